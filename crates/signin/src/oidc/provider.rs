//! A provider while the program runs: what it says of itself, and its keys, read when needed and kept a while.

use super::{
    client_key::ClientKey,
    outgoing::{NoAnswer, Outgoing},
    settings::Settings,
};
use kernel::Clock;
use openidconnect::{
    AdditionalProviderMetadata, ClientSecret, IssuerUrl, JsonWebKeySet, ProviderMetadata,
    core::{
        CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType, CoreJsonWebKey,
        CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm, CoreResponseMode, CoreResponseType,
        CoreSubjectIdentifierType,
    },
};
use serde::{Deserialize, Serialize};
use std::{path::Path, sync::Arc};
use tokio::{sync::Mutex, time::Instant};
use url::Url;

/// What it says of itself is read again after so long, milliseconds.
const READ_AGAIN: i64 = 6 * 60 * 60 * 1000;
/// What was read is used so long when it cannot be read again, milliseconds.
const LONGEST: i64 = 24 * 60 * 60 * 1000;
/// When it could not be read and what was read will do, it is tried again no sooner, milliseconds.
const TRY_AGAIN: i64 = 60 * 1000;
/// Its keys are asked for again no more often, however many unknown names of keys come. Milliseconds.
pub const KEYS_AGAIN: i64 = 30 * 1000;

/// What a provider says of itself beyond the standard's first part.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct More {
    /// Where somebody is signed out there (RP-Initiated Logout §2.1).
    pub end_session_endpoint: Option<Url>,
    /// It always says who it is when somebody comes back (RFC 9207).
    #[serde(default)]
    pub authorization_response_iss_parameter_supported: bool,
    /// How it checks that a code comes back from where it went (RFC 7636, RFC 8414 §2).
    pub code_challenge_methods_supported: Option<Vec<String>>,
}

impl AdditionalProviderMetadata for More {}

/// A discovery document.
pub(super) type Metadata = ProviderMetadata<
    More,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// What was read of a provider.
#[derive(Debug)]
pub struct Known {
    /// Its discovery document.
    pub metadata: Metadata,
    /// Its public keys.
    pub keys: JsonWebKeySet<CoreJsonWebKey>,
    read_at: i64,
    keys_at: i64,
}

/// How we show that it is we.
#[derive(Debug)]
pub enum Proof {
    /// A word signed with our key.
    Key(ClientKey),
    /// A secret that both know.
    Secret(ClientSecret),
}

/// A provider.
#[derive(Debug)]
pub struct Provider {
    /// What the operator wrote.
    pub settings: Settings,
    /// How we show that it is we.
    pub proof: Proof,
    outgoing: Outgoing,
    held: Mutex<Held>,
}

/// What is kept of a provider between two requests.
#[derive(Debug, Default)]
struct Held {
    known: Option<Arc<Known>>,
    /// When it was last tried to read it, milliseconds since 1970.
    tried_at: i64,
    /// What the last try came to, and when it did, for those who waited for it.
    failed: Option<(Instant, Unreachable)>,
}

