# Small words
and = { $before } og { $last }
quoted = «{ $text }»

# The list
find-description = Kafeer, turer, grupper og folk som har vært der selv, i nærheten av deg.
find-all = Alle aktiviteter
find-some = Aktiviteter
find-in = Aktiviteter i { $place }
find-theme-in = { $theme } i { $place }
find-title-for = Forslag til { $text }
find-title-page = { $name }, side { $page }
find-count-for = { $count ->
    [one] Ett forslag til
   *[other] { $count } forslag til
}
find-how-many = { $count ->
    [one] Det er én her.
   *[other] Det er { $count } her. De som er åpne snart, står først.
}
find-again = Søk på nytt
find-gatherings = Treff du kan gå på
find-list = Forslagene
find-also-near = Også nær det du skrev
find-open-places = Steder der alle kan komme
find-nothing = Vi fant ingenting som passer akkurat det
find-nothing-why = Det betyr ikke at du skrev feil, eller at det ikke finnes. Det er bare ikke i lista vår ennå.
find-none-quite = Ingen passer helt. Dette er det nærmeste vi har.
find-read-as = Vi leste «{ $read }» for «{ $typed }».
find-calm = Mange skriver det samme. Vil du snakke med noen nå, kan du ringe
find-calm-hours = , hele døgnet.
find-crisis-life = Er det fare for liv, ring
find-crisis-talk = Vil du snakke med noen, ring
find-crisis-hours = De svarer hele døgnet.
find-ways = Hva kan du gjøre nå?
find-too-many = Kanskje er det for mange valg på en gang.
find-fewer = Ta bort valgene
find-ring = Vil du snakke med noen, ring
find-or-theme = Du kan også begynne med et tema:
find-not-there = Fant du det ikke? Skriv det på en annen måte, eller
find-see-all = se alle aktivitetene

# Chips and choices
filter-understood = Slik leste vi det
filter-shorter = Gjør lista kortere
filter-what = Hva vil du?
filter-counted = { $name } ({ $count })
filter-more = Flere valg
filter-where = Kommune
filter-place = I nærheten av
filter-distance = Hvor langt unna?
filter-any-distance = Det nærmeste først
filter-km = Innen { $km } km
filter-near = Nær { $place }
filter-within = Innen { $km } km fra { $place }
filter-day = Dag
filter-time = Når på dagen
filter-terms = Det skal være
filter-theme = Tema
filter-whom = For hvem
filter-language = Noen der snakker
filter-age = Hvor gammel er du?
filter-age-help = Da tar vi bort det som er for andre aldre. Du kan la det stå tomt.
filter-show = Vis forslagene
filter-none = Ta bort alle valg
box-gratis = Gratis
box-drop-in = Bare kom
box-uten-henvisning = Uten henvisning
box-folge = Du kan få følge
box-trinnfritt = Uten trinn
box-apent = Åpent nå
box-digitalt = På telefon eller skjerm
part-morning = Om morgenen
part-daytime = På dagtid
part-afternoon = Om ettermiddagen
part-evening = Om kvelden
part-night = Om natta
part-weekend = I helga

# Embeds: a part of the list in another site's page
embed-all = Aktiviteter
embed-week = Denne uka
embed-week-in = Denne uka i { $place }
embed-week-theme = { $theme } denne uka
embed-week-theme-in = { $theme } denne uka i { $place }
embed-nothing = Ingenting akkurat nå. Det kan finnes noe i nærheten, eller noe som ligner.
embed-nothing-week = Ingenting står på programmet de neste sju dagene. Noen steder er åpne likevel.
embed-everything = Se alt som finnes
embed-more = { $count ->
    [one] Se den i Varde
   *[other] Se alle { $count }, med søk og kart
}
embed-whole = Se hele lista i Varde
embed-day-more = og { $count } til denne dagen
embed-day-some = og flere denne dagen
embed-ask-hour = spør om tid
embed-unknown-title = Vi fant ikke det som skulle stå her
embed-unknown = Adressen nevner noe vi ikke kjenner: { $what }.
embed-not-now = Lista kan ikke vises akkurat nå. Hos Varde kan den virke likevel.
embed-fragment-more = Hele lista, fra Varde

