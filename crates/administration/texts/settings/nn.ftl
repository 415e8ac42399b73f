# What every choice has in common
set-today = i dag { $time }
set-at = { $day } { $time }
set-done-ny = «{ $name }» gjeld no, på alle sider.
set-done-endret = Endringa av «{ $name }» gjeld no, på alle sider.
set-done-borte = «{ $name }» er teke bort.
set-done-tilbake = «{ $name }» er henta tilbake og gjeld no.
set-done-embed = No kan «{ $name }» vise lista. Hent linja og lim ho inn.
set-undo = Angre
set-past = Det som var før
set-past-why = Alt som er endra eller teke bort, kan hentast tilbake.
set-past-until = Galdt til { $when }.
set-restore = Hent tilbake
set-change = Endre
set-end = Ta bort
set-end-title = Ta bort «{ $name }»?
set-end-word = Folk som søkjer med ordet, får det søket elles finn.
set-end-help-line = Nummeret blir borte frå alle sider med ein gong.
set-end-embed = Nettstadene kan ikkje vise lista lenger. Der ho stod, blir det tomt.
set-end-publisher = Dei opne dataa står att utan utgivar. Då tek ikkje data.norge.no imot dei.
set-end-back = Ombestemmer du deg, hentar du det tilbake frå lista.
set-end-yes = Ja, ta bort
set-end-no = Nei, la det stå

# Words
set-words = Eigne ord i søket
set-words-about = Det folk kallar stadene og aktivitetane hos dykk.
set-words-lead = Seier folk hos dykk «Naustet» når dei meiner kafeen? Skriv det her, så forstår søket det òg.
set-word-new = Legg til eit ord
set-word-this = Ordet
set-word-change = Endre eit ord
set-word = Ordet folk brukar
set-word-help = Eitt eller nokre få ord, slik folk seier det. Til dømes «Naustet».
set-means = Det tyder
set-means-help = Med ord som søket kjenner frå før. Til dømes «kafé», «turgruppe» eller «nokon å snakke med».
set-word-try = Sjå kva folk vil finne
set-word-keep = Legg til ordet
set-word-keep-change = Lagre endringa
set-tried = Slik blir det for dei som skriv «{ $word }»
set-tried-means = Søket forstår det som: { $meant }.
set-tried-same = Folk finn det same som før, for ordet fører dit allereie.
set-tried-without = No finn dei
set-tried-with = Med ordet finn dei
set-tried-nothing = Ingenting som liknar
set-words-standing = Orda dykkar
set-words-none = Ingen enno. Det første kan vere noko de høyrer folk seie i døra.
set-word-is = tyder
set-word-missing = Skriv ordet folk brukar.
set-word-long = Det blei langt. Skriv høgst 60 teikn.
set-word-says-nothing = Det ordet brukar alle om alt mogleg. Vel eit som berre peikar på dette.
set-word-calls-for-help = Slikt skriv folk når noko er farleg eller veldig vondt. Det skal alltid føre til hjelpenumra, så vi lèt det vere.
set-means-missing = Skriv kva ordet tyder.
set-means-nothing = Det kjenner ikkje søket. Prøv eit vanlegare ord, til dømes «kafé» eller «gå tur».
set-means-crisis = Det fører til hjelpenumra, og dit skal berre rop om hjelp føre. Skriv heller kva slags stad det er.

# Themes
set-themes = Eigne tema
set-themes-about = Snarvegar som berre gir meining hos dykk.
set-themes-lead = Eit tema er ein snarveg på framsida og over lista. Han søkjer for folk med ord de vel.
set-theme-new = Lag eit tema
set-theme-this = Temaet
set-theme-change = Endre eit tema
set-theme-navn-nb = Kva det heiter på bokmål
set-theme-navn-nn = Kva det heiter på nynorsk
set-theme-navn-en = Kva det heiter på engelsk
set-theme-name-help = Kort, til dømes «På sjøen».
set-theme-asks = Det temaet søkjer etter
set-theme-asks-help = Skriv som om du søkte sjølv, til dømes «fiske og båt».
set-theme-try = Sjå kva folk vil finne
set-theme-keep = Vis temaet på framsida
set-theme-tried = Dette finn dei som vel «{ $name }»
set-themes-standing = Temaa dykkar
set-themes-none = Ingen enno. Dei faste temaa står på framsida uansett.
set-theme-looks = søkjer etter
set-theme-asks-missing = Skriv kva temaet skal søkje etter.
set-missing-navn-nb = Skriv namnet på bokmål.
set-missing-navn-nn = Skriv namnet på nynorsk. Er det likt, skriv det same.
set-missing-navn-en = Skriv namnet på engelsk. Er det likt, skriv det same.
set-theme-full = De har åtte tema. Ta bort eitt før du lagar eit nytt.
set-end-theme = Snarvegen blir borte frå framsida. Aktivitetane er der framleis.

