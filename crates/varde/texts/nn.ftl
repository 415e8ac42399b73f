# The front page
front-title = Finn ein stad å gå til
front-lead = Kafear, turar, verkstader og folk som har stått der du står. I { $places }. Til dei fleste stadene treng du inga tilvising.
front-description = Finn kafear, turar, verkstader og folk å vere saman med i { $places }. Søk med dine eigne ord. Inga innlogging og inga tilvising.
front-search-label = Skriv det med dine eigne ord
front-places-and = og
front-places-many = { $count } kommunar
front-said-heading = Slik har andre skrive:
front-said-1 = eg er så einsam
front-said-2 = noko å gjere på dagtid
front-said-3 = sonen min rusar seg
front-said-4 = gratis mat på tysdag
front-next-kicker = Neste stad du kan gå rett inn
front-next-button = Sjå korleis det er der
front-index-heading = Kva ser du etter?
front-all = { $count ->
    [one] Sjå den eine aktiviteten
   *[other] Sjå alle { $count } aktivitetane
}
front-company-heading = Vil du ha følgje første gong?
front-company-text = Det kan vere tungt å gå inn ei dør åleine. Nokre stader møter ein som har gjort det før, deg utanfor. Så går de inn saman.
front-company-button = Sjå kor du kan få følgje
front-week-heading = Denne veka
front-week-more = Heile programmet, også til utskrift
front-week-empty = Det står ingenting på programmet denne veka. Mange stader er opne likevel. Sjå alle aktivitetane.

# On each page about the site: where to write
contact-write = Skriv til { $contact }.

# About Varde
about-title = Om Varde
about-lead = Ein varde er nokre steinar som folk har lagt på kvarandre, så den neste finn vegen. Dette er ein slik varde. Her er stader å gå til, og folk å gå dit med.
about-1-heading = Dei som la den første steinen
about-1-text = Varde byggjer på arbeidet til erfaringskonsulentar. Det er folk som er tilsette fordi dei sjølve har hatt psykiske vanskar eller rusa seg. I Askøy, Øygarden og Trondheim fann dei ut kva som fanst. Dei heldt kafé, og dei spurde folk kva som hjelpte.
about-1-text-2 = Mange svara det same: at nokon vart med den første gongen. Difor står det på kvar stad om du kan få følgje.
about-2-heading = Slik held vi lista sann
about-2-text = Dei som driv ein stad, bestemmer kva som står om han. Under kvar stad ser du når nokon sist stadfesta at det stemmer. Er det lenge sidan, seier vi det.
about-2-text-2 = Ser du noko som er feil, kan du føreslå ei endring. Eit menneske les framlegget før noko blir endra. Ingen kan betale for å stå øvst.
about-3-heading = Varde er ikkje ein vakttelefon
about-3-text = Vi les meldingar på kvardagar. Ingen les dei om natta eller i helga.
about-3-text-2 = Er det fare for liv, ring 113. Hastar det, ring legevakta på 116 117. Vil du snakke med nokon, ring 116 123. Dei svarar heile døgnet.
about-4-heading = For deg som driv ein stad
about-4-text = Vil de stå her, er noko feil, eller skal de ta ein pause? Sei frå. Det kostar ingenting, og de treng ikkje vere store.
about-4-text-2 = Andre system kan lese lista gjennom opne data.
about-5-heading = Ope for alle
about-5-text = Varde er open programvare. Alle kan lese koden, bruke han og endre han, gratis. Opplysningane i lista er opne data, så andre kan bruke dei.

# Privacy
privacy-title = Personvern
privacy-lead = Du kan bruke heile Varde utan å seie kven du er. Det beste vernet er det vi aldri får vite.
privacy-1-heading = Det vi ikkje gjer
privacy-1-text = Du får ingen informasjonskapslar, og du treng ingen konto. Vi følgjer ikkje med på kva du gjer her, og ingen andre nettstader får vite at du er her.
privacy-1-text-2 = Orda du søkjer med, blir brukte til å finne svar. Vi lagrar ingenting om kven som søkte.
privacy-2-heading = Lista di er di
privacy-2-text = «Mi liste» ligg i nettadressa, eller i nettlesaren din. Vi har henne ikkje. Den du gir adressa til, kan sjå lista.
privacy-3-heading = Når du føreslår ei endring
privacy-3-text = Då lagrar vi teksten du skreiv, og kva dag det var. Ikkje klokkeslettet, og ikkje kven du er. Etter 180 dagar slettar vi det.
privacy-3-text-2 = Skriv helst ikkje namn på folk, korkje ditt eige eller andre sine.
privacy-4-heading = Loggane våre
privacy-4-text = Tenaren fører logg, så vi kan finne feil. I loggen står det ingen IP-adresser, så han seier ikkje kven som var her.
privacy-4-text-2 = Den som leverer nettet ditt, kan sjå at du opna Varde, men ikkje kva du las. På ei maskin som jobben eig, kan jobben sjå meir.
privacy-4-text-3 = Nokre nettstader viser lista vår på sine eigne sider. Då tel vi kor mange gonger kvar nettstad henta henne kvar dag, ikkje kven som såg henne.
privacy-5-heading = Spor på din eigen telefon
privacy-5-text = Besøket og orda du søkte med, blir ståande i historikken på telefonen eller maskina. Det kan vi ikkje fjerne. Du kan slette historikken sjølv, eller bruke eit privat vindauge.
privacy-5-text-2 = Knappen «Forlat sida raskt» tek deg bort herifrå. Han ryddar ikkje i historikken.
privacy-6-heading = Rettane dine
privacy-6-text = Står namnet eller nummeret ditt på ein stad her, kan du få det retta eller fjerna. Du kan spørje kva vi har om deg. Har du føreslått ei endring, kan vi finne henne og slette henne. Då må vi vite dagen og kva du skreiv.
privacy-6-text-2 = Den som driv Varde der du bur, har ansvaret. Er du ikkje nøgd med svaret, kan du klage til Datatilsynet, datatilsynet.no.

