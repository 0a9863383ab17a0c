//! Text that a guest or a runtime wrote, made harmless for where it is shown. This module does no I/O.
#![deny(clippy::disallowed_methods)]

/// A line with what would move a terminal's cursor, change its colours or turn its direction made visible.
pub fn visible(line: &str) -> String {
    line.chars().flat_map(shown).collect()
}

/// As [`visible`], with an ellipsis where the line has more characters than this.
pub fn visible_cut(line: &str, columns: usize) -> String {
    let mut text: String = line.chars().take(columns).flat_map(shown).collect();
    if line.chars().nth(columns).is_some() {
        text.push('…');
    }
    text
}

fn shown(c: char) -> Vec<char> {
    // What turns the direction of text can make one thing look like another.
    let turns = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    // These two are no characters, and XML, SVG with it, must not have them.
    let none = matches!(c, '\u{fffe}' | '\u{ffff}');
    if (c.is_control() && c != '\t') || turns || none { c.escape_default().collect() } else { vec![c] }
}

/// A text as code in Markdown, in one line: nothing in it is markup, a link or a mention, also in a table.
pub fn markdown_code(text: &str) -> String {
    let line: String = text.split('\n').map(visible).collect::<Vec<_>>().join(" ⏎ ");
    // A table's cell ends at a `|`, in code too, unless there is a backslash before it.
    let line = line.replace('|', "\\|");
    if line.trim().is_empty() {
        return "` `".to_owned();
    }
    let fence = "`".repeat(longest_run(&line, '`') + 1);
    // A space on both sides is taken away again; without it, a backtick at an end would belong to the fence.
    let pad = if line.starts_with(['`', ' ']) || line.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{pad}{line}{pad}{fence}")
}

/// A text as a block of code in Markdown, in which nothing is markup.
pub fn markdown_block(text: &str) -> String {
    let fence = "`".repeat((longest_run(text, '`') + 1).max(3));
    let lines: Vec<String> = text.lines().map(visible).collect();
    format!("{fence}text\n{}\n{fence}\n", lines.join("\n"))
}

fn longest_run(text: &str, wanted: char) -> usize {
    let (mut longest, mut run) = (0, 0);
    for c in text.chars() {
        run = if c == wanted { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// A name as a part of a file's path: letters, digits, `-`, `_`, `+` and `.` stay, everything else becomes `~` and its code. Two
/// names never become one, and none leaves its folder.
pub fn file_name(name: &str) -> String {
    let mut text = String::new();
    for (index, c) in name.chars().enumerate() {
        let stays = c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '+') || (c == '.' && index > 0);
        if stays {
            text.push(c);
        } else {
            text.push_str(&format!("~{:x}~", u32::from(c)));
        }
    }
    if text.is_empty() { "~~".to_owned() } else { text }
}

/// A word as a shell takes it for one.
pub fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "@._+-:/".contains(c);
    let is_plain = !word.is_empty() && word.chars().all(plain);
    if is_plain { word.to_owned() } else { format!("'{}'", visible(word).replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_controls_is_made_visible() {
        assert_eq!(visible("a\u{1b}[31mb\tc\u{202e}"), "a\\u{1b}[31mb\tc\\u{202e}");
        assert_eq!(visible("\u{fffe}"), "\\u{fffe}");
        assert_eq!(visible_cut("abcdef", 3), "abc…");
        assert_eq!(visible_cut("abc", 3), "abc");
    }

    #[test]
    fn code_cannot_be_left() {
        assert_eq!(markdown_code("x"), "`x`");
        assert_eq!(markdown_code("a`b"), "``a`b``");
        assert_eq!(markdown_code("`"), "`` ` ``");
        assert_eq!(markdown_code("a|<img>\n@x"), "`a\\|<img> ⏎ @x`");
        assert_eq!(markdown_code(""), "` `");
        assert_eq!(markdown_block("a\n````\nb"), "`````text\na\n````\nb\n`````\n");
    }

    #[test]
    fn a_word_stays_one_in_a_shell() {
        assert_eq!(quoted("jco@1.35.0"), "jco@1.35.0");
        assert_eq!(quoted("it's; rm -rf $HOME"), r"'it'\''s; rm -rf $HOME'");
        assert_eq!([quoted(""), quoted("a\nb")], ["''", r"'a\nb'"]);
    }

    #[test]
    fn no_name_leaves_its_folder() {
        assert_eq!(file_name("48.0.8"), "48.0.8");
        assert_eq!(file_name("../../etc"), "~2e~.~2f~..~2f~etc");
        assert_eq!(file_name(""), "~~");
        assert_eq!(file_name("a/b"), "a~2f~b");
    }

    proptest! {
        #[test]
        fn names_stay_apart_and_inside(one in "\\PC{0,12}", other in "\\PC{0,12}") {
            let (a, b) = (file_name(&one), file_name(&other));
            prop_assert_eq!(a == b, one == other);
            prop_assert!(!a.contains(['/', '\\', ':', '%', '?', '#']) && !a.starts_with('.'));
        }
    }
}