# Help numbers
set-lines = Hjelpenummer
set-lines-about = Nummer hos dykk, ved sida av dei nasjonale.
set-lines-lead = Numra står på alle sider. Legg til eit som nokon hos dykk svarar på.
set-lines-own = Numra dykkar
set-lines-none = Ingen enno. Har de eit team som folk kan ringje til, høyrer nummeret heime her.
set-lines-national = Dei nasjonale
set-lines-national-why = Dei står på alle sider og kan ikkje takast bort.
set-line-new = Legg til eit nummer
set-line-change = Endre eit nummer
set-line-about = { $hours }. { $places }. { $strip }
set-line-anywhere = For alle, uansett kvar dei bur
set-line-in-strip = Står øvst på sida når nokon svarar.
set-line-not-in-strip = Står nedst på sida.
set-line-read = Kjelde: { $source }. Ringt { $day }.
set-line-navn-nb = Kva det heiter på bokmål
set-line-navn-nn = Kva det heiter på nynorsk
set-line-navn-en = Kva det heiter på engelsk
set-line-name-help = Kort, for det skal få plass på ein telefon. Til dømes «Rask psykisk helsehjelp».
set-line-number = Nummeret
set-line-number-help = Norsk nummer, med eller utan mellomrom.
set-line-hours = Når svarar dei?
set-line-always = Heile døgnet, kvar dag
set-line-weekly = Til desse tidene
set-line-week = Tidene i ei veke
set-line-week-help = Fyll ut dagane då nokon svarar, om det ikkje er heile døgnet. Skriv til dømes 9 eller 09.30. Går det over midnatt, er det i orden.
set-line-from = frå
set-line-to = til
set-line-places = Kven er det for?
set-line-places-help = Kommunar med komma mellom, til dømes «Askøy, Øygarden». La det stå tomt om alle kan ringje.
set-line-strip = Øvst på sida
set-line-strip-yes = Vis nummeret i stripa øvst på alle sider
set-line-strip-help = Berre medan nokon svarar. Ingen skal ringje forgjeves.
set-line-source = Kvar er nummeret lese?
set-line-source-help = Til dømes «askoy.kommune.no». Det ser berre de.
set-line-checked = Når ringde nokon sist og fekk svar?
set-line-checked-help = Ring sjølv før du lagrar.
set-line-try = Sjå korleis det blir
set-line-keep = Set nummeret ut på alle sider
set-line-seen = Slik vil folk sjå det
set-line-seen-strip = Øvst på alle sider
set-line-seen-hard = Når nokon skriv at dei har det vondt
set-line-seen-foot = Nedst på alle sider
set-line-closed-now = Akkurat no svarar ingen, så nummeret står ikkje i stripa øvst.
set-line-name-long = Det får ikkje plass på ein telefon. Skriv høgst 40 teikn.
set-line-name-digits = Skriv namnet utan tal, for folk kan tru at dei skal ringje dei.
set-line-name-national = Det namnet høyrer til eit nasjonalt nummer. Skriv kven som svarer hos dykk.
set-line-number-missing = Skriv nummeret.
set-line-number-letters = Det er ikkje eit norsk telefonnummer. Skriv berre tala, med +47 framfor om du vil.
set-line-number-length = { $count ->
    [one] Nummeret har eitt siffer.
   *[other] Nummeret har { $word } siffer.
} Vanlege nummer har åtte.
set-line-number-beginning = Ingen norske nummer byrjar slik. Sjå over det ein gong til.
set-line-number-national = Det nummeret er eit av dei nasjonale og står der allereie.
set-line-number-emergency = Naudnummera kjenner alle. Skriv nummeret til dei som svarer hos dykk.
set-line-number-dear = Det nummeret kostar ekstra å ringje. Skriv eit som kostar det same som eit vanleg.
set-line-number-own = Det nummeret har de lagt inn allereie.
set-line-hours-missing = Vel om dei svarar heile døgnet eller til bestemte tider.
set-line-hours-none = Fyll ut minst éin dag nedanfor.
set-line-source-missing = Skriv kvar nummeret er lese, så andre kan sjå etter.
set-line-checked-missing = Ring nummeret først, og vel dagen du fekk svar.
set-line-checked-odd = Vel ein dag, i dag eller før.
set-line-place-unknown = Vi kjenner ingen kommune som heiter «{ $name }». Skriv namnet slik kommunen gjer det.
set-hours-half = Skriv både frå og til.
set-hours-odd = Skriv eit klokkeslett, til dømes 9 eller 09.30.
set-hours-same = Frå og til er det same. Svarar dei heile døgnet, vel det ovanfor.

