# The front page
front-title = Finn et sted å gå til
front-lead = Kafeer, turer, verksteder og folk som har stått der du står. I { $places }. Til de fleste stedene trenger du ingen henvisning.
front-description = Finn kafeer, turer, verksteder og folk å være sammen med i { $places }. Søk med dine egne ord. Ingen innlogging og ingen henvisning.
front-search-label = Skriv det med dine egne ord
front-places-and = og
front-places-many = { $count } kommuner
front-said-heading = Slik har andre skrevet:
front-said-1 = jeg er så ensom
front-said-2 = noe å gjøre på dagtid
front-said-3 = sønnen min ruser seg
front-said-4 = gratis mat på tirsdag
front-next-kicker = Neste sted du kan gå rett inn
front-next-button = Se hvordan det er der
front-index-heading = Hva ser du etter?
front-all = { $count ->
    [one] Se den ene aktiviteten
   *[other] Se alle { $count } aktiviteter
}
front-company-heading = Vil du ha følge første gang?
front-company-text = Det kan være tungt å gå inn en dør alene. Noen steder møter en som har gjort det før, deg utenfor. Så går dere inn sammen.
front-company-button = Se hvor du kan få følge
front-week-heading = Denne uka
front-week-more = Hele programmet, også til utskrift
front-week-empty = Det står ingenting på programmet denne uka. Mange steder er åpne likevel. Se alle aktivitetene.

# On each page about the site: where to write
contact-write = Skriv til { $contact }.

# About Varde
about-title = Om Varde
about-lead = En varde er noen steiner som folk har lagt på hverandre, så den neste finner veien. Dette er en slik varde. Her er steder å gå til, og folk å gå dit med.
about-1-heading = De som la den første steinen
about-1-text = Varde bygger på arbeidet til erfaringskonsulenter. Det er folk som er ansatt fordi de selv har hatt psykiske vansker eller ruset seg. I Askøy, Øygarden og Trondheim kartla de hva som fantes. De holdt kafé, og de spurte folk hva som hjalp.
about-1-text-2 = Mange svarte det samme: at noen ble med den første gangen. Derfor står det på hvert sted om du kan få følge.
about-2-heading = Slik holder vi lista sann
about-2-text = De som driver et sted, bestemmer hva som står om det. Under hvert sted ser du når noen sist bekreftet at det stemmer. Er det lenge siden, sier vi det.
about-2-text-2 = Ser du noe som er feil, kan du foreslå en endring. Et menneske leser forslaget før noe blir endret. Ingen kan betale for å stå øverst.
about-3-heading = Varde er ikke en vakttelefon
about-3-text = Vi leser meldinger på hverdager. Ingen leser dem om natta eller i helga.
about-3-text-2 = Er det fare for liv, ring 113. Haster det, ring legevakta på 116 117. Vil du snakke med noen, ring 116 123. De svarer hele døgnet.
about-4-heading = For deg som driver et sted
about-4-text = Vil dere stå her, er noe feil, eller skal dere ta en pause? Si fra. Det koster ingenting, og dere trenger ikke være store.
about-4-text-2 = Andre systemer kan lese lista gjennom åpne data.
about-5-heading = Åpent for alle
about-5-text = Varde er åpen programvare. Alle kan lese koden, bruke den og endre den, gratis. Opplysningene i lista er åpne data, så andre kan bruke dem.

