//! One guest as a task on the caller's Tokio runtime.
//!
//! A guest that computes without end gives way at every tick of the engine, and one that waits is waiting on the runtime:
//! so whoever waits for it with a deadline can end it by dropping its task.

use super::Embedded;
use super::link::Prepared;
use super::serve::{self, Handing, Message};
use super::sql;
use super::stdio::{Input, Output};
use super::watch::{self, watch};
use crate::runtime::calls::Calls;
use crate::runtime::capture::Capture;
use crate::runtime::client::Client;
use crate::runtime::{Exit, Guest, Launch, LaunchError};
use crate::suite::program::Program;
use crate::suite::spec::{self, Signal, Stream};
use futures::FutureExt;
use futures::future::BoxFuture;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use tokio::io::{AsyncWrite, DuplexStream};
use tokio::sync::mpsc;
use tokio::task::{JoinHandle, JoinSet};
use wasi_ticktock_host::calls::Which;
use wasi_ticktock_host::{ComponentState, MEMORY_LIMIT, ModuleState, Provisions};
use wasmtime::{Engine, Store};
use wasmtime_wasi::cli::AsyncStdinStream;
use wasmtime_wasi::{FsPerms, I32Exit, WasiCtxBuilder};

/// How much may be in the pipe to a guest's standard input, in bytes.
const PIPE: usize = 64 << 10;

struct EmbeddedGuest {
    task: Option<JoinHandle<Exit>>,
    exit: Option<Exit>,
    stdin: Option<DuplexStream>,
    stdout: Capture,
    stderr: Capture,
    requests: Option<mpsc::UnboundedSender<Message>>,
    /// The address of the socket at which requests are taken, and what takes them.
    address: Option<String>,
    listening: JoinSet<()>,
    /// Whether the guest handles requests, and ends orderly when no more can come.
    serves: bool,
    killed_by: Option<Signal>,
}

pub(super) fn spawn(
    runtime: &Embedded,
    prepared: Prepared,
    which: Which,
    program: &Program,
    launch: Launch,
) -> Result<Box<dyn Guest>, LaunchError> {
    let (stdout, stderr) = (Capture::default(), Capture::default());
    let serves = matches!(prepared, Prepared::Service(_));
    let (stdin, input) = match &launch.stdin {
        None if !serves => {
            let (writer, reader) = tokio::io::duplex(PIPE);
            (Some(writer), AsyncStdinStream::new(reader))
        }
        _ => (None, given(&launch)),
    };
    let calls = launch.calls.clone();
    calls.begin();
    let context = Context {
        name: program.name(),
        launch,
        which,
        server: runtime.server.clone(),
        stdout: stdout.clone(),
        stderr: stderr.clone(),
    };
    let (sender, requests) = mpsc::unbounded_channel();
    let run = watch(calls, which, run(runtime.engine.engine().clone(), prepared, context, input, requests));
    let (out, err) = (stdout.clone(), stderr.clone());
    let task = tokio::spawn(async move {
        let exit = run.await;
        out.close();
        err.close();
        exit
    });
    Ok(Box::new(EmbeddedGuest {
        task: Some(task),
        exit: None,
        stdin,
        stdout,
        stderr,
        requests: Some(sender),
        address: None,
        listening: JoinSet::new(),
        serves,
        killed_by: None,
    }))
}

/// What a guest is given: for each of its instances anew.
pub(super) struct Context {
    name: String,
    launch: Launch,
    /// Which of its calls are told.
    pub(super) which: Which,
    server: sql::Server,
    stdout: Capture,
    stderr: Capture,
}

/// What a guest is given, in the host's words. The error says what of it cannot be had.
fn provisions(given: &spec::Provisions, server: &sql::Server) -> Result<Provisions, String> {
    let model = |(name, folder): (&String, &String)| {
        let file = Path::new(folder).join("model.onnx");
        let bytes = fs::read(&file).map_err(|error| format!("failed to read `{}`: {error}", file.display()))?;
        Ok((name.clone(), bytes))
    };
    let mut provisions = Provisions {
        config: given.config.clone().unwrap_or_default(),
        keyvalue: given.keyvalue.clone().unwrap_or_default(),
        nn: given.models.iter().map(model).collect::<Result<_, String>>()?,
        sql: given.sql.clone().unwrap_or_default(),
        authority: given.authority.clone(),
        revocations: given.revocations.clone(),
        ..Provisions::default()
    };
    server.provide(&mut provisions);
    Ok(provisions)
}

