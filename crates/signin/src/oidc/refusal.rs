//! Why somebody did not come in, and how that is said: to them kindly, to the log in a word without personal data.

/// Why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The provider does not answer, or not as it must.
    Down(&'static str),
    /// They said no over there, or closed it.
    Denied,
    /// The provider said no; its word is one of the standard's.
    Turned,
    /// This browser did not begin it: a link from another, or no cookies.
    Elsewhere,
    /// It was begun too long ago, or finished already.
    Late,
    /// The answer came from somebody else than it says.
    MixedUp,
    /// The code was used already or is too old.
    Code,
    /// The token is signed with a key that we do not know yet.
    Key,
    /// The token is not to be trusted.
    Word(&'static str),
    /// They signed in less surely than we ask for.
    Level,
    /// They were to prove anew that it is they, and the provider did not ask them.
    NotAnew,
    /// We do not know them here. The name is what the provider calls them, shown to nobody but them.
    Unknown(Option<String>),
    /// It is joined to somebody else here.
    Taken,
    /// They were signed out here meanwhile, so there is nobody to join it to.
    NobodyHere,
}

impl Refusal {
    /// The key of its texts: `{key}-title` and `{key}`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Down(_) => "oidc-down",
            Self::Denied => "oidc-denied",
            Self::Elsewhere => "oidc-elsewhere",
            Self::Late | Self::Code => "oidc-late",
            Self::Turned | Self::MixedUp | Self::Key | Self::Word(_) => "oidc-refused",
            Self::Level => "oidc-level",
            Self::NotAnew => "oidc-not-anew",
            Self::Unknown(_) => "oidc-unknown",
            Self::Taken => "oidc-taken",
            Self::NobodyHere => "oidc-nobody-here",
        }
    }

    /// For the log.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Down(why) | Self::Word(why) => why,
            Self::Denied => "denied",
            Self::Turned => "turned away by the provider",
            Self::Elsewhere => "another browser",
            Self::Late => "late or used",
            Self::MixedUp => "mixed-up issuer",
            Self::Code => "code used or too old",
            Self::Key => "unknown key",
            Self::Level => "acr too low",
            Self::NotAnew => "auth_time too old or missing",
            Self::Unknown(_) => "unknown person",
            Self::Taken => "joined to another",
            Self::NobodyHere => "nobody signed in",
        }
    }

    /// Whether it is something that the operator should look at.
    #[must_use]
    pub const fn is_ours(&self) -> bool {
        matches!(self, Self::Down(_) | Self::Turned | Self::MixedUp | Self::Key | Self::Word(_) | Self::NotAnew)
    }
}
