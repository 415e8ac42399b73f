# Letting somebody in again
admin-recoveries = Sleppe inn igjen
admin-recoveries-about = Den som har mista nøkkelen sin, når to seier ja
admin-recoveries-lead = Har nokon mista alle måtar å logge inn på, slepper to kollegaer dei inn igjen: éin bed om det, ein annan seier ja.
admin-recoveries-open = Ikkje ferdig enno
admin-recoveries-none = Ingen ventar på å bli sloppen inn igjen.
admin-recoveries-how = Du bed om det på sida til den det gjeld.
admin-waits-recoveries = { $count ->
    [one] Éin person ventar på å bli sloppen inn igjen
   *[other] { $count } personar ventar på å bli slopne inn igjen
}
admin-recovery-lost = Har mista nøkkelen sin
admin-recovery-far = Sleppe inn, to saman
admin-recovery-see = Sjå kor langt det er kome
admin-recovery-asked = { $who } bad om det { $when }.
admin-recovery-agreed = { $who } sa ja { $when }.
admin-recovery-to-answer = Sjå og svar
admin-recovery-to-link = Hent lenkja
admin-recovery-to-see = Sjå

admin-recovery-ask-title = Sleppe { $name } inn igjen?
admin-recovery-ask-lead = Bruk dette når nøkkelen eller innlogginga er borte, og det ikkje finst nokon annan veg inn.
admin-recovery-sure = Er du sikker på at det er { $name }?
admin-recovery-sure-met = Møt { $name }, eller snakk saman så du kjenner igjen røysta.
admin-recovery-sure-ring = Ring eit nummer du har frå før. Ikkje eit som stod i ei melding eller ein e-post.
admin-recovery-sure-doubt = Er du i tvil, så vent. Hastverk kan vere eit teikn på at noko ikkje stemmer.
admin-recovery-what = Dette skjer
admin-recovery-what-agree = Ein annan må seie ja innan tre dagar: { $names }.
admin-recovery-what-link = Så får du sjå ei lenkje som du gjev til { $name } sjølv. Ho verkar éin gong, i eit døgn.
admin-recovery-what-anew = Når { $name } bruker ho, sluttar gamle passnøklar å verke, og alle andre stader blir logga ut. Det gjeld innlogginga til arbeidsgjevaren òg. Ho kan koplast til på nytt.
admin-recovery-what-told = { $name } får vite at de gjorde det. Det står òg i loggen.
admin-recovery-nobody-agrees = Her er det ingen annan som kan seie ja. Det må vere ein administrator eller eit personvernombod, og korkje den som bed om det, eller den det gjeld. Den som driv nettstaden, kan hjelpe.
admin-recovery-why = Kva har hendt?
admin-recovery-why-choose = Vel det som passar best.
admin-recovery-why-short = Kvifor
admin-recovery-why-device-lost = Telefonen eller maskina med nøkkelen er mista eller stolen
admin-recovery-why-device-new = Ny telefon eller maskin, og nøkkelen vart ikkje med
admin-recovery-why-key-gone = Nøkkelen er sletta eller verkar ikkje
admin-recovery-why-provider-gone = Innlogginga hos arbeidsgjevaren slepper dei ikkje inn lenger
admin-recovery-ask-go = Be om det
admin-recovery-not-left = { $name } har slutta, og kan ikkje sleppast inn. Er det feil, skriv du først at { $name } er tilbake.
admin-recovery-not-own = Det er deg sjølv. Be ein kollega om hjelp.
admin-recovery-not-twice = Nokon har bede om det alt.
admin-recovery-not-needed = { $name } har ingen nøkkel å miste. Då lagar du ei vanleg lenkje inn.

