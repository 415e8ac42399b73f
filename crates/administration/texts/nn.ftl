# The front of the room
admin = Administrasjon
admin-mine = Mi side
admin-group-people = Folk og roller
admin-group-settings = Det de har valt
admin-group-record = Logg og uttrekk
admin-waits = Nokon ventar på svaret ditt
admin-waits-roles = { $count ->
    [one] Éi rolle ventar på ja eller nei
   *[other] { $count } roller ventar på ja eller nei
}
admin-waits-exports = Eit uttrekk av alt ventar på ja eller nei
admin-tenant = Om verksemda
admin-tenant-word = Kortnamn for drifta
admin-tenant-administrators = Administratorar
admin-tenant-auditors = Personvernombod
admin-tenant-alone = Her er det berre éin som kan seie ja til ei rolle, så ingen roller kan gjevast. Den som driv nettstaden, kan gje dykk ein administrator til.
admin-nobody-yet = Ingen enno

# Said in many places
admin-name = Namn
admin-email = E-post
admin-language = Språk
admin-role = Rolle
admin-roles-word = Roller
admin-unit = Eining
admin-save = Lagre
admin-cancel = Nei, gå tilbake
admin-show = Vis
admin-print-list = Skriv ut lista
admin-today = i dag { $time }
admin-at = { $day } { $time }
admin-either = { $first } eller { $last }
admin-who-machine = den som driv nettstaden
admin-who-job = Varde sjølv
admin-who-unknown = nokon som ikkje er her
admin-whole-tenant = Heile verksemda
admin-over = Det er allereie gjort, eller nokon annan kom før deg. Ingenting er endra no.
admin-needs-another = Dette treng to personar. Ein annan enn deg må seie ja.
admin-last-administrator = Dette er den siste administratoren. Gje ein annan rolla først, elles er det ingen att til å passe på folk og roller.
admin-prove-first = Du blir beden om å logge inn på nytt først.

# What was just done
admin-done-person-added = Lagd til. No kan du be om ei rolle og lage ei invitasjonslenkje.
admin-done-person-changed = Endringa er lagra.
admin-done-person-changed-invite = Endringa er lagra. Lenkja som gjekk til den gamle adressa, verkar ikkje lenger. Lag gjerne ei ny.
admin-done-letters-tried = No går brev til adressa igjen. Svarar ho ikkje denne gongen heller, står det her.
admin-done-letters-again = No går alle brev til dei igjen.
admin-done-letters-already = Breva gjekk til dei frå før. Ingenting er endra.
admin-done-person-back = Velkomen tilbake. Rollene må gjevast på nytt, og det trengst ei ny invitasjonslenkje.
admin-done-person-here = Det stod ikkje at personen har slutta.
admin-done-signed-out = Logga ut overalt.
admin-done-nowhere = Det var ingen stader å logge ut frå.
admin-done-unit-added = Eininga er lagd til.
admin-done-unit-renamed = Eininga har fått nytt namn.
admin-done-unit-ended = Eininga er avslutta, og rollene der med ho.
admin-done-role-asked = Du har bede om rolla. Ho gjev ingenting før ein annan har sagt ja.
admin-done-role-agreed = Rolla er gjeven. Ho verkar frå neste side { $name } opnar.
admin-done-role-declined = Du sa nei. Inga rolle er gjeven.
admin-done-role-ended = Rolla er avslutta. Ho opnar ingenting lenger.
admin-done-role-taken-back = Trekt tilbake. Inga rolle er gjeven.
admin-done-link-withdrawn = Lenkja er trekt tilbake og verkar ikkje lenger.
admin-done-letter-withdrawn = Invitasjonen er trekt tilbake. Brevet går ikkje.
admin-done-link-gone = Den lenkja verka ikkje lenger frå før.
admin-done-verified = Loggen er gått gjennom, og han er heil.
admin-done-export-asked = Du har bede om eit uttrekk. Det blir laga når ein annan har sagt ja.
admin-done-export-agreed = Du sa ja. No blir uttrekket laga.
admin-done-export-declined = Du sa nei. Det blir ikkje laga noko uttrekk.
admin-done-export-taken-back = Trekt tilbake. Det blir ikkje laga noko uttrekk.

