# Company the first time. What is sent by text message (accompany-sms-…) names no place and nobody, and has only letters of the GSM alphabet.
accompany-question = Vil du ha følge den første gangen?
accompany-back = Tilbake
accompany-or = eller
accompany-ring = Du kan ringe eller skrive til oss:
accompany-ring-who = Du kan også spørre { $name }:
accompany-off = Det er avlyst eller over. Da er det ikke noe å følge til akkurat nå.
accompany-no-date = Det er ingen dato ennå. Når den kommer, kan du spørre om følge der.
accompany-nobody-title = Akkurat nå har vi ingen som kan bli med
accompany-nobody-date = Vi sier det heller nå, så du ikke blir gående og vente. Du er velkommen likevel.
accompany-nobody = Ingen her har sagt at de går sammen med folk dit ennå. Vi sier det heller nå, så du ikke blir gående og vente.
accompany-nobody-line = Vil du snakke med noen, ring 116 123. De svarer hele døgnet.
accompany-near = Det er under ett døgn til. Ring heller, så vet du det med en gang.
accompany-who = Hvem blir med?
accompany-who-date = En av oss møter deg, og dere går inn sammen. Du bestemmer hvor lenge du blir.
accompany-who-hosts = En av vertene møter deg, og dere går inn sammen. Du bestemmer hvor lenge du blir.
accompany-who-activity = En som har sagt ja til å gå sammen med folk den første gangen. Du får vite hvem når du får svar.
accompany-then = Hva skjer nå?
accompany-then-1 = Vi leser det
accompany-then-1-date = Bare de som er verter, og kollegene deres, ser at noen spør. Vi pleier å svare innen to dager.
accompany-then-1-activity = Bare de som går sammen med folk, ser at noen spør. Vi pleier å svare innen to dager.
accompany-then-2 = Du får svar
accompany-then-2-text = Svaret står på en side som du åpner med en kode. La du igjen et nummer eller en adresse, sender vi det dit også.
accompany-then-3 = Du kan ombestemme deg
accompany-then-3-text = Med koden tar du det bort når du vil. Du trenger ikke si hvorfor.
accompany-ask = Spør om følge
accompany-name = Fornavn
accompany-name-help = Bare fornavnet, eller det du vil bli kalt.
accompany-name-missing = Skriv et fornavn, eller det du vil bli kalt. Vil du ikke det, kan du få en kode lenger ned.
accompany-to = Telefon eller e-post
accompany-to-help = Det holder med én av dem.
accompany-to-missing = Skriv et telefonnummer eller en e-postadresse. Vil du ikke det, kan du få en kode lenger ned.
accompany-to-email = Det mangler noe i e-postadressen. Den ser ut som navn@sted.no.
accompany-to-number = Et telefonnummer har åtte sifre.
accompany-words = Er det noe som er greit at vi vet?
accompany-words-help = Du trenger ikke skrive noe. Skriv ikke om sykdom her.
accompany-do = Ja, jeg vil ha følge
accompany-no-name = Vil du ikke si hvem du er?
accompany-no-name-text = Du kan spørre uten å skrive noe som helst. Du får en kode, og med den ser du svaret her.
accompany-code-do = Gi meg en kode
accompany-kept = Dette tar vi vare på
accompany-kept-date = Fornavnet, hvordan vi når deg, og det du skriver, ligger forseglet. Hver gang noen åpner det, blir det skrevet opp hvem. Alt slettes sju dager etter datoen, eller med en gang du tar det bort. Igjen står bare at noen spurte den måneden.
accompany-kept-activity = Fornavnet, hvordan vi når deg, og det du skriver, ligger forseglet. Hver gang noen åpner det, blir det skrevet opp hvem. Alt slettes tretti dager etter at du fikk svar, eller med en gang du tar det bort. Svarer ingen, slettes det etter seksti dager. Igjen står bare at noen spurte den måneden.
accompany-have-code = Jeg har spurt før, og har en kode

accompany-thanks = Nå har vi det
accompany-your-code = Koden din
accompany-code-why = Skriv den opp, eller ta et bilde av den. Vi har den ikke selv, så vi kan ikke finne den igjen for deg.
accompany-comes-code = Svaret står bare på siden under. Kom tilbake om en dag eller to og se.
accompany-comes-sent = Vi sender svaret til deg, og det står på siden under.
accompany-comes-rung = Svaret står på siden under. Vi ringer eller skriver til deg også.
accompany-whole-name = Fornavnet er nok for oss. Vil du at bare det skal stå, kan du ta det bort med koden og spørre på nytt.
accompany-where = Her står svaret
accompany-look = Se svaret
accompany-print = Skriv ut
accompany-rather-ring = Vil du heller snakke med noen?

