//! The certificate authority of the run, and certificates that are in order or wrong in one thing each.
//!
//! All of it is made when it is first needed, and ends with the process: no key is written anywhere.

use crate::suite::spec::Certificate;
use rcgen::{
    BasicConstraints, CertificateParams, CertificateRevocationListParams, CertifiedIssuer, DnType,
    ExtendedKeyUsagePurpose, GeneralSubtree, IsCa, KeyIdMethod, KeyPair, KeyUsagePurpose, NameConstraints,
    RevocationReason, RevokedCertParams, SerialNumber,
};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::sign::CertifiedKey;
use std::sync::{Arc, LazyLock};

/// The name that servers of tests have.
pub(super) const NAME: &str = "ticktock.test";

/// The name that a server with the certificate `other-name` has.
const OTHER: &str = "other.test";

/// The serial number of all certificates that are revoked. The others have one that follows from their key.
const REVOKED: u64 = 404;

type Issuer = CertifiedIssuer<'static, KeyPair>;

static AUTHORITY: LazyLock<Result<Issuer, rcgen::Error>> = LazyLock::new(authority);

/// Why a certificate could not be made.
pub(super) type Problem = Box<dyn std::error::Error + Send + Sync>;

/// A day that is so many days from today, as the field of a certificate.
macro_rules! day {
    ($days:expr) => {{
        let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
        let day = today.saturating_add(jiff::Span::new().days($days));
        rcgen::date_time_ymd(day.year().into(), day.month().unsigned_abs(), day.day().unsigned_abs())
    }};
}

/// The certificate of the run's authority, in DER.
pub(super) fn certificate() -> Result<Vec<u8>, Problem> {
    Ok(run()?.der().to_vec())
}

/// The list of what the run's authority has revoked, in DER.
pub(super) fn revocations() -> Result<Vec<u8>, Problem> {
    let revoked = RevokedCertParams {
        serial_number: SerialNumber::from(REVOKED),
        revocation_time: day!(-1),
        reason_code: Some(RevocationReason::KeyCompromise),
        invalidity_date: None,
    };
    let list = CertificateRevocationListParams {
        this_update: day!(-1),
        next_update: day!(400),
        crl_number: SerialNumber::from(1),
        issuing_distribution_point: None,
        revoked_certs: vec![revoked],
        key_identifier_method: KeyIdMethod::Sha256,
    };
    Ok(list.signed_by(run()?)?.der().to_vec())
}

fn run() -> Result<&'static Issuer, Problem> {
    AUTHORITY.as_ref().map_err(|error| error.clone().into())
}

/// A new authority. All have one name, so that only their keys tell them apart.
fn authority() -> Result<Issuer, rcgen::Error> {
    CertifiedIssuer::self_signed(authority_params("ticktock test authority")?, KeyPair::generate()?)
}

fn authority_params(name: &str) -> Result<CertificateParams, rcgen::Error> {
    let mut params = CertificateParams::new(Vec::new())?;
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    Ok(params)
}

/// An authority between the run's and a server.
fn intermediate(change: impl FnOnce(&mut CertificateParams)) -> Result<Issuer, Problem> {
    let mut params = authority_params("ticktock test authority between")?;
    change(&mut params);
    Ok(CertifiedIssuer::signed_by(params, KeyPair::generate()?, run()?)?)
}

/// A certificate of a server that is in order, until it is signed.
fn server(name: &str) -> Result<CertificateParams, rcgen::Error> {
    let mut params = CertificateParams::new(vec![name.to_owned()])?;
    params.distinguished_name.push(DnType::CommonName, name);
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    Ok(params)
}

