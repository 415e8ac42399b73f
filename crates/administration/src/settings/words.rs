//! `/administrasjon/ord`: words of a place's own, and what they mean to the search.

use super::{
    body,
    chosen::{self, Chosen},
    neighbours::Tried,
    view,
};
use crate::Administration;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::Markup;
use search::own::{LONGEST, OwnWord, Unfit, meaning};
use shell::{Asked, Result, Signed, Visit, asked::Filled};
use trust::store::settings::Kind;

/// The form as it was filled in, with what does not fit.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The version that is changed, if any.
    pub id: Option<String>,
    /// The word.
    pub word: String,
    /// What it means.
    pub means: String,
    /// What is wrong with the word: a text's key.
    pub word_wrong: Option<&'static str>,
    /// What is wrong with what it means: a text's key.
    pub means_wrong: Option<&'static str>,
    /// What it leads to, in the search's own words, and what a search finds.
    pub tried: Option<(Vec<String>, Tried)>,
}

impl Form {
    fn read(form: &Asked) -> Self {
        let text = |name| form.first(name).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        Self { id: form.first("id").map(str::to_owned), word: text("ord"), means: text("betyr"), ..Self::default() }
    }

    fn own(&self) -> OwnWord {
        OwnWord { word: self.word.clone(), means: self.means.clone() }
    }

    /// Looks at it. Says what it leads to; nothing when something does not fit, which is then said in the form.
    fn check(&mut self, visit: &Visit) -> Option<Vec<String>> {
        let long = |text: &str| text.chars().count() > LONGEST;
        self.word_wrong = match self.word.as_str() {
            "" => Some("set-word-missing"),
            word if long(word) => Some("set-word-long"),
            _ => None,
        };
        self.means_wrong = match self.means.as_str() {
            "" => Some("set-means-missing"),
            means if long(means) => Some("set-word-long"),
            _ => None,
        };
        if self.word_wrong.is_some() {
            return None;
        }
        match meaning(&self.own()) {
            Ok(meant) if self.means_wrong.is_none() => {
                Some(meant.iter().map(|label| view::label(visit, label).to_owned()).collect())
            }
            Err(Unfit::SaysNothing) => self.refuse_word("set-word-says-nothing"),
            Err(Unfit::CallsForHelp) => self.refuse_word("set-word-calls-for-help"),
            Err(Unfit::MeansNothing) => self.refuse_means("set-means-nothing"),
            Err(Unfit::MeansHelp) => self.refuse_means("set-means-crisis"),
            Ok(_) => None,
        }
    }

    fn refuse_word(&mut self, why: &'static str) -> Option<Vec<String>> {
        self.word_wrong = Some(why);
        None
    }

    fn refuse_means(&mut self, why: &'static str) -> Option<Vec<String>> {
        self.means_wrong = self.means_wrong.or(Some(why));
        None
    }
}

/// The list, and a form for one more.
pub async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let chosen = chosen::read(&visit, &signed, Kind::Word, &asked).await?;
    Ok(view::words::page(&visit, &chosen, &Form::default()))
}

/// `GET /administrasjon/ord/{id}`: one of them, to be changed.
pub async fn change(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let setting = chosen::of_kind(&visit, &signed, Kind::Word, &id).await?;
    let own: OwnWord = body::read(&setting).ok_or(shell::Error::NotFound)?;
    let form = Form { id: Some(setting.id), word: own.word, means: own.means, ..Form::default() };
    Ok(view::words::page(&visit, &Chosen::default(), &form))
}

/// `POST /administrasjon/ord`: tries it, or keeps it.
pub async fn keep(
    visit: Visit,
    State(room): State<Administration>,
    signed: Signed,
    Filled(filled): Filled,
) -> Result<Response> {
    let mut form = Form::read(&filled);
    let Some(leads_to) = form.check(&visit) else {
        let page = again(&visit, &signed, &form).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let own = form.own();
    if filled.first("gjor") == Some("prov") {
        let tried = room.neighbours.tried(&visit, &own, &own.word).await?;
        form.tried = Some((leads_to, tried));
        return Ok(again(&visit, &signed, &form).await?.into_response());
    }
    let name = own.word.to_lowercase();
    let kept =
        chosen::keep(&visit, (&room, &signed), (Kind::Word, &name), body::write(&own), form.id.as_deref()).await?;
    kept.ok_or(shell::Error::NotFound)
}

async fn again(visit: &Visit, signed: &Signed, form: &Form) -> Result<Markup> {
    let chosen = match form.id {
        Some(_) => Chosen::default(),
        None => chosen::read(visit, signed, Kind::Word, &Asked::default()).await?,
    };
    Ok(view::words::page(visit, &chosen, form))
}
