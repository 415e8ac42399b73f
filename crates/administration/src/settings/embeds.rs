//! `/administrasjon/innbygging`: who may show a part of the list in their own pages.

use super::{
    body::{self, KeptEmbed, SILENT_AFTER},
    chosen::{self, Chosen},
    neighbours::Heard,
    view,
};
use crate::Administration;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::Markup;
use shell::{
    Asked, Error, Result, Signed, Visit,
    asked::Filled,
    frames::{Ancestor, is_name},
};
use trust::store::settings::Kind;

/// So many sites one embed has at most.
const MOST: usize = 30;
/// The longest silence that somebody may ask for, days.
const LONGEST_SILENCE: i64 = 365;

/// A line of the form that is no site, and what was surely meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unclear {
    /// As it was typed.
    pub typed: String,
    /// What was meant; nothing when that cannot be told.
    pub meant: Option<String>,
}

/// The form as it was filled in, with what does not fit.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The version that is changed, if any; then its name stays.
    pub id: Option<String>,
    /// What it is called.
    pub name: String,
    /// The sites, one in a line.
    pub origins: String,
    /// Days of silence.
    pub silent: String,
    /// What is wrong with the name: a text's key.
    pub name_wrong: Option<&'static str>,
    /// Whether no site is named.
    pub none: bool,
    /// Lines that are no site.
    pub unclear: Vec<Unclear>,
    /// What is wrong with the days: a text's key.
    pub silent_wrong: Option<&'static str>,
}

impl Form {
    /// For a new one.
    #[must_use]
    pub fn new() -> Self {
        Self { silent: SILENT_AFTER.to_string(), ..Self::default() }
    }

    fn read(form: &Asked) -> Self {
        let text = |name| form.first(name).unwrap_or_default().trim().to_owned();
        let id = form.first("id").map(str::to_owned);
        Self { id, name: text("navn"), origins: text("nettsteder"), silent: text("stille"), ..Self::default() }
    }

    fn lines(&self) -> impl Iterator<Item = &str> {
        self.origins.split(['\n', ',', ' ']).map(str::trim).filter(|line| !line.is_empty())
    }

    /// Writes what was surely meant in place of what was typed.
    fn mend(&mut self) {
        let mended = |line: &str| match Ancestor::parse(line) {
            Ok(right) => right.to_string(),
            Err(_) => Ancestor::meant(line).map_or_else(|| line.to_owned(), |meant| meant.to_string()),
        };
        self.origins = self.lines().map(mended).collect::<Vec<_>>().join("\n");
    }

    fn check(&mut self) -> Option<KeptEmbed> {
        self.name_wrong = match self.name.as_str() {
            "" => Some("set-embed-name-missing"),
            name if !is_name(name) => Some("set-embed-name-odd"),
            _ => None,
        };
        let (mut origins, mut unclear) = (Vec::new(), Vec::new());
        for line in self.lines().take(MOST) {
            match Ancestor::parse(line).map(|right| right.to_string()) {
                Ok(right) if origins.contains(&right) => {}
                Ok(right) => origins.push(right),
                Err(_) => {
                    let meant = Ancestor::meant(line).map(|meant| meant.to_string());
                    unclear.push(Unclear { typed: line.chars().take(80).collect(), meant });
                }
            }
        }
        self.none = origins.is_empty() && unclear.is_empty();
        self.unclear = unclear;
        let days = self.silent.parse().ok().filter(|days| (1..=LONGEST_SILENCE).contains(days));
        self.silent_wrong = days.is_none().then_some("set-embed-silent-odd");
        let fits = self.name_wrong.is_none() && !self.none && self.unclear.is_empty();
        days.filter(|_| fits).map(|silent_after_days| KeptEmbed { origins, silent_after_days })
    }
}

/// The list.
pub async fn page(visit: Visit, State(room): State<Administration>, signed: Signed, asked: Asked) -> Result<Markup> {
    let chosen = chosen::read(&visit, &signed, Kind::Embed, &asked).await?;
    let heard = room.neighbours.heard(&visit).await?;
    Ok(view::embeds::page(&visit, &chosen, &known(&visit, &chosen, heard), &asked))
}

/// Of what was heard, that which concerns this tenant: its own embeds, those of the file, and what nobody has named.
fn known(visit: &Visit, chosen: &Chosen, heard: Vec<Heard>) -> Vec<Heard> {
    let (file, now) = (visit.app.settings.frames.file(), visit.app.settings.frames.now());
    let own = |name: &str| chosen.standing.iter().any(|setting| setting.name == name);
    let concerns = |one: &Heard| own(&one.embed) || file.embed(&one.embed).is_some() || now.embed(&one.embed).is_none();
    heard.into_iter().filter(concerns).collect()
}

/// `GET /administrasjon/innbygging/ny`
pub async fn new(visit: Visit, asked: Asked) -> Markup {
    let name = asked.first("navn").filter(|name| is_name(name)).unwrap_or_default().to_owned();
    let origins = asked.first("nettsted").unwrap_or_default().to_owned();
    view::embeds::form(&visit, &Form { name, origins, ..Form::new() })
}

/// `GET /administrasjon/innbygging/{id}`: one of them, to be changed.
pub async fn change(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let setting = chosen::of_kind(&visit, &signed, Kind::Embed, &id).await?;
    let kept: KeptEmbed = body::read(&setting).ok_or(Error::NotFound)?;
    let (origins, silent) = (kept.origins.join("\n"), kept.silent_after_days.to_string());
    let form = Form { id: Some(setting.id), name: setting.name, origins, silent, ..Form::default() };
    Ok(view::embeds::form(&visit, &form))
}

/// `POST /administrasjon/innbygging`: keeps it, or first mends what was typed.
pub async fn keep(
    visit: Visit,
    State(room): State<Administration>,
    signed: Signed,
    Filled(filled): Filled,
) -> Result<Response> {
    let mut form = Form::read(&filled);
    if let Some(id) = &form.id {
        form.name = chosen::of_kind(&visit, &signed, Kind::Embed, id).await?.name;
    }
    if filled.first("gjor") == Some("rett") {
        form.mend();
    }
    let fits = form.check();
    if form.id.is_none() && form.name_wrong.is_none() && visit.app.settings.frames.now().embed(&form.name).is_some() {
        form.name_wrong = Some("set-embed-name-taken");
    }
    let mended = filled.first("gjor") == Some("rett");
    let Some(kept) = fits.filter(|_| form.name_wrong.is_none() && !mended) else {
        let status = if mended { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        return Ok((status, view::embeds::form(&visit, &form)).into_response());
    };
    let which = (Kind::Embed, form.name.as_str());
    let answer = chosen::keep(&visit, (&room, &signed), which, body::write(&kept), form.id.as_deref()).await?;
    Ok(answer.unwrap_or_else(|| {
        form.name_wrong = Some("set-embed-name-taken");
        (StatusCode::UNPROCESSABLE_ENTITY, view::embeds::form(&visit, &form)).into_response()
    }))
}
