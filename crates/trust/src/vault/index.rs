//! Blind indexes: how a row is found by an e-mail address, a telephone number or a web address that is sealed in it.
//!
//! The index is HMAC-SHA256 of the normalised value, under a key of its own for each tenant, table and column. Whoever
//! has the database and not the keys learns from it which rows have the same value, and nothing else.

use super::{
    Error, Result,
    sealed::{framed, hex},
    secret::{Key, Secret},
};
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

/// A value as it is looked up: written in one way only.
pub struct Exact(Secret<String>);

impl Exact {
    /// An e-mail address: trimmed, lower case. Nothing when it has no `@` with something on both sides.
    #[must_use]
    pub fn email(typed: &str) -> Option<Self> {
        let address = typed.trim().to_lowercase();
        let (name, host) = address.rsplit_once('@')?;
        let whole = !name.is_empty() && !host.is_empty() && !address.contains(char::is_whitespace);
        whole.then(|| Self(Secret::new(address)))
    }

    /// A telephone number as E.164. Eight digits without a country are Norwegian.
    #[must_use]
    pub fn phone(typed: &str) -> Option<Self> {
        let plain: String = typed.chars().filter(|c| !c.is_whitespace() && !"-().\u{2011}/".contains(*c)).collect();
        let digits = match (plain.strip_prefix('+'), plain.strip_prefix("00")) {
            (Some(rest), _) | (None, Some(rest)) => rest.to_owned(),
            (None, None) if plain.len() == 8 => format!("47{plain}"),
            _ => return None,
        };
        let whole = (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        (whole && !digits.starts_with('0')).then(|| Self(Secret::new(format!("+{digits}"))))
    }

    /// What the provider with this issuer calls somebody. The same word of another provider is another value. Nothing when
    /// it is empty or longer than OpenID Connect Core §2 allows a subject to be.
    #[must_use]
    pub fn identity(issuer: &str, subject: &str) -> Option<Self> {
        let whole = !issuer.is_empty() && (1..=255).contains(&subject.len());
        whole.then(|| Self(Secret::new(format!("{}:{issuer}{subject}", issuer.len()))))
    }

    /// A name as it stands on the paper with this code: however it is spaced and in whatever case. The same name on another
    /// paper is another value. Nothing when it is empty.
    #[must_use]
    pub fn name_on(code: &str, name: &str) -> Option<Self> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        (!name.is_empty() && name.len() <= 400).then(|| Self(Secret::new(format!("{}:{code}{name}", code.len()))))
    }

    /// A web address, as the URL standard has written it already. Nothing when it is empty or has a gap.
    #[must_use]
    pub fn web(address: &str) -> Option<Self> {
        let whole = !address.is_empty() && !address.contains(char::is_whitespace);
        whole.then(|| Self(Secret::new(address.to_owned())))
    }

    /// The value in its one form.
    #[must_use]
    pub const fn value(&self) -> &Secret<String> {
        &self.0
    }
}

/// The index of a value in one column of one table.
pub(super) fn of(tenant: &Key, table: &str, column: &str, value: &Exact) -> Result<String> {
    let mut key = Zeroizing::new([0; 32]);
    let label = framed("varde blind index 1", &[table.as_bytes()], column.as_bytes());
    Hkdf::<Sha256>::new(None, tenant.bytes()).expand(&label, &mut *key).map_err(|_| Error::BrokenKey("an index"))?;
    keyed_hash(&*key, value.0.expose().as_bytes())
}

/// What a value is counted by in one table on one day.
pub(super) fn of_day(tenant: &Key, table: &str, day: &str, value: &str) -> Result<String> {
    let mut key = Zeroizing::new([0; 32]);
    let label = framed("varde day mark 1", &[table.as_bytes()], day.as_bytes());
    Hkdf::<Sha256>::new(None, tenant.bytes())
        .expand(&label, &mut *key)
        .map_err(|_| Error::BrokenKey("a day's mark"))?;
    keyed_hash(&*key, value.as_bytes())
}

/// What a person is called in the keystore and the erasure ledger.
pub(super) fn mark(tenant: &Key, person: &str) -> Result<String> {
    let mut key = Zeroizing::new([0; 32]);
    let label = framed("varde mark 1", &[], &[]);
    Hkdf::<Sha256>::new(None, tenant.bytes()).expand(&label, &mut *key).map_err(|_| Error::BrokenKey("a mark"))?;
    keyed_hash(&*key, person.as_bytes())
}

fn keyed_hash(key: &[u8], value: &[u8]) -> Result<String> {
    let mut hash = Hmac::<Sha256>::new_from_slice(key).map_err(|_| Error::BrokenKey("a hash"))?;
    hash.update(value);
    Ok(hex(&hash.finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::{super::chance, *};

    fn shown(value: Option<Exact>) -> Option<String> {
        value.map(|exact| exact.value().expose().clone())
    }

    #[test]
    fn an_address_and_a_number_have_one_form() {
        assert_eq!(shown(Exact::email("  Kari.Nordmann@Example.NO ")), Some("kari.nordmann@example.no".into()));
        for wrong in ["", "kari", "@example.no", "kari@", "ka ri@example.no"] {
            assert_eq!(shown(Exact::email(wrong)), None, "{wrong}");
        }
        for same in ["912 34 567", "+47 91234567", "0047 912-34-567", "(912) 34567"] {
            assert_eq!(shown(Exact::phone(same)), Some("+4791234567".into()), "{same}");
        }
        assert_eq!(shown(Exact::phone("+380 44 123 4567")), Some("+380441234567".into()));
        for wrong in
            ["", "113", "9123456", "912345678", "+0123456789", "+1234567890123456", "ni en to", "+47 ni1 23 45"]
        {
            assert_eq!(shown(Exact::phone(wrong)), None, "{wrong}");
        }
    }

    #[test]
    fn the_same_value_is_found_again_in_its_own_column_only() {
        let (key, other) = (chance::key().unwrap(), chance::key().unwrap());
        let number = || Exact::phone("91234567").unwrap();
        let here = of(&key, "a", "phone", &number()).unwrap();
        assert_eq!(here, of(&key, "a", "phone", &Exact::phone("+47 912 34 567").unwrap()).unwrap());
        assert_eq!(here.len(), 64);
        assert_ne!(here, of(&key, "a", "phone", &Exact::phone("91234568").unwrap()).unwrap());
        assert_ne!(here, of(&key, "b", "phone", &number()).unwrap());
        assert_ne!(here, of(&key, "a", "phone2", &number()).unwrap());
        assert_ne!(here, of(&other, "a", "phone", &number()).unwrap());
    }
}
