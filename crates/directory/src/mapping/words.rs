//! The words of mapping, as they stand in the database and in texts' keys.

macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$each:meta])* $one:ident $word:literal),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$each])* $one),* }

        impl $name {
            /// All of them, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$one),*];

            /// The word in the database and in texts' keys.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$one => $word),* }
            }

            /// What this word means.
            #[must_use]
            pub fn of(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}

words! {
    /// How far a candidate has come.
    State {
        /// Written down; nobody has it.
        New "new",
        /// Somebody has it.
        Calling "calling",
        /// It is tried again on a day.
        Waiting "waiting",
        /// The editor is asked to make an entry of it.
        Ready "ready",
        /// It became an entry.
        Listed "listed",
        /// It does not belong in the directory.
        Dropped "dropped",
    }
}

words! {
    /// What came of an attempt.
    Outcome {
        /// Nobody answered.
        NoAnswer "no_answer",
        /// Somebody answered.
        Answered "answered",
        /// The number is somebody else's, or nobody's.
        WrongNumber "wrong_number",
        /// They ring back.
        WillCallBack "will_call_back",
        /// They want it in writing.
        AskedToWrite "asked_to_write",
    }
}

words! {
    /// How somebody tried.
    Way {
        /// By telephone.
        Phone "phone",
        /// By going there.
        Visit "visit",
        /// By e-mail.
        Mail "mail",
    }
}

words! {
    /// Why a candidate does not belong in the directory.
    Why {
        /// It is there already.
        There "there",
        /// It is no more.
        Closed "closed",
        /// They do not want to be in it.
        Unwilling "unwilling",
        /// It is something else.
        Other "other",
        /// Nobody can be reached.
        NoContact "no_contact",
    }
}

words! {
    /// Where a candidate came from.
    Source {
        /// Written by hand.
        Typed "typed",
        /// Pasted among many.
        Pasted "pasted",
        /// Seen by somebody who went there.
        Visit "visit",
        /// The Norwegian register of organisations.
        Register "brreg",
        /// A file.
        Import "import",
        /// Somebody proposed it.
        Proposal "proposal",
        /// They had a stand at a fair.
        Fair "fair",
    }
}

words! {
    /// What a column of a file says of a candidate.
    Column {
        /// What it is called.
        Name "name",
        /// Its municipality, by name or number.
        Municipality "in_municipality",
        /// A town or a postal code.
        Place "place",
        /// A telephone number.
        Phone "phone",
        /// An e-mail address.
        Email "email",
        /// A web address.
        Website "website",
        /// An organisation number.
        Number "number",
        /// A few words.
        Note "note",
        /// Themes, in words.
        Themes "themes",
    }
}

impl State {
    /// Whether somebody should still ring, go there or write.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Calling | Self::Waiting)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_names_one() {
        for state in State::ALL {
            assert_eq!(State::of(state.word()), Some(*state));
        }
        assert_eq!(Outcome::of("maybe"), None);
        assert_eq!(State::ALL.iter().filter(|state| state.is_open()).count(), 3);
    }
}