# People
admin-people = Folk
admin-people-about = Kven som jobbar her, og kva dei er
admin-people-list = Alle som er funne
admin-people-count = { $count ->
    [0] Ingen
    [one] Éin person
   *[other] { $count } personar
}
admin-people-left-count = { $count ->
    [0] Ingen har slutta
    [one] Éin person har slutta
   *[other] { $count } personar har slutta
}
admin-people-nobody-fits = Ingen passar med det du valde.
admin-people-nobody = Her står dei som sluttar. Ingen har gjort det enno.
admin-people-all = Vis alle
admin-people-search = Søk på namn eller e-post
admin-people-which = Kven blir viste
admin-people-here = Dei som er her
admin-people-gone = Dei som har slutta
admin-any-role = Alle roller
admin-without-role = Utan rolle
admin-any-unit = Alle einingar
admin-no-role = Inga rolle enno
admin-person-add = Legg til ein person
admin-person-add-lead = Først kven det er. Etterpå bed du om ei rolle og lagar ei invitasjonslenkje.
admin-person-add-go = Legg til
admin-person-change = Endre namn, e-post eller språk
admin-person-change-title = Endre det som står om { $name }
admin-name-help = Slik kollegaene kjenner dei.
admin-email-help = Jobbadressa. Hit kjem e-post frå Varde.
admin-language-help = Språket i e-post til dei. Sidene vel dei sjølve.
admin-person-name-error = Skriv eit namn på høgst 120 teikn.
admin-person-name-missing = Skriv kva personen heiter.
admin-person-email-error = Skriv ei heil e-postadresse, som kari@verksemd.no.
admin-person-email-taken = Denne e-posten står på ein annan her. Kanskje er personen lagd til før? Sjå òg blant dei som har slutta.
admin-person-email-meanwhile = Nokon andre har endra adressa i mellomtida. Sjå på sida til personen før du lagrar igjen.
admin-person-left = Slutta { $day }
admin-person-left-long = { $name } slutta { $day }, og er logga ut overalt. Det { $name } gjorde, står framleis i loggen.
admin-person-back = { $name } er tilbake
admin-person-roles = Roller
admin-person-no-role = Inga rolle enno. Utan rolle ser { $name } berre si eiga side.
admin-person-roles-over = Rollene er avslutta.
admin-person-more = Meir
admin-person-end-link = { $name } sluttar
admin-person-end-title = Sluttar { $name }?
admin-person-end-what = Dette skjer
admin-person-end-oneself = Det er deg sjølv. Du blir logga ut med ein gong og kjem ikkje inn att.
admin-person-end-role = Rolla blir avslutta: { $role }.
admin-person-end-sessions = Alle stader blir logga ut, og invitasjonslenkjer sluttar å verke.
admin-person-end-stays = Det { $name } har gjort, blir ståande i loggen.
admin-person-end-back = Kjem { $name } tilbake, står namnet blant dei som har slutta. Rollene må gjevast på nytt.
admin-person-end-go = Ja, { $name } sluttar

# Letters that are held back
admin-letters-not-there = Brev til denne adressa kjem ikkje fram.
admin-letters-since = Slik har det vore sidan { $day }.
admin-letters-not-there-what = Varde sender ikkje meir dit. Er adressa feil, rettar du ho. Er ho rett, kan du prøve ho éin gong til.
admin-letters-mend = Rett adressa
admin-letters-try = Prøv adressa igjen
admin-letters-fewer = { $name } vil ha færre brev.
admin-letters-fewer-what = Det kjem ingen invitasjonar og ingen brev om roller. Brev om adressa og om nye måtar å logge inn på kjem framleis.
admin-letters-fewer-again = { $name } har bede om å få dei igjen
admin-letters-mark-not-there = Brev kjem ikkje fram
admin-letters-mark-fewer = Vil ha færre brev

# How somebody comes in
admin-ways = Inn i Varde
admin-ways-here = { $count ->
    [one] Logga inn éin stad. Sist brukt { $seen }.
   *[other] Logga inn { $count } stader. Sist brukt { $seen }.
}
admin-ways-nowhere = Ikkje logga inn nokon stad no.
admin-ways-own = { $name } har sin eigen måte å logge inn på, og treng inga lenkje frå deg.
admin-ways-far = Rolla når langt, så det er to som slepper inn, aldri éin åleine.
admin-sign-out-all = Logg ut overalt