/// The standard input that was given at launch.
fn given(launch: &Launch) -> AsyncStdinStream {
    AsyncStdinStream::new(std::io::Cursor::new(launch.stdin.clone().unwrap_or_default()))
}

impl Context {
    /// The error says what of it cannot be had.
    fn build(&self, input: AsyncStdinStream) -> Result<WasiCtxBuilder, String> {
        let launch = &self.launch;
        let mut wasi = WasiCtxBuilder::new();
        wasi.arg(&self.name).args(&launch.args);
        for (name, value) in &launch.env {
            wasi.env(name, value);
        }
        let is_terminal = |stream| launch.terminals.contains(&stream);
        wasi.stdout(Output::new(self.stdout.clone(), is_terminal(Stream::Stdout)));
        wasi.stderr(Output::new(self.stderr.clone(), is_terminal(Stream::Stderr)));
        wasi.stdin(Input { stream: input, terminal: is_terminal(Stream::Stdin) });
        for dir in &launch.dirs {
            let permissions = if dir.readonly { FsPerms::ReadOnly } else { FsPerms::ReadWrite };
            wasi.preopened_dir(&dir.host, &dir.guest, permissions)
                .map_err(|error| format!("failed to open `{}`: {error:#}", dir.host.display()))?;
        }
        // Sockets can be made always; it is the network that has to be given.
        wasi.allow_tcp(true).allow_udp(true);
        if launch.network {
            wasi.inherit_network().allow_ip_name_lookup(true);
        }
        // The thread belongs to this guest, so that a file can be read on it.
        wasi.allow_blocking_current_thread(true);
        Ok(wasi)
    }

    /// What the guest calls.
    pub(super) fn calls(&self) -> &Calls {
        &self.launch.calls
    }

    /// A store for another instance of a guest that is launched once.
    pub(super) fn another_store(&self, engine: &Engine) -> Result<Store<ComponentState>, Exit> {
        self.component_store(engine, given(&self.launch))
    }

    fn component_store(&self, engine: &Engine, input: AsyncStdinStream) -> Result<Store<ComponentState>, Exit> {
        let mut wasi = self.build(input).map_err(Exit::Harness)?;
        let provisions = provisions(&self.launch.provisions, &self.server).map_err(Exit::Harness)?;
        let mut store = Store::new(engine, ComponentState::new(wasi.build(), provisions));
        store.limiter(|state| &mut state.limits);
        interruptible(&mut store);
        Ok(store)
    }
}

async fn run(
    engine: Engine,
    prepared: Prepared,
    context: Context,
    input: AsyncStdinStream,
    requests: mpsc::UnboundedReceiver<Message>,
) -> Exit {
    match prepared {
        Prepared::Module(pre) => {
            let mut wasi = match context.build(input) {
                Ok(wasi) => wasi,
                Err(problem) => return Exit::Harness(problem),
            };
            let mut store = Store::new(&engine, ModuleState::new(wasi.build_p1()));
            store.limiter(|state| &mut state.limits);
            interruptible(&mut store);
            let instance = match pre.instantiate_async(&mut store).await {
                Ok(instance) => instance,
                Err(error) => return failed(error, store.data().limits.reached, Exit::NotStarted),
            };
            let start = match instance.get_typed_func::<(), ()>(&mut store, "_start") {
                Ok(start) => start,
                Err(error) => return Exit::NotStarted(format!("it has no function `_start`: {error:#}")),
            };
            match start.call_async(&mut store, ()).await {
                Ok(()) => Exit::Code(0),
                Err(error) => failed(error, store.data().limits.reached, Exit::Harness),
            }
        }
        Prepared::Command2(pre) => {
            let mut store = match context.component_store(&engine, input) {
                Ok(store) => store,
                Err(exit) => return exit,
            };
            let command = match pre.instantiate_async(&mut store).await {
                Ok(command) => command,
                Err(error) => return failed(error, store.data().limits.reached, Exit::NotStarted),
            };
            watch::exported(context.calls(), watch::RUN);
            match command.wasi_cli_run().call_run(&mut store).await {
                Ok(result) => Exit::Code(i32::from(result.is_err())),
                Err(error) => failed(error, store.data().limits.reached, Exit::Harness),
            }
        }
        Prepared::Command3(pre) => {
            let mut store = match context.component_store(&engine, input) {
                Ok(store) => store,
                Err(exit) => return exit,
            };
            let command = match pre.instantiate_async(&mut store).await {
                Ok(command) => command,
                Err(error) => return failed(error, store.data().limits.reached, Exit::NotStarted),
            };
            watch::exported(context.calls(), watch::RUN);
            // Of the ways to call a function, this one traps where nothing is left that could go on.
            match command.wasi_cli_run().func_run().call_async(&mut store, ()).await {
                Ok((result,)) => Exit::Code(i32::from(result.is_err())),
                Err(error) => failed(error, store.data().limits.reached, Exit::Harness),
            }
        }
        Prepared::Service(pre) => serve::serve(engine, pre, context, requests).await,
    }
}

