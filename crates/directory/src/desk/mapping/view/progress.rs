//! How the mapping goes, week by week.

use super::date;
use crate::store::mapping::Progress;
use maud::{Markup, html};
use shell::Visit;

/// A small table with a bar for each number of calls, and all of it in a sentence.
pub(super) fn section(visit: &Visit, progress: &Progress) -> Markup {
    let most = progress.weeks.iter().map(|week| week.tried).max().unwrap_or(0).max(1);
    let (found, reached, listed) = progress.all;
    let all = [("found", found.into()), ("reached", reached.into()), ("listed", listed.into())];
    html! {
        section aria-labelledby="framgang" {
            h2 #framgang { (visit.t("mapping-progress")) }
            p { (visit.with("mapping-progress-all", &all)) }
            table.v-gaps.v-weeks {
                thead { tr {
                    @for key in ["week", "found", "tried", "listed"] { th scope="col" { (visit.t(&format!("mapping-progress-{key}"))) } }
                } }
                tbody { @for week in progress.weeks.iter().rev() { tr {
                    th scope="row" { (visit.with("mapping-week-of", &[("day", date(visit, week.monday).into())])) }
                    td { (week.found) }
                    td {
                        (week.tried)
                        svg.v-bar-of viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" {
                            rect width=(week.tried * 100 / most) height="8" {}
                        }
                    }
                    td { (week.listed) }
                } } }
            }
        }
    }
}
