//! The site as the one that passkeys are made for (WebAuthn's «relying party»): what it asks, and whether an answer
//! holds. User verification is required in both; the address and its name are those of the settings.

use super::Not;
use serde_json::Value;
use shell::Settings;
use trust::{people::Person, store::passkeys::Passkey};
use uuid::Uuid;
use webauthn_rs::{
    Webauthn, WebauthnBuilder,
    prelude::{
        Credential, CredentialID, DiscoverableAuthentication, Passkey as Key, PasskeyRegistration, PublicKeyCredential,
        RegisterPublicKeyCredential, WebauthnError,
    },
};

/// The site, for passkeys.
#[derive(Clone, Debug)]
pub struct Relying(Webauthn);

/// A passkey whose answer held.
pub(super) struct Made {
    /// What the authenticator calls it, hexadecimal.
    pub(super) credential_id: String,
    /// The public key and what belongs to it, JSON.
    pub(super) credential: String,
    /// Whether a copy is kept elsewhere.
    pub(super) backed_up: bool,
    /// Whether it lies on a thing that is plugged in or held near, and on no telephone or machine.
    pub(super) is_a_thing: bool,
}

/// Who says that they prove something: what the answer names, before anything of it is believed.
pub(super) struct Named {
    /// What the authenticator calls the credential, hexadecimal.
    pub(super) credential_id: String,
    /// The person that the device has it for.
    pub(super) person: String,
}

impl Relying {
    /// The site at this address. Nothing where passkeys cannot be: a number is no name (WebAuthn §5.1.2, `rpId` is a
    /// domain), and a browser gives none without https but on `localhost`.
    #[must_use]
    pub fn of(settings: &Settings) -> Option<Self> {
        let name = settings.url.domain()?;
        let is_here = name == "localhost" || name.ends_with(".localhost");
        if settings.url.scheme() != "https" && !is_here {
            return None;
        }
        Some(Self(WebauthnBuilder::new(name, &settings.url).ok()?.rp_name(name).build().ok()?))
    }

    /// What a device is asked that makes a passkey for this person, and the state that waits for its answer. Those that
    /// they have are named, so that no device makes a second.
    pub(super) fn ask_to_make(&self, person: &Person, own: &[Passkey]) -> Option<(Value, String)> {
        let id = Uuid::parse_str(&person.id).ok()?;
        let have: Vec<CredentialID> = own.iter().filter_map(|key| read_id(&key.credential_id)).collect();
        let (asked, state) = self.0.start_passkey_registration(id, &person.email, &person.name, Some(have)).ok()?;
        let mut options = serde_json::to_value(asked).ok()?;
        // Nobody says who they are before they come in, so the device must be able to find it by itself.
        let wanted = options.pointer_mut("/publicKey/authenticatorSelection")?.as_object_mut()?;
        wanted.insert("residentKey".into(), "required".into());
        wanted.insert("requireResidentKey".into(), true.into());
        Some((options, serde_json::to_string(&state).ok()?))
    }

    /// Whether this is the answer to what was asked.
    pub(super) fn made(&self, answer: &RegisterPublicKeyCredential, state: &str) -> Result<Made, Not> {
        let state: PasskeyRegistration = serde_json::from_str(state).map_err(|_| Not::Holding)?;
        let key = self.0.finish_passkey_registration(answer, &state).map_err(|error| refused(&error))?;
        let credential = serde_json::to_string(&key).map_err(|_| Not::Holding)?;
        let credential_id = write_id(key.cred_id());
        let transports = serde_json::to_value(&answer.response.transports).unwrap_or_default();
        let named = |name: &str| transports.as_array().is_some_and(|all| all.iter().any(|one| one == name));
        let is_a_thing = (named("usb") || named("nfc")) && !named("internal") && !named("hybrid");
        Ok(Made { credential_id, credential, backed_up: Credential::from(key).backup_state, is_a_thing })
    }

