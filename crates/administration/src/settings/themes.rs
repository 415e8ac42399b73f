//! `/administrasjon/temaer`: themes of a place's own, each a short cut to a search.

use super::{
    body,
    chosen::{self, Chosen},
    neighbours::Found,
    view,
};
use crate::Administration;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::ids;
use maud::Markup;
use search::own::{LONGEST, OwnWord, Unfit, understood};
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled, settled::OwnTheme};
use trust::store::settings::Kind;

/// The longest name, characters.
const LONGEST_NAME: usize = 40;
/// So many themes one tenant has at most: the front page is for everybody.
const MOST: usize = 8;
/// The fields of the names, in the order of [`Form::names`].
pub const NAMES: [&str; 3] = ["navn-nb", "navn-nn", "navn-en"];

/// The form as it was filled in, with what does not fit.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The version that is changed, if any.
    pub id: Option<String>,
    /// What it is called, in bokmål, nynorsk and English.
    pub names: [String; 3],
    /// What it searches for.
    pub asks: String,
    /// What is wrong, by the field's name: a text's key.
    pub wrong: Vec<(&'static str, &'static str)>,
    /// What people will find.
    pub found: Option<Vec<Found>>,
}

impl Form {
    fn read(form: &Asked) -> Self {
        let text = |name| form.first(name).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        let id = form.first("id").map(str::to_owned);
        Self { id, names: NAMES.map(text), asks: text("sok"), ..Self::default() }
    }

    fn check(&mut self) -> Option<OwnTheme> {
        let missing = ["set-missing-navn-nb", "set-missing-navn-nn", "set-missing-navn-en"];
        for ((field, name), missing) in NAMES.into_iter().zip(&self.names).zip(missing) {
            match name.chars().count() {
                0 => self.wrong.push((field, missing)),
                n if n > LONGEST_NAME => self.wrong.push((field, "set-line-name-long")),
                _ => {}
            }
        }
        match understood(&self.asks) {
            _ if self.asks.is_empty() => self.wrong.push(("sok", "set-theme-asks-missing")),
            _ if self.asks.chars().count() > LONGEST => self.wrong.push(("sok", "set-word-long")),
            Err(Unfit::MeansHelp | Unfit::CallsForHelp) => self.wrong.push(("sok", "set-means-crisis")),
            Err(Unfit::MeansNothing | Unfit::SaysNothing) => self.wrong.push(("sok", "set-means-nothing")),
            Ok(_) => {}
        }
        let [nb, nn, en] = self.names.clone();
        self.wrong.is_empty().then(|| OwnTheme { nb, nn, en, asks: self.asks.clone() })
    }
}

/// The list, and a form for one more.
pub async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let chosen = chosen::read(&visit, &signed, Kind::Theme, &asked).await?;
    Ok(view::themes::page(&visit, &chosen, &Form::default()))
}

/// `GET /administrasjon/temaer/{id}`: one of them, to be changed.
pub async fn change(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let setting = chosen::of_kind(&visit, &signed, Kind::Theme, &id).await?;
    let theme: OwnTheme = body::read(&setting).ok_or(Error::NotFound)?;
    let names = [theme.nb, theme.nn, theme.en];
    let form = Form { id: Some(setting.id), names, asks: theme.asks, ..Form::default() };
    Ok(view::themes::page(&visit, &Chosen::default(), &form))
}

/// `POST /administrasjon/temaer`: shows what people will find, or keeps it.
pub async fn keep(
    visit: Visit,
    State(room): State<Administration>,
    signed: Signed,
    Filled(filled): Filled,
) -> Result<Response> {
    let mut form = Form::read(&filled);
    let before = match &form.id {
        Some(id) => Some(chosen::of_kind(&visit, &signed, Kind::Theme, id).await?),
        None => None,
    };
    let chosen = chosen::read(&visit, &signed, Kind::Theme, &Asked::default()).await?;
    if before.is_none() && chosen.standing.len() >= MOST {
        form.wrong.push((NAMES[0], "set-theme-full"));
    }
    let theme = form.check();
    // Pressed twice: it is the one that stands there already.
    let same = chosen.standing.iter().find(|one| theme == body::read(one)).map(|one| one.name.clone());
    let listed = if before.is_some() { Chosen::default() } else { chosen };
    let Some(theme) = theme else {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view::themes::page(&visit, &listed, &form)).into_response());
    };
    if filled.first("gjor") == Some("prov") {
        let nothing = OwnWord { word: String::new(), means: String::new() };
        form.found = Some(room.neighbours.tried(&visit, &nothing, &theme.asks).await?.without);
        return Ok(view::themes::page(&visit, &listed, &form).into_response());
    }
    let name = before.map(|before| before.name).or(same).unwrap_or_else(|| ids::new_id().to_string());
    let which = (Kind::Theme, name.as_str());
    let kept = chosen::keep(&visit, (&room, &signed), which, body::write(&theme), None).await?;
    kept.ok_or(Error::NotFound)
}
