# The front of the room
admin = Administrasjon
admin-mine = Min side
admin-group-people = Folk og roller
admin-group-settings = Det dere har valgt
admin-group-record = Logg og uttrekk
admin-waits = Noen venter på svaret ditt
admin-waits-roles = { $count ->
    [one] Én rolle venter på ja eller nei
   *[other] { $count } roller venter på ja eller nei
}
admin-waits-exports = Et uttrekk av alt venter på ja eller nei
admin-tenant = Om virksomheten
admin-tenant-word = Kortnavn for driften
admin-tenant-administrators = Administratorer
admin-tenant-auditors = Personvernombud
admin-tenant-alone = Her er det bare én som kan si ja til en rolle, så ingen roller kan gis. Den som driver nettstedet, kan gi dere en administrator til.
admin-nobody-yet = Ingen ennå

# Said in many places
admin-name = Navn
admin-email = E-post
admin-language = Språk
admin-role = Rolle
admin-roles-word = Roller
admin-unit = Enhet
admin-save = Lagre
admin-cancel = Nei, gå tilbake
admin-show = Vis
admin-print-list = Skriv ut lista
admin-today = i dag { $time }
admin-at = { $day } { $time }
admin-either = { $first } eller { $last }
admin-who-machine = den som driver nettstedet
admin-who-job = Varde selv
admin-who-unknown = noen som ikke er her
admin-whole-tenant = Hele virksomheten
admin-over = Det er allerede gjort, eller noen andre kom før deg. Ingenting er endret nå.
admin-needs-another = Dette trenger to personer. En annen enn deg må si ja.
admin-last-administrator = Dette er den siste administratoren. Gi en annen rollen først, ellers blir det ingen igjen til å passe på folk og roller.
admin-prove-first = Du blir bedt om å logge inn på nytt først.

# What was just done
admin-done-person-added = Lagt til. Nå kan du be om en rolle og lage en invitasjonslenke.
admin-done-person-changed = Endringen er lagret.
admin-done-person-changed-invite = Endringen er lagret. Lenken som gikk til den gamle adressen, virker ikke lenger. Lag gjerne en ny.
admin-done-letters-tried = Nå går brev til adressen igjen. Svarer den ikke denne gangen heller, står det her.
admin-done-letters-again = Nå går alle brev til dem igjen.
admin-done-letters-already = Brevene gikk til dem fra før. Ingenting er endret.
admin-done-person-back = Velkommen tilbake. Rollene må gis på nytt, og det trengs en ny invitasjonslenke.
admin-done-person-here = Det sto ikke at personen har sluttet.
admin-done-signed-out = Logget ut overalt.
admin-done-nowhere = Det var ingen steder å logge ut fra.
admin-done-unit-added = Enheten er lagt til.
admin-done-unit-renamed = Enheten har fått nytt navn.
admin-done-unit-ended = Enheten er avsluttet, og rollene der med den.
admin-done-role-asked = Du har bedt om rollen. Den gir ingenting før en annen har sagt ja.
admin-done-role-agreed = Rollen er gitt. Den virker fra neste side { $name } åpner.
admin-done-role-declined = Du sa nei. Ingen rolle er gitt.
admin-done-role-ended = Rollen er avsluttet. Den åpner ingenting lenger.
admin-done-role-taken-back = Trukket tilbake. Ingen rolle er gitt.
admin-done-link-withdrawn = Lenken er trukket tilbake og virker ikke lenger.
admin-done-letter-withdrawn = Invitasjonen er trukket tilbake. Brevet går ikke.
admin-done-link-gone = Den lenken virket ikke lenger fra før.
admin-done-verified = Loggen er gått gjennom, og den er hel.
admin-done-export-asked = Du har bedt om et uttrekk. Det lages når en annen har sagt ja.
admin-done-export-agreed = Du sa ja. Nå lages uttrekket.
admin-done-export-declined = Du sa nei. Det blir ikke laget noe uttrekk.
admin-done-export-taken-back = Trukket tilbake. Det blir ikke laget noe uttrekk.

