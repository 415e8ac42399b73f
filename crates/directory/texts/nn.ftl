# Small words
and = { $before } og { $last }
quoted = «{ $text }»

# The list
find-description = Kafear, turar, grupper og folk som har vore der sjølve, i nærleiken av deg.
find-all = Alle aktivitetar
find-some = Aktivitetar
find-in = Aktivitetar i { $place }
find-theme-in = { $theme } i { $place }
find-title-for = Forslag til { $text }
find-title-page = { $name }, side { $page }
find-count-for = { $count ->
    [one] Eitt forslag til
   *[other] { $count } forslag til
}
find-how-many = { $count ->
    [one] Det er éin her.
   *[other] Det er { $count } her. Dei som er opne snart, står først.
}
find-again = Søk på nytt
find-gatherings = Treff du kan gå på
find-list = Forslaga
find-also-near = Også nær det du skreiv
find-open-places = Stader der alle kan kome
find-nothing = Vi fann ingenting som passar akkurat det
find-nothing-why = Det tyder ikkje at du skreiv feil, eller at det ikkje finst. Det er berre ikkje i lista vår enno.
find-none-quite = Ingen passar heilt. Dette er det nærmaste vi har.
find-read-as = Vi las «{ $read }» for «{ $typed }».
find-calm = Mange skriv det same. Vil du snakke med nokon no, kan du ringje
find-calm-hours = , heile døgnet.
find-crisis-life = Er det fare for liv, ring
find-crisis-talk = Vil du snakke med nokon, ring
find-crisis-hours = Dei svarar heile døgnet.
find-ways = Kva kan du gjere no?
find-too-many = Kanskje er det for mange val på ein gong.
find-fewer = Ta bort vala
find-ring = Vil du snakke med nokon, ring
find-or-theme = Du kan òg begynne med eit tema:
find-not-there = Fann du det ikkje? Skriv det på ein annan måte, eller
find-see-all = sjå alle aktivitetane

# Chips and choices
filter-understood = Slik las vi det
filter-shorter = Gjer lista kortare
filter-what = Kva vil du?
filter-counted = { $name } ({ $count })
filter-more = Fleire val
filter-where = Kommune
filter-place = I nærleiken av
filter-distance = Kor langt unna?
filter-any-distance = Det nærmaste først
filter-km = Innan { $km } km
filter-near = Nær { $place }
filter-within = Innan { $km } km frå { $place }
filter-day = Dag
filter-time = Når på dagen
filter-terms = Det skal vere
filter-theme = Tema
filter-whom = For kven
filter-language = Nokon der snakkar
filter-age = Kor gammal er du?
filter-age-help = Då tek vi bort det som er for andre aldrar. Du kan la det stå tomt.
filter-show = Vis forslaga
filter-none = Ta bort alle val
box-gratis = Gratis
box-drop-in = Berre kom
box-uten-henvisning = Utan tilvising
box-folge = Du kan få følgje
box-trinnfritt = Utan trinn
box-apent = Ope no
box-digitalt = På telefon eller skjerm
part-morning = Om morgonen
part-daytime = På dagtid
part-afternoon = Om ettermiddagen
part-evening = Om kvelden
part-night = Om natta
part-weekend = I helga

# Embeds: a part of the list in another site's page
embed-all = Aktivitetar
embed-week = Denne veka
embed-week-in = Denne veka i { $place }
embed-week-theme = { $theme } denne veka
embed-week-theme-in = { $theme } denne veka i { $place }
embed-nothing = Ingenting akkurat no. Det kan finnast noko i nærleiken, eller noko som liknar.
embed-nothing-week = Ingenting står på programmet dei neste sju dagane. Nokre stader er opne likevel.
embed-everything = Sjå alt som finst
embed-more = { $count ->
    [one] Sjå han i Varde
   *[other] Sjå alle { $count }, med søk og kart
}
embed-whole = Sjå heile lista i Varde
embed-day-more = og { $count } til denne dagen
embed-day-some = og fleire denne dagen
embed-ask-hour = spør om tid
embed-unknown-title = Vi fann ikkje det som skulle stå her
embed-unknown = Adressa nemner noko vi ikkje kjenner: { $what }.
embed-not-now = Lista kan ikkje visast akkurat no. Hos Varde kan ho verke likevel.
embed-fragment-more = Heile lista, frå Varde

