# Company the first time. What is sent by text message (accompany-sms-…) names no place and nobody, and has only letters of the GSM alphabet.
accompany-question = Vil du ha følgje den første gongen?
accompany-back = Tilbake
accompany-or = eller
accompany-ring = Du kan ringje eller skrive til oss:
accompany-ring-who = Du kan òg spørje { $name }:
accompany-off = Det er avlyst eller over. Då er det ikkje noko å følgje til akkurat no.
accompany-no-date = Det er ingen dato enno. Når han kjem, kan du spørje om følgje der.
accompany-nobody-title = Akkurat no har vi ingen som kan bli med
accompany-nobody-date = Vi seier det heller no, så du ikkje blir gåande og vente. Du er velkomen likevel.
accompany-nobody = Ingen her har sagt at dei går saman med folk dit enno. Vi seier det heller no, så du ikkje blir gåande og vente.
accompany-nobody-line = Vil du snakke med nokon, ring 116 123. Dei svarar heile døgnet.
accompany-near = Det er under eitt døgn til. Ring heller, så veit du det med ein gong.
accompany-who = Kven blir med?
accompany-who-date = Ein av oss møter deg, og de går inn saman. Du bestemmer kor lenge du blir.
accompany-who-hosts = Ein av vertane møter deg, og de går inn saman. Du bestemmer kor lenge du blir.
accompany-who-activity = Ein som har sagt ja til å gå saman med folk den første gongen. Du får vite kven når du får svar.
accompany-then = Kva skjer no?
accompany-then-1 = Vi les det
accompany-then-1-date = Berre dei som er vertar, og kollegaene deira, ser at nokon spør. Vi pleier å svare innan to dagar.
accompany-then-1-activity = Berre dei som går saman med folk, ser at nokon spør. Vi pleier å svare innan to dagar.
accompany-then-2 = Du får svar
accompany-then-2-text = Svaret står på ei side som du opnar med ein kode. La du igjen eit nummer eller ei adresse, sender vi det dit òg.
accompany-then-3 = Du kan ombestemme deg
accompany-then-3-text = Med koden tek du det bort når du vil. Du treng ikkje seie kvifor.
accompany-ask = Spør om følgje
accompany-name = Førenamn
accompany-name-help = Berre førenamnet, eller det du vil bli kalla.
accompany-name-missing = Skriv eit førenamn, eller det du vil bli kalla. Vil du ikkje det, kan du få ein kode lenger ned.
accompany-to = Telefon eller e-post
accompany-to-help = Det held med éin av dei.
accompany-to-missing = Skriv eit telefonnummer eller ei e-postadresse. Vil du ikkje det, kan du få ein kode lenger ned.
accompany-to-email = Det manglar noko i e-postadressa. Ho ser ut som namn@stad.no.
accompany-to-number = Eit telefonnummer har åtte siffer.
accompany-words = Er det noko som er greitt at vi veit?
accompany-words-help = Du treng ikkje skrive noko. Skriv ikkje om sjukdom her.
accompany-do = Ja, eg vil ha følgje
accompany-no-name = Vil du ikkje seie kven du er?
accompany-no-name-text = Du kan spørje utan å skrive noko som helst. Du får ein kode, og med han ser du svaret her.
accompany-code-do = Gi meg ein kode
accompany-kept = Dette tek vi vare på
accompany-kept-date = Førenamnet, korleis vi når deg, og det du skriv, ligg forsegla. Kvar gong nokon opnar det, blir det skrive opp kven. Alt blir sletta sju dagar etter datoen, eller med ein gong du tek det bort. Igjen står berre at nokon spurde den månaden.
accompany-kept-activity = Førenamnet, korleis vi når deg, og det du skriv, ligg forsegla. Kvar gong nokon opnar det, blir det skrive opp kven. Alt blir sletta tretti dagar etter at du fekk svar, eller med ein gong du tek det bort. Svarar ingen, blir det sletta etter seksti dagar. Igjen står berre at nokon spurde den månaden.
accompany-have-code = Eg har spurt før, og har ein kode

accompany-thanks = No har vi det
accompany-your-code = Koden din
accompany-code-why = Skriv han opp, eller ta eit bilete av han. Vi har han ikkje sjølve, så vi kan ikkje finne han igjen for deg.
accompany-comes-code = Svaret står berre på sida under. Kom tilbake om ein dag eller to og sjå.
accompany-comes-sent = Vi sender svaret til deg, og det står på sida under.
accompany-comes-rung = Svaret står på sida under. Vi ringjer eller skriv til deg òg.
accompany-whole-name = Førenamnet er nok for oss. Vil du at berre det skal stå, kan du ta det bort med koden og spørje på nytt.
accompany-where = Her står svaret
accompany-look = Sjå svaret
accompany-print = Skriv ut
accompany-rather-ring = Vil du heller snakke med nokon?