# People
admin-people = Folk
admin-people-about = Hvem som jobber her, og hva de er
admin-people-list = Alle som er funnet
admin-people-count = { $count ->
    [0] Ingen
    [one] Én person
   *[other] { $count } personer
}
admin-people-left-count = { $count ->
    [0] Ingen har sluttet
    [one] Én person har sluttet
   *[other] { $count } personer har sluttet
}
admin-people-nobody-fits = Ingen passer med det du valgte.
admin-people-nobody = Her står de som slutter. Ingen har gjort det ennå.
admin-people-all = Vis alle
admin-people-search = Søk på navn eller e-post
admin-people-which = Hvem vises
admin-people-here = De som er her
admin-people-gone = De som har sluttet
admin-any-role = Alle roller
admin-without-role = Uten rolle
admin-any-unit = Alle enheter
admin-no-role = Ingen rolle ennå
admin-person-add = Legg til en person
admin-person-add-lead = Først hvem det er. Etterpå ber du om en rolle og lager en invitasjonslenke.
admin-person-add-go = Legg til
admin-person-change = Endre navn, e-post eller språk
admin-person-change-title = Endre det som står om { $name }
admin-name-help = Slik kollegaene kjenner dem.
admin-email-help = Jobbadressen. Hit kommer e-post fra Varde.
admin-language-help = Språket i e-post til dem. Sidene velger de selv.
admin-person-name-error = Skriv et navn på høyst 120 tegn.
admin-person-name-missing = Skriv hva personen heter.
admin-person-email-error = Skriv en hel e-postadresse, som kari@virksomhet.no.
admin-person-email-taken = Denne e-posten står på en annen her. Kanskje er personen lagt til før? Se også blant dem som har sluttet.
admin-person-email-meanwhile = Noen andre har endret adressen i mellomtiden. Se på siden til personen før du lagrer igjen.
admin-person-left = Sluttet { $day }
admin-person-left-long = { $name } sluttet { $day }, og er logget ut overalt. Det { $name } gjorde, står fortsatt i loggen.
admin-person-back = { $name } er tilbake
admin-person-roles = Roller
admin-person-no-role = Ingen rolle ennå. Uten rolle ser { $name } bare sin egen side.
admin-person-roles-over = Rollene er avsluttet.
admin-person-more = Mer
admin-person-end-link = { $name } slutter
admin-person-end-title = Slutter { $name }?
admin-person-end-what = Dette skjer
admin-person-end-oneself = Det er deg selv. Du blir logget ut med en gang og kommer ikke inn igjen.
admin-person-end-role = Rollen avsluttes: { $role }.
admin-person-end-sessions = Alle steder logges ut, og invitasjonslenker slutter å virke.
admin-person-end-stays = Det { $name } har gjort, blir stående i loggen.
admin-person-end-back = Kommer { $name } tilbake, står navnet blant dem som har sluttet. Rollene må gis på nytt.
admin-person-end-go = Ja, { $name } slutter

# Letters that are held back
admin-letters-not-there = Brev til denne adressen kommer ikke fram.
admin-letters-since = Slik har det vært siden { $day }.
admin-letters-not-there-what = Varde sender ikke mer dit. Er adressen feil, retter du den. Er den riktig, kan du prøve den en gang til.
admin-letters-mend = Rett adressen
admin-letters-try = Prøv adressen igjen
admin-letters-fewer = { $name } vil ha færre brev.
admin-letters-fewer-what = Det kommer ingen invitasjoner og ingen brev om roller. Brev om adressen og om nye måter å logge inn på kommer fortsatt.
admin-letters-fewer-again = { $name } har bedt om å få dem igjen
admin-letters-mark-not-there = Brev kommer ikke fram
admin-letters-mark-fewer = Vil ha færre brev

# How somebody comes in
admin-ways = Inn i Varde
admin-ways-here = { $count ->
    [one] Logget inn ett sted. Sist brukt { $seen }.
   *[other] Logget inn { $count } steder. Sist brukt { $seen }.
}
admin-ways-nowhere = Ikke logget inn noe sted nå.
admin-ways-own = { $name } har sin egen måte å logge inn på, og trenger ingen lenke fra deg.
admin-ways-far = Rollen når langt, så det er to som slipper inn, aldri én alene.
admin-sign-out-all = Logg ut overalt

