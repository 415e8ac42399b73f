//! The site's settings in `varde.toml` in the data folder. All of them may be left out.

use anyhow::Context as _;
use outside::Outside;
use serde::Deserialize;
use shell::{Settings, app};
use signin::oidc;
use std::path::Path;
use url::Url;

/// The file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct File {
    exit: Option<Url>,
    neutral_titles: bool,
    accessibility_statement: Option<Url>,
    publisher: Option<Publisher>,
    pub(super) mail: super::mailing::Section,
    pub(super) sms: super::texting::Section,
    oidc: Vec<oidc::Settings>,
    outside: OutsideSection,
    register: RegisterSection,
    calendars: CalendarsSection,
}

/// Whether the program may ask web addresses that people have typed.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct OutsideSection {
    allow: bool,
}

/// Whether the calendars are fetched whose addresses organisations have typed.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct CalendarsSection {
    fetch: bool,
}

/// Where the registers of organisations answer.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RegisterSection {
    url: Option<Url>,
}

/// What leads out.
#[derive(Default)]
pub(super) struct Ways {
    pub(super) outside: Outside,
    pub(super) register: Option<Url>,
    /// To people's own calendars.
    pub(super) calendars: Outside,
}

/// Who gives out the open data, as the catalogue for data.norge.no names it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Publisher {
    name: String,
    organization_number: String,
}

impl File {
    /// Reads it. Without a file everything is as usual.
    pub(super) fn read(data: &Path) -> anyhow::Result<Self> {
        let file = data.join("varde.toml");
        match std::fs::read_to_string(&file) {
            Ok(text) => Self::parse(&text).with_context(|| format!("{}", file.display())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error).with_context(|| format!("{}", file.display())),
        }
    }

    fn parse(text: &str) -> anyhow::Result<Self> {
        let mut file: Self = toml::from_str(text)?;
        if let Some(publisher) = &mut file.publisher {
            publisher.name = publisher.name.trim().to_owned();
            anyhow::ensure!(!publisher.name.is_empty(), "[publisher]: name is empty");
            let number = directory::catalogue::organization_number(&publisher.organization_number);
            publisher.organization_number = number.with_context(|| {
                format!(
                    "[publisher]: {:?} is no organisation number: nine digits, the last one a check digit",
                    publisher.organization_number
                )
            })?;
        }
        if let Some(url) = &file.register.url {
            anyhow::ensure!(
                file.outside.allow,
                "[register] asks over the net, so it needs allow = true under [outside]"
            );
            outside::address::read(url.as_str(), &outside::Reach::public())
                .map_err(|why| anyhow::anyhow!("[register]: url: {why}"))?;
        }
        anyhow::ensure!(
            file.outside.allow || !file.calendars.fetch,
            "[calendars] asks over the net, so it needs allow = true under [outside]"
        );
        if let Some(fault) = oidc::fault(&file.oidc) {
            anyhow::bail!(fault);
        }
        Ok(file)
    }

    /// The providers through which people sign in, as the operator wrote them.
    pub(super) fn oidc(self) -> Vec<oidc::Settings> {
        self.oidc
    }

    /// The ways out and where the registers are, as the operator wrote them; closed when they wrote nothing. `site` is the
    /// address people see.
    pub(super) fn outside(self, site: &Url) -> anyhow::Result<Ways> {
        let outside = if self.outside.allow { Outside::open(site).context("the way out")? } else { Outside::default() };
        let calendars =
            if self.calendars.fetch { gatherings::subscription::way_out(&outside) } else { Outside::default() };
        Ok(Ways { outside, register: self.register.url, calendars })
    }

    /// Puts what the operator chose in place of what is usual.
    pub(super) fn choose(self, settings: &mut Settings) {
        settings.exit = self.exit.unwrap_or_else(|| settings.exit.clone());
        settings.neutral_titles = self.neutral_titles;
        settings.accessibility_statement = self.accessibility_statement;
        settings.publisher = self.publisher.map(|publisher| app::Publisher {
            name: publisher.name,
            organization_number: publisher.organization_number,
        });
    }

