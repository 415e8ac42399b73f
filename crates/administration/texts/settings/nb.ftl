# What every choice has in common
set-today = i dag { $time }
set-at = { $day } { $time }
set-done-ny = «{ $name }» gjelder nå, på alle sider.
set-done-endret = Endringen av «{ $name }» gjelder nå, på alle sider.
set-done-borte = «{ $name }» er tatt bort.
set-done-tilbake = «{ $name }» er hentet tilbake og gjelder nå.
set-done-embed = Nå kan «{ $name }» vise lista. Hent linja og lim den inn.
set-undo = Angre
set-past = Det som var før
set-past-why = Alt som er endret eller tatt bort, kan hentes tilbake.
set-past-until = Gjaldt til { $when }.
set-restore = Hent tilbake
set-change = Endre
set-end = Ta bort
set-end-title = Ta bort «{ $name }»?
set-end-word = Folk som søker med ordet, får det søket ellers finner.
set-end-help-line = Nummeret blir borte fra alle sider med en gang.
set-end-embed = Nettstedene kan ikke vise lista lenger. Der den sto, blir det tomt.
set-end-publisher = De åpne dataene står igjen uten utgiver. Da tar ikke data.norge.no imot dem.
set-end-back = Ombestemmer du deg, henter du det tilbake fra lista.
set-end-yes = Ja, ta bort
set-end-no = Nei, la det stå

# Words
set-words = Egne ord i søket
set-words-about = Det folk kaller stedene og aktivitetene hos dere.
set-words-lead = Sier folk hos dere «Naustet» når de mener kafeen? Skriv det her, så forstår søket det også.
set-word-new = Legg til et ord
set-word-this = Ordet
set-word-change = Endre et ord
set-word = Ordet folk bruker
set-word-help = Ett eller noen få ord, slik folk sier det. For eksempel «Naustet».
set-means = Det betyr
set-means-help = Med ord som søket kjenner fra før. For eksempel «kafé», «turgruppe» eller «noen å snakke med».
set-word-try = Se hva folk vil finne
set-word-keep = Legg til ordet
set-word-keep-change = Lagre endringen
set-tried = Slik blir det for dem som skriver «{ $word }»
set-tried-means = Søket forstår det som: { $meant }.
set-tried-same = Folk finner det samme som før, for ordet fører dit allerede.
set-tried-without = Nå finner de
set-tried-with = Med ordet finner de
set-tried-nothing = Ingenting som ligner
set-words-standing = Ordene deres
set-words-none = Ingen ennå. Det første kan være noe dere hører folk si i døra.
set-word-is = betyr
set-word-missing = Skriv ordet folk bruker.
set-word-long = Det ble langt. Skriv høyst 60 tegn.
set-word-says-nothing = Det ordet bruker alle om alt mulig. Velg et som bare peker på dette.
set-word-calls-for-help = Slikt skriver folk når noe er farlig eller veldig vondt. Det skal alltid føre til hjelpenumrene, så vi lar det være.
set-means-missing = Skriv hva ordet betyr.
set-means-nothing = Det kjenner ikke søket. Prøv et vanligere ord, for eksempel «kafé» eller «gå tur».
set-means-crisis = Det fører til hjelpenumrene, og dit skal bare rop om hjelp føre. Skriv heller hva slags sted det er.

# Themes
set-themes = Egne temaer
set-themes-about = Snarveier som bare gir mening hos dere.
set-themes-lead = Et tema er en snarvei på forsiden og over lista. Den søker for folk med ord dere velger.
set-theme-new = Lag et tema
set-theme-this = Temaet
set-theme-change = Endre et tema
set-theme-navn-nb = Hva det heter på bokmål
set-theme-navn-nn = Hva det heter på nynorsk
set-theme-navn-en = Hva det heter på engelsk
set-theme-name-help = Kort, for eksempel «På sjøen».
set-theme-asks = Det temaet søker etter
set-theme-asks-help = Skriv som om du søkte selv, for eksempel «fiske og båt».
set-theme-try = Se hva folk vil finne
set-theme-keep = Vis temaet på forsiden
set-theme-tried = Dette finner de som velger «{ $name }»
set-themes-standing = Temaene deres
set-themes-none = Ingen ennå. De faste temaene står på forsiden uansett.
set-theme-looks = søker etter
set-theme-asks-missing = Skriv hva temaet skal søke etter.
set-missing-navn-nb = Skriv navnet på bokmål.
set-missing-navn-nn = Skriv navnet på nynorsk. Er det likt, skriv det samme.
set-missing-navn-en = Skriv navnet på engelsk. Er det likt, skriv det samme.
set-theme-full = Dere har åtte temaer. Ta bort et før du lager et nytt.
set-end-theme = Snarveien blir borte fra forsiden. Aktivitetene er der fortsatt.

