//! The program itself: settings, the key, `varde check`, and a letter that comes back through a pipe.

use super::Sink;
use std::{
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};
use testkit::Engine;

fn varde(arguments: &[&str], data: &Path, input: &str) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_varde"));
    command.args(arguments).arg("--data").arg(data).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.env_remove("VARDE_STORE").env_remove("VARDE_URL").env_remove("VARDE_SMTP").env_remove("VARDE_SMS_SECRET");
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

#[test]
fn a_tenant_a_key_a_check_and_a_letter_that_came_back() {
    let engine = Engine::sqlite();
    let Engine::Sqlite(folder) = &engine else { unreachable!("it is SQLite") };
    let create =
        ["admin", "create", "--tenant", "oyane-dps", "--called", "Øyane DPS", "--name", "Ingrid", "--email", "a@b.no"];
    assert_eq!(varde(&create, folder, "").0, Some(0));
    let (_, said) = varde(&["check"], folder, "");
    assert!(said.contains("ok   no mail is set up"), "{said}");
    let allow = |tenant: &str| varde(&["admin", "links-by-mail", "--tenant", tenant, "--allow", "yes"], folder, "");
    assert_eq!(allow("oyane-dps"), (Some(0), "oyane-dps: links by e-mail are allowed.\n".into()));
    assert_eq!(allow("ukjent").0, Some(1));

    let sink = Sink::start();
    let settings = format!(
        "[mail]\nsmtp = \"{}\"\nfrom = \"Varde <varde@post.example>\"\nbounces = \"retur@post.example\"\ndkim-key = \"dkim.pem\"\n",
        sink.address()
    );
    std::fs::write(folder.join("varde.toml"), &settings).unwrap();
    let (_, said) = varde(&["check"], folder, "");
    assert!(said.contains("LOOK [mail]") && said.contains("dkim.pem"), "the key is not there yet: {said}");
    let (code, said) = varde(&["mail", "dkim-key"], folder, "");
    assert!(code == Some(0) && said.contains("varde._domainkey.post.example. IN TXT ( \"v=DKIM1; k=rsa; p="), "{said}");
    let (_, said) = varde(&["check"], folder, "");
    for line in [
        "ok   mail goes to localhost:",
        "ok   mail is signed as varde._domainkey.post.example",
        "ok   the mail server answers",
        "ok   0 letters wait, 0 could not be sent",
        "ok   no text messages are set up",
        "ok   0 notices wait, 0 could not be sent",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    drop(sink);
    let (_, said) = varde(&["check"], folder, "");
    assert!(said.contains("LOOK the mail server does not take us: greeting"), "{said}");
    std::fs::write(folder.join("varde.toml"), settings.replace("from =", "form =")).unwrap();
    assert_ne!(varde(&["check"], folder, "").0, Some(0), "a word that nobody knows is said");
    std::fs::write(folder.join("varde.toml"), settings.replace("smtp://localhost", "smtp://ola:hemmelig@localhost"))
        .unwrap();
    let (_, said) = varde(&["check"], folder, "");
    assert!(!said.contains("hemmelig"), "{said}");
    let (_, help) = varde(&["serve", "--help"], folder, "");
    assert!(help.contains("VARDE_SMTP") && !help.contains("VARDE_SMTP="), "{help}");

    for message in ["", "From: a@b.no\r\n\r\nHei", "\u{0}\u{1}"] {
        let (code, said) = varde(&["mail", "bounced", "--to", "retur+x@post.example"], folder, message);
        assert_eq!((code, said.trim()), (Some(0), "It is none of ours."));
    }
}

#[test]
fn the_example_in_the_document_is_understood_and_its_secret_shows_nowhere() {
    let engine = Engine::sqlite();
    let Engine::Sqlite(folder) = &engine else { unreachable!("it is SQLite") };
    let create =
        ["admin", "create", "--tenant", "oyane-dps", "--called", "Øyane DPS", "--name", "Ingrid", "--email", "a@b.no"];
    assert_eq!(varde(&create, folder, "").0, Some(0));
    let document = include_str!("../../../../../docs/mail.md");
    let example =
        document.split("```toml\n").find(|part| part.starts_with("[sms]")).unwrap().split("```").next().unwrap();
    let check = |settings: &str| {
        std::fs::write(folder.join("varde.toml"), settings).unwrap();
        varde(&["check"], folder, "").1
    };
    assert!(check(example).contains("LOOK [sms]: ") && check(example).contains("sms.secret"), "there is no secret yet");
    std::fs::write(folder.join("sms.secret"), "Bearer hemmelig\n").unwrap();
    let said = check(example);
    assert!(said.contains("ok   text messages go to sms.example, https, with the secret in Authorization"), "{said}");
    assert!(said.contains("ok   no mail is set up"), "the one goes without the other: {said}");
    for (right, wrong, about) in [
        ("https://", "http://", "[sms]: url"),
        ("{text}", "{tekst}", "[sms]: body"),
        ("\"2xx\"", "\"ok\"", "[sms]: taken"),
        ("timeout = 10", "timeout = 600", "[sms]: timeout"),
        ("secret-file", "secret_file", "varde.toml"),
    ] {
        let said = check(&example.replacen(right, wrong, 1));
        assert!(example.contains(right) && said.contains(about) && !said.contains("hemmelig"), "{wrong}: {said}");
    }
    let (_, help) = varde(&["serve", "--help"], folder, "");
    assert!(help.contains("VARDE_SMS_SECRET") && !help.contains("VARDE_SMS_SECRET="), "{help}");
}
