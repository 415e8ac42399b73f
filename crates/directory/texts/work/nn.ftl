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
