//! Certificates: one page, read from the name to the code, whatever somebody is called.

use crate::read::{pages, pictured, printed, tags, wording, words};
use gatherings::paper::{Address, certificate::Certificate};
use kernel::Language;

fn kari() -> Certificate {
    Certificate {
        name: "Kari Ødegård".to_owned(),
        course: "Erfaringskonsulenten i tjenesten".to_owned(),
        about:
            "To dager om å bruke egne erfaringer i arbeid med andre. Vi øver, og vi snakker om det som er vanskelig."
                .to_owned(),
        town: "Tromsø".to_owned(),
        days: vec![
            "tirsdag 10. oktober 2017, 10.00–16.00".to_owned(),
            "onsdag 11. oktober 2017, 9.00–15.00".to_owned(),
        ],
        hours: "12 timer".to_owned(),
        by: "KBT Midt-Norge".to_owned(),
        made_on: "12. oktober 2017".to_owned(),
        code: "7k2f-9qxm-0a4d".to_owned(),
        address: Some(Address {
            link: "https://varde.example/kurs/bevis/7k2f-9qxm-0a4d".to_owned(),
            typed: "varde.example/kurs/bevis".to_owned(),
        }),
    }
}

#[test]
fn a_certificate_is_read_from_who_held_the_course_to_where_it_is_checked() {
    for (language, heading, part) in [
        (Language::Nb, "Kursbevis", "har vært med på kurset"),
        (Language::Nn, "Kursbevis", "har vore med på kurset"),
        (Language::En, "Certificate", "took part in the course"),
    ] {
        let pdf = printed(&format!("bevis-{}", language.tag()), &kari().sheet(&wording(language)));
        assert_eq!(pages(&pdf), 1);
        let said = words(&pdf);
        let order = [
            "KBT Midt-Norge",
            heading,
            "Kari Ødegård",
            part,
            "Erfaringskonsulenten i tjenesten",
            "Tromsø",
            "onsdag 11. oktober 2017",
            "12 timer",
            "7k2f-9qxm-0a4d",
            "varde.example/kurs/bevis",
        ];
        let mut from = 0;
        for one in order {
            from += said[from..].find(one).unwrap_or_else(|| panic!("«{one}» in {said}"));
        }
        assert!(tags(&pdf).contains("H1"));
        let code = if language == Language::En { "QR code to" } else { "QR-kode til" };
        assert!(pictured(&pdf, &format!("{code} varde.example/kurs/bevis")));
    }
}

#[test]
fn whatever_somebody_is_called_it_is_one_page() {
    let long = "Øyvind-Kristoffer ".repeat(11);
    for name in ["Å", long.as_str(), &"ŋ".repeat(200), "", "#strong[Kari] $x$ <b>", "مريم 李"] {
        let odd = Certificate {
            name: name.to_owned(),
            course: name.repeat(3),
            about: name.repeat(20),
            days: vec![name.to_owned(); 30],
            town: name.to_owned(),
            by: name.to_owned(),
            address: None,
            ..kari()
        };
        assert_eq!(pages(&printed("bevis-vilt", &odd.sheet(&wording(Language::Nb)))), 1, "{name}");
    }
}
