//! Every component on a few pages at http://127.0.0.1:8099, to be looked at while one works on the looks. What is
//! written here is invented and is in no page of the program.

use axum::http::HeaderMap;
use jiff::civil::{Date, date, time};
use kernel::{Clock, Db, storage::Place, texts::Texts};
use maud::{Markup, html};
use shell::{
    App, Asked, Page, Routes, Settings, Visit, Who, assets,
    components::{
        Choice, Field, Notice, breadcrumbs, chip, day_box, error_summary, field_checks, field_radios, field_text,
        field_textarea, freshness, icon, icon as icons, list_button, list_clear_button, notice, pagination,
        print_button, qr_code, search_field, share_button, take_along, tel_link,
    },
    dates,
    page::Section,
    pictures::{Picture, drawing, picture},
    stack,
};
use std::sync::Arc;
use trust::vault::{RootPlace, Vault};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let folder = std::env::temp_dir().join("varde-show");
    std::fs::create_dir_all(&folder)?;
    let mut settings = Settings::at("http://127.0.0.1:8099")?;
    settings.fictional = true;
    let db = Db::open_sqlite(&folder).await?;
    let root = RootPlace::find(None, None, &folder);
    let app = Arc::new(App {
        vault: Vault::open(&Place::Folder(&folder), &db, root, 0).await?,
        db,
        clock: Clock::fixed("2026-11-24T10:00:00Z".parse()?),
        texts: Texts::load(shell::TEXTS)?,
        settings,
        kept: Default::default(),
    });
    let pages = Routes::new()
        .get("/", Who::Anyone, front)
        .get("/aktiviteter", Who::Anyone, results)
        .get("/aktivitet", Who::Anyone, activity)
        .get("/skjema", Who::Anyone, form)
        .get("/krise", Who::Anyone, crisis)
        .with_state(());
    let router = stack::build(app, vec![assets::routes(), pages]);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8099").await?;
    axum::serve(listener, router).await?;
    Ok(())
}