# Roles
admin-roles = Roller
admin-roles-about = Det som venter på ja fra en til, og hva rollene er
admin-roles-lead = En rolle trenger to personer: én ber om den, en annen sier ja. Ingen sier ja til sin egen.
admin-roles-waiting = Venter på en til
admin-roles-none = Ingenting venter.
admin-roles-how = Du ber om en rolle på siden til den det gjelder.
admin-roles-to-people = Gå til folk
admin-roles-what = Hva rollene er
admin-roles-over = { $count ->
    [one] Én rolle før
   *[other] { $count } roller før
}
admin-role-does-peer_worker = Bruker egen erfaring i jobben i en enhet. Ser sitt eget.
admin-role-does-coordinator = Binder sammen arbeidet på tvers av DPS og kommune. Ser sitt eget.
admin-role-does-leader = Leder en enhet. Ser hvem som har roller der, og kan ikke endre noe ved dem.
admin-role-does-municipality_editor = Holder kommunens aktiviteter riktige. Ser sitt eget.
admin-role-does-tenant_admin = Passer på folk, roller, enheter og det dere har valgt. Leser ingenting som er betrodd noen.
admin-role-does-auditor = Ser hva som har skjedd, uten innholdet. Kan si ja til roller og uttrekk.
admin-role-since = Siden { $day }.
admin-role-since-by = Siden { $day }. { $asked } ba om den, { $agreed } sa ja.
admin-role-asked = { $asked } ba om den { $when }.
admin-role-waits = Venter på en til
admin-role-was = Fra { $from } til { $to }. Avsluttet av { $by }.
admin-role-never = Det ble bedt om den { $from }, men den ble aldri gitt. Stoppet { $to } av { $by }.
admin-role-see = Se
admin-role-decide = Se og svar
admin-role-end = Avslutt rollen
admin-role-ask = Be om en rolle
admin-role-ask-title = Be om en rolle for { $name }
admin-role-ask-lead = Rollen gir ingenting før en annen enn deg har sagt ja.
admin-role-ask-go = Be om rollen
admin-role-which = Hvilken rolle?
admin-role-where = I hvilken enhet?
admin-role-in-unit = { $role } (i en enhet)
admin-role-in-tenant = { $role } (hele virksomheten)
admin-role-where-help = Gjelder bare erfaringskonsulent, erfaringskoordinator og leder. De andre rollene gjelder hele virksomheten.
admin-role-no-unit = Velg enhet
admin-role-choose = Velg en rolle.
admin-role-choose-unit = Denne rollen hører til i en enhet. Velg hvilken.
admin-role-no-own-way = Denne rollen når langt. Den kan gis til en som har sin egen måte å logge inn på, som en passnøkkel.
admin-role-already = Rollen er allerede gitt, eller noen har bedt om den.
admin-role-nobody-agrees = Her er det ingen andre som kan si ja ennå. Den som driver nettstedet, kan gi dere en administrator til.
admin-role-who-agrees = { $names } kan si ja.
admin-tell-them = Si fra til dem, for Varde sier ikke fra.
admin-role-title-waits = Skal { $name } bli { $role }?
admin-role-title-holds = { $name } er { $role }
admin-role-title-over = { $name } er ikke { $role }
admin-role-for = For hvem
admin-role-where-short = Hvor
admin-role-may = Hva rollen er
admin-role-asked-by = Bedt om av
admin-role-agreed-by = Ja fra
admin-role-ended = Avsluttet av
admin-role-stopped = Stoppet av
admin-role-answer = Hva sier du?
admin-role-answer-about = Sier du ja, virker rollen med en gang. Si bare ja når du vet at det stemmer.
admin-role-yes = Ja, gi rollen
admin-role-no = Nei
admin-role-cannot-own = Rollen er til deg selv, så du kan ikke si ja til den.
admin-role-cannot-asked = Du ba om rollen, så en annen må si ja.
admin-role-take-back = Trekk tilbake
admin-role-take-back-title = Trekke tilbake rollen for { $name }?
admin-role-take-back-about = { $name } får ikke rollen { $role }. Du kan be om den igjen.
admin-role-take-back-go = Ja, trekk tilbake
admin-role-end-title = Avslutte rollen for { $name }?
admin-role-end-about = { $name } er ikke lenger { $role }. Det virker fra neste side { $name } åpner. Skal rollen gis igjen, må to personer si ja.
admin-role-end-go = Ja, avslutt rollen

# Units
admin-units = Enheter
admin-units-about = Stedene der dere jobber sammen
admin-units-lead = En enhet er et sted der folk jobber sammen: en poliklinikk, et team, et møtested.
admin-units-list = Alle enheter
admin-units-none = Ingen enheter ennå. Legg til den første her.
admin-units-over = { $count ->
    [one] Én enhet er avsluttet
   *[other] { $count } enheter er avsluttet
}
admin-unit-people = { $count ->
    [0] Ingen har en rolle her ennå
    [one] Én person
   *[other] { $count } personer
}
admin-unit-add = Legg til en enhet
admin-unit-new = Hva heter den?
admin-unit-name = Navn på enheten
admin-unit-name-help = Rollene der blir som før.
admin-unit-name-error = Skriv et navn på høyst 120 tegn.
admin-unit-name-missing = Skriv hva enheten heter.
admin-unit-name-taken = En annen enhet her heter det.
admin-unit-who = Hvem som har en rolle her
admin-unit-nobody = Ingen har en rolle her ennå.
admin-unit-rename = Gi enheten et annet navn
admin-unit-end-heading = Er enheten lagt ned?
admin-unit-end-about = Da avslutter du den. På neste side ser du hvilke roller som avsluttes med den.
admin-unit-end = Avslutt enheten
admin-unit-ended-on = Avsluttet { $day }
admin-unit-ended-long = Avsluttet { $day }. Ingen har en rolle her lenger.
admin-unit-end-title = Avslutte { $name }?
admin-unit-end-roles = { $count ->
    [0] Ingen roller avsluttes med den
    [one] Én rolle avsluttes med den
   *[other] { $count } roller avsluttes med den
}
admin-unit-end-stays = Folkene blir. De mister bare rollen de hadde her. Det kan ikke angres.
admin-unit-end-go = Ja, avslutt { $name }