# The list as a table
csv-name = Namn
csv-organization = Organisasjon
csv-summary = Kort om
csv-when = Når
csv-place = Stad
csv-address = Adresse
csv-postal-code = Postnummer
csv-town = Poststad
csv-municipality = Kommune
csv-number = Kommunenummer
csv-themes = Tema
csv-price = Pris
csv-entry = Påmelding
csv-company = Følgje
csv-whom = For kven
csv-age = Alder
csv-phone = Telefon
csv-email = E-post
csv-website = Nettstad
csv-confirmed = Stadfesta
csv-page = Side i Varde
csv-id = Id
csv-yes = Ja
csv-no = Nei

# The page where an embed is put together
build-title = Vis lista på nettsida dykkar
build-lead = Vel kva som skal visast. Kopier éi linje, og lim ho inn på sida. Lista held seg oppdatert av seg sjølv.
build-description = Set saman ei liste, eit kart eller programmet for veka frå Varde, og vis det på nettsida til kommunen.
build-place = Stad
build-place-all = Alle kommunar
build-theme = Tema
build-theme-all = Alle tema
build-view = Slik blir det vist
build-view-liste = Liste
build-view-kart = Kart og liste
build-view-uke = Denne veka, dag for dag
build-know-1 = Lesarane dykkar får ingen informasjonskapslar av oss, og vi ser ikkje kven dei er. Vi tel berre kor mange gonger ein nettstad har henta lista kvar dag.
build-know-2 = Alle lenkjer går til Varde i eit nytt vindauge. Hjelpenummera står under lista.
build-know-3 = Står det feil om ein stad, blir det retta i Varde. Då blir det rett hos dykk òg.
build-gatherings = Vis datoane for kafear og andre treff i staden

# Why it came
why-you-wrote = Du skreiv
why-place-says = Staden seier det sjølv: «{ $found }».
why-no-talking = Her treng du ikkje seie noko.
why-word-name = «{ $found }» står i namnet.
why-word-organization = «{ $found }» står i namnet på dei som driv det.
why-word-place = «{ $found }» står i adressa.
why-word-theme = Det høyrer til «{ $found }».
why-same-name = Det står i namnet.
why-same-organization = Det står i namnet på dei som driv det.
why-same-place = Det står i adressa.
why-same-text = Det står i teksten deira.
why-same-about = Det er det dette handlar om.
why-similar = Det liknar på «{ $found }».
why-in = I { $place }
met-oneself = For deg sjølv
met-relative = For pårørande
met-professional = For fagfolk
met-language = Nokon snakkar { $language }
why-away = { $km } kilometer frå { $place } i luftline
why-offer-meeting-place = Her kan du vere saman med andre.
why-offer-experience-cafe = Her møter du folk som har vore der sjølve, over ein kopp kaffi.
why-offer-harm-reduction = Her er det omsorg for deg som rusar deg.
why-offer-parents-group = Her møter du andre foreldre.
why-offer-family-activities = Her gjer barn og vaksne noko saman.
why-offer-faith-community = Her er det ro, og plass til tru og tvil.
why-offer-youth-club = Her møter unge kvarandre.
why-offer-handicraft = Her lagar folk noko med hendene.
why-offer-creative-workshop = Her lagar folk noko saman.
why-offer-outreach-team = Her kjem nokon heim til deg.
why-offer-prompt-mental-health-care = Her får du snakke med ein fagperson utan å vente lenge.
why-offer-cafe = Hit kjem mange åleine, og det er lov å berre sitje der.
why-offer-meal-together = Her et folk saman.
why-offer-free-food = Her er det mat som ikkje kostar noko.
why-offer-someone-to-talk-to = Her er det nokon å snakke med.
why-offer-conversation-group = Her snakkar folk saman om slike ting.
why-offer-self-help-group = Her hjelper folk kvarandre.
why-offer-peer-support = Her møter du folk som har vore der sjølve.
why-offer-helpline = Her kan du ringje.
why-offer-visiting-friend = Her kan du få besøk av nokon.
why-offer-activity-friend = Her får du ein å gjere ting saman med.
why-offer-company-the-first-time = Her kan nokon møte deg første gongen.
why-offer-walking-group = Her går folk tur saman.
why-offer-outdoor-life = Her kjem du deg ut saman med andre.
why-offer-exercise = Her kan du bruke kroppen.
why-offer-gentle-exercise = Her er rørsla roleg.
why-offer-day-centre = Her er det noko å gjere på dagtid.
why-offer-work-training = Her kan du prøve deg i arbeid.
why-offer-help-into-work = Her får du hjelp til å finne jobb.
why-offer-volunteering = Her kan du hjelpe andre.
why-offer-sober-meeting-place = Her er det folk, og ingen rus.
why-offer-sober-activity = Her gjer folk noko saman, utan rus.
why-offer-twelve-step-group = Her møtest folk som har slutta eller vil slutte.
why-offer-substance-use-group = Her snakkar folk om rus.
why-offer-aftercare = Dette er for tida etter behandling.
why-offer-relatives-group = Her møter du andre pårørande.
why-offer-support-for-relatives = Dette er for deg som er glad i nokon som har det vanskeleg.
why-offer-grief-group = Her møter du andre som har mista nokon.
why-offer-anxiety-group = Her møter du andre som er redde.
why-offer-money-and-debt-advice = Her kan du få hjelp med pengar og gjeld.
why-offer-benefits-and-rights = Her kan du få vite kva du har rett til.
why-offer-housing-help = Her kan du få hjelp med ein stad å bu.
why-offer-free-clothes = Her er det klede som ikkje kostar noko.
why-offer-quiet-room = Her er det stille.

