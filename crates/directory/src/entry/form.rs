//! A form that somebody filled in: what stands in it, and what does not fit, said next to the field.

use super::{
    draft::{Draft, key},
    fields::{FIELDS, Field, Group, Kind},
    times::{MOST, Row, Wrong, typed_season},
};
use crate::places::PLACES;
use shell::Asked;

/// What is wrong in a field: its name in the form, and the key of a text.
pub type Mistake = (String, &'static str);

/// A form as it was sent.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The entry as it would be.
    pub draft: Draft,
    /// The language whose texts the form shows.
    pub language: String,
    /// The rows about times as they were typed, where one does not fit.
    pub times: Vec<Row>,
    /// The rows about seasons as they were typed.
    pub seasons: Vec<[String; 3]>,
    /// What does not fit.
    pub wrong: Vec<Mistake>,
    /// The fingerprint of the entry that it was filled in from.
    pub base: String,
    /// What to do: `vis`, `send`, `rad`, or `sprak-nn`.
    pub wants: String,
    /// The form's own key, so that pressing twice does it once.
    pub key: String,
    /// What a new entry is made of, as [`crate::desk::ComesOf`] writes it; empty where it is made of nothing.
    pub comes_of: String,
}

impl Form {
    /// A form that shows what there is.
    #[must_use]
    pub fn of(draft: Draft, language: &str, base: String) -> Self {
        let times = draft.lines("times").iter().map(|line| Row::of_line(line)).collect();
        let seasons = draft.lines("seasons").iter().map(|line| season(line)).collect();
        let key = kernel::ids::new_id().to_string();
        Self { draft, language: language.to_owned(), times, seasons, base, key, ..Self::default() }
    }

    /// Reads what was sent. What the form did not show stays as it is in `before`.
    #[must_use]
    pub fn read(asked: &Asked, before: &Draft) -> Self {
        let language = asked.first("sprak").filter(|tag| is_tag(tag)).unwrap_or("nb").to_owned();
        let text = |name: &str| asked.first(name).unwrap_or_default().to_owned();
        let mut form = Self {
            draft: before.clone(),
            base: text("grunnlag"),
            wants: text("gjor"),
            comes_of: text("av"),
            key: asked
                .first("nokkel")
                .and_then(|key| key.parse::<uuid::Uuid>().ok())
                .unwrap_or_else(kernel::ids::new_id)
                .to_string(),
            language,
            ..Self::default()
        };
        // Texts in the languages that are not shown now travel along.
        for (name, value) in
            asked.pairs().iter().filter(|(name, _)| super::draft::of_key(name).is_some_and(|(_, l)| l.is_some()))
        {
            form.draft.put(name.clone(), value.clone());
        }
        for field in FIELDS.iter().filter(|field| field.group != Group::Apart) {
            match field.kind {
                Kind::Line | Kind::Text => {
                    let key = key(field, &form.language);
                    form.draft.put(&*key, text(&key));
                }
                Kind::Many(_) | Kind::Themes => {
                    let words = in_their_order(asked.all(field.name).collect(), &before.words(field.name));
                    form.draft.put(field.name, words.join(","));
                }
                Kind::Times => form.read_times(asked),
                Kind::Seasons => form.read_seasons(asked),
                _ => form.draft.put(field.name, text(field.name)),
            }
        }
        form.check();
        form
    }

    fn read_times(&mut self, asked: &Asked) {
        let mut lines = Vec::new();
        for at in 0..MOST {
            let text = |name: &str| asked.first(&format!("{name}-{at}")).unwrap_or_default().to_owned();
            let row = Row { beat: text("takt"), day: text("dag"), from: text("fra"), to: text("til") };
            if row.is_empty() {
                continue;
            }
            match row.line() {
                Ok(line) => lines.push(line),
                Err(wrong) => self.wrong.push((
                    format!("dag-{}", self.times.len()),
                    match wrong {
                        Wrong::Half => "entry-time-half",
                        Wrong::NoTime => "entry-time-none",
                        Wrong::Backwards => "entry-time-backwards",
                    },
                )),
            }
            self.times.push(row);
        }
        self.draft.put("times", lines.join("\n"));
    }

    fn read_seasons(&mut self, asked: &Asked) {
        let mut lines = Vec::new();
        for at in 0..MOST {
            let text = |name: &str| asked.first(&format!("{name}-{at}")).unwrap_or_default().to_owned();
            let typed = [text("stengt-fra"), text("stengt-til"), text("stengt-hvorfor")];
            if typed.iter().all(String::is_empty) {
                continue;
            }
            match typed_season(&typed[0], &typed[1], &typed[2]) {
                Ok(line) => lines.extend(line),
                Err(_) => self.wrong.push((format!("stengt-fra-{}", self.seasons.len()), "entry-season-none")),
            }
            self.seasons.push(typed);
        }
        self.draft.put("seasons", lines.join("\n"));
    }

