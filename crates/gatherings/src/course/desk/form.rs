//! What is filled in about a course and about one time that it is held.

use crate::course::{Course, Day, Run, Said, asking::is_id};
use jiff::civil::{Date, Time};
use kernel::{Language, ids};
use shell::Asked;

/// So many days have a row in the form.
pub(super) const DAYS: usize = 6;
/// The longest line and the longest text, in letters.
const LINE: usize = 200;
const TEXT: usize = 8_000;
/// The most seats that a run has.
const SEATS: i64 = 2_000;

/// A course on its way.
#[derive(Clone, Debug, Default)]
pub struct CourseForm {
    /// The course's identifier, drawn with the form, so that pressing twice makes one.
    pub key: String,
    /// The language it is written in.
    pub language: Language,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub about: String,
    /// For whom.
    pub for_whom: String,
    /// What there is afterwards.
    pub material: String,
}

fn key(form: &Asked) -> String {
    form.first("nokkel").filter(|key| is_id(key)).map_or_else(|| ids::new_id().to_string(), str::to_owned)
}

fn text(form: &Asked, name: &str) -> String {
    form.first(name).unwrap_or_default().to_owned()
}

impl CourseForm {
    /// Of a course that is there.
    #[must_use]
    pub fn of(course: &Course) -> Self {
        let Course { id, language, name, about, for_whom, material, .. } = course.clone();
        Self { key: id, language, name, about, for_whom, material }
    }

    pub(super) fn read(form: &Asked) -> Self {
        Self {
            key: key(form),
            language: form.first("sprak").and_then(Language::parse).unwrap_or_default(),
            name: text(form, "kurs"),
            about: text(form, "om"),
            for_whom: text(form, "for"),
            material: text(form, "materiell"),
        }
    }

    /// What does not fit: each field with the key of a text.
    #[must_use]
    pub fn mistakes(&self) -> Vec<(String, &'static str)> {
        let mut odd = Vec::new();
        for (name, value, most) in [
            ("kurs", &self.name, LINE),
            ("om", &self.about, TEXT),
            ("for", &self.for_whom, TEXT),
            ("materiell", &self.material, TEXT),
        ] {
            if value.chars().count() > most {
                odd.push((name.to_owned(), "course-odd-long"));
            }
        }
        if self.name.is_empty() {
            odd.push(("kurs".to_owned(), "course-odd-called"));
        }
        if self.about.is_empty() {
            odd.push(("om".to_owned(), "course-odd-about"));
        }
        odd
    }

    /// As a course of this tenant, under this readable address.
    #[must_use]
    pub fn course(&self, tenant: &str, slug: &str) -> Course {
        let Self { key, language, name, about, for_whom, material } = self.clone();
        Course { id: key, tenant: tenant.to_owned(), slug: slug.to_owned(), language, name, about, for_whom, material }
    }
}

/// One day, as typed.
#[derive(Clone, Debug, Default)]
pub struct DayForm {
    /// The day that it was, where it is one that is there.
    pub id: String,
    /// Which day.
    pub date: String,
    /// From when.
    pub from: String,
    /// Until when.
    pub to: String,
}

impl DayForm {
    fn is_empty(&self) -> bool {
        self.date.is_empty() && self.from.is_empty() && self.to.is_empty()
    }
}

/// One time that a course is held, on its way.
#[derive(Clone, Debug, Default)]
pub struct RunForm {
    /// The run's identifier.
    pub key: String,
    /// In which town.
    pub town: String,
    /// Where in it.
    pub venue: String,
    /// Whom to ring or write to.
    pub contact: String,
    /// How many there is room for.
    pub seats: String,
    /// The first day for asking.
    pub opens: String,
    /// The last day for asking.
    pub closes: String,
    /// Its days.
    pub days: Vec<DayForm>,
}