/// Lets the guest give way at every tick of the engine.
pub(super) fn interruptible<T>(store: &mut Store<T>) {
    store.epoch_deadline_async_yield_and_update(1);
    store.set_epoch_deadline(1);
}

/// What an error of Wasmtime says about the guest: that it asked to exit, or trapped, or else what `other` makes of it.
pub(super) fn failed(error: wasmtime::Error, limit_reached: bool, other: fn(String) -> Exit) -> Exit {
    if let Some(exit) = error.downcast_ref::<I32Exit>() {
        return Exit::Code(exit.0);
    }
    let is_trap = error.is::<wasmtime::Trap>() || error.is::<wasmtime::WasmBacktrace>();
    if !is_trap {
        return other(format!("{error:#}"));
    }
    let mut message = error.root_cause().to_string();
    if error.downcast_ref::<wasmtime::Trap>() == Some(&wasmtime::Trap::AsyncDeadlock) {
        message = format!(
            "{message}: its tasks wait, and no call of the host is under way that could end; which task waits for what, the engine does not tell"
        );
    }
    if limit_reached {
        message = format!("{message}, after it was refused more than {} MiB of memory", MEMORY_LIMIT >> 20);
    }
    Exit::Trap { message, backtrace: error.downcast_ref::<wasmtime::WasmBacktrace>().map(ToString::to_string) }
}

impl EmbeddedGuest {
    fn handing(&self) -> Result<Handing, String> {
        let requests = self.requests.as_ref().ok_or("the guest has ended")?;
        Ok(Handing(requests.downgrade()))
    }
}

impl Guest for EmbeddedGuest {
    fn stdin(&mut self) -> Option<&mut (dyn AsyncWrite + Send + Unpin)> {
        self.stdin.as_mut().map(|stdin| stdin as _)
    }

    fn close_stdin(&mut self) {
        self.stdin = None;
    }

    fn stdout(&self) -> &Capture {
        &self.stdout
    }

    fn stderr(&self) -> &Capture {
        &self.stderr
    }

    fn client(&mut self) -> BoxFuture<'_, Result<Arc<dyn Client>, String>> {
        let client = self.handing().map(|client| Arc::new(client) as Arc<dyn Client>);
        std::future::ready(client).boxed()
    }

    fn listen(&mut self) -> BoxFuture<'_, Result<String, String>> {
        async move {
            if let Some(address) = &self.address {
                return Ok(address.clone());
            }
            let listening = serve::listen(self.handing()?, &mut self.listening).await;
            let address = listening.map_err(|error| format!("it cannot listen: {error}"))?;
            Ok(self.address.insert(address).clone())
        }
        .boxed()
    }

    fn kill(&mut self, signal: Signal) {
        self.requests = None;
        // A server ends orderly when it is asked to; for a command there is no asking.
        if signal == Signal::Kill || !self.serves {
            self.killed_by = Some(signal);
            if let Some(task) = &self.task {
                task.abort();
            }
        }
    }

    fn wait(&mut self) -> BoxFuture<'_, Exit> {
        async move {
            // A server ends when no more requests can come.
            self.requests = None;
            if let Some(exit) = &self.exit {
                return exit.clone();
            }
            let exit = match self.task.as_mut() {
                Some(task) => match (task.await, self.killed_by) {
                    (Ok(exit), _) => exit,
                    (Err(error), Some(signal)) if error.is_cancelled() => Exit::Signal(signal.number()),
                    (Err(error), _) => Exit::Harness(format!("the engine panicked: {error}")),
                },
                None => Exit::Harness("the guest was ended before".to_owned()),
            };
            self.task = None;
            self.exit.insert(exit).clone()
        }
        .boxed()
    }

    fn stop(mut self: Box<Self>) -> BoxFuture<'static, ()> {
        async move {
            if let Some(task) = self.task.take() {
                task.abort();
                // Cancelled is what it is meant to be.
                let _ = task.await;
            }
        }
        .boxed()
    }
}

impl Drop for EmbeddedGuest {
    fn drop(&mut self) {
        if let Some(task) = &self.task {
            task.abort();
        }
    }
}
