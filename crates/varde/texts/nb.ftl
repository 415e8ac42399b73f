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
privacy-1-text = Du får ingen informasjonskapsler, og du trenger ingen konto. Vi følger ikke med på hva du gjør her, og ingen andre nettsteder får vite at du er her.
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
open-data-services = Alle aktiviteter:
open-data-services-address = /api/hsds/3.1/services
open-data-one = Én aktivitet, med alt vi vet:
open-data-one-address = /api/hsds/3.1/services/{"{"}id{"}"}
open-data-search = Et søk, med alt om hver aktivitet:
open-data-search-address = /api/hsds/3.1/services?search=turgruppe&full=true
open-data-lines = Hele lista på én gang, én aktivitet per linje:
open-data-lines-address = /api/hsds/3.1/services?full=true&format=ndjson
open-data-organizations = Alle organisasjoner:
open-data-organizations-address = /api/hsds/3.1/organizations
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

## Open data
api-error-page = Si hvilken side det gjelder: page og per_page er hele tall fra 1.
api-error-format = Formatet er json eller ndjson.
api-error-date = Datoen skrives slik: 2026-11-22 eller 2026-11-22T12:00:00Z.
