dead-links = Lenker som ikke virker
dead-links-about = Nettadresser i lista som ingen svarer på
dead-links-lead = Varde ser etter hver nettadresse omtrent en gang i uka. Her står de som ikke svarer, og de som har flyttet.
dead-links-off = Varde ser ikke etter om nettadresser virker.
dead-links-on = Den som driver nettstedet, kan slå det på i varde.toml:
dead-links-waiting = { $count ->
    [0] Ingen venter
    [one] En adresse venter på deg
   *[other] { $count } adresser venter på deg
}
dead-links-none = Ingenting venter på deg. Alle adressene vi har sett etter, svarer.
dead-links-how = Vi sier det først når en adresse ikke har svart på tre ulike dager.
dead-links-more = Og { $count } til. De kommer fram når du har sett på disse.
dead-links-silent = { $count ->
    [one] En adresse som noen har sett at virker
   *[other] { $count } adresser som noen har sett at virker
}
dead-link-since = Har ikke svart siden { $day }.
dead-link-moved = Flyttet for godt, så vi { $day }. Den nye adressen:
dead-link-fault-name = Navnet på nettstedet finnes ikke lenger.
dead-link-fault-silent = Det er ingen som svarer der.
dead-link-fault-slow = Det går for lang tid før noen svarer.
dead-link-fault-not-proved = Nettstedet kan ikke vise at det er det ekte. Nettlesere advarer folk mot å gå dit.
dead-link-fault-gone = Siden finnes ikke lenger.
dead-link-fault-failing = Nettstedet svarer at noe er galt hos dem.
dead-link-fault-circles = Den sender videre i ring og kommer aldri fram.
dead-link-fault-inside = Den fører ikke ut på nettet.
dead-link-in = Står i
dead-link-part-organization = nettstedet til organisasjonen
dead-link-part-source = kilden
dead-link-more = { $count ->
    [one] og en til
   *[other] og { $count } til
}
dead-link-try = Prøv nå
dead-link-works = Den virker
dead-link-undo = Angre
dead-link-silent-until = Vi sier ikke noe om den til og med { $day }.
dead-link-done-virker = Den svarer igjen:
dead-link-done-flyttet = Den svarer, men har flyttet for godt:
dead-link-done-ukjent = Noen svarer der, men slipper ikke programmer inn. Åpne den selv og se:
dead-link-done-svarer-ikke = Vi prøvde nå, og den svarte ikke:
dead-link-done-av = Vi spurte ikke, for det er slått av her:
dead-link-done-stille = Vi sier ikke noe om den på nitti dager:
dead-link-done-igjen = Vi sier fra om den igjen:
