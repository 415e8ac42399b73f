desk = Redaksjonen
desk-lead = Her holdes lista sann.
work-title = { $count ->
    [0] Ingenting venter på deg
    [one] Én ting venter på deg
    [2] To ting venter på deg
    [3] Tre ting venter på deg
    [4] Fire ting venter på deg
    [5] Fem ting venter på deg
    [6] Seks ting venter på deg
    [7] Sju ting venter på deg
    [8] Åtte ting venter på deg
    [9] Ni ting venter på deg
    [10] Ti ting venter på deg
    [11] Elleve ting venter på deg
    [12] Tolv ting venter på deg
   *[other] { $count } ting venter på deg
}
desk-at = { $day } { $time }
desk-by-holder = den som driver tilbudet
desk-by-job = Varde, av seg selv
desk-by-other = en annen
desk-undo = Angre
desk-new = Nytt tilbud
desk-acts = Hva vil du gjøre?
desk-act-stemmer = Ringt, alt stemmer
desk-act-vis = Vis igjen
desk-act-endre = Endre
desk-act-behold = Behold et halvt år
desk-act-lagt-ned = Den er lagt ned
desk-act-send-lenke = Send lenke
desk-act-steng-ute = Steng lenkene
desk-until-help = La feltet stå tomt hvis du ikke vet det.
desk-status = På lista
desk-status-active = ja
desk-status-closed = ja, som stengt for tida
desk-status-hidden = nei, ingen har svart på lenge
desk-status-over = nei, lagt ned
desk-stage = Hvor ferskt
desk-stage-fresh = bekreftet siste halvår
desk-stage-aging = mer enn et halvt år siden
desk-stage-stale = mer enn et år siden
desk-stage-hidden = tatt av lista
desk-confirmed = Bekreftet her
desk-confirmed-by = { $day }, av { $who }
desk-confirmed-never = ikke ennå
desk-reminded = Påminnelser
desk-reminded-count = { $count ->
    [0] ingen siden sist
   *[other] { $count } siden sist
}
desk-reminded-last = siste { $day }
desk-kept = Beholdes til
desk-waiting = Venter på svar
desk-proposal-holder = Endring fra den som driver tilbudet
desk-proposal-public = Forslag fra noen som ikke er innlogget
desk-do-forslag = Se endringen
desk-mark-done = Ferdig
desk-contact = Den som driver det
desk-holder = Navn
desk-none = står ikke
desk-reach = Spørsmål når fram
desk-reach-mail = på e-post
desk-reach-sms = på SMS
desk-reach-ring = ikke av seg selv. Ring.
desk-show-link = Vis lenke
desk-shut-out = Steng noen ute
desk-shut-out-what = Alle lenker som er sendt til dem, slutter å virke. Du kan sende en ny etterpå.
desk-history = Det som er gjort
desk-history-none = Ingen har gjort noe her ennå.
desk-version-before = Slik den var
desk-version-new = Lagt til
desk-version-change = Endret
desk-version-confirm = Bekreftet
desk-version-close = Stengt eller lagt ned
desk-version-reopen = Vist igjen
desk-version-restore = Hent den tilbake
desk-version-hide = Tatt av lista
desk-version-merge = Slått sammen
desk-version-see = Se forskjellen
desk-version-then = Da
desk-version-same = Den er lik det som står nå.
desk-version-status = Den var på lista på en annen måte enn i dag. Det kommer også tilbake.
desk-version-title = Slik den var { $when }
hold-back-to-entry = Tilbake til tilbudet
desk-link-title = Vis en lenke
desk-link-what = Den som har lenken, kan svare for alt som { $name } har her: { $count } i alt. Gi den bare til dem.
desk-link-once = Lenken vises bare nå, og virker i 100 dager.
desk-link-make = Vis lenken
desk-alike-title = Finnes det fra før?
desk-alike-lead = Disse har nesten samme navn. Det du skrev, er ikke borte.
desk-alike-anyway = Nei, lag det likevel
desk-done-stemmer = Nå står det at kommunen har bekreftet det i dag.
desk-done-stengt = Det vises som stengt for tida.
desk-done-lagt-ned = Det vises ikke lenger.
desk-done-vis = Det vises igjen.
desk-done-behold = Det blir stående et halvt år til.
desk-done-lenke-brev = Lenken er på vei på e-post.
desk-done-lenke-sms = Lenken er på vei på SMS.
desk-done-lenke-ingen = Vi har ingen vei å sende den. Ring, eller vis lenken her.
desk-done-steng-ute = Ingen av lenkene virker lenger.
desk-done-angret = Angret. Alt er som før.
desk-done-for-sent = Noen har gjort noe mer siden. Se historien under.
desk-done-tilbake = Den er hentet tilbake.
desk-done-endret = Lagret. Det vises nå.
desk-done-likt = Ingenting var endret.
desk-done-ny = Lagt til. Er alt riktig, trykk «Ringt, alt stemmer». Send gjerne en lenke til den som driver det.
desk-done-ja = Godkjent. Det vises nå.
desk-done-nei = Forslaget er avslått. Ingenting er endret.
desk-done-angret-forslag = Angret. Forslaget venter igjen.
desk-done-for-sent-forslag = Tilbudet er endret siden, så det kan ikke angres her.
desk-done-min = Nå har du den.
desk-done-ingens = Nå har ingen den.
desk-done-gitt = Kollegaen din har den nå.
desk-done-hviler = Den hviler, og kommer tilbake av seg selv.
desk-done-vekket = Den står på lista igjen.
desk-done-ferdig = Ferdig.
proposal-title = Forslag: { $name }
proposal-entry = Se tilbudet
proposal-fields = Hva skal endres?
proposal-yes = Godkjenn det som er valgt
proposal-no = Si nei
proposal-no-do = Avslå forslaget
proposal-reason = Hvorfor?
proposal-reason-help = Bare redaktører leser det.
proposal-is = Forslag
proposal-now = Står nå
proposal-conflict = Noen har endret dette siden forslaget kom.
proposal-risky = Både den gamle og den nye adressen får beskjed.
proposal-tick-one = Velg minst ett felt, eller si nei.
proposal-over = Noen andre rakk å svare først.
proposal-is-approved = Godkjent av { $who } { $when }.
proposal-is-declined = Avslått av { $who } { $when }.
proposal-is-replaced = Den som foreslo dette, har sendt et nyere forslag.
work-oldest = { $days ->
    [0] Den eldste kom i dag.
    [one] Den eldste har ventet i én dag.
   *[other] Den eldste har ventet i { $days } dager.
} Resten av lista er i orden.
work-nothing = Lista er i orden. Takk for at du holder den sann.
work-empty = Her er det ingenting som venter.
work-beside = Slik står det til
work-parts = Mer i redaksjonen
work-filters = Vis bare
work-mine = Mine
work-nobodys = Ingens
work-resting = Hviler
work-caption = Tilbud som trenger noe
work-entry = Tilbud
work-needs = Hva som trengs
work-waited = Ventet
work-do = Gjør
work-more = Flere valg
work-has = { $name } har den
work-days = { $days ->
    [0] i dag
    [one] 1 dag
   *[other] { $days } dager
}
work-mark-min = Jeg tar den
work-mark-ingens = Gi den fra meg
work-mark-gi = Gi den til { $name }
work-mark-uke = La den hvile en uke
work-mark-maned = La den hvile en måned
work-mark-vekk = Ta den fram igjen
work-mark-ferdig = Ferdig
work-how-fresh = Hvor ferskt er det vi viser?
work-no-clock = Vi teller i natt.
work-fresh = Bekreftet siste halvår
work-aging = Seks til tolv måneder
work-stale = Eldre enn et år
work-of = Av { $count } tilbud, i dag.
work-kind-forslag = Endringer
work-need-forslag = Endret av den som driver det
work-do-forslag = Se endringen
work-kind-nytt = Nye tilbud
work-need-nytt = Nytt tilbud, venter på deg
work-do-nytt = Les og godkjenn
work-kind-melding = Meldinger
work-need-melding = Noen sier at noe ikke stemmer
work-do-melding = Se meldingene
work-kind-skjult = Tatt av lista
work-need-skjult = Tatt av lista, ingen svarte
work-do-skjult = Se tilbudet
work-kind-snart-skjult = Går snart av lista
work-need-snart-skjult = Går av lista innen en måned
work-do-snart-skjult = Se tilbudet
work-kind-stengt-lenge = Lenge stengt
work-need-stengt-lenge = Stengt for tida, et halvt år
work-do-stengt-lenge = Se tilbudet
work-kind-ring = Ring
work-need-ring = Tre påminnelser uten svar. Ring.
work-do-ring = Finn nummeret
