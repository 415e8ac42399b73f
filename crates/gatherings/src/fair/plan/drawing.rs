//! The plan as SVG and in words. All that somebody wrote is escaped.

use super::{Kind, Plan, Thing};
use maud::{Markup, html};

/// What a drawing says beside the numbers.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The drawing's name.
    pub title: &'a str,
    /// The identifier of what says the same in words on the page, where there is such a thing.
    pub beside: Option<&'a str>,
    /// What each kind is called, in the order of [`Kind::ALL`].
    pub kinds: [&'a str; 5],
}

/// The drawing. `told` says who stands at a stand; `moved` draws it so that a script can move each thing, which has its
/// identifier.
#[must_use]
pub fn drawn(plan: &Plan, words: Words<'_>, told: &dyn Fn(&Thing) -> String, moved: bool) -> Markup {
    let edge = 30;
    let view = format!("{} {} {} {}", -edge, -edge, plan.width + 2 * edge, plan.depth + 2 * edge);
    html! {
        svg.v-plan xmlns="http://www.w3.org/2000/svg" viewBox=(view) role=(if moved { "group" } else { "img" }) aria-label=(words.title) aria-describedby=[words.beside]
            data-width=[moved.then_some(plan.width)] data-depth=[moved.then_some(plan.depth)] {
            rect x="0" y="0" width=(plan.width) height=(plan.depth) fill="#ffffff" stroke="#182224" stroke-width="16" {}
            @for one in plan.things.iter().filter(|one| one.kind != Kind::Stand) { (thing(plan, one, words, told, moved)) }
            @for one in plan.things.iter().filter(|one| one.kind == Kind::Stand) { (thing(plan, one, words, told, moved)) }
        }
    }
}

fn thing(plan: &Plan, one: &Thing, words: Words<'_>, told: &dyn Fn(&Thing) -> String, moved: bool) -> Markup {
    let (left, top, right, bottom) = one.edges();
    let (wide, deep) = (right - left, bottom - top);
    let (x, y) = (left + wide / 2, top + deep / 2);
    let place = Kind::ALL.iter().position(|kind| *kind == one.kind).unwrap_or(0);
    let name = words.kinds.get(place).copied().unwrap_or_default();
    let (fill, line) = match one.kind {
        Kind::Stand => ("#dde8ea", "#0f3a48"),
        Kind::Door => ("#ffffff", "#ffffff"),
        Kind::Socket => ("#ffd27d", "#2d2107"),
        Kind::Stage | Kind::Quiet => ("#fdf0d3", "#2d2107"),
    };
    let label = if one.kind == Kind::Stand { one.number.to_string() } else { name.to_owned() };
    let said = if one.kind == Kind::Stand { told(one) } else { name.to_owned() };
    // A number fills its table; a word has room for its letters.
    let letters = i64::try_from(label.chars().count()).unwrap_or(1).max(1);
    let size = match one.kind {
        Kind::Stand => (deep.min(wide) * 7 / 8).min(wide * 3 / (2 * letters)).clamp(24, 110),
        Kind::Socket => 0,
        Kind::Door => (wide.max(deep) * 3 / (2 * letters)).clamp(28, 60),
        _ => (wide * 3 / (2 * letters)).clamp(28, 60),
    };
    let (beside, below) = if one.kind == Kind::Door { inwards(plan, one, size) } else { (0, 0) };
    // A door is a gap in the wall, so it covers the line that the wall is.
    let thick = if one.kind == Kind::Door { 20 } else { 6 };
    html! {
        g transform={ "translate(" (x) " " (y) ")" } tabindex=[moved.then_some("0")] role=[moved.then_some("button")] aria-label=[moved.then_some(&said)]
            data-id=[moved.then_some(&one.id)] data-turned=[moved.then_some(i64::from(one.turned))] {
            @if !moved && one.kind == Kind::Stand { title { (said) } }
            @if one.kind == Kind::Socket {
                circle cx="0" cy="0" r="22" fill=(fill) stroke=(line) stroke-width="6" {}
            } @else {
                rect x=(-wide / 2) y=(-deep / 2) width=(wide) height=(deep) rx="6" fill=(fill) stroke=(line) stroke-width=(thick) {}
            }
            @if size > 0 {
                text x=(beside) y=(below + size * 7 / 20) text-anchor="middle" font-family="Inter" font-size=(size) font-weight="700" fill="#182224" { (label) }
            }
        }
    }
}

/// How far a door's word stands from its middle, so that it is read inside the room and not across the wall.
fn inwards(plan: &Plan, door: &Thing, size: i64) -> (i64, i64) {
    let (left, top, right, bottom) = door.edges();
    let away = |thickness: i64| thickness / 2 + size * 4 / 5;
    let near = size;
    if plan.depth - bottom < near {
        (0, -away(bottom - top))
    } else if top < near {
        (0, away(bottom - top))
    } else if left < near {
        (away(right - left) + size / 2, 0)
    } else if plan.width - right < near {
        (-away(right - left) - size / 2, 0)
    } else {
        (0, 0)
    }
}

/// The plan for who does not see it: a line for each stand that somebody has.
#[must_use]
pub fn described(plan: &Plan, told: &dyn Fn(&Thing) -> String) -> String {
    plan.stands().into_iter().map(told).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(". ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_door_says_so_inside_the_room() {
        let plan = Plan { width: 2_200, depth: 1_400, things: Vec::new() };
        let door = |x, y, turned| Thing { x, y, turned, ..Thing::new(Kind::Door, 0) };
        let side = |one: Thing| inwards(&plan, &one, 60);
        let (wide, deep) = (door(0, 0, false).width, door(0, 0, false).depth);
        assert!(side(door(900, 1_400 - deep, false)).1 < 0, "up from the lower wall");
        assert!(side(door(900, 0, false)).1 > 0, "down from the upper one");
        assert!(side(door(0, 600, true)).0 > 0 && side(door(2_200 - deep, 600, true)).0 < 0);
        assert_eq!(side(door(1_000 - wide, 700, false)), (0, 0), "in a wall of its own it stays where it is");
    }

    #[test]
    fn names_are_escaped_in_the_drawing() {
        let plan = Plan { width: 500, depth: 400, things: vec![Thing::new(Kind::Stand, 7)] };
        let words =
            Words { title: "\"Salen\" <b>", beside: Some("ord"), kinds: ["Stand", "Dør", "Stikk", "Scene", "Ro"] };
        let svg = drawn(&plan, words, &|one| format!("{}: <script>\"O'Hara & sønn\"", one.number), false).into_string();
        assert!(svg.contains("7: &lt;script&gt;&quot;O'Hara &amp; sønn&quot;"), "{svg}");
        assert!(!svg.contains("<script"), "{svg}");
    }
}
