//! What an editor chose, as the address of an embed says it.

use crate::{places::PLACES, themes};
use shell::{
    Asked,
    page::framed::{COLOURS, Look, SCHEMES},
};

/// The most places, and the most themes, of one embed.
const MOST: usize = 6;

/// The views, by their words in addresses.
pub const VIEWS: [(&str, View); 3] = [("liste", View::List), ("kart", View::Map), ("uke", View::Week)];

/// How the activities are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// One under another.
    #[default]
    List,
    /// Pins on a map, and the list under it.
    Map,
    /// The dates of seven days from today on.
    Week,
}

/// Whole page for a frame, or a piece of HTML.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A page of its own, for a frame.
    #[default]
    Page,
    /// Plain HTML without anything round it.
    Fragment,
}

/// What an editor chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Numbers of municipalities; none is everywhere.
    pub places: Vec<String>,
    /// Identifiers of themes; none is all.
    pub themes: Vec<String>,
    /// How they are shown.
    pub view: View,
    /// The colour's word.
    pub colour: &'static str,
    /// The word for light and dark, `auto` unless said.
    pub scheme: &'static str,
    /// Page or fragment.
    pub form: Form,
    /// Places and themes that nobody knows. What is shown would be something else than what was meant.
    pub unknown: Vec<String>,
}

impl Default for Chosen {
    fn default() -> Self {
        Self::read(&Asked::default())
    }
}

impl Chosen {
    /// Reads an address. An odd view or colour is the first one; an unknown place or theme is named, never passed over.
    #[must_use]
    pub fn read(asked: &Asked) -> Self {
        let mut chosen = Self {
            places: Vec::new(),
            themes: Vec::new(),
            view: word(asked, "visning", &VIEWS).map_or(View::List, |(_, view)| *view),
            colour: asked.first("farge").and_then(|w| COLOURS.into_iter().find(|c| *c == w)).unwrap_or(COLOURS[0]),
            scheme: word(asked, "lys", &SCHEMES).map_or(SCHEMES[0].0, |(word, _)| word),
            form: if asked.first("form") == Some("fragment") { Form::Fragment } else { Form::Page },
            unknown: Vec::new(),
        };
        for number in asked.all("kommune") {
            chosen.take(number, PLACES.municipality(number).is_some(), |chosen| &mut chosen.places);
        }
        for id in asked.all("tema") {
            chosen.take(id, themes::theme(id).is_some(), |chosen| &mut chosen.themes);
        }
        chosen
    }

    fn take(&mut self, value: &str, known: bool, list: impl FnOnce(&mut Self) -> &mut Vec<String>) {
        let list = if known { list(self) } else { &mut self.unknown };
        if list.len() < MOST && !list.iter().any(|one| one == value) {
            list.push(value.chars().take(40).collect());
        }
    }

    /// How the frame looks.
    #[must_use]
    pub fn look(&self) -> Look {
        let scheme = SCHEMES.iter().find(|(word, _)| *word == self.scheme).map_or("auto", |(_, scheme)| *scheme);
        Look { colour: self.colour, scheme }
    }

    /// The word of its view.
    #[must_use]
    pub fn view_word(&self) -> &'static str {
        VIEWS.iter().find(|(_, view)| *view == self.view).map_or(VIEWS[0].0, |(word, _)| word)
    }

    /// What was chosen, as an address says it: nothing that is as it is anyway.
    #[must_use]
    pub fn asked(&self) -> Asked {
        let mut asked = Asked::default();
        for place in &self.places {
            asked = asked.with("kommune", place);
        }
        for theme in &self.themes {
            asked = asked.with("tema", theme);
        }
        for (name, word, usual) in [
            ("visning", self.view_word(), VIEWS[0].0),
            ("farge", self.colour, COLOURS[0]),
            ("lys", self.scheme, SCHEMES[0].0),
        ] {
            if word != usual {
                asked = asked.with(name, word);
            }
        }
        asked
    }

    /// The address of the embed with this name, without a language.
    #[must_use]
    pub fn address(&self, name: &str, form: Form) -> String {
        let asked = self.asked();
        let asked = if form == Form::Fragment { asked.with("form", "fragment") } else { asked };
        format!("/bygg-inn/{name}{}", asked.query())
    }

    /// The whole list of what was chosen, without a language.
    #[must_use]
    pub fn whole_list(&self) -> String {
        format!("/aktiviteter{}", self.asked().without(&["visning", "farge", "lys"]).query())
    }
}

fn word<'a, T>(asked: &Asked, name: &str, words: &'a [(&'static str, T)]) -> Option<&'a (&'static str, T)> {
    asked.first(name).and_then(|typed| words.iter().find(|(word, _)| *word == typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_only_what_was_chosen() {
        let asked = "kommune=4627&kommune=4627&kommune=9999&tema=food&visning=uke&farge=rosa&lys=morkt&side=4";
        let chosen = Chosen::read(&Asked::parse(asked));
        assert_eq!(chosen.unknown, ["9999"]);
        assert_eq!((chosen.view, chosen.colour, chosen.look().scheme), (View::Week, "sjo", "dark"));
        assert_eq!(chosen.address("askoy", Form::Page), "/bygg-inn/askoy?kommune=4627&tema=food&visning=uke&lys=morkt");
        assert_eq!(chosen.whole_list(), "/aktiviteter?kommune=4627&tema=food");
        assert_eq!(Chosen::default().address("askoy", Form::Page), "/bygg-inn/askoy");
        assert_eq!(Chosen::default().address("askoy", Form::Fragment), "/bygg-inn/askoy?form=fragment");
    }
}
