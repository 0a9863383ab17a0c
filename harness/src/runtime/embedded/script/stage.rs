//! What the directives of a script have made so far, and carrying out the next.

use super::{lacking, value};
use crate::event::FailedDirective;
use crate::runtime::embedded::guest::interruptible;
use crate::suite::wast::value::all;
use crate::suite::wast::{Action, Execution, Value, Wasm};
use std::collections::BTreeMap;
use wasi_ticktock_host::MEMORY_LIMIT;
use wasmtime::component::types::ComponentItem;
use wasmtime::component::{Component, Instance as ComponentInstance, Linker as ComponentLinker, Val};
use wasmtime::{Engine, Error, Instance, Linker, Module, Store, StoreLimits, StoreLimitsBuilder};

/// What directives make, and later ones use.
pub(super) struct Stage {
    engine: Engine,
    components: ComponentLinker<StoreLimits>,
    modules: Linker<StoreLimits>,
    store: Store<StoreLimits>,
    definitions: BTreeMap<Option<String>, Definition>,
    /// The instance that was made last.
    current: Current,
}

#[derive(Clone)]
enum Definition {
    Component(Component),
    Module(Module),
    /// The directive that was to define it failed.
    Lost,
}

enum Current {
    /// Nothing was instantiated yet.
    None,
    Component(Box<Store<StoreLimits>>, ComponentInstance),
    Module(Instance),
    /// The directive that was to make it failed, or it trapped when nobody expected that and cannot be entered any more.
    Lost,
}

/// How a directive ended.
pub(super) enum End {
    Passed,
    Failed(Failed),
    /// It needs what an earlier one failed to make.
    NotRun,
    /// The runtime has no way to carry it out: it needs this.
    Lacks(String),
}

/// What is wrong with a directive.
pub(super) struct Failed {
    message: String,
    expected: Option<String>,
    actual: Option<String>,
}

impl Failed {
    fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), expected: None, actual: None }
    }

    fn mismatch(message: &str, expected: impl Into<String>, actual: impl Into<String>) -> Self {
        Self { message: message.to_owned(), expected: Some(expected.into()), actual: Some(actual.into()) }
    }

    pub(super) fn of(self, line: u32, kind: &str) -> FailedDirective {
        let Self { message, expected, actual } = self;
        FailedDirective { line, kind: kind.to_owned(), message, expected, actual }
    }
}

impl From<Failed> for End {
    fn from(failed: Failed) -> Self {
        Self::Failed(failed)
    }
}

/// What was executed: what it returned, or how it trapped.
type Executed = Result<Vec<Value>, Error>;

impl Stage {
    pub(super) fn new(engine: Engine) -> Self {
        let mut components = ComponentLinker::new(&engine);
        // A name may be given again, and then stands for the last that it was given to.
        components.allow_shadowing(true);
        let mut modules = Linker::new(&engine);
        modules.allow_shadowing(true);
        let store = store(&engine);
        Self { engine, components, modules, store, definitions: BTreeMap::new(), current: Current::None }
    }

    pub(super) async fn carry_out(&mut self, action: &Action) -> End {
        match self.try_to(action).await {
            Ok(()) => End::Passed,
            Err(end) => end,
        }
    }

    async fn try_to(&mut self, action: &Action) -> Result<(), End> {
        match action {
            Action::Define { name, wasm } => {
                self.current = Current::Lost;
                let definition = self.define(wasm)?;
                self.instantiate(name.as_deref(), &definition).await
            }
            Action::Definition { name, wasm } => {
                self.definitions.insert(name.clone(), Definition::Lost);
                let definition = self.define(wasm)?;
                self.definitions.insert(name.clone(), definition);
                Ok(())
            }
            Action::Instantiate { instance, definition } => {
                self.current = Current::Lost;
                let Some(definition) = self.definitions.get(definition).cloned() else {
                    let name = definition.as_deref().unwrap_or_default();
                    return Err(Failed::new(format!("nothing was defined as `${name}`")).into());
                };
                self.instantiate(instance.as_deref(), &definition).await
            }
            Action::Register { instance, name } => self.register(instance.as_deref(), name),
            Action::Invoke(execution) => self.execute(execution).await?.map(drop).map_err(|error| self.trapped(&error)),
            Action::Return(execution, expected) => {
                let seen = self.execute(execution).await?.map_err(|error| self.trapped(&error))?;
                let matches = expected.len() == seen.len()
                    && expected.iter().zip(&seen).all(|(expected, seen)| expected.matches(seen));
                if matches {
                    return Ok(());
                }
                Err(Failed::mismatch("it returns something else", all(expected), all(&seen)).into())
            }
            Action::Trap(execution, message) => match self.execute(execution).await? {
                Ok(seen) => Err(no_trap(message, &seen).into()),
                Err(error) if is_said(message, &error) => Ok(()),
                Err(error) => Err(Failed::mismatch("the trap is another one", message, said(&error)).into()),
            },
            Action::Exception(_) => {
                Err(End::Lacks("the proposal `exceptions`, which the engine in this process does not have".to_owned()))
            }
            Action::Refuse(wasm, message) => self.refuse(wasm, message),
            Action::Unlinkable(wasm, message) => {
                let definition = self.define(wasm)?;
                match self.make(&definition).await? {
                    Ok(_) => Err(Failed::mismatch("it is instantiated", message, "no error").into()),
                    Err(error) if is_said(message, &error) => Ok(()),
                    Err(error) => Err(Failed::mismatch("the error is another one", message, said(&error)).into()),
                }
            }
            Action::Other(what) => {
                Err(End::Lacks(format!("{what}, which the runtime in this process does not carry out")))
            }
        }
    }