accompany-reply-title = Se svaret
accompany-code-label = Koden du fikk
accompany-code-help = Tolv tegn, slik: 7k2f-9qxm-0a4d
accompany-code-odd = En kode har tolv tegn, i tre grupper. Se på den en gang til.
accompany-code-unknown = Denne koden åpner ikke noe nå. Enten er det en feil i den, eller så er det slettet.
accompany-is-waiting = Ingen har svart ennå
accompany-is-yes = Ja. { $who } blir med deg.
accompany-is-no = Denne gangen har vi ingen som kan
accompany-is-off = Det blir ikke noe av denne gangen
accompany-is-off-text = Det er avlyst. Du kan spørre om følge til en annen dato.
accompany-since = Du spurte { $moment }.
accompany-since-text = Vi pleier å svare innen to dager. Kom tilbake hit og se.
accompany-since-near = Det er under ett døgn til. Ring heller, så vet du det med en gang.
accompany-meet = Her møtes dere
accompany-you-told = Dette skrev du
accompany-away = Har du ombestemt deg?
accompany-away-text = Du kan ta det bort nå. Da slettes alt du skrev, og ingen kan lese det lenger.
accompany-away-yes = Du kan ta det bort nå. Da slettes alt, og den som skulle møte deg, ser at det er tatt bort. Du trenger ikke si hvorfor.
accompany-away-do = Ta det bort
accompany-gone-title = Det er borte
accompany-gone = Alt er slettet. Du er velkommen en annen gang.
accompany-all = Se hva som skjer

accompany-subject = Svar på det du spurte om
accompany-letter-yes = Hei! Ja, { $who } blir med deg.
accompany-letter-no = Hei! Denne gangen har vi ingen som kan bli med deg.
accompany-letter-link = Se svaret, eller ta det bort
accompany-letter-code = Siden åpnes med koden du fikk da du spurte.
accompany-sms-yes = Hei! Svaret er ja. Hvor dere møtes, står her, med koden din:
accompany-sms-no = Hei! Du har fått svar. Det står her, med koden din:
accompany-sms-back = Hei! Svaret du fikk, gjelder ikke lenger. Vi ser på det igjen, og du får et nytt.
accompany-sms-off = Hei! Det du skulle ha følge til, blir det ikke noe av denne gangen.
accompany-sms-moved = Hei! Det du skal ha følge til, er { $day } { $time }.
notice-accompaniment-answer = Svar til en som har spurt om følge
notice-accompaniment-back = At et svar om følge er trukket tilbake
notice-accompaniment-off = At en dato med følge er avlyst
notice-accompaniment-moved = At en dato med følge er flyttet

accompany-desk = De som vil ha følge
accompany-desk-lead = Noen har spurt om en kan bli med dem den første gangen. Lista har ingen navn. Når du åpner en, blir det skrevet opp.
accompany-shouts =
    { $count ->
        [one] Én må ha svar nå.
       *[other] { $count } må ha svar nå.
    }
accompany-waiting = Venter på svar
accompany-waiting-none = Ingen venter på svar.
accompany-ahead = Avtalt
accompany-rest = Besvart og over
accompany-mark-near = Haster: det er under ett døgn til
accompany-mark-long = Haster: har ventet mer enn to dager
accompany-asked = Spurte { $moment }
accompany-handed-you = Overlatt til deg
accompany-unreached-short = Svaret kom ikke fram
accompany-no-goal = Ikke lenger på lista
accompany-said-yes = Svart ja
accompany-said-no = Svart nei
accompany-withdrawn = Tatt bort av den som spurte: ingen skal møtes
accompany-date-off = Datoen er avlyst
accompany-date-off-text = Det er avlyst eller over. Du kan si fra til den som spurte.
accompany-goes = Følge til aktiviteter
accompany-goes-text = Du har sagt at du går sammen med folk til aktiviteter. Det gjelder overalt der virksomheten din steller lista.
accompany-goes-not-text = Til aktiviteter ser bare de som har sagt at de går sammen med folk, hvem som spør. Sier du ja her, gjelder det overalt der virksomheten din steller lista.
accompany-goers =
    { $count ->
        [0] Ingen her går sammen med folk til aktiviteter nå. Da sier sidene det, og ingen kan spørre.
        [one] Én her går sammen med folk til aktiviteter.
       *[other] { $count } her går sammen med folk til aktiviteter.
    }
