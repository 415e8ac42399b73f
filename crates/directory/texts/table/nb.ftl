# The list of lists
desk-import = Ta inn lister
desk-import-about = Tilbud dere har i et regneark. Se først hvordan det går, og angre når du vil.
table-lead = Har dere tilbudene i et regneark? Da trenger ingen å skrive dem på nytt.
table-lying = Lister som venter
table-lying-by = { $who }, { $when }. { $stage }
table-open = Åpne
table-see = Se
table-stage-mapping = Venter på at noen sier hva kolonnene er.
table-stage-trying = Prøves nå.
table-stage-tried = Prøvd, og ikke tatt inn.
table-stage-taking = Tas inn nå.
table-stage-taken = Tatt inn.
table-stage-stopped = Har stoppet, og kan gå videre.
table-new = En ny liste
table-file = Fila med lista
table-file-help = Excel (.xlsx) eller CSV, høyst 20 MB. Første linje har navn på kolonnene.
table-send = Se på lista
table-kept = Ingenting kommer ut til folk før du har sett hvordan det går. Fila slettes når lista er tatt inn, og ellers etter sju dager.
table-past = Tatt inn før
table-past-none = Ingen lister er tatt inn ennå.
table-past-by = { $who }, { $when }, fra { $file }
table-past-counts = { $new } nye, { $changed } endret, { $same } som før, { $out } ikke tatt inn.
table-by-machine = Den som driver nettstedet
table-by-unknown = Noen som ikke er her lenger
table-today = i dag { $time }
table-at = { $day } { $time }
table-done-given-up = Fila er slettet.
table-state-begun = Ikke ferdig.
table-state-done = Tatt inn.
table-state-undone = Angret. Alt er som før.
table-state-partly-undone = Angret. Noe er endret siden, og det står.
table-state-settled = For lenge siden til å angres.

# Why a file is not taken
table-unfit-none = Velg en fil først.
table-unfit-cut = Fila kom ikke helt fram. Prøv en gang til.
table-unfit-large = Fila er større enn 20 MB. Del den i flere.
table-unfit-too-many = Det ligger ti lister her alt. Ta inn eller gi opp en av dem først.
table-unfit-empty = Fila er tom, eller første linje har ingen navn på kolonner.
table-unfit-no-rows = Fila har bare én linje. Det må være rader under navnene på kolonnene.
table-unfit-columns = Fila har { $count } kolonner. Vi tar høyst 200.
table-unfit-rows = Fila har mer enn 100 000 rader. Del den i flere.
table-unfit-no-table = Dette er ikke en tabell. Lagre lista som CSV eller Excel (.xlsx), og prøv igjen.
table-unfit-old-or-locked = Dette er en gammel Excel-fil (.xls), eller den er låst med passord. Lagre den som .xlsx uten passord.
table-unfit-other-spreadsheet = Denne typen regneark leser vi ikke. Lagre det som .xlsx eller CSV.
table-unfit-bomb = Fila blir altfor stor når den pakkes ut. Lagre lista på nytt som CSV.
table-unfit-broken = Fila lar seg ikke lese til slutten. Åpne den i Excel, og lagre den på nytt.

