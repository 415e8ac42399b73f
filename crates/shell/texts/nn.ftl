# The site
site-name = Varde
site-name-long = Varde – finn ein stad å gå til
title = { $page } – { $site }
skip = Hopp til innhaldet
logo-to-front = , til framsida
foot-line = Dei som gjekk før deg, bygde varden for at du skulle finne vegen.

# The menu
nav = Hovudmeny
nav-activities = Aktivitetar
nav-gatherings = Treff
nav-courses = Kurs
nav-fairs = Messer
nav-inspiration = Inspirasjon
nav-my-list = Mi liste
nav-about = Om Varde
you-are-here = Du er her
who-here = Innlogga
who-mine = Mi side
who-out = Logg ut

# The demo town
invented-label = Om denne demoen
invented = Alt her er oppdikta. Hjelpenummera er ekte.
invented-foot = Dette er ein demo. Stader, folk og telefonnummer er oppdikta. Berre hjelpenummera er ekte.

# The way out
exit-short = Forlat sida
exit-rest = raskt
exit-more = Skift. Trykk to gonger til for å forlate sida.
exit-last = Skift. Trykk éin gong til for å forlate sida.
exit-about = Du kjem raskt bort herifrå med knappen øvst, eller ved å trykkje Skift tre gonger. Besøket blir ståande i historikken på telefonen.

# Help numbers
help-now = Hjelp no
help-question = Treng du hjelp no?
help-crisis-title = Du kan snakke med nokon no
help-life-short = Fare for liv
help-life-when = Når det er fare for liv
help-life-full = Er det fare for liv, ring hit. Dei sender hjelp med ein gong.
help-doctor-short = Legevakt
help-doctor-when = Legevakt, når det hastar
help-doctor-full = Legevakta er for det som ikkje kan vente til i morgon. Ring før du dreg dit.
help-talk-short = Snakk med nokon
help-talk-when = Mental Helse, heile døgnet
help-talk-full = Vil du snakke med nokon, svarer Mental Helse heile døgnet. Du treng ikkje seie kven du er.
help-church-short = Kirkens SOS
help-church-when = Kirkens SOS, heile døgnet
help-church-full = Kirkens SOS svarer også heile døgnet. Du kan snakke om kva som helst.
help-child-short = Alarmtelefonen
help-child-when = Alarmtelefonen for barn og unge
help-child-full = Er du ung og redd for nokon heime, kan du ringje Alarmtelefonen. Dei svarer heile døgnet.

# Numbers of a place's own
help-always = heile døgnet
help-local-when = { $name }{ $anywhere ->
    [yes] , { $hours }
   *[no] {" "}i { $places }, { $hours }
}
help-local-open = { $anywhere ->
    [yes] { $name } svarar no.
   *[no] Bur du i { $places }, svarar { $name } no.
} Dei er der { $hours }.
help-local-closed = { $anywhere ->
    [yes] { $name } svarar { $hours }.
   *[no] Bur du i { $places }, svarar { $name } { $hours }.
}

# The foot
foot-ring = Nokon å ringje til
foot-not-watched = Varde er ikkje ein vakttelefon. Ingen les meldingar her om natta.
foot-find = Finn fram
foot-all = Alle aktivitetar
foot-about = Om sida
foot-privacy = Personvern
foot-accessibility = Tilgjenge
foot-broken = Noko som ikkje verkar?
foot-data = Opne data
foot-embed = Vis lista på nettsida dykkar
foot-sign-in = For deg som jobbar her: logg inn

# Inside other sites' pages
from-varde = Frå Varde
new-window = , blir opna i eit nytt vindauge

# Search
search-go = Finn
search-again = Skriv det med dine eigne ord
chip-chosen = , vald. Ta bort

# How old what we know is
fresh-confirmed = Stadfesta { $date }
fresh-confirmed-by = Stadfesta { $date } av { $by }
fresh-aging = Stadfesta { $ago }. Ring gjerne før du dreg.
fresh-old = Stadfesta { $ago }. Mykje kan vere endra. Ring før du dreg.
fresh-unconfirmed = Ikkje stadfesta enno. Ring gjerne før du dreg.

# My list, print, share
list-add = Legg i mi liste
list-remove = Ta ut av mi liste
list-clear = Tøm lista mi
print = Skriv ut
share = Del sida
share-copied = Adressa er kopiert
qr-label = QR-kode til { $address }
qr-or-type = Eller skriv adressa sjølv:

# From page to page
pages = Fleire sider
pages-before = Førre
pages-next = Neste
pages-number = Side { $page }
pages-where = Side { $page } av { $pages }