async fn front(visit: Visit) -> Markup {
    let content = html! {
        div.v-hero {
            div.v-page { div.v-hero__text {
                h1 { "Finn et sted å\u{a0}gå\u{a0}til" }
                p.v-lead { "Kafeer, turer, verksteder og\u{a0}folk som har stått der du står. Du trenger ingen henvisning." }
                (search_field(&visit, "", &visit.t("search-again")))
                div { p.v-quiet #sagt { "Slik har andre skrevet:" }
                    ul.v-said aria-labelledby="sagt" { li { a href="#" { "jeg er så ensom" } } li { a href="#" { "noe å gjøre på dagtid" } } } }
            } }
            div.v-hero__art { (drawing(Picture::Hero)) }
        }
        section.v-section aria-labelledby="neste" { div.v-page { div.v-next {
            div.v-lamp { p.v-kicker { "Neste erfaringskafé" }
                div.v-next__top { (day_box(&visit, date(2026, 12, 8))) h2 #neste { "Kom innom for vaffel og\u{a0}kaffe" } }
                p { (dates::capital(&dates::long(visit.language, date(2026, 12, 8), visit.today()))) " "
                    (dates::time_range(visit.language, time(14, 0, 0, 0), time(15, 30, 0, 0))) ", rom Turøy på Straume." }
                a.ds-button href="#" { "Se hvordan det er der " (icon(icons::ARROW_RIGHT)) } }
            (picture(Picture::Kaffe))
        } } }
        section.v-section.v-section--tint { div.v-page { h2 { "Hva ser du etter?" }
            ul.v-index { @for (name, what) in [("Noen å være sammen med", "Kafeer, måltider, grupper"), ("Noe å gjøre på dagtid", "Verksted, hage"), ("Komme meg ut", "Tur, båt")] {
                li { a href="#" { span { (name) } span { (what) } (icon(icons::CHEVRON_RIGHT)) } } } }
        } }
        section.v-section { div.v-page.v-follow { (picture(Picture::Folge))
            div { h2 { "Vil du ha følge første gang?" } p.v-text { "Det kan være tungt å gå inn en dør alene." }
                p.v-acts { a.ds-button data-variant="secondary" href="#" { "Be om følge" } } } } }
    };
    Page::new(String::new(), content).description("Aktiviteter".into()).canonical("/").render(&visit)
}

fn result(visit: &Visit, name: &str, confirmed: Option<Date>) -> Markup {
    html! { li {
        h3 { a href="/aktivitet" { (name) } }
        p { "Tjærebre, spleise tau eller bare være med." }
        ul.v-meta { li { (icon(icons::CALENDAR)) "Torsdag 3.\u{a0}desember klokka\u{a0}11.00" } li { (icon(icons::LOCATION_PIN)) "Herdla, Askøy" } li { (icon(icons::WALLET)) "Gratis" } }
        p.v-why { "Du skrev " strong { "ensom" } ". Hit kommer mange alene." }
        p { (freshness(visit, confirmed, None)) }
    } }
}

async fn results(visit: Visit, asked: Asked, headers: HeaderMap) -> Markup {
    let list = html! {
        p.v-hide data-say { "4 forslag til «" (asked.first("q").unwrap_or_default()) "»" }
        h2.v-hide { "Forslagene" }
        ol.v-results {
            (result(&visit, "Åpent naust på Herdla", Some(date(2026, 11, 12))))
            (result(&visit, "Turvenn", Some(date(2026, 4, 10))))
            (result(&visit, "Middag for dem som vil", Some(date(2025, 1, 10))))
            (result(&visit, "Samtalekveld på biblioteket", None))
        }
        (pagination(&visit, 4, 9, |page| format!("?side={page}")))
    };
    if headers.contains_key("x-varde-part") {
        return list;
    }
    let content = html! {
        div.v-page.v-body {
            div.v-head {
                h1 { "5 forslag til " span.v-query { "«jeg er så ensom»" } }
                p.v-calm { "Vil du snakke med noen nå, kan du ringe " (tel_link("116123")) ", hele døgnet." }
                (search_field(&visit, asked.first("q").unwrap_or("jeg er så ensom"), "Søk på nytt"))
                div { h2.v-kicker #gj { "Gjør lista kortere" }
                    ul.v-chips aria-labelledby="gj" { li { (chip(&visit, "Gratis", "#", true)) } li { (chip(&visit, "Askøy", "#", false)) } li { (chip(&visit, "Denne uka", "#", false)) } } }
            }
            section #forslag aria-label="Forslagene" { (list) }
        }
    };
    Page::new("5 forslag".into(), content).current(Section::Activities).no_index().render(&visit)
}

async fn activity(visit: Visit) -> Markup {
    let content = html! {
        div.v-page.v-body {
            (breadcrumbs(&visit, &[("Aktiviteter", "/aktiviteter"), ("Askøy", "/aktiviteter?kommune=4627")]))
            div.v-head.v-head__art {
                div { h1 { "Åpent naust på Herdla" } p.v-lead { "Tjærebre, spleise tau eller bare sitte ved ovnen." }
                    p { (freshness(&visit, Some(date(2026, 11, 12)), Some("Turid i Herdla naustlag"))) } }
                (picture(Picture::Naust))
            }
            div.v-two.v-two--act {
                section.v-block.v-r1 { h2.v-hide { "Kort fortalt" } dl.v-facts {
                    div { (icon(icons::CALENDAR)) dt { "Når" } dd { "Torsdager " (dates::time_range(visit.language, time(11, 0, 0, 0), time(14, 0, 0, 0))) } }
                    div { (icon(icons::LOCATION_PIN)) dt { "Hvor" } dd { "Naustet ved kaia" span { "Inngangen er på sjøsiden" } } }
                    div { (icon(icons::DOOR_OPEN)) dt { "Påmelding" } dd { "Nei, bare kom" } } } }
                section.v-lamp.v-right.v-r1 { h2 { "Vil du ha følge første gang?" } p { "Bjarte kan møte deg på bussen." } a.ds-button href="#" { "Ja, jeg vil ha følge" } p.v-quiet { "Eller ring " (tel_link("12345678")) "." } }
                div.v-stack.v-r2 {
                    section.v-block { h2 { "Dette skjer første gang" } ol.v-path { li { h3 { "Du ser det hvite naustet" } p { "Døra står på gløtt." } } li { h3 { "Turid sier hei" } p { "Du får kaffe." } } li { h3 { "Du går når du vil" } } } }
                    section.v-block { h2 { "Godt å vite" } (notice(Notice::Careful, &html! { p { "Kafeen har pause til 9.\u{a0}februar." } })) br; (notice(Notice::Done, &html! { p { "Så fint. Nå steker vi én vaffel til." } })) br; (notice(Notice::Plain, &html! { p { "Det er rampe på sjøsiden." } })) }
                    section.v-block { h2 { "Lyst på mer?" } details.ds-details { summary { "Slik kommer du dit" } div { p { "Gå av på Herdla kai." } } } }
                }
                aside.v-side.v-stack.v-right.v-r2 aria-label="På papir" { section.v-block { h2 { "Ta det med" } (take_along(&visit, "/a/7k2f9q"))
                    p.v-acts { (print_button(&visit.t("print"))) (share_button(&visit, "/a/7k2f9q")) (list_button(&visit, "7k2f9q", "Åpent naust")) (list_clear_button(&visit)) } } }
            }
        }
    };
    Page::new("Åpent naust på Herdla".into(), content)
        .current(Section::Activities)
        .json_ld(serde_json::json!({ "@context": "https://schema.org", "@type": "Event", "name": "</script><b>" }))
        .print_address("/a/7k2f9q")
        .render(&visit)
}

async fn form(visit: Visit) -> Markup {
    let number = Field::new("tlf", "Mobilnummer")
        .kind("tel")
        .help("Vi sletter nummeret når kafeen er over.")
        .value(Some("9123456"))
        .error(Some("Nummeret har sju sifre. Et mobilnummer har åtte."));
    let when = Field::new("nar", "Når passer det best?").value(Some("dag"));
    let content = html! {
        div.v-page.v-body { div.v-head { h1 { "Skal vi minne deg på det?" } }
            form.v-form method="post" action="/skjema" {
                (error_summary(&visit, &number.mistake().into_iter().collect::<Vec<_>>()))
                (field_text(&number))
                (field_radios(&when, &[Choice::new("dag", "Dagen før, klokka\u{a0}17"), Choice::new("timer", "Samme dag, klokka\u{a0}11").help("Når du står opp")]))
                (field_checks(&Field::new("tema", "Hva gjelder det?").values(["a"]), &[Choice::new("a", "Telefonnummeret"), Choice::new("b", "Stedet")]))
                (field_textarea(&Field::new("tekst", "Fortell gjerne mer")))
                button.ds-button type="submit" { "Send meg en påminnelse" }
            }
            p { (qr_code(&visit, "https://varde.example/a/7k2f9q")) }
            div.v-follow { @for which in Picture::SMALL { (picture(which)) } }
        }
    };
    Page::new("Påminnelse".into(), content).current(Section::About).render(&visit)
}

async fn crisis(visit: Visit) -> Markup {
    let content = html! { div.v-page.v-body { div.v-head { h1 { "3 forslag" } (search_field(&visit, "orker ikke mer", "Søk på nytt")) } } };
    Page::new("3 forslag".into(), content).crisis().no_index().render(&visit)
}