    /// An end with a trap that nobody expected. The instance cannot be entered any more.
    fn trapped(&mut self, error: &Error) -> End {
        self.current = Current::Lost;
        Failed::mismatch("it traps", "no trap", said(error)).into()
    }

    fn define(&self, wasm: &Wasm) -> Result<Definition, End> {
        let bytes = wasm.as_ref().map_err(|problem| Failed::new(format!("its text means nothing: {problem}")))?;
        self.compile(bytes).map_err(|error| match lacking::of_valid(bytes) {
            Some(lacking) => End::Lacks(lacking),
            None => Failed::new(format!("the runtime does not take it: {}", said(&error))).into(),
        })
    }

    fn compile(&self, bytes: &[u8]) -> wasmtime::Result<Definition> {
        if wasmparser::Parser::is_core_wasm(bytes) {
            Module::from_binary(&self.engine, bytes).map(Definition::Module)
        } else {
            Component::from_binary(&self.engine, bytes).map(Definition::Component)
        }
    }

    /// Expects that a program is refused.
    fn refuse(&self, wasm: &Wasm, message: &str) -> Result<(), End> {
        let (bytes, actual) = match wasm {
            Err(problem) => (None, problem.clone()),
            Ok(bytes) => match self.compile(bytes) {
                Ok(_) => return Err(Failed::mismatch("the runtime takes it", message, "no error").into()),
                Err(error) => (Some(bytes), format!("{error:?}")),
            },
        };
        if actual.contains(message) {
            return Ok(());
        }
        match bytes.and_then(|bytes| lacking::of_invalid(bytes, message)) {
            Some(lacking) => Err(End::Lacks(lacking)),
            None => Err(Failed::mismatch("it is refused for something else", message, first_lines(&actual)).into()),
        }
    }

    /// An instance of a definition, or why it could not be made.
    async fn make(&mut self, definition: &Definition) -> Result<wasmtime::Result<Current>, End> {
        Ok(match definition {
            Definition::Lost => return Err(End::NotRun),
            Definition::Component(component) => {
                let mut store = store(&self.engine);
                let made = self.components.instantiate_async(&mut store, component).await;
                made.map(|instance| Current::Component(Box::new(store), instance))
            }
            Definition::Module(module) => {
                self.modules.instantiate_async(&mut self.store, module).await.map(Current::Module)
            }
        })
    }

    /// Makes an instance the current one, and gives it its name.
    async fn instantiate(&mut self, name: Option<&str>, definition: &Definition) -> Result<(), End> {
        let failed = |error: Error| Failed::new(format!("it cannot be instantiated: {}", said(&error)));
        let mut made = self.make(definition).await?.map_err(failed)?;
        if let Some(name) = name {
            match (&mut made, definition) {
                (Current::Component(store, instance), Definition::Component(component)) => {
                    self.name_component(name, component, store, *instance).map_err(failed)?;
                }
                (Current::Module(instance), _) => {
                    self.modules.instance(&mut self.store, name, *instance).map_err(failed)?;
                }
                _ => {}
            }
        }
        self.current = made;
        Ok(())
    }

