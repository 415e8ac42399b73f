//! The papers that the stories are about.

use gatherings::fair::plan::{self, Kind, Thing, Words, along_the_walls, described, drawn};
use gatherings::paper::{
    Address, HelpLine, Hours, Print, State,
    counting::Counting,
    floor::{Floor, Paper},
    leaflet::{Exhibitor, Leaflet, Moment, Plan},
    poster::{Poster, Section},
    programme::{Entry, Programme, Span},
    sign::{Sign, Signs},
};
use jiff::civil::{Date, date};

pub(crate) fn address() -> Option<Address> {
    Some(Address { link: "https://varde.example/t/kafe".to_owned(), typed: "varde.example/t/kafe".to_owned() })
}

pub(crate) fn help() -> Vec<HelpLine> {
    let one = |name: &str, number: &str, when: &str| HelpLine {
        name: name.to_owned(),
        number: number.to_owned(),
        when: when.to_owned(),
    };
    vec![
        one("Snakk med noen nå", "116 123", "hele døgnet"),
        one("Legevakt", "116 117", ""),
        one("Fare for liv", "113", ""),
    ]
}

pub(crate) fn hours(day: Date, from: i8, to: i8) -> Hours {
    Hours { starts: day.at(from, 0, 0, 0), ends: day.at(to, 30, 0, 0) }
}

pub(crate) fn cafe() -> Poster {
    Poster {
        name: "Erfaringskafé".to_owned(),
        behind: "Øyane DPS, Askøy og Øygarden".to_owned(),
        at: Some(hours(date(2026, 12, 8), 14, 15)),
        place: "Rom Turøy, Straume".to_owned(),
        sentence: "Vaffel, kaffe og folk som har vært der selv. Kom som du er, gå når du vil.".to_owned(),
        sections: vec![
            Section {
                heading: "Ingen påmelding eller henvisning".to_owned(),
                text: "Du trenger ingen diagnose og ingen grunn. Pasienter, pårørende og ansatte er like velkomne."
                    .to_owned(),
            },
            Section {
                heading: "Første gang?".to_owned(),
                text: "Gå inn hovedinngangen og opp trappa. Amir står i døra med gul lue og tar imot deg.".to_owned(),
            },
        ],
        company: Some("Ring eller send melding til Amir, 12 34 56 78.".to_owned()),
        next: vec![date(2027, 1, 12), date(2027, 2, 9), date(2027, 3, 9), date(2027, 4, 13)],
        strip_name: "Vaffel og kaffe".to_owned(),
        address: address(),
        help: help(),
        ..Poster::default()
    }
}

pub(crate) fn programme(dates: usize, print: Print) -> Programme {
    let names = ["Erfaringskafé", "Tur i Storavatnet", "Åpent naust", "Samtalegruppe for pårørende", "Čáhppes, ŋuoška"];
    let entries = (0..dates).map(|at| Entry {
        at: hours(date(2026, 12, 1 + i8::try_from(at * 7 % 28).unwrap()), 10 + i8::try_from(at % 5).unwrap(), 15),
        name: names[at % names.len()].to_owned(),
        place: "Rom Turøy, Øyane DPS, Foldnesvegen 1, Straume".to_owned(),
        note: if at == 2 { "Juleverksted".to_owned() } else { String::new() },
        state: if at == 1 { State::Cancelled } else { State::Held },
    });
    Programme {
        print,
        span: Span::Month(date(2026, 12, 1)),
        place: "Øygarden".to_owned(),
        entries: entries.collect(),
        address: address(),
        help: help(),
    }
}

pub(crate) fn counting(dates: usize) -> Counting {
    let first = date(2026, 12, 8);
    let day = |at: usize| first.saturating_add(jiff::Span::new().weeks(i64::try_from(at).unwrap()));
    Counting {
        name: "Erfaringskafé".to_owned(),
        place: "Rom Turøy, Straume".to_owned(),
        dates: (0..dates).map(|at| (day(at), if at == 1 { State::Cancelled } else { State::Held })).collect(),
        address: address(),
    }
}