# What each column is
table-mapping = Hva er dette?
table-mapping-lead = { $file } har { $rows } rader. Si hva hver kolonne er, så prøver vi uten å endre noe. Fila slettes { $until }.
table-known = Vi kjenner igjen kolonnene fra «{ $name }» og har fylt ut det samme.
table-nameless = Kolonne
table-renamed = Noen kolonner hadde samme navn eller ikke noe navn. Her heter de: { $names }.
table-renamed-toml = Denne kolonnen har fått et eget navn: { $name }. Gi den det i fila også.
table-first-rows = De første radene
table-sheet = Hvilket ark?
table-sheet-show = Vis dette arket
table-columns = Kolonnene
table-columns-help = Det du ikke trenger, lar du stå som «Tas ikke med».
table-examples-none = Tom i de første radene
table-what = Hva er dette?
table-what-nothing = Tas ikke med
table-split-several = Flere verdier i én celle?
table-split = Flere verdier skilles med
table-split-none = Bare én verdi
table-split-line = ny linje
table-key = Skiller en rad fra en annen
table-source = Om lista
table-name = Hva heter lista, eller hvem kommer den fra?
table-name-help = Det står som kilde på siden til hvert tilbud. Bruk samme navn neste gang.
table-licence = Lisens
table-licence-help = Om den har en, som NLOD 2.0. Ellers lar du det stå tomt.
table-url = Hvor lista ligger på nettet, om den gjør det
table-language = Språket i lista
table-language-nb = bokmål
table-language-nn = nynorsk
table-language-en = engelsk
table-language-se = nordsamisk
table-dates = Hva er 03/04/2026 i denne lista?
table-dates-dmy = 3. april
table-dates-mdy = 4. mars
table-municipality = Kommune for rader som ikke sier noen
table-municipality-none = Ikke bestemt
table-country = Land, når radene ikke sier det
table-country-help = To bokstaver, som SE. La det stå tomt når alt er i Norge.
table-next = Neste
table-next-help = Ingenting er endret ennå.
table-wrong-name = Skriv hva lista heter, eller hvem den kommer fra.
table-wrong-url = Adressen begynner med https:// eller http://. La feltet stå tomt om lista ikke ligger på nettet.
table-wrong-no-name = Si hvilken kolonne som er navnet på tilbudet.
table-wrong-no-key = Kryss av for minst én kolonne som skiller en rad fra en annen. Navnet er ofte nok.
table-wrong-mapping = Dette går ikke opp. Se over hva kolonnene er.
table-wrong-sheet = Det arket har ingen tabell. Velg et annet.
table-group-service = Tilbudet
table-group-organization = Organisasjonen
table-group-place = Stedet
table-group-hours = Åpningstidene
table-field-service-name = Navn på tilbudet
table-field-service-alternate-name = Andre navn
table-field-service-description = Om tilbudet
table-field-service-summary = Kort om
table-field-service-alert = Beskjed øverst på siden
table-field-service-status = Om det er i drift
table-field-service-themes = Tema
table-field-service-for-whom = For hvem
table-field-service-eligibility-description = Vilkår for å komme
table-field-service-minimum-age = Fra alder
table-field-service-maximum-age = Til alder
table-field-service-entry = Om en bare kan komme
table-field-service-application-process = Hvordan en melder seg på
table-field-service-cost = Om det koster noe
table-field-service-price-nok = Pris i kroner, bare tallet
table-field-service-fees-description = Om prisen
table-field-service-first-time = Den første gangen
table-field-service-who-meets = Hvem som møter deg
table-field-service-company = Følge: ja eller nei
table-field-service-company-note = Om følge
table-field-service-group-note = Om gruppa
table-field-service-just-sit = Kan bare sitte: ja eller nei
table-field-service-sobriety = Om det er rusfritt
table-field-service-sobriety-note = Mer om rusfritt
table-field-service-step-free = Trinnfritt
table-field-service-access-note = Om å komme inn
table-field-service-digital = På nett: ja eller nei
table-field-service-languages = Språk, som nb, en
table-field-service-phone = Telefon
table-field-service-email = E-post
table-field-service-url = Nettside
table-field-service-assured-date = Dagen det ble bekreftet
table-field-service-confirmed-by = Hvem som bekreftet
table-field-organization-name = Navn på organisasjonen
table-field-organization-number = Organisasjonsnummer
table-field-organization-alternate-name = Andre navn på organisasjonen
table-field-organization-description = Om organisasjonen
table-field-organization-phone = Organisasjonens telefon
table-field-organization-email = Organisasjonens e-post
table-field-organization-website = Organisasjonens nettside
table-field-place-name = Navn på stedet
table-field-place-description = Om stedet
table-field-place-transportation = Hvordan en kommer dit
table-field-place-address = Gateadresse
table-field-place-address-2 = Mer av adressen
table-field-place-postal-code = Postnummer
table-field-place-city = Poststed
table-field-place-state-province = Fylke
table-field-place-country = Land, med to bokstaver
table-field-place-municipality = Kommune, navn eller nummer
table-field-place-latitude = Nord, i grader
table-field-place-longitude = Øst, i grader
table-field-hours-monday = Mandag
table-field-hours-tuesday = Tirsdag
table-field-hours-wednesday = Onsdag
table-field-hours-thursday = Torsdag
table-field-hours-friday = Fredag
table-field-hours-saturday = Lørdag
table-field-hours-sunday = Søndag
table-field-hours-text = Åpningstider, som de står

