//! Where it is, what the room is like, and whom one may ask.

/// Where a gathering is. What is not known is `None`; the page says nothing then.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// The room's name: «Turøy».
    pub room: Option<String>,
    /// The house: «Øyane DPS».
    pub house: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// Four digits.
    pub postal_code: Option<String>,
    /// The town that the postal code belongs to.
    pub town: Option<String>,
    /// The municipality's number, four digits; empty when it is only online.
    pub municipality: String,
    /// Whether one comes in without a step.
    pub step_free: Option<bool>,
    /// Whether there is a corner where it is quiet.
    pub quiet_corner: Option<bool>,
    /// Whether a toilet is big enough for a wheelchair.
    pub toilet: Option<bool>,
    /// Where it is held on screen. Shown near the time only.
    pub online_url: Option<String>,
    /// The number to ring to be with by telephone. Shown near the time only.
    pub dial_in: Option<String>,
}

impl Place {
    /// «Øyane DPS, Skogveien 4, 5353 Straume»: the address in one line, without the room.
    #[must_use]
    pub fn address(&self) -> Option<String> {
        let post = match (&self.postal_code, &self.town) {
            (Some(code), Some(town)) => Some(format!("{code} {town}")),
            (None, Some(town)) => Some(town.clone()),
            (Some(code), None) => Some(code.clone()),
            (None, None) => None,
        };
        let parts: Vec<String> = [self.house.clone(), self.street.clone(), post].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

/// Whom one may ask about it. Public, so only what a person wants to stand there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// A first name.
    pub name: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
}

impl Contact {
    /// Whether nobody can be reached.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.phone.is_none() && self.email.is_none()
    }
}