    /// Lets later components import an instance by its name. Its modules and resources, that is: a function cannot be handed
    /// from one store to another.
    fn name_component(
        &mut self,
        name: &str,
        component: &Component,
        store: &mut Store<StoreLimits>,
        instance: ComponentInstance,
    ) -> wasmtime::Result<()> {
        let mut linker = self.components.instance(name)?;
        for (export, item) in component.component_type().exports(&self.engine) {
            match item.ty {
                ComponentItem::Module(_) => {
                    if let Some(module) = instance.get_module(&mut *store, export) {
                        linker.module(export, &module)?;
                    }
                }
                ComponentItem::Resource(_) => {
                    if let Some(resource) = instance.get_resource(&mut *store, export) {
                        linker.resource(export, resource, |_, _| Ok(()))?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn register(&mut self, instance: Option<&str>, name: &str) -> Result<(), End> {
        let failed = |error: Error| Failed::new(format!("it cannot be registered: {}", said(&error)));
        match (instance, &self.current) {
            (Some(instance), _) => drop(self.modules.alias_module(instance, name).map_err(failed)?),
            (None, Current::Module(instance)) => {
                self.modules.instance(&mut self.store, name, *instance).map_err(failed)?;
            }
            (None, Current::Lost) => return Err(End::NotRun),
            (None, Current::Component(..)) => return Err(Failed::new("a component cannot be registered").into()),
            (None, Current::None) => return Err(Failed::new("nothing was instantiated before").into()),
        }
        Ok(())
    }

    async fn execute(&mut self, execution: &Execution) -> Result<Executed, End> {
        match execution {
            Execution::Instantiate(wasm) => {
                let definition = self.define(wasm)?;
                Ok(self.make(&definition).await?.map(|_| Vec::new()))
            }
            Execution::Get { instance, global } => {
                let export = self.core_export(instance.as_deref(), global)?;
                let global = export.into_global().ok_or_else(|| Failed::new(format!("`{global}` is no global")))?;
                Ok(Ok(vec![value::of_core(&global.get(&mut self.store))]))
            }
            Execution::Call { instance, function, arguments } => match (instance, &mut self.current) {
                (None, Current::Component(store, instance)) => {
                    let missing = || Failed::new(format!("the component exports no function `{function}`"));
                    let function = instance.get_func(&mut **store, function).ok_or_else(missing)?;
                    let given = arguments.iter().map(value::component).collect::<Result<Vec<_>, _>>();
                    let given = given.map_err(Failed::new)?;
                    let mut results = vec![Val::Bool(false); function.ty(&**store).results().len()];
                    let called = function.call_async(&mut **store, &given, &mut results).await;
                    Ok(called.map(|()| results.iter().map(value::of_component).collect()))
                }
                _ => self.call_core(instance.as_deref(), function, arguments).await,
            },
        }
    }

    async fn call_core(&mut self, instance: Option<&str>, name: &str, arguments: &[Value]) -> Result<Executed, End> {
        let export = self.core_export(instance, name)?;
        let function = export.into_func().ok_or_else(|| Failed::new(format!("`{name}` is no function")))?;
        let given = arguments.iter().map(value::core).collect::<Result<Vec<_>, _>>().map_err(Failed::new)?;
        let mut results = vec![wasmtime::Val::I32(0); function.ty(&self.store).results().len()];
        let called = function.call_async(&mut self.store, &given, &mut results).await;
        Ok(called.map(|()| results.iter().map(value::of_core).collect()))
    }

    /// What an instance of a core module exports under this name.
    fn core_export(&mut self, instance: Option<&str>, name: &str) -> Result<wasmtime::Extern, End> {
        let missing = |of: String| Failed::new(format!("{of} exports no `{name}`"));
        match (instance, &self.current) {
            (Some(instance), _) => self
                .modules
                .get(&mut self.store, instance, name)
                .map_err(|_| missing(format!("the instance `${instance}`")).into()),
            (None, Current::Module(current)) => {
                current.get_export(&mut self.store, name).ok_or_else(|| missing("the module".to_owned()).into())
            }
            (None, Current::Lost) => Err(End::NotRun),
            (None, Current::Component(..)) => Err(missing("the component".to_owned()).into()),
            (None, Current::None) => Err(Failed::new("nothing was instantiated before").into()),
        }
    }
}

fn store(engine: &Engine) -> Store<StoreLimits> {
    let mut store = Store::new(engine, StoreLimitsBuilder::new().memory_size(MEMORY_LIMIT).build());
    store.limiter(|limits| limits);
    interruptible(&mut store);
    store
}

fn no_trap(message: &str, seen: &[Value]) -> Failed {
    Failed::mismatch("it does not trap", format!("a trap: {message}"), format!("it returns {}", all(seen)))
}

/// Whether an error says what a script expects of it. Messages of traps are Wasmtime's own; scripts of the component model
/// know two of them in other words, as Wasmtime's command knows, too.
fn is_said(message: &str, error: &Error) -> bool {
    let text = format!("{error:?}");
    let alike = |words: &str| message.contains(words) && text.contains(words);
    text.contains(message) || alike("cannot write") || alike("cannot read")
}

/// The most lines of an error that are kept.
const LINES: usize = 12;

fn said(error: &Error) -> String {
    let cause = error.root_cause().to_string();
    first_lines(&cause)
}

fn first_lines(text: &str) -> String {
    text.lines().take(LINES).collect::<Vec<_>>().join("\n")
}
