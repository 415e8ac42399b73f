//! How long a text is as a text message: the alphabet of GSM 03.38 (3GPP TS 23.038), or UCS-2 where one letter is outside it.

/// Letters that take one place. Æ, Ø and Å are among them; «» and – are not.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// Letters that take two.
const EXTENDED: &str = "\u{c}^{}\\[~]|€";

/// No text that we send is longer than this, in messages that are put together again by the telephone.
pub const MOST: usize = 3;

/// In how many messages a text goes. A sign that takes two places is never cut in two.
#[must_use]
pub fn segments(text: &str) -> usize {
    let gsm = |c: char| match c {
        _ if BASIC.contains(c) => Some(1),
        _ if EXTENDED.contains(c) => Some(2),
        _ => None,
    };
    match text.chars().map(gsm).collect::<Option<Vec<usize>>>() {
        Some(places) => packed(&places, 160, 153),
        None => packed(&text.chars().map(char::len_utf16).collect::<Vec<_>>(), 70, 67),
    }
}

/// One message has room for `alone`, each of several for `together`: the rest says which of them it is.
fn packed(places: &[usize], alone: usize, together: usize) -> usize {
    if places.iter().sum::<usize>() <= alone {
        return 1;
    }
    let (mut count, mut used) = (1, 0);
    for place in places {
        if used + place > together {
            (count, used) = (count + 1, 0);
        }
        used += place;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_letters_cost_no_more_than_others() {
        for (text, count) in [
            ("", 1),
            ("Hei! Vi minner om tirsdag kl. 14.", 1),
            (&"æ".repeat(160), 1),
            (&"å".repeat(161), 2),
            (&"ø".repeat(306), 2),
            (&"ø".repeat(307), 3),
            (&"a".repeat(459), 3),
            (&"a".repeat(460), 4),
            (&"€".repeat(80), 1),
            (&"€".repeat(81), 2),
        ] {
            assert_eq!(segments(text), count, "{} letters", text.chars().count());
        }
        // 153 is odd: the sign that takes two places does not fit in the last one.
        assert_eq!(segments(&"€".repeat(76 * 3)), 3);
        assert_eq!(segments(&"€".repeat(76 * 3 + 1)), 4);
    }

    #[test]
    fn one_letter_outside_makes_the_whole_text_dearer() {
        for (text, count) in [
            ("«Hei»", 1),
            (&"á".repeat(70), 1),
            (&"á".repeat(71), 2),
            (&"á".repeat(201), 3),
            (&"á".repeat(202), 4),
            (&"🙂".repeat(35), 1),
            (&"🙂".repeat(36), 2),
            (&format!("{}á", "a".repeat(69)), 1),
            (&format!("{}á", "a".repeat(70)), 2),
        ] {
            assert_eq!(segments(text), count, "{} letters", text.chars().count());
        }
        // 67 is odd too.
        assert_eq!(segments(&"🙂".repeat(33 * 3)), 3);
        assert_eq!(segments(&"🙂".repeat(33 * 3 + 1)), 4);
    }
}
