register = Slå opp en organisasjon
register-about = I Enhetsregisteret og Frivillighetsregisteret
register-lead = Her ser du hva registrene i Brønnøysund sier om en organisasjon, og om den står i lista.
register-what = Organisasjonsnummer eller navn
register-what-help = Nummeret har ni sifre. Mellomrom gjør ikke noe.
register-leaves = Det du skriver her, sendes til Brønnøysundregistrene. Vi lagrer det ikke.
register-look = Slå opp
register-empty = Skriv et nummer eller et navn.
register-short = Skriv litt mer av navnet.
register-digits = { $count ->
    [one] Nummeret har ett siffer. Et organisasjonsnummer har ni.
   *[other] Nummeret har { $count } sifre. Et organisasjonsnummer har ni.
}
register-check = Sifrene passer ikke sammen. Kanskje to har byttet plass?
register-off = Varde spør ikke registrene på dette nettstedet.
register-on = Den som driver nettstedet, kan slå det på i varde.toml:
register-yourself = Du kan slå opp selv hos Brønnøysundregistrene:
register-missed-not-there = Vi fant ingen med det nummeret. Se om sifrene er riktige, eller prøv med navnet.
register-missed-removed = Registeret har tatt bort denne organisasjonen og viser den ikke lenger.
register-missed-wait = Registeret ber oss vente litt. Prøv igjen om noen minutter.
register-missed-silent = Registeret svarte ikke. Det du skrev, står fortsatt her. Prøv igjen om litt.
register-missed-not-understood = Vi forstod ikke det registeret svarte. Prøv igjen om litt.
register-person = Et enkeltpersonforetak
register-person-why = Organisasjonen er en person. Derfor viser vi ikke navn, telefon og e-post.
register-deleted-on = Den ble slettet fra registeret { $day }.
register-deleted = Den er slettet fra registeret.
register-bankrupt = Den er konkurs.
register-ending = Den er i ferd med å bli avviklet.
register-number = Organisasjonsnummer
register-form = Organisasjonsform
register-municipality = Kommune
register-address = Adresse
register-website = Nettsted
register-email = E-post
register-phone = Telefon
register-activity = Næring
register-voluntary = Frivillighetsregisteret
register-voluntary-yes = Står der
register-purpose = Formål
register-source = Kilde: Brønnøysundregistrene, NLOD 2.0.
register-here = I lista
register-here-none = Den har ingen oppføring i lista.
register-make = Lag oppføring
register-none = Ingen heter det
register-none-next = Prøv med færre ord, eller med organisasjonsnummeret.
register-many = { $count ->
    [one] En organisasjon
   *[other] { $count } organisasjoner
}
register-many-more = Det finnes flere. Skriv mer av navnet for å finne den rette.
register-see = Se
