arrival-title = Hent inn treff
arrival-lead = Har dere treffene i en kalender eller et regneark? Ta dem inn herfra. Du ser alt før noe skjer, og du kan angre.
arrival-go = Hent inn fra en kalender eller et regneark
arrival-file = Fil
arrival-file-help = En kalenderfil (.ics) eller en tabell (.csv), opptil 2 MB. Fila blir ikke tatt vare på.
arrival-see = Se hva som er i den
arrival-how = Slik lager du fila
arrival-how-calendar = Outlook, Google og Apple kan lagre en kalender som .ics. Se etter «eksporter». Det som er merket privat, blir ikke tatt med.
arrival-how-table = I en tabell heter kolonnene navn, dato, fra, til, sted, rom, hva og lenke. Flere datoer skrives slik: 23.1.2027, 20.2.2027.
arrival-none = Velg en fil først.
arrival-large = Fila er større enn 2 MB. Kanskje kan du eksportere bare de kommende månedene?
arrival-cut = Fila kom ikke helt fram. Prøv en gang til.
arrival-nothing = Det er ingenting i fila som kan tas inn. Under ser du hvorfor.
arrival-unread = Fila kom ikke med. Velg den en gang til.
arrival-past = Det som er hentet inn før
arrival-past-undone = angret
arrival-preview = Dette er i «{ $name }»
arrival-preview-lead = Ingenting er tatt inn ennå. Kryss av for det du vil ha med.
arrival-take = Ta inn det som er krysset av
arrival-another = Velg en annen fil
arrival-group-new = Nytt
arrival-group-changed = Endret siden sist
arrival-group-same = Som før
arrival-group-left = Ikke med
arrival-group-refused = Kan ikke tas inn
arrival-next = Neste ganger: { $days }
arrival-whole = Sted: { $place }
arrival-postal = Postnummer for treff uten sted
arrival-postal-help = Noen treff mangler sted i fila. Skriv postnummeret der de er.
arrival-postal-own = Postnummer for dette
arrival-postal-own-help = La stå tomt når det er det samme som over.
arrival-postal-missing = Skriv et postnummer, så folk finner fram.
arrival-postal-odd = Dette postnummeret finnes ikke.
arrival-choose = Kryss av for minst ett treff.
arrival-done-title = Hentet inn fra «{ $name }»
arrival-done-same = Alt er her fra før. Ingenting er endret.
arrival-done-new = { $count ->
    [one] Ett treff er nytt.
   *[other] { $count } treff er nye.
}
arrival-done-changed = { $count ->
    [one] Ett treff er endret.
   *[other] { $count } treff er endret.
}
arrival-done-same-count = { $count ->
    [one] Ett er som før.
   *[other] { $count } er som før.
}
arrival-done-left = { $count ->
    [one] Ett er ikke tatt med.
   *[other] { $count } er ikke tatt med.
}
arrival-done-refused = { $count ->
    [one] Én rad kunne ikke tas inn.
   *[other] { $count } rader kunne ikke tas inn.
}
arrival-undo = Angre alt dette
arrival-undo-about = Det som er nytt, tas bort, og det som er endret, blir som før. Treff som noen har sagt at de kommer til, eller som dere har arbeidet med, blir stående. Henter dere kalenderen fra en adresse, settes det på pause.
arrival-undo-do = Angre
arrival-undone = Dette er angret.
arrival-undone-new = Tatt bort
arrival-undone-changed = Som før igjen
arrival-undone-left = Blir stående
arrival-gone-title = Ikke lenger i kalenderen
arrival-gone-about = Disse er hentet herfra før, men er ikke i fila nå. De står som de stod. Avslutt dem selv hvis de er over.
arrival-gone = Ikke i fila nå
arrival-line = Linje { $line }
arrival-no-name = Det mangler navn.
arrival-too-long = En av gangene varer mer enn en måned.
arrival-shortened = Navnet eller teksten er kortet ned.
arrival-all-day = Noen dager har ikke klokkeslett. De står fra midnatt til du endrer dem.
arrival-no-place = Det mangler sted.
arrival-here-already = Dette er her fra før.
arrival-cancelled = Alt er avlyst.
arrival-over = Alle datoene er over.
arrival-older = Fila er eldre enn det som er hentet inn før. Det nyeste gjelder.
arrival-ends = Kalenderen sier at alt er avlyst. Treffet avsluttes.
arrival-kept-name = Navnet er endret i kalenderen («{ $part }»), men dere har endret det her. Deres gjelder.
arrival-kept-about = Teksten er endret i kalenderen, men dere har endret den her. Deres gjelder.
arrival-kept-place = Stedet er endret i kalenderen («{ $part }»), men dere har endret det her. Deres gjelder.
arrival-kept-end = Kalenderen og dere er ikke enige om treffet er avsluttet. Deres gjelder.
arrival-kept-rule = Dagen eller tida er endret i kalenderen, men dere har endret den her. Deres gjelder.
arrival-kept-date = Kalenderen har endret { $part }, men dere har endret den datoen her. Deres gjelder.
arrival-dates-gone = { $count ->
    [one] Én dato er ikke i kalenderen nå. Den står her til dere avlyser den.
   *[other] { $count } datoer er ikke i kalenderen nå. De står her til dere avlyser dem.
}
arrival-stays-later = Er endret av noe som er hentet inn senere.
arrival-stays-used = Noen har sagt at de kommer, eller dere har arbeidet med det.
arrival-empty = Fila er tom.
arrival-no-columns = Dette er ingen kalender, og første rad har ikke kolonnene «navn» og «dato».
arrival-row-odd = Raden kan ikke leses.
arrival-time-odd = Klokkeslettet kan ikke leses: «{ $part }».
arrival-time-before = Det er over før det begynner: { $part }.
arrival-date-odd = Dette er ingen dato: «{ $part }».
arrival-no-dates = Det mangler dato.
arrival-link-odd = Lenka er ikke tatt med. Den må begynne med https: «{ $part }».
calendar-why-no-calendar = Dette er ingen kalenderfil.
calendar-why-too-large = Kalenderen er for stor.
calendar-why-too-many = Det er for mange datoer.
calendar-why-unfinished = Det begynner, men slutter ikke. Kanskje er fila kuttet.
calendar-why-no-uid = Det mangler kjennemerke (UID), så det kan ikke finnes igjen neste gang.
calendar-why-no-start = Det mangler når det begynner.
calendar-why-backwards = Det er over før det begynner.
calendar-why-value = Dette kan ikke leses: { $part }.
calendar-why-zone = Ingen kjenner tidssonen «{ $part }».
calendar-why-two-rules = Det har to regler på én gang.
calendar-why-exrule = Det bruker en gammel måte å ta bort datoer på (EXRULE).
calendar-why-this-and-future = Det endrer «denne og alle etter» på én gang. Del det i to serier i kalenderen.
calendar-why-twice = Det står to ganger. Det nyeste gjelder.
calendar-why-private = Det er merket privat.
calendar-note-single-dates = Det følger klokka i en annen tidssone ({ $part }). Her er det enkeltdatoer, { $count } i tallet.
calendar-note-first-date = Første dato følger ikke regelen. Den er tatt med som en egen dato.
rule-no-frequency = Regelen sier ikke hvor ofte.
rule-frequency = Det kommer oftere enn hver dag ({ $part }). Det kan ikke være et treff.
rule-part = Vi kjenner ikke denne delen av regelen: { $part }.
rule-value = Denne delen av regelen kan ikke være slik: { $part }.
rule-twice = { $part } står to ganger i regelen.
rule-both-ends = Regelen har både et antall og en siste dag.
rule-does-not-go = { $part } passer ikke med hvor ofte det er.
subscription-title = Hent fra en adresse
subscription-lead = Har kalenderen deres en egen adresse, hentes den hit fire ganger i døgnet. Det dere endrer her, blir stående.
subscription-go = Hent fra en adresse, av seg selv
subscription-off = Her hentes ingen kalendere av seg selv.
subscription-on = Den som driver nettstedet, kan slå det på med:
subscription-all = Kalendere som hentes
subscription-new = Legg til en adresse
subscription-address = Adressen til kalenderen
subscription-address-help = Den begynner med webcal:// eller https:// og slutter ofte på .ics. Se etter «del» eller «publiser» i kalenderen. Ta en kalender der alt kan være åpent.
subscription-postal-help = Noen treff mangler kanskje sted. Skriv postnummeret der de er, eller la det stå tomt.
subscription-see = Se hva som er i den
subscription-none = Skriv adressen til kalenderen.
subscription-odd = Adressen kan ikke leses. Kopier den en gang til.
subscription-https = Adressen må begynne med webcal:// eller https://.
subscription-password = Det står et passord i adressen. Bruk en adresse uten.
subscription-twice = Dere henter denne fra før.
subscription-many = Dere har så mange som det går an å ha. Avslutt en først.
subscription-preview-lead = Ingenting er tatt inn ennå. Sier du ja, kommer alt dette med, og det som endres der senere.
subscription-placeless = { $count ->
    [one] Ett treff mangler sted, og kommer ikke med uten. Gå tilbake og skriv et postnummer.
   *[other] { $count } treff mangler sted, og kommer ikke med uten. Gå tilbake og skriv et postnummer.
}
subscription-yes = Ja, hent denne
subscription-no = Nei, gå tilbake
subscription-one-lead = Det som endres i kalenderen, endres her. Det dere har endret her, og det som er borte der, blir stående.
subscription-fetched = Sist hentet { $when }.
subscription-never = Ikke hentet ennå.
subscription-paused = På pause.
subscription-failed = { $count ->
    [one] Kalenderen kom ikke sist.
   *[other] Kalenderen har ikke kommet { $count } ganger på rad.
}
subscription-stays = Det som er hentet før, blir stående. Vi prøver igjen av oss selv.
subscription-fault-name = Adressen fører ingen steder. Er den skrevet av riktig?
subscription-fault-silent = Ingen svarer der.
subscription-fault-not-proved = Forbindelsen dit er ikke sikker.
subscription-fault-slow = Det tok for lang tid.
subscription-fault-huge = Kalenderen er større enn 2 MB.
subscription-fault-inside = Adressen fører et sted vi ikke henter fra.
subscription-fault-circles = Adressen fører videre i ring.
subscription-fault-shut = Kalenderen er ikke åpen. Del den på nytt, og legg til den nye adressen.
subscription-fault-gone = Det er ingen kalender der lenger.
subscription-fault-failing = Noe er galt der kalenderen ligger.
subscription-fault-no-calendar = Det som ligger der, er ingen kalender. Kanskje er det en side om den?
subscription-came = Det som kom sist
subscription-report = Se det som sist ble endret, eller angre det
subscription-now = Hent nå
subscription-pause = Sett på pause
subscription-resume = Fortsett å hente
subscription-end = Slutt å hente
subscription-end-what = Treffene som er kommet herfra
subscription-end-keep = Behold dem
subscription-end-all = Avslutt dem. I dag er siste dag.
subscription-end-do = Slutt å hente
subscription-troubled = { $count ->
    [one] En kalender har ikke kommet på en stund
   *[other] { $count } kalendere har ikke kommet på en stund
}
staff-done-abonnert = Adressen er lagt til.
staff-done-abonnement-pause = Kalenderen er på pause. Det som er hentet, blir stående.
staff-done-abonnement-igjen = Kalenderen hentes igjen.
staff-done-abonnement-slutt = Kalenderen hentes ikke mer.
staff-done-abonnement-hentet = Vi har spurt. Under ser du hva som kom.
staff-done-abonnement-vent = Den ble hentet nettopp. Vent fem minutter.