# The list as a table
csv-name = Navn
csv-organization = Organisasjon
csv-summary = Kort om
csv-when = Når
csv-place = Sted
csv-address = Adresse
csv-postal-code = Postnummer
csv-town = Poststed
csv-municipality = Kommune
csv-number = Kommunenummer
csv-themes = Temaer
csv-price = Pris
csv-entry = Påmelding
csv-company = Følge
csv-whom = For hvem
csv-age = Alder
csv-phone = Telefon
csv-email = E-post
csv-website = Nettside
csv-confirmed = Bekreftet
csv-page = Side i Varde
csv-id = Id
csv-yes = Ja
csv-no = Nei

# The page where an embed is put together
build-title = Vis lista på nettsiden deres
build-lead = Velg hva som skal vises. Kopier én linje, og lim den inn på siden. Lista holder seg oppdatert av seg selv.
build-description = Sett sammen en liste, et kart eller ukas program fra Varde, og vis det på kommunens egen nettside.
build-place = Sted
build-place-all = Alle kommuner
build-theme = Tema
build-theme-all = Alle temaer
build-view = Slik vises det
build-view-liste = Liste
build-view-kart = Kart og liste
build-view-uke = Denne uka, dag for dag
build-know-1 = Leserne deres får ingen informasjonskapsler av oss, og vi ser ikke hvem de er. Vi teller bare hvor mange ganger et nettsted har hentet lista hver dag.
build-know-2 = Alle lenker går til Varde i et nytt vindu. Hjelpenumrene står under lista.
build-know-3 = Står det feil om et sted, rettes det i Varde. Da blir det riktig hos dere også.
build-gatherings = Vis datoene for kafeer og andre treff i stedet

# Why it came
why-you-wrote = Du skrev
why-place-says = Stedet sier det selv: «{ $found }».
why-no-talking = Her trenger du ikke si noe.
why-word-name = «{ $found }» står i navnet.
why-word-organization = «{ $found }» står i navnet på dem som driver det.
why-word-place = «{ $found }» står i adressen.
why-word-theme = Det hører til «{ $found }».
why-same-name = Det står i navnet.
why-same-organization = Det står i navnet på dem som driver det.
why-same-place = Det står i adressen.
why-same-text = Det står i teksten deres.
why-same-about = Det er det dette handler om.
why-similar = Det ligner på «{ $found }».
why-in = I { $place }
met-oneself = For deg selv
met-relative = For pårørende
met-professional = For fagfolk
met-language = Noen snakker { $language }
why-away = { $km } kilometer fra { $place } i luftlinje
why-offer-meeting-place = Her kan du være sammen med andre.
why-offer-experience-cafe = Her møter du folk som har vært der selv, over en kopp kaffe.
why-offer-harm-reduction = Her er det omsorg for deg som ruser deg.
why-offer-parents-group = Her møter du andre foreldre.
why-offer-family-activities = Her gjør barn og voksne noe sammen.
why-offer-faith-community = Her er det ro, og plass til tro og tvil.
why-offer-youth-club = Her møter unge hverandre.
why-offer-handicraft = Her lager folk noe med hendene.
why-offer-creative-workshop = Her lager folk noe sammen.
why-offer-outreach-team = Her kommer noen hjem til deg.
why-offer-prompt-mental-health-care = Her får du snakke med en fagperson uten å vente lenge.
why-offer-cafe = Hit kommer mange alene, og det er lov å bare sitte der.
why-offer-meal-together = Her spiser folk sammen.
why-offer-free-food = Her er det mat som ikke koster noe.
why-offer-someone-to-talk-to = Her er det noen å snakke med.
why-offer-conversation-group = Her snakker folk sammen om slike ting.
why-offer-self-help-group = Her hjelper folk hverandre.
why-offer-peer-support = Her møter du folk som har vært der selv.
why-offer-helpline = Her kan du ringe.
why-offer-visiting-friend = Her kan du få besøk av noen.
why-offer-activity-friend = Her får du en å gjøre ting sammen med.
why-offer-company-the-first-time = Her kan noen møte deg første gang.
why-offer-walking-group = Her går folk tur sammen.
why-offer-outdoor-life = Her kommer du deg ut sammen med andre.
why-offer-exercise = Her kan du bruke kroppen.
why-offer-gentle-exercise = Her er bevegelsen rolig.
why-offer-day-centre = Her er det noe å gjøre på dagtid.
why-offer-work-training = Her kan du prøve deg i arbeid.
why-offer-help-into-work = Her får du hjelp til å finne jobb.
why-offer-volunteering = Her kan du hjelpe andre.
why-offer-sober-meeting-place = Her er det folk, og ingen rus.
why-offer-sober-activity = Her gjør folk noe sammen, uten rus.
why-offer-twelve-step-group = Her møtes folk som har sluttet eller vil slutte.
why-offer-substance-use-group = Her snakker folk om rus.
why-offer-aftercare = Dette er for tida etter behandling.
why-offer-relatives-group = Her møter du andre pårørende.
why-offer-support-for-relatives = Dette er for deg som er glad i noen som har det vanskelig.
why-offer-grief-group = Her møter du andre som har mistet noen.
why-offer-anxiety-group = Her møter du andre som er redde.
why-offer-money-and-debt-advice = Her kan du få hjelp med penger og gjeld.
why-offer-benefits-and-rights = Her kan du få vite hva du har rett til.
why-offer-housing-help = Her kan du få hjelp med et sted å bo.
why-offer-free-clothes = Her er det klær som ikke koster noe.
why-offer-quiet-room = Her er det stille.