# Roles
admin-roles = Roller
admin-roles-about = Det som ventar på ja frå ein til, og kva rollene er
admin-roles-lead = Ei rolle treng to personar: éin bed om ho, ein annan seier ja. Ingen seier ja til si eiga.
admin-roles-waiting = Ventar på ein til
admin-roles-none = Ingenting ventar.
admin-roles-how = Du bed om ei rolle på sida til den det gjeld.
admin-roles-to-people = Gå til folk
admin-roles-what = Kva rollene er
admin-roles-over = { $count ->
    [one] Éi rolle før
   *[other] { $count } roller før
}
admin-role-does-peer_worker = Brukar eiga erfaring i jobben i ei eining. Ser sitt eige.
admin-role-does-coordinator = Bind saman arbeidet på tvers av DPS og kommune. Ser sitt eige.
admin-role-does-leader = Leier ei eining. Ser kven som har roller der, og kan ikkje endre noko ved dei.
admin-role-does-municipality_editor = Held aktivitetane til kommunen rette. Ser sitt eige.
admin-role-does-tenant_admin = Passar på folk, roller, einingar og det de har valt. Les ingenting som er betrudd nokon.
admin-role-does-auditor = Ser kva som har hendt, utan innhaldet. Kan seie ja til roller og uttrekk.
admin-role-since = Sidan { $day }.
admin-role-since-by = Sidan { $day }. { $asked } bad om ho, { $agreed } sa ja.
admin-role-asked = { $asked } bad om ho { $when }.
admin-role-waits = Ventar på ein til
admin-role-was = Frå { $from } til { $to }. Avslutta av { $by }.
admin-role-never = Det vart bede om ho { $from }, men ho vart aldri gjeven. Stoppa { $to } av { $by }.
admin-role-see = Sjå
admin-role-decide = Sjå og svar
admin-role-end = Avslutt rolla
admin-role-ask = Be om ei rolle
admin-role-ask-title = Be om ei rolle for { $name }
admin-role-ask-lead = Rolla gjev ingenting før ein annan enn deg har sagt ja.
admin-role-ask-go = Be om rolla
admin-role-which = Kva rolle?
admin-role-where = I kva eining?
admin-role-in-unit = { $role } (i ei eining)
admin-role-in-tenant = { $role } (heile verksemda)
admin-role-where-help = Gjeld berre erfaringskonsulent, erfaringskoordinator og leiar. Dei andre rollene gjeld heile verksemda.
admin-role-no-unit = Vel eining
admin-role-choose = Vel ei rolle.
admin-role-choose-unit = Denne rolla høyrer til i ei eining. Vel kva for ei.
admin-role-no-own-way = Denne rolla når langt. Ho kan bli gjeven til ein som har sin eigen måte å logge inn på, som ein passnøkkel.
admin-role-already = Rolla er allereie gjeven, eller nokon har bede om ho.
admin-role-nobody-agrees = Her er det ingen andre som kan seie ja enno. Den som driv nettstaden, kan gje dykk ein administrator til.
admin-role-who-agrees = { $names } kan seie ja.
admin-tell-them = Sei frå til dei, for Varde seier ikkje frå.
admin-role-title-waits = Skal { $name } bli { $role }?
admin-role-title-holds = { $name } er { $role }
admin-role-title-over = { $name } er ikkje { $role }
admin-role-for = For kven
admin-role-where-short = Kvar
admin-role-may = Kva rolla er
admin-role-asked-by = Bede om av
admin-role-agreed-by = Ja frå
admin-role-ended = Avslutta av
admin-role-stopped = Stoppa av
admin-role-answer = Kva seier du?
admin-role-answer-about = Seier du ja, verkar rolla med ein gong. Sei berre ja når du veit at det stemmer.
admin-role-yes = Ja, gje rolla
admin-role-no = Nei
admin-role-cannot-own = Rolla er til deg sjølv, så du kan ikkje seie ja til ho.
admin-role-cannot-asked = Du bad om rolla, så ein annan må seie ja.
admin-role-take-back = Trekk tilbake
admin-role-take-back-title = Trekkje tilbake rolla for { $name }?
admin-role-take-back-about = { $name } får ikkje rolla { $role }. Du kan be om ho igjen.
admin-role-take-back-go = Ja, trekk tilbake
admin-role-end-title = Avslutte rolla for { $name }?
admin-role-end-about = { $name } er ikkje lenger { $role }. Det verkar frå neste side { $name } opnar. Skal rolla gjevast igjen, må to personar seie ja.
admin-role-end-go = Ja, avslutt rolla

# Units
admin-units = Einingar
admin-units-about = Stadene der de jobbar saman
admin-units-lead = Ei eining er ein stad der folk jobbar saman: ein poliklinikk, eit team, ein møtestad.
admin-units-list = Alle einingar
admin-units-none = Ingen einingar enno. Legg til den første her.
admin-units-over = { $count ->
    [one] Éi eining er avslutta
   *[other] { $count } einingar er avslutta
}
admin-unit-people = { $count ->
    [0] Ingen har ei rolle her enno
    [one] Éin person
   *[other] { $count } personar
}
admin-unit-add = Legg til ei eining
admin-unit-new = Kva heiter ho?
admin-unit-name = Namn på eininga
admin-unit-name-help = Rollene der blir som før.
admin-unit-name-error = Skriv eit namn på høgst 120 teikn.
admin-unit-name-missing = Skriv kva eininga heiter.
admin-unit-name-taken = Ei anna eining her heiter det.
admin-unit-who = Kven som har ei rolle her
admin-unit-nobody = Ingen har ei rolle her enno.
admin-unit-rename = Gje eininga eit anna namn
admin-unit-end-heading = Er eininga lagd ned?
admin-unit-end-about = Då avsluttar du ho. På neste side ser du kva roller som blir avslutta med ho.
admin-unit-end = Avslutt eininga
admin-unit-ended-on = Avslutta { $day }
admin-unit-ended-long = Avslutta { $day }. Ingen har ei rolle her lenger.
admin-unit-end-title = Avslutte { $name }?
admin-unit-end-roles = { $count ->
    [0] Ingen roller blir avslutta med ho
    [one] Éi rolle blir avslutta med ho
   *[other] { $count } roller blir avslutta med ho
}
admin-unit-end-stays = Folka blir. Dei mistar berre rolla dei hadde her. Det kan ikkje gjerast om.
admin-unit-end-go = Ja, avslutt { $name }