# Help numbers
set-lines = Hjelpenumre
set-lines-about = Numre hos dere, ved siden av de nasjonale.
set-lines-lead = Numrene står på alle sider. Legg til et som noen hos dere svarer på.
set-lines-own = Numrene deres
set-lines-none = Ingen ennå. Har dere et team som folk kan ringe til, hører nummeret hjemme her.
set-lines-national = De nasjonale
set-lines-national-why = De står på alle sider og kan ikke tas bort.
set-line-new = Legg til et nummer
set-line-change = Endre et nummer
set-line-about = { $hours }. { $places }. { $strip }
set-line-anywhere = For alle, uansett hvor de bor
set-line-in-strip = Står øverst på siden når noen svarer.
set-line-not-in-strip = Står nederst på siden.
set-line-read = Kilde: { $source }. Ringt { $day }.
set-line-navn-nb = Hva det heter på bokmål
set-line-navn-nn = Hva det heter på nynorsk
set-line-navn-en = Hva det heter på engelsk
set-line-name-help = Kort, for det skal få plass på en telefon. For eksempel «Rask psykisk helsehjelp».
set-line-number = Nummeret
set-line-number-help = Norsk nummer, med eller uten mellomrom.
set-line-hours = Når svarer de?
set-line-always = Hele døgnet, hver dag
set-line-weekly = Til disse tidene
set-line-week = Tidene i ei uke
set-line-week-help = Fyll ut dagene da noen svarer, hvis det ikke er hele døgnet. Skriv for eksempel 9 eller 09.30. Går det over midnatt, er det i orden.
set-line-from = fra
set-line-to = til
set-line-places = Hvem er det for?
set-line-places-help = Kommuner med komma mellom, for eksempel «Askøy, Øygarden». La det stå tomt hvis alle kan ringe.
set-line-strip = Øverst på siden
set-line-strip-yes = Vis nummeret i stripa øverst på alle sider
set-line-strip-help = Bare mens noen svarer. Ingen skal ringe forgjeves.
set-line-source = Hvor er nummeret lest?
set-line-source-help = For eksempel «askoy.kommune.no». Det ser bare dere.
set-line-checked = Når ringte noen sist og fikk svar?
set-line-checked-help = Ring selv før du lagrer.
set-line-try = Se hvordan det blir
set-line-keep = Sett nummeret ut på alle sider
set-line-seen = Slik vil folk se det
set-line-seen-strip = Øverst på alle sider
set-line-seen-hard = Når noen skriver at de har det vondt
set-line-seen-foot = Nederst på alle sider
set-line-closed-now = Akkurat nå svarer ingen, så nummeret står ikke i stripa øverst.
set-line-name-long = Det får ikke plass på en telefon. Skriv høyst 40 tegn.
set-line-name-digits = Skriv navnet uten tall, for folk kan tro at de skal ringe dem.
set-line-name-national = Det navnet hører til et nasjonalt nummer. Skriv hvem som svarer hos dere.
set-line-number-missing = Skriv nummeret.
set-line-number-letters = Det er ikke et norsk telefonnummer. Skriv bare tallene, med +47 foran hvis du vil.
set-line-number-length = { $count ->
    [one] Nummeret har ett siffer.
   *[other] Nummeret har { $word } sifre.
} Vanlige numre har åtte.
set-line-number-beginning = Ingen norske numre begynner slik. Se over det en gang til.
set-line-number-national = Det nummeret er et av de nasjonale og står der allerede.
set-line-number-emergency = Nødnumrene kjenner alle. Skriv nummeret til dem som svarer hos dere.
set-line-number-dear = Det nummeret koster ekstra å ringe. Skriv et som koster det samme som et vanlig.
set-line-number-own = Det nummeret har dere lagt inn allerede.
set-line-hours-missing = Velg om de svarer hele døgnet eller til bestemte tider.
set-line-hours-none = Fyll ut minst én dag nedenfor.
set-line-source-missing = Skriv hvor nummeret er lest, så andre kan se etter.
set-line-checked-missing = Ring nummeret først, og velg dagen du fikk svar.
set-line-checked-odd = Velg en dag, i dag eller før.
set-line-place-unknown = Vi kjenner ingen kommune som heter «{ $name }». Skriv navnet slik kommunen gjør det.
set-hours-half = Skriv både fra og til.
set-hours-odd = Skriv et klokkeslett, for eksempel 9 eller 09.30.
set-hours-same = Fra og til er det samme. Svarer de hele døgnet, velg det ovenfor.