# Privacy
privacy-title = Personvern
privacy-lead = Du kan bruke hele Varde uten å si hvem du er. Det beste vernet er det vi aldri får vite.
privacy-1-heading = Det vi ikke gjør
privacy-1-text = Du får ingen informasjonskapsler, og du trenger ingen konto. Vi følger ikke med på hva du gjør her, og ingen andre nettsteder får vite at du er her. Logger du inn for å jobbe her, får du én informasjonskapsel som bare holder deg inne. Den er borte når du logger ut, og senest etter tolv timer gjelder den ikke lenger.
privacy-1-text-2 = Ordene du søker med, brukes til å finne svar. Vi lagrer ingenting om hvem som søkte.
privacy-2-heading = Lista di er din
privacy-2-text = «Min liste» ligger i nettadressen, eller i nettleseren din. Vi har den ikke. Den du gir adressen til, kan se lista.
privacy-3-heading = Når du foreslår en endring
privacy-3-text = Da lagrer vi teksten du skrev, og hvilken dag det var. Ikke klokkeslettet, og ikke hvem du er. Etter 180 dager sletter vi det.
privacy-3-text-2 = Skriv helst ikke navn på folk, verken ditt eget eller andres.
privacy-4-heading = Loggene våre
privacy-4-text = Tjeneren fører logg, så vi kan finne feil. I loggen står det ingen IP-adresser, så den sier ikke hvem som var her.
privacy-4-text-2 = Den som leverer nettet ditt, kan se at du åpnet Varde, men ikke hva du leste. På en maskin som er jobbens, kan jobben se mer.
privacy-4-text-3 = Noen nettsteder viser lista vår på sine egne sider. Da teller vi hvor mange ganger hvert nettsted hentet den hver dag, ikke hvem som så den.
privacy-5-heading = Spor på din egen telefon
privacy-5-text = Besøket og ordene du søkte med, blir stående i historikken på telefonen eller maskinen. Det kan vi ikke fjerne. Du kan slette historikken selv, eller bruke et privat vindu.
privacy-5-text-2 = Knappen «Forlat siden raskt» tar deg bort herfra. Den rydder ikke i historikken.
privacy-6-heading = Rettighetene dine
privacy-6-text = Står navnet eller nummeret ditt på et sted her, kan du få det rettet eller fjernet. Du kan spørre hva vi har om deg. Har du foreslått en endring, kan vi finne den og slette den. Da må vi vite dagen og hva du skrev.
privacy-6-text-2 = Den som driver Varde der du bor, har ansvaret. Er du ikke fornøyd med svaret, kan du klage til Datatilsynet, datatilsynet.no.
privacy-7-heading = Når du vil bli minnet på noe
privacy-7-text = Du kan gi oss et mobilnummer eller en e-postadresse for å bli minnet på en dato, eller høre når noe starter igjen. Vi låser det inn så bare programmet kan lese det, bruker det til det ene, og sletter det dagen etter. Sier du stopp, sletter vi det med en gang. Svarer du ikke ja på meldingen vi sender først, er det borte etter et døgn.
privacy-7-text-2 = Meldingen sier ikke hva det er eller hvor. Den som sender SMS for oss, ser nummeret og ordene. Trykker du «Jeg kommer», får vi ikke vite hvem du er, heller ikke om du vil bli minnet på det.
privacy-8-heading = Når du melder deg på et kurs
privacy-8-text = Da trenger vi et navn, og en e-postadresse eller et mobilnummer. Jobb og fylke kan du la være. Vi låser det inn, og bare de som holder kurset, ser det. Gir du fra deg plassen, er det borte med en gang, ellers 30 dager etter kurset.
privacy-8-text-2 = Et kursbevis har en kode. Alle kan se at koden er ekte, men ikke hvem den tilhører. Svarene på hvordan kurset var, kan ingen føre tilbake til deg.

# Accessibility
accessibility-title = Tilgjengelighet
accessibility-lead = Varde skal kunne brukes av alle, også på en dårlig dag og en gammel telefon. Her står hva vi gjør, og hva vi ikke har fått prøvd ennå.
accessibility-1-heading = Dette gjør vi
accessibility-1-text = Vi bygger etter retningslinjene WCAG 2.2, nivå AA. Alt kan brukes med tastatur. Overskrifter, lenker og felt har navn som en skjermleser kan lese opp.
accessibility-1-text-2 = Sidene virker på en smal skjerm, med stor skrift, i mørk visning og på papir. De virker også når nettleseren ikke kjører skript. Kart og bilder sier aldri noe som ikke også står i teksten.
accessibility-1-text-3 = Tekstene finnes på bokmål, nynorsk og engelsk, med korte setninger. Noe som stedene selv har skrevet, finnes bare på ett språk.
accessibility-2-heading = Dette har vi ikke prøvd ennå
accessibility-2-text = Folk som bruker skjermleser hver dag, har ikke prøvd Varde ennå. Det har heller ikke folk som styrer med stemmen, eller som strever med å lese. Vi har ikke prøvd alle nettlesere og telefoner.
accessibility-2-text-2 = Det kan derfor være feil her som vi ikke kjenner.
accessibility-3-heading = Si fra når noe ikke virker
accessibility-3-text = Fortell hva du ville gjøre, og hva som skjedde. Du trenger ikke kunne ordene for det. Si gjerne hvilken side det var, og om du bruker hjelpemidler.
accessibility-3-text-2 = Trenger du noe på en annen måte, for eksempel på papir, så si det også.
accessibility-4-heading = Hvis du vil klage
accessibility-4-text = Tilsynet for universell utforming av ikt i Digitaliseringsdirektoratet passer på at reglene følges. Du kan skrive til dem på uutilsynet.no. Klager blir behandlet av Diskrimineringsnemnda, diskrimineringsnemnda.no.
accessibility-4-text-2 = En offentlig virksomhet som bruker Varde, skal også ha en tilgjengelighetserklæring på uustatus.no. Denne siden er ikke den erklæringen.