# What it does not meet
miss-place = Ikkje i { $place }
miss-weekday = Ikkje på { $days }
miss-part-morning = Ikkje om morgonen
miss-part-daytime = Ikkje på dagtid
miss-part-afternoon = Ikkje om ettermiddagen
miss-part-evening = Ikkje om kvelden
miss-part-night = Ikkje om natta
miss-part-weekend = Ikkje i helga
miss-open-now = Ikkje ope no
miss-free = Det kostar noko
miss-no-referral = Du treng tilvising
miss-drop-in = Du seier frå på førehand
miss-step-free = Det er trinn her
miss-company = Ingen kan følgje deg hit
miss-whom = { $whom }
miss-age = For ein annan alder: { $age }
miss-language = Vi veit ikkje om nokon snakkar { $language }
miss-digital = Du møter opp på staden
miss-unknown = { $what } er ikkje oppgitt

# When
when-open-until = ope no, til { $time }
when-is-open-until = Det er ope no, til { $time }.
when-next-time = Neste gong: { $when }.
when-today = i dag
when-tomorrow = i morgon
when-ask = Spør dei når det passar
when-every-day = kvar dag
when-working-days = måndag til fredag
when-every-other-week = { $days } annakvar veke
when-every-weeks = { $days } kvar { $count }. veke
when-every-months = { $days }, kvar { $count }. månad
when-every-days = kvar { $count }. dag
when-month-days = den { $days } i månaden
when-nth = { $nth ->
    [1] første
    [2] andre
    [3] tredje
    [4] fjerde
    [5] femte
    [-1] siste
   *[other] nest siste
} { $day }
when-of-month = { $days } i månaden

# Where, what it costs, how one gets in
where-digital = På telefon eller skjerm
where-all-of = Heile { $names }
price-free = Gratis
price-what-you-can = Betal det du kan
price-kroner = { $kroner } kroner
price-some = Kostar noko
entry-drop-in = Nei, berre kom
entry-sign-up = Ja, sei frå på førehand
entry-referral = Du treng tilvising
terms-company = du kan få følgje
terms-drop-in = berre kom
terms-sign-up = sei frå på førehand
terms-referral = med tilvising
whom-self = deg sjølv
whom-relative = pårørande
whom-professional = fagfolk
whom-and-age = { $whom }, { $age }
age-years = { $age } år
age-from-to = { $least } til { $most } år
age-from = frå { $least } år
age-to = til og med { $most } år
sober-not-asked = Ingen spør
sober-here = Du er edru medan du er der
sober-life = For folk som lever utan rus
steps-none = Ja, utan trinn
steps-some = Delvis
steps-many = Nei, det er trinn
group-from-to = Som regel { $from } til { $to }
group-about = Som regel { $from }
sit-yes = Ja, det er lov å berre sitje der

