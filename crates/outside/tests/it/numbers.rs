//! The table of numbers against another way of saying the same, for any number.

use outside::{Reach, address, public::is_public};
use proptest::prelude::*;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The same rule in the standard library's words and plain comparisons, written apart from the table.
fn lies_inside(number: Ipv4Addr) -> bool {
    let [a, b, c, d] = number.octets();
    number.is_private()
        || number.is_loopback()
        || number.is_link_local()
        || number.is_broadcast()
        || number.is_documentation()
        || number.is_multicast()
        || a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b))
        || (a == 198 && (b == 18 || b == 19))
        || (a == 192 && [(0, 0), (31, 196), (52, 193), (88, 99), (175, 48)].contains(&(b, c)))
        || [a, b, c, d] == [168, 63, 129, 16]
}

fn v4() -> impl Strategy<Value = Ipv4Addr> {
    let edge = |block: u32| move |by: i32| Ipv4Addr::from(block.wrapping_add_signed(by));
    let near = |a, b, c| (-260..260).prop_map(edge(u32::from(Ipv4Addr::new(a, b, c, 0))));
    prop_oneof![
        8 => any::<u32>().prop_map(Ipv4Addr::from),
        1 => near(100, 64, 0), 1 => near(100, 128, 0), 1 => near(172, 16, 0), 1 => near(172, 32, 0),
        1 => near(198, 18, 0), 1 => near(198, 20, 0), 1 => near(192, 0, 2), 1 => near(169, 254, 0),
        1 => near(224, 0, 0), 1 => near(11, 0, 0), 1 => near(168, 63, 129), 1 => near(192, 88, 99),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn a_number_is_public_or_lies_inside(number in v4()) {
        prop_assert_eq!(is_public(number.into()), !lies_inside(number));
    }

    #[test]
    fn however_a_number_is_written_it_is_the_same_one(number in v4(), way in 0..8_u8) {
        let [a, b, c, d] = number.octets();
        let whole = u32::from(number);
        let host = match way {
            0 => number.to_string(),
            1 => whole.to_string(),
            2 => format!("{whole:#x}"),
            3 => format!("0{whole:o}"),
            4 => format!("0{a:o}.0{b:o}.0{c:o}.0{d:o}"),
            5 => format!("{a:#x}.{b}.0{c:o}.{d:#04X}").replace("0X", "0x"),
            6 => format!("{a}.{}", whole & 0x00FF_FFFF),
            _ => format!("{a}.{b}.{}", whole & 0xFFFF),
        };
        let read = address::read(&format!("http://{host}/"), &Reach::public());
        prop_assert_eq!(read.is_ok(), !lies_inside(number), "{}", host);
        if let Ok(read) = read {
            prop_assert_eq!(read.host_str().unwrap(), number.to_string());
        }
    }

    #[test]
    fn no_number_hides_inside_a_longer_one(number in any::<u32>().prop_map(Ipv4Addr::from), tail in any::<u16>()) {
        let [a, b, c, d] = number.octets();
        let [first, last] = [u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d])];
        for hiding in [
            number.to_ipv6_mapped(),
            Ipv6Addr::new(0, 0, 0, 0, 0, 0, first, last),
            Ipv6Addr::new(0, 0, 0, 0, 0xffff, 0, first, last),
            Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, first, last),
            Ipv6Addr::new(0x64, 0xff9b, 1, tail, 0, 0, first, last),
            Ipv6Addr::new(0x2002, first, last, tail, 0, 0, 0, 1),
            Ipv6Addr::new(0x2001, 0, first, last, tail, 0, !first, !last),
            Ipv6Addr::new(0x2a00, tail, 0, 0, 0, 0x5efe, first, last),
            Ipv6Addr::new(0x2a00, tail, 0, 0, 0x0200, 0x5efe, first, last),
        ] {
            prop_assert!(!is_public(IpAddr::V6(hiding)), "{}", hiding);
        }
    }

    #[test]
    fn of_the_long_ones_only_those_given_out_are_public(number in any::<u128>().prop_map(Ipv6Addr::from)) {
        if is_public(IpAddr::V6(number)) {
            prop_assert!((0x2000..0x4000).contains(&number.segments()[0]));
        }
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused(text in "\\PC{0,60}") {
        if let Ok(read) = address::read(&text, &Reach::public()) {
            prop_assert!(matches!(read.scheme(), "http" | "https") && read.username().is_empty());
        }
    }
}
