//! What is filled in about a fair and its programme.

use super::{Fair, Point, Said, asking::is_id};
use crate::{
    around::Town,
    course::{read_date, read_time},
    series::Place,
};
use jiff::civil::Time;
use kernel::{Language, ids};
use shell::Asked;

/// The longest line and the longest text, in letters.
pub(crate) const LINE: usize = 200;
pub(crate) const TEXT: usize = 4_000;
/// So many rows has the form of the programme.
pub const ROWS: usize = 24;
/// A new room, centimetres.
const ROOM: (i64, i64) = (2_000, 1_200);

/// What does not fit: each field with the key of a text.
pub type Odd = Vec<(String, &'static str)>;

/// A fair on its way.
#[derive(Clone, Debug, Default)]
pub struct FairForm {
    /// The fair's identifier, drawn with the form, so that pressing twice makes one.
    pub key: String,
    /// The fair whose room, stands and exhibitors are taken over.
    pub copy: String,
    /// The language it is written in.
    pub language: Language,
    /// What it is called.
    pub name: String,
    /// Words of welcome.
    pub welcome: String,
    /// The day.
    pub date: String,
    /// From when.
    pub from: String,
    /// Until when.
    pub to: String,
    /// The room.
    pub room: String,
    /// The house.
    pub house: String,
    /// Street and number.
    pub street: String,
    /// Four digits.
    pub postal_code: String,
    /// `ja`, `nei` or empty.
    pub step_free: String,
    /// The same.
    pub quiet_corner: String,
    /// The same.
    pub toilet: String,
    /// How one finds the room.
    pub way: String,
    /// Whom to ring or write to.
    pub contact: String,
}

pub(super) fn text(form: &Asked, name: &str) -> String {
    form.first(name).unwrap_or_default().replace("\r\n", "\n")
}

pub(super) fn key(form: &Asked) -> String {
    form.first("nokkel").filter(|key| is_id(key)).map_or_else(|| ids::new_id().to_string(), str::to_owned)
}

fn clock(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

fn word(value: Option<bool>) -> String {
    value.map_or("", |yes| if yes { "ja" } else { "nei" }).to_owned()
}

fn read_word(word: &str) -> Option<bool> {
    match word {
        "ja" => Some(true),
        "nei" => Some(false),
        _ => None,
    }
}

fn said(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

impl FairForm {
    /// Of a fair that is there.
    #[must_use]
    pub fn of(fair: &Fair) -> Self {
        let place = fair.place.clone();
        Self {
            key: fair.id.clone(),
            copy: String::new(),
            language: fair.language,
            name: fair.name.clone(),
            welcome: fair.welcome.clone(),
            date: fair.date.to_string(),
            from: clock(fair.starts),
            to: clock(fair.ends),
            room: place.room.unwrap_or_default(),
            house: place.house.unwrap_or_default(),
            street: place.street.unwrap_or_default(),
            postal_code: place.postal_code.unwrap_or_default(),
            step_free: word(place.step_free),
            quiet_corner: word(place.quiet_corner),
            toilet: word(place.toilet),
            way: fair.way.clone(),
            contact: fair.contact.clone(),
        }
    }

    /// The same once more, on a day that is not known yet.
    #[must_use]
    pub fn copy_of(fair: &Fair) -> Self {
        let copy = fair.id.clone();
        Self { key: ids::new_id().to_string(), copy, date: String::new(), ..Self::of(fair) }
    }

    pub(super) fn read(form: &Asked) -> Self {
        Self {
            key: key(form),
            copy: form.first("kopi").filter(|id| is_id(id)).unwrap_or_default().to_owned(),
            language: form.first("sprak").and_then(Language::parse).unwrap_or_default(),
            name: text(form, "messe"),
            welcome: text(form, "velkommen"),
            date: text(form, "dag"),
            from: text(form, "fra"),
            to: text(form, "til"),
            room: text(form, "rom"),
            house: text(form, "hus"),
            street: text(form, "gate"),
            postal_code: text(form, "postnr"),
            step_free: text(form, "trinnfritt"),
            quiet_corner: text(form, "stille"),
            toilet: text(form, "toalett"),
            way: text(form, "vei"),
            contact: text(form, "sporsmal"),
        }
    }

    /// As a fair of this tenant under this readable address; `town` says where a postal code is.
    ///
    /// # Errors
    /// Each field that does not fit, with the key of a text.
    pub fn fair(&self, tenant: &str, town: &dyn Fn(&str) -> Option<Town>) -> Result<Fair, Odd> {
        let mut odd: Odd = Vec::new();
        let mut say = |name: &str, key| odd.push((name.to_owned(), key));
        for (name, value, most) in [
            ("messe", &self.name, LINE),
            ("velkommen", &self.welcome, TEXT),
            ("rom", &self.room, LINE),
            ("hus", &self.house, LINE),
            ("gate", &self.street, LINE),
            ("vei", &self.way, TEXT),
            ("sporsmal", &self.contact, LINE),
        ] {
            if value.chars().count() > most {
                say(name, "fair-odd-long");
            }
        }
        if self.name.is_empty() {
            say("messe", "fair-odd-called");
        }
        let date = read_date(&self.date);
        if date.is_none() {
            say("dag", "fair-odd-date");
        }
        let (starts, ends) = (read_time(&self.from), read_time(&self.to));
        if starts.is_none() {
            say("fra", "fair-odd-time");
        }
        match (starts, ends) {
            (_, None) => say("til", "fair-odd-time"),
            (Some(starts), Some(ends)) if ends <= starts => say("til", "fair-odd-until"),
            _ => {}
        }
        if self.house.is_empty() {
            say("hus", "fair-odd-house");
        }
        let found = said(&self.postal_code).and_then(|code| town(&code));
        if !self.postal_code.is_empty() && found.is_none() {
            say("postnr", "fair-odd-postal");
        }
        let (true, Some(date), Some(starts), Some(ends)) = (odd.is_empty(), date, starts, ends) else {
            return Err(odd);
        };
        Ok(Fair {
            id: self.key.clone(),
            tenant: tenant.to_owned(),
            slug: String::new(),
            language: self.language,
            name: self.name.clone(),
            date,
            starts,
            ends,
            place: Place {
                room: said(&self.room),
                house: said(&self.house),
                street: said(&self.street),
                postal_code: said(&self.postal_code),
                town: found.as_ref().map(|town| town.name.clone()),
                municipality: found.map(|town| town.municipality).unwrap_or_default(),
                step_free: read_word(&self.step_free),
                quiet_corner: read_word(&self.quiet_corner),
                toilet: read_word(&self.toilet),
                ..Place::default()
            },
            way: self.way.clone(),
            welcome: self.welcome.clone(),
            contact: self.contact.clone(),
            said: Said::Draft,
            reason: String::new(),
            width: ROOM.0,
            depth: ROOM.1,
            head_count: None,
            thanks: String::new(),
            changed_at: 0,
        })
    }
}

/// A row of the programme, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PointForm {
    /// When.
    pub from: String,
    /// Until when.
    pub to: String,
    /// What.
    pub what: String,
    /// Where.
    pub place: String,
    /// Who.
    pub who: String,
}

impl PointForm {
    /// Of something that is there.
    #[must_use]
    pub fn of(point: &Point) -> Self {
        Self {
            from: clock(point.starts),
            to: point.ends.map(clock).unwrap_or_default(),
            what: point.what.clone(),
            place: point.place.clone(),
            who: point.who.clone(),
        }
    }

    /// All rows that somebody filled in.
    pub(super) fn read_all(form: &Asked) -> Vec<Self> {
        let row = |n: usize| Self {
            from: text(form, &format!("fra-{n}")),
            to: text(form, &format!("til-{n}")),
            what: text(form, &format!("hva-{n}")),
            place: text(form, &format!("sted-{n}")),
            who: text(form, &format!("hvem-{n}")),
        };
        (0..ROWS).map(row).filter(|row| *row != Self::default()).collect()
    }

    /// What they say.
    ///
    /// # Errors
    /// Each field that does not fit, with the key of a text.
    pub fn points(rows: &[Self]) -> Result<Vec<Point>, Odd> {
        let mut odd: Odd = Vec::new();
        let mut points = Vec::new();
        for (n, row) in rows.iter().enumerate() {
            let mut say = |name: &str, key| odd.push((format!("{name}-{n}"), key));
            let (starts, ends) = (read_time(&row.from), read_time(&row.to));
            if row.what.is_empty() {
                say("hva", "fair-odd-what");
            }
            for (name, value) in [("hva", &row.what), ("sted", &row.place), ("hvem", &row.who)] {
                if value.chars().count() > LINE {
                    say(name, "fair-odd-long");
                }
            }
            match (starts, ends) {
                (None, _) => say("fra", "fair-odd-time"),
                (_, None) if !row.to.is_empty() => say("til", "fair-odd-time"),
                (Some(starts), Some(ends)) if ends <= starts => say("til", "fair-odd-until"),
                (Some(starts), ends) => points.push(Point {
                    id: ids::new_id().to_string(),
                    starts,
                    ends,
                    what: row.what.clone(),
                    place: row.place.clone(),
                    who: row.who.clone(),
                }),
            }
        }
        points.sort_by_key(|point| point.starts);
        if odd.is_empty() { Ok(points) } else { Err(odd) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn straume(code: &str) -> Option<Town> {
        (code == "5353").then(|| Town { name: "Straume".into(), municipality: "4626".into() })
    }

    #[test]
    fn a_fair_without_a_day_is_none() {
        let form = FairForm {
            key: "k".into(),
            postal_code: "99".into(),
            from: "12".into(),
            to: "10".into(),
            ..FairForm::default()
        };
        let odd = form.fair("t", &straume).unwrap_err();
        let names: Vec<&str> = odd.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["messe", "dag", "til", "hus", "postnr"]);
        let form = FairForm {
            name: "Fra A til Å".into(),
            date: "3.3.2027".into(),
            to: "15.30".into(),
            house: "Sartor".into(),
            postal_code: "5353".into(),
            ..form
        };
        let fair = form.fair("t", &straume).unwrap();
        assert_eq!(fair.place.municipality, "4626");
        assert_eq!(FairForm::copy_of(&fair).date, "");
    }

    #[test]
    fn the_programme_is_in_order_and_may_overlap() {
        let row = |from: &str, to: &str, what: &str| PointForm {
            from: from.into(),
            to: to.into(),
            what: what.into(),
            ..PointForm::default()
        };
        let rows = [row("12", "13", "Foredrag"), row("10.30", "", "Åpning"), row("12:15", "12.45", "Musikk")];
        let points = PointForm::points(&rows).unwrap();
        assert_eq!(
            points.iter().map(|point| point.what.as_str()).collect::<Vec<_>>(),
            ["Åpning", "Foredrag", "Musikk"]
        );
        let odd = PointForm::points(&[row("25", "", ""), row("12", "11", "x")]).unwrap_err();
        assert_eq!(odd.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["hva-0", "fra-0", "til-1"]);
    }
}