# Words before facts
fact-when = Når
fact-where = Kvar
fact-price = Pris
fact-entry = Påmelding
fact-whom = For
fact-age = Alder
fact-languages = Språk
fact-sober = Rus
fact-access = Rullestol
fact-group = Kor mange
fact-sit = Berre sitje
fact-company = Om du kan få følgje,

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
language-nsl = norsk teiknspråk
text-only-in = Teksten finst berre på { $language }.
text-only-elsewhere = Teksten finst berre på eit anna språk.

# The map
map-title = Kvar er det?
map-label = Kart over { $places }. Tala er dei same som i lista.
map-caption = Tala er dei same som i lista. Kart: Kartverket, CC BY 4.0

# One activity
act-shortly = Kort fortalt
act-about = Slik er det her
act-first-time = Dette skjer første gongen
act-who = Kven møter deg
act-dates = Dei neste gongene
act-closed = Stengt
act-good-to-know = Godt å vite
act-way = Slik kjem du dit
act-access = Med rullestol:
act-map = Vis på Norgeskart
act-map-or = eller
act-map-phone = opne i kartet på telefonen
act-behind = Kven står bak
act-phone = Telefon
act-mail = E-post
act-site = Nettstad
act-checked = Det vart sjekka { $date } at alt på denne sida stemmer.
act-checked-by = { $by }, sjekka { $date } at alt på denne sida stemmer.
act-asked-again = Vi spør att i { $month }.
act-wrong = Er det noko som ikkje stemmer? Sei frå
act-source = Kjelde:
act-calendar = Legg i kalenderen
act-website = Nettstaden deira
act-paper = Ta det med på papir
act-print = Skriv ut arket
act-alike = Noko som liknar
act-paused = Det er pause her no. Ring før du dreg.
lamp-company = Vil du ha følgje første gongen?
lamp-company-default = Nokon kan møte deg utanfor, eller gå saman med deg dit. Ring, så finn de ut av det.
lamp-go-along = Vil du ha følgje den første gongen?
lamp-come = Du kan berre kome
lamp-come-text = Du treng ikkje melde deg på. Lurer du på noko først, kan du ringje.
lamp-tell = Sei frå at du kjem
lamp-tell-text = Ring eller skriv nokre ord. Då veit dei at du kjem.
lamp-referral = Slik kjem du inn
lamp-referral-text = Fastlegen din kan skrive ei tilvising. Du kan òg ringje hit og spørje.
lamp-ask = Ring og spør
lamp-ask-text = Dei seier deg når det passar, og kva du kan vente deg.
lamp-ring = Ring { $phone }
lamp-write = Skriv ein e-post
lamp-or-write = Eller skriv til
gone-lead = Dette tilbodet er lagt ned.
gone-all = Sjå alle aktivitetane
gone-instead = Kanskje passar noko av dette

# Say that something is wrong
fix-title = Er det noko som ikkje stemmer?
fix-title-again = Feil: { $title }
fix-lead = Du seier frå om
fix-about = Kva gjeld det?
fix-about-closed = Det er lagt ned
fix-about-times = Tidene er feil
fix-about-contact = Telefonen eller e-posten verkar ikkje
fix-about-place = Staden eller vegen dit er feil
fix-about-other = Noko anna
fix-message = Kva er rett?
fix-message-help = Nokre ord held. Skriv ikkje noko om deg sjølv eller andre.
fix-empty = Her er det tomt. Skriv nokre ord om kva som er feil.
fix-not-watched = Ingen les dette på kveld og i helger. Vi ser på det på kvardagar.
fix-no-names = Vi spør ikkje kven du er, så vi kan ikkje svare deg. Hastar det, ring 116 117.
fix-send = Sei frå
fix-thanks = Takk. No veit vi det.
fix-thanks-next = Vi spør dei som driv staden, og rettar sida. Det tek som regel nokre dagar.
fix-back = Tilbake til

