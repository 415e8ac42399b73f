//! What this room must know of its neighbours. The program knows them all and hands it in; a room never knows a room.

/// A town and the municipality that it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Town {
    /// As the post writes it, with a capital first.
    pub name: String,
    /// The municipality's number, four digits.
    pub municipality: String,
}

/// The neighbours.
pub trait Around: Send + Sync {
    /// Where a postal code is; nothing when there is none such.
    fn town(&self, postal_code: &str) -> Option<Town>;

    /// What a municipality is called, by its number.
    fn municipality(&self, number: &str) -> Option<String>;
}

/// Nobody round: for the table of addresses.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nobody;

impl Around for Nobody {
    fn town(&self, _: &str) -> Option<Town> {
        None
    }

    fn municipality(&self, _: &str) -> Option<String> {
        None
    }
}
