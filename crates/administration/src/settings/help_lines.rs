//! `/administrasjon/hjelpenumre`: numbers of the place's own, beside the national ones, which nobody can hide.

use super::{
    body,
    chosen::{self, Chosen},
    hours::{Day, Typed},
    view,
};
use crate::Administration;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use jiff::civil::Date;
use kernel::ids;
use maud::Markup;
use shell::{
    Asked, Error, Result, Signed, Visit,
    asked::Filled,
    dates,
    help_lines::{Always, Hours, LocalLine, NoName, NoNumber, norwegian, own_name},
};
use trust::store::settings::Kind;

/// The longest name, characters: it stands in a narrow strip.
const LONGEST_NAME: usize = 40;
/// The longest word on where a number was read.
const LONGEST_SOURCE: usize = 200;
/// So many municipalities a number is for at most.
const MOST_PLACES: usize = 12;

/// The form as it was filled in, with what does not fit.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The version that is changed, if any.
    pub id: Option<String>,
    /// What it is called, in bokmål, nynorsk and English.
    pub names: [String; 3],
    /// The number.
    pub number: String,
    /// Whether somebody answers day and night; nothing while that is not said.
    pub always: Option<bool>,
    /// The hours of each day.
    pub days: Vec<Day>,
    /// The municipalities, as they were written.
    pub places: String,
    /// Whether it stands in the strip.
    pub strip: bool,
    /// Where it was read.
    pub source: String,
    /// When it was last found right, `2026-11-22`.
    pub checked: String,
    /// What is wrong, by the field's name.
    pub wrong: Vec<(&'static str, String)>,
    /// As the public will see it.
    pub tried: Option<LocalLine>,
}

/// The fields of the names, in the order of [`Form::names`].
pub const NAMES: [&str; 3] = ["navn-nb", "navn-nn", "navn-en"];

impl Form {
    /// For a new one.
    #[must_use]
    pub fn new() -> Self {
        Self { days: Day::none(), ..Self::default() }
    }

    fn of(id: String, line: &LocalLine) -> Self {
        let (always, days) = match &line.hours {
            Hours::Always(_) => (true, Day::none()),
            Hours::Weekly(intervals) => (false, Day::of(intervals)),
        };
        Self {
            id: Some(id),
            names: [line.nb.clone(), line.nn.clone(), line.en.clone()],
            number: line.number.clone(),
            always: Some(always),
            days,
            places: line.places.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", "),
            strip: line.strip,
            source: line.source.clone(),
            checked: line.checked.to_string(),
            ..Self::default()
        }
    }

    fn read(form: &Asked) -> Self {
        let text = |name| form.first(name).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        Self {
            id: form.first("id").map(str::to_owned),
            names: NAMES.map(text),
            number: text("nummer"),
            always: form.first("tid").map(|tid| tid == "alltid"),
            days: Day::read(form),
            places: text("kommuner"),
            strip: form.ticked("stripe"),
            source: text("kilde"),
            checked: text("sjekket"),
            ..Self::default()
        }
    }

    fn refuse(&mut self, visit: &Visit, field: &'static str, key: &str) {
        self.wrong.push((field, visit.t(key)));
    }

    fn check(&mut self, visit: &Visit, room: &Administration) -> Option<LocalLine> {
        for (field, name) in NAMES.into_iter().zip(self.names.clone()) {
            match (name.chars().count(), own_name(&name)) {
                (0, _) => self.refuse(visit, field, &format!("set-missing-{field}")),
                (n, _) if n > LONGEST_NAME => self.refuse(visit, field, "set-line-name-long"),
                (_, Err(NoName::Digits)) => self.refuse(visit, field, "set-line-name-digits"),
                (_, Err(NoName::National)) => self.refuse(visit, field, "set-line-name-national"),
                _ => {}
            }
        }
        let number = norwegian(&self.number).map_err(|why| {
            let key = match why {
                NoNumber::Letters if self.number.is_empty() => "set-line-number-missing",
                NoNumber::Letters => "set-line-number-letters",
                NoNumber::Beginning => "set-line-number-beginning",
                NoNumber::National => "set-line-number-national",
                NoNumber::Emergency => "set-line-number-emergency",
                NoNumber::Dear => "set-line-number-dear",
                NoNumber::Length(digits) => {
                    let count = i64::try_from(digits).unwrap_or(i64::MAX);
                    let word = dates::number(visit.language, count);
                    let said = visit.with("set-line-number-length", &[("count", count.into()), ("word", word.into())]);
                    return self.wrong.push(("nummer", said));
                }
            };
            self.refuse(visit, "nummer", key);
        });
        let hours = self.hours(visit);
        let places = self.places(visit, room);
        if self.source.is_empty() || self.source.chars().count() > LONGEST_SOURCE {
            self.refuse(visit, "kilde", "set-line-source-missing");
        }
        let checked: Option<Date> = self.checked.parse().ok().filter(|date| *date <= visit.today());
        if checked.is_none() {
            let empty = self.checked.is_empty();
            self.refuse(visit, "sjekket", if empty { "set-line-checked-missing" } else { "set-line-checked-odd" });
        }
        if !self.wrong.is_empty() {
            return None;
        }
        let [nb, nn, en] = self.names.clone();
        let (source, strip) = (self.source.clone(), self.strip);
        Some(LocalLine { nb, nn, en, number: number.ok()?, hours: hours?, places, strip, source, checked: checked? })
    }

    fn hours(&mut self, visit: &Visit) -> Option<Hours> {
        match self.always {
            None => {
                self.refuse(visit, "tid", "set-line-hours-missing");
                None
            }
            Some(true) => Some(Hours::Always(Always::Always)),
            Some(false) => match Typed::of(&self.days) {
                Typed::Fits(intervals) => Some(Hours::Weekly(intervals)),
                Typed::Nothing => {
                    self.refuse(visit, "tid", "set-line-hours-none");
                    None
                }
                Typed::Odd(field, key) => {
                    self.refuse(visit, field, key);
                    None
                }
            },
        }
    }

    fn places(&mut self, visit: &Visit, room: &Administration) -> Vec<(String, String)> {
        let mut places = Vec::new();
        for name in self.places.clone().split(',').map(str::trim).filter(|name| !name.is_empty()) {
            match room.neighbours.municipality(name) {
                Some(place) if places.contains(&place) => {}
                Some(place) => places.push(place),
                None => {
                    let said = visit.with("set-line-place-unknown", &[("name", name.to_owned().into())]);
                    self.wrong.push(("kommuner", said));
                    break;
                }
            }
        }
        places.truncate(MOST_PLACES);
        places
    }
}

