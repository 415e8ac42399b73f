//! Which numbers are out in public. What is not known to be is not: the tables are IANA's special-purpose registries
//! (RFC 6890 and what came after), and of IPv6 only what is given out to the world at all.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Blocks of IPv4 that lead to nobody in public: the first address, and how many bits of it count.
const NOT_PUBLIC_4: [(Ipv4Addr, u32); 19] = [
    (Ipv4Addr::new(0, 0, 0, 0), 8),        // this network
    (Ipv4Addr::new(10, 0, 0, 0), 8),       // private
    (Ipv4Addr::new(100, 64, 0, 0), 10),    // behind a carrier's translation
    (Ipv4Addr::new(127, 0, 0, 0), 8),      // this machine
    (Ipv4Addr::new(168, 63, 129, 16), 32), // public by its number, and inside a cloud its host
    (Ipv4Addr::new(169, 254, 0, 0), 16),   // link-local; the metadata of clouds
    (Ipv4Addr::new(172, 16, 0, 0), 12),    // private
    (Ipv4Addr::new(192, 0, 0, 0), 24),     // protocol assignments
    (Ipv4Addr::new(192, 0, 2, 0), 24),     // documentation
    (Ipv4Addr::new(192, 31, 196, 0), 24),  // AS112
    (Ipv4Addr::new(192, 52, 193, 0), 24),  // AMT
    (Ipv4Addr::new(192, 88, 99, 0), 24),   // relays of 6to4
    (Ipv4Addr::new(192, 168, 0, 0), 16),   // private
    (Ipv4Addr::new(192, 175, 48, 0), 24),  // AS112
    (Ipv4Addr::new(198, 18, 0, 0), 15),    // benchmarks
    (Ipv4Addr::new(198, 51, 100, 0), 24),  // documentation
    (Ipv4Addr::new(203, 0, 113, 0), 24),   // documentation
    (Ipv4Addr::new(224, 0, 0, 0), 4),      // to many at once
    (Ipv4Addr::new(240, 0, 0, 0), 4),      // kept for later; the broadcast
];

/// Of what is given out of IPv6 (2000::/3), the blocks that lead to nobody in public, or on to an IPv4 address that hides in
/// them.
const NOT_PUBLIC_6: [(Ipv6Addr, u32); 5] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23), // protocol assignments: Teredo, benchmarks, ORCHID
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32), // documentation
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16), // 6to4
    (Ipv6Addr::new(0x2620, 0x4f, 0x8000, 0, 0, 0, 0, 0), 48), // AS112
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20), // documentation
];

/// Whether a number is out in public. `::ffff:10.0.0.1`, `64:ff9b::10.0.0.1` and their like are not, whatever is in them.
#[must_use]
pub fn is_public(number: IpAddr) -> bool {
    match number {
        IpAddr::V4(number) => !NOT_PUBLIC_4.iter().any(|(block, bits)| {
            let shift = 32 - bits;
            u32::from(number) >> shift == u32::from(*block) >> shift
        }),
        IpAddr::V6(number) => {
            let within = |(block, bits): &(Ipv6Addr, u32)| {
                let shift = 128 - bits;
                u128::from(number) >> shift == u128::from(*block) >> shift
            };
            let given_out = within(&(Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3));
            given_out && !NOT_PUBLIC_6.iter().any(within) && !carries_v4(number)
        }
    }
}

/// ISATAP writes an IPv4 address into the last half, behind `0000:5efe` or `0200:5efe`.
const fn carries_v4(number: Ipv6Addr) -> bool {
    let [_, _, _, _, before, mark, _, _] = number.segments();
    mark == 0x5efe && (before == 0 || before == 0x0200)
}

/// What may be called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    here: Option<Vec<IpAddr>>,
}

impl Reach {
    /// Public numbers, on 80 and 443.
    #[must_use]
    pub const fn public() -> Self {
        Self { here: None }
    }

    /// For tests, which must reach a stand-in on this machine: these numbers and no others, on any port. No setting leads here.
    #[must_use]
    pub const fn only(numbers: Vec<IpAddr>) -> Self {
        Self { here: Some(numbers) }
    }

    /// Whether a connection may go to this number.
    #[must_use]
    pub fn may(&self, number: IpAddr) -> bool {
        self.here.as_ref().map_or_else(|| is_public(number), |these| these.contains(&number))
    }

    /// Whether it may go to this port.
    #[must_use]
    pub const fn may_port(&self, port: u16) -> bool {
        self.here.is_some() || port == 80 || port == 443
    }
}
