//! Bjarne sees what happened, without content; that he looked is written down too.

use crate::administration_people::{act, add, get, record};
use testkit::{Town, engines};

const FOLK: &str = "/administrasjon/folk";
const ENHETER: &str = "/administrasjon/enheter";

#[tokio::test(flavor = "multi_thread")]
async fn bjarne_sees_what_happened_and_that_he_looked() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (ingrid, bjarne) = (town.sign_in("Ingrid").await, town.sign_in("Bjarne").await);
        act(&town, &ingrid, ENHETER, "navn=Hemmelig+navn").await;
        let odd = add(&town, &ingrid, "Odd", "odd@oyane-dps.example").await;
        let page = get(&town, &bjarne, "/administrasjon/hendelser").await.main_text();
        for said in [
            "Ingrid la til en enhet",
            "Ingrid la til Odd",
            "Bjarne så på hendelsene",
            "Bjarne logget inn",
            "Loggen har",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(!page.contains("Hemmelig navn") && !page.contains("odd@oyane"), "never content");
        assert!(!page.contains("Hilde"), "not another tenant's");
        let only = get(&town, &bjarne, &format!("/administrasjon/hendelser?hva=person.add&om={odd}")).await.main_text();
        assert!(only.contains("Ingrid la til Odd") && !only.contains("la til en enhet"));
        let none = get(&town, &bjarne, "/administrasjon/hendelser?til=2020-01-01&hvem=ingen&for=x").await.main_text();
        assert!(none.contains("Ingenting passer med det du valgte."));
        for odd in ["om=k%C3%A5re@x", "hvem=%27", "hva=a+b"] {
            let answer = get(&town, &bjarne, &format!("/administrasjon/hendelser?{odd}")).await;
            assert_eq!(answer.status, 400, "{odd}: what can be nobody is not looked for");
            assert!(answer.main_text().contains("Vi forsto ikke adressen"));
        }
        // Names are shown at nearly every page; they are told when asked for.
        let torunn = town.sign_in("Torunn").await;
        let (role, _) = act(&town, &ingrid, &format!("{FOLK}/{odd}/rolle"), "rolle=municipality_editor").await;
        act(&town, &torunn, &format!("{role}/ja"), "").await;
        let kind = async |hva: &str| {
            get(&town, &bjarne, &format!("/administrasjon/hendelser?hva={hva}"))
                .await
                .text()
                .split("v-happened")
                .skip(1)
                .collect::<String>()
        };
        let all = get(&town, &bjarne, "/administrasjon/hendelser").await.main_text();
        assert!(
            all.contains("Ingrid ba om at Odd blir redaktør i kommunen")
                && all.contains("Torunn sa ja til at Odd blir redaktør i kommunen"),
            "{all}"
        );
        assert!(!all.contains("fikk vist navn på kollegaer"));
        assert!(kind("person.names").await.contains("fikk vist navn på kollegaer"));
        let (changed, seen) = (kind("endret").await, kind("lest").await);
        assert!(changed.contains("la til Odd") && changed.contains("blir redaktør i kommunen"), "{changed}");
        assert!(!changed.contains("logget inn") && !changed.contains("så på hendelsene"), "{changed}");
        assert!(
            seen.contains("så på hendelsene") && !seen.contains("la til Odd") && !seen.contains("fikk vist navn"),
            "{seen}"
        );
        let looked = record(&town, "oyane-dps").await;
        assert!(looked.iter().filter(|(action, _)| action == "event.list").count() >= 3);
        assert_eq!(get(&town, &ingrid, "/administrasjon/hendelser").await.status, 404);

        // The record is looked through; then somebody changes it behind its back.
        let (_, said) = act(&town, &bjarne, "/administrasjon/hendelser/kontroll", "").await;
        assert!(said.contains("Loggen er gått gjennom, og den er hel.") && said.contains("og var hel"));
        town.db()
            .write(|tx| {
                tx.script(
                    "UPDATE trust_audit SET action = 'unit.end' WHERE tenant = 'oyane-dps' AND action = 'unit.add'",
                )
            })
            .await
            .unwrap();
        let (_, said) = act(&town, &bjarne, "/administrasjon/hendelser/kontroll", "").await;
        assert!(said.contains("noe var ikke som det skulle"), "{said}");
    }
}
