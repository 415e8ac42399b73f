//! Mail, in real conversations with a real mail server (`e2e/sink.mjs`) and a real gateway (`e2e/gateway.mjs`).

mod asking;
mod asking_alike;
mod caused;
mod held_back;
mod invited;
mod let_in_again;
mod looking_after;
mod notices;
mod notices_work;
mod programs;
mod returned;
mod room;
mod sending;
pub(super) mod sink;
mod texts;
mod troubles;

use kernel::Language;
use mail::{letters::Moment, settings::Written};
use sink::{Letter, Sink};
use testkit::{Engine, Town};
use trust::{Can, access::Right, people::Person, store::sessions};

pub(super) const FROM: &str = "Varde <varde@post.example>";

/// The demo town, sending to this server.
async fn town(engine: Engine, sink: &Sink) -> Town {
    let settings = Written {
        smtp: Some(&sink.address()),
        from: Some(FROM),
        bounces: Some("retur@post.example"),
        ..Written::default()
    };
    Town::with_mail(engine, settings.read().unwrap().unwrap()).await
}

/// What a mail server says of a letter that it could not deliver.
fn delivery_report(to: &str, action: &str, status: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example\r\nTo: <{to}>\r\nSubject: Undelivered Mail\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n--b\r\n\
         Content-Type: text/plain\r\n\r\nNo such user.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; amir@oyane-dps.example\r\n\
         Action: {action}\r\nStatus: {status}\r\n\r\n--b--\r\n"
    )
}

/// Somebody of the cast.
async fn person(town: &Town, name: &str) -> Person {
    let id = town.site.cast().members().iter().find(|member| member.name == name).unwrap().person.clone();
    town.db().read(move |tx| trust::store::people::to_be_written_to(tx, &id)).await.unwrap().unwrap()
}

/// What somebody of the cast may do, as of now.
async fn can(town: &Town, name: &str, right: Right) -> Can {
    let cookie = town.sign_in(name).await;
    let token = trust::secret::Token::read(cookie.split_once('=').unwrap().1).unwrap();
    let now = town.clock.millis();
    let actor = town.db().read(move |tx| sessions::who(tx, &token, now)).await.unwrap().unwrap();
    Can::ask(&actor, right).unwrap()
}

/// The same over one person.
async fn over(town: &Town, name: &str, whom: &str) -> Can<Person> {
    let can = can(town, name, Right::KeepPeople).await;
    let id = person(town, whom).await.id;
    town.db().write(move |tx| trust::store::people::one(tx, &can, &id)).await.unwrap().unwrap()
}

/// Then, where mail leaves.
const fn at(now: i64) -> Moment {
    Moment { now, mail: true, sms: true }
}

/// Lets Ingrid invite somebody. Says whether she could.
async fn invite(town: &Town, whom: &str) -> bool {
    let (can, now) = (over(town, "Ingrid", whom).await, town.clock.millis());
    town.db().write(move |tx| mail::letters::invitation(tx, &can, at(now))).await.unwrap().is_ok()
}

/// Writes somebody's language, name and address anew.
async fn change(town: &Town, whom: &str, language: Language, email: &str) {
    let (can, email) = (over(town, "Ingrid", whom).await, email.to_owned());
    let name = whom.to_owned();
    let change = move |tx: &mut kernel::Tx<'_>| {
        let about = trust::store::people::About { name: &name, email: &email, language };
        trust::store::people::change(tx, &can, about)
    };
    town.db().write(change).await.unwrap().unwrap();
}

/// Every row of a table as text, to look for what must not be there.
async fn rows(town: &Town, table: &str) -> String {
    let sql = format!("SELECT * FROM {table}");
    let rows = town.db().read(move |tx| tx.rows(&sql, &[])).await.unwrap();
    let text = |value| match value {
        kernel::Value::Blob(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        other => format!("{other:?}"),
    };
    rows.into_iter().flat_map(|row| row.into_values().into_iter().map(text)).collect::<Vec<_>>().join(" | ")
}

/// One number from the database.
async fn number(town: &Town, sql: &str) -> i64 {
    let sql = sql.to_owned();
    town.db().read(move |tx| tx.row(&sql, &[])?.unwrap().int(0)).await.unwrap()
}

/// The path of the link in a letter.
fn link(letter: &Letter) -> String {
    let line = letter.text.lines().find_map(|line| line.strip_prefix(testkit::URL)).unwrap();
    line.to_owned()
}
