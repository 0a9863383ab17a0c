//! HTTP requests to a guest: handled in this process, or by way of a socket.
//!
//! Each request has an instance of its own, so that guests of 0.2, which can do one thing at a time, can be asked for several
//! at once, and one that traps ends nothing but its request.

use super::guest::{Context, failed};
use super::watch::{handled, watch};
use crate::runtime::Exit;
use crate::runtime::calls::Calls;
use crate::runtime::client::{Body, Broken, Client, Kept, NoResponse};
use futures::FutureExt;
use futures::future::BoxFuture;
use http_body_util::BodyExt;
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use std::future::poll_fn;
use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;
use wasi_ticktock_host::ComponentState;
use wasmtime::{AsContextMut, Engine, Store};
use wasmtime_wasi_http::handler::{Prepared as Call, Proxy, ProxyPre};
use wasmtime_wasi_http::{Error, WasiBody, WasiHttpView};

type Reply = oneshot::Sender<Result<http::Response<Body>, NoResponse>>;

/// A request on its way to the guest, and where its response goes.
pub(super) type Message = (http::Request<Body>, Reply);

/// A client that hands requests to the guest.
#[derive(Debug)]
pub(super) struct Handing(pub(super) mpsc::WeakUnboundedSender<Message>);

impl Client for Handing {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'static, Result<http::Response<Body>, NoResponse>> {
        let requests = self.0.upgrade();
        async move {
            let gone = || NoResponse::from("the guest has ended".to_owned());
            let (reply, response) = oneshot::channel();
            requests.ok_or_else(gone)?.send((request, reply)).map_err(|_| gone())?;
            response.await.map_err(|_| gone())?
        }
        .boxed()
    }
}

/// An instance of the guest.
struct Instance {
    store: Store<ComponentState>,
    proxy: Proxy,
}

async fn instantiate(engine: &Engine, pre: &ProxyPre<ComponentState>, context: &Context) -> Result<Instance, Exit> {
    let mut store = context.another_store(engine)?;
    match pre.instantiate_async(&mut store).await {
        Ok(proxy) => Ok(Instance { store, proxy }),
        Err(error) => Err(failed(error, store.data().limits.reached, Exit::NotStarted)),
    }
}

/// Handles requests until no more can come, and gives the first failure of which nobody was told.
pub(super) async fn serve(
    engine: Engine,
    pre: ProxyPre<ComponentState>,
    context: Context,
    mut requests: mpsc::UnboundedReceiver<Message>,
) -> Exit {
    // The first instance is made before it is needed: that it cannot be made is to be known without a request, too.
    let mut first = match instantiate(&engine, &pre, &context).await {
        Ok(instance) => Some(instance),
        Err(exit) => return exit,
    };
    let shared = Arc::new((engine, pre, context));
    let mut calls = JoinSet::new();
    let mut exit = Exit::Code(0);
    loop {
        tokio::select! {
            Some((request, reply)) = requests.recv() => {
                let (instance, shared) = (first.take(), Arc::clone(&shared));
                let (watched, which) = (shared.2.calls().clone(), shared.2.which);
                calls.spawn(watch(watched, which, async move {
                    let (engine, pre, context) = &*shared;
                    let instance = match instance {
                        Some(instance) => instance,
                        None => instantiate(engine, pre, context).await?,
                    };
                    handle(instance, context.calls(), request, reply).await
                }));
            }
            Some(call) = calls.join_next() => {
                let failure = match call {
                    Ok(Ok(())) => continue,
                    Ok(Err(failure)) => failure,
                    Err(error) => Exit::Harness(format!("the engine panicked: {error}")),
                };
                if exit == Exit::Code(0) {
                    exit = failure;
                }
            }
            else => return exit,
        }
    }
}

