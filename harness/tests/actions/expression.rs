//! GitHub's expressions, as much of them as the actions of this repository use. Anything else is refused, so that an action
//! that goes further is not tested by halves.

use std::collections::BTreeMap;
use std::iter::Peekable;

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// What a name that is not set gives.
    Null,
    Flag(bool),
    Text(String),
}

impl Value {
    pub(crate) fn is_true(&self) -> bool {
        match self {
            Self::Null => false,
            Self::Flag(flag) => *flag,
            Self::Text(text) => !text.is_empty(),
        }
    }

    pub(crate) fn text(&self) -> String {
        match self {
            Self::Null => String::new(),
            Self::Flag(flag) => flag.to_string(),
            Self::Text(text) => text.clone(),
        }
    }

    /// Texts are compared without regard to case; what is not set is the empty text, and no flag that is up.
    fn equals(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(one), Self::Text(other)) => one.eq_ignore_ascii_case(other),
            (Self::Flag(one), Self::Flag(other)) => one == other,
            (Self::Null, Self::Null) => true,
            (Self::Null, Self::Text(text)) | (Self::Text(text), Self::Null) => text.is_empty(),
            (Self::Null, Self::Flag(flag)) | (Self::Flag(flag), Self::Null) => !flag,
            (Self::Text(_), Self::Flag(_)) | (Self::Flag(_), Self::Text(_)) => {
                panic!("a text is compared with a flag: {self:?}, {other:?}")
            }
        }
    }
}

/// What names stand for, such as `inputs.runtime`, and whether a step before has failed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Context {
    pub(crate) names: BTreeMap<String, Value>,
    pub(crate) failed: bool,
}

impl Context {
    pub(crate) fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.names.insert(name.into(), Value::Text(value.into()));
    }

    /// Whether a step with this condition is run.
    pub(crate) fn holds(&self, condition: Option<&str>) -> bool {
        let condition = condition.unwrap_or("success()");
        let status = ["always()", "success()", "failure()", "cancelled()"];
        let value = self.evaluate(condition).is_true();
        value && (status.iter().any(|function| condition.contains(function)) || !self.failed)
    }

    /// The text with every `${{ … }}` in it replaced.
    pub(crate) fn fill(&self, template: &str) -> String {
        let mut text = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once("${{") {
            let (expression, after) = after.split_once("}}").expect("an expression has an end");
            text += before;
            text += &self.evaluate(expression).text();
            rest = after;
        }
        text + rest
    }

    fn evaluate(&self, expression: &str) -> Value {
        let expression = expression.trim().trim_start_matches("${{").trim_end_matches("}}");
        let mut words = words(expression).into_iter().peekable();
        let value = self.any(&mut words);
        assert_eq!(words.next(), None, "in `{expression}`");
        value
    }

    fn any(&self, words: &mut Peekable<impl Iterator<Item = String>>) -> Value {
        let mut value = self.all(words);
        while words.next_if(|word| word == "||").is_some() {
            let other = self.all(words);
            value = if value.is_true() { value } else { other };
        }
        value
    }

    fn all(&self, words: &mut Peekable<impl Iterator<Item = String>>) -> Value {
        let mut value = self.compared(words);
        while words.next_if(|word| word == "&&").is_some() {
            let other = self.compared(words);
            value = if value.is_true() { other } else { value };
        }
        value
    }

    fn compared(&self, words: &mut Peekable<impl Iterator<Item = String>>) -> Value {
        let value = self.one(words);
        match words.next_if(|word| word == "==" || word == "!=") {
            None => value,
            Some(sign) => Value::Flag(value.equals(&self.one(words)) == (sign == "==")),
        }
    }

    fn one(&self, words: &mut Peekable<impl Iterator<Item = String>>) -> Value {
        let word = words.next().expect("an expression goes on");
        match word.as_str() {
            "!" => Value::Flag(!self.one(words).is_true()),
            "true" => Value::Flag(true),
            "false" => Value::Flag(false),
            "always()" => Value::Flag(true),
            "success()" => Value::Flag(!self.failed),
            "failure()" => Value::Flag(self.failed),
            "cancelled()" => Value::Flag(false),
            text if text.starts_with('\'') => Value::Text(text[1..text.len() - 1].to_owned()),
            name if name.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                let known = ["inputs.", "steps.", "runner.", "github."];
                assert!(known.iter().any(|context| name.starts_with(context)), "`{name}` is not known here");
                self.names.get(name).cloned().unwrap_or(Value::Null)
            }
            other => panic!("`{other}` is not known here"),
        }
    }
}

fn words(expression: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = expression.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '\'' => rest[1..].find('\'').expect("a text has an end") + 2,
            '=' | '&' | '|' => 2,
            '!' if rest.starts_with("!=") => 2,
            '!' => 1,
            c if c.is_ascii_alphabetic() => {
                let name = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "._-".contains(c))).unwrap_or(rest.len());
                if rest[name..].starts_with("()") { name + 2 } else { name }
            }
            other => panic!("`{other}` in `{expression}` is not known here"),
        };
        words.push(rest[..length].to_owned());
        rest = rest[length..].trim_start();
    }
    words
}

#[test]
fn expressions_mean_what_they_mean_on_github() {
    let mut context = Context::default();
    context.set("inputs.merge", "");
    context.set("steps.cache.outputs.cache-hit", "true");
    context.names.insert("github.event.pull_request.head.repo.fork".to_owned(), Value::Flag(true));
    let holds = |condition: &str| context.holds(Some(condition));
    assert!(holds("inputs.merge == '' && steps.cache.outputs.cache-hit != 'false'"));
    assert!(!holds("inputs.merge == '' && steps.cache.outputs.cache-hit != 'true'"));
    assert!(holds("steps.run.outputs.report == ''"));
    assert!(!holds("github.event.pull_request.head.repo.fork != true"));
    assert!(holds("github.event.other != true"));
    assert!(holds("inputs.merge || !inputs.merge"));
    assert_eq!(context.fill("a ${{ inputs.none }}b${{ steps.cache.outputs.cache-hit }}"), "a btrue");
    context.failed = true;
    assert!(!context.holds(None) && !context.holds(Some("inputs.merge == ''")));
    assert!(context.holds(Some("always() && inputs.merge == ''")) && !context.holds(Some("always() && inputs.merge")));
}
