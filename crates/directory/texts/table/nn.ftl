# The list of lists
desk-import = Ta inn lister
desk-import-about = Tilbod de har i eit rekneark. Sjå først korleis det går, og angre når du vil.
table-lead = Har de tilboda i eit rekneark? Då treng ingen å skrive dei på nytt.
table-lying = Lister som ventar
table-lying-by = { $who }, { $when }. { $stage }
table-open = Opne
table-see = Sjå
table-stage-mapping = Ventar på at nokon seier kva kolonnane er.
table-stage-trying = Blir prøvd no.
table-stage-tried = Prøvd, og ikkje teken inn.
table-stage-taking = Blir teken inn no.
table-stage-taken = Teken inn.
table-stage-stopped = Har stoppa, og kan gå vidare.
table-new = Ei ny liste
table-file = Fila med lista
table-file-help = Excel (.xlsx) eller CSV, høgst 20 MB. Første linja har namn på kolonnane.
table-send = Sjå på lista
table-kept = Ingenting kjem ut til folk før du har sett korleis det går. Fila blir sletta når lista er teken inn, og elles etter sju dagar.
table-past = Teke inn før
table-past-none = Ingen lister er tekne inn enno.
table-past-by = { $who }, { $when }, frå { $file }
table-past-counts = { $new } nye, { $changed } endra, { $same } som før, { $out } ikkje tekne inn.
table-by-machine = Den som driv nettstaden
table-by-unknown = Nokon som ikkje er her lenger
table-today = i dag { $time }
table-at = { $day } { $time }
table-done-given-up = Fila er sletta.
table-state-begun = Ikkje ferdig.
table-state-done = Teke inn.
table-state-undone = Angra. Alt er som før.
table-state-partly-undone = Angra. Noko er endra sidan, og det står.
table-state-settled = For lenge sidan til å angrast.

# Why a file is not taken
table-unfit-none = Vel ei fil først.
table-unfit-cut = Fila kom ikkje heilt fram. Prøv ein gong til.
table-unfit-large = Fila er større enn 20 MB. Del ho i fleire.
table-unfit-too-many = Det ligg ti lister her alt. Ta inn eller gi opp ei av dei først.
table-unfit-empty = Fila er tom, eller første linja har ingen namn på kolonnar.
table-unfit-no-rows = Fila har berre éi linje. Det må vere rader under namna på kolonnane.
table-unfit-columns = Fila har { $count } kolonnar. Vi tek høgst 200.
table-unfit-rows = Fila har meir enn 100 000 rader. Del ho i fleire.
table-unfit-no-table = Dette er ikkje ein tabell. Lagre lista som CSV eller Excel (.xlsx), og prøv igjen.
table-unfit-old-or-locked = Dette er ei gammal Excel-fil (.xls), eller ho er låst med passord. Lagre ho som .xlsx utan passord.
table-unfit-other-spreadsheet = Denne typen rekneark les vi ikkje. Lagre det som .xlsx eller CSV.
table-unfit-bomb = Fila blir altfor stor når ho blir pakka ut. Lagre lista på nytt som CSV.
table-unfit-broken = Fila lèt seg ikkje lese til slutten. Opne ho i Excel, og lagre ho på nytt.

