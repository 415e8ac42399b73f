arrival-title = Hent inn treff
arrival-lead = Har de treffa i ein kalender eller eit rekneark? Ta dei inn herifrå. Du ser alt før noko skjer, og du kan angre.
arrival-go = Hent inn frå ein kalender eller eit rekneark
arrival-file = Fil
arrival-file-help = Ei kalenderfil (.ics) eller ein tabell (.csv), opptil 2 MB. Fila blir ikkje teken vare på.
arrival-see = Sjå kva som er i ho
arrival-how = Slik lagar du fila
arrival-how-calendar = Outlook, Google og Apple kan lagre ein kalender som .ics. Sjå etter «eksporter». Det som er merkt privat, blir ikkje med.
arrival-how-table = I ein tabell heiter kolonnane namn, dato, frå, til, stad, rom, kva og lenkje. Fleire datoar skriv du slik: 23.1.2027, 20.2.2027.
arrival-none = Vel ei fil først.
arrival-large = Fila er større enn 2 MB. Kanskje kan du eksportere berre dei månadene som kjem?
arrival-cut = Fila kom ikkje heilt fram. Prøv éin gong til.
arrival-nothing = Det er ingenting i fila som kan takast inn. Under ser du kvifor.
arrival-unread = Fila kom ikkje med. Vel ho éin gong til.
arrival-past = Det som er henta inn før
arrival-past-undone = angra
arrival-preview = Dette er i «{ $name }»
arrival-preview-lead = Ingenting er teke inn enno. Kryss av for det du vil ha med.
arrival-take = Ta inn det som er kryssa av
arrival-another = Vel ei anna fil
arrival-group-new = Nytt
arrival-group-changed = Endra sidan sist
arrival-group-same = Som før
arrival-group-left = Ikkje med
arrival-group-refused = Kan ikkje takast inn
arrival-next = Neste gonger: { $days }
arrival-whole = Stad: { $place }
arrival-postal = Postnummer for treff utan stad
arrival-postal-help = Nokre treff manglar stad i fila. Skriv postnummeret der dei er.
arrival-postal-own = Postnummer for dette
arrival-postal-own-help = Lat stå tomt når det er det same som over.
arrival-postal-missing = Skriv eit postnummer, så folk finn fram.
arrival-postal-odd = Dette postnummeret finst ikkje.
arrival-choose = Kryss av for minst eitt treff.
arrival-done-title = Henta inn frå «{ $name }»
arrival-done-same = Alt er her frå før. Ingenting er endra.
arrival-done-new = { $count ->
    [one] Eitt treff er nytt.
   *[other] { $count } treff er nye.
}
arrival-done-changed = { $count ->
    [one] Eitt treff er endra.
   *[other] { $count } treff er endra.
}
arrival-done-same-count = { $count ->
    [one] Eitt er som før.
   *[other] { $count } er som før.
}
arrival-done-left = { $count ->
    [one] Eitt er ikkje teke med.
   *[other] { $count } er ikkje tekne med.
}
arrival-done-refused = { $count ->
    [one] Éi rad kunne ikkje takast inn.
   *[other] { $count } rader kunne ikkje takast inn.
}
arrival-undo = Angre alt dette
arrival-undo-about = Det som er nytt, blir teke bort, og det som er endra, blir som før. Treff som nokon har sagt at dei kjem til, eller som de har arbeidd med, blir ståande. Hentar de kalenderen frå ei adresse, blir det sett på pause.
arrival-undo-do = Angre
arrival-undone = Dette er angra.
arrival-undone-new = Teke bort
arrival-undone-changed = Som før igjen
arrival-undone-left = Blir ståande
arrival-gone-title = Ikkje lenger i kalenderen
arrival-gone-about = Desse er henta herifrå før, men er ikkje i fila no. Dei står som dei stod. Avslutt dei sjølv om dei er over.
arrival-gone = Ikkje i fila no
arrival-line = Linje { $line }
arrival-no-name = Det manglar namn.
arrival-too-long = Ein av gongene varer meir enn ein månad.
arrival-shortened = Namnet eller teksten er korta ned.
arrival-all-day = Nokre dagar har ikkje klokkeslett. Dei står frå midnatt til du endrar dei.
arrival-no-place = Det manglar stad.
arrival-here-already = Dette er her frå før.
arrival-cancelled = Alt er avlyst.
arrival-over = Alle datoane er over.
arrival-older = Fila er eldre enn det som er henta inn før. Det nyaste gjeld.
arrival-ends = Kalenderen seier at alt er avlyst. Treffet blir avslutta.
arrival-kept-name = Namnet er endra i kalenderen («{ $part }»), men de har endra det her. Dykkar gjeld.
arrival-kept-about = Teksten er endra i kalenderen, men de har endra han her. Dykkar gjeld.
arrival-kept-place = Staden er endra i kalenderen («{ $part }»), men de har endra han her. Dykkar gjeld.
arrival-kept-end = Kalenderen og de er ikkje samde om treffet er avslutta. Dykkar gjeld.
arrival-kept-rule = Dagen eller tida er endra i kalenderen, men de har endra ho her. Dykkar gjeld.
arrival-kept-date = Kalenderen har endra { $part }, men de har endra den datoen her. Dykkar gjeld.
arrival-dates-gone = { $count ->
    [one] Éin dato er ikkje i kalenderen no. Han står her til de avlyser han.
   *[other] { $count } datoar er ikkje i kalenderen no. Dei står her til de avlyser dei.
}
arrival-stays-later = Er endra av noko som er henta inn seinare.
arrival-stays-used = Nokon har sagt at dei kjem, eller de har arbeidd med det.
arrival-empty = Fila er tom.
arrival-no-columns = Dette er ingen kalender, og første rad har ikkje kolonnane «namn» og «dato».
arrival-row-odd = Rada kan ikkje lesast.
arrival-time-odd = Klokkeslettet kan ikkje lesast: «{ $part }».
arrival-time-before = Det er over før det byrjar: { $part }.
arrival-date-odd = Dette er ingen dato: «{ $part }».
arrival-no-dates = Det manglar dato.
arrival-link-odd = Lenkja er ikkje teken med. Ho må byrje med https: «{ $part }».
calendar-why-no-calendar = Dette er inga kalenderfil.
calendar-why-too-large = Kalenderen er for stor.
calendar-why-too-many = Det er for mange datoar.
calendar-why-unfinished = Det byrjar, men sluttar ikkje. Kanskje er fila kutta.
calendar-why-no-uid = Det manglar kjennemerke (UID), så det kan ikkje finnast igjen neste gong.
calendar-why-no-start = Det manglar når det byrjar.
calendar-why-backwards = Det er over før det byrjar.
calendar-why-value = Dette kan ikkje lesast: { $part }.
calendar-why-zone = Ingen kjenner tidssona «{ $part }».
calendar-why-two-rules = Det har to reglar på éin gong.
calendar-why-exrule = Det brukar ein gammal måte å ta bort datoar på (EXRULE).
calendar-why-this-and-future = Det endrar «denne og alle etter» på éin gong. Del det i to seriar i kalenderen.
calendar-why-twice = Det står to gonger. Det nyaste gjeld.
calendar-why-private = Det er merkt privat.
calendar-note-single-dates = Det følgjer klokka i ei anna tidssone ({ $part }). Her er det enkeltdatoar, { $count } i talet.
calendar-note-first-date = Første dato følgjer ikkje regelen. Han er teken med som ein eigen dato.
rule-no-frequency = Regelen seier ikkje kor ofte.
rule-frequency = Det kjem oftare enn kvar dag ({ $part }). Det kan ikkje vere eit treff.
rule-part = Vi kjenner ikkje denne delen av regelen: { $part }.
rule-value = Denne delen av regelen kan ikkje vere slik: { $part }.
rule-twice = { $part } står to gonger i regelen.
rule-both-ends = Regelen har både eit tal på gonger og ein siste dag.
rule-does-not-go = { $part } passar ikkje med kor ofte det er.
subscription-title = Hent frå ei adresse
subscription-lead = Har kalenderen dykkar ei eiga adresse, blir han henta hit fire gonger i døgnet. Det de endrar her, blir ståande.
subscription-go = Hent frå ei adresse, av seg sjølv
subscription-off = Her blir ingen kalendrar henta av seg sjølve.
subscription-on = Den som driv nettstaden, kan slå det på med:
subscription-all = Kalendrar som blir henta
subscription-new = Legg til ei adresse
subscription-address = Adressa til kalenderen
subscription-address-help = Ho byrjar med webcal:// eller https:// og sluttar ofte på .ics. Sjå etter «del» eller «publiser» i kalenderen. Ta ein kalender der alt kan vere ope.
subscription-postal-help = Nokre treff manglar kanskje stad. Skriv postnummeret der dei er, eller lat det stå tomt.
subscription-see = Sjå kva som er i han
subscription-none = Skriv adressa til kalenderen.
subscription-odd = Adressa kan ikkje lesast. Kopier ho ein gong til.
subscription-https = Adressa må byrje med webcal:// eller https://.
subscription-password = Det står eit passord i adressa. Bruk ei adresse utan.
subscription-twice = De hentar denne frå før.
subscription-many = De har så mange som det går an å ha. Avslutt ein først.
subscription-preview-lead = Ingenting er teke inn enno. Seier du ja, kjem alt dette med, og det som blir endra der seinare.
subscription-placeless = { $count ->
    [one] Eitt treff manglar stad, og kjem ikkje med utan. Gå tilbake og skriv eit postnummer.
   *[other] { $count } treff manglar stad, og kjem ikkje med utan. Gå tilbake og skriv eit postnummer.
}
subscription-yes = Ja, hent denne
subscription-no = Nei, gå tilbake
subscription-one-lead = Det som blir endra i kalenderen, blir endra her. Det de har endra her, og det som er borte der, blir ståande.
subscription-fetched = Sist henta { $when }.
subscription-never = Ikkje henta enno.
subscription-paused = På pause.
subscription-failed = { $count ->
    [one] Kalenderen kom ikkje sist.
   *[other] Kalenderen har ikkje kome { $count } gonger på rad.
}
subscription-stays = Det som er henta før, blir ståande. Vi prøver igjen av oss sjølve.
subscription-fault-name = Adressa fører ingen stader. Er ho skriven av rett?
subscription-fault-silent = Ingen svarar der.
subscription-fault-not-proved = Sambandet dit er ikkje trygt.
subscription-fault-slow = Det tok for lang tid.
subscription-fault-huge = Kalenderen er større enn 2 MB.
subscription-fault-inside = Adressa fører ein stad vi ikkje hentar frå.
subscription-fault-circles = Adressa fører vidare i ring.
subscription-fault-shut = Kalenderen er ikkje open. Del han på nytt, og legg til den nye adressa.
subscription-fault-gone = Det er ingen kalender der lenger.
subscription-fault-failing = Noko er gale der kalenderen ligg.
subscription-fault-no-calendar = Det som ligg der, er ingen kalender. Kanskje er det ei side om han?
subscription-came = Det som kom sist
subscription-report = Sjå det som sist blei endra, eller angre det
subscription-now = Hent no
subscription-pause = Set på pause
subscription-resume = Hald fram med å hente
subscription-end = Slutt å hente
subscription-end-what = Treffa som er komne herfrå
subscription-end-keep = Behald dei
subscription-end-all = Avslutt dei. I dag er siste dag.
subscription-end-do = Slutt å hente
subscription-troubled = { $count ->
    [one] Ein kalender har ikkje kome på ei stund
   *[other] { $count } kalendrar har ikkje kome på ei stund
}
staff-done-abonnert = Adressa er lagd til.
staff-done-abonnement-pause = Kalenderen er på pause. Det som er henta, blir ståande.
staff-done-abonnement-igjen = Kalenderen blir henta igjen.
staff-done-abonnement-slutt = Kalenderen blir ikkje henta meir.
staff-done-abonnement-hentet = Vi har spurt. Under ser du kva som kom.
staff-done-abonnement-vent = Han blei henta nett no. Vent fem minutt.