fn clock(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

impl RunForm {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self { key: ids::new_id().to_string(), seats: "20".to_owned(), ..Self::default() }
    }

    /// Of a run that is there.
    #[must_use]
    pub fn of(run: &Run) -> Self {
        let day = |day: &Day| DayForm {
            id: day.id.clone(),
            date: day.date.to_string(),
            from: clock(day.starts),
            to: clock(day.ends),
        };
        let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        Self {
            key: run.id.clone(),
            town: run.town.clone(),
            venue: run.venue.clone(),
            contact: run.contact.clone(),
            seats: run.seats.to_string(),
            opens: date(run.opens),
            closes: date(run.closes),
            days: run.days.iter().map(day).collect(),
        }
    }

    /// The same to be held once more: on days that are not known yet.
    #[must_use]
    pub fn copy_of(run: &Run) -> Self {
        let mut copy = Self::of(run);
        copy.key = ids::new_id().to_string();
        (copy.opens, copy.closes) = (String::new(), String::new());
        for day in &mut copy.days {
            (day.id, day.date) = (String::new(), String::new());
        }
        copy
    }

    pub(super) fn read(form: &Asked) -> Self {
        let day = |n: usize| DayForm {
            id: form.first(&format!("dag-id-{n}")).filter(|id| is_id(id)).unwrap_or_default().to_owned(),
            date: text(form, &format!("dag-{n}")),
            from: text(form, &format!("fra-{n}")),
            to: text(form, &format!("til-{n}")),
        };
        Self {
            key: key(form),
            town: text(form, "sted"),
            venue: text(form, "lokale"),
            contact: text(form, "sporsmal"),
            seats: text(form, "plasser"),
            opens: text(form, "apner"),
            closes: text(form, "stenger"),
            days: (0..DAYS).map(day).filter(|day| !day.is_empty()).collect(),
        }
    }

    /// As a run of this course and tenant under this readable address; or what does not fit.
    ///
    /// # Errors
    /// Each field that does not fit, with the key of a text.
    pub fn run(&self, course: &Course, slug: &str) -> Result<Run, Vec<(String, &'static str)>> {
        let mut odd: Vec<(String, &'static str)> = Vec::new();
        let mut say = |name: &str, key| odd.push((name.to_owned(), key));
        if self.town.is_empty() {
            say("sted", "course-odd-town");
        }
        for (name, value) in [("sted", &self.town), ("lokale", &self.venue), ("sporsmal", &self.contact)] {
            if value.chars().count() > LINE {
                say(name, "course-odd-long");
            }
        }
        let seats = self.seats.parse().ok().filter(|seats| (1..=SEATS).contains(seats));
        if seats.is_none() {
            say("plasser", "course-odd-seats");
        }
        let mut date = |name: &str, typed: &str| match read_date(typed) {
            _ if typed.is_empty() => None,
            None => {
                say(name, "course-odd-date");
                None
            }
            read => read,
        };
        let (opens, closes) = (date("apner", &self.opens), date("stenger", &self.closes));
        if let (Some(opens), Some(closes)) = (opens, closes)
            && closes < opens
        {
            say("stenger", "course-odd-closes");
        }
        if self.days.is_empty() {
            say("dag-0", "course-odd-days");
        }
        let mut days = Vec::new();
        for (n, typed) in self.days.iter().enumerate() {
            match (read_date(&typed.date), read_time(&typed.from), read_time(&typed.to)) {
                (None, ..) => say(&format!("dag-{n}"), "course-odd-date"),
                (_, None, _) => say(&format!("fra-{n}"), "course-odd-time"),
                (_, _, None) => say(&format!("til-{n}"), "course-odd-time"),
                (_, Some(from), Some(to)) if to <= from => say(&format!("til-{n}"), "course-odd-until"),
                (Some(date), Some(starts), Some(ends)) => {
                    let id = if typed.id.is_empty() { ids::new_id().to_string() } else { typed.id.clone() };
                    days.push(Day { date, starts, ends, id });
                }
            }
        }
        days.sort();
        if days.windows(2).any(|two| two[0].date == two[1].date && two[1].starts < two[0].ends) {
            say("dag-0", "course-odd-days-overlap");
        }
        let Some(seats) = seats.filter(|_| odd.is_empty()) else { return Err(odd) };
        Ok(Run {
            id: self.key.clone(),
            tenant: course.tenant.clone(),
            course: course.id.clone(),
            slug: slug.to_owned(),
            town: self.town.clone(),
            venue: self.venue.clone(),
            contact: self.contact.clone(),
            seats,
            opens,
            closes,
            said: Said::Draft,
            reason: String::new(),
            days,
        })
    }
}

/// A date as a browser sends it or as people write it: `2017-10-02`, `2.10.2017`.
pub(crate) fn read_date(typed: &str) -> Option<Date> {
    if let Ok(date) = typed.parse() {
        return Some(date);
    }
    let mut parts = typed.split('.').map(str::trim);
    let (day, month, year) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    if parts.next().is_some_and(|rest| !rest.is_empty()) || year < 1900 {
        return None;
    }
    Date::new(year, month, day).ok()
}

/// An hour as a browser sends it or as people write it: `10:00`, `10.00`, `10`.
pub(crate) fn read_time(typed: &str) -> Option<Time> {
    let (hour, minute) = typed.split_once([':', '.']).unwrap_or((typed, "0"));
    Time::new(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_and_hours_are_read_as_people_write_them() {
        for typed in ["2017-10-02", "2.10.2017", "02.10.2017", "2. 10. 2017"] {
            assert_eq!(read_date(typed), Some(date(2017, 10, 2)), "{typed}");
        }
        for odd in ["", "31.2.2026", "2.10", "2.10.17", "i morgen", "2.10.2017.1"] {
            assert_eq!(read_date(odd), None, "{odd}");
        }
        for typed in ["10:30", "10.30"] {
            assert_eq!(read_time(typed), Time::new(10, 30, 0, 0).ok(), "{typed}");
        }
        assert_eq!(read_time("9"), Time::new(9, 0, 0, 0).ok());
        for odd in ["", "25:00", "10:61", "ti"] {
            assert_eq!(read_time(odd), None, "{odd}");
        }
    }

    #[test]
    fn what_does_not_fit_is_said_beside_its_field() {
        let course = CourseForm::default().course("t", "kurs");
        let day = |date: &str, from: &str, to: &str| DayForm {
            date: date.into(),
            from: from.into(),
            to: to.into(),
            ..DayForm::default()
        };
        let form = RunForm {
            seats: "ti".into(),
            opens: "1.9.2026".into(),
            closes: "1.8.2026".into(),
            days: vec![day("31.2.2026", "10", "16"), day("2.3.2026", "16", "10")],
            ..RunForm::new()
        };
        let odd = form.run(&course, "x").unwrap_err();
        let names: Vec<&str> = odd.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sted", "plasser", "stenger", "dag-0", "til-1"]);
        let form = RunForm {
            town: "Tromsø".into(),
            seats: "30".into(),
            opens: String::new(),
            closes: String::new(),
            days: vec![day("3.10.2017", "9", "15"), day("2.10.2017", "10", "16.30")],
            ..form
        };
        let run = form.run(&course, "x").unwrap();
        assert_eq!(run.days.first().map(|day| day.date), Some(date(2017, 10, 2)), "in order");
    }
}
