//! `/messe/{token}`: an exhibitor answers. Whoever has the link may look and answer; looking does nothing, since programs that read
//! mail look too.

use super::{
    Answer, Exhibitor, Fair, LINK, State, Told, Wants,
    form::{LINE, Odd, text},
};
use crate::{store::fair as store, view::fair as view};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use kernel::Tx;
use shell::{
    Asked, Error, Network, Result, Visit,
    asked::Filled,
    kept::by_nobody,
    limits::{self, Asking},
};
use trust::secret::Token;

/// The longest sentence about what they bring, in letters.
const BRINGS: usize = 400;
/// The most of anything that one stand has.
const MANY: i64 = 50;

/// What a link opens.
#[derive(Clone)]
pub struct Open {
    /// What the link carries.
    pub token: String,
    /// Whose it is.
    pub one: Exhibitor,
    /// What they told; nothing once it is erased.
    pub told: Option<Told>,
    /// The fair.
    pub fair: Fair,
    /// How it stands.
    pub state: State,
    /// The number of their stand.
    pub stand: Option<i64>,
    /// How many want to hear more.
    pub interest: i64,
    /// Who holds the fair.
    pub by: String,
}

/// What is filled in about a stand.
#[derive(Clone, Debug, Default)]
pub struct AnswerForm {
    /// What they bring.
    pub brings: String,
    /// How many come.
    pub people: String,
    /// How many tables.
    pub tables: String,
    /// How many chairs.
    pub chairs: String,
    /// Whether they need power.
    pub power: bool,
    /// Whether they need a wall.
    pub wall: bool,
    /// What else they need.
    pub needs: String,
    /// Who answers for the stand.
    pub contact: String,
    /// Their telephone.
    pub phone: String,
    /// Their e-mail address.
    pub email: String,
}

impl AnswerForm {
    /// Of what was answered before, or what most want.
    #[must_use]
    pub fn of(one: &Exhibitor, told: Option<&Told>) -> Self {
        let (wants, told) = (&one.wants, told.cloned().unwrap_or_default());
        let before = one.answer == Answer::Yes;
        let number = |value: i64, usual: &str| if before { value.to_string() } else { usual.to_owned() };
        Self {
            brings: wants.brings.clone(),
            people: number(wants.people, ""),
            tables: number(wants.tables, "1"),
            chairs: number(wants.chairs, "2"),
            power: wants.power,
            wall: wants.wall,
            needs: told.needs,
            contact: told.contact,
            phone: told.phone,
            email: told.email,
        }
    }

    pub(super) fn read(form: &Asked) -> Self {
        Self {
            brings: text(form, "tar-med"),
            people: text(form, "folk"),
            tables: text(form, "bord"),
            chairs: text(form, "stoler"),
            power: form.ticked("strom"),
            wall: form.ticked("vegg"),
            needs: text(form, "behov"),
            contact: text(form, "kontakt"),
            phone: text(form, "telefon"),
            email: text(form, "epost"),
        }
    }

    /// What they say; `link` is what their link carries.
    ///
    /// # Errors
    /// Each field that does not fit, with the key of a text.
    pub fn said(&self, link: &str) -> Result2<(Wants, Told)> {
        let mut odd: Odd = Vec::new();
        let mut number = |name: &str, typed: &str| match typed.parse::<i64>() {
            _ if typed.is_empty() => 0,
            Ok(number) if (0..=MANY).contains(&number) => number,
            _ => {
                odd.push((name.to_owned(), "fair-odd-number"));
                0
            }
        };
        let wants = Wants {
            brings: self.brings.clone(),
            people: number("folk", &self.people),
            tables: number("bord", &self.tables),
            chairs: number("stoler", &self.chairs),
            power: self.power,
            wall: self.wall,
        };
        for (name, value, most) in [
            ("tar-med", &self.brings, BRINGS),
            ("behov", &self.needs, BRINGS),
            ("kontakt", &self.contact, LINE),
            ("telefon", &self.phone, 40),
            ("epost", &self.email, LINE),
        ] {
            if value.chars().count() > most {
                odd.push((name.to_owned(), "fair-odd-long"));
            }
        }
        if !self.email.is_empty() && !is_address(&self.email) {
            odd.push(("epost".to_owned(), "fair-odd-email"));
        }
        if !odd.is_empty() {
            return Err(odd);
        }
        let told = Told {
            email: self.email.clone(),
            contact: self.contact.clone(),
            phone: self.phone.clone(),
            needs: self.needs.clone(),
            token: link.to_owned(),
        };
        Ok((wants, told))
    }
}