# Invitations
admin-invitations = Invitasjoner
admin-invitations-about = Invitasjonslenker som ikke er brukt ennå
admin-invitations-lead = En invitasjonslenke virker én gang, for én person, i to uker.
admin-invitations-none = Ingen lenker venter på å bli brukt. Du lager en på siden til den som skal inn.
admin-invitations-to-people = Gå til folk
admin-invitations-see = Se alle invitasjoner
admin-invitation-open = En invitasjonslenke som ikke er brukt
admin-invitation-until = Laget { $made }. Virker til { $until }.
admin-invitation-invited = Invitert { $made }.
admin-invitation-no-link = Invitert { $made }. Lenken lages når brevet går.
admin-invitation-shown = Vist på skjermen, for å gis videre.
admin-invitation-letter-waiting = På e-post. Brevet går om et øyeblikk.
admin-invitation-letter-later = På e-post. Brevet er ikke kommet av gårde ennå. Neste forsøk: { $when }.
admin-invitation-letter-sent = På e-post. Sendt { $when }.
admin-invitation-letter-not = På e-post. Brevet kom ikke fram.
admin-invitation-letter-work = Se hva som er galt
admin-invitation-withdraw = Trekk tilbake
admin-invitation-make = Lag en invitasjonslenke
admin-invitation-title = En invitasjonslenke til { $name }
admin-invitation-once = Lenken slipper { $name } inn én gang. Den er som en nøkkel.
admin-invitation-fortnight = Den virker i to uker.
admin-invitation-earlier = Har du laget en før som ikke er brukt, slutter den å virke.
admin-invitation-care = Gi den bare til { $name } selv, helst ansikt til ansikt eller på jobbadressen.
admin-invitation-how = Hvordan skal { $name } få lenken?
admin-invitation-by-letter = Send den på e-post
admin-invitation-by-letter-help = Den går til { $address }.
admin-invitation-by-hand = Vis den, så gir jeg den videre selv
admin-invitation-unsent = Invitasjonen ble ikke sendt. Ingenting er endret.
admin-invitation-no-answer = Brev til { $name } kommer ikke fram. Rett adressen, eller gi lenken videre selv.
admin-invitation-wants-less = { $name } vil ha færre brev. Derfor kan du ikke sende lenken, men du kan gi den videre selv.
admin-invitation-under-way = Et brev med en lenke er alt på vei til { $name }. Lager du en lenke nå, slutter den i brevet å virke.
admin-invited = { $name } er invitert. Brevet går nå, til { $address }.
admin-invited-how = Lenken i det virker én gang, i to uker. Du ser under «Inn i Varde» hvordan det går, og der kan du trekke den tilbake.
admin-invitation-has-way = { $name } har sin egen måte å logge inn på. Er den borte, må to personer hjelpe til med å komme inn igjen.
admin-invitation-reaches-far = { $name } har en rolle som når langt. Da må to personer slippe inn igjen, aldri én alene.
admin-invitation-too-many = Det er laget tre lenker til denne personen den siste timen. Vent litt før du lager en til.
admin-invitation-made = Lenken til { $name } er laget.
admin-invitation-link = Lenken
admin-invitation-made-until = Den virker én gang, til { $until }.
admin-invitation-made-once = Den vises bare nå. Kopier den før du går videre. Blir den borte, lager du en ny.
admin-invitation-back = Tilbake til { $name }

