//! What somebody asks of the list, read kindly from an address. What is unknown or odd is left out, never refused.

use crate::{places::PLACES, themes};
use jiff::civil::DateTime;
use search::{DayPart, Filters, ForWhom, Near, Point, Request};
use shell::Asked;

/// How many suggestions a page has.
pub const PER_PAGE: usize = 20;
/// The distances that are offered, kilometres.
pub const DISTANCES: [u32; 5] = [2, 5, 10, 25, 50];
/// The words for weekdays in addresses, Monday first.
pub const DAYS: [&str; 7] = ["man", "tir", "ons", "tor", "fre", "lor", "son"];
/// The words for times of the day in addresses.
pub const DAY_PARTS: [(&str, DayPart); 5] = [
    ("morgen", DayPart::Morning),
    ("dagtid", DayPart::Daytime),
    ("ettermiddag", DayPart::Afternoon),
    ("kveld", DayPart::Evening),
    ("helg", DayPart::Weekend),
];
/// The words for whom it is for in addresses.
pub const FOR_WHOM: [(&str, ForWhom); 3] =
    [("meg", ForWhom::Oneself), ("parorende", ForWhom::Relative), ("fagperson", ForWhom::Professional)];
/// Boxes that are ticked or not, in the order of the form.
pub const BOXES: [&str; 7] = ["gratis", "drop-in", "uten-henvisning", "folge", "trinnfritt", "apent", "digitalt"];

/// What somebody asks of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wish {
    /// Their own words.
    pub text: String,
    /// What was chosen by hand.
    pub filters: Filters,
    /// The name of the place that distance is measured from.
    pub place: Option<String>,
    /// Keys of understood chips that were taken away.
    pub set_aside: Vec<String>,
    /// Which page, from 1.
    pub page: i64,
    /// The same as an address says it: only what was understood, without the page.
    pub asked: Asked,
}

impl Wish {
    /// Reads an address.
    #[must_use]
    pub fn read(asked: &Asked) -> Self {
        let mut wish = Self { page: asked.number("side").unwrap_or(1).max(1), ..Self::default() };
        if let Some(text) = asked.first("q") {
            // As long as the field allows; a whole letter pasted in has its gist at the beginning.
            wish.text = text.chars().take(300).collect();
            let text = wish.text.clone();
            wish.say("q", &text);
        }
        for number in asked.all("kommune").filter(|number| PLACES.municipality(number).is_some()) {
            wish.once("kommune", number, |filters| filters.municipalities.push(number.to_owned()));
        }
        for theme in asked.all("tema").filter(|id| themes::theme(id).is_some()) {
            wish.once("tema", theme, |filters| filters.themes.push(theme.to_owned()));
        }
        for (day, at) in asked.all("dag").filter_map(|day| Some((day, position(&DAYS, day)?))) {
            wish.once("dag", day, |filters| filters.weekdays.push(at));
        }
        for (name, part) in asked.all("tid").filter_map(|name| DAY_PARTS.iter().find(|(n, _)| *n == name)) {
            wish.once("tid", name, |filters| filters.day_parts.push(*part));
        }
        for (name, whom) in asked.all("hvem").filter_map(|name| FOR_WHOM.iter().find(|(n, _)| *n == name)) {
            wish.once("hvem", name, |filters| filters.for_whom.push(*whom));
        }
        for language in asked.all("sprak").filter(|tag| is_tag(tag)) {
            wish.once("sprak", language, |filters| filters.languages.push(language.to_owned()));
        }
        for name in BOXES.into_iter().filter(|name| asked.ticked(name)) {
            wish.once(name, "1", |filters| *of_box(filters, name) = true);
        }
        if let Some(age) =
            asked.number("alder").and_then(|age| u8::try_from(age).ok()).filter(|age| (1..=120).contains(age))
        {
            wish.once("alder", &age.to_string(), |filters| filters.age = Some(age));
        }
        wish.read_place(asked);
        for key in asked.all("uten").filter(|key| key.contains(':') && key.len() < 80) {
            wish.set_aside.push(key.to_owned());
            wish.say("uten", key);
        }
        wish
    }

    fn read_place(&mut self, asked: &Asked) {
        let Some((name, point)) = asked.first("sted").and_then(|name| Some((name, find_place(name)?))) else { return };
        let near = asked.number("innen").and_then(|km| u32::try_from(km).ok()).filter(|km| DISTANCES.contains(km));
        self.filters.near = Some(Near { point, within_m: near.map(|km| km * 1_000) });
        self.place = Some(name.to_owned());
        self.say("sted", name);
        if let Some(km) = near {
            self.say("innen", &km.to_string());
        }
    }

