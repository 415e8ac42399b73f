//! A form about an entry's photograph, as it was sent: the file, what one sees, who took it, and that those on it want it.

use super::{
    MOST_BYTES, Photo, Size, Unfit,
    said::{LONGEST_ALT, LONGEST_CREDIT, is_id},
    workshop::{Place, Workshop},
};
use crate::{entry::form::is_tag, listing::Row};
use axum::extract::{Multipart, multipart::MultipartRejection};
use shell::Asked;
use std::collections::BTreeMap;

/// So much is read of what is sent, bytes. More than the largest file, so that somebody with one that is too large is told
/// so, and is not cut off.
pub const MOST_SENT: usize = 3 * MOST_BYTES;
/// The longest field beside the file, bytes.
const LONGEST_FIELD: usize = 4_000;
/// So many fields are read.
const MOST_FIELDS: usize = 40;
/// What a name of a file ends in; it is no word for what one sees.
const NAMES: [&str; 6] = [".jpg", ".jpeg", ".png", ".webp", ".heic", ".gif"];

/// What came: the fields, and what became of the file, if there was one.
pub struct Sent {
    /// The fields.
    pub fields: Asked,
    /// A new picture; nothing where no file was chosen.
    pub made: Result<Option<Vec<Size>>, Unfit>,
}

/// Reads what is sent and makes a picture of its file. What is too large is let go of as it comes.
pub async fn receive(workshop: &Workshop, form: Result<Multipart, MultipartRejection>) -> Sent {
    let mut sent = Sent { fields: Asked::default(), made: Ok(None) };
    let Ok(mut form) = form else {
        sent.made = Err(Unfit::Cut);
        return sent;
    };
    let (mut file, mut pairs) = (Ok(None), Vec::new());
    for _ in 0..MOST_FIELDS {
        let mut field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(_) => {
                file = Err(Unfit::Cut);
                break;
            }
        };
        let name = field.name().unwrap_or_default().to_owned();
        let is_file = name == "fil";
        let (most, place) = match is_file {
            true => (MOST_BYTES, Some(workshop.place())),
            false => (LONGEST_FIELD, None),
        };
        let keeps = !matches!(place, Some(Err(_)));
        let (mut bytes, mut size, mut cut) = (Vec::new(), 0, false);
        loop {
            match field.chunk().await {
                Ok(Some(chunk)) => {
                    size += chunk.len();
                    if size <= most && keeps {
                        bytes.extend_from_slice(&chunk);
                    }
                }
                Ok(None) => break,
                Err(_) => {
                    cut = true;
                    break;
                }
            }
        }
        match place {
            Some(_) if cut => file = Err(Unfit::Cut),
            Some(_) if size == 0 => {}
            Some(_) if size > most => file = Err(Unfit::Heavy),
            Some(Err(busy)) => file = Err(busy),
            Some(Ok(place)) => file = Ok(Some((place, bytes))),
            None => pairs.push((name, String::from_utf8_lossy(&bytes).into_owned())),
        }
        if cut {
            break;
        }
    }
    // Cleaned as every form is.
    let fields = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    sent.fields = Asked::filled(&fields);
    sent.made = made(workshop, file).await;
    sent
}

async fn made(workshop: &Workshop, file: Result<Option<(Place, Vec<u8>)>, Unfit>) -> Result<Option<Vec<Size>>, Unfit> {
    match file? {
        Some((place, bytes)) => workshop.make(place, bytes).await.map(Some),
        None => Ok(None),
    }
}

/// The form.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The pixels that it is about; nothing before there is a file.
    pub pixels: Option<Photo>,
    /// What one sees, by language, as it was typed.
    pub alt: BTreeMap<String, String>,
    /// Who took it.
    pub credit: String,
    /// Whether those who can be recognised have said yes, and whoever took it.
    pub agreed: bool,
    /// The photograph that the entry had when the form was made: an identifier, or nothing.
    pub base: String,
    /// The identifier of the pixels that it was about.
    pub asked: String,
    /// What to do: `vis`, `send`, `endre`, `bort`, `slett`.
    pub wants: String,
    /// The form's own key, so that pressing twice does it once.
    pub key: String,
    /// What does not fit: the field and the key of a text.
    pub wrong: Vec<(String, String)>,
}

