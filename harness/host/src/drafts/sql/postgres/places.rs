//! The places of a statement's parameters: `?` for the draft, `$1` and so on for PostgreSQL.
//!
//! A question mark in a text, in a quoted name or in a comment is none. PostgreSQL also has operators that are written with
//! question marks, on JSON and on geometry: here they cannot be written, for the draft has no other sign for a place.

/// The statement with its places numbered.
pub(super) fn numbered(statement: &str) -> String {
    let mut text = String::with_capacity(statement.len() + 8);
    let mut rest = statement;
    let mut places = 0;
    while let Some(first) = rest.chars().next() {
        let before = text.chars().next_back();
        let length = match first {
            '?' => {
                places += 1;
                text.push_str(&format!("${places}"));
                rest = &rest[1..];
                continue;
            }
            '\'' => quoted(rest, '\'', is_escape_string(&text)),
            '"' => quoted(rest, '"', false),
            '-' if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => comment(rest),
            '$' if !before.is_some_and(is_of_name) => dollar_quoted(rest).unwrap_or(1),
            _ => first.len_utf8(),
        };
        text.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    text
}

/// How long a quoted part is, with its quotes. One that does not end goes to the end. A doubled quote ends one part and
/// begins the next, which comes to the same.
fn quoted(text: &str, quote: char, backslashes: bool) -> usize {
    let mut chars = text.char_indices().skip(1);
    while let Some((position, char)) = chars.next() {
        if char == '\\' && backslashes {
            chars.next();
        } else if char == quote {
            return position + 1;
        }
    }
    text.len()
}

/// Whether a text that begins behind this has escapes: whether an `E` stands before it that is no end of a name. The second
/// half of one with a doubled quote has them, too.
fn is_escape_string(before: &str) -> bool {
    let mut chars = before.chars().rev();
    matches!(chars.next(), Some('e' | 'E')) && !chars.next().is_some_and(is_of_name)
}

/// How long a comment is. There may be comments in comments.
fn comment(text: &str) -> usize {
    let (mut depth, mut position) = (0, 0);
    while position < text.len() {
        let rest = &text[position..];
        if rest.starts_with("/*") {
            (depth, position) = (depth + 1, position + 2);
        } else if rest.starts_with("*/") {
            (depth, position) = (depth - 1, position + 2);
            if depth == 0 {
                return position;
            }
        } else {
            position += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// How long a text between `$tag$` and `$tag$` is, if there begins one.
fn dollar_quoted(text: &str) -> Option<usize> {
    let tag = text[1..].find('$').map(|end| &text[..end + 2])?;
    let name = &tag[1..tag.len() - 1];
    if name.starts_with(|c: char| c.is_ascii_digit()) || !name.chars().all(is_of_name) {
        return None;
    }
    Some(text[tag.len()..].find(tag).map_or(text.len(), |end| end + 2 * tag.len()))
}

/// Whether a name may have it, except `$`.
fn is_of_name(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn question_marks_are_numbered_in_order() {
        assert_eq!(numbered("SELECT a FROM t WHERE b = ? AND c=?"), "SELECT a FROM t WHERE b = $1 AND c=$2");
        assert_eq!(numbered("??"), "$1$2");
        assert_eq!(numbered(""), "");
        assert_eq!(numbered("größe = ?"), "größe = $1");
    }

    #[test]
    fn texts_names_and_comments_stay_as_they_are() {
        for statement in [
            "'?'",
            "'it''s ?'",
            "E'\\'?'",
            "e'\\\\'",
            "\"a?\"\"?\"",
            "-- ?",
            "/* ? /* ? */ ? */",
            "$$ ? ' $$",
            "$a$ ? $$ ? $a$",
            "'open ?",
            "/* open ?",
            "$a$ open ?",
            "\"open ?",
        ] {
            assert_eq!(numbered(statement), statement);
            assert_eq!(numbered(&format!("? {statement}")), format!("$1 {statement}"));
        }
    }

    #[test]
    fn what_follows_them_has_places_again() {
        assert_eq!(numbered("'\\' ?"), "'\\' $1", "a backslash is nothing in an ordinary text");
        assert_eq!(numbered("E'\\'' ?"), "E'\\'' $1");
        assert_eq!(numbered("E'''\\'?' ?"), "E'''\\'?' $1", "an escape behind a doubled quote");
        assert_eq!(numbered("type'\\' ?"), "type'\\' $1", "a name that ends with `e` is no sign of escapes");
        assert_eq!(numbered("-- ?\n?"), "-- ?\n$1");
        assert_eq!(numbered("/* ? */ ?"), "/* ? */ $1");
        assert_eq!(numbered("$$?$$ ?"), "$$?$$ $1");
        assert_eq!(numbered("a$b$ ?"), "a$b$ $1", "a dollar sign in a name");
        assert_eq!(numbered("$1$ ? $1$"), "$1$ $1 $1$", "a tag does not begin with a digit");
        assert_eq!(numbered("a-? /? -1"), "a-$1 /$2 -1");
    }
}
