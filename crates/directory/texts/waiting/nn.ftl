# Arbeidslista: fleire slag arbeid, søk som ikkje fann noko, innbyggingar.

work-title-resting = { $count ->
    [0] Ingenting kviler
    [one] Éin ting kviler
   *[other] { $count } ting kviler
}
work-oldest-chosen = { $days ->
    [0] Den eldste av desse kom i dag.
    [one] Den eldste av desse har venta i éin dag.
   *[other] Den eldste av desse har venta i { $days } dagar.
}
work-nothing-chosen = Ikkje blant det du har valt. Ta bort valet for å sjå resten.
work-mark-dag = La han kvile til ein dag
work-until-title = Kor lenge skal han kvile?
work-until = Til og med natt til
work-until-odd = Vel ein dag frå i morgon og eit år fram.
work-until-do = La han kvile
work-kind-uten-vei = Ring, utan e-post
work-need-uten-vei = Ingen e-post eller mobil når fram. Ring.
work-do-uten-vei = Finn nummeret
work-kind-lenke = Lenkjer
work-need-lenke = Ei nettadresse verkar ikkje
work-do-lenke = Sjå lenkja
work-kind-stille = Stille innbyggingar
work-need-stille = Innbygginga er ikkje vist på ei stund
work-do-stille = Sjå innbygginga
work-kind-fremmed = Ukjende nettstader
work-need-fremmed = Ein nettstad som ikkje er sleppt inn, prøver å vise henne
work-do-fremmed = Sjå kven
work-kind-kandidat = Frå kartlegginga
work-need-kandidat = Vil vere med. Lag tilbodet.
work-do-kandidat = Lag tilbodet
work-kind-samtale = Samtalar
work-need-samtale = Du har han, og det er tid for å ringe
work-do-samtale = Opne
work-kind-savnet = Sakna
work-need-savnet = Minst fem har søkt utan å finne noko
work-do-savnet = Sjå søket
work-kind-hull = Hol
work-need-hull = Nokre tema har ingen tilbod
work-do-hull = Sjå oversikta

missed = Søkt etter, ikkje funne
missed-about = Det folk leitar etter, og som ikkje er her.
missed-lead = Dette har folk leita etter dei siste tre månadene utan å finne noko som passar.
missed-none = Ingenting no. Anten finn folk det dei leitar etter, eller så er det færre enn fem som har leita etter det same.
missed-anywhere = Utan stad
missed-times = Minst { $count } gonger, sist { $day }.
missed-do-tilbud = Eg har lagt til eit tilbod
missed-do-ord = Søket har lært ordet
missed-do-ingenting = Ikkje noko å gjere
missed-what = Kva kan du gjere?
missed-what-entry = Finst det eit tilbod som ikkje står her?
missed-what-word = Finst det her, men heiter noko anna? Lær søket ordet.
missed-words = Eigne ord
missed-words-who = Ein administrator hos dykk kan gjere det.
missed-over = Ferdig
missed-how = Vi tel berre ord som minst fem har brukt same dag, og veit ikkje kven, når på dagen eller kvarifrå. Det som liknar namn, nummer eller nokon si eiga historie, blir ikkje talt. Etter 90 dagar er det borte.

embeds = Innbyggingar
embeds-about = Kvar lista blir vist på nettsidene til andre.
embeds-lead = Slik står det til med det de har bygt inn på andre nettsider.
embeds-none = De har ikkje sleppt inn nokon nettstader enno.
embeds-asked = Vist { $count } gonger siste 90 dagar, sist { $day }.
embeds-never = Ikkje vist enno.
embeds-silent = Stille sidan { $day }.
embeds-silent-do = Kanskje sida er flytta eller laga om. Sjå etter om linja framleis står der.
embeds-stranger = { $site } prøver å vise henne, sist { $day }.
embeds-stranger-do = Nettstaden er ikkje sleppt inn, og viser berre ei tom ramme. Er han dykkar, slepp han inn.
embeds-decide = Vel kven som får vise dei
embeds-who = Ein administrator hos dykk vel kven som får vise dei.
embeds-build = Bygg inn lista

month = Månaden på éi side
month-about = Kva som kom, kva som ventar, og kor ferskt det er.
month-title = Lista i { $month }
month-name = { $month ->
    [1] januar
    [2] februar
    [3] mars
    [4] april
    [5] mai
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] desember
} { $year }
month-happened = I { $month }
month-quiet = Ingen tilbod vart endra.
month-added = { $count ->
    [one] Eitt nytt tilbod
   *[other] { $count } nye tilbod
}
month-confirmed = { $count ->
    [one] Eitt tilbod vart stadfesta
   *[other] { $count } tilbod vart stadfesta
}
month-changed = { $count ->
    [one] Eitt tilbod vart endra
   *[other] { $count } tilbod vart endra
}
month-closed = { $count ->
    [one] Eitt tilbod vart stengt eller lagt ned
   *[other] { $count } tilbod vart stengde eller lagde ned
}
month-hidden = { $count ->
    [one] Eitt tilbod gjekk av lista, fordi ingen svara
   *[other] { $count } tilbod gjekk av lista, fordi ingen svara
}
month-waits = Dette ventar i dag
month-gaps = Hol i kartet
month-gap = { $place }: { $count ->
    [one] eitt tema har ingen tilbod
   *[other] { $count } tema har ingen tilbod
}
month-missed-times = minst { $count } gonger
month-then = Korleis det står til i dag, er på sida for den siste månaden.
month-print = Skriv ut sida
month-by-mail = På e-post
month-no-mail = Varde er ikkje sett opp til å sende e-post her.
month-mail-yes = Du får denne sida på e-post den første kvardagen i månaden.
month-mail-no = Du får ikkje denne sida på e-post.
month-mail-stop = Ikkje send henne til meg
month-mail-want = Send henne til meg
month-others = Andre månader
month-letter-subject = Varde: månaden på éi side
month-letter-hello = Hei, { $name }!
month-letter-lead = Her er lista i { $month }.
month-letter-list = Arbeidslista
month-letter-page = Den same sida, til å skrive ut
month-letter-stop = Vil du ikkje ha dette brevet? Nedst på sida kan du seie nei.
notice-directory-month = månaden på éi side
desk-done-maaned-ja = No får du sida på e-post.
desk-done-maaned-nei = No får du henne ikkje på e-post meir.