# What each word means
table-words = Hva betyr ordene?
table-words-lead = I disse kolonnene må hvert ord bety noe bestemt. Vi har gjettet der vi kunne.
table-words-of = { $column } er: { $field }
table-words-none = Det står ingenting i denne kolonnen.
table-words-more = { $count } sjeldnere ord er ikke med her. De blir ikke med i tilbudene.
table-times = { $count ->
    [one] (én gang)
   *[other] ({ $count } ganger)
}
table-and = Og
table-and-nothing = Ikke noe mer
table-means-nothing = Tas ikke med
table-try = Prøv
table-try-help = Vi ser gjennom hele lista og sier hvordan det ville gå. Ingenting endres.
table-back-to-mapping = Tilbake til kolonnene
table-means-status-active = I drift
table-means-status-inactive = Ikke i drift nå
table-means-status-defunct = Lagt ned
table-means-status-temporarily-closed = Stengt en stund
table-means-for-whom-self = En selv
table-means-for-whom-relative = Pårørende
table-means-for-whom-professional = Fagfolk
table-means-entry-drop-in = Bare kom
table-means-entry-sign-up = Påmelding
table-means-entry-referral = Henvisning
table-means-cost-free = Gratis
table-means-cost-what-you-can = Det en kan
table-means-cost-paid = Koster noe
table-means-sobriety-not-asked = Ingen spør
table-means-sobriety-sober-here = Rusfritt her
table-means-sobriety-sober-life = For et rusfritt liv
table-means-step-free-yes = Ja
table-means-step-free-partly = Delvis
table-means-step-free-no = Nei

# While it goes on
table-trying = Lista prøves
table-taking = Lista tas inn
table-so-far = { $done } av { $rows } rader.
table-look-again = Se hvor langt det har kommet
table-leave = Du kan gå fra siden. Det går videre, og du finner det igjen her.
table-stopped = Dette har stoppet.
table-stopped-taking = Det som er tatt inn, er ikke borte. Resten går inn når du går videre.
table-stopped-trying = Ingenting er endret. Du kan prøve videre.
table-go-on = Gå videre
table-give-up = Gi opp lista
table-give-up-title = Gi opp { $file }?
table-give-up-about = Fila slettes her. Ingenting av den er tatt inn.
table-give-up-taking = Fila slettes her. Det som alt er tatt inn, står til du angrer det fra lista.
table-give-up-taken = Rapporten slettes her. Tilbudene står.
table-give-up-yes = Ja, slett fila
table-no-back = Nei, gå tilbake