# Open data
open-data-title = Åpne data
open-data-lead = Alt som står i lista, kan hentes av andre programmer. Det er gratis, og du trenger ingen nøkkel og ingen avtale.
open-data-1-heading = Slik henter du det
open-data-1-text = Opplysningene følger standarden Human Services Data Specification (HSDS) 3.1. De ligger på /api/hsds/3.1/. Svarene er JSON, i sider på inntil 500.
open-data-1-text-2 = Du kan filtrere, søke med vanlige ord, eller hente bare det som er endret siden en dato.
open-data-examples-heading = Noen adresser å begynne med
open-data-table = Hele lista som regneark (CSV). Valgene fra aktivitetssiden virker her også:
open-data-table-address = /api/csv/services.csv?kommune=4627
open-data-embed = Vis lista på nettsiden deres, med én linje:
open-data-embed-address = /bygg-inn
open-data-2-heading = Hva du kan bruke det til
open-data-2-text = Til hva du vil. Opplysningene er delt med lisensen Creative Commons Navngivelse 4.0 (CC BY 4.0). Du kan i stedet velge Norsk lisens for offentlige data (NLOD) 2.0. Skriv at de kommer fra Varde, og når du hentet dem.
open-data-2-text-2 = Hent dem på nytt ofte. En gammel åpningstid sender noen til en låst dør.
open-data-3-heading = Ikke om dem som bruker stedene
open-data-3-text = Her er ingenting om folk som søker, kommer eller får hjelp. Det eneste om mennesker er navn og telefon til en kontaktperson, når stedet selv har oppgitt det.
open-data-4-heading = Når det er en demo
open-data-4-text = Er dette en demo, er stedene, folkene og telefonnumrene oppdiktet. Da står det øverst på hver side. Bruk dem ikke som fakta. Hjelpenumrene er ekte.
accessibility-3-anchor = si-fra
accessibility-statement = Les tilgjengelighetserklæringen

# Open data: how one asks
open-data-more = Se alle adressene, med eksempler du kan trykke på
ask-title = Slik henter du data
ask-lead = Du trenger ingen nøkkel. Trykk på et eksempel, så ser du svaret slik et program får det.
ask-show = Se svaret
ask-first-heading = Fire adresser å begynne med
ask-first-services = De første fem aktivitetene
ask-first-search = Et søk med vanlige ord, med alt om hver aktivitet
ask-first-near = Det som er innen ti kilometer fra et postnummer
ask-first-lines = Hele lista på én gang, én aktivitet per linje
ask-every-heading = Dette forstår alle listene
ask-every-text = Legg flere sammen med &-tegn. Da må alt stemme. Ukjente ord i adressen hopper vi over.
ask-services-heading = Aktiviteter
ask-services-text = Lista gir de viktigste opplysningene om hver. Én alene gir alt vi vet.
ask-service_at_locations-heading = Aktiviteter på stedene sine
ask-service_at_locations-text = Her står en aktivitet én gang for hvert sted den er. Bruk den til kart og til å søke etter det som er nær.
ask-organizations-heading = Organisasjoner
ask-organizations-text = De som driver aktivitetene. Søket ser på navn og beskrivelse.
ask-taxonomies-heading = Begrepslister
ask-taxonomies-text = Våre egne temaer, og lister som har kommet med det andre har delt.
ask-taxonomy_terms-heading = Begreper
ask-taxonomy_terms-text = Hvert av våre temaer er knyttet til Los, så andre systemer forstår dem.
ask-feed-heading = Hold en kopi oppdatert
ask-feed-text = Endringsstrømmen gir alt som er nytt, endret eller borte. Den følger standarden RPDE 1.0.
ask-feed-1 = Hent adressen over.
ask-feed-2 = Ta vare på det som er updated. Slett det som er deleted.
ask-feed-3 = Hent adressen som står i next, til items er tom.
ask-feed-4 = Vent så lenge du vil, og hent den samme adressen igjen.
ask-good-heading = Greit å vite
ask-good-1 = Nettsider fra andre steder kan spørre direkte (CORS). Send aldri med innlogging, for den blir ikke lest.
ask-good-2 = Send ETag tilbake i If-None-Match, eller Last-Modified i If-Modified-Since. Er ingenting nytt, svarer vi 304 uten innhold.
ask-good-3 = Svarene blir komprimert når du ber om gzip eller br.
ask-good-4 = Er et spørsmål for privat til å stå i en adresse, kan du sende det med POST til en liste, som skjema eller JSON.
ask-good-5 = Forstår vi ikke spørsmålet, svarer vi 400 med status og message. Skriv /nn eller /en foran /api for et annet språk.
ask-good-6 = En side har inntil 500. Ber du om en side etter den siste, er den tom.
ask-documents-heading = For programmer som leser beskrivelser
ask-documents-text = Alt dette står også i OpenAPI 3.1. Den andre adressen har bare det som hører til HSDS.
ask-parameter-search = Vanlige ord. Svarene kommer i samme rekkefølge som på sidene her.
ask-parameter-page = Hvilken side, fra 1.
ask-parameter-per_page = Hvor mange på hver side, inntil 500. Sier du ingenting, får du 50.
ask-parameter-format = Alt på én gang uten sider, ett objekt per linje.
ask-parameter-minimal = Bare id og dato for siste endring, for alle på én gang.
ask-parameter-full = Alt vi vet om hver.
ask-parameter-full_service = Organisasjonen med alt om hver aktivitet.
ask-parameter-modified_after = Endret denne dagen eller senere. Skal du holde en kopi ved like, er endringsstrømmen bedre.
ask-parameter-organization_id = Bare det denne organisasjonen driver.
ask-parameter-taxonomy_term_id = Bare det som har dette temaet.
ask-parameter-taxonomy_id = Bare det som hører til denne begrepslista.
ask-parameter-day = Åpent denne dagen i uka: MO, TU, WE, TH, FR, SA eller SU.
ask-parameter-start_time = Åpner klokka dette eller senere.
ask-parameter-end_time = Stenger klokka dette eller tidligere.
ask-parameter-minimum_age = Aldersgrensen nedover er dette eller høyere.
ask-parameter-maximum_age = Aldersgrensen oppover er dette eller lavere.
ask-parameter-postcode = Det som gjelder kommunen der postnummeret er.
ask-parameter-proximity = Meter i luftlinje fra postnummeret. Vi regner fra midten av stedene i lista som har det, ellers fra poststedet eller kommunen.
ask-parameter-top_only = Bare begreper som ikke ligger under et annet.
ask-parameter-parent_id = Bare begreper rett under dette.