# What each column is
table-mapping = Kva er dette?
table-mapping-lead = { $file } har { $rows } rader. Sei kva kvar kolonne er, så prøver vi utan å endre noko. Fila blir sletta { $until }.
table-known = Vi kjenner att kolonnane frå «{ $name }» og har fylt ut det same.
table-nameless = Kolonne
table-renamed = Nokre kolonnar hadde same namn eller ikkje noko namn. Her heiter dei: { $names }.
table-renamed-toml = Denne kolonnen har fått eit eige namn: { $name }. Gi han det i fila òg.
table-first-rows = Dei første radene
table-sheet = Kva ark?
table-sheet-show = Vis dette arket
table-columns = Kolonnane
table-columns-help = Det du ikkje treng, lèt du stå som «Blir ikkje med».
table-examples-none = Tom i dei første radene
table-what = Kva er dette?
table-what-nothing = Blir ikkje med
table-split-several = Fleire verdiar i éi celle?
table-split = Fleire verdiar blir skilde med
table-split-none = Berre éin verdi
table-split-line = ny linje
table-key = Skil ei rad frå ei anna
table-source = Om lista
table-name = Kva heiter lista, eller kven kjem ho frå?
table-name-help = Det står som kjelde på sida til kvart tilbod. Bruk same namnet neste gong.
table-licence = Lisens
table-licence-help = Om ho har ein, som NLOD 2.0. Elles lèt du det stå tomt.
table-url = Kvar lista ligg på nettet, om ho gjer det
table-language = Språket i lista
table-language-nb = bokmål
table-language-nn = nynorsk
table-language-en = engelsk
table-language-se = nordsamisk
table-dates = Kva er 03/04/2026 i denne lista?
table-dates-dmy = 3. april
table-dates-mdy = 4. mars
table-municipality = Kommune for rader som ikkje seier nokon
table-municipality-none = Ikkje bestemt
table-country = Land, når radene ikkje seier det
table-country-help = To bokstavar, som SE. Lat det stå tomt når alt er i Noreg.
table-next = Neste
table-next-help = Ingenting er endra enno.
table-wrong-name = Skriv kva lista heiter, eller kven ho kjem frå.
table-wrong-url = Adressa byrjar med https:// eller http://. Lat feltet stå tomt om lista ikkje ligg på nettet.
table-wrong-no-name = Sei kva kolonne som er namnet på tilbodet.
table-wrong-no-key = Kryss av for minst éin kolonne som skil ei rad frå ei anna. Namnet er ofte nok.
table-wrong-mapping = Dette går ikkje opp. Sjå over kva kolonnane er.
table-wrong-sheet = Det arket har ingen tabell. Vel eit anna.
table-group-service = Tilbodet
table-group-organization = Organisasjonen
table-group-place = Staden
table-group-hours = Opningstidene
table-field-service-name = Namn på tilbodet
table-field-service-alternate-name = Andre namn
table-field-service-description = Om tilbodet
table-field-service-summary = Kort om
table-field-service-alert = Beskjed øvst på sida
table-field-service-status = Om det er i drift
table-field-service-themes = Tema
table-field-service-for-whom = For kven
table-field-service-eligibility-description = Vilkår for å kome
table-field-service-minimum-age = Frå alder
table-field-service-maximum-age = Til alder
table-field-service-entry = Om ein berre kan kome
table-field-service-application-process = Korleis ein melder seg på
table-field-service-cost = Om det kostar noko
table-field-service-price-nok = Pris i kroner, berre talet
table-field-service-fees-description = Om prisen
table-field-service-first-time = Den første gongen
table-field-service-who-meets = Kven som møter deg
table-field-service-company = Følgje: ja eller nei
table-field-service-company-note = Om følgje
table-field-service-group-note = Om gruppa
table-field-service-just-sit = Kan berre sitje: ja eller nei
table-field-service-sobriety = Om det er rusfritt
table-field-service-sobriety-note = Meir om rusfritt
table-field-service-step-free = Trinnfritt
table-field-service-access-note = Om å kome inn
table-field-service-digital = På nett: ja eller nei
table-field-service-languages = Språk, som nb, en
table-field-service-phone = Telefon
table-field-service-email = E-post
table-field-service-url = Nettside
table-field-service-assured-date = Dagen det vart stadfesta
table-field-service-confirmed-by = Kven som stadfesta
table-field-organization-name = Namn på organisasjonen
table-field-organization-number = Organisasjonsnummer
table-field-organization-alternate-name = Andre namn på organisasjonen
table-field-organization-description = Om organisasjonen
table-field-organization-phone = Telefonen til organisasjonen
table-field-organization-email = E-posten til organisasjonen
table-field-organization-website = Nettsida til organisasjonen
table-field-place-name = Namn på staden
table-field-place-description = Om staden
table-field-place-transportation = Korleis ein kjem dit
table-field-place-address = Gateadresse
table-field-place-address-2 = Meir av adressa
table-field-place-postal-code = Postnummer
table-field-place-city = Poststad
table-field-place-state-province = Fylke
table-field-place-country = Land, med to bokstavar
table-field-place-municipality = Kommune, namn eller nummer
table-field-place-latitude = Nord, i grader
table-field-place-longitude = Aust, i grader
table-field-hours-monday = Måndag
table-field-hours-tuesday = Tysdag
table-field-hours-wednesday = Onsdag
table-field-hours-thursday = Torsdag
table-field-hours-friday = Fredag
table-field-hours-saturday = Laurdag
table-field-hours-sunday = Søndag
table-field-hours-text = Opningstider, som dei står

