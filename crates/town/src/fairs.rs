//! The town's fair: three months from now in Straume, with organisations of the town.

use ::gatherings::{
    fair::{
        Answer, Fair, Point, Said, Wants,
        plan::{Kind, Plan, Thing, along_the_walls},
    },
    series::Place,
};
use jiff::{
    ToSpan as _,
    civil::{Date, Time, time},
};
use kernel::{Language, ids};

/// Whose fair it is.
pub const TENANT: &str = "oyane-dps";
/// The fair's identifier.
pub const FAIR: &str = "00000026-0000-4000-8000-000000000001";

/// Who is invited: the readable address in the directory, what they answered, what they bring, whether they need power.
pub const INVITED: [(&str, Answer, &str, bool); 13] = [
    ("apent-naust", Answer::Yes, "Kaffe fra termos og bilder fra naustet. Vi viser hvordan man splitter tau.", false),
    ("erfaringskafeen", Answer::Yes, "Vafler, og folk som har vært der selv. Spør oss om hva som helst.", true),
    ("turvenn-askoy", Answer::Yes, "Kart over turene våre. Kjenn på sekken, den veier nesten ingenting.", false),
    (
        "matutdeling-straume",
        Answer::Yes,
        "Suppe i små kopper. Vi forteller hvordan du henter mat uten å si hvorfor.",
        true,
    ),
    ("boksirkel-biblioteket", Answer::Yes, "Bøker på mange språk, og en lesekrok.", false),
    ("kajakk-rong", Answer::Yes, "Ta på deg hansker og prøv en kajakkåre.", false),
    ("kunstverkstaden-rong", Answer::Yes, "Maling og små lerret. Du kan ta med deg det du lager.", false),
    ("jobbstotte-ips-askoy", Answer::Yes, "En prat om jobb, uten skjema.", true),
    ("musikkgruppa-straume", Answer::Yes, "Gitarer du kan låne, og en sang klokka ett.", true),
    ("parorendegruppe-kleppesto", Answer::Yes, "Vi er pårørende. Kom og sett deg litt.", false),
    ("drivhuset-og-parsellane", Answer::Yes, "Frø, jord og en potte til å ta med hjem.", false),
    ("hundetur-kollevagen", Answer::Yes, "Hunder som liker folk.", false),
    ("landgangen-rusfri-stove", Answer::None, "", false),
];

fn id(part: &str, n: usize) -> String {
    ids::id_of_name(uuid::Uuid::NAMESPACE_OID, &format!("{FAIR} {part} {n}")).to_string()
}

/// An exhibitor's identifier, by their place in [`INVITED`].
#[must_use]
pub fn exhibitor(n: usize) -> String {
    id("exhibitor", n)
}

/// What they have said, by their place in [`INVITED`].
#[must_use]
pub fn wants(n: usize) -> Wants {
    let (_, answer, brings, power) = INVITED.get(n).copied().unwrap_or(("", Answer::None, "", false));
    if answer == Answer::None {
        return Wants::default();
    }
    let many = if n % 4 == 1 { 2 } else { 1 };
    Wants { brings: brings.to_owned(), people: 2, tables: many, chairs: 2, power, wall: false }
}

/// The fair.
#[must_use]
pub fn fair(today: Date) -> Fair {
    Fair {
        id: FAIR.to_owned(),
        tenant: TENANT.to_owned(),
        slug: "fra-a-til-a".to_owned(),
        language: Language::Nb,
        name: "Aktivitetsmessa fra A til Å".to_owned(),
        date: today.saturating_add(101.days()),
        starts: time(11, 0, 0, 0),
        ends: time(15, 0, 0, 0),
        place: Place {
            room: Some("storsalen".to_owned()),
            house: Some("Straume kulturnaust".to_owned()),
            street: Some("Sjøvegen 2".to_owned()),
            postal_code: Some("5353".to_owned()),
            town: Some("Straume".to_owned()),
            municipality: "4626".to_owned(),
            step_free: Some(true),
            quiet_corner: Some(true),
            toilet: Some(true),
            ..Place::default()
        },
        way: "Gå inn døra mot sjøen. Amir og Lisbet står der og tar imot.".to_owned(),
        welcome: "Her er alle samlet én dag: lag, tjenester og folk som har vært der selv. Gå rundt, spør, smak.\n\n\
                  Du trenger ikke si hvem du er eller hvorfor du kommer."
            .to_owned(),
        contact: "Amir, 12 34 56 78".to_owned(),
        said: Said::Open,
        reason: String::new(),
        width: 2_200,
        depth: 1_400,
        head_count: None,
        thanks: String::new(),
        changed_at: 0,
    }
}

/// What happens.
#[must_use]
pub fn programme() -> Vec<Point> {
    let point = |n: usize, starts: Time, ends: Option<Time>, what: &str, place: &str, who: &str| Point {
        id: id("point", n),
        starts,
        ends,
        what: what.to_owned(),
        place: place.to_owned(),
        who: who.to_owned(),
    };
    vec![
        point(0, time(11, 0, 0, 0), None, "Dørene åpner, og kaffen er klar", "", ""),
        point(1, time(12, 0, 0, 0), Some(time(12, 20, 0, 0)), "Slik ble jeg med", "scenen", "Amir og Lisbet"),
        point(2, time(13, 0, 0, 0), Some(time(13, 30, 0, 0)), "Musikk som ikke er for høy", "scenen", ""),
        point(
            3,
            time(14, 0, 0, 0),
            Some(time(14, 30, 0, 0)),
            "Omvisning for deg som vil gå sammen med noen",
            "ved døra",
            "Solveig",
        ),
    ]
}

/// The room.
#[must_use]
pub fn plan() -> Plan {
    let fast = |n: usize, kind: Kind, x: i64, y: i64, turned: bool| Thing {
        id: id("thing", n),
        x,
        y,
        turned,
        ..Thing::new(kind, 0)
    };
    let mut things = vec![
        fast(0, Kind::Door, 1_000, 1_380, false),
        fast(1, Kind::Stage, 900, 60, false),
        fast(2, Kind::Quiet, 1_850, 1_090, false),
        fast(3, Kind::Socket, 0, 300, false),
        fast(4, Kind::Socket, 500, 0, false),
        fast(5, Kind::Socket, 1_700, 0, false),
        fast(6, Kind::Socket, 2_180, 700, false),
    ];
    let comes = INVITED.iter().enumerate().filter(|(_, (_, answer, ..))| *answer == Answer::Yes);
    for (number, (n, (.., power))) in (1..).zip(comes) {
        let mut stand = Thing {
            id: id("stand", n),
            exhibitor: Some(exhibitor(n)),
            power: *power,
            ..Thing::new(Kind::Stand, number)
        };
        stand.width *= wants(n).tables.max(1);
        things.push(stand);
    }
    along_the_walls(&Plan { width: 2_200, depth: 1_400, things }).plan
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::gatherings::fair::plan::{Trouble, troubles};

    #[test]
    fn nothing_in_the_hall_stands_in_the_way() {
        let plan = plan();
        for one in plan.stands() {
            let found = troubles(&plan, one);
            assert!(found.iter().all(|one| matches!(one, Trouble::FarFromPower(_))), "{}: {found:?}", one.number);
        }
        assert_eq!(plan.stands().len(), 12);
    }
}
