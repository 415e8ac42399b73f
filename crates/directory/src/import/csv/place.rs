//! Where a row is: an address, a municipality, a point.

use super::{build::Build, fields::Kind, values};
use crate::{
    hsds::{OWN, Object},
    import::{Done, Reason},
    places::{PLACES, is_here},
};
use serde_json::{Value, json};

impl Build<'_> {
    /// The place of a row. `own` is the service's own object: it carries the municipality.
    pub(crate) fn location(&mut self, own: &mut Object) -> Option<Value> {
        let mapping = self.mapping;
        let mut out = Object::new();
        out.insert("id".into(), json!(self.id("location", "")));
        out.insert("location_type".into(), json!("physical"));
        let before = out.len();
        for filled in mapping.place.iter().filter(|filled| filled.kind == Kind::Text) {
            self.fill(filled, &mut out, &mut Object::new(), "location");
        }
        let country = Some(self.part("country")).filter(|c| !c.is_empty()).unwrap_or_else(|| "NO".to_owned());
        self.point(&mut out);
        let municipality = self.part("municipality");
        let known = PLACES.municipality(&municipality).or_else(|| PLACES.named(&municipality));
        match known {
            Some(known) => _ = own.insert("area".into(), json!([known.number])),
            None if municipality.is_empty() || !is_here(&country) => {}
            None => {
                self.remark(&self.columns("municipality"), &municipality, Reason::NoMunicipality, Done::WithoutValue)
            }
        }
        let region = if known.is_none() && !is_here(&country) { municipality } else { String::new() };
        if let Some(address) = self.address(&country, &region, known.map(|m| m.county.as_str())) {
            out.insert("addresses".into(), json!([address]));
        }
        if out.len() == before {
            return None;
        }
        out.insert(OWN.into(), json!({"language": mapping.mapping.source.language}));
        Some(Value::Object(out))
    }

    fn address(&mut self, country: &str, region: &str, county: Option<&str>) -> Option<Value> {
        let street = self.part("address");
        let second = self.part("address_2");
        let city = self.part("city");
        let postal_code = self.postal_code(country);
        if [&street, &second, &city, &postal_code].iter().all(|part| part.is_empty()) {
            return None;
        }
        let found = PLACES.of_postal_code(&postal_code).and_then(|number| PLACES.municipality(number));
        let here = is_here(country);
        let province = Some(self.part("state_province")).filter(|province| !province.is_empty());
        let province = province.or_else(|| county.map(str::to_owned));
        let province = province.or_else(|| found.filter(|_| here).map(|m| m.county.clone())).unwrap_or_default();
        let mut address = json!({
            "id": self.id("address", ""), "address_1": street, "city": city, "state_province": province,
            "postal_code": postal_code, "country": country, "address_type": "physical",
        });
        for (field, text) in [("address_2", second.as_str()), ("region", region)] {
            if !text.is_empty() {
                address[field] = json!(text);
            }
        }
        Some(address)
    }

    /// A postal code of three digits has lost its zero in a spreadsheet and gets it back.
    fn postal_code(&mut self, country: &str) -> String {
        let raw = self.part("postal_code");
        if raw.is_empty() || !is_here(country) {
            return raw;
        }
        let column = self.columns("postal_code");
        let digits = raw.trim_start_matches("NO-").trim_start_matches("N-").trim_end_matches(".0").replace(' ', "");
        let mended = if digits.len() == 3 { format!("0{digits}") } else { digits };
        if mended.len() != 4 || !mended.bytes().all(|b| b.is_ascii_digit()) {
            self.remark(&column, &raw, Reason::Kind { wanted: "four digits" }, Done::WithoutValue);
            return String::new();
        }
        if mended != raw {
            self.remark(&column, &raw, Reason::ReadAs { value: mended.clone() }, Done::Mended);
        }
        mended
    }

    fn point(&mut self, out: &mut Object) {
        let (lat, lon) = (self.part("latitude"), self.part("longitude"));
        if lat.is_empty() && lon.is_empty() {
            return;
        }
        match (values::number(&lat), values::number(&lon)) {
            (Some(north), Some(east)) if north.abs() <= 90.0 && east.abs() <= 180.0 && (north, east) != (0.0, 0.0) => {
                out.insert("latitude".into(), json!(north));
                out.insert("longitude".into(), json!(east));
            }
            _ => {
                let place = format!("{}, {}", self.columns("latitude"), self.columns("longitude"));
                let reason = Reason::Kind { wanted: "degrees north and degrees east" };
                self.remark(&place, &format!("{lat}, {lon}"), reason, Done::WithoutValue);
            }
        }
    }

    fn part(&mut self, name: &str) -> String {
        self.mapping.place_of(name).map(|field| self.joined(field)).unwrap_or_default()
    }

    fn columns(&self, name: &str) -> String {
        self.mapping.place_of(name).map(|field| field.columns.join(", ")).unwrap_or_default()
    }
}