# What happened
admin-events = Hendelser
admin-events-about = Hvem som har gjort hva, uten innholdet
admin-events-lead = Her står hva folk har gjort og lest, aldri hva som sto der. At du ser på dette, skrives også ned.
admin-events-newest = Nyeste først
admin-events-none = Ingenting har skjedd ennå.
admin-events-none-fit = Ingenting passer med det du valgte.
admin-events-older = Eldre hendelser
admin-events-all = Vis alt
admin-events-times = ({ $count } ganger)
admin-events-narrow = Vis bare noe av det
admin-events-who = Hvem gjorde det?
admin-events-whom = Om hvem?
admin-events-what = Hva?
admin-events-from = Fra og med
admin-events-until = Til og med
admin-events-anybody = Hvem som helst
admin-events-anything = Hva som helst
admin-events-changed = Det som er endret
admin-events-read = Det som er lest
admin-event-emergency = Nødåpning
admin-record = Er loggen hel?
admin-record-entries = { $count ->
    [one] Loggen har én hendelse.
   *[other] Loggen har { $count } hendelser.
}
admin-record-whole = Den ble gått gjennom { $when }, og var hel.
admin-record-broken = Den ble gått gjennom { $when }, og noe var ikke som det skulle. Si fra til den som driver nettstedet, som kjører «varde audit verify».
admin-record-never = Den er ikke gått gjennom her ennå.
admin-record-checkpoint = Siste signerte kontrollpunkt er fra { $when }, ved hendelse { $n }.
admin-record-look = Gå gjennom loggen nå
event-other = { $who }: { $action }
event-session-begin = { $who } logget inn
event-session-prove = { $who } viste på nytt hvem det var
event-session-end = { $who } logget ut
event-session-end-others = { $who } logget ut alle andre steder
event-session-end-all = { $who } logget ut { $whom } overalt
event-person-add = { $who } la til { $whom }
event-person-change = { $who } endret det som står om { $whom }
event-person-change-own = { $who } endret det som står om seg selv
event-person-end = { $who } registrerte at { $whom } sluttet
event-person-end-own = { $who } sluttet, og skrev det inn selv
event-person-reopen = { $who } registrerte at { $whom } er tilbake
event-person-read = { $who } åpnet det som står om { $whom }
event-person-read-own = { $who } åpnet det som står om seg selv
event-person-list = { $who } så på lista over folk
event-person-names = { $who } fikk vist navn på kollegaer
event-unit-add = { $who } la til en enhet
event-unit-rename = { $who } ga en enhet nytt navn
event-unit-end = { $who } avsluttet en enhet
event-unit-read = { $who } så hvem som har roller i en enhet
event-candidate-add = { $who } la til en kandidat
event-candidate-change = { $who } endret en kandidat
event-candidate-take = { $who } tok en kandidat
event-candidate-give-back = { $who } la en kandidat tilbake
event-candidate-hand-over = { $who } ga en kandidat videre
event-candidate-try = { $who } skrev ned et forsøk på å nå en kandidat
event-candidate-try-undo = { $who } tok tilbake et forsøk på å nå en kandidat
event-candidate-ready = { $who } ba redaksjonen ta med en kandidat
event-candidate-drop = { $who } la bort en kandidat
event-candidate-reopen = { $who } tok opp igjen en kandidat
event-candidate-become = { $who } laget en oppføring av en kandidat
event-course-add = { $who } la inn et kurs
event-course-change = { $who } endret et kurs
event-course-add-run = { $who } satte opp et kurs
event-course-change-run = { $who } endret tid eller sted for et kurs
event-course-hide = { $who } skjulte et kurs
event-course-open = { $who } åpnet påmeldingen til et kurs
event-course-close = { $who } stengte påmeldingen til et kurs
event-course-cancel = { $who } avlyste et kurs
event-course-tell = { $who } sendte en beskjed til alle på et kurs
event-course-attendance = { $who } skrev opp hvem som var på et kurs
event-course-answers = { $who } leste hva folk syntes om et kurs
event-enrolment-list = { $who } leste hvem som er på et kurs
event-enrolment-put-out = { $who } ga videre plassen til noen på et kurs
event-enrolment-erase = { $who } slettet det noen på et kurs hadde skrevet
event-role-ask = { $who } ba om en rolle for { $whom }
event-role-ask-own = { $who } ba om en rolle for seg selv
event-role-agree = { $who } sa ja til en rolle for { $whom }
event-role-decline = { $who } sa nei til en rolle for { $whom }
event-role-decline-own = { $who } sa nei til en rolle for seg selv
event-role-end = { $who } avsluttet en rolle for { $whom }
event-role-end-own = { $who } avsluttet en rolle for seg selv
event-role-appoint = { $who } ga { $whom } en rolle
event-link-invite = { $who } laget en invitasjonslenke til { $whom }
event-link-invite-own = { $who } laget en invitasjonslenke til seg selv
event-link-use = { $who } brukte en invitasjonslenke
event-link-withdraw = { $who } trakk tilbake en invitasjonslenke til { $whom }
event-mail-invite = { $who } inviterte { $whom } på e-post
event-mail-invite-own = { $who } inviterte seg selv på e-post
event-mail-withdraw = { $who } trakk tilbake en invitasjon på e-post til { $whom }
event-mail-withdraw-own = { $who } trakk tilbake en invitasjon på e-post til seg selv
event-mail-reach-again = { $who } lot brev gå til { $whom } igjen
event-mail-reach-again-own = { $who } lot brev gå til seg selv igjen
event-mail-try-again = { $who } prøvde et brev på nytt
event-mail-try-notice-again = { $who } prøvde en beskjed på nytt
event-mail-give-up-notice = { $who } ga opp en beskjed
event-mail-give-up = { $who } ga opp et brev
event-link-list = { $who } så på invitasjonslenkene som ikke er brukt
event-role-ask-as = { $who } ba om at { $whom } blir { $role }
event-role-ask-own-as = { $who } ba om å bli { $role }
event-role-agree-as = { $who } sa ja til at { $whom } blir { $role }
event-role-decline-as = { $who } sa nei til at { $whom } blir { $role }
event-role-decline-own-as = { $who } sa nei til å bli { $role }
event-role-end-as = { $who } avsluttet denne rollen for { $whom }: { $role }
event-role-end-own-as = { $who } avsluttet sin egen rolle: { $role }
event-role-appoint-as = { $who } gjorde { $whom } til { $role }
event-event-list = { $who } så på hendelsene
event-event-verify = { $who } gikk gjennom loggen, og den var hel
event-event-found-broken = { $who } gikk gjennom loggen, og den var ikke hel
event-export-ask = { $who } ba om et uttrekk av alt
event-export-agree = { $who } sa ja til et uttrekk av alt
event-export-decline = { $who } sa nei til et uttrekk av alt
event-export-take-back = { $who } trakk tilbake et uttrekk av alt
event-export-fetch = { $who } hentet et uttrekk av alt
event-export-make = { $who } laget et uttrekk av alt
event-export-erase = { $who } slettet et uttrekk av alt
event-export-fail = { $who } fikk ikke til å lage et uttrekk av alt
event-export-damaged = { $who } fant at et uttrekk av alt var skadd
event-passkey-add = { $who } la til en passnøkkel
event-passkey-rename = { $who } ga en passnøkkel nytt navn
event-passkey-remove = { $who } tok bort en passnøkkel
event-passkey-lose = { $who } mistet en passnøkkel
event-identity-lose = { $who } mistet en innlogging hos en annen
event-data-put-back = Dataene ble lagt tilbake fra en kopi
event-recovery-ask = { $who } ba om at { $whom } slippes inn igjen
event-recovery-agree = { $who } sa ja til at { $whom } slippes inn igjen
event-recovery-end = { $who } stoppet at { $whom } slippes inn igjen
event-recovery-link = { $who } laget en lenke inn igjen for { $whom }
event-recovery-list = { $who } så på hvem som skal slippes inn igjen
event-recovery-read = { $who } så på at { $whom } skal slippes inn igjen
event-setting-keep = { $who } endret noe dere har valgt
event-setting-end = { $who } tok bort noe dere har valgt
event-setting-restore = { $who } hentet tilbake noe dere har valgt
event-passkey-use = { $who } brukte en passnøkkel
event-passkey-suspect = { $who } brukte en passnøkkel som kan være kopiert
event-identity-join = { $who } koblet til en innlogging
event-identity-join-by-email = { $who } koblet til en innlogging, kjent igjen på e-posten
event-identity-end = { $who } koblet fra en innlogging
event-mail-allow-links = { $who } tillot innlogging med lenke på e-post
event-mail-forbid-links = { $who } slo av innlogging med lenke på e-post
event-person-erase = { $who } slettet en person
event-work-again = { $who } prøvde noe på nytt
event-work-give-up = { $who } ga opp noe som hadde stoppet
event-dead-link-try = { $who } prøvde en nettadresse på nytt
event-dead-link-silence = { $who } sa at en nettadresse virker
event-dead-link-speak = { $who } sa at det skal sies fra om en nettadresse igjen
event-register-ask = { $who } slo opp en organisasjon i registrene
event-upload-add = { $who } la inn en liste for å se på den
event-upload-map = { $who } sa hva kolonnene i en liste er
event-upload-try = { $who } prøvde en liste
event-upload-fetch = { $who } hentet rader som ikke kunne tas inn
event-upload-give-up = { $who } ga opp en liste
event-import-take = { $who } tok inn en liste
event-import-undo = { $who } angret en import
event-kind-session-begin = Logget inn
event-kind-session-end = Logget ut
event-kind-session-end-others = Logget ut alle andre steder
event-kind-session-end-all = Logget noen ut overalt
event-kind-person-add = La til en person
event-kind-person-change = Endret det som står om noen
event-kind-person-end = Registrerte at noen sluttet
event-kind-person-read = Åpnet det som står om noen
event-kind-person-list = Så på lista over folk
event-kind-person-names = Fikk vist navn på kollegaer
event-kind-unit-add = La til en enhet
event-kind-unit-rename = Ga en enhet nytt navn
event-kind-unit-end = Avsluttet en enhet
event-kind-role-ask = Ba om en rolle
event-kind-role-agree = Sa ja til en rolle
event-kind-role-decline = Sa nei til en rolle
event-kind-role-end = Avsluttet en rolle
event-kind-role-appoint = Ga en rolle fra maskinen
event-kind-link-invite = Laget en invitasjonslenke
event-kind-link-withdraw = Trakk tilbake en invitasjonslenke
event-kind-setting-keep = Endret noe dere har valgt
event-kind-setting-end = Tok bort noe dere har valgt
event-kind-setting-restore = Hentet tilbake noe dere har valgt
event-kind-passkey-add = La til en passnøkkel
event-kind-passkey-remove = Tok bort en passnøkkel
event-kind-passkey-use = Brukte en passnøkkel
event-kind-passkey-suspect = Brukte en passnøkkel som kan være kopiert
event-kind-export-ask = Ba om et uttrekk
event-kind-export-agree = Sa ja til et uttrekk
event-kind-export-fetch = Hentet et uttrekk
event-kind-event-list = Så på hendelsene
event-kind-upload-fetch = Hentet rader som ikke kunne tas inn
event-kind-import-take = Tok inn en liste
event-kind-import-undo = Angret en import