# What it does not meet
miss-place = Ikke i { $place }
miss-weekday = Ikke på { $days }
miss-part-morning = Ikke om morgenen
miss-part-daytime = Ikke på dagtid
miss-part-afternoon = Ikke om ettermiddagen
miss-part-evening = Ikke om kvelden
miss-part-night = Ikke om natta
miss-part-weekend = Ikke i helga
miss-open-now = Ikke åpent nå
miss-free = Det koster noe
miss-no-referral = Du trenger henvisning
miss-drop-in = Du sier fra på forhånd
miss-step-free = Det er trinn her
miss-company = Ingen kan følge deg hit
miss-whom = { $whom }
miss-age = For en annen alder: { $age }
miss-language = Vi vet ikke om noen snakker { $language }
miss-digital = Du møter opp på stedet
miss-unknown = { $what } er ikke oppgitt

# When
when-open-until = åpent nå, til { $time }
when-is-open-until = Det er åpent nå, til { $time }.
when-next-time = Neste gang: { $when }.
when-today = i dag
when-tomorrow = i morgen
when-ask = Spør dem når det passer
when-every-day = hver dag
when-working-days = mandag til fredag
when-every-other-week = { $days } annenhver uke
when-every-weeks = { $days } hver { $count }. uke
when-every-months = { $days }, hver { $count }. måned
when-every-days = hver { $count }. dag
when-month-days = den { $days } i måneden
when-nth = { $nth ->
    [1] første
    [2] andre
    [3] tredje
    [4] fjerde
    [5] femte
    [-1] siste
   *[other] nest siste
} { $day }
when-of-month = { $days } i måneden

# Where, what it costs, how one gets in
where-digital = På telefon eller skjerm
where-all-of = Hele { $names }
price-free = Gratis
price-what-you-can = Betal det du kan
price-kroner = { $kroner } kroner
price-some = Koster noe
entry-drop-in = Nei, bare kom
entry-sign-up = Ja, si fra på forhånd
entry-referral = Du trenger henvisning
terms-company = du kan få følge
terms-drop-in = bare kom
terms-sign-up = si fra på forhånd
terms-referral = med henvisning
whom-self = deg selv
whom-relative = pårørende
whom-professional = fagfolk
whom-and-age = { $whom }, { $age }
age-years = { $age } år
age-from-to = { $least } til { $most } år
age-from = fra { $least } år
age-to = til og med { $most } år
sober-not-asked = Ingen spør
sober-here = Du er edru mens du er der
sober-life = For folk som lever uten rus
steps-none = Ja, uten trinn
steps-some = Delvis
steps-many = Nei, det er trinn
group-from-to = Som regel { $from } til { $to }
group-about = Som regel { $from }
sit-yes = Ja, det er lov å bare sitte der

