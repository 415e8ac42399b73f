//! Each letter arrives, says what it should and nothing more, and leaves nothing readable behind.

use super::{Letter, Sink, at, change, invite, link, person, rows, town};
use jiff::SignedDuration;
use kernel::Language;
use mail::settings::Written;
use std::path::Path;
use testkit::{Engine, Town, engines};
use trust::people::Way;

/// Lines that a person reads, in the plain text and in the HTML.
fn words(letter: &Letter) -> (Vec<String>, String) {
    let lines = letter.text.lines().map(|line| line.trim().trim_start_matches("-- ").to_owned());
    let html = letter.html.replace("&amp;", "&").replace("&quot;", "\"");
    (lines.filter(|line| !line.is_empty() && line != "--").collect(), html)
}

#[tokio::test(flavor = "multi_thread")]
async fn each_letter_arrives_and_says_no_more_than_it_must() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let now = town.clock.millis();
        change(&town, "Amir", Language::Nn, "amir@oyane-dps.example").await;
        change(&town, "Bjarne", Language::En, "bjarne@oyane-dps.example").await;
        invite(&town, "Amir").await;
        let (solveig, amir) = (person(&town, "Solveig").await, person(&town, "Amir").await);
        let before = mail::before(&town.site.app.vault, &solveig, now).await.unwrap();
        change(&town, "Solveig", Language::Nb, "solveig.aa@oyane-dps.example").await;
        let bjarne = person(&town, "Bjarne").await;
        town.db()
            .write(move |tx| {
                mail::letters::address_changed(tx, &solveig.id, Some(&before), at(now))?;
                mail::letters::role(tx, &bjarne.id, at(now))?;
                mail::letters::new_way(tx, &bjarne.id, Way::Passkey, at(now))?;
                mail::letters::new_way(tx, &amir.id, Way::Oidc, at(now))
            })
            .await
            .unwrap();
        let form = "epost=Marit%40askoy-kommune.example";
        assert_eq!(town.post("/logg-inn/e-post", form).await.header("location"), "/logg-inn/sendt");
        assert!(!rows(&town, "mail_outbox").await.contains("example"), "no address in the outbox");
        town.carry().await;
        let letters = sink.letters();
        let seen: Vec<(&str, &str)> = letters.iter().map(|l| (l.to[0].as_str(), l.subject.as_str())).collect();
        for wanted in [
            ("amir@oyane-dps.example", "Varde: du er invitert"),
            ("solveig@oyane-dps.example", "Varde: adressen din er byttet"),
            ("solveig.aa@oyane-dps.example", "Varde: adressen din er byttet"),
            ("bjarne@oyane-dps.example", "Varde: you have a new role"),
            ("bjarne@oyane-dps.example", "Varde: a new way of signing in"),
            ("amir@oyane-dps.example", "Varde: ein ny måte å logge inn på"),
            ("marit@askoy-kommune.example", "Varde: lenken du ba om"),
        ] {
            assert!(seen.contains(&wanted), "{wanted:?} in {seen:?}");
        }
        assert_eq!(letters.len(), 7);
        for letter in &letters {
            looks_right(letter);
        }
        let old = letters.iter().find(|l| l.to[0] == "solveig@oyane-dps.example").unwrap();
        assert!(!old.raw.contains("solveig.aa"), "the old address does not learn the new one");
        // Nothing readable is left, and what was sealed is gone.
        let left = rows(&town, "mail_outbox").await;
        let tokens: Vec<String> = letters.iter().filter(|l| l.text.contains("/inn/")).map(link).collect();
        assert_eq!(tokens.len(), 2);
        for secret in tokens.iter().map(|path| path.rsplit('/').next().unwrap()) {
            assert!(!left.contains(secret) && !rows(&town, "trust_link").await.contains(secret));
        }
        assert_eq!(super::number(&town, "SELECT COUNT(*) FROM mail_outbox WHERE sealed IS NOT NULL").await, 0);
        assert_eq!(super::number(&town, "SELECT COUNT(*) FROM mail_outbox WHERE state = 'sent'").await, 7);
        town.carry().await;
        assert!(sink.letters().is_empty(), "each goes once");
    }
}

