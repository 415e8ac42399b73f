# Arbeidslista: flere slags arbeid, søk som ikke fant noe, innbygginger.

work-title-resting = { $count ->
    [0] Ingenting hviler
    [one] Én ting hviler
   *[other] { $count } ting hviler
}
work-oldest-chosen = { $days ->
    [0] Den eldste av disse kom i dag.
    [one] Den eldste av disse har ventet i én dag.
   *[other] Den eldste av disse har ventet i { $days } dager.
}
work-nothing-chosen = Ikke blant det du har valgt. Ta bort valget for å se resten.
work-mark-dag = La den hvile til en dag
work-until-title = Hvor lenge skal den hvile?
work-until = Til og med natt til
work-until-odd = Velg en dag fra i morgen og et år fram.
work-until-do = La den hvile
work-kind-uten-vei = Ring, uten e-post
work-need-uten-vei = Ingen e-post eller mobil når fram. Ring.
work-do-uten-vei = Finn nummeret
work-kind-lenke = Lenker
work-need-lenke = En nettadresse virker ikke
work-do-lenke = Se lenken
work-kind-stille = Stille innbygginger
work-need-stille = Innbyggingen er ikke vist på en stund
work-do-stille = Se innbyggingen
work-kind-fremmed = Ukjente nettsteder
work-need-fremmed = Et nettsted som ikke er sluppet inn, prøver å vise den
work-do-fremmed = Se hvem
work-kind-kandidat = Fra kartleggingen
work-need-kandidat = Vil være med. Lag tilbudet.
work-do-kandidat = Lag tilbudet
work-kind-samtale = Samtaler
work-need-samtale = Du har den, og det er tid for å ringe
work-do-samtale = Åpne
work-kind-savnet = Savnet
work-need-savnet = Minst fem har søkt uten å finne noe
work-do-savnet = Se søket
work-kind-hull = Hull
work-need-hull = Noen temaer har ingen tilbud
work-do-hull = Se oversikten

missed = Søkt etter, ikke funnet
missed-about = Det folk leter etter, og som ikke er her.
missed-lead = Dette har folk lett etter de siste tre månedene uten å finne noe som passer.
missed-none = Ingenting nå. Enten finner folk det de leter etter, eller så er det færre enn fem som har lett etter det samme.
missed-anywhere = Uten sted
missed-times = Minst { $count } ganger, sist { $day }.
missed-do-tilbud = Jeg har lagt til et tilbud
missed-do-ord = Søket har lært ordet
missed-do-ingenting = Ikke noe å gjøre
missed-what = Hva kan du gjøre?
missed-what-entry = Finnes det et tilbud som ikke står her?
missed-what-word = Finnes det her, men heter noe annet? Lær søket ordet.
missed-words = Egne ord
missed-words-who = En administrator hos dere kan gjøre det.
missed-over = Ferdig
missed-how = Vi teller bare ord som minst fem har brukt samme dag, og vet ikke hvem, når på dagen eller hvorfra. Det som ligner navn, nummer eller noens egen historie, telles ikke. Etter 90 dager er det borte.

embeds = Innbygginger
embeds-about = Hvor lista vises på andres nettsider.
embeds-lead = Slik står det til med det dere har bygd inn på andre nettsider.
embeds-none = Dere har ikke sluppet inn noen nettsteder ennå.
embeds-asked = Vist { $count } ganger siste 90 dager, sist { $day }.
embeds-never = Ikke vist ennå.
embeds-silent = Stille siden { $day }.
embeds-silent-do = Kanskje siden er flyttet eller laget om. Se etter om linja fortsatt står der.
embeds-stranger = { $site } prøver å vise den, sist { $day }.
embeds-stranger-do = Nettstedet er ikke sluppet inn, og viser bare en tom ramme. Er det deres, slipp det inn.
embeds-decide = Velg hvem som får vise dem
embeds-who = En administrator hos dere velger hvem som får vise dem.
embeds-build = Bygg inn lista

month = Måneden på én side
month-about = Hva som kom, hva som venter, og hvor ferskt det er.
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
month-quiet = Ingen tilbud ble endret.
month-added = { $count ->
    [one] Ett nytt tilbud
   *[other] { $count } nye tilbud
}
month-confirmed = { $count ->
    [one] Ett tilbud ble bekreftet
   *[other] { $count } tilbud ble bekreftet
}
month-changed = { $count ->
    [one] Ett tilbud ble endret
   *[other] { $count } tilbud ble endret
}
month-closed = { $count ->
    [one] Ett tilbud ble stengt eller lagt ned
   *[other] { $count } tilbud ble stengt eller lagt ned
}
month-hidden = { $count ->
    [one] Ett tilbud gikk av lista, fordi ingen svarte
   *[other] { $count } tilbud gikk av lista, fordi ingen svarte
}
month-waits = Dette venter i dag
month-gaps = Hull i kartet
month-gap = { $place }: { $count ->
    [one] ett tema har ingen tilbud
   *[other] { $count } temaer har ingen tilbud
}
month-missed-times = minst { $count } ganger
month-then = Hvordan det står til i dag, er på siden for den siste måneden.
month-print = Skriv ut siden
month-by-mail = På e-post
month-no-mail = Varde er ikke satt opp til å sende e-post her.
month-mail-yes = Du får denne siden på e-post den første hverdagen i måneden.
month-mail-no = Du får ikke denne siden på e-post.
month-mail-stop = Ikke send den til meg
month-mail-want = Send den til meg
month-others = Andre måneder
month-letter-subject = Varde: måneden på én side
month-letter-hello = Hei, { $name }!
month-letter-lead = Her er lista i { $month }.
month-letter-list = Arbeidslista
month-letter-page = Den samme siden, til å skrive ut
month-letter-stop = Vil du ikke ha dette brevet? Nederst på siden kan du si nei.
notice-directory-month = måneden på én side
desk-done-maaned-ja = Nå får du siden på e-post.
desk-done-maaned-nei = Nå får du den ikke på e-post mer.
