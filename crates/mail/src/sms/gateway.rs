//! The conversation with the gateway: one request, and the status of its answer.

use super::{Number, body::Values, codes::Meaning, segments, settings::Settings};
use crate::outcome::{Outcome, Stage};
use kernel::outgoing::NoAnswer;

/// Hands one message over. `id` is the same however often it is tried.
pub(crate) async fn hand_over(settings: &Settings, to: &Number, text: &str, id: &str) -> Outcome {
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
        Err(NoAnswer::Slow) => Outcome::of_silence(Stage::Gateway, "timeout"),
        Err(_) => Outcome::of_silence(Stage::Gateway, "cut"),
    }
}