# Accessibility
accessibility-title = Tilgjenge
accessibility-lead = Alle skal kunne bruke Varde, også på ein dårleg dag og ein gammal telefon. Her står kva vi gjer, og kva vi ikkje har fått prøvd enno.
accessibility-1-heading = Dette gjer vi
accessibility-1-text = Vi byggjer etter retningslinjene WCAG 2.2, nivå AA. Alt kan brukast med tastatur. Overskrifter, lenkjer og felt har namn som ein skjermlesar kan lese opp.
accessibility-1-text-2 = Sidene verkar på ein smal skjerm, med stor skrift, i mørk vising og på papir. Dei verkar også når nettlesaren ikkje køyrer skript. Kart og bilete seier aldri noko som ikkje også står i teksten.
accessibility-1-text-3 = Tekstane finst på bokmål, nynorsk og engelsk, med korte setningar. Noko som stadene sjølve har skrive, finst berre på eitt språk.
accessibility-2-heading = Dette har vi ikkje prøvd enno
accessibility-2-text = Folk som bruker skjermlesar kvar dag, har ikkje prøvd Varde enno. Det har heller ikkje folk som styrer med røysta, eller som strevar med å lese. Vi har ikkje prøvd alle nettlesarar og telefonar.
accessibility-2-text-2 = Difor kan det vere feil her som vi ikkje kjenner.
accessibility-3-heading = Sei frå når noko ikkje verkar
accessibility-3-text = Fortel kva du ville gjere, og kva som hende. Du treng ikkje kunne orda for det. Sei gjerne kva side det var, og om du bruker hjelpemiddel.
accessibility-3-text-2 = Treng du noko på ein annan måte, til dømes på papir, så sei det òg.
accessibility-4-heading = Om du vil klage
accessibility-4-text = Tilsynet for universell utforming av ikt i Digitaliseringsdirektoratet passar på at reglane blir følgde. Du kan skrive til dei på uutilsynet.no. Klager blir behandla av Diskrimineringsnemnda, diskrimineringsnemnda.no.
accessibility-4-text-2 = Ei offentleg verksemd som bruker Varde, skal også ha ei tilgjengelegheitserklæring på uustatus.no. Denne sida er ikkje den erklæringa.

# Open data
open-data-title = Opne data
open-data-lead = Alt som står i lista, kan hentast av andre program. Det er gratis, og du treng ingen nøkkel og ingen avtale.
open-data-1-heading = Slik hentar du det
open-data-1-text = Opplysningane følgjer standarden Human Services Data Specification (HSDS) 3.1. Dei ligg på /api/hsds/3.1/. Svara er JSON, i sider på inntil 500.
open-data-1-text-2 = Du kan filtrere, søkje med vanlege ord, eller hente berre det som er endra sidan ein dato.
open-data-examples-heading = Nokre adresser å byrje med
open-data-services = Alle aktivitetar:
open-data-services-address = /api/hsds/3.1/services
open-data-one = Éin aktivitet, med alt vi veit:
open-data-one-address = /api/hsds/3.1/services/{"{"}id{"}"}
open-data-search = Eit søk, med alt om kvar aktivitet:
open-data-search-address = /api/hsds/3.1/services?search=turgruppe&full=true
open-data-lines = Heile lista på éin gong, éin aktivitet per linje:
open-data-lines-address = /api/hsds/3.1/services?full=true&format=ndjson
open-data-organizations = Alle organisasjonar:
open-data-organizations-address = /api/hsds/3.1/organizations
open-data-table = Heile lista som rekneark (CSV). Vala frå aktivitetssida verkar her òg:
open-data-table-address = /nn/api/csv/services.csv?kommune=4627
open-data-embed = Vis lista på nettsida dykkar, med éi linje:
open-data-embed-address = /nn/bygg-inn
open-data-2-heading = Kva du kan bruke det til
open-data-2-text = Til kva du vil. Opplysningane er delte med lisensen Creative Commons Namngjeving 4.0 (CC BY 4.0). Du kan i staden velje Norsk lisens for offentlege data (NLOD) 2.0. Skriv at dei kjem frå Varde, og når du henta dei.
open-data-2-text-2 = Hent dei på nytt ofte. Ei gammal opningstid sender nokon til ei låst dør.
open-data-3-heading = Ikkje om dei som bruker stadene
open-data-3-text = Her er ingenting om folk som søkjer, kjem eller får hjelp. Det einaste om menneske er namn og telefon til ein kontaktperson, når staden sjølv har oppgitt det.
open-data-4-heading = Når det er ein demo
open-data-4-text = Er dette ein demo, er stadene, folka og telefonnummera oppdikta. Då står det øvst på kvar side. Bruk dei ikkje som fakta. Hjelpenummera er ekte.
accessibility-3-anchor = si-fra
accessibility-statement = Les tilgjengeerklæringa

## Open data
api-error-page = Sei kva side det gjeld: page og per_page er heile tal frå 1.
api-error-format = Formatet er json eller ndjson.
api-error-date = Datoen skriv du slik: 2026-11-22 eller 2026-11-22T12:00:00Z.
