//! Taking in what arrives: compared piece by piece with what was said before and with what is here. All of it is one transaction.

use super::{
    super::{reminder, rhythm, series},
    Arrival, all,
    dates::{self, day_of},
    imports, one, put, uid,
};
use crate::{
    arrival::{Arriving, Beat, Brought, Choice, Day, Remark, Report, Row, Said, What, arranged, choose},
    occurrence::{Occurrence, State},
    series::{Field, Kind as Gathering, Place, Series, Texts},
};
use jiff::civil::{Date, DateTime};
use kernel::{
    changes, ids,
    storage::{Result, Tx},
};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use trust::{Can, access::Right, audit::Act};

/// On whose behalf, and when.
#[derive(Clone, Debug)]
pub struct By {
    /// Whose the series are.
    pub tenant: String,
    /// Who does it, and is the host of what is new; nobody on the command line.
    pub person: Option<String>,
    /// The day.
    pub today: Date,
    /// The moment, milliseconds since 1970.
    pub now: i64,
}

/// What was done.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The import that can be undone; nothing where all was here already.
    pub import: Option<String>,
    /// What came of each row.
    pub report: Report,
}

/// What a file would do, without doing it.
///
/// # Errors
/// When the database fails.
pub fn look(tx: &mut Tx<'_>, by: &By, brought: &Brought) -> Result<(Vec<Arriving>, Report)> {
    let (arriving, mut report, before) = prepared(tx, by, brought)?;
    for arriving in &arriving {
        let row = Taking { by, source: &brought.source, import: None, forced: false }.row(tx, arriving)?;
        report.rows.push(row);
    }
    gone(&mut report, &before, brought, &arriving, by.today);
    Ok((arriving, report))
}

/// Takes in what was chosen (`chosen`: by what it is known by there), for whoever may look after gatherings.
///
/// # Errors
/// When the database fails or the right is another.
pub fn take_in(
    tx: &mut Tx<'_>,
    can: &Can,
    file: &str,
    brought: &Brought,
    fill: &dyn Fn(&mut Arriving) -> bool,
    now: i64,
) -> Result<Taken> {
    can.must(Right::HostGatherings)?;
    let person = Some(can.actor().person().id.clone());
    let by = By { tenant: can.tenant().to_owned(), person, today: series::day(now), now };
    let taken = settle_import(tx, &by, file, brought, fill)?;
    if let Some(import) = &taken.import {
        can.note(tx, &Act::new("gathering.import").on(import))?;
    }
    Ok(taken)
}

/// The same where nobody is signed in: for the command line. `fill` fills in what is missing, and says whether to take it.
///
/// # Errors
/// When the database fails.
pub fn settle_import(
    tx: &mut Tx<'_>,
    by: &By,
    file: &str,
    brought: &Brought,
    fill: &dyn Fn(&mut Arriving) -> bool,
) -> Result<Taken> {
    changes::take_turn(tx)?;
    let (arriving, mut report, before) = prepared(tx, by, brought)?;
    let import = ids::new_id().to_string();
    imports::begin(tx, &import, by, (brought.kind, file, &brought.source))?;
    for arriving in &arriving {
        let mut filled = arriving.clone();
        if !fill(&mut filled) {
            let row =
                Row { key: arriving.key.clone(), name: arriving.said.name.clone(), what: What::Left, ..Row::default() };
            report.rows.push(row);
            continue;
        }
        let taking = Taking { by, source: &brought.source, import: Some(&import), forced: false };
        report.rows.push(taking.row(tx, &filled)?);
    }
    gone(&mut report, &before, brought, &arriving, by.today);
    let any = report.rows.iter().any(|row| matches!(row.what, What::New | What::Changed));
    imports::finish(tx, &import, if any { Some(&report) } else { None })?;
    Ok(Taken { import: any.then_some(import), report })
}

type Prepared = (Vec<Arriving>, Report, Vec<Arrival>);