    fn once(&mut self, name: &str, value: &str, take: impl FnOnce(&mut Filters)) {
        if !self.asked.all(name).any(|known| known == value) {
            take(&mut self.filters);
            self.say(name, value);
        }
    }

    fn say(&mut self, name: &str, value: &str) {
        self.asked = std::mem::take(&mut self.asked).with(name, value);
    }

    /// The question to the index, for the page that begins at `offset`.
    #[must_use]
    pub fn request(&self, now: DateTime, language: &str, offset: usize) -> Request {
        Request {
            text: self.text.clone(),
            filters: self.filters.clone(),
            set_aside: self.set_aside.clone(),
            interface_language: language.to_owned(),
            offset,
            limit: PER_PAGE,
            ..Request::new("", now)
        }
    }

    /// Whether anything was chosen by hand.
    #[must_use]
    pub fn has_filters(&self) -> bool {
        self.filters != Filters::default()
    }

    /// The address of one page of this list, without a language.
    #[must_use]
    pub fn href(&self, page: i64) -> String {
        let asked = if page > 1 { self.asked.clone().with("side", &page.to_string()) } else { self.asked.clone() };
        format!("/aktiviteter{}", asked.query())
    }

    /// The address with the words alone, nothing chosen.
    #[must_use]
    pub fn only_text(&self) -> String {
        format!("/aktiviteter{}", Asked::default().with("q", &self.text).query())
    }

    /// The address with one choice more.
    #[must_use]
    pub fn with(&self, name: &str, value: &str) -> String {
        format!("/aktiviteter{}", self.asked.clone().with(name, value).query())
    }

    /// The address with one choice less. Distance goes with its place.
    #[must_use]
    pub fn without(&self, name: &str, value: &str) -> String {
        let less =
            if name == "sted" { self.asked.without(&["sted", "innen"]) } else { self.asked.without_value(name, value) };
        format!("/aktiviteter{}", less.query())
    }
}

/// The box of this name.
fn of_box<'a>(filters: &'a mut Filters, name: &str) -> &'a mut bool {
    match name {
        "gratis" => &mut filters.free,
        "drop-in" => &mut filters.drop_in,
        "uten-henvisning" => &mut filters.no_referral,
        "folge" => &mut filters.company,
        "trinnfritt" => &mut filters.step_free,
        "digitalt" => &mut filters.digital,
        _ => &mut filters.open_now,
    }
}

/// A local place, a postal town, a postal code or a municipality.
fn find_place(name: &str) -> Option<Point> {
    let name = name.trim();
    let municipality = || PLACES.named(name).or_else(|| PLACES.municipality(PLACES.of_postal_code(name)?));
    PLACES.point_of(name).or_else(|| municipality().map(|m| m.point))
}

fn position(words: &[&str], word: &str) -> Option<u8> {
    words.iter().position(|w| *w == word).and_then(|at| u8::try_from(at).ok())
}

fn is_tag(tag: &str) -> bool {
    (2..=12).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_odd_is_left_out() {
        let asked = "q=kaffe&kommune=4627&kommune=4627&kommune=9999&dag=tir&dag=x&tid=kveld&gratis=ja&alder=-4\
                     &sted=Herdla&innen=7&uten=weekday%3A1&uten=x&side=-3&tull=1&sprak=pl&sprak=%3Cscript%3E";
        let wish = Wish::read(&Asked::parse(asked));
        assert_eq!(wish.filters.municipalities, ["4627"]);
        assert_eq!(wish.filters.weekdays, [1]);
        assert!(wish.filters.free && wish.filters.age.is_none());
        assert_eq!(wish.filters.near.map(|near| near.within_m), Some(None), "seven kilometres are not offered");
        assert_eq!(wish.set_aside, ["weekday:1"]);
        assert_eq!(wish.page, 1);
        assert_eq!(wish.filters.languages, ["pl"]);
        assert_eq!(
            wish.href(1),
            "/aktiviteter?q=kaffe&kommune=4627&dag=tir&tid=kveld&sprak=pl&gratis=1&sted=Herdla&uten=weekday%3A1"
        );
        assert!(!wish.without("sted", "Herdla").contains("Herdla"));
    }

    #[test]
    fn nothing_asked_is_everything() {
        let wish = Wish::read(&Asked::default());
        assert!(!wish.has_filters());
        assert_eq!(wish.href(1), "/aktiviteter");
        assert_eq!(wish.href(3), "/aktiviteter?side=3");
    }
}
