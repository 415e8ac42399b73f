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
privacy-1-text = Du får ingen informasjonskapslar, og du treng ingen konto. Vi følgjer ikkje med på kva du gjer her, og ingen andre nettstader får vite at du er her. Loggar du inn for å jobbe her, får du éin informasjonskapsel som berre held deg inne. Han er borte når du loggar ut, og seinast etter tolv timar gjeld han ikkje lenger.
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
privacy-7-heading = Når du vil bli mint på noko
privacy-7-text = Du kan gi oss eit mobilnummer eller ei e-postadresse for å bli mint på ein dato, eller høyre når noko startar igjen. Vi låser det inn så berre programmet kan lese det, brukar det til det eine, og slettar det dagen etter. Seier du stopp, slettar vi det med ein gong. Svarar du ikkje ja på meldinga vi sender først, er det borte etter eit døgn.
privacy-7-text-2 = Meldinga seier ikkje kva det er eller kvar. Den som sender SMS for oss, ser nummeret og orda. Trykkjer du «Eg kjem», får vi ikkje vite kven du er, heller ikkje om du vil bli mint på det.
privacy-8-heading = Når du melder deg på eit kurs
privacy-8-text = Då treng vi eit namn, og ei e-postadresse eller eit mobilnummer. Jobb og fylke kan du la vere. Vi låser det inn, og berre dei som held kurset, ser det. Gir du frå deg plassen, er det borte med ein gong, elles 30 dagar etter kurset.
privacy-8-text-2 = Eit kursbevis har ein kode. Alle kan sjå at koden er ekte, men ikkje kven han høyrer til. Svara på korleis kurset var, kan ingen føre tilbake til deg.

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

# Open data: how one asks
open-data-more = Sjå alle adressene, med døme du kan trykkje på
ask-title = Slik hentar du data
ask-lead = Du treng ingen nøkkel. Trykk på eit døme, så ser du svaret slik eit program får det.
ask-show = Sjå svaret
ask-first-heading = Fire adresser å byrje med
ask-first-services = Dei første fem aktivitetane
ask-first-search = Eit søk med vanlege ord, med alt om kvar aktivitet
ask-first-near = Det som er innan ti kilometer frå eit postnummer
ask-first-lines = Heile lista på éin gong, éin aktivitet per linje
ask-every-heading = Dette forstår alle listene
ask-every-text = Legg fleire saman med &-teikn. Då må alt stemme. Ukjende ord i adressa hoppar vi over.
ask-services-heading = Aktivitetar
ask-services-text = Lista gir dei viktigaste opplysningane om kvar. Éin åleine gir alt vi veit.
ask-service_at_locations-heading = Aktivitetar på stadene sine
ask-service_at_locations-text = Her står ein aktivitet éin gong for kvar stad han er. Bruk lista til kart og til å søkje etter det som er nær.
ask-organizations-heading = Organisasjonar
ask-organizations-text = Dei som driv aktivitetane. Søket ser på namn og skildring.
ask-taxonomies-heading = Omgrepslister
ask-taxonomies-text = Våre eigne tema, og lister som har kome med det andre har delt.
ask-taxonomy_terms-heading = Omgrep
ask-taxonomy_terms-text = Kvart av våre tema er knytt til Los, så andre system forstår dei.
ask-feed-heading = Hald ein kopi oppdatert
ask-feed-text = Endringsstraumen gir alt som er nytt, endra eller borte. Han følgjer standarden RPDE 1.0.
ask-feed-1 = Hent adressa over.
ask-feed-2 = Ta vare på det som er updated. Slett det som er deleted.
ask-feed-3 = Hent adressa som står i next, til items er tom.
ask-feed-4 = Vent så lenge du vil, og hent den same adressa igjen.
ask-good-heading = Greitt å vite
ask-good-1 = Nettsider frå andre stader kan spørje direkte (CORS). Send aldri med innlogging, for ho blir ikkje lesen.
ask-good-2 = Send ETag tilbake i If-None-Match, eller Last-Modified i If-Modified-Since. Er ingenting nytt, svarar vi 304 utan innhald.
ask-good-3 = Svara blir komprimerte når du bed om gzip eller br.
ask-good-4 = Er eit spørsmål for privat til å stå i ei adresse, kan du sende det med POST til ei liste, som skjema eller JSON.
ask-good-5 = Forstår vi ikkje spørsmålet, svarar vi 400 med status og message. Skriv /nn eller /en framfor /api for eit anna språk.
ask-good-6 = Ei side har inntil 500. Bed du om ei side etter den siste, er ho tom.
ask-documents-heading = For program som les skildringar
ask-documents-text = Alt dette står òg i OpenAPI 3.1. Den andre adressa har berre det som høyrer til HSDS.
ask-parameter-search = Vanlege ord. Svara kjem i same rekkjefølgje som på sidene her.
ask-parameter-page = Kva side, frå 1.
ask-parameter-per_page = Kor mange på kvar side, inntil 500. Seier du ingenting, får du 50.
ask-parameter-format = Alt på éin gong utan sider, eitt objekt per linje.
ask-parameter-minimal = Berre id og dato for siste endring, for alle på éin gong.
ask-parameter-full = Alt vi veit om kvar.
ask-parameter-full_service = Organisasjonen med alt om kvar aktivitet.
ask-parameter-modified_after = Endra denne dagen eller seinare. Skal du halde ein kopi ved like, er endringsstraumen betre.
ask-parameter-organization_id = Berre det denne organisasjonen driv.
ask-parameter-taxonomy_term_id = Berre det som har dette temaet.
ask-parameter-taxonomy_id = Berre det som høyrer til denne omgrepslista.
ask-parameter-day = Ope denne dagen i veka: MO, TU, WE, TH, FR, SA eller SU.
ask-parameter-start_time = Opnar klokka dette eller seinare.
ask-parameter-end_time = Stengjer klokka dette eller tidlegare.
ask-parameter-minimum_age = Aldersgrensa nedover er dette eller høgare.
ask-parameter-maximum_age = Aldersgrensa oppover er dette eller lågare.
ask-parameter-postcode = Det som gjeld kommunen der postnummeret er.
ask-parameter-proximity = Meter i luftlinje frå postnummeret. Vi reknar frå midten av stadene i lista som har det, elles frå poststaden eller kommunen.
ask-parameter-top_only = Berre omgrep som ikkje ligg under eit anna.
ask-parameter-parent_id = Berre omgrep rett under dette.

