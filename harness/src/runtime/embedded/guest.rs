//! One guest as a task on the caller's Tokio runtime.
//!
//! A guest that computes without end gives way at every tick of the engine, and one that waits is waiting on the runtime:
//! so whoever waits for it with a deadline can end it by dropping its task.

use super::link::Prepared;
use super::stdio::{Input, Output};
use super::watch::watch;
use crate::id::ItemId;
use crate::runtime::calls::Calls;
use crate::runtime::capture::Capture;
use crate::runtime::{Exit, Guest, Launch, LaunchError};
use crate::suite::program::Program;
use crate::suite::spec::{Signal, Stream};
use bytes::Bytes;
use futures::FutureExt;
use futures::future::BoxFuture;
use http_body_util::{BodyExt, Full};
use tokio::io::{AsyncWrite, DuplexStream};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;
use wasi_ticktock_host::calls::Which;
use wasi_ticktock_host::{ComponentState, MEMORY_LIMIT, ModuleState};
use wasmtime::{AsContextMut, Engine, Store};
use wasmtime_wasi::cli::AsyncStdinStream;
use wasmtime_wasi::{FsPerms, I32Exit, WasiCtxBuilder};
use wasmtime_wasi_http::handler::{Prepared as Call, Proxy, ProxyPre};
use wasmtime_wasi_http::{WasiBody, WasiHttpView};

/// How much may be in the pipe to a guest's standard input, in bytes.
const PIPE: usize = 64 << 10;

/// A request on its way to the guest, and where its response goes.
type Message = (http::Request<Bytes>, oneshot::Sender<Result<http::Response<Bytes>, String>>);

struct EmbeddedGuest {
    task: Option<JoinHandle<Exit>>,
    exit: Option<Exit>,
    stdin: Option<DuplexStream>,
    stdout: Capture,
    stderr: Capture,
    requests: Option<mpsc::Sender<Message>>,
    /// Whether the guest handles requests, and ends orderly when no more can come.
    serves: bool,
    killed_by: Option<Signal>,
}

pub(super) fn spawn(
    engine: &Engine,
    prepared: Prepared,
    which: Which,
    program: &Program,
    launch: Launch,
) -> Result<Box<dyn Guest>, LaunchError> {
    let (stdout, stderr) = (Capture::default(), Capture::default());
    let mut wasi = WasiCtxBuilder::new();
    wasi.arg(program.name()).args(&launch.args);
    for (name, value) in &launch.env {
        wasi.env(name, value);
    }
    let is_terminal = |stream| launch.terminals.contains(&stream);
    wasi.stdout(Output::new(stdout.clone(), is_terminal(Stream::Stdout)));
    wasi.stderr(Output::new(stderr.clone(), is_terminal(Stream::Stderr)));
    let (input, stdin) = match launch.stdin {
        Some(bytes) => (AsyncStdinStream::new(std::io::Cursor::new(bytes)), None),
        None => {
            let (writer, reader) = tokio::io::duplex(PIPE);
            (AsyncStdinStream::new(reader), Some(writer))
        }
    };
    wasi.stdin(Input { stream: input, terminal: is_terminal(Stream::Stdin) });
    for (host, guest) in &launch.dirs {
        wasi.preopened_dir(host, guest, FsPerms::ReadWrite)
            .map_err(|error| LaunchError::Harness(format!("failed to open `{}`: {error:#}", host.display())))?;
    }
    // Sockets can be made always; it is the network that has to be given.
    wasi.allow_tcp(true).allow_udp(true);
    if launch.network {
        wasi.inherit_network().allow_ip_name_lookup(true);
    }
    // The thread belongs to this guest, so that a file can be read on it.
    wasi.allow_blocking_current_thread(true);
    let (sender, requests) = mpsc::channel(1);
    let serves = matches!(prepared, Prepared::Service(_));
    let calls = launch.calls;
    calls.begin();
    let run = run(engine.clone(), prepared, wasi, requests, calls.clone());
    let run = watch(calls, which, run);
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
        serves,
        killed_by: None,
    }))
}

/// What is called when a guest is run as a command.
const RUN: &str = "wasi:cli/run#run";

async fn run(
    engine: Engine,
    prepared: Prepared,
    mut wasi: WasiCtxBuilder,
    requests: mpsc::Receiver<Message>,
    calls: Calls,
) -> Exit {
    match prepared {
        Prepared::Module(pre) => {
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
            let mut store = component_store(&engine, &mut wasi);
            let command = match pre.instantiate_async(&mut store).await {
                Ok(command) => command,
                Err(error) => return failed(error, store.data().limits.reached, Exit::NotStarted),
            };
            exported(&calls, RUN);
            match command.wasi_cli_run().call_run(&mut store).await {
                Ok(result) => Exit::Code(i32::from(result.is_err())),
                Err(error) => failed(error, store.data().limits.reached, Exit::Harness),
            }
        }
        Prepared::Command3(pre) => {
            let mut store = component_store(&engine, &mut wasi);
            let command = match pre.instantiate_async(&mut store).await {
                Ok(command) => command,
                Err(error) => return failed(error, store.data().limits.reached, Exit::NotStarted),
            };
            exported(&calls, RUN);
            let result = store.run_concurrent(async |accessor| command.wasi_cli_run().call_run(accessor).await).await;
            match result.and_then(|result| result) {
                Ok(result) => Exit::Code(i32::from(result.is_err())),
                Err(error) => failed(error, store.data().limits.reached, Exit::Harness),
            }
        }
        Prepared::Service(pre) => serve(&engine, &pre, wasi, requests, &calls).await,
    }
}