# What each word means
table-words = Kva betyr orda?
table-words-lead = I desse kolonnane må kvart ord bety noko bestemt. Vi har gjetta der vi kunne.
table-words-of = { $column } er: { $field }
table-words-none = Det står ingenting i denne kolonnen.
table-words-more = { $count } sjeldnare ord er ikkje med her. Dei blir ikkje med i tilboda.
table-times = { $count ->
    [one] (éin gong)
   *[other] ({ $count } gonger)
}
table-and = Og
table-and-nothing = Ikkje noko meir
table-means-nothing = Blir ikkje med
table-try = Prøv
table-try-help = Vi ser gjennom heile lista og seier korleis det ville gå. Ingenting blir endra.
table-back-to-mapping = Tilbake til kolonnane
table-means-status-active = I drift
table-means-status-inactive = Ikkje i drift no
table-means-status-defunct = Lagt ned
table-means-status-temporarily-closed = Stengt ei stund
table-means-for-whom-self = Ein sjølv
table-means-for-whom-relative = Pårørande
table-means-for-whom-professional = Fagfolk
table-means-entry-drop-in = Berre kom
table-means-entry-sign-up = Påmelding
table-means-entry-referral = Tilvising
table-means-cost-free = Gratis
table-means-cost-what-you-can = Det ein kan
table-means-cost-paid = Kostar noko
table-means-sobriety-not-asked = Ingen spør
table-means-sobriety-sober-here = Rusfritt her
table-means-sobriety-sober-life = For eit rusfritt liv
table-means-step-free-yes = Ja
table-means-step-free-partly = Delvis
table-means-step-free-no = Nei

# While it goes on
table-trying = Lista blir prøvd
table-taking = Lista blir teken inn
table-so-far = { $done } av { $rows } rader.
table-look-again = Sjå kor langt det har kome
table-leave = Du kan gå frå sida. Det går vidare, og du finn det att her.
table-stopped = Dette har stoppa.
table-stopped-taking = Det som er teke inn, er ikkje borte. Resten går inn når du går vidare.
table-stopped-trying = Ingenting er endra. Du kan prøve vidare.
table-go-on = Gå vidare
table-give-up = Gi opp lista
table-give-up-title = Gi opp { $file }?
table-give-up-about = Fila blir sletta her. Ingenting av ho er teke inn.
table-give-up-taking = Fila blir sletta her. Det som alt er teke inn, står til du angrar det frå lista.
table-give-up-taken = Rapporten blir sletta her. Tilboda står.
table-give-up-yes = Ja, slett fila
table-no-back = Nei, gå tilbake