# Embeds
set-embeds = Lista på andres nettsider
set-embeds-about = Hvilke nettsteder som kan vise lista, og om de gjør det.
set-embeds-lead = Bare nettsteder som står her, kan vise lista på sidene sine.
set-embeds-own = Dem dere har sluppet inn
set-embeds-none = Ingen ennå. Vil kommunen vise lista på nettsiden sin, slipp den inn her.
set-embeds-file = De driften har sluppet inn
set-embeds-file-why = De står i en fil på maskinen og endres der. Er et navn begge steder, gjelder fila.
set-embeds-unknown = De som har prøvd uten å stå her
set-embeds-unknown-why = De får ikke vist noe. Kjenner du dem igjen, kan du slippe dem inn.
set-embed-new = Slipp inn et nettsted
set-embed-change = Endre hvem som kan vise lista
set-embed-file-wins = Navnet står også i driftens fil, og da er det fila som gjelder.
set-embed-no-site = Ingen nettsteder kan vise den.
set-embed-silent = { $count ->
    [one] Stille i én dag.
   *[other] Stille i { $count } dager.
} Sist vist { $day }. Er siden deres lagt om?
set-embed-heard = { $times ->
    [one] Vist én gang siste tre måneder.
   *[other] Vist { $times } ganger siste tre måneder.
} Sist { $day }.
set-embed-never = Ikke vist ennå. Er linja limt inn på nettsiden?
set-embed-strange = { $site } har prøvd å vise den, men står ikke her. { $times ->
    [one] Én gang,
   *[other] { $times } ganger,
} sist { $day }.
set-embed-let-in = Slipp inn
set-embed-name = Et kort navn
set-embed-name-help = Det står i linja som limes inn. Små bokstaver, tall og bindestrek, for eksempel «askoy».
set-embed-sites = Nettstedene
set-embed-sites-help = Ett på hver linje, for eksempel https://www.askoy.kommune.no. Med https://*.askoy.kommune.no mener du alle under det.
set-embed-silent-after = Si fra når den har vært stille så mange dager
set-embed-silent-help = 14 er vanlig.
set-embed-called = Den heter «{ $name }», og det står i linja som er limt inn. Derfor kan ikke navnet endres.
set-embed-mend = Rett det for meg
set-embed-keep = La dem vise lista
set-embed-keep-change = Lagre endringen
set-embed-line = Hent linja som skal limes inn
set-embed-sites-missing = Skriv minst ett nettsted.
set-embed-site-meant = Skriv bare { $meant } her, i stedet for «{ $typed }».
set-embed-site-odd = «{ $typed }» er ikke adressen til et nettsted. Skriv den slik: https://www.askoy.kommune.no
set-embed-name-missing = Skriv et kort navn.
set-embed-name-odd = Bruk små bokstaver fra a til z, tall og bindestrek, høyst 40 tegn.
set-embed-name-taken = Det navnet er i bruk. Velg et annet.
set-embed-silent-odd = Skriv et helt tall fra 1 til 365.