# Forms
mistakes = { $count ->
    [one] Eitt svar må sjåast på ein gong til
   *[other] { $count } svar må sjåast på ein gong til
}

# Errors
error-not-found-title = Her var det ingenting
error-not-found = Kanskje det er flytta. Søk, eller gå til framsida.
error-not-found-staff = Kanskje er det flytta, eller så er det ikkje ope for deg.
error-ours-title = Noko gjekk gale hos oss
error-ours = Det er ikkje noko du har gjort. Prøv igjen om litt.
error-ours-sent = Vi veit ikkje om det vart lagra. Sjå etter før du prøver igjen.
error-code = Sei gjerne frå med koden { $code }.
error-unclear-title = Vi skjøna ikkje adressa
error-unclear = Noko i henne kan ha falle ut på vegen. Søk, eller gå til framsida.
error-sign-in-title = Logg inn først
error-sign-in = Du vart logga ut medan du skreiv. Ingenting er sendt enno, og det du skreiv, ligg her.
error-sign-in-press = Du er logga ut, så ingenting er gjort enno.
error-sign-in-go = Logg inn i ei ny fane
error-prove-title = Vis at det er deg
error-prove = Dette når langt, så vi vil vere sikre på at det er deg. Ingenting er sendt enno, og det du skreiv, ligg her.
error-prove-press = Dette når langt, så vi vil vere sikre på at det er deg. Ingenting er gjort enno.
error-prove-go = Vis at det er deg, i ei ny fane
error-send-again = Send på nytt
error-send-again-how = Når det er gjort, kjem du tilbake hit og sender.
error-go-back-how = Når det er gjort, går du tilbake og prøver på nytt.
error-not-done-title = Det vart ikkje gjort
error-not-done = Alt som blir gjort her, blir skrive i ein logg. Akkurat no kan vi ikkje skrive i han, så vi har ikkje gjort noko. Prøv igjen om litt.
error-not-shown-title = Det kan ikkje visast no
error-not-shown = Vi kan ikkje vise dette akkurat no. Prøv igjen om litt.
error-elsewhere-title = Dette vart sendt frå ei anna side
error-elsewhere = Difor har vi ikkje gjort noko. Opne sida her hos oss, og prøv igjen.
error-too-large-title = Det var meir enn vi kan ta imot
error-too-large = Gå tilbake, gjer teksten kortare, og send han igjen.
error-too-many-title = Vent litt
error-too-many = Herfrå er det prøvd mange gonger den siste timen. Prøv igjen { $time }. Det du skreiv, står der framleis når du går tilbake.
error-busy-title = Det er mange her akkurat no
error-busy = Vent litt, og last sida på nytt.
error-busy-sent = Det du sende, er ikkje lagra. Vent litt, og last sida på nytt.
error-method = Denne adressa kan berre lesast. Sjå kva måtar som verkar, i Allow.
to-front = Til framsida
to-mine = Til sida di

# Where something for another site is put together
embed-title = { $name }, frå Varde
build-language = Språk
build-colour = Farge
build-colour-sjo = Sjø
build-colour-lyng = Lyng
build-colour-mose = Mose
build-colour-stein = Stein
build-scheme = Lyst eller mørkt
build-scheme-auto = Slik lesaren har det
build-scheme-lyst = Alltid lyst
build-scheme-morkt = Alltid mørkt
build-site = Nettstaden det skal stå på
build-site-help = Til dømes www.askoy.kommune.no. Då ser vi om han er opna for det.
build-site-unclear = Det liknar ikkje på ei nettadresse. Skriv ho slik: www.askoy.kommune.no
build-show = Vis
build-shown = Slik ser det ut
build-past = Hopp til linja du kopierer
build-lines = Linja du kopierer
build-untold = Ei ramme blir berre vist på nettstader som er opna for det. Skriv nettstaden i skjemaet, så ser du om det gjeld dykkar.
build-open = { $site } kan vise lista. Alt er klart.
build-closed = { $site } er ikkje opna enno. Ramma blir tom til den som driv Varde, har lagt det inn. Lenkja og fragmentet verkar med ein gong.
build-entry = Til den som driv Varde
build-entry-help = Send desse linjene. Dei skal inn i fila embeds.toml.
build-frame = Ramme
build-frame-help = Verkar overalt og utan skript. Høgda er fast, så lange lister kan rullast.
build-script = Ramme som får den høgda ho treng
build-script-help = Ei lenkje og eit lite skript. Er skriptet stengt ute, står lenkja att.
build-fragment = HTML som tenaren dykkar hentar
build-fragment-help = Adressa gir rein HTML utan stil og skript. Det blir ein del av dykkar eiga side.
build-copy = Kopier
build-copied = Kopiert
build-good-to-know = Godt å vite
