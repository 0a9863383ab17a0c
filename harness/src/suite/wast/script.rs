//! Reads a script into directives that know nothing of the text they come from. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::header::{self, Proposals};
use super::value::Value;
use wast::lexer::Lexer;
use wast::parser::{self, ParseBuffer};
use wast::token::{Id, Span};
use wast::{QuoteWat, Wast, WastDirective, WastExecute, WastInvoke, Wat};

/// A script.
#[derive(Debug, Clone, PartialEq)]
pub struct Script {
    /// The proposals that it needs.
    pub proposals: Proposals,
    /// What it does, in order.
    pub directives: Vec<Directive>,
}

/// One thing that a script does.
#[derive(Debug, Clone, PartialEq)]
pub struct Directive {
    /// The line on which it stands, counted from 1.
    pub line: u32,
    /// What it is called, such as `assert_return`.
    pub kind: &'static str,
    /// What it does.
    pub action: Action,
}

/// What a directive does.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Defines a component or core module, and instantiates it.
    Define {
        /// How it is called from then on.
        name: Option<String>,
        /// What is defined.
        wasm: Wasm,
    },
    /// Defines a component or core module for later.
    Definition {
        /// How it is called from then on.
        name: Option<String>,
        /// What is defined.
        wasm: Wasm,
    },
    /// Instantiates what was defined before.
    Instantiate {
        /// How the instance is called from then on.
        instance: Option<String>,
        /// How the definition is called.
        definition: Option<String>,
    },
    /// Gives an instance a name under which others import its exports.
    Register {
        /// The instance. `None`: the last one.
        instance: Option<String>,
        /// The name.
        name: String,
    },
    /// Calls a function, and leaves its results aside.
    Invoke(Execution),
    /// Expects these results.
    Return(Execution, Vec<Value>),
    /// Expects a trap with this in its message.
    Trap(Execution, String),
    /// Expects an exception.
    Exception(Execution),
    /// Expects that the program cannot be read, or is not valid, with this in the message.
    Refuse(Wasm, String),
    /// Expects that the program cannot be instantiated for what it imports, with this in the message.
    Unlinkable(Wasm, String),
    /// Something that the runtime in this process does not do; other runtimes may.
    Other(String),
}

/// What is executed.
#[derive(Debug, Clone, PartialEq)]
pub enum Execution {
    /// A function.
    Call {
        /// The instance that exports it. `None`: the last one.
        instance: Option<String>,
        /// The function.
        function: String,
        /// What it is given.
        arguments: Vec<Value>,
    },
    /// A program that is instantiated.
    Instantiate(Wasm),
    /// A global that is read.
    Get {
        /// The instance that exports it. `None`: the last one.
        instance: Option<String>,
        /// The global.
        global: String,
    },
}

/// A component or core module of a script: its bytes, or why its text is none.
pub type Wasm = Result<Vec<u8>, String>;

/// A script cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct ScriptError {
    /// The line, counted from 1.
    pub line: u32,
    /// What was expected and what was found.
    pub message: String,
}

impl Script {
    /// Reads the script of this file name.
    ///
    /// # Errors
    /// When it is no script, or has a directive that there is not.
    pub fn parse(text: &str, file: &str) -> Result<Self, ScriptError> {
        let proposals = header::proposals(text)?;
        let lines = Lines::of(text);
        let failed = |error: wast::Error| ScriptError { line: lines.of_span(error.span()), message: error.message() };
        let mut lexer = Lexer::new(text);
        // Tests of names have characters that elsewhere are taken for an attempt to mislead whoever reads them.
        lexer.allow_confusing_unicode(file.ends_with("names.wast"));
        let buffer = ParseBuffer::new_with_lexer(lexer).map_err(failed)?;
        let script = parser::parse::<Wast<'_>>(&buffer).map_err(failed)?;
        let directives = script.directives.into_iter().map(|directive| {
            let line = lines.of_span(directive.span());
            let kind = kind(&directive);
            Directive { line, kind, action: action(directive).unwrap_or_else(Action::Other) }
        });
        Ok(Self { proposals, directives: directives.collect() })
    }
}

/// Where the lines of a text end, so that a text with many directives is not counted through for each.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(text.bytes().enumerate().filter_map(|(at, byte)| (byte == b'\n').then_some(at)).collect())
    }

    /// The line of a place, counted from 1.
    fn of_span(&self, span: Span) -> u32 {
        u32::try_from(self.0.partition_point(|end| *end < span.offset()) + 1).unwrap_or(u32::MAX)
    }
}

/// What a directive is called. A component and a core module that is defined are called what they are.
fn kind(directive: &WastDirective<'_>) -> &'static str {
    let of = |wat: &QuoteWat<'_>| match wat {
        QuoteWat::Wat(Wat::Module(_)) | QuoteWat::QuoteModule(..) => "module",
        QuoteWat::Wat(Wat::Component(_)) | QuoteWat::QuoteComponent(..) => "component",
    };
    match directive {
        WastDirective::Module(wat) => of(wat),
        WastDirective::ModuleDefinition(wat) if of(wat) == "module" => "module definition",
        WastDirective::ModuleDefinition(_) => "component definition",
        WastDirective::ModuleInstance { .. } => "instance",
        WastDirective::AssertMalformed { .. } => "assert_malformed",
        WastDirective::AssertMalformedCustom { .. } => "assert_malformed_custom",
        WastDirective::AssertInvalid { .. } => "assert_invalid",
        WastDirective::AssertInvalidCustom { .. } => "assert_invalid_custom",
        WastDirective::Register { .. } => "register",
        WastDirective::Invoke(_) => "invoke",
        WastDirective::AssertTrap { .. } => "assert_trap",
        WastDirective::AssertReturn { .. } => "assert_return",
        WastDirective::AssertExhaustion { .. } => "assert_exhaustion",
        WastDirective::AssertUnlinkable { .. } => "assert_unlinkable",
        WastDirective::AssertException { .. } => "assert_exception",
        WastDirective::AssertSuspension { .. } => "assert_suspension",
        WastDirective::Thread(_) => "thread",
        WastDirective::Wait { .. } => "wait",
    }
}

