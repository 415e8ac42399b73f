dead-links = Lenkjer som ikkje verkar
dead-links-about = Nettadresser i lista som ingen svarar på
dead-links-lead = Varde ser etter kvar nettadresse om lag ein gong i veka. Her står dei som ikkje svarar, og dei som har flytta.
dead-links-off = Varde ser ikkje etter om nettadresser verkar.
dead-links-on = Den som driv nettstaden, kan slå det på i varde.toml:
dead-links-waiting = { $count ->
    [0] Ingen ventar
    [one] Ei adresse ventar på deg
   *[other] { $count } adresser ventar på deg
}
dead-links-none = Ingenting ventar på deg. Alle adressene vi har sett etter, svarar.
dead-links-how = Vi seier det først når ei adresse ikkje har svart på tre ulike dagar.
dead-links-more = Og { $count } til. Dei kjem fram når du har sett på desse.
dead-links-silent = { $count ->
    [one] Ei adresse som nokon har sett at verkar
   *[other] { $count } adresser som nokon har sett at verkar
}
dead-link-since = Har ikkje svart sidan { $day }.
dead-link-moved = Flytta for godt, såg vi { $day }. Den nye adressa:
dead-link-fault-name = Namnet på nettstaden finst ikkje lenger.
dead-link-fault-silent = Det er ingen som svarar der.
dead-link-fault-slow = Det går for lang tid før nokon svarar.
dead-link-fault-not-proved = Nettstaden kan ikkje vise at han er den ekte. Nettlesarar åtvarar folk mot å gå dit.
dead-link-fault-gone = Sida finst ikkje lenger.
dead-link-fault-failing = Nettstaden svarar at noko er gale hos dei.
dead-link-fault-circles = Ho sender vidare i ring og kjem aldri fram.
dead-link-fault-inside = Ho fører ikkje ut på nettet.
dead-link-in = Står i
dead-link-part-organization = nettstaden til organisasjonen
dead-link-part-source = kjelda
dead-link-more = { $count ->
    [one] og ein til
   *[other] og { $count } til
}
dead-link-try = Prøv no
dead-link-works = Ho verkar
dead-link-undo = Angre
dead-link-silent-until = Vi seier ikkje noko om ho til og med { $day }.
dead-link-done-virker = Ho svarar igjen:
dead-link-done-flyttet = Ho svarar, men har flytta for godt:
dead-link-done-ukjent = Nokon svarar der, men slepp ikkje program inn. Opne ho sjølv og sjå:
dead-link-done-svarer-ikke = Vi prøvde no, og ho svara ikkje:
dead-link-done-av = Vi spurde ikkje, for det er slått av her:
dead-link-done-stille = Vi seier ikkje noko om ho på nitti dagar:
dead-link-done-igjen = Vi seier frå om ho igjen:
