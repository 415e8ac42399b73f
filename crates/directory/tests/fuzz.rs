//! Whatever bytes somebody sends, the readers of tables, spreadsheets and pictures come to an end, say why, and do not fall over.
//! A few seconds here; `make fuzz` gives it longer and little memory.

#[path = "../examples/fuzz/mutate.rs"]
mod mutate;
#[path = "../examples/fuzz/pictures.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod pictures;

use directory::import::file::Unfit;
use std::time::Duration;

#[test]
fn broken_tables_are_read_or_refused() {
    let tried = mutate::run(mutate::Kind::Csv, Duration::from_secs(5), 1);
    assert!(tried.opened > 0 && tried.refused > 0, "{tried:?}");
}

#[test]
fn broken_spreadsheets_are_read_or_refused() {
    let tried = mutate::run(mutate::Kind::Xlsx, Duration::from_secs(5), 1);
    assert!(tried.opened > 0 && tried.refused > 0, "{tried:?}");
}

#[test]
fn broken_pictures_are_made_or_refused() {
    let tried = mutate::run(mutate::Kind::Picture, Duration::from_secs(5), 1);
    assert!(tried.opened > 0 && tried.refused > 0, "{tried:?}");
}

#[test]
fn a_spreadsheet_is_measured_before_it_is_unpacked() {
    let why = |part: &str, from: &str, to: &str| {
        let bytes = mutate::packed(|name, text| {
            let text = if name.ends_with(part) { text.replacen(from, to, 1) } else { text.to_owned() };
            text.into_bytes()
        });
        directory::import::file::open(&bytes, None).err()
    };
    assert_eq!(why("none", "", ""), None);
    let texts = "sharedStrings.xml";
    assert_eq!(
        why(texts, "uniqueCount=\"3\"", "uniqueCount=\"99999999999\""),
        Some(Unfit::Bomb),
        "said, and not believed"
    );
    assert_eq!(why(texts, "uniqueCount=\"3\"", "uniqueCount = \"99999999999\""), Some(Unfit::Broken));
    assert_eq!(
        why(texts, "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"),
        Some(Unfit::Broken)
    );
    assert_eq!(why(texts, "Namn", "<![CDATA[<si><si>]]>"), Some(Unfit::Broken));
    assert_eq!(why(texts, "Namn", &"n".repeat(300 * 1024)), Some(Unfit::Bomb), "one text");
    let sheet = "sheet1.xml";
    assert_eq!(why(sheet, "r=\"B1\"", "r=\"GS1\""), Some(Unfit::Columns(201)));
    let rows = "<row><c t=\"s\"><v>0</v></c></row>".repeat(100_002);
    assert_eq!(why(sheet, "<row>", &format!("{rows}<row>")), Some(Unfit::Rows));
    let far = "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row></sheetData>";
    assert_eq!(why(sheet, "</sheetData>", far), None, "a row far down takes no room");
    let long = "<row r=\"9\">".to_owned() + &"<c t=\"inlineStr\"><is><t>aaaaaaaaaa</t></is></c>".repeat(10_000);
    assert_eq!(why(sheet, "</sheetData>", &format!("{long}</row></sheetData>")), Some(Unfit::Columns(201)));
}
