# Letting somebody in again
admin-recoveries = Slippe inn igjen
admin-recoveries-about = Den som har mistet nøkkelen sin, når to sier ja
admin-recoveries-lead = Har noen mistet alle måter å logge inn på, slipper to kolleger dem inn igjen: én ber om det, en annen sier ja.
admin-recoveries-open = Ikke ferdig ennå
admin-recoveries-none = Ingen venter på å bli sluppet inn igjen.
admin-recoveries-how = Du ber om det på siden til den det gjelder.
admin-waits-recoveries = { $count ->
    [one] Én person venter på å bli sluppet inn igjen
   *[other] { $count } personer venter på å bli sluppet inn igjen
}
admin-recovery-lost = Har mistet nøkkelen sin
admin-recovery-far = Slippe inn, to sammen
admin-recovery-see = Se hvor langt det er kommet
admin-recovery-asked = { $who } ba om det { $when }.
admin-recovery-agreed = { $who } sa ja { $when }.
admin-recovery-to-answer = Se og svar
admin-recovery-to-link = Hent lenken
admin-recovery-to-see = Se

admin-recovery-ask-title = Slippe { $name } inn igjen?
admin-recovery-ask-lead = Bruk dette når nøkkelen eller innloggingen er borte, og det ikke er noen annen vei inn.
admin-recovery-sure = Er du sikker på at det er { $name }?
admin-recovery-sure-met = Møt { $name }, eller snakk sammen så du kjenner igjen stemmen.
admin-recovery-sure-ring = Ring et nummer du har fra før. Ikke et som sto i en melding eller e-post.
admin-recovery-sure-doubt = Er du i tvil, så vent. Hastverk kan være et tegn på at noe ikke stemmer.
admin-recovery-what = Dette skjer
admin-recovery-what-agree = En annen må si ja innen tre dager: { $names }.
admin-recovery-what-link = Så får du se en lenke som du gir til { $name } selv. Den virker én gang, i et døgn.
admin-recovery-what-anew = Når { $name } bruker den, slutter gamle passnøkler å virke, og alle andre steder logges ut. Det gjelder arbeidsgiverens innlogging også. Den kan kobles til på nytt.
admin-recovery-what-told = { $name } får vite at dere gjorde det. Det står også i loggen.
admin-recovery-nobody-agrees = Her er det ingen annen som kan si ja. Det må være en administrator eller et personvernombud, og verken den som ber om det, eller den det gjelder. Den som driver nettstedet, kan hjelpe.
admin-recovery-why = Hva har skjedd?
admin-recovery-why-choose = Velg det som passer best.
admin-recovery-why-short = Hvorfor
admin-recovery-why-device-lost = Telefonen eller maskinen med nøkkelen er mistet eller stjålet
admin-recovery-why-device-new = Ny telefon eller maskin, og nøkkelen ble ikke med
admin-recovery-why-key-gone = Nøkkelen er slettet eller virker ikke
admin-recovery-why-provider-gone = Arbeidsgiverens innlogging slipper dem ikke inn lenger
admin-recovery-ask-go = Be om det
admin-recovery-not-left = { $name } har sluttet, og kan ikke slippes inn. Er det feil, skriver du først at { $name } er tilbake.
admin-recovery-not-own = Det er deg selv. Be en kollega om hjelp.
admin-recovery-not-twice = Noen har bedt om det allerede.
admin-recovery-not-needed = { $name } har ingen nøkkel å miste. Da lager du en vanlig lenke inn.

admin-recovery-title-waits = Skal { $name } slippes inn igjen?
admin-recovery-title-agreed = { $name } kan slippes inn igjen
admin-recovery-title-linked = { $name } har fått en lenke inn
admin-recovery-title-stopped = { $name } ble ikke sluppet inn
admin-recovery-title-late = Det gikk for lang tid
admin-recovery-title-left = { $name } har sluttet
admin-recovery-title-made = En lenke inn igjen for { $name }
admin-recovery-for = Hvem
admin-recovery-until = Må være gjort innen
admin-recovery-linked-by = Lenken laget av
admin-recovery-link-until = Lenken virker til
admin-recovery-answer-about = Si bare ja når du har snakket med dem selv, eller vet at den som ba om det, har gjort det.
admin-recovery-yes = Ja, slipp dem inn
admin-recovery-no = Nei
admin-recovery-stop = Stopp det
admin-recovery-cannot-own = Det gjelder deg selv, så du kan ikke si ja. Har du ikke mistet noe, så stopp det.
admin-recovery-cannot-asked = Du ba om det, så en annen må si ja.
admin-recovery-asker-gone = Den som ba om det, er ikke administrator lenger. Stopp dette. Skal noen slippes inn, må en administrator be om det på nytt.
admin-recovery-link-heading = Gi { $name } lenken
admin-recovery-link-about = Lenken vises bare én gang, så ha { $name } foran deg eller på telefonen først. Den virker i et døgn.
admin-recovery-link-go = Vis lenken
admin-recovery-link-others = { $who } eller en annen administrator henter lenken og gir den videre.
admin-recovery-over-linked = { $who } hentet lenken. Den virker én gang. Kom den bort, eller gikk døgnet, må to personer gjøre det på nytt.
admin-recovery-over-stopped = { $who } stoppet det. Ingen er sluppet inn.
admin-recovery-over-late = Tre dager gikk uten at det ble ferdig. Trengs det fortsatt, be om det på nytt.
admin-recovery-over-left = { $name } har sluttet. Ingen er sluppet inn.
admin-recovery-made-give = La { $name } selv skanne koden med telefonen sin, eller send lenken i en melding til et nummer du har fra før. Ikke på e-post.
admin-recovery-made-once = Den vises bare nå. Blir den borte, må to personer gjøre det på nytt.
admin-done-recovery-asked = Du har bedt om det. Ingen slipper inn før en annen har sagt ja.
admin-done-recovery-agreed = Du sa ja. Nå kan lenken hentes.
admin-done-recovery-ended = Det er stoppet. Ingen er sluppet inn.

event-recovery-end-own = { $who } sa nei til å bli sluppet inn igjen
event-kind-recovery-ask = Ba om at noen slippes inn igjen
event-kind-recovery-agree = Sa ja til at noen slippes inn igjen
event-kind-recovery-link = Laget en lenke inn igjen
work-mail-let-in-again = Si fra til noen som slippes inn igjen

# Links by e-mail, on the tenant's page
set-links = Lenker på e-post
set-links-on = Folk hos dere kan logge inn med en lenke på e-post.
set-links-off = Folk hos dere kan ikke logge inn med en lenke på e-post.
set-links-what = De skriver jobbadressen sin og får en lenke som virker én gang, i et kvarter, i den samme nettleseren.
set-links-risk = Den som kan lese e-posten til noen, kommer da inn som dem. Derfor når en slik lenke aldri langt: å gi roller eller slippe noen inn krever alltid mer. Administratorer og personvernombud med passnøkkel får ingen.
set-links-none = Dette nettstedet sender ikke e-post, så her er det ingenting å slå på. Den som driver nettstedet, kan sette opp e-post.
set-links-allow = Slå på lenker på e-post
set-links-forbid = Slå av lenker på e-post
set-links-way = Lenker som er på vei, slutter også å virke når du slår det av.
set-links-done-on = Nå kan folk hos dere logge inn med en lenke på e-post.
set-links-done-off = Lenker på e-post er slått av. De som er på vei, virker ikke lenger.
