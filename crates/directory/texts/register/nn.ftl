register = Slå opp ein organisasjon
register-about = I Einingsregisteret og Frivilligregisteret
register-lead = Her ser du kva registera i Brønnøysund seier om ein organisasjon, og om han står i lista.
register-what = Organisasjonsnummer eller namn
register-what-help = Nummeret har ni siffer. Mellomrom gjer ikkje noko.
register-leaves = Det du skriv her, blir sendt til Brønnøysundregistera. Vi lagrar det ikkje.
register-look = Slå opp
register-empty = Skriv eit nummer eller eit namn.
register-short = Skriv litt meir av namnet.
register-digits = { $count ->
    [one] Nummeret har eitt siffer. Eit organisasjonsnummer har ni.
   *[other] Nummeret har { $count } siffer. Eit organisasjonsnummer har ni.
}
register-check = Siffera passar ikkje saman. Kanskje to har bytt plass?
register-off = Varde spør ikkje registera på denne nettstaden.
register-on = Den som driv nettstaden, kan slå det på i varde.toml:
register-yourself = Du kan slå opp sjølv hos Brønnøysundregistera:
register-missed-not-there = Vi fann ingen med det nummeret. Sjå om siffera er rette, eller prøv med namnet.
register-missed-removed = Registeret har teke bort denne organisasjonen og viser han ikkje lenger.
register-missed-wait = Registeret ber oss vente litt. Prøv igjen om nokre minutt.
register-missed-silent = Registeret svara ikkje. Det du skreiv, står framleis her. Prøv igjen om litt.
register-missed-not-understood = Vi forstod ikkje det registeret svara. Prøv igjen om litt.
register-person = Eit enkeltpersonføretak
register-person-why = Organisasjonen er ein person. Difor viser vi ikkje namn, telefon og e-post.
register-deleted-on = Han vart sletta frå registeret { $day }.
register-deleted = Han er sletta frå registeret.
register-bankrupt = Han er konkurs.
register-ending = Han er i ferd med å bli avvikla.
register-number = Organisasjonsnummer
register-form = Organisasjonsform
register-municipality = Kommune
register-address = Adresse
register-website = Nettstad
register-email = E-post
register-phone = Telefon
register-activity = Næring
register-voluntary = Frivilligregisteret
register-voluntary-yes = Står der
register-purpose = Føremål
register-source = Kjelde: Brønnøysundregistera, NLOD 2.0.
register-here = I lista
register-here-none = Han har inga oppføring i lista.
register-make = Lag oppføring
register-none = Ingen heiter det
register-none-next = Prøv med færre ord, eller med organisasjonsnummeret.
register-many = { $count ->
    [one] Ein organisasjon
   *[other] { $count } organisasjonar
}
register-many-more = Det finst fleire. Skriv meir av namnet for å finne den rette.
register-see = Sjå
