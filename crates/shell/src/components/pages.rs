//! From one page of a list to the next.

use super::{icon, icon as icons};
use crate::Visit;
use maud::{Markup, html};

/// Links to the other pages of a list; nothing when there is one page only. `href` makes the address of a page.
#[must_use]
pub fn pagination(visit: &Visit, page: i64, pages: i64, href: impl Fn(i64) -> String) -> Markup {
    if pages < 2 {
        return html! {};
    }
    let page = page.clamp(1, pages);
    html! {
        nav.v-pages aria-label=(visit.t("pages")) {
            ul {
                @if page > 1 {
                    li { a rel="prev" href=(href(page - 1)) { (icon(icons::CHEVRON_LEFT)) (visit.t("pages-before")) } }
                }
                @for one in shown(page, pages) {
                    @match one {
                        Some(one) => li.v-pages__number {
                            a href=(href(one)) aria-current=[(one == page).then_some("page")]
                                aria-label=(visit.with("pages-number", &[("page", one.into())])) { (one) }
                        },
                        None => li.v-pages__number aria-hidden="true" { "…" },
                    }
                }
                li.v-pages__where { (visit.with("pages-where", &[("page", page.into()), ("pages", pages.into())])) }
                @if page < pages {
                    li { a rel="next" href=(href(page + 1)) { (visit.t("pages-next")) (icon(icons::CHEVRON_RIGHT)) } }
                }
            }
        }
    }
}

/// The first, the last, and those beside this one; a gap of more than one page becomes nothing.
fn shown(page: i64, pages: i64) -> Vec<Option<i64>> {
    let mut out = Vec::new();
    let mut last = 0;
    for one in (1..=pages.min(10_000)).filter(|one| *one == 1 || *one == pages || (one - page).abs() <= 1) {
        match one - last {
            2 => out.push(Some(one - 1)),
            3.. => out.push(None),
            _ => {}
        }
        out.push(Some(one));
        last = one;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn long_lists_have_gaps_only_where_something_is_left_out() {
        assert_eq!(shown(1, 2), [Some(1), Some(2)]);
        assert_eq!(shown(4, 5), [Some(1), Some(2), Some(3), Some(4), Some(5)]);
        assert_eq!(shown(6, 12), [Some(1), None, Some(5), Some(6), Some(7), None, Some(12)]);
    }
}