    fn check(&mut self) {
        let named = self.draft.languages().iter().any(|tag| !self.draft.get(&format!("name.{tag}")).is_empty());
        if !named {
            self.wrong.push((format!("name.{}", self.language), "entry-name-missing"));
        }
        for field in FIELDS.iter().filter(|field| field.group != Group::Apart) {
            let key = key(field, &self.language);
            let value = self.draft.get(&key).to_owned();
            if value.is_empty() {
                continue;
            }
            if value.chars().count() > field.longest() {
                self.wrong.push((key, "entry-too-long"));
                continue;
            }
            let mistake = match field.kind {
                Kind::One(words) => (!words.contains(&value.as_str())).then_some("entry-choose"),
                Kind::Whole => value.parse::<u32>().is_err().then_some("entry-no-number"),
                Kind::Phone => (!is_phone(&value)).then_some("entry-no-phone"),
                Kind::Email => (!is_email(&value)).then_some("entry-no-email"),
                Kind::Url => match web_address(&value) {
                    Some(whole) => {
                        self.draft.put(field.name, whole);
                        None
                    }
                    None => Some("entry-no-url"),
                },
                Kind::PostalCode => PLACES.of_postal_code(&value).is_none().then_some("entry-no-postal-code"),
                Kind::Line if value.contains('\n') => Some("entry-one-line"),
                _ => None,
            };
            self.wrong.extend(mistake.map(|mistake| (key, mistake)));
        }
    }

    /// What does not fit in a field, if anything.
    #[must_use]
    pub fn mistake(&self, name: &str) -> Option<&'static str> {
        self.wrong.iter().find(|(field, _)| field == name).map(|(_, key)| *key)
    }

    /// The value of a field as the form shows it.
    #[must_use]
    pub fn value(&self, field: &Field) -> &str {
        self.draft.get(&key(field, &self.language))
    }
}

/// The words that are ticked: those that were there before in their own order, for the first theme counts most, then the
/// new ones. A form only knows the order on the page.
fn in_their_order(ticked: Vec<&str>, before: &[String]) -> Vec<String> {
    let kept = before.iter().filter(|word| ticked.contains(&word.as_str())).cloned();
    let new = ticked.iter().filter(|word| !before.iter().any(|known| known == *word)).map(|word| (*word).to_owned());
    kept.chain(new).collect()
}

/// A season as people type it: its first day, its last, and why.
#[must_use]
pub fn season(line: &str) -> [String; 3] {
    let mut words = line.splitn(3, ' ');
    let mut day = || {
        let word = words.next().unwrap_or_default();
        word.split_once('-').map_or_else(String::new, |(month, day)| {
            format!("{}.{}.", day.trim_start_matches('0'), month.trim_start_matches('0'))
        })
    };
    let (from, to) = (day(), day());
    [from, to, words.next().unwrap_or_default().to_owned()]
}

/// A language tag such as `nb`, `se`, `zh-Hant`.
#[must_use]
pub fn is_tag(tag: &str) -> bool {
    (2..=12).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-')
}

pub(crate) fn is_phone(typed: &str) -> bool {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    (3..=15).contains(&digits) && typed.chars().all(|c| c.is_ascii_digit() || " +()-.".contains(c))
}

pub(crate) fn is_email(typed: &str) -> bool {
    trust::people::person::email(typed).is_some()
}

/// A web address, with `https://` in front where nothing stands there.
pub(crate) fn web_address(typed: &str) -> Option<String> {
    let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let url = url::Url::parse(&whole).ok()?;
    let named = url.host_str().is_some_and(|host| host.contains('.'));
    let plain = matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none();
    (named && plain && !typed.contains(char::is_whitespace)).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(encoded: &str) -> Form {
        let mut before = Draft::default();
        before.put("name.nn", "Namn");
        Form::read(&Asked::filled(encoded), &before)
    }

    #[test]
    fn what_was_typed_is_kept_and_each_mistake_is_by_its_field() {
        let form = read(
            "sprak=nb&name.nb=Naust&phone=ring+meg&email=x&url=javascript%3Aalert(1)&postal_code=0000&price_nok=ti\
            &entry=nei&dag-0=MO&fra-0=halv+ti&stengt-fra-0=31.+februar&stengt-til-0=1.+mars",
        );
        let wrong: Vec<&str> = form.wrong.iter().map(|(field, _)| field.as_str()).collect();
        for field in ["phone", "email", "url", "postal_code", "price_nok", "entry", "dag-0", "stengt-fra-0"] {
            assert!(wrong.contains(&field), "{field}: {wrong:?}");
        }
        assert_eq!((form.draft.get("phone"), form.times[0].from.as_str()), ("ring meg", "halv ti"));
        assert_eq!(form.draft.get("name.nn"), "Namn");
    }

    #[test]
    fn a_whole_form_fits() {
        let form = read(
            "sprak=nb&name.nb=Naust&phone=%2B47+12+34+56+78&email=hei@naust.no&url=naust.no&postal_code=5300\
            &themes=food&themes=outdoors&dag-0=MO&fra-0=11.30&til-0=15&stengt-fra-0=1.7.&stengt-til-0=1.8.&stengt-hvorfor-0=Sommer",
        );
        assert_eq!(form.wrong, []);
        assert_eq!(form.draft.get("url"), "https://naust.no");
        assert_eq!(form.draft.get("themes"), "food,outdoors");
        assert_eq!(form.draft.get("times"), "1 MO 11:30-15:00");
        assert_eq!(
            Form::of(form.draft, "nb", String::new()).seasons,
            [["1.7.".to_owned(), "1.8.".to_owned(), "Sommer".to_owned()]]
        );
    }

    #[test]
    fn the_first_theme_stays_the_first() {
        let before = ["talk".to_owned(), "food".to_owned(), "outdoors".to_owned()];
        assert_eq!(in_their_order(vec!["creative", "food", "talk"], &before), ["talk", "food", "creative"]);
    }

    #[test]
    fn a_name_in_some_language_is_needed() {
        let form = Form::read(&Asked::filled("sprak=nb"), &Draft::default());
        assert_eq!(form.wrong, [("name.nb".to_owned(), "entry-name-missing")]);
    }
}
