//! A copy of the data is put back: nobody is signed in by it, and what was ended since is not there again.

use super::{
    administration_people::{act, person, unit},
    authenticator::{Browser, How},
};
use kernel::{Db, Value, ids, params};
use testkit::{Town, engines};
use trust::store::put_back::PutBack;

/// What a copy has of people and the record, those that others refer to first.
const TABLES: [&str; 15] = [
    "trust_unit",
    "trust_person",
    "trust_grant",
    "trust_session",
    "trust_link",
    "trust_passkey",
    "trust_ceremony",
    "trust_recovery",
    "trust_identity",
    "trust_oidc_state",
    "trust_audit",
    "trust_audit_head",
    "trust_checkpoint",
    "mail_silence",
    "mail_outbox",
];
type Copy = Vec<Vec<Vec<Value>>>;

async fn copied(data: &Db) -> Copy {
    let all = |tx: &mut kernel::Tx<'_>| {
        let rows = |table: &&str| {
            let rows = tx.rows(&format!("SELECT * FROM {table}"), params![])?;
            Ok(rows.into_iter().map(kernel::Row::into_values).collect())
        };
        TABLES.iter().map(rows).collect()
    };
    data.read(all).await.unwrap()
}

async fn put(data: &Db, copy: Copy) {
    let put = move |tx: &mut kernel::Tx<'_>| {
        for table in TABLES.iter().rev() {
            tx.execute(&format!("DELETE FROM {table}"), params![])?;
        }
        for (table, rows) in TABLES.iter().zip(&copy) {
            for row in rows {
                let marks: Vec<String> = (1..=row.len()).map(|n| format!("${n}")).collect();
                tx.execute(&format!("INSERT INTO {table} VALUES ({})", marks.join(", ")), row)?;
            }
        }
        Ok(())
    };
    data.write(put).await.unwrap();
}

async fn number(town: &Town, sql: &'static str, of: &str) -> i64 {
    let of = of.to_owned();
    town.db().read(move |tx| tx.row(sql, params![of.as_str()])?.unwrap().int(0)).await.unwrap()
}

async fn follow(town: &Town) -> Option<PutBack> {
    town.site.app.vault.follow(town.db(), town.clock.millis()).await.unwrap()
}