# How it would go, and how it went
table-tried = Slik vil det gå
table-tried-lead = Ingenting er endret ennå. Se over før du tar inn lista.
table-taken = Lista er tatt inn
table-taken-lead = Tilbudene fra «{ $name }» ligger ute nå.
table-count-new = { $count ->
    [one] ny
   *[other] nye
}
table-count-changed = med endringer
table-count-same = som før
table-count-left-out = tas ikke med, fordi de er der fra før
table-count-refused = kan ikke tas inn
table-rows-tried = { $rows } rader er sett gjennom.
table-rows-taken = { $rows } rader er sett gjennom.
table-nothing-comes = Ingen rader kan tas inn slik. Se hvorfor under, og endre hva kolonnene er.
table-take = { $count ->
    [one] Ta inn ett tilbud
   *[other] Ta inn { $count } tilbud
}
table-take-help = Folk ser dem med en gang. Du kan angre alt sammen etterpå.
table-alike = { $count ->
    [one] Én rad ligner på noe som er der.
   *[other] { $count } rader ligner på noe som er der.
}
table-alike-inn = Ta dem inn også
table-alike-ut = La dem som ligner mest, ligge
table-change-mapping = Endre hva kolonnene er
table-fetch-refused = Hent radene som ikke kan tas inn
table-fetch-mapping = Hent oppsettet som fil
table-fetch-mapping-help = Den som driver nettstedet, kan bruke det.
table-see-import = Se importen, eller angre
table-to-lists = Til listene
table-nothing-new = Alt var der fra før. Ingenting er endret.
table-erased = Fila er slettet her. Rapporten står i sju dager fra du la inn lista.
table-other-first = Dere tar inn en liste eller angrer en nå. Vent til den er ferdig.
table-try-first = Prøv lista først, så ser du hvordan det går.
table-rows = Rad for rad
table-kind-refused = Kan ikke tas inn ({ $count })
table-kind-look = Se over ({ $count })
table-kind-alike = Ligner på noe ({ $count })
table-kind-refused-about = Disse radene blir ikke med. De andre går inn likevel.
table-kind-refused-taken = Disse radene ble ikke med.
table-kind-look-about = Radene går inn. Det som ikke passer, blir utelatt eller rettet.
table-kind-look-taken = Radene gikk inn. Det som ikke passet, ble utelatt eller rettet.
table-kind-alike-about = Det kan være det samme. Se på dem før du bestemmer deg.
table-kind-alike-taken = Det kan være det samme. Se på dem når du har tid.
table-line = Linje
table-line-number = Linje { $line }
table-like-line = linje { $line }
table-whole-file = Hele fila
table-reason = Hvorfor
table-cell = Hva som står
table-why-missing = Dette mangler: navn, eller det som skiller radene.
table-why-kind-flag = Skal være ja eller nei.
table-why-kind-whole = Skal være et helt tall.
table-why-kind-email = Er ingen e-postadresse.
table-why-kind-url = Er ingen nettadresse.
table-why-kind-date = Er ingen dato.
table-why-kind-organization-number = Er ikke et organisasjonsnummer. Det har ni sifre.
table-why-kind-hours = Skal være to klokkeslett, som 10–15.
table-why-kind-postal-code = Er ikke et postnummer. Det har fire sifre.
table-why-kind-degrees = Er ikke grader nord og øst.
table-why-kind-text = Skal være tekst.
table-why-nul = Raden har et tegn som ikke er tekst.
table-why-twice = Samme navn og sted som linje { $a }, men noe annet er ulikt.
table-why-repeated = Helt lik linje { $a }. Den tas med én gang.
table-why-unreadable = Lista kan ikke leses herfra.
table-why-columns = Raden har { $a } celler. Første linje har { $b }.
table-why-too-long = En celle er altfor lang. Er et hermetegn blitt stående åpent?
table-why-no-meaning = Ordet har ikke fått noen betydning.
table-why-read-as = Leses som «{ $a }».
table-why-other-encoding = Linja er skrevet med andre tegn enn resten. Se om æ, ø og å ble rett.
table-why-personal-address = Ser ut som en privat adresse. Bruk heller organisasjonens.
table-why-no-municipality = Er ingen kommune vi kjenner.
table-why-not-kept = Ligger i { $a }. Andre passer på lista der.
table-why-somebody-elses = Dette tilbudet er der alt, og andre passer på det.
table-why-changed-here = Noen her har endret eller bekreftet dette tilbudet. Det står som det er. Vil du ha det nye, endrer du det på tilbudets side.
table-why-merged = Er slått sammen med { $a }, og kommer ikke inn på nytt.
table-why-no-use = Det er ikke plass til dette i lista.
table-why-like-number-and-name = Samme organisasjonsnummer og nesten samme navn som
table-why-like-number = Samme organisasjonsnummer som
table-why-like-near = Nesten samme navn, under hundre meter fra
table-why-like-name = Samme navn i samme kommune som
table-why-like-number-other-name = Samme organisasjonsnummer, men et annet navn, som

# One import, and taking it back
table-fact-file = Fil
table-fact-when = Tatt inn
table-fact-who = Av
table-fact-counts = Rader
table-report = Se rapporten, rad for rad
table-undo = Angre alt sammen
table-undo-would = Dette skjer:
table-undo-removed = { $count ->
    [one] Ett nytt tilbud blir borte.
   *[other] { $count } nye tilbud blir borte.
}
table-undo-restored = { $count ->
    [one] Ett tilbud blir som det var.
   *[other] { $count } tilbud blir som de var.
}
table-undo-gone = { $count ->
    [one] Ett er alt borte.
   *[other] { $count } er alt borte.
}
table-undo-yes = Ja, angre importen
table-undo-none = Det er ingenting igjen å angre.
table-undo-left = Det som er igjen, er endret siden. Det står.
table-undo-not-now = Det går ikke nå. Vent til det som er i gang, er ferdig.
table-undo-so-far = { $done } av { $items } ting er tatt tilbake.
table-undoing = Importen angres
table-staying = { $count ->
    [one] Ett tilbud blir stående
   *[other] { $count } tilbud blir stående
}
table-staying-why = Noen har endret dem siden, eller sagt fra om noe der.
table-staying-more = Og { $count } til.