# Embeds
set-embeds = Lista på nettsidene til andre
set-embeds-about = Kva nettstader som kan vise lista, og om dei gjer det.
set-embeds-lead = Berre nettstader som står her, kan vise lista på sidene sine.
set-embeds-own = Dei de har sleppt inn
set-embeds-none = Ingen enno. Vil kommunen vise lista på nettsida si, slepp han inn her.
set-embeds-file = Dei drifta har sleppt inn
set-embeds-file-why = Dei står i ei fil på maskina og blir endra der. Er eit namn begge stader, gjeld fila.
set-embeds-unknown = Dei som har prøvd utan å stå her
set-embeds-unknown-why = Dei får ikkje vist noko. Kjenner du dei att, kan du sleppe dei inn.
set-embed-new = Slepp inn ein nettstad
set-embed-change = Endre kven som kan vise lista
set-embed-file-wins = Namnet står òg i fila til drifta, og då er det fila som gjeld.
set-embed-no-site = Ingen nettstader kan vise henne.
set-embed-silent = { $count ->
    [one] Stille i éin dag.
   *[other] Stille i { $count } dagar.
} Sist vist { $day }. Er sida deira lagd om?
set-embed-heard = { $times ->
    [one] Vist éin gong siste tre månader.
   *[other] Vist { $times } gonger siste tre månader.
} Sist { $day }.
set-embed-never = Ikkje vist enno. Er linja limt inn på nettsida?
set-embed-strange = { $site } har prøvd å vise henne, men står ikkje her. { $times ->
    [one] Éin gong,
   *[other] { $times } gonger,
} sist { $day }.
set-embed-let-in = Slepp inn
set-embed-name = Eit kort namn
set-embed-name-help = Det står i linja som skal limast inn. Små bokstavar, tal og bindestrek, til dømes «askoy».
set-embed-sites = Nettstadene
set-embed-sites-help = Éin på kvar linje, til dømes https://www.askoy.kommune.no. Med https://*.askoy.kommune.no meiner du alle under det.
set-embed-silent-after = Sei frå når ho har vore stille så mange dagar
set-embed-silent-help = 14 er vanleg.
set-embed-called = Ho heiter «{ $name }», og det står i linja som er limt inn. Difor kan ikkje namnet endrast.
set-embed-mend = Rett det for meg
set-embed-keep = La dei vise lista
set-embed-keep-change = Lagre endringa
set-embed-line = Hent linja som skal limast inn
set-embed-sites-missing = Skriv minst éin nettstad.
set-embed-site-meant = Skriv berre { $meant } her, i staden for «{ $typed }».
set-embed-site-odd = «{ $typed }» er ikkje adressa til ein nettstad. Skriv henne slik: https://www.askoy.kommune.no
set-embed-name-missing = Skriv eit kort namn.
set-embed-name-odd = Bruk små bokstavar frå a til z, tal og bindestrek, høgst 40 teikn.
set-embed-name-taken = Det namnet er i bruk. Vel eit anna.
set-embed-silent-odd = Skriv eit heilt tal frå 1 til 365.

