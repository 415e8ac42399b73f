//! The room and its stands: numbers in metres, and the same plan drawn.

use super::{DESK, can, done};
use crate::{
    fair::{
        Answer, Fair, Whole,
        asking::{is_id, kept},
        form::{Odd, text},
        plan::{Kind, Plan, ROOM, SIDE, Thing, along_the_walls},
    },
    store::fair as store,
    view::fair::desk as view,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Tx;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};

/// So many rows are on one page.
pub(crate) const ROWS: usize = 25;
/// So many things are in a room at most.
const MANY: usize = 600;
/// How far something may stand from the corner, centimetres: outside the room is said, not refused.
const FAR: i64 = 30_000;

/// One thing of the room, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Which thing it is.
    pub id: String,
    /// The number on the table.
    pub number: String,
    /// From the left wall, metres.
    pub x: String,
    /// From the upper wall, metres.
    pub y: String,
    /// Metres.
    pub width: String,
    /// Metres.
    pub depth: String,
    /// Whether it stands with its side to the upper wall.
    pub turned: bool,
    /// Whether there is power.
    pub power: bool,
    /// Who stands there.
    pub exhibitor: String,
    /// Whether it is to be taken away.
    pub gone: bool,
}

/// Centimetres as people write metres: «1,8».
#[must_use]
pub fn metres(centimetres: i64) -> String {
    let (whole, rest) = (centimetres.abs() / 100, centimetres.abs() % 100);
    let sign = if centimetres < 0 { "-" } else { "" };
    match rest {
        0 => format!("{sign}{whole}"),
        rest if rest % 10 == 0 => format!("{sign}{whole},{}", rest / 10),
        rest => format!("{sign}{whole},{rest:02}"),
    }
}

/// Metres as people write them, as centimetres.
#[must_use]
fn centimetres(typed: &str) -> Option<i64> {
    let typed = typed.trim().trim_end_matches(['m', ' ']).replace(',', ".").replace(['−', '–'], "-");
    let (sign, plain) = typed.strip_prefix('-').map_or((1, typed.as_str()), |rest| (-1, rest));
    let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
    let digits = |text: &str| !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !(part.is_empty() || digits(part)) || (part.is_empty() && plain.contains('.')) {
        return None;
    }
    let part: i64 = format!("{part:0<2}").get(..2)?.parse().ok()?;
    Some(sign * (whole.parse::<i64>().ok()? * 100 + part))
}

impl Row {
    /// Of something that is there.
    #[must_use]
    pub fn of(thing: &Thing) -> Self {
        Self {
            id: thing.id.clone(),
            number: if thing.number > 0 { thing.number.to_string() } else { String::new() },
            x: metres(thing.x),
            y: metres(thing.y),
            width: metres(thing.width),
            depth: metres(thing.depth),
            turned: thing.turned,
            power: thing.power,
            exhibitor: thing.exhibitor.clone().unwrap_or_default(),
            gone: false,
        }
    }

    fn read(form: &Asked, n: usize) -> Option<Self> {
        let field = |name: &str| text(form, &format!("{name}-{n}"));
        let id = Some(field("id")).filter(|id| is_id(id))?;
        Some(Self {
            id,
            number: field("nr"),
            x: field("x"),
            y: field("y"),
            width: field("bredde"),
            depth: field("dybde"),
            turned: form.ticked(&format!("snudd-{n}")),
            power: form.ticked(&format!("strom-{n}")),
            exhibitor: field("hvem"),
            gone: form.ticked(&format!("bort-{n}")),
        })
    }
}

/// The room, as typed: one page of it.
#[derive(Clone, Debug, Default)]
pub struct PlanForm {
    /// The room's width, metres.
    pub width: String,
    /// The room's depth, metres.
    pub depth: String,
    /// The rows of this page.
    pub rows: Vec<Row>,
    /// What a script has moved: `id x y turned`, centimetres, with a semicolon after each.
    pub moved: String,
    /// Which page, from 0.
    pub page: usize,
}

impl PlanForm {
    /// A page of a plan that is there.
    #[must_use]
    pub fn of(plan: &Plan, page: usize) -> Self {
        let shown = plan.things.iter().skip(page * ROWS).take(ROWS);
        Self {
            width: metres(plan.width),
            depth: metres(plan.depth),
            rows: shown.map(Row::of).collect(),
            moved: String::new(),
            page,
        }
    }

    fn read(form: &Asked) -> Self {
        Self {
            width: text(form, "rom-bredde"),
            depth: text(form, "rom-dybde"),
            rows: (0..ROWS).filter_map(|n| Row::read(form, n)).collect(),
            moved: text(form, "flyttet"),
            page: page_of(form),
        }
    }