# Open data: our profile of the standard
profile-title = Profilen til Varde
profile-lead = Svara følgjer HSDS 3.1 utan å endre noko. Her står det vi har i tillegg.
profile-1-heading = Slik brukar vi felta i standarden
profile-1-text = I assured_date står dagen nokon sist stadfesta at alt stemmer. I last_modified står når teksten sist vart endra. Det er to ulike ting.
profile-1-text-2 = Klokkeslett har avstanden frå UTC på den neste datoen, sidan Noreg har sommartid. Fylket står i state_province.
profile-1-text-3 = Ein organisasjon må ha ei skildring. Har ingen skrive ho, er ho ein tom tekst.
profile-2-heading = Filter frå den britiske profilen
profile-2-text = Listene over aktivitetar forstår òg minimum_age, maximum_age, start_time, end_time og day frå Open Referral UK 3.0.
profile-2-text-2 = Er noko ukjent for ein aktivitet, blir han ikkje med når du spør etter det.
profile-3-heading = Temaa
profile-3-text = Vi har éi omgrepsliste med 16 tema. Kvart tema peikar på eit ord i Los.
profile-own-heading = Objektet varde
profile-own-text = Det standarden ikkje har ord for, ligg i varde på kvar aktivitet. Det vi ikkje veit, manglar.
profile-own-page = Adressa der folk kan lese om aktiviteten. I permanent står ei som aldri blir endra.
profile-own-summary = To enkle setningar.
profile-own-first_time = Det som skjer første gong, steg for steg.
profile-own-who_meets = Kven som møter deg.
profile-own-company = Om nokon kan bli med første gong.
profile-own-entry = Korleis ein kjem inn: drop_in, sign_up eller referral.
profile-own-cost = Kva det kostar: free, what_you_can eller paid. Prisen står i price_nok.
profile-own-sobriety = Det som er avtalt om rus: not_asked, sober_here eller sober_life.
profile-own-step_free = Om ein kjem inn utan trinn: yes, partly eller no.
profile-own-for_whom = Kven det er for: self, relative eller professional.
profile-own-themes = Temaa våre, det som passar best først.
profile-own-closed = Når det er stengt kvart år, med månad og dag.
profile-own-translations = Dei same tekstane på andre språk. Kva språk resten er på, står i language.