# How it would go, and how it went
table-tried = Slik vil det gå
table-tried-lead = Ingenting er endra enno. Sjå over før du tek inn lista.
table-taken = Lista er teken inn
table-taken-lead = Tilboda frå «{ $name }» ligg ute no.
table-count-new = { $count ->
    [one] ny
   *[other] nye
}
table-count-changed = med endringar
table-count-same = som før
table-count-left-out = blir ikkje med, fordi dei er der frå før
table-count-refused = kan ikkje takast inn
table-rows-tried = { $rows } rader er sett gjennom.
table-rows-taken = { $rows } rader er sett gjennom.
table-nothing-comes = Ingen rader kan takast inn slik. Sjå kvifor under, og endre kva kolonnane er.
table-take = { $count ->
    [one] Ta inn eitt tilbod
   *[other] Ta inn { $count } tilbod
}
table-take-help = Folk ser dei med ein gong. Du kan angre alt saman etterpå.
table-alike = { $count ->
    [one] Éi rad liknar på noko som er der.
   *[other] { $count } rader liknar på noko som er der.
}
table-alike-inn = Ta dei inn òg
table-alike-ut = Lat dei som liknar mest, ligge
table-change-mapping = Endre kva kolonnane er
table-fetch-refused = Hent radene som ikkje kan takast inn
table-fetch-mapping = Hent oppsettet som fil
table-fetch-mapping-help = Den som driv nettstaden, kan bruke det.
table-see-import = Sjå importen, eller angre
table-to-lists = Til listene
table-nothing-new = Alt var der frå før. Ingenting er endra.
table-erased = Fila er sletta her. Rapporten står i sju dagar frå du la inn lista.
table-other-first = De tek inn ei liste eller angrar ei no. Vent til ho er ferdig.
table-try-first = Prøv lista først, så ser du korleis det går.
table-rows = Rad for rad
table-kind-refused = Kan ikkje takast inn ({ $count })
table-kind-look = Sjå over ({ $count })
table-kind-alike = Liknar på noko ({ $count })
table-kind-refused-about = Desse radene blir ikkje med. Dei andre går inn likevel.
table-kind-refused-taken = Desse radene vart ikkje med.
table-kind-look-about = Radene går inn. Det som ikkje passar, blir utelate eller retta.
table-kind-look-taken = Radene gjekk inn. Det som ikkje passa, vart utelate eller retta.
table-kind-alike-about = Det kan vere det same. Sjå på dei før du bestemmer deg.
table-kind-alike-taken = Det kan vere det same. Sjå på dei når du har tid.
table-line = Linje
table-line-number = Linje { $line }
table-like-line = linje { $line }
table-whole-file = Heile fila
table-reason = Kvifor
table-cell = Kva som står
table-why-missing = Dette manglar: namn, eller det som skil radene.
table-why-kind-flag = Skal vere ja eller nei.
table-why-kind-whole = Skal vere eit heilt tal.
table-why-kind-email = Er inga e-postadresse.
table-why-kind-url = Er inga nettadresse.
table-why-kind-date = Er ingen dato.
table-why-kind-organization-number = Er ikkje eit organisasjonsnummer. Det har ni siffer.
table-why-kind-hours = Skal vere to klokkeslett, som 10–15.
table-why-kind-postal-code = Er ikkje eit postnummer. Det har fire siffer.
table-why-kind-degrees = Er ikkje grader nord og aust.
table-why-kind-text = Skal vere tekst.
table-why-nul = Rada har eit teikn som ikkje er tekst.
table-why-twice = Same namn og stad som linje { $a }, men noko anna er ulikt.
table-why-repeated = Heilt lik linje { $a }. Ho blir med éin gong.
table-why-unreadable = Lista kan ikkje lesast herfrå.
table-why-columns = Rada har { $a } celler. Første linja har { $b }.
table-why-too-long = Ei celle er altfor lang. Er eit hermeteikn blitt ståande ope?
table-why-no-meaning = Ordet har ikkje fått noka tyding.
table-why-read-as = Blir lese som «{ $a }».
table-why-other-encoding = Linja er skriven med andre teikn enn resten. Sjå om æ, ø og å vart rett.
table-why-personal-address = Ser ut som ei privat adresse. Bruk heller den til organisasjonen.
table-why-no-municipality = Er ingen kommune vi kjenner.
table-why-not-kept = Ligg i { $a }. Andre passar på lista der.
table-why-somebody-elses = Dette tilbodet er der alt, og andre passar på det.
table-why-changed-here = Nokon her har endra eller stadfesta dette tilbodet. Det står som det er. Vil du ha det nye, endrar du det på sida til tilbodet.
table-why-merged = Er slått saman med { $a }, og kjem ikkje inn på nytt.
table-why-no-use = Det er ikkje plass til dette i lista.
table-why-like-number-and-name = Same organisasjonsnummer og nesten same namn som
table-why-like-number = Same organisasjonsnummer som
table-why-like-near = Nesten same namn, under hundre meter frå
table-why-like-name = Same namn i same kommune som
table-why-like-number-other-name = Same organisasjonsnummer, men eit anna namn, som

# One import, and taking it back
table-fact-file = Fil
table-fact-when = Teke inn
table-fact-who = Av
table-fact-counts = Rader
table-report = Sjå rapporten, rad for rad
table-undo = Angre alt saman
table-undo-would = Dette skjer:
table-undo-removed = { $count ->
    [one] Eitt nytt tilbod blir borte.
   *[other] { $count } nye tilbod blir borte.
}
table-undo-restored = { $count ->
    [one] Eitt tilbod blir som det var.
   *[other] { $count } tilbod blir som dei var.
}
table-undo-gone = { $count ->
    [one] Eitt er alt borte.
   *[other] { $count } er alt borte.
}
table-undo-yes = Ja, angre importen
table-undo-none = Det er ingenting att å angre.
table-undo-left = Det som er att, er endra sidan. Det står.
table-undo-not-now = Det går ikkje no. Vent til det som er i gang, er ferdig.
table-undo-so-far = { $done } av { $items } ting er tekne tilbake.
table-undoing = Importen blir angra
table-staying = { $count ->
    [one] Eitt tilbod blir ståande
   *[other] { $count } tilbod blir ståande
}
table-staying-why = Nokon har endra dei sidan, eller sagt frå om noko der.
table-staying-more = Og { $count } til.