accompany-go = Jeg går sammen med folk
accompany-stay = Ikke nå lenger
accompany-numbers = Hvor mange som har spurt
accompany-numbers-text = Dette er alt som blir igjen når resten er slettet. Under fem står det «noen» for andre enn vertene.
accompany-sum-asked = Spurte: { $count }.
accompany-sum-yes = Fikk ja: { $count }.
accompany-sum-together = Gikk sammen: { $count }.
accompany-none = ingen
accompany-some = noen

accompany-one = { $name } vil ha følge
accompany-one-nameless = Noen vil ha følge
accompany-to-what = Til
accompany-when = Når
accompany-place = Hvor
accompany-asked-at = Spurte
accompany-reach = Nås på
accompany-reach-code = Bare med koden, på siden med svaret
accompany-unreached = Svaret vi sendte, kom ikke fram. Ring eller skriv selv.
accompany-read-noted = At du har åpnet dette, er skrevet opp. Den som eier opplysningene, kan få vite det.
accompany-yes = Ja, jeg blir med
accompany-how-email = Svaret går på e-post med en gang, og står på siden med koden.
accompany-how-sms = En tekstmelding sier at du har svart ja, og svaret står på siden med koden.
accompany-how-code = Svaret står på siden med koden. Vi kan ikke nå den som spurte på annen måte.
accompany-how-ring = Herfra går det ingen melding dit. Ring eller skriv selv også.
accompany-you = Hvem blir med?
accompany-you-help = Fornavnet, slik den som spurte skal møte det.
accompany-who-missing = Skriv fornavnet på den som blir med.
accompany-word = Hvor dere møtes
accompany-word-help = Noen få setninger. Si hvordan dere kjenner hverandre igjen.
accompany-word-missing = Skriv hvor dere møtes.
accompany-word-date = Jeg står utenfor døra fra ti minutter før. Vi går inn når du er klar, og går igjen når du vil.
accompany-word-activity = Vi møtes utenfor. Si hvilken dag som passer, så blir jeg med. Vi går når du vil.
accompany-yes-do = Svar ja
accompany-no = Nei, vi kan ikke denne gangen
accompany-no-word = Et ord til den som spurte
accompany-no-word-help = Si en annen vei som finnes.
accompany-no-missing = Skriv noen ord. Den som spurte, har vært modig.
accompany-no-prefilled = Denne gangen har vi ingen som kan møte deg. Du er velkommen likevel, og du kan ringe oss først. Spør gjerne igjen en annen gang.
accompany-no-do = Svar nei
accompany-hand = Overlat til en kollega
accompany-hand-who = Til hvem?
accompany-hand-do = Overlat
accompany-handed = Overlatt til { $name }.
accompany-answered-by = { $name } svarte { $moment }.
accompany-answered-at = Svart { $moment }.
accompany-sent = Svaret er sendt.
accompany-not-sent = Svaret er ikke sendt ennå.
accompany-afterwards = Etterpå
accompany-afterwards-text = Bare et tall blir igjen av dette.
accompany-came = Vi gikk sammen
accompany-came-not = Kom ikke
accompany-came-unsaid = Ta bort svaret
accompany-undo = Ble det feil?
accompany-undo-text = Da venter den som spurte, på et nytt svar.
accompany-undo-sent = Svaret er alt sendt. Den som spurte, får vite at det ikke gjelder lenger, og venter på et nytt.
accompany-undo-do = Angre svaret
accompany-done-ja = Svart. Ja-et står på siden med koden.
accompany-done-nei = Svart. Svaret står på siden med koden.
accompany-done-angret = Svaret er tatt tilbake.
accompany-done-for-sent = Ikke gjort. Noen har svart før deg, eller det er avlyst.
accompany-done-overlatt = Overlatt.
accompany-done-notert = Notert.
accompany-done-blir-med = Takk. Nå kan folk spørre om følge til aktiviteter.
accompany-done-ikke-lenger = Nå er du ikke lenger med på lista over dem som går sammen med folk.
accompany-waits-all =
    { $count ->
        [one] Én vil ha følge og venter på svar
       *[other] { $count } vil ha følge og venter på svar
    }
accompany-waits-now =
    { $count ->
        [one] Én vil ha følge og må ha svar nå
       *[other] { $count } vil ha følge og må ha svar nå
    }
