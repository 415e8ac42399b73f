//! What the press gives, and what it refuses.

use kernel::{
    Language,
    paper::{Press as _, Sheet, Unprinted},
};
use press::Press;
use serde_json::json;

const PLAIN: &str = "#let data = json(\"data.json\")\n= #data.name\n\n#for line in data.lines [#line\n\n]";

fn sheet(layout: &'static str) -> Sheet {
    Sheet {
        title: "Erfaringskafé på Straume".to_owned(),
        language: Language::Nb,
        today: jiff::civil::date(2026, 12, 1),
        layout,
        parts: &[],
        data: json!({ "name": "Čáhppes, ŋuoška", "lines": [] }),
        most_pages: 3,
    }
}

fn press() -> Press {
    Press::new().unwrap_or_else(|error| panic!("{error}"))
}

fn printed(sheet: &Sheet) -> Vec<u8> {
    let press = press();
    press.print(sheet).unwrap_or_else(|error| panic!("{error}: {:?}", press.complaints(sheet)))
}

/// Packed or not, these bytes stand in the file as they are.
fn holds(pdf: &[u8], what: &str) -> bool {
    pdf.windows(what.len()).any(|part| part == what.as_bytes())
}

#[test]
fn a_sheet_says_that_it_can_be_read_by_everyone() {
    let pdf = printed(&sheet(PLAIN));
    assert!(pdf.starts_with(b"%PDF-1."));
    assert!(holds(&pdf, "<pdfuaid:part>1</pdfuaid:part>"));
    assert!(holds(&pdf, "Erfaringskafé på Straume"), "its title");
    assert!(holds(&pdf, "/Lang(nb-NO)") || holds(&pdf, "/Lang (nb-NO)"), "its language");
    assert!(holds(&pdf, "/MarkInfo"), "it is tagged");
    assert_eq!(pdf, printed(&sheet(PLAIN)), "the same sheet is the same bytes");
}

#[test]
fn a_picture_that_says_nothing_is_refused() {
    let mut silent = sheet("#image(bytes(json(\"data.json\").drawing))");
    silent.data = json!({ "drawing": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><path d=\"M0 0h2v2z\"/></svg>" });
    assert!(matches!(press().print(&silent), Err(Unprinted::Broken(_))));
    silent.layout = "= Et kart\n#image(bytes(json(\"data.json\").drawing), alt: \"Kart\")";
    printed(&silent);
}

#[test]
fn a_layout_reaches_no_disk_no_package_and_no_clock_but_ours() {
    for layout in [
        "#read(\"/etc/passwd\")",
        "#read(\"../../../../etc/passwd\")",
        "#image(\"/etc/hostname\", alt: \"x\")",
        "#import \"@preview/cetz:0.3.0\"",
    ] {
        assert_eq!(press().print(&sheet(layout)), Err(Unprinted::Broken("sheet.typ:1".to_owned())), "{layout}");
    }
    let dated = sheet("= Dag\n#if datetime.today() != datetime(year: 2026, month: 12, day: 1) { panic() }");
    printed(&dated);
}

#[test]
fn what_somebody_wrote_is_never_run() {
    let mut hostile = sheet(PLAIN);
    hostile.data = json!({
        "name": "#panic() $x$ *_`",
        "lines": ["#read(\"/etc/passwd\")", "[#include \"sheet.typ\"]", "ø".repeat(3_000), "☕ 喫茶 \u{202e}\u{0}"],
    });
    printed(&hostile);
}

#[test]
fn too_many_pages_are_counted_and_not_printed() {
    let mut long = sheet(PLAIN);
    long.data = json!({ "name": "Lang", "lines": vec!["En linje."; 400] });
    assert!(matches!(press().print(&long), Err(Unprinted::TooLong(pages)) if pages > 3));
}

#[test]
fn what_is_wrong_names_the_place_and_not_the_words() {
    let mut broken = sheet("#let data = json(\"data.json\")\n\n#int(data.name)");
    broken.data = json!({ "name": "Kari Nordmann" });
    let said = press().print(&broken).unwrap_err().to_string();
    assert_eq!(said, "the layout is wrong at sheet.typ:3");
}