/// A way in through a provider, as joining one leaves it.
async fn joined(town: &Town, person: &str) -> String {
    let id = ids::new_id().to_string();
    let (of, made) = (person.to_owned(), id.clone());
    let add = "INSERT INTO trust_identity (id, tenant, person, provider, mark, made_at, used_at)
        VALUES ($1, 'oyane-dps', $2, 'keycloak', $1, 0, 0)";
    town.db().write(move |tx| tx.execute(add, params![made.as_str(), of.as_str()])).await.unwrap();
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_copy_brings_back_nobody_who_was_shut_out() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (ingrid, torunn) = (town.sign_in("Ingrid").await, town.sign_in("Torunn").await);
        let (amir, bjarne) = (person(&town, "Amir"), person(&town, "Bjarne"));
        let mut desk = Browser::of(&town, "Solveig").await;
        let (mut lost, made) = desk.make(&town, &How::default()).await;
        let lost_page = made.header("location").split('?').next().unwrap().to_owned();
        let (mut kept, _) = desk.make(&town, &How::default()).await;
        let identity = joined(&town, &person(&town, "Solveig")).await;
        let hilde = person(&town, "Hilde");
        let (at, whom) = (town.clock.millis(), hilde.clone());
        let link = town.db().write(move |tx| trust::store::links::print(tx, "askoy-kommune", &whom, at)).await;
        let link = link.unwrap().unwrap();
        let challenge = desk.asked(&town, "/logg-inn/passnokkel").await;
        assert_eq!(follow(&town).await, None);
        let copy = copied(town.db()).await;

        // After the copy was made: a telephone is lost, a way in is taken away, a role ends, somebody leaves and another
        // leaves and comes back.
        town.later(jiff::SignedDuration::from_mins(1));
        assert_eq!(desk.post(&town, &format!("{lost_page}/fjern"), &[]).await.status, 303);
        let ended = desk.post(&town, "/min-side/identitet/slutt", &[("id", &identity), ("ja", "1")]).await;
        assert_eq!(ended.status, 303, "{}", ended.main_text());
        let role = "SELECT id FROM trust_grant WHERE person = $1";
        let whose = amir.clone();
        let role = town.db().read(move |tx| tx.row(role, params![whose.as_str()])?.unwrap().text(0)).await.unwrap();
        act(&town, &ingrid, &format!("/administrasjon/roller/{role}/avslutt"), "").await;
        act(&town, &ingrid, &format!("/administrasjon/folk/{bjarne}/avslutt"), "").await;
        assert_eq!(follow(&town).await, None, "nothing was put back");

        put(town.db(), copy.clone()).await;
        let open_grants = "SELECT COUNT(*) FROM trust_grant WHERE person = $1 AND ended_at IS NULL";
        assert_eq!(number(&town, open_grants, &amir).await, 1, "the control: the role is back");
        assert!(desk.is_in(&town).await, "the control: and so is the session");
        let mut other = Browser::default();
        assert_eq!(
            other.come_in(&town, &mut lost, &How::default()).await.status,
            303,
            "the control: and the telephone"
        );

        let ended = follow(&town).await.expect("it is seen that the data is older");
        assert!(ended.sessions >= 3 && ended.links == 1, "{ended:?}");
        assert_eq!((ended.ways, ended.roles, ended.people), (2, 2, 1), "{ended:?}");
        assert_eq!(follow(&town).await, None, "once");
        assert!(!desk.is_in(&town).await && !other.is_in(&town).await);
        for cookie in [&ingrid, &torunn] {
            assert_eq!(town.get_with("/administrasjon", "cookie", cookie).await.status, 303, "they sign in anew");
        }
        let refused = Browser::default().come_in(&town, &mut lost, &How::default()).await;
        assert_eq!(refused.status, 422, "the lost telephone lets nobody in");
        let late = kept.answer(&challenge, &How::default()).to_string();
        assert_eq!(desk.post(&town, "/logg-inn/passnokkel", &[("svar", &late)]).await.status, 422, "no old challenge");
        let came = desk.come_in(&town, &mut kept, &How::default()).await;
        assert_eq!(came.status, 303, "the one that was never removed does: {}", came.main_text());
        assert_eq!(number(&town, open_grants, &amir).await, 0);
        assert_eq!(number(&town, open_grants, &bjarne).await, 0);
        let here = "SELECT COUNT(*) FROM trust_person WHERE id = $1 AND ended_at IS NULL";
        assert_eq!(number(&town, here, &bjarne).await, 0);
        assert_eq!(number(&town, here, &hilde).await, 1);
        let joined = "SELECT COUNT(*) FROM trust_identity WHERE id = $1 AND mark IS NOT NULL";
        assert_eq!(number(&town, joined, &identity).await, 0);
        let at = town.clock.millis();
        let used = town.db().write(move |tx| trust::store::links::take(tx, &link, None, at)).await.unwrap();
        assert_eq!(used, trust::store::links::Link::Unknown);
        let told = "SELECT COUNT(*) FROM trust_audit WHERE action = 'data.put_back' AND tenant = $1";
        assert_eq!(number(&town, told, "oyane-dps").await, 1);
        assert_eq!(number(&town, told, "askoy-kommune").await, 1);

        // The keystore has hashes only, and an older copy that is put back once more is seen too.
        let marks = "SELECT mark FROM trust_taken_back";
        let marks = town.site.app.vault.keys().read(move |tx| tx.rows(marks, params![])).await.unwrap();
        assert!(marks.len() >= 5);
        for row in marks {
            let mark = row.text(0).unwrap();
            assert!(
                mark.len() == 64
                    && ![&amir, &bjarne, &role, &identity].into_iter().any(|id| mark.contains(id.as_str()))
            );
        }
        // Bjarne comes back before the next time: he stays, and his role and ways in of before do not.
        let ingrid = town.sign_in("Ingrid").await;
        act(&town, &ingrid, &format!("/administrasjon/folk/{bjarne}/tilbake"), "").await;
        let unit = unit(&town, &ingrid).await;
        act(&town, &ingrid, &format!("/administrasjon/enheter/{unit}/avslutt"), "").await;
        assert_eq!(follow(&town).await, None);
        put(town.db(), copy).await;
        let again = follow(&town).await.expect("seen again");
        assert_eq!((again.ways, again.roles, again.people), (2, 3, 0), "and Solveig's, in the unit: {again:?}");
        let open_unit = "SELECT COUNT(*) FROM trust_unit WHERE id = $1 AND ended_at IS NULL";
        assert_eq!(number(&town, open_unit, &unit).await, 0);
        assert_eq!(number(&town, here, &bjarne).await, 1);
        assert_eq!(number(&town, open_grants, &bjarne).await, 0);
    }
}
