//! By what things leave here, and who writes them.

use crate::{Settings, notices::Writers, sms};

/// By what things leave here, and who writes the notices. What is not set up is not there.
#[derive(Debug, Default)]
pub struct Roads {
    /// How mail leaves.
    pub mail: Option<Settings>,
    /// How text messages leave.
    pub sms: Option<sms::Settings>,
    /// The rooms' writers.
    pub writers: Writers,
}

impl Roads {
    /// Whether anything leaves here at all.
    #[must_use]
    pub const fn lead_anywhere(&self) -> bool {
        self.mail.is_some() || self.sms.is_some()
    }
}

impl From<Settings> for Roads {
    fn from(mail: Settings) -> Self {
        Self { mail: Some(mail), ..Self::default() }
    }
}
