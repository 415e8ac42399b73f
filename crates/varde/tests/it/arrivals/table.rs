//! A table of dates, as people have it.

use super::{feed, said, take};
use testkit::{Town, engines};

#[tokio::test(flavor = "multi_thread")]
async fn a_table_of_dates_in_three_languages_with_rows_that_are_none() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let table = "Navn;Dato;Fra;Til;Sted;Rom;Hva;Lenke\n\
            Vevstua;23.1.2027, 20.2.2027, 19.3.2027;14.00;15.30;Naustet, 5353 Straume;Turøy;Vi vever sammen.;\n\
            Vevstua;31. februar;14;15;Naustet, 5353 Straume;;;\n\
            ;1.2.2027;14;15;5353 Straume;;;\n\
            Turlag;2.2.2027;halv to;;5353 Straume;;;\n\
            Turlag;2.2.2027;13;12;5353 Straume;;;\n\
            Skjermkafé;2.2.2027;13–14.30;;;;;https://mote.example/kafe\n\
            Hjemløs;2.2.2027;13;14;;;;\n\
            Vevstua;16.4.2027;14;15.30;Naustet, 5353 Straume;;;\n";
        let taken = take(&town, "plan.csv", table).await;
        assert_eq!(said(&taken.report), ["new Vevstua", "new Skjermkafé", "refused Hjemløs: arrival-no-place"]);
        let refused: Vec<(usize, &str, &str)> =
            taken.report.refused.iter().map(|one| (one.line, one.key.as_str(), one.part.as_str())).collect();
        assert_eq!(
            refused,
            [
                (3, "arrival-date-odd", "31. februar"),
                (4, "arrival-no-name", ""),
                (5, "arrival-time-odd", "halv to"),
                (6, "arrival-time-before", "13–12")
            ]
        );
        let out = feed(&town, "vevstua-straume").await;
        assert_eq!(out.matches("BEGIN:VEVENT").count(), 4, "{out}");
        assert!(out.contains("@varde") && !out.contains("table-"), "a table has no UID for calendars: {out}");

        // In nynorsk with tabs, in English with commas, in Windows' letters: the same table.
        let nynorsk = "Dato\tNamn\tStad\tFrå\tTil\n3.5.2027\tStrikk på Åsane\t5353 Straume\t18\t20\n";
        assert_eq!(said(&take(&town, "nn.csv", nynorsk).await.report), ["new Strikk på Åsane"]);
        let english = "\"name\",\"date\",\"from\",\"to\",\"place\"\n\"Choir\",\"23.1.2027, 20.2.2027\",\"18:00\",\"20:00\",\"Naustet, 5353 Straume\"\n";
        assert_eq!(said(&take(&town, "en.csv", english).await.report), ["new Choir"]);

        // Another hour is the same date at another time.
        let moved = table.replace("20.2.2027, 19.3.2027;14.00;15.30", "20.2.2027, 19.3.2027;15.00;16.30");
        let again = take(&town, "plan.csv", &moved).await;
        assert_eq!(said(&again.report)[..2], ["changed Vevstua".to_owned(), "same Skjermkafé".to_owned()]);
        let out = feed(&town, "vevstua-straume").await;
        assert!(out.contains("20270123T150000") && out.matches("BEGIN:VEVENT").count() == 4, "{out}");
    }
}