/// What a server proves by that it is who it is: its chain of certificates, and a key.
pub(super) fn identity(certificate: Certificate) -> Result<CertifiedKey, Problem> {
    let mut params = server(NAME)?;
    let key = KeyPair::generate()?;
    let through = |issuer: &Issuer, params: &CertificateParams, sent: bool| -> Result<_, Problem> {
        let own = params.signed_by(&key, issuer)?.der().clone();
        Ok(if sent { vec![own, issuer.der().clone()] } else { vec![own] })
    };
    let chain: Vec<CertificateDer<'static>> = match certificate {
        Certificate::Trusted | Certificate::WrongKey => through(run()?, &params, false)?,
        Certificate::Intermediate => through(&intermediate(|_| {})?, &params, true)?,
        Certificate::Wildcard => through(run()?, &server(&format!("*.{NAME}"))?, false)?,
        Certificate::SelfSigned => vec![params.self_signed(&key)?.der().clone()],
        Certificate::UnknownAuthority => through(&authority()?, &params, true)?,
        Certificate::Expired => {
            (params.not_before, params.not_after) = (day!(-400), day!(-2));
            through(run()?, &params, false)?
        }
        Certificate::NotYetValid => {
            (params.not_before, params.not_after) = (day!(2), day!(400));
            through(run()?, &params, false)?
        }
        Certificate::OtherName => through(run()?, &server(OTHER)?, false)?,
        Certificate::CommonNameOnly => {
            params.subject_alt_names.clear();
            through(run()?, &params, false)?
        }
        Certificate::ClientOnly => {
            params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
            through(run()?, &params, false)?
        }
        Certificate::NoAuthority => {
            // The certificate of a server, which its holder uses as if it were an authority's.
            let mut server = server(OTHER)?;
            server.is_ca = IsCa::ExplicitNoCa;
            let holder = CertifiedIssuer::signed_by(server, KeyPair::generate()?, run()?)?;
            through(&holder, &params, true)?
        }
        Certificate::MissingIntermediate => through(&intermediate(|_| {})?, &params, false)?,
        Certificate::ExpiredIntermediate => {
            let expired =
                |params: &mut CertificateParams| (params.not_before, params.not_after) = (day!(-400), day!(-2));
            through(&intermediate(expired)?, &params, true)?
        }
        Certificate::Revoked => {
            params.serial_number = Some(SerialNumber::from(REVOKED));
            through(run()?, &params, false)?
        }
        Certificate::RevokedIntermediate => {
            let revoke = |params: &mut CertificateParams| params.serial_number = Some(SerialNumber::from(REVOKED));
            through(&intermediate(revoke)?, &params, true)?
        }
        Certificate::ConstrainedIntermediate => {
            let constrain = |params: &mut CertificateParams| {
                let permitted_subtrees = vec![GeneralSubtree::DnsName(OTHER.to_owned())];
                params.name_constraints = Some(NameConstraints { permitted_subtrees, excluded_subtrees: Vec::new() });
            };
            through(&intermediate(constrain)?, &params, true)?
        }
    };
    let key = if certificate == Certificate::WrongKey { KeyPair::generate()? } else { key };
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
    Ok(CertifiedKey::new(chain, rustls::crypto::ring::sign::any_supported_type(&key)?))
}

/// The part of a configuration that says who the server is, whoever asks.
#[derive(Debug)]
pub(super) struct Always(pub(super) Arc<CertifiedKey>);

impl rustls::server::ResolvesServerCert for Always {
    fn resolve(&self, _: rustls::server::ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(Arc::clone(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustls::RootCertStore;
    use rustls::client::WebPkiServerVerifier;
    use rustls::client::danger::ServerCertVerifier;
    use rustls::pki_types::UnixTime;

    /// What a strict client says of a server with this certificate that is expected to have this name.
    fn verdict(certificate: Certificate, name: &'static str) -> Result<(), String> {
        let mut roots = RootCertStore::empty();
        roots.add(super::certificate().unwrap().into()).unwrap();
        let ring = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), ring)
            .with_crls([revocations().unwrap().into()])
            .allow_unknown_revocation_status()
            .build()
            .unwrap();
        let identity = identity(certificate).unwrap();
        let (own, between) = identity.cert.split_first().unwrap();
        let verified = verifier.verify_server_cert(own, between, &name.try_into().unwrap(), &[], UnixTime::now());
        verified.map(|_| ()).map_err(|error| format!("{error:?}"))
    }

    #[test]
    fn certificates_that_are_in_order_are_taken() {
        assert_eq!(verdict(Certificate::Trusted, NAME), Ok(()));
        assert_eq!(verdict(Certificate::Intermediate, NAME), Ok(()));
        assert_eq!(verdict(Certificate::Wildcard, "a.ticktock.test"), Ok(()));
        assert_eq!(verdict(Certificate::OtherName, OTHER), Ok(()));
    }

    #[test]
    fn each_other_is_refused_for_the_one_thing_that_is_wrong() {
        for (certificate, why) in [
            (Certificate::Wildcard, "NotValidForName"),
            (Certificate::SelfSigned, "UnknownIssuer"),
            (Certificate::UnknownAuthority, "BadSignature"),
            (Certificate::Expired, "Expired"),
            (Certificate::NotYetValid, "NotValidYet"),
            (Certificate::OtherName, "NotValidForName"),
            (Certificate::CommonNameOnly, "NotValidForName"),
            (Certificate::ClientOnly, "InvalidPurpose"),
            (Certificate::NoAuthority, "EndEntityUsedAsCa"),
            (Certificate::MissingIntermediate, "UnknownIssuer"),
            (Certificate::ExpiredIntermediate, "Expired"),
            (Certificate::ConstrainedIntermediate, "NameConstraintViolation"),
            (Certificate::Revoked, "Revoked"),
            (Certificate::RevokedIntermediate, "Revoked"),
        ] {
            let found = verdict(certificate, NAME).expect_err(&format!("{certificate:?}"));
            assert!(found.contains(why), "{certificate:?}: {found}");
        }
    }

    #[test]
    fn a_wrong_key_is_that_of_no_certificate() {
        assert!(identity(Certificate::WrongKey).unwrap().keys_match().is_err());
        assert_eq!(verdict(Certificate::WrongKey, NAME), Ok(()), "nothing else is wrong with it");
        assert!(identity(Certificate::Trusted).unwrap().keys_match().is_ok());
    }
}
