//! Readable addresses.

/// Words that are addresses of their own below `/treff`.
const TAKEN: [&str; 4] = ["kalender", "feed", "program", "bygg-inn"];

/// The readable part of the address of a series: its name, with the town where that is not in it already.
#[must_use]
pub fn slug_of(name: &str, town: Option<&str>) -> String {
    let name_slug = kernel::ids::slug(name);
    let slug = match town.map(kernel::ids::slug) {
        Some(town) if !name_slug.split('-').any(|part| part == town) => format!("{name_slug}-{town}"),
        _ => name_slug,
    };
    if TAKEN.contains(&slug.as_str()) { format!("{slug}-treff") } else { slug }
}

#[cfg(test)]
mod tests {
    use super::slug_of;

    #[test]
    fn the_town_is_said_once_and_no_address_is_taken() {
        assert_eq!(slug_of("Erfaringskafé", Some("Straume")), "erfaringskafe-straume");
        assert_eq!(slug_of("Kafeen på Straume", Some("Straume")), "kafeen-pa-straume");
        assert_eq!(slug_of("Kalender", None), "kalender-treff");
    }
}
