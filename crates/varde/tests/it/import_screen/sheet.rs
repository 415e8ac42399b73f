//! Spreadsheets, as a program for them writes them.

use super::{bring, done, form, tried};
use crate::administration_people::{act, get, post};
use std::io::Write as _;
use testkit::{Town, engines};

#[tokio::test(flavor = "multi_thread")]
async fn a_spreadsheet_with_two_sheets_is_read_as_it_looks() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = town.sign_in("Jonas").await;
        let rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>Oppdatert</t></is></c>\
            <c r=\"C1\" t=\"inlineStr\"><is><t>Postnr</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>Gratis</t></is></c></row>\
            <row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\" s=\"1\"><v>46338</v></c><c r=\"C3\"><f>5300</f><v>5300</v></c>\
            <c r=\"D3\" t=\"b\"><v>1</v></c></row>\
            <row r=\"4\"><c r=\"A4\" t=\"e\"><v>#N/A</v></c><c r=\"C4\"><v>5300</v></c></row>";
        let page = bring(&town, &jonas, "lag.xlsx", &xlsx(rows)).await;
        let text = get(&town, &jonas, &page).await.main_text();
        assert!(text.contains("Turkafé") && text.contains("2026-11-12") && text.contains("Hvilket ark?"), "{text}");
        let html = get(&town, &jonas, &page).await.text();
        let second = form(&html, &[("ark", "Tomt"), ("hva", "ark")]);
        let refused = post(&town, &jonas, &format!("{page}/oppsett"), &second).await;
        assert!(refused.status == 422 && refused.main_text().contains("Det arket har ingen tabell"));
        let text = tried(&town, &jonas, &page, &[("felt-3", "")]).await;
        assert!(text.contains("1 ny") && text.contains("Linje 4 Dette mangler"), "the row of the sheet: {text}");
        act(&town, &jonas, &format!("{page}/ta-inn"), "").await;
        done(&town, &jonas, &page).await;
        let service = town.get("/api/hsds/3.1/services?full=true&per_page=500").await.json();
        let service = service["contents"].as_array().unwrap().iter().find(|s| s["name"] == "Turkafé").unwrap().clone();
        assert_eq!(service["assured_date"], "2026-11-12");
    }
}

pub(crate) fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook with these rows in its first sheet, and a second sheet that is empty.
pub(crate) fn xlsx(rows: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let sheet = |rows: &str| {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"
        )
    };
    zipped(&[
        (
            "[Content_Types].xml",
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ),
        (
            "_rels/.rels",
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        (
            "xl/workbook.xml",
            &format!(
                "<?xml version=\"1.0\"?><workbook xmlns=\"{main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Lag\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Tomt\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>",
        ),
        (
            "xl/sharedStrings.xml",
            &format!(
                "<?xml version=\"1.0\"?><sst xmlns=\"{main}\" count=\"2\" uniqueCount=\"2\"><si><t>Namn</t></si><si><r><t>Tur</t></r><r><t>kafé</t></r></si></sst>"
            ),
        ),
        (
            "xl/styles.xml",
            &format!(
                "<?xml version=\"1.0\"?><styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", &sheet(rows)),
        ("xl/worksheets/sheet2.xml", &sheet("")),
    ])
}

/// A spreadsheet of a hundred kilobytes that would become a hundred megabytes.
pub(crate) fn bomb() -> Vec<u8> {
    let row = "<row><c t=\"inlineStr\"><is><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></is></c></row>";
    xlsx(&row.repeat(1_000_000))
}
