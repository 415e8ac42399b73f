//! How long a session opens anything.

/// Left alone for so long it is locked: the person proves again that it is they. Milliseconds.
pub const IDLE: i64 = 15 * 60 * 1000;
/// After so long it is over, whatever happened. Milliseconds.
pub const WHOLE: i64 = 12 * 60 * 60 * 1000;
/// Acts that reach far want a proof that is not older. Milliseconds.
pub const FRESH: i64 = 5 * 60 * 1000;
/// How far a clock may go back before a session counts as one from the future, which opens nothing. Milliseconds.
const BACKWARDS: i64 = 60 * 1000;
/// That somebody was there is noted no more often. Milliseconds.
pub const NOTED: i64 = 60 * 1000;

/// What a session is at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It opens what the person may.
    Open,
    /// It was left alone: the person is known, and nothing opens until they have proved themselves again.
    Locked,
    /// It is over.
    Over,
}

/// When a session began, was last proved and last used; milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// Signed in.
    pub made_at: i64,
    /// The last passkey, code or sign-in elsewhere.
    pub proved_at: i64,
    /// The last page.
    pub seen_at: i64,
}

impl Times {
    /// What the session is now. A clock that jumps can only close it: no age is ever read as less than it was.
    #[must_use]
    pub const fn state(&self, now: i64) -> State {
        let newest = if self.seen_at > self.proved_at { self.seen_at } else { self.proved_at };
        if now < newest - BACKWARDS || now >= self.made_at.saturating_add(WHOLE) {
            State::Over
        } else if now >= self.seen_at.saturating_add(IDLE) {
            State::Locked
        } else {
            State::Open
        }
    }

    /// Whether the last proof is young enough for what reaches far.
    #[must_use]
    pub const fn is_fresh(&self, now: i64) -> bool {
        now < self.proved_at.saturating_add(FRESH)
    }
}

/// How somebody came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A passkey, with the device's own check of the person (WebAuthn, user verification).
    Passkey,
    /// Signed in at somebody the tenant trusts (OpenID Connect).
    Oidc,
    /// A link by e-mail, used once.
    Link,
    /// A link that a colleague or the machine's keeper made for them, used once.
    Invitation,
    /// One press, in the demo town only.
    Demo,
}

impl Way {
    const ALL: [Self; 5] = [Self::Passkey, Self::Oidc, Self::Link, Self::Invitation, Self::Demo];

    /// The word in the database and in texts' keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Passkey => "passkey",
            Self::Oidc => "oidc",
            Self::Link => "link",
            Self::Invitation => "invitation",
            Self::Demo => "demo",
        }
    }

    /// Whether it proves enough for what reaches far: who can read somebody's mail is not yet that person.
    #[must_use]
    pub const fn proves(self) -> bool {
        !matches!(self, Self::Link)
    }

    /// The way of this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HOUR: i64 = 60 * 60 * 1000;

    #[test]
    fn it_locks_when_left_and_ends_in_the_evening() {
        let times = Times { made_at: 0, proved_at: 0, seen_at: 0 };
        assert_eq!(times.state(IDLE - 1), State::Open);
        assert_eq!(times.state(IDLE), State::Locked);
        let busy = |at| Times { seen_at: at, ..times };
        assert_eq!(busy(11 * HOUR).state(11 * HOUR + 1), State::Open);
        assert_eq!(busy(12 * HOUR - 1).state(12 * HOUR), State::Over);
        assert!(times.is_fresh(FRESH - 1) && !times.is_fresh(FRESH));
    }

    #[test]
    fn a_clock_that_goes_back_opens_nothing() {
        let times = Times { made_at: 10 * HOUR, proved_at: 10 * HOUR, seen_at: 11 * HOUR };
        assert_eq!(times.state(11 * HOUR - 30_000), State::Open, "a clock that is set right by half a minute");
        assert_eq!(times.state(9 * HOUR), State::Over);
        assert_eq!(times.state(i64::MIN), State::Over);
        assert_eq!(times.state(i64::MAX), State::Over);
    }

    proptest! {
        #[test]
        fn once_over_is_over(made in 0..1_000_000_i64, seen in 0..WHOLE, now in 0..3 * WHOLE, later in 0..WHOLE) {
            let times = Times { made_at: made, proved_at: made, seen_at: made + seen };
            if now >= made + seen && times.state(now) == State::Over {
                prop_assert_eq!(times.state(now + later), State::Over);
            }
        }
    }
}