admin-recovery-title-waits = Skal { $name } sleppast inn igjen?
admin-recovery-title-agreed = { $name } kan sleppast inn igjen
admin-recovery-title-linked = { $name } har fått ei lenkje inn
admin-recovery-title-stopped = { $name } vart ikkje sloppen inn
admin-recovery-title-late = Det gjekk for lang tid
admin-recovery-title-left = { $name } har slutta
admin-recovery-title-made = Ei lenkje inn igjen for { $name }
admin-recovery-for = Kven
admin-recovery-until = Må vere gjort innan
admin-recovery-linked-by = Lenkja laga av
admin-recovery-link-until = Lenkja verkar til
admin-recovery-answer-about = Sei berre ja når du har snakka med dei sjølv, eller veit at den som bad om det, har gjort det.
admin-recovery-yes = Ja, slepp dei inn
admin-recovery-no = Nei
admin-recovery-stop = Stopp det
admin-recovery-cannot-own = Det gjeld deg sjølv, så du kan ikkje seie ja. Har du ikkje mista noko, så stopp det.
admin-recovery-cannot-asked = Du bad om det, så ein annan må seie ja.
admin-recovery-asker-gone = Den som bad om det, er ikkje administrator lenger. Stopp dette. Skal nokon sleppast inn, må ein administrator be om det på nytt.
admin-recovery-link-heading = Gje { $name } lenkja
admin-recovery-link-about = Lenkja blir vist berre éin gong, så ha { $name } framfor deg eller på telefonen først. Ho verkar i eit døgn.
admin-recovery-link-go = Vis lenkja
admin-recovery-link-others = { $who } eller ein annan administrator hentar lenkja og gjev ho vidare.
admin-recovery-over-linked = { $who } henta lenkja. Ho verkar éin gong. Kom ho bort, eller gjekk døgnet, må to personar gjere det på nytt.
admin-recovery-over-stopped = { $who } stoppa det. Ingen er sloppen inn.
admin-recovery-over-late = Tre dagar gjekk utan at det vart ferdig. Trengst det framleis, be om det på nytt.
admin-recovery-over-left = { $name } har slutta. Ingen er sloppen inn.
admin-recovery-made-give = Lat { $name } sjølv skanne koden med telefonen sin, eller send lenkja i ei melding til eit nummer du har frå før. Ikkje på e-post.
admin-recovery-made-once = Ho blir vist berre no. Blir ho borte, må to personar gjere det på nytt.
admin-done-recovery-asked = Du har bede om det. Ingen slepp inn før ein annan har sagt ja.
admin-done-recovery-agreed = Du sa ja. No kan lenkja hentast.
admin-done-recovery-ended = Det er stoppa. Ingen er sloppen inn.

event-recovery-end-own = { $who } sa nei til å bli sloppen inn igjen
event-kind-recovery-ask = Bad om at nokon blir sloppen inn igjen
event-kind-recovery-agree = Sa ja til at nokon blir sloppen inn igjen
event-kind-recovery-link = Laga ei lenkje inn igjen
work-mail-let-in-again = Seie frå til nokon som blir sloppen inn igjen

# Links by e-mail, on the tenant's page
set-links = Lenkjer på e-post
set-links-on = Folk hos dykk kan logge inn med ei lenkje på e-post.
set-links-off = Folk hos dykk kan ikkje logge inn med ei lenkje på e-post.
set-links-what = Dei skriv jobbadressa si og får ei lenkje som verkar éin gong, i eit kvarter, i den same nettlesaren.
set-links-risk = Den som kan lese e-posten til nokon, kjem då inn som dei. Difor når ei slik lenkje aldri langt: å gje roller eller sleppe nokon inn krev alltid meir. Administratorar og personvernombod med passnøkkel får inga.
set-links-none = Denne nettstaden sender ikkje e-post, så her er det ingenting å slå på. Den som driv nettstaden, kan setje opp e-post.
set-links-allow = Slå på lenkjer på e-post
set-links-forbid = Slå av lenkjer på e-post
set-links-way = Lenkjer som er på veg, sluttar òg å verke når du slår det av.
set-links-done-on = No kan folk hos dykk logge inn med ei lenkje på e-post.
set-links-done-off = Lenkjer på e-post er slått av. Dei som er på veg, verkar ikkje lenger.