type Result2<T> = std::result::Result<T, Odd>;

/// Whether letters can go there.
pub(super) fn is_address(typed: &str) -> bool {
    let Some((name, house)) = typed.split_once('@') else { return false };
    let plain = |part: &str| !part.is_empty() && part.chars().all(|c| !c.is_whitespace() && !"<>,;\"@".contains(c));
    plain(name) && plain(house) && house.contains('.') && !house.starts_with('.') && !house.ends_with('.')
}

async fn open(visit: &Visit, token: &str) -> Result<Open> {
    let link = Token::read(token).ok_or(Error::NotFound)?.stored();
    let look = move |tx: &mut Tx<'_>| {
        let Some(one) = store::exhibitor_by_link(tx, &link)? else { return Ok(None) };
        let Some(fair) = store::fair(tx, &one.fair)? else { return Ok(None) };
        let by = kernel::tenants::name(tx, &fair.tenant)?.unwrap_or_default();
        let things = store::things(tx, &fair.id)?;
        let mine = things.iter().find(|thing| thing.exhibitor.as_ref() == Some(&one.id));
        Ok(Some((store::interest_in(tx, &one.id)?, mine.map(|thing| thing.number), one, fair, by)))
    };
    let (interest, stand, one, fair, by) = visit.app.db.read(look).await?.ok_or(Error::NotFound)?;
    let told = Told::open(&visit.app, &one).await?;
    let state = fair.state(visit.now.datetime());
    Ok(Open { token: token.to_owned(), one, told, fair, state, stand, interest, by })
}

/// `GET /messe/{token}`
pub(super) async fn page(visit: Visit, Path(token): Path<String>, asked: Asked) -> Result<Response> {
    let open = open(&visit, &token).await?;
    let form = AnswerForm::of(&open.one, open.told.as_ref());
    Ok(by_nobody(view::answer::page(&visit, &open, &form, &[], asked.first("gjort"))))
}

/// `POST /messe/{token}`: yes, or not this year. Both can be changed until the day is over.
pub(super) async fn send(
    visit: Visit,
    from: Network,
    Path(token): Path<String>,
    Filled(filled): Filled,
) -> Result<Response> {
    limits::count(&visit, from, Asking::Enter).await?;
    let open = open(&visit, &token).await?;
    if matches!(open.state, State::Over | State::Cancelled) {
        let form = AnswerForm::of(&open.one, open.told.as_ref());
        let page = view::answer::page(&visit, &open, &form, &[], None);
        return Ok(by_nobody((StatusCode::CONFLICT, page)));
    }
    let (said, word) = match filled.first("gjor") {
        Some("ja") => (Answer::Yes, "ja"),
        Some("nei") => (Answer::No, "nei"),
        _ => return Err(Error::NotFound),
    };
    let form = match said {
        // Who does not come says nothing of a stand, and keeps what was said before.
        Answer::No => AnswerForm::of(&open.one, open.told.as_ref()),
        _ => AnswerForm::read(&filled),
    };
    let (wants, told) = match form.said(&token) {
        Ok(said) => said,
        Err(odd) => {
            let page = view::answer::page(&visit, &open, &form, &odd, None);
            return Ok(by_nobody((StatusCode::UNPROCESSABLE_ENTITY, page)));
        }
    };
    let sealed = told.seal(&visit.app, &open.one.tenant, &open.one.id).await?;
    let (now, written, id) = (visit.app.clock.millis(), !told.email.is_empty(), open.one.id);
    let keep = move |tx: &mut Tx<'_>| store::answer(tx, &id, (said, &wants), (Some(sealed.clone()), written), now);
    visit.app.db.write(keep).await?;
    Ok(Redirect::to(&visit.href(&format!("{LINK}/{token}?gjort={word}"))).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn less_than_no_tables_is_said_beside_the_field() {
        let form =
            AnswerForm { tables: "-3".into(), chairs: "mange".into(), email: "hei".into(), ..AnswerForm::default() };
        let odd = form.said("t").err().unwrap();
        assert_eq!(odd.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["bord", "stoler", "epost"]);
        assert!(AnswerForm { tables: "2".into(), ..AnswerForm::default() }.said("t").is_ok());
    }

    #[test]
    fn an_address_is_one_that_letters_go_to() {
        for good in ["post@laget.no", "a.b@x.y.z"] {
            assert!(is_address(good), "{good}");
        }
        for odd in ["", "post", "post@", "@laget.no", "post@laget", "a b@c.no", "a@b.no, c@d.no", "a@b@c.no", "x@.no"] {
            assert!(!is_address(odd), "{odd}");
        }
    }
}