    /// What a device is asked that proves who somebody is, whoever that may be.
    pub(super) fn ask_to_prove(&self) -> Option<(Value, String)> {
        let (asked, state) = self.0.start_discoverable_authentication().ok()?;
        let mut options = serde_json::to_value(asked).ok()?;
        // They pressed a button; nothing is to be filled into a field.
        options.as_object_mut()?.remove("mediation");
        Some((options, serde_json::to_string(&state).ok()?))
    }

    /// Whom an answer names. Nothing of it is believed yet.
    pub(super) fn named(&self, answer: &PublicKeyCredential) -> Option<Named> {
        let (person, id) = self.0.identify_discoverable_authentication(answer).ok()?;
        Some(Named { credential_id: write_id(id), person: person.to_string() })
    }

    /// Whether the answer holds for this credential: then the credential as it is after it, and whether a copy is kept.
    pub(super) fn holds(
        &self,
        answer: &PublicKeyCredential,
        state: &str,
        credential: &str,
    ) -> Result<(String, bool), Not> {
        let state: DiscoverableAuthentication = serde_json::from_str(state).map_err(|_| Not::Holding)?;
        let mut key: Key = serde_json::from_str(credential).map_err(|_| Not::Holding)?;
        let held =
            self.0.finish_discoverable_authentication_v2(answer, state, &key).map_err(|error| refused(&error))?;
        key.update_credential(&held);
        Ok((serde_json::to_string(&key).map_err(|_| Not::Holding)?, held.backup_state()))
    }
}

fn refused(error: &WebauthnError) -> Not {
    match error {
        WebauthnError::CredentialPossibleCompromise => Not::Counting,
        _ => Not::Holding,
    }
}

/// A credential's name as it is stored: hexadecimal.
fn write_id(id: &[u8]) -> String {
    id.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn read_id(written: &str) -> Option<CredentialID> {
    let digits = |at: usize| u8::from_str_radix(written.get(at..at + 2)?, 16).ok();
    (0..written.len()).step_by(2).map(digits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_bytes_is_written_and_read() {
        assert_eq!(write_id(&[0, 15, 255]), "000fff");
        assert_eq!(read_id("000fff"), Some(vec![0, 15, 255]));
        assert_eq!((read_id("0"), read_id("0g"), read_id("ø")), (None, None, None));
    }

    #[test]
    fn passkeys_are_for_a_name_with_https_or_for_this_machine() {
        let possible = |url: &str| Relying::of(&Settings::at(url).expect("an address")).is_some();
        assert!(possible("https://varde.example") && possible("https://varde.example:8443/"));
        assert!(possible("http://localhost:8080"));
        for odd in ["http://127.0.0.1:8080", "https://127.0.0.1", "http://[::1]:8080", "http://varde.example"] {
            assert!(!possible(odd), "{odd}");
        }
    }

    #[test]
    fn what_is_asked_wants_the_person_checked_and_a_key_that_finds_itself() {
        let relying = Relying::of(&Settings::at("https://varde.example").expect("an address")).expect("a name");
        let person = Person {
            id: Uuid::nil().to_string(),
            tenant: "t".into(),
            name: "Solveig".into(),
            email: "solveig@oyane.example".into(),
            language: kernel::Language::Nb,
            ended_at: None,
        };
        let (options, state) = relying.ask_to_make(&person, &[]).expect("options");
        let asked = &options["publicKey"];
        assert_eq!(asked["authenticatorSelection"]["userVerification"], "required");
        assert_eq!(asked["authenticatorSelection"]["residentKey"], "required");
        assert_eq!((asked["rp"]["id"].as_str(), asked["attestation"].as_str()), (Some("varde.example"), Some("none")));
        assert!(!state.contains("oyane"), "the state knows no e-mail");
        let (options, _) = relying.ask_to_prove().expect("options");
        assert_eq!(options["publicKey"]["userVerification"], "required");
        assert_eq!(options["publicKey"]["allowCredentials"].as_array().map(Vec::len), Some(0));
        assert!(options.get("mediation").is_none());
    }
}
