//! TLS servers that a test talks to. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::{Payload, TcpBehaviour};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A TLS server.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TlsServer {
    /// How it proves who it is.
    pub certificate: Certificate,
    /// The versions of TLS that it speaks.
    pub versions: BTreeSet<TlsVersion>,
    /// The cipher suites that it has. Empty: all.
    pub ciphers: BTreeSet<Cipher>,
    /// How it begins.
    pub handshake: Handshake,
    /// What it does with each connection after the handshake.
    pub behaviour: TcpBehaviour,
    /// The most bytes that are sent in a record, where that is not what TLS permits.
    pub record: Option<usize>,
    /// What must come, where the test says so.
    pub expect: Option<ExpectedHandshakes>,
}

/// How a server proves who it is. The name that guests expect is `ticktock.test`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certificate {
    /// By a certificate of the run's authority that is in order.
    #[default]
    Trusted,
    /// The same, through an authority between.
    Intermediate,
    /// The same, for every name right below `ticktock.test`, and not for that itself.
    Wildcard,
    /// By a certificate that it has signed itself.
    SelfSigned,
    /// By a certificate of an authority that nobody trusts, and that has the name of the run's.
    UnknownAuthority,
    /// By one that has expired.
    Expired,
    /// By one that is not valid yet.
    NotYetValid,
    /// By one for another name.
    OtherName,
    /// By one with the right name as its common name, and none among those that count.
    CommonNameOnly,
    /// By one that may be used by clients only.
    ClientOnly,
    /// By one that is signed with a certificate which is in order and is no authority's.
    NoAuthority,
    /// By one through an authority between, which does not send that authority's own.
    MissingIntermediate,
    /// By one through an authority between that has expired.
    ExpiredIntermediate,
    /// By one through an authority between that may only sign for another name.
    ConstrainedIntermediate,
    /// By one that the authority has revoked.
    Revoked,
    /// By one through an authority between that the run's has revoked.
    RevokedIntermediate,
    /// By a certificate that is in order, without the key that belongs to it.
    WrongKey,
}

/// A version of TLS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TlsVersion {
    /// TLS 1.2.
    #[serde(rename = "1.2")]
    V1_2,
    /// TLS 1.3.
    #[serde(rename = "1.3")]
    V1_3,
}

/// A family of cipher suites.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cipher {
    /// AES with keys of 128 bits.
    Aes128,
    /// AES with keys of 256 bits.
    Aes256,
    /// ChaCha20 with Poly1305.
    Chacha20,
}

/// How a server begins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Handshake {
    /// As TLS says.
    #[default]
    Proper,
    /// It reads what the client sends, and answers nothing.
    Stall,
    /// It ends the connection when the client has sent something.
    Close,
    /// It resets the connection when the client has sent something.
    Reset,
    /// It answers in plain text.
    Plain,
    /// It answers with the alert that there is no cipher or version in common.
    Refuse,
    /// It answers that it speaks TLS 1.1, which no client may accept.
    Old,
}

/// What must come to a TLS server.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ExpectedHandshakes {
    /// All that is received on each connection, where the test says what it is.
    pub received: Option<Payload>,
    /// How many handshakes are completed altogether; without it, one or more. `0`: no client goes on.
    pub handshakes: Option<usize>,
}