# The tenant itself
set-tenant = Verksemda
set-tenant-about = Kva de heiter, kven som gjev ut dei opne dataa, og lenkjer på e-post.
set-tenant-lead = Det som gjeld dykk alle.
set-name-heading = Kva de heiter
set-name = Namnet
set-name-help = Slik folk kjenner dykk.
set-name-keep = Lagre namnet
set-name-missing = Skriv kva de heiter.
set-name-long = Det blei langt. Skriv høgst 120 teikn på éi linje.
set-name-said = var namnet
set-publisher-heading = Kven som gir ut dei opne dataa
set-publisher-lead = data.norge.no vil vite kva verksemd som står bak. Det er éi for heile nettstaden.
set-publisher-operator = Drifta har sett { $name } ({ $number }). Det står i ei fil på maskina og blir endra der.
set-publisher = Verksemda
set-publisher-help = Namnet slik det står i Einingsregisteret.
set-publisher-number = Organisasjonsnummeret
set-publisher-number-help = Ni siffer.
set-publisher-keep = Lagre utgivaren
set-publisher-end = Ta bort utgivaren
set-publisher-missing = Skriv namnet på verksemda.
set-publisher-number-odd = Det er ikkje eit organisasjonsnummer. Sjå over siffera, det siste er eit kontrollsiffer.
set-publisher-taken = Ei anna verksemd på nettstaden står allereie som utgivar. Bli samde med henne først.

# Work
work = Arbeid i kulissane
work-about = Det Varde gjer av seg sjølv, og det som har stoppa.
work-lead = Varde ryddar, tel og sender av seg sjølv. Her ser du det som ventar, og det som treng eit menneske.
work-none = Alt er gjort. Ingenting ventar, og ingenting har stoppa.
work-given-up = Det som har stoppa
work-given-up-short = har stoppa
work-given-up-why = Varde prøver ikkje meir av seg sjølv. Det som har knappen «Prøv igjen no», kan du prøve på nytt. Spør gjerne drifta kva som er gale først.
work-failed = Det som blir prøvd igjen
work-failed-short = blir prøvd igjen
work-running = Det som blir gjort no
work-running-short = blir gjort no
work-waiting = Det som ventar
work-waiting-short = ventar
work-done-igjen = Det blir prøvd igjen no. Sjå etter om litt.
work-done-oppgitt = Det er gitt opp og teke ut av køen.
work-done-for-sent = Det var i gang eller ferdig alt. Lista under viser korleis det står no.
work-look-again = Sjå korleis det står no
work-since = I gang sidan { $when }.
work-next = Blir gjort { $when }.
work-tries = { $count ->
    [one] Prøvd éin gong.
   *[other] Prøvd { $count } gonger.
}
work-reason = Maskina seier:
work-shared = Dette blir gjort for alle verksemdene. Difor kan du prøve igjen, men ikkje gi det opp.
work-again-by-itself = Dette blir prøvd igjen av seg sjølv. Du treng ikkje gjere noko.
work-again-no-answer = Ingen får e-post på den adressa. Rett adressa på sida til den det gjeld, så kan du prøve igjen her.
work-again-never = Dette kan ikkje prøvast igjen, for det som trengst, er sletta. Du kan gi det opp.
work-whom = Sjå kven det gjeld
work-again = Prøv igjen no
work-give-up = Gi det opp
work-give-up-title = Gi opp dette?
work-give-up-why = Då blir det aldri gjort, og det kan ikkje hentast tilbake.
work-give-up-yes = Ja, gi det opp
work-give-up-no = Nei, la det stå
work-job-other = Noko denne sida ikkje har ord for
work-job-directory-forget-suggestions = Slette det som er for gammalt
work-job-directory-settle-imports = Rydde etter gamle importar
work-job-directory-keep-heard = Telje kor ofte lista blir vist på nettsidene til andre
work-job-directory-gather-links = Finne nettadressene i lista
work-job-directory-ask-links = Sjå etter om nettadresser verkar
work-mail-sign-in = Sende lenkje til innlogging
work-mail-invitation = Sende ein invitasjon
work-mail-role = Skrive til nokon om ei rolle
work-mail-role-over = Skrive til nokon om ei rolle som er avslutta
work-mail-new-way = Seie frå om ein ny måte å logge inn på
work-mail-address-is = Skrive til ei ny e-postadresse
work-mail-address-was = Seie frå til den gamle e-postadressa