accompany-reply-title = Sjå svaret
accompany-code-label = Koden du fekk
accompany-code-help = Tolv teikn, slik: 7k2f-9qxm-0a4d
accompany-code-odd = Ein kode har tolv teikn, i tre grupper. Sjå på han ein gong til.
accompany-code-unknown = Denne koden opnar ikkje noko no. Anten er det ein feil i han, eller så er det sletta.
accompany-is-waiting = Ingen har svart enno
accompany-is-yes = Ja. { $who } blir med deg.
accompany-is-no = Denne gongen har vi ingen som kan
accompany-is-off = Det blir ikkje noko av denne gongen
accompany-is-off-text = Det er avlyst. Du kan spørje om følgje til ein annan dato.
accompany-since = Du spurde { $moment }.
accompany-since-text = Vi pleier å svare innan to dagar. Kom tilbake hit og sjå.
accompany-since-near = Det er under eitt døgn til. Ring heller, så veit du det med ein gong.
accompany-meet = Her møtest de
accompany-you-told = Dette skreiv du
accompany-away = Har du ombestemt deg?
accompany-away-text = Du kan ta det bort no. Då blir alt du skreiv, sletta, og ingen kan lese det lenger.
accompany-away-yes = Du kan ta det bort no. Då blir alt sletta, og den som skulle møte deg, ser at det er teke bort. Du treng ikkje seie kvifor.
accompany-away-do = Ta det bort
accompany-gone-title = Det er borte
accompany-gone = Alt er sletta. Du er velkomen ein annan gong.
accompany-all = Sjå kva som skjer

accompany-subject = Svar på det du spurde om
accompany-letter-yes = Hei! Ja, { $who } blir med deg.
accompany-letter-no = Hei! Denne gongen har vi ingen som kan bli med deg.
accompany-letter-link = Sjå svaret, eller ta det bort
accompany-letter-code = Sida blir opna med koden du fekk då du spurde.
accompany-sms-yes = Hei! Svaret er ja. Kvar de møtest, står her, med koden din:
accompany-sms-no = Hei! Du har fått svar. Det står her, med koden din:
accompany-sms-back = Hei! Svaret du fekk, gjeld ikkje lenger. Vi ser på det igjen, og du får eit nytt.
accompany-sms-off = Hei! Det du skulle ha følgje til, blir det ikkje noko av denne gongen.
accompany-sms-moved = Hei! Det du skal ha følgje til, er { $day } { $time }.
notice-accompaniment-answer = Svar til ein som har spurt om følgje
notice-accompaniment-back = At eit svar om følgje er trekt tilbake
notice-accompaniment-off = At ein dato med følgje er avlyst
notice-accompaniment-moved = At ein dato med følgje er flytta

accompany-desk = Dei som vil ha følgje
accompany-desk-lead = Nokon har spurt om ein kan bli med dei den første gongen. Lista har ingen namn. Når du opnar ein, blir det skrive opp.
accompany-shouts =
    { $count ->
        [one] Éin må ha svar no.
       *[other] { $count } må ha svar no.
    }
accompany-waiting = Ventar på svar
accompany-waiting-none = Ingen ventar på svar.
accompany-ahead = Avtalt
accompany-rest = Svart på og over
accompany-mark-near = Hastar: det er under eitt døgn til
accompany-mark-long = Hastar: har venta meir enn to dagar
accompany-asked = Spurde { $moment }
accompany-handed-you = Overlaten til deg
accompany-unreached-short = Svaret kom ikkje fram
accompany-no-goal = Ikkje lenger på lista
accompany-said-yes = Svart ja
accompany-said-no = Svart nei
accompany-withdrawn = Teke bort av den som spurde: ingen skal møtast
accompany-date-off = Datoen er avlyst
accompany-date-off-text = Det er avlyst eller over. Du kan seie frå til den som spurde.
accompany-goes = Følgje til aktivitetar
accompany-goes-text = Du har sagt at du går saman med folk til aktivitetar. Det gjeld overalt der verksemda di steller lista.
accompany-goes-not-text = Til aktivitetar ser berre dei som har sagt at dei går saman med folk, kven som spør. Seier du ja her, gjeld det overalt der verksemda di steller lista.
accompany-goers =
    { $count ->
        [0] Ingen her går saman med folk til aktivitetar no. Då seier sidene det, og ingen kan spørje.
        [one] Éin her går saman med folk til aktivitetar.
       *[other] { $count } her går saman med folk til aktivitetar.
    }