fn looks_right(letter: &Letter) {
    let header = |name: &str| letter.headers.get(name).map(String::as_str).unwrap_or_default();
    assert_eq!(header("from"), "Varde <varde@post.example>");
    assert_eq!(header("auto-submitted"), "auto-generated");
    assert_eq!(header("date"), "Sun, 22 Nov 2026 11:00:00 +0000");
    let id = header("message-id");
    assert!(id.starts_with('<') && id.ends_with("@post.example>"), "{id}");
    let handle = letter.from.strip_prefix("retur+").and_then(|rest| rest.strip_suffix("@post.example")).unwrap();
    assert!(mail::report::handle(handle).is_some(), "{}", letter.from);
    let unasked = letter.subject.contains("invitert") || letter.subject.contains("role");
    assert_eq!(header("list-unsubscribe").contains(&format!("/e-post/slutt/{handle}>")), unasked, "{}", letter.subject);
    assert_eq!(header("list-unsubscribe-post") == "List-Unsubscribe=One-Click", unasked);
    let (lines, html) = words(letter);
    for line in &lines {
        assert!(html.contains(line.as_str()), "{line} is not in {html}");
    }
    let seen = format!("{} {}", letter.subject, lines[..2].join(" ")).to_lowercase();
    for word in ["dps", "psyk", "helse", "health", "rus", "erfaring", "kommune", "auditor", "personvern"] {
        assert!(!seen.contains(word), "{word}: {seen}");
    }
    assert!(!letter.html.contains("<img") && !letter.html.contains("style="), "nothing that tells who reads");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_is_signed_so_that_others_can_see_it() {
    let engine = Engine::sqlite();
    let folder = std::env::temp_dir().join(format!("varde-dkim-{}", kernel::ids::new_id().simple()));
    let file = folder.join("dkim.pem");
    std::fs::create_dir_all(&folder).unwrap();
    let record = mail::dkim::make(&file, "varde", "post.example").unwrap();
    assert!(mail::dkim::make(&file, "varde", "post.example").is_err(), "a key is never written over");
    let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&file).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o600);
    let text: String = record.split('"').skip(1).step_by(2).collect();
    let mut sink = Sink::start();
    sink.dns("varde._domainkey.post.example", &text);
    let key = std::fs::read_to_string(&file).unwrap();
    let settings = Written {
        smtp: Some(&sink.address()),
        from: Some(super::FROM),
        dkim: Some((key, "varde")),
        ..Written::default()
    };
    let town = Town::with_mail(engine, settings.read().unwrap().unwrap()).await;
    invite(&town, "Amir").await;
    town.carry().await;
    let signed = sink.letters();
    assert_eq!(signed[0].dkim, ["pass"], "{}", signed[0].raw);
    assert_eq!(signed[0].from, "varde@post.example", "without an address for bounces the sender is the sender");
    // Another key in the DNS: the same letter does not pass.
    std::fs::remove_file(&file).unwrap();
    let other: String =
        mail::dkim::make(&file, "varde", "post.example").unwrap().split('"').skip(1).step_by(2).collect();
    sink.dns("varde._domainkey.post.example", &other);
    town.later(SignedDuration::from_mins(1));
    invite(&town, "Solveig").await;
    town.carry().await;
    assert_eq!(sink.letters()[0].dkim, ["fail"]);
    std::fs::remove_dir_all(&folder).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_goes_in_clear_to_a_server_that_should_encrypt() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e/tls/localhost.pem");
    let authority = std::fs::read(root).unwrap();
    let town_at = async |address: String, trusted: bool| {
        let written = Written {
            smtp: Some(&address),
            from: Some(super::FROM),
            authority: trusted.then(|| authority.clone()),
            ..Written::default()
        };
        let town = Town::with_mail(Engine::sqlite(), written.read().unwrap().unwrap()).await;
        invite(&town, "Amir").await;
        town.carry().await;
        let reason = town.db().read(|tx| tx.row("SELECT reason FROM mail_outbox", &[])?.unwrap().maybe_text(0));
        reason.await.unwrap().unwrap_or_default()
    };
    let sink = Sink::with(&["--starttls", "--password", "hemmelig"]);
    let asked = |secret: &str| format!("smtp://varde:{secret}@localhost:{}?tls=required", sink.port);
    assert_eq!(town_at(asked("hemmelig"), true).await, "");
    let letter = sink.letters().remove(0);
    assert!(letter.secure && letter.user.as_deref() == Some("varde"), "encrypted, and it knows who we are");
    assert_eq!(town_at(asked("feil"), true).await, "greeting 535 5.7.8", "a wrong password is no letter's fault");
    let untrusted = town_at(asked("hemmelig"), false).await;
    assert!(untrusted.starts_with("greeting "), "a certificate that nobody vouches for: {untrusted}");
    let bare = Sink::start();
    let refused = town_at(format!("smtp://localhost:{}?tls=required", bare.port), true).await;
    assert_eq!(refused, "greeting unsupported", "STARTTLS is not offered, so nothing is said");
    assert!(sink.letters().is_empty() && bare.letters().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_server_letters_can_be_put_in_a_folder() {
    let folder = std::env::temp_dir().join(format!("varde-outbox-{}", kernel::ids::new_id().simple()));
    let settings = Written { folder: Some(folder.clone()), from: Some(super::FROM), ..Written::default() };
    let town = Town::with_mail(Engine::sqlite(), settings.read().unwrap().unwrap()).await;
    invite(&town, "Amir").await;
    town.carry().await;
    let files: Vec<_> = std::fs::read_dir(&folder).unwrap().flatten().collect();
    let letter = std::fs::read_to_string(files[0].path()).unwrap();
    assert!(files.len() == 1 && letter.contains("Subject: Varde: du er invitert"), "{letter}");
    std::fs::remove_dir_all(&folder).unwrap();
}