# Open data: our profile of the standard
profile-title = Profilen til Varde
profile-lead = Svarene følger HSDS 3.1 uten å endre noe. Her står det vi har i tillegg.
profile-1-heading = Slik bruker vi feltene i standarden
profile-1-text = I assured_date står dagen noen sist bekreftet at alt stemmer. I last_modified står når teksten sist ble endret. Det er to ulike ting.
profile-1-text-2 = Klokkeslett har avstanden fra UTC på den neste datoen, siden Norge har sommertid. Fylket står i state_province.
profile-1-text-3 = En organisasjon må ha en beskrivelse. Har ingen skrevet den, er den en tom tekst.
profile-2-heading = Filtre fra den britiske profilen
profile-2-text = Listene over aktiviteter forstår også minimum_age, maximum_age, start_time, end_time og day fra Open Referral UK 3.0.
profile-2-text-2 = Er noe ukjent for en aktivitet, blir den ikke med når du spør etter det.
profile-3-heading = Temaene
profile-3-text = Vi har én begrepsliste med 16 temaer. Hvert tema peker på et ord i Los.
profile-own-heading = Objektet varde
profile-own-text = Det standarden ikke har ord for, ligger i varde på hver aktivitet. Det vi ikke vet, mangler.
profile-own-page = Adressen der folk kan lese om aktiviteten. I permanent står en som aldri blir endret.
profile-own-summary = To enkle setninger.
profile-own-first_time = Det som skjer første gang, steg for steg.
profile-own-who_meets = Hvem som møter deg.
profile-own-company = Om noen kan bli med første gang.
profile-own-entry = Hvordan en kommer inn: drop_in, sign_up eller referral.
profile-own-cost = Hva det koster: free, what_you_can eller paid. Prisen står i price_nok.
profile-own-sobriety = Det som er avtalt om rus: not_asked, sober_here eller sober_life.
profile-own-step_free = Om en kommer inn uten trinn: yes, partly eller no.
profile-own-for_whom = Hvem det er for: self, relative eller professional.
profile-own-themes = Temaene våre, det som passer best først.
profile-own-closed = Når det er stengt hvert år, med måned og dag.
profile-own-translations = De samme tekstene på andre språk. Hvilket språk resten er på, står i language.
