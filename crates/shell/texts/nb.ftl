# The site
site-name = Varde
site-name-long = Varde – finn et sted å gå til
title = { $page } – { $site }
skip = Hopp til innholdet
logo-to-front = , til forsiden
foot-line = De som gikk før deg, bygde varden for at du skulle finne veien.

# The menu
nav = Hovedmeny
nav-activities = Aktiviteter
nav-gatherings = Treff
nav-courses = Kurs
nav-fairs = Messer
nav-inspiration = Inspirasjon
nav-my-list = Min liste
nav-about = Om Varde
you-are-here = Du er her
who-here = Innlogget
who-mine = Min side
who-out = Logg ut

# The demo town
invented-label = Om denne demoen
invented = Alt her er oppdiktet. Hjelpenumrene er ekte.
invented-foot = Dette er en demo. Steder, folk og telefonnumre er oppdiktet. Bare hjelpenumrene er ekte.

# The way out
exit-short = Forlat siden
exit-rest = raskt
exit-more = Skift. Trykk to ganger til for å forlate siden.
exit-last = Skift. Trykk én gang til for å forlate siden.
exit-about = Du kommer raskt bort herfra med knappen øverst, eller ved å trykke Skift tre ganger. Besøket blir stående i historikken på telefonen.

# Help numbers
help-now = Hjelp nå
help-question = Trenger du hjelp nå?
help-crisis-title = Du kan snakke med noen nå
help-life-short = Fare for liv
help-life-when = Når det er fare for liv
help-life-full = Er det fare for liv, ring hit. De sender hjelp med en gang.
help-doctor-short = Legevakt
help-doctor-when = Legevakt, når det haster
help-doctor-full = Legevakta er for det som ikke kan vente til i morgen. Ring før du drar dit.
help-talk-short = Snakk med noen
help-talk-when = Mental Helse, hele døgnet
help-talk-full = Vil du snakke med noen, svarer Mental Helse hele døgnet. Du trenger ikke si hvem du er.
help-church-short = Kirkens SOS
help-church-when = Kirkens SOS, hele døgnet
help-church-full = Kirkens SOS svarer også hele døgnet. Du kan snakke om hva som helst.
help-child-short = Alarmtelefonen
help-child-when = Alarmtelefonen for barn og unge
help-child-full = Er du ung og redd for noen hjemme, kan du ringe Alarmtelefonen. De svarer hele døgnet.

# Numbers of a place's own
help-always = hele døgnet
help-local-when = { $name }{ $anywhere ->
    [yes] , { $hours }
   *[no] {" "}i { $places }, { $hours }
}
help-local-open = { $anywhere ->
    [yes] { $name } svarer nå.
   *[no] Bor du i { $places }, svarer { $name } nå.
} De er der { $hours }.
help-local-closed = { $anywhere ->
    [yes] { $name } svarer { $hours }.
   *[no] Bor du i { $places }, svarer { $name } { $hours }.
}

# The foot
foot-ring = Noen å ringe til
foot-not-watched = Varde er ikke en vakttelefon. Ingen leser meldinger her om natta.
foot-find = Finn fram
foot-all = Alle aktiviteter
foot-about = Om siden
foot-privacy = Personvern
foot-accessibility = Tilgjengelighet
foot-broken = Noe som ikke virker?
foot-data = Åpne data
foot-embed = Vis lista på nettsiden deres
foot-sign-in = For deg som jobber her: logg inn

# Inside other sites' pages
from-varde = Fra Varde
new-window = , åpnes i et nytt vindu

# Search
search-go = Finn
search-again = Skriv det med dine egne ord
chip-chosen = , valgt. Ta bort

# How old what we know is
fresh-confirmed = Bekreftet { $date }
fresh-confirmed-by = Bekreftet { $date } av { $by }
fresh-aging = Bekreftet { $ago }. Ring gjerne før du drar.
fresh-old = Bekreftet { $ago }. Mye kan ha endret seg. Ring før du drar.
fresh-unconfirmed = Ikke bekreftet ennå. Ring gjerne før du drar.

# My list, print, share
list-add = Legg i min liste
list-remove = Ta ut av min liste
list-clear = Tøm lista mi
print = Skriv ut
share = Del siden
share-copied = Adressen er kopiert
qr-label = QR-kode til { $address }
qr-or-type = Eller skriv adressen selv:

# From page to page
pages = Flere sider
pages-before = Forrige
pages-next = Neste
pages-number = Side { $page }
pages-where = Side { $page } av { $pages }

# Forms
mistakes = { $count ->
    [one] Ett svar må sees på en gang til
   *[other] { $count } svar må sees på en gang til
}

