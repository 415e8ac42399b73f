//! A candidate as somebody wrote it, read kindly.

use super::About;
use crate::{
    import::csv::{email, organization_number},
    places::PLACES,
    themes,
};
use url::Url;

/// The longest name, note, and other field, in letters.
pub const LONGEST: (usize, usize, usize) = (160, 600, 200);

/// What was written, field by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What it is called.
    pub name: String,
    /// A municipality's number or name, a town, or a postal code.
    pub place: String,
    /// An organisation number.
    pub number: String,
    /// A telephone number.
    pub phone: String,
    /// A web address.
    pub website: String,
    /// An e-mail address.
    pub email: String,
    /// A few words.
    pub note: String,
    /// Themes that were chosen.
    pub themes: Vec<String>,
}

/// What does not fit: the field's name in the form, and the text's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The field.
    pub field: &'static str,
    /// The key of a kind sentence.
    pub key: &'static str,
}

impl Draft {
    /// What a candidate is written as, for changing it.
    #[must_use]
    pub fn of(about: &About) -> Self {
        let text = |field: &Option<String>| field.clone().unwrap_or_default();
        let place = PLACES.municipality(&about.municipality).map_or_else(String::new, |place| place.name.clone());
        Self {
            name: about.name.clone(),
            place,
            number: text(&about.organization_number),
            phone: text(&about.phone),
            website: text(&about.website),
            email: text(&about.email),
            note: about.note.clone(),
            themes: about.themes.clone(),
        }
    }

    /// What is known when all of it fits.
    ///
    /// # Errors
    /// Every field that does not.
    pub fn read(&self) -> Result<About, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let mut wrong = |field, key| mistakes.push(Mistake { field, key });
        let name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            wrong("navn", "mapping-name-missing");
        } else if name.chars().count() > LONGEST.0 {
            wrong("navn", "mapping-too-long");
        }
        let municipality = place(&self.place);
        if municipality.is_none() {
            wrong("sted", "mapping-place-unknown");
        }
        let number = some(&self.number).map(organization_number);
        if number == Some(None) {
            wrong("orgnr", "mapping-number-odd");
        }
        let phone = some(&self.phone).map(phone);
        if phone == Some(None) {
            wrong("telefon", "mapping-phone-odd");
        }
        let website = some(&self.website).map(website);
        if website == Some(None) {
            wrong("nettsted", "mapping-website-odd");
        }
        let mail = some(&self.email).map(email);
        if mail == Some(None) {
            wrong("epost", "mapping-email-odd");
        }
        if self.note.chars().count() > LONGEST.1 {
            wrong("notat", "mapping-too-long");
        }
        if !mistakes.is_empty() {
            return Err(mistakes);
        }
        Ok(About {
            name,
            municipality: municipality.unwrap_or_default(),
            organization_number: number.flatten(),
            phone: phone.flatten(),
            website: website.flatten(),
            email: mail.flatten(),
            note: self.note.trim().to_owned(),
            themes: self.themes.iter().filter(|id| themes::theme(id).is_some()).cloned().collect(),
        })
    }
}

fn some(typed: &str) -> Option<&str> {
    Some(typed.trim()).filter(|typed| !typed.is_empty())
}

/// The municipality's number of a place as somebody wrote it; empty where nothing was written, nothing where it is not
/// known.
#[must_use]
pub fn place(typed: &str) -> Option<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(String::new());
    }
    if let Some(municipality) = PLACES.named(typed) {
        return Some(municipality.number.clone());
    }
    let digits = typed.len() == 4 && typed.bytes().all(|byte| byte.is_ascii_digit());
    // «5300 Kleppestø» is a postal code and a town; four digits alone are that too, before they are a municipality.
    let code = typed.split_whitespace().next().filter(|code| code.len() == 4);
    let of_code = code.and_then(|code| PLACES.of_postal_code(code));
    let of_number = || digits.then(|| PLACES.municipality(typed).map(|m| m.number.as_str())).flatten();
    of_code.or_else(of_number).or_else(|| PLACES.of_town(typed)).map(str::to_owned)
}

/// A telephone number as it is kept: digits in the groups somebody wrote; nothing when it cannot be one.
#[must_use]
pub fn phone(typed: &str) -> Option<String> {
    let kept: String = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let digits = kept.chars().filter(char::is_ascii_digit).count();
    let plain = kept.chars().all(|c| c.is_ascii_digit() || " +()-".contains(c));
    (plain && (3..=15).contains(&digits)).then_some(kept)
}

/// A web address with its scheme; nothing when it cannot be one.
fn website(typed: &str) -> Option<String> {
    let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let url = Url::parse(&whole).ok()?;
    let web = matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none();
    let named = url.host_str().is_some_and(|host| host.contains('.'));
    (web && named && whole.len() <= LONGEST.2).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_in_haste_is_understood() {
        let draft = Draft {
            name: "  Kveldskafeen  på Rong ".into(),
            place: "5337 Rong".into(),
            number: "974 760 673".into(),
            phone: "+47 55 00 12 34".into(),
            website: "rong.example".into(),
            email: " Post@Rong.example".into(),
            themes: vec!["food".into(), "finnes-ikke".into()],
            ..Draft::default()
        };
        let about = draft.read().unwrap();
        assert_eq!(about.name, "Kveldskafeen på Rong");
        assert_eq!(about.municipality, "4626");
        assert_eq!(about.organization_number.as_deref(), Some("974760673"));
        assert_eq!(about.website.as_deref(), Some("https://rong.example"));
        assert_eq!(about.themes, ["food"]);
        assert_eq!(Draft::of(&about).read().unwrap(), about, "what is changed without a change stays");
        for (typed, number) in [("askøy", "4627"), ("Herdla", "4627"), ("5337", "4626"), ("Øygarden kommune", "4626")]
        {
            assert_eq!(place(typed).as_deref(), Some(number), "{typed}");
        }
        assert_eq!(place(" "), Some(String::new()));
        assert_eq!(place("Langtvekkistan"), None);
    }

    #[test]
    fn everything_that_does_not_fit_is_said_at_once() {
        let draft = Draft {
            place: "Langtvekkistan".into(),
            number: "123".into(),
            phone: "ring Kåre".into(),
            website: "javascript:alert(1)".into(),
            email: "a@b".into(),
            note: "x".repeat(601),
            ..Draft::default()
        };
        let fields: Vec<_> = draft.read().unwrap_err().into_iter().map(|mistake| mistake.field).collect();
        assert_eq!(fields, ["navn", "sted", "orgnr", "telefon", "nettsted", "epost", "notat"]);
        for odd in ["ftp://a.no", "https://a@b.no", "https://localhost", "//"] {
            assert_eq!(website(odd), None, "{odd}");
        }
    }
}