    /// The plan with what was typed in it. `comes` are the identifiers of those who have a stand.
    ///
    /// # Errors
    /// Each field that does not fit, with the key of a text.
    pub fn plan(&self, was: &Plan, comes: &[&str]) -> std::result::Result<Plan, Odd> {
        let mut odd: Odd = Vec::new();
        let mut plan = was.clone();
        let mut measure = |name: String, typed: &str, fits: std::ops::RangeInclusive<i64>| {
            let read = centimetres(typed).filter(|value| fits.contains(value));
            if read.is_none() {
                odd.push((name, "fair-odd-metres"));
            }
            read.unwrap_or_default()
        };
        plan.width = measure("rom-bredde".to_owned(), &self.width, ROOM);
        plan.depth = measure("rom-dybde".to_owned(), &self.depth, ROOM);
        for (n, row) in self.rows.iter().enumerate() {
            let Some(thing) = plan.things.iter_mut().find(|one| one.id == row.id) else { continue };
            thing.x = measure(format!("x-{n}"), &row.x, -FAR..=FAR);
            thing.y = measure(format!("y-{n}"), &row.y, -FAR..=FAR);
            thing.width = measure(format!("bredde-{n}"), &row.width, SIDE);
            thing.depth = measure(format!("dybde-{n}"), &row.depth, SIDE);
            (thing.turned, thing.power) = (row.turned, row.power);
        }
        self.stands(&mut plan, comes, &mut odd);
        let gone: Vec<&str> = self.rows.iter().filter(|row| row.gone).map(|row| row.id.as_str()).collect();
        plan.things.retain(|one| !gone.contains(&one.id.as_str()));
        self.move_all(&mut plan);
        if odd.is_empty() { Ok(plan) } else { Err(odd) }
    }

    /// Numbers and who stands where: a number is on one table, and somebody stands at one.
    fn stands(&self, plan: &mut Plan, comes: &[&str], odd: &mut Odd) {
        for (n, row) in self.rows.iter().enumerate() {
            let Some(thing) = plan.things.iter_mut().find(|one| one.id == row.id && one.kind == Kind::Stand) else {
                continue;
            };
            match row.number.parse::<i64>().ok().filter(|number| (1..=999).contains(number)) {
                Some(number) => thing.number = number,
                None => odd.push((format!("nr-{n}"), "fair-odd-stand")),
            }
            thing.exhibitor = Some(row.exhibitor.clone()).filter(|id| comes.contains(&id.as_str()));
        }
        for (n, row) in self.rows.iter().enumerate().filter(|(_, row)| !row.gone) {
            let stays = |one: &&Thing| !self.rows.iter().any(|row| row.gone && row.id == one.id);
            let mut others = plan.things.iter().filter(|one| one.kind == Kind::Stand && one.id != row.id).filter(stays);
            let Some(thing) = plan.things.iter().find(|one| one.id == row.id && one.kind == Kind::Stand) else {
                continue;
            };
            if others.clone().any(|one| one.number == thing.number) {
                odd.push((format!("nr-{n}"), "fair-odd-twice"));
            }
            if thing.exhibitor.is_some() && others.any(|one| one.exhibitor == thing.exhibitor) {
                odd.push((format!("hvem-{n}"), "fair-odd-two-stands"));
            }
        }
    }

