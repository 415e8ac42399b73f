//! A candidate as it stands in a tenant's copy of everything.

use super::{Attempt, Candidate, Source, State, Way, Why};
use crate::fresh::day;
use serde_json::{Value, json};

impl Candidate {
    /// All that is known of it, with the attempts to reach it. Colleagues are named by their identifiers, which the copy's
    /// list of people explains.
    #[must_use]
    pub fn for_export(&self, attempts: &[Attempt]) -> Value {
        let about = &self.about;
        let tried = |one: &Attempt| {
            json!({
                "on": day(one.made_at).to_string(), "by": one.made_by, "way": Way::word(one.way),
                "outcome": one.outcome.word(), "note": one.note, "again_on": one.again_on.map(|day| day.to_string()),
            })
        };
        json!({
            "id": self.id, "name": about.name, "municipality": about.municipality,
            "organization_number": about.organization_number, "phone": about.phone, "website": about.website,
            "email": about.email, "note": about.note, "themes": about.themes, "source": Source::word(self.source),
            "state": State::word(self.state), "why": self.why.map(Why::word), "holder": self.holder,
            "again_on": self.again_on.map(|day| day.to_string()), "service": self.service,
            "made_on": day(self.made_at).to_string(), "attempts": attempts.iter().map(tried).collect::<Vec<_>>(),
        })
    }
}