fn prepared(tx: &mut Tx<'_>, by: &By, brought: &Brought) -> Result<Prepared> {
    let before = all(tx, &by.tenant)?;
    let known: Vec<(String, Said)> = before.iter().map(|one| (one.key.clone(), one.said.clone())).collect();
    let mut arriving = arranged(brought.families.clone(), &known);
    for one in &mut arriving {
        if let Some((_, before)) = known.iter().find(|(key, _)| *key == one.key) {
            one.said = std::mem::take(&mut one.said).with_place_of(before);
        }
    }
    let report = Report { refused: brought.refused.clone(), ..Report::default() };
    Ok((arriving, report, before))
}

/// What the same source had before, lies ahead, and is not in it now.
fn gone(report: &mut Report, before: &[Arrival], brought: &Brought, arriving: &[Arriving], today: Date) {
    let there: HashSet<&str> = arriving.iter().map(|one| one.key.as_str()).collect();
    let midnight = today.at(0, 0, 0, 0);
    report.gone = before
        .iter()
        .filter(|one| one.source == brought.source && !there.contains(one.key.as_str()) && !one.said.cancelled)
        .filter(|one| one.said.last().is_none_or(|last| last > midnight))
        .map(|one| Remark::new("arrival-gone").named(&one.said.name))
        .collect();
}

/// One series on its way in.
pub(super) struct Taking<'a> {
    pub(super) by: &'a By,
    pub(super) source: &'a str,
    /// The import that it is written down under; nothing where it is only looked at.
    pub(super) import: Option<&'a str>,
    /// What is told is what was before: dates that came later go again.
    pub(super) forced: bool,
}

