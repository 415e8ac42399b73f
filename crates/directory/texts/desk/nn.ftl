desk = Redaksjonen
desk-lead = Her blir lista halden sann.
work-title = { $count ->
    [0] Ingenting ventar på deg
    [one] Éin ting ventar på deg
    [2] To ting ventar på deg
    [3] Tre ting ventar på deg
    [4] Fire ting ventar på deg
    [5] Fem ting ventar på deg
    [6] Seks ting ventar på deg
    [7] Sju ting ventar på deg
    [8] Åtte ting ventar på deg
    [9] Ni ting ventar på deg
    [10] Ti ting ventar på deg
    [11] Elleve ting ventar på deg
    [12] Tolv ting ventar på deg
   *[other] { $count } ting ventar på deg
}
desk-at = { $day } { $time }
desk-by-holder = den som driv tilbodet
desk-by-job = Varde, av seg sjølv
desk-by-other = ein annan
desk-undo = Angre
desk-new = Nytt tilbod
desk-acts = Kva vil du gjere?
desk-act-stemmer = Ringt, alt stemmer
desk-act-vis = Vis igjen
desk-act-endre = Endre
desk-act-behold = Behald eit halvt år
desk-act-lagt-ned = Det er lagt ned
desk-act-send-lenke = Send lenkje
desk-act-steng-ute = Steng lenkjene
desk-until-help = Lat feltet stå tomt om du ikkje veit det.
desk-status = På lista
desk-status-active = ja
desk-status-closed = ja, som stengt for tida
desk-status-hidden = nei, ingen har svart på lenge
desk-status-over = nei, lagt ned
desk-stage = Kor ferskt
desk-stage-fresh = stadfesta siste halvår
desk-stage-aging = meir enn eit halvt år sidan
desk-stage-stale = meir enn eit år sidan
desk-stage-hidden = teken av lista
desk-confirmed = Stadfesta her
desk-confirmed-by = { $day }, av { $who }
desk-confirmed-never = ikkje enno
desk-reminded = Påminningar
desk-reminded-count = { $count ->
    [0] ingen sidan sist
   *[other] { $count } sidan sist
}
desk-reminded-last = siste { $day }
desk-kept = Blir halden til
desk-waiting = Ventar på svar
desk-proposal-holder = Endring frå den som driv tilbodet
desk-proposal-public = Framlegg frå nokon som ikkje er innlogga
desk-do-forslag = Sjå endringa
desk-mark-done = Ferdig
desk-contact = Den som driv det
desk-holder = Namn
desk-none = står ikkje
desk-reach = Spørsmål når fram
desk-reach-mail = på e-post
desk-reach-sms = på SMS
desk-reach-ring = ikkje av seg sjølv. Ring.
desk-show-link = Vis lenkje
desk-shut-out = Steng nokon ute
desk-shut-out-what = Alle lenkjer som er sende til dei, sluttar å verke. Du kan sende ei ny etterpå.
desk-history = Det som er gjort
desk-history-none = Ingen har gjort noko her enno.
desk-version-before = Slik det var
desk-version-new = Lagt til
desk-version-change = Endra
desk-version-confirm = Stadfesta
desk-version-close = Stengt eller lagt ned
desk-version-reopen = Vist igjen
desk-version-restore = Hent det tilbake
desk-version-hide = Teken av lista
desk-version-merge = Slått saman
desk-version-see = Sjå skilnaden
desk-version-then = Då
desk-version-same = Det er likt det som står no.
desk-version-status = Det stod på lista på ein annan måte enn i dag. Det kjem òg tilbake.
desk-version-title = Slik det var { $when }
hold-back-to-entry = Tilbake til tilbodet
desk-link-title = Vis ei lenkje
desk-link-what = Den som har lenkja, kan svare for alt som { $name } har her: { $count } i alt. Gi henne berre til dei.
desk-link-once = Lenkja blir vist berre no, og verkar i 100 dagar.
desk-link-make = Vis lenkja
desk-alike-title = Finst det frå før?
desk-alike-lead = Desse har nesten same namn. Det du skreiv, er ikkje borte.
desk-alike-anyway = Nei, lag det likevel
desk-done-stemmer = No står det at kommunen har stadfesta det i dag.
desk-done-stengt = Det blir vist som stengt for tida.
desk-done-lagt-ned = Det blir ikkje vist lenger.
desk-done-vis = Det blir vist igjen.
desk-done-behold = Det blir ståande eit halvt år til.
desk-done-lenke-brev = Lenkja er på veg på e-post.
desk-done-lenke-sms = Lenkja er på veg på SMS.
desk-done-lenke-ingen = Vi har ingen veg å sende henne. Ring, eller vis lenkja her.
desk-done-steng-ute = Ingen av lenkjene verkar lenger.
desk-done-angret = Angra. Alt er som før.
desk-done-for-sent = Nokon har gjort noko meir sidan. Sjå historia under.
desk-done-tilbake = Det er henta tilbake.
desk-done-endret = Lagra. Det blir vist no.
desk-done-likt = Ingenting var endra.
desk-done-ny = Lagt til. Er alt rett, trykk «Ringt, alt stemmer». Send gjerne ei lenkje til den som driv det.
desk-done-ja = Godkjent. Det blir vist no.
desk-done-nei = Framlegget er avslått. Ingenting er endra.
desk-done-angret-forslag = Angra. Framlegget ventar igjen.
desk-done-for-sent-forslag = Tilbodet er endra sidan, så det kan ikkje angrast her.
desk-done-min = No har du den.
desk-done-ingens = No har ingen den.
desk-done-gitt = Kollegaen din har den no.
desk-done-hviler = Den kviler, og kjem tilbake av seg sjølv.
desk-done-vekket = Den står på lista igjen.
desk-done-ferdig = Ferdig.
proposal-title = Framlegg: { $name }
proposal-entry = Sjå tilbodet
proposal-fields = Kva skal endrast?
proposal-yes = Godkjenn det som er valt
proposal-no = Sei nei
proposal-no-do = Avslå framlegget
proposal-reason = Kvifor?
proposal-reason-help = Berre redaktørar les det.
proposal-is = Framlegg
proposal-now = Står no
proposal-conflict = Nokon har endra dette sidan framlegget kom.
proposal-risky = Både den gamle og den nye adressa får beskjed.
proposal-tick-one = Vel minst eitt felt, eller sei nei.
proposal-over = Nokon andre rakk å svare først.
proposal-is-approved = Godkjent av { $who } { $when }.
proposal-is-declined = Avslått av { $who } { $when }.
proposal-is-replaced = Den som føreslo dette, har sendt eit nyare framlegg.
work-oldest = { $days ->
    [0] Den eldste kom i dag.
    [one] Den eldste har venta i éin dag.
   *[other] Den eldste har venta i { $days } dagar.
} Resten av lista er i orden.
work-nothing = Lista er i orden. Takk for at du held henne sann.
work-empty = Her er det ingenting som ventar.
work-beside = Slik står det til
work-parts = Meir i redaksjonen
work-filters = Vis berre
work-mine = Mine
work-nobodys = Ingens
work-resting = Kviler
work-caption = Tilbod som treng noko
work-entry = Tilbod
work-needs = Kva som trengst
work-waited = Venta
work-do = Gjer
work-more = Fleire val
work-has = { $name } har den
work-days = { $days ->
    [0] i dag
    [one] 1 dag
   *[other] { $days } dagar
}
work-mark-min = Eg tek den
work-mark-ingens = Gi den frå meg
work-mark-gi = Gi den til { $name }
work-mark-uke = Lat den kvile ei veke
work-mark-maned = Lat den kvile ein månad
work-mark-vekk = Ta den fram igjen
work-mark-ferdig = Ferdig
work-how-fresh = Kor ferskt er det vi viser?
work-no-clock = Vi tel i natt.
work-fresh = Stadfesta siste halvår
work-aging = Seks til tolv månader
work-stale = Eldre enn eit år
work-of = Av { $count } tilbod, i dag.
work-kind-forslag = Endringar
work-need-forslag = Endra av den som driv det
work-do-forslag = Sjå endringa
work-kind-nytt = Nye tilbod
work-need-nytt = Nytt tilbod, ventar på deg
work-do-nytt = Les og godkjenn
work-kind-melding = Meldingar
work-need-melding = Nokon seier at noko ikkje stemmer
work-do-melding = Sjå meldingane
work-kind-skjult = Teke av lista
work-need-skjult = Teke av lista, ingen svarte
work-do-skjult = Sjå tilbodet
work-kind-snart-skjult = Går snart av lista
work-need-snart-skjult = Går av lista innan ein månad
work-do-snart-skjult = Sjå tilbodet
work-kind-stengt-lenge = Lenge stengt
work-need-stengt-lenge = Stengt for tida, eit halvt år
work-do-stengt-lenge = Sjå tilbodet
work-kind-ring = Ring
work-need-ring = Tre påminningar utan svar. Ring.
work-do-ring = Finn nummeret
