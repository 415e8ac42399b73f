use super::*;

fn number() -> Field {
    Field::new("tlf", "Mobilnummer").kind("tel").help("Vi sletter det.").value(Some("\"><b>9"))
}

#[test]
fn a_field_keeps_what_was_written_and_says_what_is_wrong() {
    let plain = field_text(&number()).into_string();
    assert!(plain.contains("<label for=\"f-tlf\">Mobilnummer</label>"));
    assert!(plain.contains("value=\"&quot;&gt;&lt;b&gt;9\""));
    assert!(plain.contains("aria-describedby=\"f-tlf-help\"") && !plain.contains("aria-invalid"));

    let wrong = number().error(Some("Nummeret har sju sifre."));
    let html = field_text(&wrong).into_string();
    assert!(html.contains("aria-describedby=\"f-tlf-help f-tlf-error\" aria-invalid=\"true\""));
    assert!(html.contains("id=\"f-tlf-error\""));
    assert_eq!(wrong.mistake(), Some(("f-tlf".into(), "Nummeret har sju sifre.".into())));
}

#[test]
fn what_was_chosen_stays_chosen() {
    let choices = [Choice::new("a", "Telefonnummeret"), Choice::new("b", "Stedet"), Choice::new("c", "Tiden")];
    let html = field_checks(&Field::new("hva", "Hva?").values(["b", "c"]), &choices).into_string();
    assert_eq!(html.matches(" checked").count(), 2);
    assert_eq!(html.matches("id=\"f-hva\"").count(), 1, "one place for the summary of errors to lead to");
    let html = field_radios(&Field::new("hva", "Hva?").value(Some("a")), &choices).into_string();
    assert_eq!(html.matches(" checked").count(), 1);
}

#[test]
fn an_empty_text_area_is_empty() {
    let html = field_textarea(&Field::new("tekst", "Fortell").required()).into_string();
    assert!(html.contains("></textarea>") && html.contains("aria-required=\"true\""));
}
