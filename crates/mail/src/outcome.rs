//! What became of one try, and when the next one is.

/// The first pause, milliseconds.
const FIRST: i64 = 15_000;

/// How far the conversation with the mail server had come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// The connection, its encryption, who we are: nothing about this letter.
    Greeting,
    /// The sender.
    Sender,
    /// The receiver.
    Receiver,
    /// The letter itself.
    Content,
    /// A gateway for text messages, which says nothing more about where it stands.
    Gateway,
}

impl Stage {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Greeting => "greeting",
            Self::Sender => "sender",
            Self::Receiver => "receiver",
            Self::Content => "content",
            Self::Gateway => "gateway",
        }
    }
}

/// What became of one try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The server has taken it.
    Taken,
    /// Not now. The reason has a code and the stage, nothing that the server wrote.
    Later(String),
    /// Never.
    Never(String),
    /// Never, because nobody gets mail there.
    Nobody(String),
}

impl Outcome {
    /// What a server's no means: `code` is the reply (RFC 5321 §4.2), `enhanced` its longer brother (RFC 3463).
    ///
    /// A no to greeting or sender is about us and not about the letter, so it is tried again. A no to the receiver says
    /// that nobody is there, unless the longer code says that it is about something else (a policy: 5.7).
    pub(crate) fn of_reply(stage: Stage, permanent: bool, code: u16, enhanced: Option<&str>) -> Self {
        let reason = match enhanced {
            Some(enhanced) => format!("{} {code} {enhanced}", stage.word()),
            None => format!("{} {code}", stage.word()),
        };
        let about_the_mailbox = enhanced.is_none_or(|code| code.starts_with("5.1.") || code.starts_with("5.2."));
        match stage {
            _ if !permanent => Self::Later(reason),
            Stage::Greeting | Stage::Sender | Stage::Gateway => Self::Later(reason),
            Stage::Receiver if about_the_mailbox => Self::Nobody(reason),
            Stage::Receiver | Stage::Content => Self::Never(reason),
        }
    }

    /// Whether the server spoke with us about a letter at all. Where it did not, the next letter would fare no better.
    pub(crate) fn is_answered(&self) -> bool {
        let about_us = [Stage::Greeting.word(), Stage::Gateway.word()];
        !matches!(self, Self::Later(reason) if about_us.iter().any(|word| reason.starts_with(word)))
    }

    /// No reply: the line was cut, or nothing came. After the letter's last line it may have been taken all the same; it
    /// is sent again under the same Message-ID, because a letter that comes twice is better than one that never comes.
    pub(crate) fn of_silence(stage: Stage, what: &str) -> Self {
        Self::Later(format!("{} {what}", stage.word()))
    }
}

/// The longer code (RFC 3463) that a reply begins with, as three numbers with points and nothing else.
pub(crate) fn enhanced(reply: &str) -> Option<String> {
    let word = reply.split_whitespace().next()?;
    let parts: Vec<&str> = word.split('.').collect();
    let number = |part: &&str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    (parts.len() == 3 && parts.iter().all(number)).then(|| word.to_owned())
}

/// How long to wait after so many tries, milliseconds: 15 s, 30 s, 1 min … up to `longest`, of which `chance`
/// (0 to 255) takes away up to half, so that what failed together does not come back together.
pub(crate) fn pause(longest: i64, tries: i64, chance: u8) -> i64 {
    let tries = u32::try_from(tries.clamp(0, 20)).unwrap_or(0);
    let whole = FIRST.saturating_mul(1 << tries).min(longest);
    whole - whole * i64::from(chance) / 512
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letter::Kind;

    #[test]
    fn the_pause_grows_to_its_end_and_never_goes_under_half() {
        let whole: Vec<i64> = (0..9).map(|tries| pause(900_000, tries, 0) / 1000).collect();
        assert_eq!(whole, [15, 30, 60, 120, 240, 480, 900, 900, 900]);
        assert_eq!(pause(Kind::SignIn.longest_pause(), 50, 0), 60_000, "somebody sits there waiting");
        for chance in [0, 1, 128, 255] {
            let pause = pause(900_000, 3, chance);
            assert!((60_000..=120_000).contains(&pause), "{pause}");
        }
        assert_eq!(pause(Kind::Role.longest_pause(), i64::MAX, 0), 900_000);
    }

    #[test]
    fn a_no_is_about_us_the_receiver_or_the_letter() {
        let of = |stage, code, enhanced| Outcome::of_reply(stage, (500..600).contains(&code), code, enhanced);
        assert_eq!(of(Stage::Receiver, 550, Some("5.1.1")), Outcome::Nobody("receiver 550 5.1.1".into()));
        assert_eq!(of(Stage::Receiver, 550, None), Outcome::Nobody("receiver 550".into()));
        assert_eq!(of(Stage::Receiver, 554, Some("5.7.1")), Outcome::Never("receiver 554 5.7.1".into()), "a policy");
        assert_eq!(of(Stage::Receiver, 451, Some("4.7.1")), Outcome::Later("receiver 451 4.7.1".into()), "greylisting");
        assert_eq!(
            of(Stage::Greeting, 535, Some("5.7.8")),
            Outcome::Later("greeting 535 5.7.8".into()),
            "our password"
        );
        assert_eq!(of(Stage::Content, 552, None), Outcome::Never("content 552".into()));
    }

    #[test]
    fn a_server_that_is_away_is_known_by_its_first_word() {
        assert!(!Outcome::of_silence(Stage::Greeting, "cut").is_answered());
        assert!(!Outcome::of_reply(Stage::Greeting, true, 535, None).is_answered());
        assert!(Outcome::of_silence(Stage::Content, "cut").is_answered() && Outcome::Taken.is_answered());
        assert!(Outcome::of_reply(Stage::Receiver, false, 451, None).is_answered());
    }

    #[test]
    fn of_what_a_server_wrote_only_numbers_are_kept() {
        assert_eq!(enhanced("5.1.1 <kari@example.no>: unknown"), Some("5.1.1".into()));
        for odd in ["<kari@example.no> 5.1.1", "5.1", "5.1.kari", "5.1.1234", "", "5.1.1.1", "..."] {
            assert_eq!(enhanced(odd), None, "{odd}");
        }
    }
}