/// The list: the national numbers, and one's own.
pub async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let chosen = chosen::read(&visit, &signed, Kind::HelpLine, &asked).await?;
    Ok(view::help_lines::page(&visit, &chosen))
}

/// `GET /administrasjon/hjelpenumre/ny`
pub async fn new(visit: Visit) -> Markup {
    // Nobody has rung it because the form was opened: the day is left to whoever has.
    view::help_lines::form(&visit, &Form::new(), &[])
}

/// `GET /administrasjon/hjelpenumre/{id}`: one of them, to be changed.
pub async fn change(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let setting = chosen::of_kind(&visit, &signed, Kind::HelpLine, &id).await?;
    let line: LocalLine = body::read(&setting).ok_or(Error::NotFound)?;
    Ok(view::help_lines::form(&visit, &Form::of(setting.id, &line), &[]))
}

/// `POST /administrasjon/hjelpenumre`: shows it as the public will see it, or keeps it.
pub async fn keep(
    visit: Visit,
    State(room): State<Administration>,
    signed: Signed,
    Filled(filled): Filled,
) -> Result<Response> {
    let mut form = Form::read(&filled);
    let before = match &form.id {
        Some(id) => Some(chosen::of_kind(&visit, &signed, Kind::HelpLine, id).await?),
        None => None,
    };
    let standing = chosen::read(&visit, &signed, Kind::HelpLine, &Asked::default()).await?.standing;
    let others = standing.iter().filter(|one| before.as_ref().is_none_or(|before| before.name != one.name));
    let others: Vec<LocalLine> = others.filter_map(body::read).collect();
    let mut line = form.check(&visit, &room);
    if line.as_ref().is_some_and(|line| others.iter().any(|other| other.number == line.number)) {
        form.refuse(&visit, "nummer", "set-line-number-own");
        line = None;
    }
    let Some(line) = line else {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view::help_lines::form(&visit, &form, &[])).into_response());
    };
    if filled.first("gjor") == Some("prov") {
        form.tried = Some(line);
        return Ok(view::help_lines::form(&visit, &form, &others).into_response());
    }
    let name = before.map_or_else(|| ids::new_id().to_string(), |before| before.name);
    let which = (Kind::HelpLine, name.as_str());
    let kept = chosen::keep(&visit, (&room, &signed), which, body::write(&line), None).await?;
    kept.ok_or(Error::NotFound)
}

/// What stands, ready for a page.
#[must_use]
pub fn lines(chosen: &Chosen) -> Vec<(String, LocalLine)> {
    chosen.standing.iter().filter_map(|one| Some((one.id.clone(), body::read(one)?))).collect()
}