# A copy of everything
admin-exports = Uttrekk av alt
admin-exports-about = En kopi av det dere har, når to personer sier ja
admin-exports-lead = Dere eier det dere har lagt inn. Her får dere det med dere, i åpne formater.
admin-exports-list = Uttrekk som er bedt om
admin-exports-none = Ingen har bedt om et uttrekk.
admin-export-by = { $name }, { $when }
admin-export-see = Se
admin-export-ask = Be om et uttrekk
admin-export-ask-title = Be om et uttrekk av alt
admin-export-one-at-a-time = Ett uttrekk av gangen. Det er et fra før som ikke er ferdig eller ikke er slettet.
admin-export-title = Uttrekk av alt
admin-export-title-waits = Skal { $name } få en kopi av alt?
admin-export-what = Dette er med
admin-export-what-people = Folk, enheter og roller, også dem som er avsluttet.
admin-export-what-events = Hva som har skjedd, uten innholdet.
admin-export-what-directory = Alle aktiviteter, som åpne data (HSDS) og som tabell.
admin-export-what-not = Det noen har betrodd Varde, er ikke med.
admin-export-how = Slik går det for seg
admin-export-how-two = Du ber om det, og en annen sier ja: { $names }.
admin-export-how-day = Så lages det. Bare du kan hente det, i ett døgn. Da slettes det.
admin-export-how-written = Alt dette skrives i loggen, også hver gang det hentes.
admin-export-waits = Venter på ja fra en til.
admin-export-begins = Det lages nå.
admin-export-progress = { $done } av { $parts } deler er ferdige.
admin-export-ready = Klart. Slettes { $until }.
admin-export-ended-declined = En annen sa nei.
admin-export-ended-taken_back = Trukket tilbake.
admin-export-ended-failed = Det gikk ikke å lage det. Be gjerne om et nytt.
admin-export-ended-erased = Slettet.
admin-export-look-again = Se hvor langt det er kommet
admin-export-leave = Du kan gå fra siden. Det lages videre.
admin-export-who-agrees = { $names } kan si ja.
admin-export-take-back = Trekk tilbake
admin-export-answer-about = Sier du ja, lages en kopi av alt dere har. Si bare ja når du vet hva den skal brukes til.
admin-export-yes = Ja, lag uttrekket
admin-export-no = Nei
admin-export-fetch = Hent fila ({ $size } kB)
admin-export-fetch-about = Legg den et trygt sted. Det står navn og e-post i den. Hver gang den hentes, skrives det i loggen.
admin-export-others = Bare { $name }, som ba om det, kan hente det.
admin-export-not-now = Det er ikke noe å hente her nå. Bare den som ba om det, kan hente det, og bare i ett døgn.
admin-export-damaged = Fila var skadd, så den kan ikke hentes. Be gjerne om et nytt uttrekk.
admin-export-made = Laget
admin-export-ended = Over
admin-export-readme = Dette er en kopi av det en virksomhet har i Varde.
    
    tenant/units, people, roles, events: enheter, folk, roller og hva som har skjedd, som CSV og JSON.
    directory/services.json: alle aktiviteter som HSDS 3.1. directory-table/services.csv: de samme som tabell. directory-mapping/candidates.json: det dere har kartlagt.
    
    CSV har semikolon mellom kolonnene og er UTF-8. Tider er RFC 3339 i UTC.
    Celler som et regneark ville tatt for en formel, begynner med en apostrof.
    SHA256SUMS har en sjekksum for hver fil: sha256sum -c SHA256SUMS
    
    Her står navn og e-post. Ta vare på fila som på annet om folk, og slett den når den er brukt.