# My list
my-title = Mi liste
my-lead = Her er det du har lagt til side. Du kan skrive det ut, dele det eller ta det med.
my-empty = Lista er tom enno.
my-how = Slik lagar du henne
my-how-find = Finn noko du kanskje vil prøve
my-how-press = Trykk «Legg i mi liste»
my-how-press-text = Knappen står på sida til kvar aktivitet.
my-how-here = Kom tilbake hit
my-how-here-text = Då står alt på eitt ark, med telefon og adresse.
my-entries = Det du har lagt til side
my-take = Ta lista med deg
my-print = Skriv ut lista
my-kept = Kvar er lista lagra?
my-kept-text = Ingenting blir lagra hos oss. Lista er i adressa. Den som har adressa, ser lista.
my-kept-phone = Telefonen din hugsar òg kva du har lagt i lista, til du tek det ut.
my-work = For deg som hjelper andre
my-work-text = Legg saman nokre forslag og skriv dei ut, eller send adressa. Det står aldri eit namn i henne.
my-remove = Ta ut
my-unknown = { $count ->
    [one] Vi fann ikkje koden { $codes }. Kanskje er éin bokstav feil.
   *[other] Vi fann ikkje kodane { $codes }. Kanskje er noko skrive feil.
}
my-cut = Lista viser dei første { $most }. Del henne gjerne i to.

# Inspiration
shelf-title = Inspirasjon
shelf-lead = Ting å lese, høyre og prøve når du vil. Inga påmelding.
shelf-nav = Hyllene
shelf-near = I nærleiken
shelf-more = Sjå alle
shelf-note = Lenkjene går til andre nettstader. Dei kan sjå at du er innom. Vi får ikkje betalt for noko som står her.
shelf-app = App
shelf-programme = Program
shelf-book = Bok
shelf-podcast = Podkast
shelf-film = Film
shelf-course = Kurs
shelf-web = Nettstad
shelf-story = Forteljing
shelf-free = gratis
shelf-paid = kostar noko
shelf-library = på biblioteket
shelf-in = på { $language }

## Open data
api-error-page = Sei kva side det gjeld: page og per_page er heile tal frå 1.
api-error-format = Formatet er json eller ndjson.
api-error-date = Datoen skriv du slik: 2026-11-22 eller 2026-11-22T12:00:00Z.
api-error-flag = Svar ja eller nei slik: true eller false.
api-error-number = Her må det stå eit tal frå 0 og oppover.
api-error-time = Klokkeslettet skriv du slik: 14:00.
api-error-day = Dagen skriv du slik: MO, TU, WE, TH, FR, SA eller SU.
api-error-postcode = Postnummeret har fire siffer.
api-error-proximity = Avstanden må ha ein stad å reknast frå. Skriv postcode òg.
api-error-change = Endringsnummeret er eit heilt tal frå 0. Bruk adressa som står i next.
api-error-body = Spørsmålet må vere eit JSON-objekt med tekstar, tal og true eller false.
api-error-kind = Send spørsmålet som application/json eller application/x-www-form-urlencoded.
api-themes-name = Tema i Varde
api-themes-about = Det folk ser etter når dei leitar etter ein stad å gå til. Kvart tema er knytt til Los.

## The catalogue for data.norge.no
catalogue-title = Stader å gå til
catalogue-about = Aktivitetar og tilbod for folk som vil ha ein stad å gå til, med dei som driv dei.
catalogue-dataset-title = Aktivitetar, stader og organisasjonar
catalogue-dataset-about = Alt som står i lista: kva det er, kvar og når, kva det kostar, og kva som skjer første gong. Her er ingenting om folk som kjem.
catalogue-pages = JSON, i sider
catalogue-lines = JSON, éin aktivitet per linje
catalogue-changes = Endringsstraum, RPDE 1.0
catalogue-hsds-title = Ope grensesnitt etter HSDS 3.1
catalogue-rpde-title = Endringsstraum etter RPDE 1.0
catalogue-output-title = Ein stad å vere, eller nokon å vere saman med
catalogue-output-about = Den som kjem, får ein stad å vere, noko å gjere eller nokon å snakke med.
