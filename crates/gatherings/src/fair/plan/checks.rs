//! What is wrong with where something stands.

use super::{Kind, Plan, Thing};

/// From a socket to a stand that needs one, at most, centimetres.
const REACH: i64 = 500;

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A part of it is outside the room.
    Outside,
    /// It stands where something else stands: the other's number, or 0, and what it is.
    Over(Kind, i64),
    /// It needs power, and the nearest socket is so far away, centimetres; nothing when there is none.
    FarFromPower(Option<i64>),
}

/// What is wrong with one of the things of a plan. A door and a socket may be in the wall.
#[must_use]
pub fn troubles(plan: &Plan, thing: &Thing) -> Vec<Trouble> {
    let mut found = Vec::new();
    let (left, top, right, bottom) = thing.edges();
    if left < 0 || top < 0 || right > plan.width || bottom > plan.depth {
        found.push(Trouble::Outside);
    }
    let solid = |one: &&Thing| one.kind != Kind::Socket && one.id != thing.id && one.overlaps(thing);
    if thing.kind != Kind::Socket
        && let Some(other) = plan.things.iter().find(solid)
    {
        found.push(Trouble::Over(other.kind, other.number));
    }
    if thing.kind == Kind::Stand && thing.power {
        let sockets = plan.things.iter().filter(|one| one.kind == Kind::Socket);
        let nearest = sockets.map(|socket| between(thing, socket)).min();
        if nearest.is_none_or(|far| far > REACH) {
            found.push(Trouble::FarFromPower(nearest));
        }
    }
    found
}

/// From edge to edge as a cable lies, along the walls.
fn between(one: &Thing, other: &Thing) -> i64 {
    let (left, top, right, bottom) = one.edges();
    let (l, t, r, b) = other.edges();
    (l - right).max(left - r).max(0) + (t - bottom).max(top - b).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(number: i64, x: i64, y: i64) -> Thing {
        Thing { x, y, ..Thing::new(Kind::Stand, number) }
    }

    #[test]
    fn what_stands_outside_or_in_another_is_said() {
        let mut plan = Plan { width: 1_000, depth: 600, things: vec![at(1, 0, 0), at(2, 100, 40), at(3, 900, 0)] };
        let said = |plan: &Plan, n: usize| troubles(plan, &plan.things[n]);
        assert_eq!(said(&plan, 0), [Trouble::Over(Kind::Stand, 2)]);
        assert_eq!(said(&plan, 2), [Trouble::Outside]);
        plan.things[1].x = 180;
        assert_eq!(said(&plan, 1), [], "side by side is no trouble");
        plan.things[2].turned = true;
        plan.things[2].x = 920;
        assert_eq!(said(&plan, 2), [], "turned, it has room");
        plan.things[0].power = true;
        assert_eq!(said(&plan, 0), [Trouble::FarFromPower(None)]);
        plan.things.push(Thing { x: 980, y: 0, ..Thing::new(Kind::Socket, 0) });
        assert_eq!(said(&plan, 0), [Trouble::FarFromPower(Some(800))]);
    }
}