    /// Who publishes the catalogue, for `varde check`.
    pub(super) fn publisher(&self) -> String {
        match &self.publisher {
            Some(publisher) => format!("{} ({})", publisher.name, publisher.organization_number),
            None => {
                "nobody with an organisation number, which data.norge.no asks for ([publisher] in varde.toml)".into()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_publisher_has_a_name_and_a_real_number() {
        let publisher = |name: &str, number: &str| {
            File::parse(&format!("[publisher]\nname = {name:?}\norganization-number = {number}"))
        };
        let mut settings = Settings::at("https://varde.example").unwrap();
        publisher("Brønnøysundregistrene", "\"974 760 673\"").unwrap().choose(&mut settings);
        let chosen = settings.publisher.unwrap();
        assert_eq!((chosen.name.as_str(), chosen.organization_number.as_str()), ("Brønnøysundregistrene", "974760673"));
        for (name, number) in
            [("A", "\"974760674\""), ("A", "\"97476067\""), (" ", "\"974760673\""), ("A", "974760673")]
        {
            assert!(publisher(name, number).is_err(), "{name} {number}");
        }
        let wrong = format!("{:#}", publisher("A", "\"974760674\"").unwrap_err());
        assert!(wrong.contains("974760674") && wrong.contains("check digit"), "{wrong}");
        assert!(File::parse("[publisher]\nname = \"A\"").is_err(), "half is not enough");
        assert!(File::parse("").unwrap().publisher().starts_with("nobody"));
    }

    #[test]
    fn nobody_is_asked_until_the_operator_says_so() {
        let site = Url::parse("https://varde.example").unwrap();
        let outside = |text: &str| File::parse(text).and_then(|file| file.outside(&site));
        let closed = outside("").unwrap();
        assert!(!closed.outside.is_open() && closed.register.is_none() && !closed.calendars.is_open());
        let open = outside("[outside]\nallow = true\n[register]\nurl = \"https://data.brreg.no\"").unwrap();
        assert!(open.outside.is_open() && open.register.unwrap().host_str() == Some("data.brreg.no"));
        assert!(!open.calendars.is_open());
        let calendars = outside("[outside]\nallow = true\n[calendars]\nfetch = true").unwrap().calendars;
        assert!(calendars.read("https://kalender.example/a.ics").is_ok());
        assert!(calendars.read("http://kalender.example/a.ics").is_err());
        for wrong in [
            "[register]\nurl = \"https://data.brreg.no\"",
            "[calendars]\nfetch = true",
            "[outside]\nallow = true\nproxy = \"http://a.example\"",
            "[outside]\nallow = true\n[register]\nurl = \"http://127.0.0.1:9200\"",
            "[outside]\nallow = true\n[register]\nurl = \"http://kari:hemmelig@a.example\"",
        ] {
            let said = format!("{:#}", outside(wrong).err().unwrap());
            assert!(!said.contains("hemmelig"), "{said}");
        }
    }

    #[test]
    fn every_provider_in_the_document_can_be_read_and_what_is_not_known_is_refused() {
        let document = include_str!("../../../../docs/signin.md");
        let examples: Vec<&str> =
            document.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
        assert_eq!(examples.len(), 4);
        let whole = examples.join("\n");
        let keys: Vec<String> = File::parse(&whole).unwrap().oidc().into_iter().map(|one| one.key).collect();
        assert_eq!(keys, ["id-porten", "ansattporten", "entra", "keycloak"]);
        for (right, wrong) in [
            ("client-id =", "client_id ="),
            ("subject = \"pid\"", "subjekt = \"pid\""),
            ("https://idporten.no", "http://idporten.no"),
            ("key = \"entra\"", "key = \"keycloak\""),
            ("nb = \"Helse Vest\"", "no = \"Helse Vest\""),
            ("[oidc.parameters]", "[oidc.parametre]"),
        ] {
            assert!(whole.contains(right) && File::parse(&whole.replacen(right, wrong, 1)).is_err(), "{wrong}");
        }
    }
}