impl Provider {
    /// Reads the key or the secret that goes with the settings; files lie in `folder` unless they say where.
    ///
    /// # Errors
    /// In the operator's words, when one cannot be read.
    pub fn open(settings: Settings, folder: &Path, outgoing: Outgoing) -> Result<Self, String> {
        let read = |file: &Path| {
            let file = folder.join(file);
            std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))
        };
        let secret = |text: String| match text.trim() {
            "" => Err("the client secret is empty".to_owned()),
            text => Ok(Proof::Secret(ClientSecret::new(text.to_owned()))),
        };
        let proof = match (&settings.private_key, &settings.client_secret_file, &settings.client_secret_env) {
            (Some(file), ..) => {
                let key = ClientKey::read(&read(file)?, settings.private_key_id.as_deref());
                key.map(Proof::Key).map_err(|why| format!("{}: {why}", file.display()))
            }
            (None, Some(file), _) => secret(read(file)?),
            (None, None, Some(name)) => {
                secret(std::env::var(name).map_err(|_| format!("{name} is not in the environment"))?)
            }
            (None, None, None) => Err("there is no key and no secret".to_owned()),
        };
        let proof = proof.map_err(|why| format!("[[oidc]] {:?}: {why}", settings.key))?;
        Ok(Self { settings, proof, outgoing, held: Mutex::default() })
    }

    /// The way out that was handed in.
    pub(super) const fn outgoing(&self) -> &Outgoing {
        &self.outgoing
    }

    /// What it says of itself: what was read lately, or read now. Who asks at the same time waits for the same answer, also
    /// when there is none.
    ///
    /// # Errors
    /// When it cannot be read and nothing young enough is there.
    pub async fn known(&self, clock: &Clock) -> Result<Arc<Known>, Unreachable> {
        let asked = Instant::now();
        let mut held = self.held.lock().await;
        let now = clock.millis();
        let young = |known: &Arc<Known>, most: i64| (0..most).contains(&(now - known.read_at));
        let tried = (0..TRY_AGAIN).contains(&(now - held.tried_at));
        if let Some(known) = &held.known
            && (young(known, READ_AGAIN) || (tried && young(known, LONGEST)))
        {
            return Ok(Arc::clone(known));
        }
        if let Some((at, why)) = &held.failed
            && *at > asked
        {
            return Err(why.clone());
        }
        held.tried_at = now;
        match self.read(now).await {
            Ok(read) => {
                held.failed = None;
                Ok(Arc::clone(held.known.insert(Arc::new(read))))
            }
            Err(why) => {
                held.failed = Some((Instant::now(), why.clone()));
                held.known.as_ref().filter(|known| young(known, LONGEST)).cloned().ok_or(why)
            }
        }
    }

    /// The same with keys that were read anew, since one was unknown; nothing when they were read just before.
    ///
    /// # Errors
    /// When they cannot be read.
    pub async fn with_new_keys(&self, clock: &Clock) -> Result<Option<Arc<Known>>, Unreachable> {
        let mut held = self.held.lock().await;
        let now = clock.millis();
        let Some(known) = held.known.as_ref() else { return Ok(None) };
        if (0..KEYS_AGAIN).contains(&(now - known.keys_at)) {
            return Ok(None);
        }
        let (metadata, read_at) = (known.metadata.clone(), known.read_at);
        let read = JsonWebKeySet::fetch_async(metadata.jwks_uri(), &self.outgoing).await;
        // Also when that failed it is not asked again at once.
        let keys = match &read {
            Ok(keys) => JsonWebKeySet::new(keys.keys().clone()),
            Err(_) => JsonWebKeySet::new(known.keys.keys().clone()),
        };
        let known = Arc::clone(held.known.insert(Arc::new(Known { metadata, keys, read_at, keys_at: now })));
        read.map(|_| Some(known)).map_err(|error| Unreachable::of("keys", &error))
    }

    /// What was read already, without asking anybody.
    pub fn at_hand(&self) -> Option<Arc<Known>> {
        self.held.try_lock().ok().and_then(|held| held.known.clone())
    }

    async fn read(&self, now: i64) -> Result<Known, Unreachable> {
        let issuer = IssuerUrl::new(self.settings.issuer.clone())
            .map_err(|_| Unreachable { what: "discovery", why: "the issuer is no address".to_owned() })?;
        let read = Metadata::discover_async(issuer, &self.outgoing).await;
        let metadata = read.map_err(|error| Unreachable::of("discovery", &error))?;
        let keys = JsonWebKeySet::new(metadata.jwks().keys().clone());
        Ok(Known { metadata, keys, read_at: now, keys_at: now })
    }
}

/// A provider could not be read, in the operator's words: what, and why. No personal data: nobody was there yet.
#[derive(Clone, Debug)]
pub struct Unreachable {
    /// Which document.
    pub what: &'static str,
    /// What was wrong.
    pub why: String,
}

impl Unreachable {
    fn of(what: &'static str, error: &openidconnect::DiscoveryError<NoAnswer>) -> Self {
        use openidconnect::DiscoveryError::{Parse, Request, Response, Validation};
        let why = match error {
            Request(why) => why.to_string(),
            Response(status, ..) => format!("it answered {}", status.as_u16()),
            Parse(why) => format!("it is not as the standard says: {}", why.path()),
            Validation(_) => "it names another issuer than varde.toml".to_owned(),
            _ => "it could not be understood".to_owned(),
        };
        Self { what, why }
    }
}
