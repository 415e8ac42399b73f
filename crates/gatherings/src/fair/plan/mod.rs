//! The room as it is drawn: stands and what stands fast, in centimetres from the upper left corner.

mod checks;
mod drawing;
mod placing;

pub use checks::{Trouble, troubles};
pub use drawing::{Words, described, drawn};
pub use placing::{Placed, along_the_walls};

/// The smallest and the largest side of a room, centimetres.
pub const ROOM: std::ops::RangeInclusive<i64> = 200..=20_000;
/// The smallest and the largest side of a thing, centimetres.
pub const SIDE: std::ops::RangeInclusive<i64> = 10..=5_000;
/// A table, centimetres.
pub const TABLE: (i64, i64) = (180, 80);

/// What stands in a room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Where an exhibitor stands.
    #[default]
    Stand,
    /// A door.
    Door,
    /// A socket in the wall.
    Socket,
    /// The stage.
    Stage,
    /// A corner where it is quiet.
    Quiet,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Stand, Self::Door, Self::Socket, Self::Stage, Self::Quiet];

    /// The word in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Stand => "stand",
            Self::Door => "door",
            Self::Socket => "socket",
            Self::Stage => "stage",
            Self::Quiet => "quiet",
        }
    }

    /// What has this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Width and depth of a new one, centimetres.
    #[must_use]
    pub const fn usual(self) -> (i64, i64) {
        match self {
            Self::Stand => TABLE,
            Self::Door => (180, 20),
            Self::Socket => (20, 20),
            Self::Stage => (400, 200),
            Self::Quiet => (300, 250),
        }
    }
}

/// One of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thing {
    /// Opaque.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// The number on the table; 0 for what is no stand.
    pub number: i64,
    /// Who stands there.
    pub exhibitor: Option<String>,
    /// Whether there is power.
    pub power: bool,
    /// From the left wall, centimetres.
    pub x: i64,
    /// From the upper wall, centimetres.
    pub y: i64,
    /// As wide as it is before it is turned.
    pub width: i64,
    /// As deep as it is before it is turned.
    pub depth: i64,
    /// Whether it stands with its side to the upper wall.
    pub turned: bool,
}

impl Thing {
    /// A new one in the upper left corner.
    #[must_use]
    pub fn new(kind: Kind, number: i64) -> Self {
        let (width, depth) = kind.usual();
        Self { id: kernel::ids::new_id().to_string(), kind, number, width, depth, ..Self::default() }
    }

    /// Where it stands: left, top, right, bottom.
    #[must_use]
    pub const fn edges(&self) -> (i64, i64, i64, i64) {
        let (wide, deep) = if self.turned { (self.depth, self.width) } else { (self.width, self.depth) };
        (self.x, self.y, self.x + wide, self.y + deep)
    }

    /// Whether two stand in the same place.
    #[must_use]
    pub const fn overlaps(&self, other: &Self) -> bool {
        let (left, top, right, bottom) = self.edges();
        let (l, t, r, b) = other.edges();
        left < r && l < right && top < b && t < bottom
    }
}

/// A room with all that stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The room's width, centimetres.
    pub width: i64,
    /// The room's depth, centimetres.
    pub depth: i64,
    /// What stands in it.
    pub things: Vec<Thing>,
}

impl Plan {
    /// The stands, by number.
    #[must_use]
    pub fn stands(&self) -> Vec<&Thing> {
        let mut all: Vec<&Thing> = self.things.iter().filter(|one| one.kind == Kind::Stand).collect();
        all.sort_by_key(|one| one.number);
        all
    }

    /// The number of the stand where somebody is.
    #[must_use]
    pub fn number_of(&self, exhibitor: &str) -> Option<i64> {
        self.things.iter().find(|one| one.exhibitor.as_deref() == Some(exhibitor)).map(|one| one.number)
    }

    /// The next number that no stand has.
    #[must_use]
    pub fn next_number(&self) -> i64 {
        self.things.iter().map(|one| one.number).max().unwrap_or(0) + 1
    }
}