# Words before facts
fact-when = Når
fact-where = Hvor
fact-price = Pris
fact-entry = Påmelding
fact-whom = For
fact-age = Alder
fact-languages = Språk
fact-sober = Rus
fact-access = Rullestol
fact-group = Hvor mange
fact-sit = Bare sitte
fact-company = Om du kan få følge,

# Languages
language-no = norsk
language-nb = bokmål
language-nn = nynorsk
language-en = engelsk
language-pl = polsk
language-uk = ukrainsk
language-ru = russisk
language-ar = arabisk
language-so = somali
language-ti = tigrinja
language-fa = persisk
language-prs = dari
language-ps = pashto
language-ur = urdu
language-tr = tyrkisk
language-ku = kurdisk
language-ckb = sorani
language-kmr = kurmanji
language-es = spansk
language-fr = fransk
language-de = tysk
language-sv = svensk
language-da = dansk
language-fi = finsk
language-lt = litauisk
language-ro = rumensk
language-pt = portugisisk
language-th = thai
language-vi = vietnamesisk
language-am = amharisk
language-se = nordsamisk
language-nsl = norsk tegnspråk
text-only-in = Teksten finnes bare på { $language }.
text-only-elsewhere = Teksten finnes bare på et annet språk.

# The map
map-title = Hvor er det?
map-label = Kart over { $places }. Tallene er de samme som i lista.
map-caption = Tallene er de samme som i lista. Kart: Kartverket, CC BY 4.0

# One activity
act-shortly = Kort fortalt
act-about = Slik er det her
act-first-time = Dette skjer første gang
act-who = Hvem møter deg
act-dates = De neste gangene
act-closed = Stengt
act-good-to-know = Godt å vite
act-way = Slik kommer du dit
act-access = Med rullestol:
act-map = Vis på Norgeskart
act-map-or = eller
act-map-phone = åpne i kartet på telefonen
act-behind = Hvem står bak
act-phone = Telefon
act-mail = E-post
act-site = Nettsted
act-checked = Det ble sjekket { $date } at alt på denne siden stemmer.
act-checked-by = { $by }, sjekket { $date } at alt på denne siden stemmer.
act-asked-again = Vi spør igjen i { $month }.
act-wrong = Er det noe som ikke stemmer? Si fra
act-source = Kilde:
act-calendar = Legg i kalenderen
act-website = Nettstedet deres
act-paper = Ta det med på papir
act-print = Skriv ut arket
act-alike = Noe som ligner
act-paused = Det er pause her nå. Ring før du drar.
lamp-company = Vil du ha følge første gang?
lamp-company-default = Noen kan møte deg utenfor, eller gå sammen med deg dit. Ring, så finner dere ut av det.
lamp-go-along = Vil du ha følge den første gangen?
lamp-come = Du kan bare komme
lamp-come-text = Du trenger ikke melde deg på. Lurer du på noe først, kan du ringe.
lamp-tell = Si fra at du kommer
lamp-tell-text = Ring eller skriv noen ord. Da vet de at du kommer.
lamp-referral = Slik kommer du inn
lamp-referral-text = Fastlegen din kan skrive en henvisning. Du kan også ringe hit og spørre.
lamp-ask = Ring og spør
lamp-ask-text = De sier deg når det passer, og hva du kan vente deg.
lamp-ring = Ring { $phone }
lamp-write = Skriv en e-post
lamp-or-write = Eller skriv til
gone-lead = Dette tilbudet er lagt ned.
gone-all = Se alle aktivitetene
gone-instead = Kanskje passer noe av dette

# Say that something is wrong
fix-title = Er det noe som ikke stemmer?
fix-title-again = Feil: { $title }
fix-lead = Du sier fra om
fix-about = Hva gjelder det?
fix-about-closed = Det er lagt ned
fix-about-times = Tidene er feil
fix-about-contact = Telefonen eller e-posten virker ikke
fix-about-place = Stedet eller veien dit er feil
fix-about-other = Noe annet
fix-message = Hva er riktig?
fix-message-help = Noen ord holder. Skriv ikke noe om deg selv eller andre.
fix-empty = Her er det tomt. Skriv noen ord om hva som er feil.
fix-not-watched = Ingen leser dette på kveld og i helger. Vi ser på det på hverdager.
fix-no-names = Vi spør ikke hvem du er, så vi kan ikke svare deg. Haster det, ring 116 117.
fix-send = Si fra
fix-thanks = Takk. Nå vet vi det.
fix-thanks-next = Vi spør dem som driver stedet, og retter siden. Det tar som regel noen dager.
fix-back = Tilbake til

