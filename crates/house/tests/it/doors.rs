//! Every address and who may ask stands in `doors.txt`. A new address changes that file, and so is seen in review.

use house::{root, text};

#[test]
fn every_door_is_in_the_table() {
    let mut doors: Vec<String> =
        varde::doors().iter().map(|door| format!("{:4} {} {:?}", door.method, door.path, door.who)).collect();
    doors.sort();
    let now = doors.join("\n") + "\n";
    let file = root().join("crates/house/doors.txt");
    if std::env::var_os("VARDE_WRITE_DOORS").is_some() {
        std::fs::write(&file, &now).unwrap();
    }
    assert_eq!(text(&file), now, "write it anew with VARDE_WRITE_DOORS=1 cargo test -p house doors");
}
