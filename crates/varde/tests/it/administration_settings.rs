//! Hilde is administrator in Askøy kommune. What she chooses is gone by at once, on every node, and can be taken back.

use axum::{body::Body, http::Request};
use kernel::{Clock, jobs, storage::params};
use shell::{Settings, frames::Frames};
use testkit::{Answer, Engine, NOON, Town, engines};
use trust::audit::{self, Filter};
use varde::Site;

const WORDS: &str = "/administrasjon/ord";
const THEMES: &str = "/administrasjon/temaer";
pub(super) const LINES: &str = "/administrasjon/hjelpenumre";
const EMBEDS: &str = "/administrasjon/innbygging";
const TENANT: &str = "/administrasjon/virksomhet";
const WORK: &str = "/administrasjon/arbeid";

fn form(pairs: &[(&str, &str)]) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~".contains(&b);
    let each = |text: &str| -> String {
        text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
    };
    pairs.iter().map(|(name, value)| format!("{name}={}", each(value))).collect::<Vec<_>>().join("&")
}

/// Somebody who is signed in.
pub(super) struct Hand<'a> {
    town: &'a Town,
    cookie: String,
}

impl<'a> Hand<'a> {
    pub(super) async fn of(town: &'a Town, name: &str) -> Self {
        Self { town, cookie: town.sign_in(name).await }
    }

    pub(super) async fn see(&self, path: &str) -> Answer {
        self.town.get_with(path, "cookie", &self.cookie).await
    }

    pub(super) async fn send(&self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header("cookie", &self.cookie);
        self.town.send(request.body(Body::from(form(pairs))).unwrap()).await
    }

    /// Sends a form that fits; says what the next page reads.
    pub(super) async fn done(&self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let answer = self.send(path, pairs).await;
        assert_eq!(answer.status, 303, "{path}: {}", answer.main_text());
        self.see(answer.header("location")).await
    }

    /// Sends a form that does not fit; says what the same page reads.
    pub(super) async fn refused(&self, path: &str, pairs: &[(&str, &str)]) -> String {
        let answer = self.send(path, pairs).await;
        assert_eq!(answer.status, 422, "{path} {pairs:?}: {}", answer.main_text());
        answer.text()
    }
}

/// The value of the hidden `id` after this place in a page.
pub(super) fn id_after(page: &Answer, mark: &str) -> String {
    let html = page.text();
    let rest = html.split_once(mark).unwrap_or_else(|| panic!("{mark} is not in {html}")).1;
    let rest = rest.split_once("name=\"id\" value=\"").unwrap().1;
    rest.split('"').next().unwrap().to_owned()
}

/// The version that a link leads to.
pub(super) fn linked(page: &Answer, path: &str) -> String {
    let (html, before) = (page.text(), format!("href=\"{path}/"));
    let links = html.split(before.as_str()).skip(1).filter_map(|rest| rest.split('"').next());
    links.map(str::to_owned).find(|id| id.len() == 36).unwrap()
}

pub(super) async fn second_node(town: &Town) -> Site {
    let settings = Settings::at("https://varde.example").unwrap();
    let app = &town.site.app;
    let clock = Clock::fixed(NOON.parse().unwrap());
    Site::open(app.db.clone(), app.vault.clone(), clock, settings, None).await.unwrap()
}

fn first_hits(site: &Site, text: &str) -> Vec<String> {
    hits(site, text, 5)
}

fn hits(site: &Site, text: &str, count: usize) -> Vec<String> {
    let request = search::Request { limit: count, ..search::Request::new(text, site.app.clock.oslo().datetime()) };
    let answer = site.directory.finder.search(&request);
    if answer.nothing_near { Vec::new() } else { answer.hits.into_iter().take(count).map(|hit| hit.id).collect() }
}

