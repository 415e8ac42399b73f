//! A key that leads to another page is followed by waiting for that page. What `sees` reads at once may be the page before.

use house::{files, root, short, text};

#[test]
fn after_enter_a_story_waits() {
    for file in files(&root().join("e2e"), ".mjs") {
        let text = text(&file);
        let mut lines = text.lines().enumerate().peekable();
        while let Some((number, line)) = lines.next() {
            let presses = line.contains("press('Enter')") && !line.contains("waitForNavigation");
            let reads = lines.peek().is_some_and(|(_, next)| next.contains(".sees("));
            assert!(!(presses && reads), "{}:{}: wait for what comes before looking at it", short(&file), number + 1);
        }
    }
}