# The tenant itself
set-tenant = Virksomheten
set-tenant-about = Hva dere heter, hvem som gir ut de åpne dataene, og lenker på e-post.
set-tenant-lead = Det som gjelder dere alle.
set-name-heading = Hva dere heter
set-name = Navnet
set-name-help = Slik folk kjenner dere.
set-name-keep = Lagre navnet
set-name-missing = Skriv hva dere heter.
set-name-long = Det ble langt. Skriv høyst 120 tegn på én linje.
set-name-said = var navnet
set-publisher-heading = Hvem som gir ut de åpne dataene
set-publisher-lead = data.norge.no vil vite hvilken virksomhet som står bak. Det er én for hele nettstedet.
set-publisher-operator = Driften har satt { $name } ({ $number }). Det står i en fil på maskinen og endres der.
set-publisher = Virksomheten
set-publisher-help = Navnet slik det står i Enhetsregisteret.
set-publisher-number = Organisasjonsnummeret
set-publisher-number-help = Ni sifre.
set-publisher-keep = Lagre utgiveren
set-publisher-end = Ta bort utgiveren
set-publisher-missing = Skriv navnet på virksomheten.
set-publisher-number-odd = Det er ikke et organisasjonsnummer. Se over sifrene, det siste er et kontrollsiffer.
set-publisher-taken = En annen virksomhet på nettstedet står allerede som utgiver. Bli enige med den først.

# Work
work = Arbeid i kulissene
work-about = Det Varde gjør av seg selv, og det som har stoppet.
work-lead = Varde rydder, teller og sender av seg selv. Her ser du det som venter, og det som trenger et menneske.
work-none = Alt er gjort. Ingenting venter, og ingenting har stoppet.
work-given-up = Det som har stoppet
work-given-up-short = har stoppet
work-given-up-why = Varde prøver ikke mer av seg selv. Det som har knappen «Prøv igjen nå», kan du prøve på nytt. Spør gjerne driften hva som er galt først.
work-failed = Det som prøves igjen
work-failed-short = prøves igjen
work-running = Det som gjøres nå
work-running-short = gjøres nå
work-waiting = Det som venter
work-waiting-short = venter
work-done-igjen = Det prøves igjen nå. Se etter om litt.
work-done-oppgitt = Det er gitt opp og tatt ut av køen.
work-done-for-sent = Det var i gang eller ferdig alt. Lista under viser hvordan det står nå.
work-look-again = Se hvordan det står nå
work-since = I gang siden { $when }.
work-next = Gjøres { $when }.
work-tries = { $count ->
    [one] Prøvd én gang.
   *[other] Prøvd { $count } ganger.
}
work-reason = Maskinen sier:
work-shared = Dette gjøres for alle virksomhetene. Derfor kan du prøve igjen, men ikke gi det opp.
work-again-by-itself = Dette prøves igjen av seg selv. Du trenger ikke gjøre noe.
work-again-no-answer = Ingen får e-post på den adressen. Rett adressen på siden til den det gjelder, så kan du prøve igjen her.
work-again-never = Dette kan ikke prøves igjen, for det som trengs, er slettet. Du kan gi det opp.
work-whom = Se hvem det gjelder
work-again = Prøv igjen nå
work-give-up = Gi det opp
work-give-up-title = Gi opp dette?
work-give-up-why = Da blir det aldri gjort, og det kan ikke hentes tilbake.
work-give-up-yes = Ja, gi det opp
work-give-up-no = Nei, la det stå
work-job-other = Noe denne siden ikke har ord for
work-job-directory-forget-suggestions = Slette det som er for gammelt
work-job-directory-settle-imports = Rydde etter gamle importer
work-job-directory-keep-heard = Telle hvor ofte lista vises på andres nettsider
work-job-directory-gather-links = Finne nettadressene i lista
work-job-directory-ask-links = Se etter om nettadresser virker
work-mail-sign-in = Sende lenke til innlogging
work-mail-invitation = Sende en invitasjon
work-mail-role = Skrive til noen om en rolle
work-mail-role-over = Skrive til noen om en rolle som er avsluttet
work-mail-new-way = Si fra om en ny måte å logge inn på
work-mail-address-is = Skrive til en ny e-postadresse
work-mail-address-was = Si fra til den gamle e-postadressen