# Invitations
admin-invitations = Invitasjonar
admin-invitations-about = Invitasjonslenkjer som ikkje er brukte enno
admin-invitations-lead = Ei invitasjonslenkje verkar éin gong, for éin person, i to veker.
admin-invitations-none = Ingen lenkjer ventar på å bli brukte. Du lagar ei på sida til den som skal inn.
admin-invitations-to-people = Gå til folk
admin-invitations-see = Sjå alle invitasjonar
admin-invitation-open = Ei invitasjonslenkje som ikkje er brukt
admin-invitation-until = Laga { $made }. Verkar til { $until }.
admin-invitation-invited = Invitert { $made }.
admin-invitation-no-link = Invitert { $made }. Lenkja blir laga når brevet går.
admin-invitation-shown = Vist på skjermen, for å bli gitt vidare.
admin-invitation-letter-waiting = På e-post. Brevet går om ein augeblink.
admin-invitation-letter-later = På e-post. Brevet er ikkje kome av garde enno. Neste forsøk: { $when }.
admin-invitation-letter-sent = På e-post. Sendt { $when }.
admin-invitation-letter-not = På e-post. Brevet kom ikkje fram.
admin-invitation-letter-work = Sjå kva som er gale
admin-invitation-withdraw = Trekk tilbake
admin-invitation-make = Lag ei invitasjonslenkje
admin-invitation-title = Ei invitasjonslenkje til { $name }
admin-invitation-once = Lenkja slepp { $name } inn éin gong. Ho er som ein nøkkel.
admin-invitation-fortnight = Ho verkar i to veker.
admin-invitation-earlier = Har du laga ei før som ikkje er brukt, sluttar ho å verke.
admin-invitation-care = Gje ho berre til { $name } sjølv, helst ansikt til ansikt eller på jobbadressa.
admin-invitation-how = Korleis skal { $name } få lenkja?
admin-invitation-by-letter = Send ho på e-post
admin-invitation-by-letter-help = Ho går til { $address }.
admin-invitation-by-hand = Vis ho, så gir eg ho vidare sjølv
admin-invitation-unsent = Invitasjonen vart ikkje send. Ingenting er endra.
admin-invitation-no-answer = Brev til { $name } kjem ikkje fram. Rett adressa, eller gi lenkja vidare sjølv.
admin-invitation-wants-less = { $name } vil ha færre brev. Difor kan du ikkje sende lenkja, men du kan gi ho vidare sjølv.
admin-invitation-under-way = Eit brev med ei lenkje er alt på veg til { $name }. Lagar du ei lenkje no, sluttar ho i brevet å verke.
admin-invited = { $name } er invitert. Brevet går no, til { $address }.
admin-invited-how = Lenkja i det verkar éin gong, i to veker. Du ser under «Inn i Varde» korleis det går, og der kan du trekkje ho tilbake.
admin-invitation-has-way = { $name } har sin eigen måte å logge inn på. Er han borte, må to personar hjelpe til med å kome inn att.
admin-invitation-reaches-far = { $name } har ei rolle som når langt. Då må to personar sleppe inn att, aldri éin åleine.
admin-invitation-too-many = Det er laga tre lenkjer til denne personen den siste timen. Vent litt før du lagar ei til.
admin-invitation-made = Lenkja til { $name } er laga.
admin-invitation-link = Lenkja
admin-invitation-made-until = Ho verkar éin gong, til { $until }.
admin-invitation-made-once = Ho blir vist berre no. Kopier ho før du går vidare. Blir ho borte, lagar du ei ny.
admin-invitation-back = Tilbake til { $name }