accompany-go = Eg går saman med folk
accompany-stay = Ikkje no lenger
accompany-numbers = Kor mange som har spurt
accompany-numbers-text = Dette er alt som blir igjen når resten er sletta. Under fem står det «nokre» for andre enn vertane.
accompany-sum-asked = Spurde: { $count }.
accompany-sum-yes = Fekk ja: { $count }.
accompany-sum-together = Gjekk saman: { $count }.
accompany-none = ingen
accompany-some = nokre

accompany-one = { $name } vil ha følgje
accompany-one-nameless = Nokon vil ha følgje
accompany-to-what = Til
accompany-when = Når
accompany-place = Kvar
accompany-asked-at = Spurde
accompany-reach = Kan nåast på
accompany-reach-code = Berre med koden, på sida med svaret
accompany-unreached = Svaret vi sende, kom ikkje fram. Ring eller skriv sjølv.
accompany-read-noted = At du har opna dette, er skrive opp. Den som eig opplysningane, kan få vite det.
accompany-yes = Ja, eg blir med
accompany-how-email = Svaret går på e-post med ein gong, og står på sida med koden.
accompany-how-sms = Ei tekstmelding seier at du har svart ja, og svaret står på sida med koden.
accompany-how-code = Svaret står på sida med koden. Vi kan ikkje nå den som spurde på annan måte.
accompany-how-ring = Herifrå går det inga melding dit. Ring eller skriv sjølv òg.
accompany-you = Kven blir med?
accompany-you-help = Førenamnet, slik den som spurde skal møte det.
accompany-who-missing = Skriv førenamnet på den som blir med.
accompany-word = Kvar de møtest
accompany-word-help = Nokre få setningar. Sei korleis de kjenner kvarandre igjen.
accompany-word-missing = Skriv kvar de møtest.
accompany-word-date = Eg står utanfor døra frå ti minutt før. Vi går inn når du er klar, og går igjen når du vil.
accompany-word-activity = Vi møtest utanfor. Sei kva dag som passar, så blir eg med. Vi går når du vil.
accompany-yes-do = Svar ja
accompany-no = Nei, vi kan ikkje denne gongen
accompany-no-word = Eit ord til den som spurde
accompany-no-word-help = Sei ein annan veg som finst.
accompany-no-missing = Skriv nokre ord. Den som spurde, har vore modig.
accompany-no-prefilled = Denne gongen har vi ingen som kan møte deg. Du er velkomen likevel, og du kan ringje oss først. Spør gjerne igjen ein annan gong.
accompany-no-do = Svar nei
accompany-hand = Overlat til ein kollega
accompany-hand-who = Til kven?
accompany-hand-do = Overlat
accompany-handed = Overlaten til { $name }.
accompany-answered-by = { $name } svara { $moment }.
accompany-answered-at = Svara { $moment }.
accompany-sent = Svaret er sendt.
accompany-not-sent = Svaret er ikkje sendt enno.
accompany-afterwards = Etterpå
accompany-afterwards-text = Berre eit tal blir igjen av dette.
accompany-came = Vi gjekk saman
accompany-came-not = Kom ikkje
accompany-came-unsaid = Ta bort svaret
accompany-undo = Vart det feil?
accompany-undo-text = Då ventar den som spurde, på eit nytt svar.
accompany-undo-sent = Svaret er alt sendt. Den som spurde, får vite at det ikkje gjeld lenger, og ventar på eit nytt.
accompany-undo-do = Angre svaret
accompany-done-ja = Svara. Ja-et står på sida med koden.
accompany-done-nei = Svara. Svaret står på sida med koden.
accompany-done-angret = Svaret er teke tilbake.
accompany-done-for-sent = Ikkje gjort. Nokon har svara før deg, eller det er avlyst.
accompany-done-overlatt = Overlaten.
accompany-done-notert = Notert.
accompany-done-blir-med = Takk. No kan folk spørje om følgje til aktivitetar.
accompany-done-ikke-lenger = No er du ikkje lenger med på lista over dei som går saman med folk.
accompany-waits-all =
    { $count ->
        [one] Éin vil ha følgje og ventar på svar
       *[other] { $count } vil ha følgje og ventar på svar
    }
accompany-waits-now =
    { $count ->
        [one] Éin vil ha følgje og må ha svar no
       *[other] { $count } vil ha følgje og må ha svar no
    }