pub(super) async fn actions(town: &Town, tenant: &'static str) -> Vec<String> {
    let found = town.db().read(move |tx| audit::found(tx, tenant, &Filter::default(), None)).await.unwrap();
    let ours = |action: &String| action.starts_with("setting") || action.starts_with("work");
    found.into_iter().rev().map(|event| event.action).filter(ours).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_of_their_own_finds_what_it_means_on_every_node_and_is_taken_back() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (hilde, other) = (Hand::of(&town, "Hilde").await, second_node(&town).await);
        assert!(hilde.see(WORDS).await.main_text().contains("Ingen ennå."), "an empty list says so");
        let before = first_hits(&town.site, "Blåsebelgen");
        let strolls = hits(&town.site, "turgruppe", 30);
        let leads_to_strolls = |found: &[String]| found.len() == 5 && found.iter().all(|one| strolls.contains(one));
        assert!(!leads_to_strolls(&before), "nobody knows the word yet");
        let public = "/aktiviteter?q=Blåsebelgen";
        town.site.catch_up().await.unwrap();
        let listed = town.get(public).await.main_text();
        assert!(!listed.contains("Rolig tur på Herdla"), "{listed}");

        let word = [("ord", "  Blåsebelgen "), ("betyr", "turgruppe")];
        let tried = hilde.send(WORDS, &[word[0], word[1], ("gjor", "prov")]).await;
        assert_eq!(tried.status, 200);
        let text = tried.main_text();
        assert!(text.contains("Slik blir det for dem som skriver «Blåsebelgen»"), "{text}");
        assert!(tried.text().contains("value=\"turgruppe\""), "what was typed is kept");
        let with = tried.text().split("Med ordet finner de").nth(1).unwrap().split("</ol>").next().unwrap().to_owned();
        assert_eq!(with.matches("<li>").count(), with.matches("v-line").count(), "each with its reason: {with}");
        assert_eq!(first_hits(&town.site, "Blåsebelgen"), before, "to look changes nothing");

        let page = hilde.done(WORDS, &[word[0], word[1], ("gjor", "lagre")]).await;
        assert!(page.main_text().contains("«Blåsebelgen» gjelder nå, på alle sider."), "{}", page.main_text());
        hilde.done(WORDS, &[word[0], word[1], ("gjor", "lagre")]).await;
        let now = first_hits(&town.site, "blåsebelgen");
        assert!(leads_to_strolls(&now), "at once, however it is written: {now:?}");
        other.catch_up().await.unwrap();
        assert_eq!(first_hits(&other, "Blåsebelgen"), now, "the other node follows");
        let found = town.get(public).await.main_text();
        assert_ne!(found, listed, "no answer is kept from before");
        assert!(found.contains("Rolig tur på Herdla"), "gatherings know the word too: {found}");

        // Changed to another word: one act, one undo.
        let id = linked(&page, WORDS);
        let page =
            hilde.done(WORDS, &[("id", &id), ("ord", "Krypinnet"), ("betyr", "turgruppe"), ("gjor", "lagre")]).await;
        assert!(page.main_text().contains("Endringen av «Krypinnet» gjelder nå"));
        assert_eq!(first_hits(&town.site, "Blåsebelgen"), before);
        let id = linked(&page, WORDS);
        let asked = hilde.see(&format!("/administrasjon/valg/{id}/slutt")).await;
        assert!(asked.main_text().contains("Ta bort «Krypinnet»?"));
        let page = hilde.done("/administrasjon/valg/slutt", &[("id", &id)]).await;
        assert!(page.main_text().contains("«Krypinnet» er tatt bort. Angre"), "{}", page.main_text());
        assert!(!leads_to_strolls(&first_hits(&town.site, "Krypinnet")));
        let page = hilde.done("/administrasjon/valg/tilbake", &[("id", &id_after(&page, "er tatt bort"))]).await;
        assert!(page.main_text().contains("«Krypinnet» er hentet tilbake"));
        assert!(leads_to_strolls(&first_hits(&town.site, "Krypinnet")));
        other.catch_up().await.unwrap();
        assert!(leads_to_strolls(&first_hits(&other, "Krypinnet")));
        let third = second_node(&town).await;
        assert!(leads_to_strolls(&first_hits(&third, "Krypinnet")), "a node that starts now knows it");
        assert_eq!(
            actions(&town, "askoy-kommune").await,
            ["setting.keep", "setting.keep", "setting.end", "setting.end", "setting.restore"]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_that_does_not_fit_is_refused_kindly_and_a_cry_for_help_belongs_to_nobody() {
    let town = Town::with_people(Engine::sqlite()).await;
    let hilde = Hand::of(&town, "Hilde").await;
    for (word, means, says) in [
        ("", "kafé", "Skriv ordet folk bruker."),
        ("Naustet", "", "Skriv hva ordet betyr."),
        ("og", "kafé", "bruker alle om alt mulig"),
        ("ta livet mitt", "kafé", "alltid føre til hjelpenumrene"),
        ("Naustet", "selvmord", "dit skal bare rop om hjelp"),
        ("Naustet", "xqztw", "Det kjenner ikke søket."),
        (&"å".repeat(61), "kafé", "høyst 60 tegn"),
    ] {
        for act in ["prov", "lagre"] {
            let html = hilde.refused(WORDS, &[("ord", word), ("betyr", means), ("gjor", act)]).await;
            assert!(html.contains(says), "«{word}» «{means}»");
            assert!(html.contains(&format!("value=\"{word}\"")) && html.contains(&format!("value=\"{means}\"")));
            assert!(html.contains("aria-invalid=\"true\"") && html.contains("v-mistakes"));
        }
    }
    let marked = hilde.refused(WORDS, &[("ord", "\"><script>alert(1)</script>"), ("betyr", "<b>"), ("gjor", "lagre")]);
    assert!(!marked.await.contains("<script>alert"));
    // A word of their own beside a cry does not drown it.
    hilde.done(WORDS, &[("ord", "Naustet"), ("betyr", "kafé"), ("gjor", "lagre")]).await;
    let cry = search::Request::new("sitter på Naustet og vil ta livet mitt", town.site.app.clock.oslo().datetime());
    assert!(town.site.directory.finder.search(&cry).crisis);
    assert_eq!(actions(&town, "askoy-kommune").await, ["setting.keep"], "what is refused leaves nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_of_their_own_is_a_short_cut_on_the_front_page() {
    let town = Town::with_people(Engine::sqlite()).await;
    let hilde = Hand::of(&town, "Hilde").await;
    let names = [("navn-nb", "På sjøen"), ("navn-nn", "På sjøen"), ("navn-en", "At sea")];
    for (asks, says) in [
        ("", "Skriv hva temaet skal søke etter."),
        ("selvmord", "dit skal bare rop om hjelp"),
        ("xqztw", "Det kjenner ikke søket."),
    ] {
        let html = hilde.refused(THEMES, &[names.as_slice(), &[("sok", asks), ("gjor", "lagre")]].concat()).await;
        assert!(html.contains(says) && html.contains("value=\"At sea\""), "{asks}");
    }
    assert!(hilde.refused(THEMES, &[("sok", "fiske")]).await.contains("Skriv navnet på bokmål."));
    let tried = hilde.send(THEMES, &[names.as_slice(), &[("sok", "fiske"), ("gjor", "prov")]].concat()).await;
    assert!(tried.main_text().contains("Dette finner de som velger «På sjøen»"), "{}", tried.main_text());
    assert!(!town.get("/").await.text().contains("På sjøen"));
    let page = hilde.done(THEMES, &[names.as_slice(), &[("sok", "fiske"), ("gjor", "lagre")]].concat()).await;
    let front = town.get("/").await.text();
    assert!(front.contains("href=\"/aktiviteter?q=fiske\"") && front.contains("På sjøen"));
    assert!(front.contains("<span>«fiske»</span>"), "what it asks for, and not who made it");
    assert!(town.get("/en").await.text().contains("At sea"));
    assert!(town.get("/aktiviteter?q=qwxzqwxz").await.text().contains("På sjøen"), "a way on where nothing was found");
    let undone = hilde.done("/administrasjon/valg/slutt", &[("id", &id_after(&page, "gjelder nå"))]).await;
    assert!(undone.main_text().contains("«På sjøen» er tatt bort."));
    assert!(!town.get("/").await.text().contains("På sjøen"));
    for n in [0, 0, 1, 2, 3, 4, 5, 6, 7] {
        let name = n.to_string();
        let sent = [("navn-nb", name.as_str()), ("navn-nn", &name), ("navn-en", &name), ("sok", "fiske")];
        hilde.done(THEMES, &sent).await;
    }
    assert!(
        hilde
            .refused(THEMES, &[names.as_slice(), &[("sok", "fiske")]].concat())
            .await
            .contains("Dere har åtte temaer.")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_of_one_kind_ends_no_choice_of_another() {
    let town = Town::with_people(Engine::sqlite()).await;
    let hilde = Hand::of(&town, "Hilde").await;
    let page = hilde.done(WORDS, &[("ord", "Trollhola"), ("betyr", "kafé"), ("gjor", "lagre")]).await;
    let word = linked(&page, WORDS);
    let sea = [("navn-nb", "Sjø"), ("navn-nn", "Sjø"), ("navn-en", "Sea"), ("sok", "fiske"), ("gjor", "lagre")];
    let theme = linked(&hilde.done(THEMES, &sea).await, THEMES);
    hilde.done(WORDS, &[("id", &theme), ("ord", "Nøstet"), ("betyr", "kafé"), ("gjor", "lagre")]).await;
    assert!(hilde.see(THEMES).await.main_text().contains("Sjø"), "the theme still stands");
    assert!(hilde.see(WORDS).await.main_text().contains("«Trollhola»"));
    for path in [THEMES, LINES, EMBEDS] {
        assert_eq!(hilde.see(&format!("{path}/{word}")).await.status, 404, "{path}");
        assert_eq!(hilde.send(path, &[("id", &word), ("gjor", "lagre")]).await.status, 404, "{path}");
    }
    assert!(hilde.see(WORDS).await.main_text().contains("«Trollhola»"));
}

#[tokio::test(flavor = "multi_thread")]
async fn sites_are_let_in_beside_those_of_the_file_and_the_policy_says_so_at_once() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let file = Frames::parse("[embed.fila]\norigins = [\"https://fil.example\"]").unwrap();
        town.site.app.settings.frames.put(file);
        let (hilde, other) = (Hand::of(&town, "Hilde").await, second_node(&town).await);
        let policy = async |name: &str| {
            let answer = town.get(&format!("/bygg-inn/{name}?kommune=4627")).await;
            answer.header("content-security-policy").rsplit("frame-ancestors ").next().unwrap().to_owned()
        };
        assert_eq!(policy("askoy").await, "'self'");

        let typed = "www.askoy.kommune.no/tilbud";
        let sent = [("navn", "askoy"), ("nettsteder", typed), ("stille", "14")];
        let html = hilde.refused(EMBEDS, &[sent[0], sent[1], sent[2], ("gjor", "lagre")]).await;
        assert!(html.contains("Skriv bare https://www.askoy.kommune.no her, i stedet for"));
        assert!(html.contains(typed) && html.contains("Rett det for meg"), "what was typed is kept");
        let mended = hilde.send(EMBEDS, &[sent[0], sent[1], sent[2], ("gjor", "rett")]).await;
        assert_eq!(mended.status, 200);
        assert!(mended.text().contains(">https://www.askoy.kommune.no</textarea>"), "{}", mended.text());
        assert_eq!(policy("askoy").await, "'self'", "mended is not kept");

        let sites = "https://www.askoy.kommune.no\nhttps://*.askoy.kommune.no";
        let kept = [("navn", "askoy"), ("nettsteder", sites), ("stille", "14"), ("gjor", "lagre")];
        let page = hilde.done(EMBEDS, &kept).await;
        assert!(
            page.main_text().contains("Nå kan «askoy» vise lista. Hent linja og lim den inn."),
            "{}",
            page.main_text()
        );
        assert_eq!(policy("askoy").await, "'self' https://www.askoy.kommune.no https://*.askoy.kommune.no");
        assert_eq!(policy("fila").await, "'self' https://fil.example");
        assert!(page.main_text().contains("De driften har sluppet inn"), "the file is told of");
        other.catch_up().await.unwrap();
        assert!(other.app.settings.frames.framed_by("askoy").0.contains("https://www.askoy.kommune.no"));

        for (name, sites, days, says) in [
            ("", sites, "14", "Skriv et kort navn."),
            ("Askøy!", sites, "14", "Bruk små bokstaver"),
            ("askoy", sites, "14", "Det navnet er i bruk."),
            ("fila", sites, "14", "Det navnet er i bruk."),
            ("ny", "", "14", "Skriv minst ett nettsted."),
            ("ny", "javascript:alert(1)", "14", "er ikke adressen til et nettsted"),
            ("ny", "https://a;script-src", "14", "er ikke adressen til et nettsted"),
            ("ny", sites, "0", "fra 1 til 365"),
            ("ny", sites, "mange", "fra 1 til 365"),
        ] {
            let sent = [("navn", name), ("nettsteder", sites), ("stille", days), ("gjor", "lagre")];
            let html = hilde.refused(EMBEDS, &sent).await;
            assert!(html.contains(says), "{name} {sites} {days}");
        }
        // Who is let in under one name in the site is not let in under it by another tenant.
        let ingrid = Hand::of(&town, "Ingrid").await;
        assert!(ingrid.refused(EMBEDS, &kept).await.contains("Det navnet er i bruk."));

        // Heard, and a stranger.
        for origin in ["https://www.askoy.kommune.no", "https://stjeler.example"] {
            town.get_with("/bygg-inn/askoy?kommune=4627", "referer", origin).await;
        }
        town.site.put_down_heard().await.unwrap();
        let text = hilde.see(EMBEDS).await.main_text();
        assert!(text.contains("https://stjeler.example har prøvd å vise den, men står ikke her."), "{text}");
        assert!(text.contains("siste tre måneder"), "{text}");

        let id = linked(&page, EMBEDS);
        let kept = [("id", id.as_str()), ("nettsteder", "https://ny.example"), ("stille", "3"), ("gjor", "lagre")];
        let page = hilde.done(EMBEDS, &kept).await;
        assert_eq!(policy("askoy").await, "'self' https://ny.example");
        let undone = hilde.done("/administrasjon/valg/tilbake", &[("id", &id_after(&page, "Nå kan"))]).await;
        assert!(policy("askoy").await.contains("https://*.askoy.kommune.no"), "undone");
        hilde.done("/administrasjon/valg/slutt", &[("id", &linked(&undone, EMBEDS))]).await;
        assert_eq!(policy("askoy").await, "'self'");
        // The name is free now, and what was there cannot come back over somebody else's.
        ingrid.done(EMBEDS, &[("navn", "askoy"), ("nettsteder", sites), ("stille", "14"), ("gjor", "lagre")]).await;
        let back = hilde.send("/administrasjon/valg/tilbake", &[("id", &id)]).await;
        assert_eq!(back.header("location"), "/administrasjon/innbygging?opptatt=1");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_tenant_is_called_and_who_gives_out_the_open_data() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (hilde, ingrid) = (Hand::of(&town, "Hilde").await, Hand::of(&town, "Ingrid").await);
        assert!(hilde.refused(&format!("{TENANT}/navn"), &[("navn", "  ")]).await.contains("Skriv hva dere heter."));
        let page = hilde.done(&format!("{TENANT}/navn"), &[("navn", "Askøy  herad")]).await;
        assert!(page.main_text().contains("Endringen av «Askøy herad» gjelder nå"), "{}", page.main_text());
        assert!(hilde.see("/min-side").await.main_text().contains("Askøy herad"));
        hilde.done("/administrasjon/valg/tilbake", &[("id", &id_after(&page, "gjelder nå"))]).await;
        assert!(hilde.see("/min-side").await.main_text().contains("Askøy kommune"), "undone");

        let publisher = format!("{TENANT}/utgiver");
        let wrong = hilde.refused(&publisher, &[("utgiver", "Askøy kommune"), ("orgnr", "974760674")]).await;
        assert!(wrong.contains("Det er ikke et organisasjonsnummer.") && wrong.contains("value=\"974760674\""));
        assert!(hilde.refused(&publisher, &[("utgiver", ""), ("orgnr", "974760673")]).await.contains("Skriv navnet"));
        let catalogue = async || town.get("/api/catalog.ttl").await.text();
        assert!(!catalogue().await.contains("974760673"));
        hilde.done(&publisher, &[("utgiver", "Brønnøysundregistrene"), ("orgnr", "974 760 673")]).await;
        assert!(catalogue().await.contains("organizations/974760673"));
        let taken = ingrid.refused(&publisher, &[("utgiver", "Øyane DPS"), ("orgnr", "974760673")]).await;
        assert!(taken.contains("En annen virksomhet på nettstedet står allerede som utgiver."));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn work_that_has_stopped_is_seen_tried_again_or_given_up() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let hilde = Hand::of(&town, "Hilde").await;
        town.db().write(|tx| tx.execute("DELETE FROM kernel_job", params![])).await.unwrap();
        assert!(hilde.see(WORK).await.main_text().contains("Alt er gjort."));
        let far = town.clock.millis() + 60 * 60 * 1000;
        let stop = move |tx: &mut kernel::Tx<'_>| {
            for (tenant, key) in [("askoy-kommune", "ours"), ("felles", "shared"), ("oyane-dps", "theirs")] {
                kernel::tenants::ensure(tx, tenant, tenant)?;
                jobs::enqueue(tx, tenant, "directory.keep_heard", key, "{\"secret\":\"kanarifugl\"}", far)?;
            }
            tx.execute("UPDATE kernel_job SET attempts = 8, last_error = $1", params!["disk full"])?;
            Ok(())
        };
        town.db().write(stop).await.unwrap();
        let page = hilde.see(WORK).await;
        let text = page.main_text();
        assert!(text.contains("2 har stoppet") && text.contains("disk full"), "{text}");
        assert!(text.contains("Telle hvor ofte lista vises") && text.contains("Prøvd 8 ganger."), "{text}");
        assert!(!page.text().contains("kanarifugl"), "what a job works on is not shown");
        assert_eq!(page.text().matches("/gi-opp\"").count(), 1, "what belongs to all is not given up by one");

        let id = async |tenant: &'static str| {
            let row = town.db().read(move |tx| tx.row("SELECT id FROM kernel_job WHERE tenant = $1", params![tenant]));
            row.await.unwrap().map(|row| row.int(0).unwrap().to_string())
        };
        let (ours, shared, theirs) =
            (id("askoy-kommune").await.unwrap(), id("felles").await.unwrap(), id("oyane-dps").await.unwrap());
        for (act, number) in [("gi-opp", &shared), ("gi-opp", &theirs), ("igjen", &theirs)] {
            let page = hilde.done(&format!("{WORK}/{act}"), &[("kilde", "jobb"), ("id", number)]).await;
            assert!(page.main_text().contains("Det var i gang eller ferdig alt."), "{act}");
        }
        assert_eq!(hilde.see(&format!("{WORK}/jobb/{theirs}/gi-opp")).await.status, 404);
        assert_eq!(hilde.see(&format!("{WORK}/jobb/{shared}/gi-opp")).await.status, 404);
        let again = hilde.done(&format!("{WORK}/igjen"), &[("kilde", "jobb"), ("id", &shared)]).await;
        assert!(again.main_text().contains("Det prøves igjen nå.") && again.main_text().contains("1 venter"));
        let asked = hilde.see(&format!("{WORK}/jobb/{ours}/gi-opp")).await;
        assert!(asked.main_text().contains("Gi opp dette?"), "{}", asked.main_text());
        let page = hilde.done(&format!("{WORK}/gi-opp"), &[("kilde", "jobb"), ("id", &ours)]).await;
        assert!(page.main_text().contains("Det er gitt opp og tatt ut av køen."));
        assert_eq!(id("askoy-kommune").await, None);
        assert!(id("oyane-dps").await.is_some(), "theirs is theirs");
        assert_eq!(actions(&town, "askoy-kommune").await, ["work.again", "work.give-up"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_comes_near_and_one_tenant_never_reaches_anothers_choice() {
    let town = Town::with_people(Engine::sqlite()).await;
    let (hilde, ingrid) = (Hand::of(&town, "Hilde").await, Hand::of(&town, "Ingrid").await);
    let page = hilde.done(WORDS, &[("ord", "Trollhola"), ("betyr", "kafé"), ("gjor", "lagre")]).await;
    let id = linked(&page, WORDS);
    assert!(!ingrid.see(WORDS).await.main_text().contains("Trollhola"));
    let nothing = ingrid.see(&format!("{WORDS}/0192d3a4-0000-7000-8000-000000000000")).await;
    for path in [format!("{WORDS}/{id}"), format!("/administrasjon/valg/{id}/slutt")] {
        let theirs = ingrid.see(&path).await;
        assert_eq!((theirs.status, theirs.main_text()), (nothing.status, nothing.main_text()), "{path}");
    }
    for path in ["/administrasjon/valg/slutt", "/administrasjon/valg/tilbake"] {
        assert_eq!(ingrid.send(path, &[("id", &id)]).await.status, 404, "{path}");
    }
    let swapped = ingrid.send(WORDS, &[("id", &id), ("ord", "Nøstet"), ("betyr", "kafé"), ("gjor", "lagre")]).await;
    assert_eq!(swapped.status, 303, "an id of another's changes nothing of theirs");
    assert!(hilde.see(WORDS).await.main_text().contains("«Trollhola»"));

    let paths =
        [WORDS, THEMES, LINES, EMBEDS, TENANT, WORK, "/administrasjon/hjelpenumre/ny", "/administrasjon/innbygging/ny"];
    for name in ["Amir", "Solveig", "Bjarne", "Marit", "Jonas"] {
        let hand = Hand::of(&town, name).await;
        for path in paths {
            assert_eq!(hand.see(path).await.status, 404, "{name} {path}");
        }
        for path in [WORDS, LINES, EMBEDS, "/administrasjon/valg/slutt", "/administrasjon/arbeid/igjen"] {
            assert_eq!(hand.send(path, &[("id", &id)]).await.status, 404, "{name} {path}");
        }
    }
    for path in paths {
        assert_eq!(town.get(path).await.status, 303, "{path}: sign in first");
        assert!(hilde.see(&format!("/nn{path}")).await.status.is_success());
        let page = hilde.see(&format!("/en{path}")).await;
        assert!(!page.text().contains('⟦'), "{path}");
    }
}
