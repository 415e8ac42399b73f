//! What a gateway is handed: the operator's template with the number and the text in it, each written so that it can be
//! nothing but a value.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// What may stand in a template.
const PLACES: [&str; 4] = ["{to}", "{digits}", "{text}", "{id}"];

/// What is put in.
pub(super) struct Values<'a> {
    /// `+4791234567`
    pub(super) to: &'a str,
    /// `4791234567`
    pub(super) digits: &'a str,
    pub(super) text: &'a str,
    /// The same however often a message is tried.
    pub(super) id: &'a str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Json,
    Urlencoded,
}

/// A template that cannot be wrong.
#[derive(Clone, Debug)]
pub(super) struct Body {
    form: Form,
    template: String,
}

impl Body {
    /// Reads a template: JSON where it begins with a bracket, otherwise a form. What does not fit is told.
    pub(super) fn read(template: &str) -> Result<Self, &'static str> {
        let template = template.trim().to_owned();
        let placed = PLACES.iter().any(|place| template.starts_with(place));
        let form = if template.starts_with(['{', '[']) && !placed { Form::Json } else { Form::Urlencoded };
        if !template.contains("{text}") || !(template.contains("{to}") || template.contains("{digits}")) {
            return Err("{text} and {to} (or {digits}) must stand in it");
        }
        let body = Self { form, template };
        let odd = Values { to: "+1", digits: "1", text: "\"\\{to}&=\n", id: "x" };
        let (written, right) = (body.write(&odd), "JSON with each of them inside a string, or a form");
        let fits = match form {
            Form::Json => {
                serde_json::from_str::<serde_json::Value>(&written).is_ok_and(|json| contains(&json, odd.text))
            }
            Form::Urlencoded => url::form_urlencoded::parse(written.as_bytes()).any(|(_, value)| value == odd.text),
        };
        if fits { Ok(body) } else { Err(right) }
    }

    pub(super) const fn kind(&self) -> &'static str {
        match self.form {
            Form::Json => "application/json",
            Form::Urlencoded => "application/x-www-form-urlencoded",
        }
    }

    /// Puts the values in, in one go: what stands in a value is never looked through.
    pub(super) fn write(&self, values: &Values<'_>) -> String {
        let (mut out, mut rest) = (String::new(), self.template.as_str());
        while let Some(at) = rest.find('{') {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            let value = [values.to, values.digits, values.text, values.id];
            match PLACES.iter().zip(value).find(|(place, _)| rest.starts_with(**place)) {
                Some((place, value)) => {
                    out.push_str(&self.escaped(value));
                    rest = &rest[place.len()..];
                }
                None => {
                    out.push('{');
                    rest = &rest[1..];
                }
            }
        }
        out + rest
    }

    fn escaped(&self, value: &str) -> String {
        match self.form {
            Form::Json => {
                let quoted = serde_json::Value::from(value).to_string();
                quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or_default().to_owned()
            }
            Form::Urlencoded => utf8_percent_encode(value, NON_ALPHANUMERIC).to_string(),
        }
    }
}

fn contains(json: &serde_json::Value, wanted: &str) -> bool {
    match json {
        serde_json::Value::String(text) => text == wanted,
        serde_json::Value::Array(all) => all.iter().any(|one| contains(one, wanted)),
        serde_json::Value::Object(all) => all.values().any(|one| contains(one, wanted)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Hei \"du\"\\, 50 % & {to}\nå=ø+1 €";

    fn values() -> Values<'static> {
        Values { to: "+4791234567", digits: "4791234567", text: TEXT, id: "0190" }
    }

    #[test]
    fn a_text_is_a_value_and_nothing_else_in_json() {
        let template = r#"{"messages": [{"to": "{to}", "ref": "{id}", "text": "{text}"}], "from": "Varde"}"#;
        let body = Body::read(template).unwrap();
        let json: serde_json::Value = serde_json::from_str(&body.write(&values())).unwrap();
        assert_eq!(json["messages"][0], serde_json::json!({ "to": "+4791234567", "ref": "0190", "text": TEXT }));
        assert_eq!((json["from"].as_str(), body.kind()), (Some("Varde"), "application/json"));
        let quotes = Values { text: "\"\"", ..values() };
        let json: serde_json::Value = serde_json::from_str(&body.write(&quotes)).unwrap();
        assert_eq!(json["messages"][0]["text"], "\"\"");
    }

    #[test]
    fn and_in_a_form() {
        let body = Body::read("to={digits}&from=Varde&msg={text}").unwrap();
        let written = body.write(&values());
        let pairs: Vec<_> = url::form_urlencoded::parse(written.as_bytes()).into_owned().collect();
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(pairs, [pair("to", "4791234567"), pair("from", "Varde"), pair("msg", TEXT)]);
    }

    #[test]
    fn a_template_that_could_not_carry_a_text_is_refused() {
        for wrong in [
            "",
            "to={to}",
            "text={text}",
            r#"{"to": "{to}", "text": {text}}"#,
            r#"{"to": "{to}", "text": "{text}""#,
            "{to} {text}",
        ] {
            assert!(Body::read(wrong).is_err(), "{wrong}");
        }
    }
}
