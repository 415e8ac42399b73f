//! Where to: a mobile number however it is typed, or an e-mail address. One field takes both.

use crate::{notices::Way, sms::Number};
use trust::vault::{Exact, Secret};

/// The longest that an e-mail address is (RFC 5321 §4.5.3.1).
const LONGEST: usize = 254;

/// Where a message goes. Never shown but to whoever typed it.
pub struct Address {
    /// By which way.
    pub way: Way,
    /// A number as E.164, or an e-mail address as it was typed.
    pub to: Secret<String>,
    /// The same in the one form that it is counted by.
    pub exact: Exact,
}

/// What does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// Nothing was typed.
    Nothing,
    /// It has an @ and is no address.
    Email,
    /// So many digits, and a mobile number has eight.
    Digits(i64),
    /// A number, but not of a mobile telephone.
    NotMobile,
    /// By this way nothing leaves here.
    NoWay(Way),
}

impl Address {
    /// Reads what was typed. `ways` are those by which something leaves here.
    ///
    /// # Errors
    /// What does not fit.
    pub fn read(typed: &str, ways: &[Way]) -> Result<Self, Odd> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(Odd::Nothing);
        }
        let open = |way: Way| ways.contains(&way).then_some(way).ok_or(Odd::NoWay(way));
        if typed.contains('@') {
            let exact = Exact::email(typed).filter(|_| fits(typed)).ok_or(Odd::Email)?;
            return Ok(Self { way: open(Way::Email)?, to: Secret::new(typed.to_owned()), exact });
        }
        if !typed.contains(|c: char| c.is_ascii_digit()) && !ways.contains(&Way::Sms) {
            return Err(Odd::Email);
        }
        let Some(number) = Number::read(typed) else { return Err(odd_number(typed)) };
        let exact = Exact::phone(number.e164()).ok_or(Odd::NotMobile)?;
        Ok(Self { way: open(Way::Sms)?, to: Secret::new(number.e164().to_owned()), exact })
    }
}

/// What every mail server takes: one @, a point in what stands after it, nothing but signs that are seen.
fn fits(typed: &str) -> bool {
    let Some((name, host)) = typed.split_once('@') else { return false };
    let plain =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_graphic() && !"<>(),;:\"\\[]@".contains(c));
    let labels = host.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'));
    let dots = !name.starts_with('.') && !name.ends_with('.') && !name.contains("..");
    typed.len() <= LONGEST && plain(name) && plain(host) && host.contains('.') && labels && dots
}

fn odd_number(typed: &str) -> Odd {
    let typed = typed.trim_start_matches("+47").trim_start_matches("0047");
    let count = i64::try_from(typed.chars().filter(char::is_ascii_digit).count()).unwrap_or(i64::MAX);
    if count == 8 || count > 15 { Odd::NotMobile } else { Odd::Digits(count) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: &[Way] = &[Way::Email, Way::Sms];

    #[test]
    fn a_mobile_number_is_understood_in_nine_ways() {
        for typed in [
            "91234567",
            "912 34 567",
            "91 23 45 67",
            "+47 912 34 567",
            "+4791234567",
            "0047 91234567",
            "912-34-567",
            "(+47) 912 34 567",
            "mob. 912.34.567",
        ] {
            let read = Address::read(typed, BOTH).unwrap_or_else(|odd| panic!("{typed}: {odd:?}"));
            assert_eq!((read.to.expose().as_str(), read.way), ("+4791234567", Way::Sms), "{typed}");
        }
    }

    #[test]
    fn what_does_not_fit_is_said_as_it_is() {
        let odd = |typed: &str| Address::read(typed, BOTH).err();
        assert_eq!(odd("  "), Some(Odd::Nothing));
        assert_eq!(odd("912 34 56"), Some(Odd::Digits(7)));
        assert_eq!(odd("+47 912 34 5678"), Some(Odd::Digits(9)));
        assert_eq!(odd("55 12 34 56"), Some(Odd::NotMobile));
        assert_eq!(odd("Kari"), Some(Odd::Digits(0)));
        for wrong in [
            "kari@",
            "@post.example",
            "kari@post",
            "ka ri@post.example",
            "kari@post..example",
            "<k@post.example>",
            "a@b@c.example",
        ] {
            assert_eq!(odd(wrong), Some(Odd::Email), "{wrong}");
        }
        assert_eq!(Address::read("kari@post.example", &[Way::Sms]).err(), Some(Odd::NoWay(Way::Email)));
        assert_eq!(Address::read("91234567", &[Way::Email]).err(), Some(Odd::NoWay(Way::Sms)));
        assert_eq!(
            Address::read(" Kari.Nordmann@post.example ", BOTH).unwrap().to.expose(),
            "Kari.Nordmann@post.example"
        );
    }
}