# What happened
admin-events = Hendingar
admin-events-about = Kven som har gjort kva, utan innhaldet
admin-events-lead = Her står kva folk har gjort og lese, aldri kva som stod der. At du ser på dette, blir òg skrive ned.
admin-events-newest = Nyaste først
admin-events-none = Ingenting har hendt enno.
admin-events-none-fit = Ingenting passar med det du valde.
admin-events-older = Eldre hendingar
admin-events-all = Vis alt
admin-events-times = ({ $count } gonger)
admin-events-narrow = Vis berre noko av det
admin-events-who = Kven gjorde det?
admin-events-whom = Om kven?
admin-events-what = Kva?
admin-events-from = Frå og med
admin-events-until = Til og med
admin-events-anybody = Kven som helst
admin-events-anything = Kva som helst
admin-events-changed = Det som er endra
admin-events-read = Det som er lese
admin-event-emergency = Naudopning
admin-record = Er loggen heil?
admin-record-entries = { $count ->
    [one] Loggen har éi hending.
   *[other] Loggen har { $count } hendingar.
}
admin-record-whole = Han vart gått gjennom { $when }, og var heil.
admin-record-broken = Han vart gått gjennom { $when }, og noko var ikkje som det skulle. Sei frå til den som driv nettstaden, som køyrer «varde audit verify».
admin-record-never = Han er ikkje gått gjennom her enno.
admin-record-checkpoint = Siste signerte kontrollpunkt er frå { $when }, ved hending { $n }.
admin-record-look = Gå gjennom loggen no
event-other = { $who }: { $action }
event-session-begin = { $who } logga inn
event-session-prove = { $who } viste på nytt kven det var
event-session-end = { $who } logga ut
event-session-end-others = { $who } logga ut alle andre stader
event-session-end-all = { $who } logga ut { $whom } overalt
event-person-add = { $who } la til { $whom }
event-person-change = { $who } endra det som står om { $whom }
event-person-change-own = { $who } endra det som står om seg sjølv
event-person-end = { $who } registrerte at { $whom } slutta
event-person-end-own = { $who } slutta, og skreiv det inn sjølv
event-person-reopen = { $who } registrerte at { $whom } er tilbake
event-person-read = { $who } opna det som står om { $whom }
event-person-read-own = { $who } opna det som står om seg sjølv
event-person-list = { $who } såg på lista over folk
event-person-names = { $who } fekk vist namn på kollegaer
event-unit-add = { $who } la til ei eining
event-unit-rename = { $who } gav ei eining nytt namn
event-unit-end = { $who } avslutta ei eining
event-unit-read = { $who } såg kven som har roller i ei eining
event-candidate-add = { $who } la til ein kandidat
event-candidate-change = { $who } endra ein kandidat
event-candidate-take = { $who } tok ein kandidat
event-candidate-give-back = { $who } la ein kandidat tilbake
event-candidate-hand-over = { $who } gav ein kandidat vidare
event-candidate-try = { $who } skreiv ned eit forsøk på å nå ein kandidat
event-candidate-try-undo = { $who } tok tilbake eit forsøk på å nå ein kandidat
event-candidate-ready = { $who } bad redaksjonen ta med ein kandidat
event-candidate-drop = { $who } la bort ein kandidat
event-candidate-reopen = { $who } tok opp igjen ein kandidat
event-candidate-become = { $who } laga ei oppføring av ein kandidat
event-course-add = { $who } la inn eit kurs
event-course-change = { $who } endra eit kurs
event-course-add-run = { $who } sette opp eit kurs
event-course-change-run = { $who } endra tid eller stad for eit kurs
event-course-hide = { $who } gøymde eit kurs
event-course-open = { $who } opna påmeldinga til eit kurs
event-course-close = { $who } stengde påmeldinga til eit kurs
event-course-cancel = { $who } avlyste eit kurs
event-course-tell = { $who } sende ein beskjed til alle på eit kurs
event-course-attendance = { $who } skreiv opp kven som var på eit kurs
event-course-answers = { $who } las kva folk syntest om eit kurs
event-enrolment-list = { $who } las kven som er på eit kurs
event-enrolment-put-out = { $who } gav vidare plassen til nokon på eit kurs
event-enrolment-erase = { $who } sletta det nokon på eit kurs hadde skrive
event-role-ask = { $who } bad om ei rolle for { $whom }
event-role-ask-own = { $who } bad om ei rolle for seg sjølv
event-role-agree = { $who } sa ja til ei rolle for { $whom }
event-role-decline = { $who } sa nei til ei rolle for { $whom }
event-role-decline-own = { $who } sa nei til ei rolle for seg sjølv
event-role-end = { $who } avslutta ei rolle for { $whom }
event-role-end-own = { $who } avslutta ei rolle for seg sjølv
event-role-appoint = { $who } gav { $whom } ei rolle
event-link-invite = { $who } laga ei invitasjonslenkje til { $whom }
event-link-invite-own = { $who } laga ei invitasjonslenkje til seg sjølv
event-link-use = { $who } brukte ei invitasjonslenkje
event-link-withdraw = { $who } trekte tilbake ei invitasjonslenkje til { $whom }
event-mail-invite = { $who } inviterte { $whom } på e-post
event-mail-invite-own = { $who } inviterte seg sjølv på e-post
event-mail-withdraw = { $who } trekte tilbake ein invitasjon på e-post til { $whom }
event-mail-withdraw-own = { $who } trekte tilbake ein invitasjon på e-post til seg sjølv
event-mail-reach-again = { $who } lét brev gå til { $whom } igjen
event-mail-reach-again-own = { $who } lét brev gå til seg sjølv igjen
event-mail-try-again = { $who } prøvde eit brev på nytt
event-mail-try-notice-again = { $who } prøvde ein beskjed på nytt
event-mail-give-up-notice = { $who } gav opp ein beskjed
event-mail-give-up = { $who } gav opp eit brev
event-link-list = { $who } såg på invitasjonslenkjene som ikkje er brukte
event-role-ask-as = { $who } bad om at { $whom } blir { $role }
event-role-ask-own-as = { $who } bad om å bli { $role }
event-role-agree-as = { $who } sa ja til at { $whom } blir { $role }
event-role-decline-as = { $who } sa nei til at { $whom } blir { $role }
event-role-decline-own-as = { $who } sa nei til å bli { $role }
event-role-end-as = { $who } avslutta denne rolla for { $whom }: { $role }
event-role-end-own-as = { $who } avslutta si eiga rolle: { $role }
event-role-appoint-as = { $who } gjorde { $whom } til { $role }
event-event-list = { $who } såg på hendingane
event-event-verify = { $who } gjekk gjennom loggen, og han var heil
event-event-found-broken = { $who } gjekk gjennom loggen, og han var ikkje heil
event-export-ask = { $who } bad om eit uttrekk av alt
event-export-agree = { $who } sa ja til eit uttrekk av alt
event-export-decline = { $who } sa nei til eit uttrekk av alt
event-export-take-back = { $who } trekte tilbake eit uttrekk av alt
event-export-fetch = { $who } henta eit uttrekk av alt
event-export-make = { $who } laga eit uttrekk av alt
event-export-erase = { $who } sletta eit uttrekk av alt
event-export-fail = { $who } fekk ikkje til å lage eit uttrekk av alt
event-export-damaged = { $who } fann at eit uttrekk av alt var skadd
event-passkey-add = { $who } la til ein passnøkkel
event-passkey-rename = { $who } gav ein passnøkkel nytt namn
event-passkey-remove = { $who } tok bort ein passnøkkel
event-passkey-lose = { $who } mista ein passnøkkel
event-identity-lose = { $who } mista ei innlogging hos ein annan
event-data-put-back = Dataa vart lagde tilbake frå ein kopi
event-recovery-ask = { $who } bad om at { $whom } blir sleppt inn att
event-recovery-agree = { $who } sa ja til at { $whom } blir sleppt inn att
event-recovery-end = { $who } stoppa at { $whom } blir sleppt inn att
event-recovery-link = { $who } laga ei lenkje inn att for { $whom }
event-recovery-list = { $who } såg på kven som skal sleppast inn att
event-recovery-read = { $who } såg på at { $whom } skal sleppast inn att
event-setting-keep = { $who } endra noko de har valt
event-setting-end = { $who } tok bort noko de har valt
event-setting-restore = { $who } henta tilbake noko de har valt
event-passkey-use = { $who } brukte ein passnøkkel
event-passkey-suspect = { $who } brukte ein passnøkkel som kan vere kopiert
event-identity-join = { $who } kopla til ei innlogging
event-identity-join-by-email = { $who } kopla til ei innlogging, kjend att på e-posten
event-identity-end = { $who } kopla frå ei innlogging
event-mail-allow-links = { $who } tillét innlogging med lenkje på e-post
event-mail-forbid-links = { $who } slo av innlogging med lenkje på e-post
event-person-erase = { $who } sletta ein person
event-work-again = { $who } prøvde noko på nytt
event-work-give-up = { $who } gav opp noko som hadde stoppa
event-dead-link-try = { $who } prøvde ei nettadresse på nytt
event-dead-link-silence = { $who } sa at ei nettadresse verkar
event-dead-link-speak = { $who } sa at det skal seiast frå om ei nettadresse igjen
event-register-ask = { $who } slo opp ein organisasjon i registera
event-upload-add = { $who } la inn ei liste for å sjå på ho
event-upload-map = { $who } sa kva kolonnane i ei liste er
event-upload-try = { $who } prøvde ei liste
event-upload-fetch = { $who } henta rader som ikkje kunne takast inn
event-upload-give-up = { $who } gav opp ei liste
event-import-take = { $who } tok inn ei liste
event-import-undo = { $who } angra ein import
event-kind-session-begin = Logga inn
event-kind-session-end = Logga ut
event-kind-session-end-others = Logga ut alle andre stader
event-kind-session-end-all = Logga nokon ut overalt
event-kind-person-add = La til ein person
event-kind-person-change = Endra det som står om nokon
event-kind-person-end = Registrerte at nokon slutta
event-kind-person-read = Opna det som står om nokon
event-kind-person-list = Såg på lista over folk
event-kind-person-names = Fekk vist namn på kollegaer
event-kind-unit-add = La til ei eining
event-kind-unit-rename = Gav ei eining nytt namn
event-kind-unit-end = Avslutta ei eining
event-kind-role-ask = Bad om ei rolle
event-kind-role-agree = Sa ja til ei rolle
event-kind-role-decline = Sa nei til ei rolle
event-kind-role-end = Avslutta ei rolle
event-kind-role-appoint = Gav ei rolle frå maskina
event-kind-link-invite = Laga ei invitasjonslenkje
event-kind-link-withdraw = Trekte tilbake ei invitasjonslenkje
event-kind-setting-keep = Endra noko de har valt
event-kind-setting-end = Tok bort noko de har valt
event-kind-setting-restore = Henta tilbake noko de har valt
event-kind-passkey-add = La til ein passnøkkel
event-kind-passkey-remove = Tok bort ein passnøkkel
event-kind-passkey-use = Brukte ein passnøkkel
event-kind-passkey-suspect = Brukte ein passnøkkel som kan vere kopiert
event-kind-export-ask = Bad om eit uttrekk
event-kind-export-agree = Sa ja til eit uttrekk
event-kind-export-fetch = Henta eit uttrekk
event-kind-event-list = Såg på hendingane
event-kind-upload-fetch = Henta rader som ikkje kunne takast inn
event-kind-import-take = Tok inn ei liste
event-kind-import-undo = Angra ein import