event-entry-confirm = { $who } sa at et tilbud stemmer
event-entry-close = { $who } sa at et tilbud er stengt eller lagt ned
event-entry-reopen = { $who } viste et tilbud igjen
event-entry-keep = { $who } beholdt et tilbud på lista
event-entry-add = { $who } la til et tilbud
event-entry-change = { $who } endret et tilbud
event-entry-restore = { $who } hentet tilbake et tilbud slik det var
event-entry-undo = { $who } angret noe på et tilbud
event-entry-send-link = { $who } sendte en lenke til den som driver et tilbud
event-entry-show-link = { $who } viste en lenke til et tilbud
event-entry-shut-out = { $who } stengte lenkene til et tilbud
event-entry-merge = { $who } slo sammen to tilbud
event-entry-merge-undone = { $who } angret at to tilbud ble slått sammen
event-entry-not-alike = { $who } sa at to tilbud ikke er det samme
event-entry-photo-add = { $who } brakte et bilde til et tilbud
event-entry-photo = { $who } la ut et bilde på et tilbud
event-entry-photo-away = { $who } tok bort bildet på et tilbud
event-entry-photo-erase = { $who } slettet et bilde av et tilbud for godt
event-proposal-approve = { $who } godkjente et forslag
event-proposal-decline = { $who } avslo et forslag
event-proposal-map = { $who } la et forslag i kartleggingen
event-proposal-undo = { $who } angret svaret på et forslag
event-proposal-read = { $who } leste et forslag
event-suggestion-read = { $who } leste det folk har sagt om et tilbud
event-desk-assign = { $who } ga noe på arbeidslista til noen
event-desk-snooze = { $who } lot noe på arbeidslista hvile
event-desk-done = { $who } ble ferdig med noe på arbeidslista
event-desk-undo = { $who } tok fram igjen noe på arbeidslista
event-month-want = { $who } vil ha måneden på e-post
event-month-stop = { $who } vil ikke ha måneden på e-post
event-missed-entry = { $who } la til et tilbud som noen hadde søkt etter
event-missed-word = { $who } sa at søket har lært et ord som noen hadde søkt med
event-missed-nothing = { $who } sa at det ikke er noe å gjøre med et søk
event-kind-entry-confirm = Bekreftet et tilbud
event-kind-entry-close = Stengte et tilbud
event-kind-entry-reopen = Viste et tilbud igjen
event-kind-entry-keep = Beholdt et tilbud
event-kind-entry-add = La til et tilbud
event-kind-entry-change = Endret et tilbud
event-kind-entry-restore = Hentet tilbake et tilbud
event-kind-entry-undo = Angret på et tilbud
event-kind-entry-send-link = Sendte en lenke til et tilbud
event-kind-entry-show-link = Viste en lenke til et tilbud
event-kind-entry-shut-out = Stengte lenker til et tilbud
event-kind-entry-merge = Slo sammen tilbud
event-kind-entry-merge-undone = Angret en sammenslåing
event-kind-entry-not-alike = Sa at to tilbud er ulike
event-kind-entry-photo-add = Brakte et bilde til et tilbud
event-kind-entry-photo = La ut et bilde på et tilbud
event-kind-entry-photo-away = Tok bort bildet på et tilbud
event-kind-entry-photo-erase = Slettet et bilde for godt
event-kind-proposal-approve = Godkjente et forslag
event-kind-proposal-decline = Avslo et forslag
event-kind-proposal-map = La et forslag i kartleggingen
event-kind-proposal-undo = Angret svaret på et forslag
event-kind-proposal-read = Leste et forslag
event-kind-suggestion-read = Leste det folk har sagt
event-kind-desk-assign = Ga bort noe på arbeidslista
event-kind-desk-snooze = Lot noe på arbeidslista hvile
event-kind-desk-done = Ble ferdig med noe på arbeidslista
event-kind-desk-undo = Tok fram igjen noe på arbeidslista
