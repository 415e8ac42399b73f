entries = Alle tilbud
entries-about = alt dere steller, også det som ikke vises
entries-all = { $all ->
    [0] Her er det ingenting ennå.
    [one] Dere steller ett tilbud.
   *[other] Dere steller { $all } tilbud.
}
entries-some = { $count ->
    [0] Ingen av { $all } passer.
   *[other] { $count } av { $all } passer.
}
entries-none = Når dere legger til et tilbud eller tar inn en liste, står det her.
entries-none-fit = Ingen passer med det du valgte.
entries-see-all = Se alle
entries-page-empty = Så langt går ikke lista.
entries-first-page = Til den første siden
entries-search = Navn, eller hvem som driver det
entries-stage = Hvor ferskt
entries-status = Vises det?
entries-whose = Hvor
entries-any = alle
entries-show = Vis
entries-name = Tilbud
entries-place = Sted
entries-nowhere = ikke sagt
entries-stands = Slik står det
entries-confirmed = Bekreftet
entries-stage-ferskt = bekreftet siste halvår
entries-stage-eldre = seks til tolv måneder
entries-stage-gammelt = eldre enn et år
entries-stage-new = nettopp lagt til
entries-status-aktiv = på lista
entries-status-stengt = stengt for tida
entries-status-skjult = tatt av lista
entries-status-over = lagt ned
entries-never = ikke ennå
entries-by-holder = { $day }, av den som driver det
entries-by-editor = { $day }, av en redaktør
entries-by-source = { $day }, sier kilden