/// Handles one request. The error is how the guest ended, where whoever asked does not know of it.
async fn handle(
    Instance { mut store, proxy }: Instance,
    calls: &Calls,
    request: http::Request<Body>,
    reply: Reply,
) -> Result<(), Exit> {
    let handler = handled(calls, &proxy, &request);
    // A body breaks off when its client goes.
    let request = request.map(|body| -> WasiBody { body.map_err(|_| Error::ConnectionTerminated).boxed_unsync() });
    let (sender, response) = futures::channel::oneshot::channel();
    // In a task of its own, for what runs in the store waits while a host function of the guest does: and that may be one
    // that waits for somebody to read.
    let mut forwarding = JoinSet::new();
    forwarding.spawn(forward(response, reply));
    let mut unanswered = None;
    let view = <ComponentState as WasiHttpView>::http;
    let result = match Call::new(store.as_context_mut(), &proxy, request, view, sender) {
        Ok(call) => {
            let run = store.run_concurrent(async |accessor| {
                call.run(accessor, std::future::pending()).await?;
                if let Proxy::P3(_) = &proxy {
                    // The response's body is a stream of the guest, which ends with it.
                    unanswered = joined(&mut forwarding).await;
                }
                // A guest may go on after its response.
                poll_fn(|context| accessor.poll_no_interesting_tasks(context)).await;
                Ok(())
            });
            run.await.and_then(|result| result)
        }
        Err(error) => Err(error),
    };
    let exit = result.err().map(|error| failed(error, store.data().limits.reached, Exit::Harness));
    if let (Some(handler), None) = (handler, &exit) {
        calls.returned(&handler, None);
    }
    // What the guest has not ended of its body ends with it.
    drop(store);
    match (unanswered.or(joined(&mut forwarding).await), exit) {
        (Some((reply, problem)), exit) => {
            let message = match &exit {
                Some(Exit::Trap { message, .. }) => format!("the guest trapped: {message}"),
                _ => problem,
            };
            let told = reply.send(Err(NoResponse { message, exit: exit.clone() })).is_ok();
            exit.filter(|_| !told).map_or(Ok(()), Err)
        }
        (None, Some(exit)) => Err(exit),
        (None, None) => Ok(()),
    }
}

/// Somebody who waits for a response, and why there is none.
type Unanswered = Option<(Reply, String)>;

/// Gives a response to whoever waits for it, and waits until its body was read.
async fn forward(
    response: futures::channel::oneshot::Receiver<wasmtime::Result<http::Response<WasiBody>>>,
    reply: Reply,
) -> Unanswered {
    match response.await {
        Ok(Ok(response)) => {
            let (kept, read) = oneshot::channel::<Infallible>();
            let response = response.map(|body| {
                let body = body.map_err(|error| Broken(format!("the response broke off: {error:?}")));
                Kept::new(body, kept).boxed_unsync()
            });
            // Whoever asked may have stopped waiting.
            let _ = reply.send(Ok(response));
            let _ = read.await;
            None
        }
        Ok(Err(error)) => Some((reply, format!("{error:#}"))),
        Err(_) => Some((reply, "the guest gave no response".to_owned())),
    }
}

async fn joined(forwarding: &mut JoinSet<Unanswered>) -> Unanswered {
    forwarding.join_next().await.and_then(Result::ok).flatten()
}

/// Begins to listen on the loopback address for requests to the guest, and gives the address.
pub(super) async fn listen(client: Handing, tasks: &mut JoinSet<()>) -> io::Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?.to_string();
    let client = Arc::new(client);
    tasks.spawn(async move {
        let mut connections = JoinSet::new();
        loop {
            // A connection that breaks is the client's matter.
            if let Ok((connection, _)) = listener.accept().await {
                let client = Arc::clone(&client);
                let service = hyper::service::service_fn(move |request| answer(Arc::clone(&client), request));
                let server = hyper::server::conn::http1::Builder::new();
                connections.spawn(server.serve_connection(TokioIo::new(connection), service).map(|_| ()));
                while connections.try_join_next().is_some() {}
            }
        }
    });
    Ok(address)
}

/// Hands a request that came over a socket to the guest. Where it gives no response, the connection breaks off.
async fn answer(
    client: Arc<Handing>,
    request: http::Request<hyper::body::Incoming>,
) -> Result<http::Response<Body>, Broken> {
    let (mut head, body) = request.into_parts();
    // Guests are told scheme and authority, which stand in no request to a server.
    let host = head.headers.get(http::header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    let path = head.uri.path_and_query().map_or("/", |path| path.as_str());
    head.uri = format!("http://{host}{path}").parse().map_err(|_| Broken(format!("`{host}` is no host")))?;
    let body = body.map_err(|error| Broken(error.to_string())).boxed_unsync();
    client.send(http::Request::from_parts(head, body)).await.map_err(|none| Broken(none.message))
}