    fn move_all(&self, plan: &mut Plan) {
        for moved in self.moved.split(';') {
            let mut parts = moved.split_whitespace();
            let (Some(id), Some(x), Some(y), Some(turned)) = (parts.next(), parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            let number = |text: &str| text.parse::<i64>().ok().filter(|value| (-FAR..=FAR).contains(value));
            if let (Some(x), Some(y), Some(thing)) =
                (number(x), number(y), plan.things.iter_mut().find(|one| one.id == id))
            {
                (thing.x, thing.y, thing.turned) = (x, y, turned == "1");
            }
        }
    }
}

fn page_of(form: &Asked) -> usize {
    form.number("side").and_then(|page| usize::try_from(page - 1).ok()).unwrap_or(0).min(MANY / ROWS)
}

async fn whole(visit: &Visit, fair: Fair) -> Result<Whole> {
    let now = visit.now.datetime();
    Ok(visit.app.db.read(move |tx| Whole::read(tx, fair, now)).await?)
}

/// `GET …/{id}/plan`
pub(in crate::fair) async fn page(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    asked: Asked,
) -> Result<Markup> {
    let whole = whole(&visit, kept(&visit, &signed, &id).await?).await?;
    let form = PlanForm::of(&whole.plan, page_of(&asked));
    let left = asked.number("uten-plass").filter(|left| *left > 0);
    Ok(view::plan::page(&visit, &whole, &form, &[], (asked.first("gjort"), left)))
}

/// What is to be done when what was typed has been kept.
enum Then {
    Nothing,
    Walls,
    Stands,
    Add(Kind),
}

fn then(word: &str) -> Option<Then> {
    match word {
        "lagre" => Some(Then::Nothing),
        "vegger" => Some(Then::Walls),
        "stander" => Some(Then::Stands),
        word => word.strip_prefix("ny-").and_then(Kind::of).map(Then::Add),
    }
}

/// `POST …/{id}/plan`
pub(in crate::fair) async fn keep(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(filled): Filled,
) -> Result<Response> {
    let whole = whole(&visit, kept(&visit, &signed, &id).await?).await?;
    let then = then(filled.first("gjor").unwrap_or("lagre")).ok_or(Error::NotFound)?;
    let form = PlanForm::read(&filled);
    let comes: Vec<&str> =
        whole.exhibitors.iter().filter(|one| one.answer == Answer::Yes).map(|one| one.id.as_str()).collect();
    let mut plan = match form.plan(&whole.plan, &comes) {
        Ok(plan) => plan,
        Err(odd) => {
            let page = view::plan::page(&visit, &whole, &form, &odd, (None, None));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let (mut word, mut left) = ("plan", 0);
    match then {
        Then::Nothing => {}
        Then::Walls => {
            let placed = along_the_walls(&plan);
            (plan, left, word) = (placed.plan, placed.left.len(), "vegger");
        }
        Then::Stands => {
            for thing in new_stands(&whole, &plan) {
                plan.things.push(thing);
            }
            let placed = along_the_walls(&plan);
            (plan, left, word) = (placed.plan, placed.left.len(), "stander");
        }
        Then::Add(kind) if plan.things.len() < MANY => {
            let number = if kind == Kind::Stand { plan.next_number() } else { 0 };
            plan.things.push(Thing::new(kind, number));
        }
        Then::Add(_) => word = "fullt",
    }
    let (can, now, fair) = (can(&signed)?, visit.app.clock.millis(), whole.fair.id);
    visit.app.db.write(move |tx: &mut Tx<'_>| store::keep_plan(tx, &can, &fair, &plan, now)).await?;
    let (page, path) = (form.page + 1, format!("{DESK}/{id}/plan"));
    Ok(done(&visit, &path, &format!("{word}&side={page}&uten-plass={left}")))
}

/// A stand for each who comes and has none, as large as they asked for, A–Å.
fn new_stands(whole: &Whole, plan: &Plan) -> Vec<Thing> {
    let without = whole.exhibitors.iter().filter(|one| plan.number_of(&one.id).is_none());
    let stand = |(number, one): (i64, &crate::fair::Exhibitor)| {
        let mut stand = Thing::new(Kind::Stand, number);
        stand.width = (stand.width * one.wants.tables.max(1)).min(*SIDE.end());
        (stand.power, stand.exhibitor) = (one.wants.power, Some(one.id.clone()));
        stand
    };
    (plan.next_number()..).zip(without).take(MANY.saturating_sub(plan.things.len())).map(stand).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metres_are_read_as_people_write_them() {
        for (typed, read) in [("1,8", 180), ("2", 200), ("0.85", 85), ("1,855", 185), ("-0,5", -50), ("3 m", 300)] {
            assert_eq!(centimetres(typed), Some(read), "{typed}");
        }
        for odd in ["", "en", "1,", "1,8,2", "--1", "99999", "1e3"] {
            assert_eq!(centimetres(odd), None, "{odd}");
        }
        for (value, said) in [(180, "1,8"), (200, "2"), (85, "0,85"), (-50, "-0,5"), (205, "2,05")] {
            assert_eq!(metres(value), said);
        }
    }

    fn plan() -> Plan {
        let one = Thing { exhibitor: Some("a".into()), ..Thing::new(Kind::Stand, 1) };
        Plan { width: 1_000, depth: 600, things: vec![one, Thing::new(Kind::Stand, 2), Thing::new(Kind::Door, 0)] }
    }

    #[test]
    fn nobody_has_two_stands_and_no_number_is_on_two_tables() {
        let was = plan();
        let mut form = PlanForm::of(&was, 0);
        assert_eq!(form.plan(&was, &["a", "b"]).unwrap(), was);
        form.rows[1].exhibitor = "a".into();
        form.rows[1].number = "1".into();
        let odd = form.plan(&was, &["a", "b"]).unwrap_err();
        let names: Vec<&str> = odd.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["nr-0", "hvem-0", "nr-1", "hvem-1"]);
        form.rows[0].gone = true;
        let new = form.plan(&was, &["a", "b"]).unwrap();
        assert_eq!(new.stands().len(), 1, "the other is taken away");
        form.rows[1].x = "-3 bord".into();
        form.rows[1].width = "900".into();
        let odd = form.plan(&was, &["a"]).unwrap_err();
        assert_eq!(odd.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["x-1", "bredde-1"]);
    }

    #[test]
    fn what_a_script_moved_is_where_it_stands() {
        let was = plan();
        let id = was.things[1].id.clone();
        let form = PlanForm { moved: format!("{id} 250 -30 1;nobody 1 2 0;{id} x;"), ..PlanForm::of(&was, 0) };
        let thing = form.plan(&was, &["a"]).unwrap().things[1].clone();
        assert_eq!((thing.x, thing.y, thing.turned), (250, -30, true));
    }
}
