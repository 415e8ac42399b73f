entries = Alle tilbod
entries-about = alt de steller, òg det som ikkje blir vist
entries-all = { $all ->
    [0] Her er det ingenting enno.
    [one] De steller eitt tilbod.
   *[other] De steller { $all } tilbod.
}
entries-some = { $count ->
    [0] Ingen av { $all } passar.
   *[other] { $count } av { $all } passar.
}
entries-none = Når de legg til eit tilbod eller tek inn ei liste, står det her.
entries-none-fit = Ingen passar med det du valde.
entries-see-all = Sjå alle
entries-page-empty = Så langt går ikkje lista.
entries-first-page = Til den første sida
entries-search = Namn, eller kven som driv det
entries-stage = Kor ferskt
entries-status = Blir det vist?
entries-whose = Kvar
entries-any = alle
entries-show = Vis
entries-name = Tilbod
entries-place = Stad
entries-nowhere = ikkje sagt
entries-stands = Slik står det
entries-confirmed = Stadfesta
entries-stage-ferskt = stadfesta siste halvår
entries-stage-eldre = seks til tolv månader
entries-stage-gammelt = eldre enn eit år
entries-stage-new = nettopp lagt til
entries-status-aktiv = på lista
entries-status-stengt = stengt for tida
entries-status-skjult = teke av lista
entries-status-over = lagt ned
entries-never = ikkje enno
entries-by-holder = { $day }, av den som driv det
entries-by-editor = { $day }, av ein redaktør
entries-by-source = { $day }, seier kjelda
