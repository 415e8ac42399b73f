//! The conversation with the gateway: one request, and the status of its answer.

use super::{Number, body::Values, codes::Meaning, segments, settings::Settings};
use crate::outcome::{Outcome, Stage};
use kernel::outgoing::Unanswered;

/// So often a message is handed over when nobody says whether it was taken: it may arrive each time, and every one costs.
const MOST_UNSURE: i64 = 3;

/// Hands one message over. `id` is the same however often it is tried, and `tries` says how often it was before.
pub(crate) async fn hand_over(settings: &Settings, to: &Number, text: &str, (id, tries): (&str, i64)) -> Outcome {
    if segments(text) > segments::MOST {
        return Outcome::Never("content too-long".to_owned());
    }
    let values = Values { to: to.e164(), digits: to.digits(), text, id };
    let mut headers = vec![("content-type", settings.body.kind())];
    headers.extend(settings.header.as_ref().map(|(name, value)| (name.as_str(), value.as_str())));
    match settings.outgoing.post(&settings.url, &headers, settings.body.write(&values)).await {
        Ok(status) => {
            let reason = format!("{} {status}", Stage::Gateway.word());
            match settings.codes.meaning(status) {
                Meaning::Taken => Outcome::Taken,
                Meaning::Later => Outcome::Later(reason),
                Meaning::Never => Outcome::Never(reason),
            }
        }
        Err(Unanswered::Away) => Outcome::of_silence(Stage::Gateway, "away"),
        Err(Unanswered::Slow) => unsure("timeout", tries),
        Err(Unanswered::Cut) => unsure("cut", tries),
    }
}

fn unsure(what: &str, tries: i64) -> Outcome {
    match Outcome::of_silence(Stage::Gateway, what) {
        Outcome::Later(reason) if tries + 1 >= MOST_UNSURE => Outcome::Never(reason),
        later => later,
    }
}
