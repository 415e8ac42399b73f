//! One café for a year: a date left out, one moved, one cancelled, and the clocks changing twice.

use super::{Asked, Reader, ask, ours};
use crate::written::cafe;
use jiff::civil::date;

#[test]
fn a_year_of_the_cafe_is_the_same_eleven_dates_for_all_three() {
    let calendar = cafe();
    let (from, to) = (date(2026, 1, 1).at(0, 0, 0, 0), date(2027, 1, 1).at(0, 0, 0, 0));
    let expected: Vec<(String, String, String)> = [
        ("2026-01-13", "+01", "CONFIRMED"),
        ("2026-02-10", "+01", "CONFIRMED"),
        ("2026-03-10", "+01", "CONFIRMED"),
        ("2026-04-14", "+02", "CONFIRMED"),
        ("2026-05-13", "+02", "CONFIRMED"),
        ("2026-06-09", "+02", "CONFIRMED"),
        ("2026-08-11", "+02", "CANCELLED"),
        ("2026-09-08", "+02", "CONFIRMED"),
        ("2026-10-13", "+02", "CONFIRMED"),
        ("2026-11-10", "+01", "CONFIRMED"),
        ("2026-12-08", "+01", "CONFIRMED"),
    ]
    .map(|(day, offset, status)| (format!("{day}T14:00:00{offset}"), format!("{day}T15:30:00"), status.to_owned()))
    .into();
    let said = |dates: Vec<super::Dated>| -> Vec<(String, String, String)> {
        let one = |(_, start, end, status): super::Dated| {
            let offset = gatherings::oslo::zone().to_offset(gatherings::oslo::instant(start));
            (format!("{start}{offset}"), end.to_string(), status)
        };
        dates.into_iter().map(one).collect()
    };
    assert_eq!(said(ours(&calendar.events, from, to)), expected);
    let asked = [Asked { text: calendar.write(), from, to }];
    for reader in [Reader::Python, Reader::Script] {
        assert_eq!(said(ask(reader, &asked).remove(0)), expected, "{reader:?}");
    }
}