/// Notes that a function of the guest's own is called: what goes into a guest is part of an API, too.
fn exported(calls: &Calls, item: &str) -> Option<ItemId> {
    let item: ItemId = item.parse().ok()?;
    calls.called(item.clone());
    Some(item)
}

fn component_store(engine: &Engine, wasi: &mut WasiCtxBuilder) -> Store<ComponentState> {
    let mut store = Store::new(engine, ComponentState::new(wasi.build()));
    store.limiter(|state| &mut state.limits);
    interruptible(&mut store);
    store
}

/// Lets the guest give way at every tick of the engine.
fn interruptible<T>(store: &mut Store<T>) {
    store.epoch_deadline_async_yield_and_update(1);
    store.set_epoch_deadline(1);
}

/// What an error of Wasmtime says about the guest: that it asked to exit, or trapped, or else what `other` makes of it.
fn failed(error: wasmtime::Error, limit_reached: bool, other: fn(String) -> Exit) -> Exit {
    if let Some(exit) = error.downcast_ref::<I32Exit>() {
        return Exit::Code(exit.0);
    }
    let is_trap = error.is::<wasmtime::Trap>() || error.is::<wasmtime::WasmBacktrace>();
    if !is_trap {
        return other(format!("{error:#}"));
    }
    let mut message = error.root_cause().to_string();
    if limit_reached {
        message = format!("{message}, after it was refused more than {} MiB of memory", MEMORY_LIMIT >> 20);
    }
    Exit::Trap { message, backtrace: error.downcast_ref::<wasmtime::WasmBacktrace>().map(ToString::to_string) }
}

/// Handles requests with one instance, one after another, until no more can come.
async fn serve(
    engine: &Engine,
    pre: &ProxyPre<ComponentState>,
    mut wasi: WasiCtxBuilder,
    mut requests: mpsc::Receiver<Message>,
    calls: &Calls,
) -> Exit {
    let mut store = component_store(engine, &mut wasi);
    let proxy = match pre.instantiate_async(&mut store).await {
        Ok(proxy) => proxy,
        Err(error) => return failed(error, store.data().limits.reached, Exit::NotStarted),
    };
    let handler = match pre {
        ProxyPre::P2(_) => "wasi:http/incoming-handler#handle",
        ProxyPre::P3(_) => "wasi:http/handler#handle",
    };
    while let Some((request, reply)) = requests.recv().await {
        let handler = exported(calls, handler);
        if let Some(handler) = &handler {
            calls.call(handler.clone(), Some(format!("{} {}", request.method(), request.uri())));
        }
        if let Err(error) = handle(&mut store, &proxy, request, reply).await {
            return failed(error, store.data().limits.reached, Exit::Harness);
        }
        if let Some(handler) = &handler {
            calls.returned(handler, None);
        }
    }
    Exit::Code(0)
}

/// Handles one request. The response's body is read while the guest still runs, for the guest writes it then.
async fn handle(
    store: &mut Store<ComponentState>,
    proxy: &Proxy,
    request: http::Request<Bytes>,
    reply: oneshot::Sender<Result<http::Response<Bytes>, String>>,
) -> wasmtime::Result<()> {
    let request = request.map(|body| -> WasiBody { Full::new(body).map_err(|never| match never {}).boxed_unsync() });
    let (sender, response) = futures::channel::oneshot::channel();
    let call = Call::new(store.as_context_mut(), proxy, request, <ComponentState as WasiHttpView>::http, sender)?;
    let read = async move {
        let result = match response.await {
            Ok(Ok(response)) => {
                let (head, body) = response.into_parts();
                match body.collect().await {
                    Ok(body) => Ok(http::Response::from_parts(head, body.to_bytes())),
                    Err(error) => Err(format!("the response's body ended with an error: {error:?}")),
                }
            }
            Ok(Err(error)) => Err(format!("{error:#}")),
            Err(_) => Err("the guest gave no response".to_owned()),
        };
        // Whoever asked may have stopped waiting.
        let _ = reply.send(result);
    };
    let run = store.run_concurrent(async |accessor| {
        let (result, ()) = tokio::join!(call.run(accessor, std::future::pending()), read);
        result
    });
    run.await?.map(|_| ())
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

    fn request(&mut self, request: http::Request<Bytes>) -> BoxFuture<'_, Result<http::Response<Bytes>, String>> {
        async move {
            let (reply, response) = oneshot::channel();
            let gone = || "the guest has ended".to_owned();
            let requests = self.requests.as_ref().ok_or_else(gone)?;
            requests.send((request, reply)).await.map_err(|_| gone())?;
            response.await.map_err(|_| gone())?
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