# Errors
error-not-found-title = Her var det ingenting
error-not-found = Kanskje det er flyttet. Søk, eller gå til forsiden.
error-not-found-staff = Kanskje er det flyttet, eller så er det ikke åpent for deg.
error-ours-title = Noe gikk galt hos oss
error-ours = Det er ikke noe du har gjort. Prøv igjen om litt.
error-ours-sent = Vi vet ikke om det ble lagret. Se etter før du prøver igjen.
error-code = Si gjerne fra med koden { $code }.
error-unclear-title = Vi forsto ikke adressen
error-unclear = Noe i den kan ha falt ut på veien. Søk, eller gå til forsiden.
error-sign-in-title = Logg inn først
error-sign-in = Du ble logget ut mens du skrev. Ingenting er sendt ennå, og det du skrev, ligger her.
error-sign-in-press = Du er logget ut, så ingenting er gjort ennå.
error-sign-in-go = Logg inn i en ny fane
error-prove-title = Vis at det er deg
error-prove = Dette når langt, så vi vil være sikre på at det er deg. Ingenting er sendt ennå, og det du skrev, ligger her.
error-prove-press = Dette når langt, så vi vil være sikre på at det er deg. Ingenting er gjort ennå.
error-prove-go = Vis at det er deg, i en ny fane
error-send-again = Send på nytt
error-send-again-how = Når det er gjort, kommer du tilbake hit og sender.
error-go-back-how = Når det er gjort, går du tilbake og prøver på nytt.
error-not-done-title = Det ble ikke gjort
error-not-done = Alt som gjøres her, skrives i en logg. Akkurat nå kan vi ikke skrive i den, så vi har ikke gjort noe. Prøv igjen om litt.
error-not-shown-title = Det kan ikke vises nå
error-not-shown = Vi kan ikke vise dette akkurat nå. Prøv igjen om litt.
error-elsewhere-title = Dette ble sendt fra en annen side
error-elsewhere = Derfor har vi ikke gjort noe. Åpne siden her hos oss, og prøv igjen.
error-too-large-title = Det var mer enn vi kan ta imot
error-too-large = Gå tilbake, gjør teksten kortere, og send den igjen.
error-too-many-title = Vent litt
error-too-many = Herfra er det prøvd mange ganger den siste timen. Prøv igjen { $time }. Det du skrev, står der fortsatt når du går tilbake.
error-busy-title = Det er mange her akkurat nå
error-busy = Vent et øyeblikk, og last siden på nytt.
error-busy-sent = Det du sendte, er ikke lagret. Vent et øyeblikk, og last siden på nytt.
error-method = Denne adressen kan bare leses. Se hvilke måter som virker, i Allow.
to-front = Til forsiden
to-mine = Til siden din

# Where something for another site is put together
embed-title = { $name }, fra Varde
build-language = Språk
build-colour = Farge
build-colour-sjo = Sjø
build-colour-lyng = Lyng
build-colour-mose = Mose
build-colour-stein = Stein
build-scheme = Lyst eller mørkt
build-scheme-auto = Som leseren har det
build-scheme-lyst = Alltid lyst
build-scheme-morkt = Alltid mørkt
build-site = Nettstedet det skal stå på
build-site-help = For eksempel www.askoy.kommune.no. Da ser vi om det er åpnet for det.
build-site-unclear = Det ligner ikke på en nettadresse. Skriv den slik: www.askoy.kommune.no
build-show = Vis
build-shown = Slik ser det ut
build-past = Hopp til linja du kopierer
build-lines = Linja du kopierer
build-untold = En ramme vises bare på nettsteder som er åpnet for det. Skriv nettstedet i skjemaet, så ser du om det gjelder deres.
build-open = { $site } kan vise lista. Alt er klart.
build-closed = { $site } er ikke åpnet ennå. Rammen blir tom til den som driver Varde, har lagt det inn. Lenken og fragmentet virker med en gang.
build-entry = Til den som driver Varde
build-entry-help = Send disse linjene. De skal inn i fila embeds.toml.
build-frame = Ramme
build-frame-help = Virker overalt og uten skript. Høyden er fast, så lange lister kan rulles.
build-script = Ramme som får den høyden den trenger
build-script-help = En lenke og et lite skript. Er skriptet stengt ute, står lenken igjen.
build-fragment = HTML som serveren deres henter
build-fragment-help = Adressen gir ren HTML uten stil og skript. Den blir en del av deres egen side.
build-copy = Kopier
build-copied = Kopiert
build-good-to-know = Godt å vite