impl Taking<'_> {
    /// What comes of it, and, where this is an import, it is done.
    pub(super) fn row(&self, tx: &mut Tx<'_>, arriving: &Arriving) -> Result<Row> {
        let row = Row {
            key: arriving.key.clone(),
            name: arriving.said.name.clone(),
            remarks: arriving.notes.clone(),
            ..Row::default()
        };
        match one(tx, &self.by.tenant, &arriving.key)? {
            None => self.begin(tx, arriving, row),
            Some(arrival) => self.again(tx, arriving, arrival, row),
        }
    }

    fn begin(&self, tx: &mut Tx<'_>, arriving: &Arriving, mut row: Row) -> Result<Row> {
        let said = &arriving.said;
        let why = |key: &str| Remark::new(key).line(arriving.line);
        let midnight = self.by.today.at(0, 0, 0, 0);
        let over = said.last().is_some_and(|last| last < midnight);
        let uids: Vec<&str> = said.uid.iter().chain(said.own.keys()).map(String::as_str).collect();
        let taken = uid::is_any_taken(tx, &uids)?;
        let stays = if taken {
            Some((What::Refused, "arrival-here-already"))
        } else if said.cancelled {
            Some((What::Left, "arrival-cancelled"))
        } else if over {
            Some((What::Left, "arrival-over"))
        } else if self.import.is_some() && !said.place.is_known() {
            Some((What::Refused, "arrival-no-place"))
        } else {
            None
        };
        if let Some((what, key)) = stays {
            row.what = what;
            row.remarks.push(why(key));
            return Ok(row);
        }
        row.what = What::New;
        let Some(import) = self.import else { return Ok(row) };
        let made =
            series::settle_series(tx, &self.by.tenant, &self.series(said), self.by.person.as_deref(), self.by.now)?;
        let mut arrival = Arrival {
            key: arriving.key.clone(),
            series: made.id.clone(),
            source: self.source.to_owned(),
            rhythm: None,
            said: Said::default(),
            import: import.to_owned(),
            changed_at: self.by.now,
        };
        if let Some(beat) = &said.beat {
            let nobody = |_: &Occurrence| false;
            arrival.rhythm =
                dates::begin_rule(tx, (&made.id, None), Some(beat), &nobody, (self.by.today, self.by.now))?;
        }
        let unlike = Said { own: BTreeMap::new(), ..said.clone() };
        self.dates(tx, &mut arrival, &unlike, &mut Piece::default())?;
        self.uids(tx, &arrival, &unlike)?;
        if let Some(first) = said.own.values().map(|day| day.original).min() {
            let minutes = said.own.values().next().map_or(0, |day| day.starts.duration_until(day.ends).as_mins());
            let rhythm = rhythm::own_rhythm(tx, &made.id, first, minutes, self.by.now)?;
            let days = said.own.iter();
            let dates = dates::write_new(tx, (&made.id, &rhythm), days, &said.language, self.by.now)?;
            let known: Vec<_> = dates.into_iter().filter(|(_, uid)| !crate::arrival::is_of_table(uid)).collect();
            uid::put_all(tx, &made.id, &known, said.sequence)?;
        }
        arrival.said = said.clone();
        put(tx, &self.by.tenant, &arrival)?;
        imports::entry(tx, import, &self.by.tenant, &arriving.key, None)?;
        row.series = Some(made.id);
        Ok(row)
    }

    fn series(&self, said: &Said) -> Series {
        let mut texts = Texts::default();
        texts.0.insert((Field::Name, said.language.clone()), said.name.clone());
        if let Some(about) = &said.about {
            texts.0.insert((Field::About, said.language.clone()), about.clone());
        }
        Series {
            id: ids::new_id().to_string(),
            kind: kind(&said.name),
            place: said.place.onto(&Place::default()),
            texts,
            ..Series::default()
        }
    }

    /// What was here before, told anew.
    fn again(&self, tx: &mut Tx<'_>, arriving: &Arriving, arrival: Arrival, mut row: Row) -> Result<Row> {
        row.what = What::Same;
        row.series = Some(arrival.series.clone());
        let said = &arriving.said;
        if said.sequence < arrival.said.sequence && !self.forced {
            row.remarks.push(Remark::new("arrival-older"));
            return Ok(row);
        }
        let like = |said: &Said| Said { sequence: 0, ..said.clone() };
        if like(said) == like(&arrival.said) {
            return Ok(row);
        }
        let Some(was) = series::by_id(tx, &arrival.series)? else { return Ok(row) };
        let (mut piece, mut next) = (Piece::default(), arrival.clone());
        self.words(tx, &arrival.said, said, &was, &mut piece)?;
        self.end(tx, &arrival.said, said, &was, &mut piece)?;
        self.beat(tx, &arrival, &mut next, said, &mut piece)?;
        let kept = self.dates(tx, &mut next, said, &mut piece)?;
        row.remarks.append(&mut piece.remarks);
        if piece.changed {
            row.what = What::Changed;
        }
        let Some(import) = self.import else { return Ok(row) };
        next.said = Said { sequence: said.sequence.max(arrival.said.sequence), ..kept };
        next.source = self.source.to_owned();
        if piece.changed {
            if !self.forced {
                imports::entry(tx, import, &self.by.tenant, &arriving.key, Some(&arrival.said))?;
                next.import = import.to_owned();
            }
            next.changed_at = self.by.now;
            self.uids(tx, &next, said)?;
            changes::record(tx, &self.by.tenant, super::super::KIND, &arrival.series, self.by.now)?;
            reminder::tell(tx, &arrival.series, self.by.now)?;
        }
        put(tx, &self.by.tenant, &next)?;
        Ok(row)
    }

    /// What it is called, what is said of it, where it is.
    fn words(&self, tx: &mut Tx<'_>, before: &Said, said: &Said, was: &Series, piece: &mut Piece) -> Result<()> {
        let mut is = was.clone();
        let text = |series: &Series, field| series.texts.0.get(&(field, before.language.clone())).cloned();
        let name = text(was, Field::Name).unwrap_or_default();
        if piece.of("arrival-kept-name", &said.name, choose(&before.name, &said.name, &name)) {
            is.texts.0.insert((Field::Name, before.language.clone()), said.name.clone());
        }
        if piece.of("arrival-kept-about", "", choose(&before.about, &said.about, &text(was, Field::About))) {
            is.texts.0.remove(&(Field::About, before.language.clone()));
            if let Some(about) = &said.about {
                is.texts.0.insert((Field::About, before.language.clone()), about.clone());
            }
        }
        let here = crate::arrival::Where::of(&was.place);
        let choice = choose(&before.place.kept(), &said.place.kept(), &here.kept());
        if said.place.is_known() && piece.of("arrival-kept-place", &said.location, choice) {
            is.place = said.place.onto(&was.place);
        }
        if self.import.is_some() && is != *was {
            series::rewrite(tx, was, &is, self.by.now)?;
        }
        Ok(())
    }

    /// Whether all of it is called off there.
    fn end(&self, tx: &mut Tx<'_>, before: &Said, said: &Said, was: &Series, piece: &mut Piece) -> Result<()> {
        let choice = choose(&before.cancelled, &said.cancelled, &was.ended_on.is_some());
        if piece.of("arrival-kept-end", "", choice) {
            if said.cancelled {
                piece.remarks.push(Remark::new("arrival-ends"));
            }
            if self.import.is_some() {
                series::put_end(tx, &was.id, said.cancelled.then_some(self.by.today), self.by.now)?;
            }
        }
        Ok(())
    }

    /// Its rule.
    fn beat(
        &self,
        tx: &mut Tx<'_>,
        arrival: &Arrival,
        next: &mut Arrival,
        said: &Said,
        piece: &mut Piece,
    ) -> Result<()> {
        let rhythms = rhythm::rhythms_of(tx, &arrival.series)?;
        let here = rhythms.iter().find(|rhythm| Some(&rhythm.id) == arrival.rhythm.as_ref()).and_then(Beat::of);
        if !piece.of("arrival-kept-rule", "", choose(&arrival.said.beat, &said.beat, &here)) || self.import.is_none() {
            return Ok(());
        }
        let before = arrival.said.clone();
        let by_hand = move |one: &Occurrence| {
            let said = before.dates.get(&one.original).cloned();
            let as_said = said.or_else(|| before.beat.as_ref().map(|beat| beat.day(one.original)));
            one.sequence > 0 && as_said.as_ref() != Some(&day_of(one))
        };
        let old = arrival.rhythm.as_deref();
        next.rhythm =
            dates::begin_rule(tx, (&arrival.series, old), said.beat.as_ref(), &by_hand, (self.by.today, self.by.now))?;
        Ok(())
    }

    /// Its single dates. Says what is remembered: dates that are not in the source now are still here.
    fn dates(&self, tx: &mut Tx<'_>, arrival: &mut Arrival, said: &Said, piece: &mut Piece) -> Result<Said> {
        let (before, mut kept) = (arrival.said.clone(), said.clone());
        let now = series::wall(self.by.now);
        let regular = |beat: &Option<Beat>, at: DateTime| beat.as_ref().map(|beat| beat.day(at));
        let unlike: BTreeSet<DateTime> = before.dates.keys().chain(said.dates.keys()).copied().collect();
        let new = before == Said::default();
        if let Some(rhythm) = arrival.rhythm.clone() {
            for original in unlike {
                let was = before.dates.get(&original).cloned().or_else(|| regular(&before.beat, original));
                let Some(is) = said.dates.get(&original).cloned().or_else(|| regular(&said.beat, original)) else {
                    continue;
                };
                if was.as_ref() == Some(&is) && !new {
                    continue;
                }
                let there = dates::at(tx, &arrival.series, original)?;
                let fits = fits(said, original);
                if there.is_none()
                    && (!fits && (is.state == State::Skipped.word() || !said.dates.contains_key(&original)))
                {
                    continue;
                }
                if !new && there.as_ref().is_some_and(|one| one.is_past(now)) {
                    continue;
                }
                let here = there.as_ref().map(day_of).or_else(|| was.clone());
                let choice = if new { Choice::Take } else { choose(&was, &Some(is.clone()), &here) };
                if piece.date(original, choice) && self.import.is_some() {
                    dates::write(tx, (&arrival.series, &rhythm), &is, &said.language, self.by.now)?;
                }
            }
        }
        for (uid, day) in &said.own {
            let was = before.own.get(uid);
            let day = Day { original: was.map_or(day.original, |was| was.original), ..day.clone() };
            kept.own.insert(uid.clone(), day.clone());
            if was == Some(&day) {
                continue;
            }
            let there = dates::at(tx, &arrival.series, day.original)?;
            let choice = match (was, &there) {
                // Somebody here has it already, or it comes twice.
                (None, Some(_)) => Choice::Nothing,
                (Some(_), Some(one)) if one.is_past(now) => Choice::Nothing,
                (Some(was), Some(one)) => choose(was, &day, &day_of(one)),
                (_, None) => Choice::Take,
            };
            if piece.date(day.original, choice) && self.import.is_some() {
                let minutes = day.starts.duration_until(day.ends).as_mins();
                let rhythm = rhythm::own_rhythm(tx, &arrival.series, day.original, minutes, self.by.now)?;
                dates::write(tx, (&arrival.series, &rhythm), &day, &said.language, self.by.now)?;
            }
        }
        self.missing(tx, arrival, &before, &mut kept, piece)?;
        Ok(kept)
    }

    /// Dates of their own that the source does not have now: told, and taken away only where what is told is what was before.
    fn missing(
        &self,
        tx: &mut Tx<'_>,
        arrival: &Arrival,
        before: &Said,
        kept: &mut Said,
        piece: &mut Piece,
    ) -> Result<()> {
        let now = series::wall(self.by.now);
        let mut count = 0;
        for (uid, was) in before.own.iter().filter(|(uid, _)| !kept.own.contains_key(*uid)).collect::<Vec<_>>() {
            let Some(there) = dates::at(tx, &arrival.series, was.original)?.filter(|one| !one.is_past(now)) else {
                continue;
            };
            if self.forced && day_of(&there) == *was {
                dates::drop_or_call_off(tx, &there, self.by.now)?;
                piece.changed = true;
                continue;
            }
            kept.own.insert(uid.clone(), was.clone());
            count += usize::from(there.state == State::Planned);
        }
        if count > 0 {
            piece.remarks.push(Remark::new("arrival-dates-gone").count(count));
        }
        Ok(())
    }

    /// What calendars know it by.
    fn uids(&self, tx: &mut Tx<'_>, arrival: &Arrival, said: &Said) -> Result<()> {
        if let (Some(rhythm), Some(uid)) = (&arrival.rhythm, &said.uid) {
            uid::put(tx, rhythm, &arrival.series, uid, said.sequence)?;
        }
        for (uid, day) in said.own.iter().filter(|(uid, _)| !crate::arrival::is_of_table(uid)) {
            let original = arrival.said.own.get(uid).map_or(day.original, |was| was.original);
            if let Some(there) = dates::at(tx, &arrival.series, original)? {
                uid::put(tx, &there.id, &arrival.series, uid, said.sequence)?;
            }
        }
        Ok(())
    }
}