/// What a directive does. The error says what of it is not known.
fn action(directive: WastDirective<'_>) -> Result<Action, String> {
    Ok(match directive {
        WastDirective::Module(wat) => Action::Define { name: owned(wat.name()), wasm: encode(wat) },
        WastDirective::ModuleDefinition(wat) => Action::Definition { name: owned(wat.name()), wasm: encode(wat) },
        WastDirective::ModuleInstance { instance, module, .. } => {
            Action::Instantiate { instance: owned(instance), definition: owned(module) }
        }
        WastDirective::AssertMalformed { module, message, .. }
        | WastDirective::AssertInvalid { module, message, .. } => Action::Refuse(encode(module), message.to_owned()),
        WastDirective::Register { name, module, .. } => {
            Action::Register { instance: owned(module), name: name.to_owned() }
        }
        WastDirective::Invoke(invoke) => Action::Invoke(call(&invoke)?),
        WastDirective::AssertTrap { exec, message, .. } => Action::Trap(execution(exec)?, message.to_owned()),
        WastDirective::AssertExhaustion { call: invoke, message, .. } => {
            Action::Trap(call(&invoke)?, message.to_owned())
        }
        WastDirective::AssertReturn { exec, results, .. } => {
            let results = results.iter().map(Value::of_result).collect::<Result<Vec<_>, _>>()?;
            Action::Return(execution(exec)?, results)
        }
        WastDirective::AssertUnlinkable { module, message, .. } => {
            Action::Unlinkable(encode(QuoteWat::Wat(module)), message.to_owned())
        }
        WastDirective::AssertException { exec, .. } => Action::Exception(execution(exec)?),
        WastDirective::AssertMalformedCustom { .. } => return Err("`assert_malformed_custom`".to_owned()),
        WastDirective::AssertInvalidCustom { .. } => return Err("`assert_invalid_custom`".to_owned()),
        WastDirective::AssertSuspension { .. } => return Err("`assert_suspension`".to_owned()),
        WastDirective::Thread(_) => return Err("`thread`".to_owned()),
        WastDirective::Wait { .. } => return Err("`wait`".to_owned()),
    })
}

fn execution(execution: WastExecute<'_>) -> Result<Execution, String> {
    Ok(match execution {
        WastExecute::Invoke(invoke) => call(&invoke)?,
        WastExecute::Wat(wat) => Execution::Instantiate(encode(QuoteWat::Wat(wat))),
        WastExecute::Get { module, global, .. } => {
            Execution::Get { instance: owned(module), global: global.to_owned() }
        }
    })
}

fn call(invoke: &WastInvoke<'_>) -> Result<Execution, String> {
    Ok(Execution::Call {
        instance: owned(invoke.module),
        function: invoke.name.to_owned(),
        arguments: invoke.args.iter().map(Value::of_argument).collect::<Result<Vec<_>, _>>()?,
    })
}

fn owned(id: Option<Id<'_>>) -> Option<String> {
    id.map(|id| id.name().to_owned())
}

fn encode(mut wat: QuoteWat<'_>) -> Wasm {
    wat.encode().map_err(|error| error.message())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn directives_know_their_line_and_what_they_do() {
        let text = "(component definition $A)\n(component instance $a $A)\n\n(assert_return (invoke \"f\" (u32.const 1)) (u32.const 2))\n\
            (assert_malformed (component quote \"(nothing)\") \"expected valid component field\")\n(assert_suspension (invoke \"f\") \"x\")\n";
        let script = Script::parse(text, "a.wast").unwrap();
        let seen: Vec<_> = script.directives.iter().map(|directive| (directive.line, directive.kind)).collect();
        let expected = [
            (1, "component definition"),
            (2, "instance"),
            (4, "assert_return"),
            (5, "assert_malformed"),
            (6, "assert_suspension"),
        ];
        assert_eq!(seen, expected);
        let call = Execution::Call { instance: None, function: "f".into(), arguments: vec![Value::U32(1)] };
        assert_eq!(script.directives[2].action, Action::Return(call, vec![Value::U32(2)]));
        let Action::Refuse(Err(message), expected) = &script.directives[3].action else { panic!() };
        assert!(message.contains(expected), "{message}");
        assert_eq!(script.directives[4].action, Action::Other("`assert_suspension`".into()));
    }

    #[test]
    fn a_directive_that_there_is_not_is_an_error_with_its_line() {
        let error = Script::parse("(component)\n(assert_nothing (invoke \"f\"))\n", "a.wast").unwrap_err();
        assert_eq!(error.line, 2);
        assert!(error.message.contains("expected"), "{error}");
        assert_eq!(Script::parse("(component\n", "a.wast").unwrap_err().line, 2);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,60}", words in "[()a-z_ $\"0-9;!=\n]{0,60}") {
            let _ = Script::parse(&text, "a.wast");
            let _ = Script::parse(&format!("(component)({words}"), "a.wast");
        }
    }
}