# My list
my-title = Min liste
my-lead = Her er det du har lagt til side. Du kan skrive det ut, dele det eller ta det med.
my-empty = Lista er tom ennå.
my-how = Slik lager du den
my-how-find = Finn noe du kanskje vil prøve
my-how-press = Trykk «Legg i min liste»
my-how-press-text = Knappen står på siden til hver aktivitet.
my-how-here = Kom tilbake hit
my-how-here-text = Da står alt på ett ark, med telefon og adresse.
my-entries = Det du har lagt til side
my-take = Ta lista med deg
my-print = Skriv ut lista
my-kept = Hvor er lista lagret?
my-kept-text = Ingenting lagres hos oss. Lista er i adressen. Den som har adressen, ser lista.
my-kept-phone = Telefonen din husker også hva du har lagt i lista, til du tar det ut.
my-work = For deg som hjelper andre
my-work-text = Legg sammen noen forslag og skriv dem ut, eller send adressen. Det står aldri et navn i den.
my-remove = Ta ut
my-unknown = { $count ->
    [one] Vi fant ikke koden { $codes }. Kanskje er én bokstav feil.
   *[other] Vi fant ikke kodene { $codes }. Kanskje er noe skrevet feil.
}
my-cut = Lista viser de første { $most }. Del den gjerne i to.

# Inspiration
shelf-title = Inspirasjon
shelf-lead = Ting å lese, høre og prøve når du vil. Ingen påmelding.
shelf-nav = Hyllene
shelf-near = I nærheten
shelf-more = Se alle
shelf-note = Lenkene går til andre nettsteder. De kan se at du besøker dem. Vi får ikke betalt for noe som står her.
shelf-app = App
shelf-programme = Program
shelf-book = Bok
shelf-podcast = Podkast
shelf-film = Film
shelf-course = Kurs
shelf-web = Nettsted
shelf-story = Fortelling
shelf-free = gratis
shelf-paid = koster noe
shelf-library = på biblioteket
shelf-in = på { $language }

## Open data
api-error-page = Si hvilken side det gjelder: page og per_page er hele tall fra 1.
api-error-format = Formatet er json eller ndjson.
api-error-date = Datoen skrives slik: 2026-11-22 eller 2026-11-22T12:00:00Z.
api-error-flag = Svar ja eller nei slik: true eller false.
api-error-number = Her må det stå et tall fra 0 og oppover.
api-error-time = Klokkeslettet skrives slik: 14:00.
api-error-day = Dagen skrives slik: MO, TU, WE, TH, FR, SA eller SU.
api-error-postcode = Postnummeret har fire sifre.
api-error-proximity = Avstanden må ha et sted å regnes fra. Skriv postcode også.
api-error-change = Endringsnummeret er et helt tall fra 0. Bruk adressen som står i next.
api-error-body = Spørsmålet må være et JSON-objekt med tekster, tall og true eller false.
api-error-kind = Send spørsmålet som application/json eller application/x-www-form-urlencoded.
api-themes-name = Temaer i Varde
api-themes-about = Det folk ser etter når de leter etter et sted å gå til. Hvert tema er knyttet til Los.

## The catalogue for data.norge.no
catalogue-title = Steder å gå til
catalogue-about = Aktiviteter og tilbud for folk som vil ha et sted å gå til, med dem som driver dem.
catalogue-dataset-title = Aktiviteter, steder og organisasjoner
catalogue-dataset-about = Alt som står i lista: hva det er, hvor og når, hva det koster, og hva som skjer første gang. Her er ingenting om folk som kommer.
catalogue-pages = JSON, i sider
catalogue-lines = JSON, én aktivitet per linje
catalogue-changes = Endringsstrøm, RPDE 1.0
catalogue-hsds-title = Åpent grensesnitt etter HSDS 3.1
catalogue-rpde-title = Endringsstrøm etter RPDE 1.0
catalogue-output-title = Et sted å være, eller noen å være sammen med
catalogue-output-about = Den som kommer, får et sted å være, noe å gjøre eller noen å snakke med.