# A copy of everything
admin-exports = Uttrekk av alt
admin-exports-about = Ein kopi av det de har, når to personar seier ja
admin-exports-lead = De eig det de har lagt inn. Her får de det med dykk, i opne format.
admin-exports-list = Uttrekk som er bedne om
admin-exports-none = Ingen har bede om eit uttrekk.
admin-export-by = { $name }, { $when }
admin-export-see = Sjå
admin-export-ask = Be om eit uttrekk
admin-export-ask-title = Be om eit uttrekk av alt
admin-export-one-at-a-time = Eitt uttrekk om gongen. Det er eit frå før som ikkje er ferdig eller ikkje er sletta.
admin-export-title = Uttrekk av alt
admin-export-title-waits = Skal { $name } få ein kopi av alt?
admin-export-what = Dette er med
admin-export-what-people = Folk, einingar og roller, òg dei som er avslutta.
admin-export-what-events = Kva som har hendt, utan innhaldet.
admin-export-what-directory = Alle aktivitetar, som opne data (HSDS) og som tabell.
admin-export-what-not = Det nokon har trudd Varde til, er ikkje med.
admin-export-how = Slik går det føre seg
admin-export-how-two = Du bed om det, og ein annan seier ja: { $names }.
admin-export-how-day = Så blir det laga. Berre du kan hente det, i eitt døgn. Då blir det sletta.
admin-export-how-written = Alt dette blir skrive i loggen, òg kvar gong det blir henta.
admin-export-waits = Ventar på ja frå ein til.
admin-export-begins = Det blir laga no.
admin-export-progress = { $done } av { $parts } delar er ferdige.
admin-export-ready = Klart. Blir sletta { $until }.
admin-export-ended-declined = Ein annan sa nei.
admin-export-ended-taken_back = Trekt tilbake.
admin-export-ended-failed = Det gjekk ikkje å lage det. Be gjerne om eit nytt.
admin-export-ended-erased = Sletta.
admin-export-look-again = Sjå kor langt det er kome
admin-export-leave = Du kan gå frå sida. Det blir laga vidare.
admin-export-who-agrees = { $names } kan seie ja.
admin-export-take-back = Trekk tilbake
admin-export-answer-about = Seier du ja, blir det laga ein kopi av alt de har. Sei berre ja når du veit kva han skal brukast til.
admin-export-yes = Ja, lag uttrekket
admin-export-no = Nei
admin-export-fetch = Hent fila ({ $size } kB)
admin-export-fetch-about = Legg ho ein trygg stad. Det står namn og e-post i ho. Kvar gong ho blir henta, blir det skrive i loggen.
admin-export-others = Berre { $name }, som bad om det, kan hente det.
admin-export-not-now = Det er ikkje noko å hente her no. Berre den som bad om det, kan hente det, og berre i eitt døgn.
admin-export-damaged = Fila var skadd, så ho kan ikkje hentast. Be gjerne om eit nytt uttrekk.
admin-export-made = Laga
admin-export-ended = Over
admin-export-readme = Dette er ein kopi av det ei verksemd har i Varde.
    
    tenant/units, people, roles, events: einingar, folk, roller og kva som har hendt, som CSV og JSON.
    directory/services.json: alle aktivitetar som HSDS 3.1. directory-table/services.csv: dei same som tabell. directory-mapping/candidates.json: det de har kartlagt.
    
    CSV har semikolon mellom kolonnane og er UTF-8. Tider er RFC 3339 i UTC.
    Celler som eit rekneark ville teke for ein formel, byrjar med ein apostrof.
    SHA256SUMS har ein sjekksum for kvar fil: sha256sum -c SHA256SUMS
    
    Her står namn og e-post. Ta vare på fila som på anna om folk, og slett ho når ho er brukt.