fn fits(said: &Said, at: DateTime) -> bool {
    let rule = said.beat.as_ref().and_then(|beat| Some((beat, crate::rule::Rule::parse(&beat.rule).ok()?)));
    rule.is_some_and(|(beat, rule)| rule.dates(beat.starts, at, at, 1).starts.first() == Some(&at))
}

/// What comes of the pieces of one series.
#[derive(Debug, Default)]
struct Piece {
    changed: bool,
    remarks: Vec<Remark>,
}

impl Piece {
    /// Whether to take it; what stays because somebody here has changed it is told under this key.
    fn of(&mut self, kept: &str, part: &str, choice: Choice) -> bool {
        match choice {
            Choice::Nothing => false,
            Choice::Take => {
                self.changed = true;
                true
            }
            Choice::Keep => {
                self.remarks.push(Remark::new(kept).part(part));
                false
            }
        }
    }

    fn date(&mut self, original: DateTime, choice: Choice) -> bool {
        self.of("arrival-kept-date", &original.strftime("%Y-%m-%d").to_string(), choice)
    }
}

/// What kind a name speaks of.
fn kind(name: &str) -> Gathering {
    let name = name.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if says(&["kafe", "kafé", "café", "cafe"]) {
        Gathering::Cafe
    } else if says(&["gruppe", "group", "samtale"]) {
        Gathering::Group
    } else if says(&["temakveld", "foredrag", "evening"]) {
        Gathering::Evening
    } else {
        Gathering::Activity
    }
}