pub(crate) fn fair(stands: usize) -> Leaflet {
    let names = [
        "Ål frivilligsentral",
        "Blå Kors Bergen",
        "Ærlig talt",
        "Mental Helse Askøy",
        "Ørneredet",
        "A-larm",
        "Kirkens SOS",
        "Fontenehuset",
        "LEVE Hordaland",
        "Čáhppes, ŋuoška",
        "24-7 Straume",
        "Røde Kors besøkstjeneste",
        "Organisasjonen for pårørende og etterlatte etter rusdød på Sotra",
    ];
    let exhibitor = |at: usize| Exhibitor {
        name: if at < names.len() { names[at].to_owned() } else { format!("{} {at}", names[at % names.len()]) },
        stand: (at + 1).to_string(),
        brings: if at % 4 == 3 {
            String::new()
        } else {
            "Kaffe, en prat og en mappe om hva vi gjør på kveldstid. Spør oss om turgruppa.".to_owned()
        },
        telephone: if at % 3 == 2 { String::new() } else { "55 12 34 56".to_owned() },
        typed: if at.is_multiple_of(2) {
            "blakors.example/bergen/aktiviteter-og-møteplasser".to_owned()
        } else {
            String::new()
        },
    };
    Leaflet {
        programme: vec![
            Moment { hours: "11.00".to_owned(), what: "Dørene åpner".to_owned(), about: String::new() },
            Moment { hours: "12.00–12.20".to_owned(), what: "Slik ble jeg med".to_owned(), about: "scenen · Amir".to_owned() },
        ],
        name: "Aktivitetsmessa i Øygarden".to_owned(),
        at: Some(hours(date(2026, 12, 10), 11, 15)),
        place: "Sartorhallen, Straume".to_owned(),
        lead: "Gå rundt, spør, smak. Ingen skriver navnet ditt ned.".to_owned(),
        exhibitors: (0..stands).map(exhibitor).collect(),
        plan: Some(Plan {
            svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 120\"><rect x=\"2\" y=\"2\" width=\"296\" height=\"116\" fill=\"none\" stroke=\"#182224\" stroke-width=\"2\"/><rect x=\"20\" y=\"12\" width=\"40\" height=\"18\" fill=\"#dde8ea\"/><rect x=\"80\" y=\"12\" width=\"40\" height=\"18\" fill=\"#dde8ea\"/></svg>".to_owned(),
            alt: "Stand 1 og 2 er til venstre.".to_owned(),
        }),
        address: address(),
        help: help(),
        ..Leaflet::default()
    }
}

/// The hall of that fair, drawn as it is in the program.
pub(crate) fn hall(stands: i64) -> Plan {
    let things = std::iter::once(Thing { x: 900, y: 1_380, ..Thing::new(Kind::Door, 0) })
        .chain((1..=stands).map(|number| Thing::new(Kind::Stand, number)))
        .collect();
    let room = along_the_walls(&plan::Plan { width: 2_200, depth: 1_400, things }).plan;
    let words = Words {
        title: "Plan over salen",
        beside: None,
        kinds: ["Stand", "Dør", "Stikkontakt", "Scene", "Stille krok"],
    };
    let told = |one: &Thing| format!("Stand {}: <b>\"O'Hara\" & Sønn {}", one.number, one.number);
    let alt = described(&room, &told);
    Plan { svg: drawn(&room, words, &told, false).into_string(), alt }
}

pub(crate) fn floor(stands: usize, paper: Paper) -> Floor {
    let fair = fair(stands);
    Floor {
        paper,
        wide: true,
        name: fair.name,
        at: fair.at,
        place: fair.place,
        plan: hall(i64::try_from(stands).unwrap()),
        stands: fair.exhibitors.into_iter().map(|one| (one.stand, one.name)).collect(),
        address: fair.address,
    }
}

pub(crate) fn signs(count: usize) -> Signs {
    let sign = |one: Exhibitor| Sign { number: one.stand, name: one.name, address: address().unwrap() };
    let fair = fair(count);
    let typed = "varde.example/messer/fra-a-til-a".to_owned();
    Signs { fair: fair.name, typed, signs: fair.exhibitors.into_iter().map(sign).collect() }
}