event-entry-confirm = { $who } sa at eit tilbod stemmer
event-entry-close = { $who } sa at eit tilbod er stengt eller lagt ned
event-entry-reopen = { $who } viste eit tilbod igjen
event-entry-keep = { $who } behaldt eit tilbod på lista
event-entry-add = { $who } la til eit tilbod
event-entry-change = { $who } endra eit tilbod
event-entry-restore = { $who } henta tilbake eit tilbod slik det var
event-entry-undo = { $who } angra noko på eit tilbod
event-entry-send-link = { $who } sende ei lenkje til den som driv eit tilbod
event-entry-show-link = { $who } viste ei lenkje til eit tilbod
event-entry-shut-out = { $who } stengde lenkjene til eit tilbod
event-entry-merge = { $who } slo saman to tilbod
event-entry-merge-undone = { $who } angra at to tilbod vart slått saman
event-entry-not-alike = { $who } sa at to tilbod ikkje er det same
event-entry-photo-add = { $who } kom med eit bilete til eit tilbod
event-entry-photo = { $who } la ut eit bilete på eit tilbod
event-entry-photo-away = { $who } tok bort biletet på eit tilbod
event-entry-photo-erase = { $who } sletta eit bilete av eit tilbod for godt
event-proposal-approve = { $who } godkjende eit framlegg
event-proposal-decline = { $who } avslo eit framlegg
event-proposal-map = { $who } la eit framlegg i kartlegginga
event-proposal-undo = { $who } angra svaret på eit framlegg
event-proposal-read = { $who } las eit forslag
event-suggestion-read = { $who } las det folk har sagt om eit tilbod
event-desk-assign = { $who } gav noko på arbeidslista til nokon
event-desk-snooze = { $who } lét noko på arbeidslista kvile
event-desk-done = { $who } vart ferdig med noko på arbeidslista
event-desk-undo = { $who } tok fram att noko på arbeidslista
event-month-want = { $who } vil ha månaden på e-post
event-month-stop = { $who } vil ikkje ha månaden på e-post
event-missed-entry = { $who } la til eit tilbod som nokon hadde søkt etter
event-missed-word = { $who } sa at søket har lært eit ord som nokon hadde søkt med
event-missed-nothing = { $who } sa at det ikkje er noko å gjere med eit søk
event-kind-entry-confirm = Stadfesta eit tilbod
event-kind-entry-close = Stengde eit tilbod
event-kind-entry-reopen = Viste eit tilbod igjen
event-kind-entry-keep = Behaldt eit tilbod
event-kind-entry-add = La til eit tilbod
event-kind-entry-change = Endra eit tilbod
event-kind-entry-restore = Henta tilbake eit tilbod
event-kind-entry-undo = Angra på eit tilbod
event-kind-entry-send-link = Sende ei lenkje til eit tilbod
event-kind-entry-show-link = Viste ei lenkje til eit tilbod
event-kind-entry-shut-out = Stengde lenkjer til eit tilbod
event-kind-entry-merge = Slo saman tilbod
event-kind-entry-merge-undone = Angra ei samanslåing
event-kind-entry-not-alike = Sa at to tilbod er ulike
event-kind-entry-photo-add = Kom med eit bilete til eit tilbod
event-kind-entry-photo = La ut eit bilete på eit tilbod
event-kind-entry-photo-away = Tok bort biletet på eit tilbod
event-kind-entry-photo-erase = Sletta eit bilete for godt
event-kind-proposal-approve = Godkjende eit framlegg
event-kind-proposal-decline = Avslo eit framlegg
event-kind-proposal-map = La eit framlegg i kartlegginga
event-kind-proposal-undo = Angra svaret på eit framlegg
event-kind-proposal-read = Las eit forslag
event-kind-suggestion-read = Las det folk har sagt
event-kind-desk-assign = Gav bort noko på arbeidslista
event-kind-desk-snooze = Lét noko på arbeidslista kvile
event-kind-desk-done = Vart ferdig med noko på arbeidslista
event-kind-desk-undo = Tok fram att noko på arbeidslista