/// The languages that a form asks for, the entry's own first.
#[must_use]
pub fn languages(row: &Row) -> Vec<String> {
    let mut all = vec![row.parts.home()];
    let others = Photo::of_parts(&row.parts).map(|photo| photo.alt.into_keys().collect::<Vec<_>>()).unwrap_or_default();
    for tag in crate::entry::draft::LANGUAGES.iter().map(|tag| (*tag).to_owned()).chain(others) {
        if !all.contains(&tag) && is_tag(&tag) {
            all.push(tag);
        }
    }
    all
}

impl Form {
    /// A form that shows what there is.
    #[must_use]
    pub fn of(row: &Row) -> Self {
        let photo = Photo::of_parts(&row.parts);
        let key = kernel::ids::new_id().to_string();
        let Some(photo) = photo else { return Self { key, ..Self::default() } };
        let (alt, credit, base) = (photo.alt.clone(), photo.credit.clone(), photo.id.clone());
        Self { pixels: Some(photo), alt, credit, base, key, ..Self::default() }
    }

    /// Reads what was sent.
    #[must_use]
    pub fn read(asked: &Asked, row: &Row) -> Self {
        let text = |name: &str| asked.first(name).unwrap_or_default().replace("\r\n", "\n").trim().to_owned();
        let id = |name: &str| Some(text(name)).filter(|id| is_id(id)).unwrap_or_default();
        let alt = languages(row).into_iter().map(|tag| (tag.clone(), text(&format!("alt-{tag}"))));
        Self {
            pixels: None,
            alt: alt.filter(|(_, alt)| !alt.is_empty()).collect(),
            credit: text("foto"),
            agreed: asked.ticked("ja"),
            base: id("grunnlag"),
            asked: id("bilde"),
            wants: text("gjor"),
            key: asked
                .first("nokkel")
                .and_then(|key| key.parse::<uuid::Uuid>().ok())
                .unwrap_or_else(kernel::ids::new_id)
                .to_string(),
            wrong: Vec::new(),
        }
    }

    /// Whether the picture is another one than the entry has.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.pixels.as_ref().is_some_and(|pixels| pixels.id != self.base)
    }

    /// Looks whether everything is there. `unfit` is what was wrong with the file.
    pub fn check(&mut self, row: &Row, unfit: Option<Unfit>) {
        let mut wrong = |field: &str, key: &str| self.wrong.push((field.to_owned(), key.to_owned()));
        match (unfit, &self.pixels) {
            (Some(unfit), _) => wrong("fil", &format!("photo-unfit-{}", unfit.word())),
            (None, None) => wrong("fil", "photo-unfit-none"),
            _ => {}
        }
        let home = row.parts.home();
        if !self.alt.contains_key(&home) {
            wrong(&format!("alt-{home}"), "photo-alt-missing");
        }
        for (tag, alt) in &self.alt {
            let name = alt.to_lowercase();
            if alt.chars().count() > LONGEST_ALT {
                wrong(&format!("alt-{tag}"), "photo-alt-long");
            } else if !alt.contains(' ') && NAMES.iter().any(|end| name.ends_with(end)) {
                wrong(&format!("alt-{tag}"), "photo-alt-name");
            }
        }
        if self.credit.chars().count() > LONGEST_CREDIT {
            wrong("foto", "photo-credit-long");
        }
        let new = self.pixels.as_ref().is_none_or(|pixels| pixels.id != self.base);
        if new && !self.agreed {
            wrong("ja", "photo-agree-missing");
        }
    }

    /// What does not fit in a field, if anything.
    #[must_use]
    pub fn mistake(&self, name: &str) -> Option<&str> {
        self.wrong.iter().find(|(field, _)| field == name).map(|(_, key)| key.as_str())
    }

    /// The photograph as the entry would name it.
    #[must_use]
    pub fn photo(&self) -> Option<Photo> {
        let pixels = self.pixels.clone()?;
        Some(Photo { alt: self.alt.clone(), credit: self.credit.clone(), ..pixels })
    }
}
