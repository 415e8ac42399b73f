//! «Along the walls»: all stands in a place that makes sense, by their numbers, with free doors.

use super::{Kind, Plan, Thing};

/// Between two stands, centimetres.
const GAP: i64 = 40;
/// Between a stand and its wall: somebody stands behind the table.
const BEHIND: i64 = 90;
/// What a door keeps free round it.
const DOOR: i64 = 150;
/// Between rows in the middle of the room.
const AISLE: i64 = 250;
/// How far a stand is moved on where there is no room for it.
const STEP: i64 = 20;

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The room with the stands in their new places.
    pub plan: Plan,
    /// The numbers of those that there was no room for; they stand where they stood.
    pub left: Vec<i64>,
}

/// The walls in the order in which they are filled, then rows in the middle: where a row begins, which way it goes, how long it is.
struct Row {
    /// The corner that the first stand has.
    start: (i64, i64),
    /// Whether it goes downwards.
    down: bool,
    /// Its length, centimetres.
    length: i64,
    /// Whether depth is counted back from the start: at the right and the lower wall.
    back: bool,
}

fn rows(plan: &Plan) -> Vec<Row> {
    let (width, depth) = (plan.width, plan.depth);
    let mut rows = vec![
        Row { start: (BEHIND, BEHIND), down: false, length: width - 2 * BEHIND, back: false },
        Row { start: (width - BEHIND, BEHIND), down: true, length: depth - 2 * BEHIND, back: true },
        Row { start: (BEHIND, depth - BEHIND), down: false, length: width - 2 * BEHIND, back: true },
        Row { start: (BEHIND, BEHIND), down: true, length: depth - 2 * BEHIND, back: false },
    ];
    let mut y = BEHIND + AISLE + 80;
    while y + AISLE + BEHIND + 80 <= depth {
        rows.push(Row { start: (2 * AISLE, y), down: false, length: width - 4 * AISLE, back: false });
        y += 80 + AISLE;
    }
    rows
}

/// All stands along the walls, the rest in rows in the middle. The same room is the same plan.
#[must_use]
pub fn along_the_walls(plan: &Plan) -> Placed {
    let fast: Vec<Thing> = plan.things.iter().filter(|one| one.kind != Kind::Stand).cloned().collect();
    let mut kept_free: Vec<Thing> = fast.iter().filter(|one| one.kind != Kind::Socket).map(free_round).collect();
    let mut stands: Vec<Thing> = plan.stands().into_iter().cloned().collect();
    let mut waiting: Vec<usize> = (0..stands.len()).collect();
    for row in rows(plan) {
        let mut at = 0;
        while let Some(&next) = waiting.first() {
            let Some(stand) = stands.get_mut(next) else { break };
            let long = stand.width;
            if at + long > row.length {
                break;
            }
            let tried = placed(stand, &row, at);
            let (left, top, right, bottom) = tried.edges();
            let inside = left >= 0 && top >= 0 && right <= plan.width && bottom <= plan.depth;
            if inside && kept_free.iter().all(|other| !other.overlaps(&tried)) {
                // The next one has a gap to it on all sides.
                kept_free.push(wider(&tried, GAP / 2));
                *stand = tried;
                waiting.remove(0);
                at += long + GAP;
            } else {
                at += STEP;
            }
        }
    }
    let left = waiting.iter().filter_map(|at| stands.get(*at)).map(|one| one.number).collect();
    let things = fast.into_iter().chain(stands).collect();
    Placed { plan: Plan { things, ..plan.clone() }, left }
}

fn placed(stand: &Thing, row: &Row, at: i64) -> Thing {
    let deep = if row.back { stand.depth } else { 0 };
    let (x, y) = row.start;
    let (x, y) = if row.down { (x - deep, y + at) } else { (x + at, y - deep) };
    Thing { x, y, turned: row.down, ..stand.clone() }
}

fn wider(one: &Thing, by: i64) -> Thing {
    let (left, top, right, bottom) = one.edges();
    Thing {
        x: left - by,
        y: top - by,
        width: right - left + 2 * by,
        depth: bottom - top + 2 * by,
        turned: false,
        ..one.clone()
    }
}

fn free_round(one: &Thing) -> Thing {
    wider(one, if one.kind == Kind::Door { DOOR } else { GAP })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fair::plan::troubles;

    fn room(stands: i64) -> Plan {
        let mut things = vec![
            Thing { x: 900, y: 0, ..Thing::new(Kind::Door, 0) },
            Thing { x: 1_500, y: 500, turned: true, ..Thing::new(Kind::Stage, 0) },
        ];
        things.extend((1..=stands).map(|number| Thing::new(Kind::Stand, number)));
        Plan { width: 2_000, depth: 1_200, things }
    }

    #[test]
    fn stands_go_along_the_walls_and_the_door_is_free() {
        let placed = along_the_walls(&room(24));
        assert_eq!(placed.left, Vec::<i64>::new());
        for one in placed.plan.stands() {
            assert_eq!(troubles(&placed.plan, one), [], "{one:?}");
            let (left, top, right, _) = one.edges();
            assert!(top > 170 || right <= 750 || left >= 1_230, "before the door: {one:?}");
        }
        assert_eq!(along_the_walls(&placed.plan), placed, "the same room is the same plan");
    }

    #[test]
    fn what_there_is_no_room_for_is_said() {
        let placed = along_the_walls(&room(300));
        assert!(!placed.left.is_empty() && placed.left.contains(&300), "{:?}", placed.left);
        let standing = placed.plan.stands().into_iter().filter(|one| !placed.left.contains(&one.number));
        assert!(standing.count() > 24);
    }
}
