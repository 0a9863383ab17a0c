//! `wasi:tls` over rustls, trusting the authority of the run and nobody else.

use crate::ComponentState;
use rustls::RootCertStore;
use rustls::client::WebPkiServerVerifier;
use rustls::pki_types::{CertificateDer, CertificateRevocationListDer, ServerName};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream as Connected;
use wasmtime::component::Linker;
use wasmtime_wasi_tls::p2::LinkOptions;
use wasmtime_wasi_tls::{
    Error, TlsProvider, TlsStream, TlsTransport, WasiTlsCtx, WasiTlsCtxBuilder, WasiTlsCtxView, WasiTlsView,
};

/// Makes connections with one configuration.
struct Provider(Arc<rustls::ClientConfig>);

/// A connection. What Wasmtime asks of it, it asks of a type of its own.
struct Stream(Connected<Box<dyn TlsTransport>>);

/// The context of a guest that trusts this authority, a certificate in DER, but for what this list says it has revoked.
/// Without an authority it trusts nobody.
pub(crate) fn context(authority: Option<Vec<u8>>, revocations: Option<Vec<u8>>) -> WasiTlsCtx {
    let mut roots = RootCertStore::empty();
    // What is no certificate is not trusted, and every test that needs it fails.
    roots.add_parsable_certificates(authority.map(CertificateDer::from));
    // What cannot be set up leaves a host that trusts none of the run's servers, so that those tests fail, too.
    match config(roots, revocations) {
        Ok(config) => WasiTlsCtxBuilder::new().provider(Box::new(Provider(Arc::new(config)))).build(),
        Err(_) => WasiTlsCtxBuilder::new().build(),
    }
}

fn config(
    roots: RootCertStore,
    revocations: Option<Vec<u8>>,
) -> Result<rustls::ClientConfig, Box<dyn std::error::Error>> {
    let ring = Arc::new(rustls::crypto::ring::default_provider());
    let config =
        rustls::ClientConfig::builder_with_provider(Arc::clone(&ring)).with_safe_default_protocol_versions()?;
    let Some(list) = revocations.filter(|_| !roots.is_empty()) else {
        return Ok(config.with_root_certificates(roots).with_no_client_auth());
    };
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), ring)
        .with_crls([CertificateRevocationListDer::from(list)])
        // The list is that of the authority. Those between it and a server have none, and revoke nothing.
        .allow_unknown_revocation_status()
        .build()?;
    Ok(config.with_webpki_verifier(verifier).with_no_client_auth())
}

impl TlsProvider for Provider {
    fn connect(
        &self,
        server_name: String,
        transport: Box<dyn TlsTransport>,
    ) -> Pin<Box<dyn Future<Output = Result<Box<dyn TlsStream>, Error>> + Send>> {
        let connector = TlsConnector::from(Arc::clone(&self.0));
        Box::pin(async move {
            let name = ServerName::try_from(server_name).map_err(Error::msg)?;
            let stream = connector.connect(name, transport).await.map_err(Error::msg)?;
            Ok(Box::new(Stream(stream)) as Box<dyn TlsStream>)
        })
    }
}

impl TlsStream for Stream {}

impl tokio::io::AsyncRead for Stream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut tokio::io::ReadBuf<'_>,
    ) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.0).poll_read(context, buffer)
    }
}

impl tokio::io::AsyncWrite for Stream {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<std::io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(context)
    }
}

impl WasiTlsView for ComponentState {
    fn tls(&mut self) -> WasiTlsCtxView<'_> {
        WasiTlsCtxView { ctx: &mut self.drafts.tls, table: &mut self.table }
    }
}

pub(crate) fn add_to_linker(linker: &mut Linker<ComponentState>) -> wasmtime::Result<()> {
    wasmtime_wasi_tls::p2::add_to_linker(linker, LinkOptions::default().tls(true))?;
    wasmtime_wasi_tls::p3::add_to_linker(linker)
}
