# Kurs: det alle ser.
courses = Kurs
courses-lead = Kurs for deg som jobber med egen erfaring, og for deg som jobber sammen med oss. Gratis.
courses-none = Ingen kurs er satt opp akkurat nå.
courses-were = Kurs som har vært
courses-check = Har du fått et kursbevis?
courses-check-do = Sjekk om det stemmer
course-for-whom = For hvem
course-when = Når og hvor
course-none-coming = Kurset er ikke satt opp på nytt ennå.
course-were = Har vært holdt
course-by = Kurset holdes av { $by }.
course-print = Skriv ut
course-course = Kurs
course-days = Dager
course-where = Sted
course-price = Pris
course-free = Gratis
course-seats = Plasser
course-contact = Spørsmål
course-material = Materiell fra kurset
course-back = Til kurset
course-soon = Påmeldingen åpner { $day }
course-open = Plass til deg
course-few = { $count ->
    [one] Få plasser: én igjen
   *[other] Få plasser: { $count } igjen
}
course-full = Fullt – venteliste
course-closed = Påmeldingen er stengt
course-cancelled = Kurset er avlyst.
course-over = Har vært
course-draft = Utkast

# Melde seg på.
course-enrol = Meld deg på
course-enrol-list = Sett deg på ventelista
course-not-now = Det går ikke å melde seg på nå.
course-ring-instead = Her kan du ikke melde deg på på nettet. Ring, så setter vi deg opp.
course-full-now = { $count ->
    [0] Alle plasser er tatt. Blir det en ledig, går den til den som har ventet lengst.
    [one] Alle plasser er tatt, og én venter. Blir det en ledig, går den til den som har ventet lengst.
   *[other] Alle plasser er tatt, og { $count } venter. Blir det en ledig, går den til den som har ventet lengst.
}
course-field-navn = Navn
course-field-kontakt = E-post eller mobil
course-field-kontakt-mail = E-post
course-field-kontakt-sms = Mobil
course-field-kontakt-help = Hit sender vi en lenke. Med den sier du ja, endrer, eller gir fra deg plassen.
course-field-arbeidssted = Arbeidssted
course-field-arbeidssted-help = Du velger om du vil si det.
course-field-fylke = Fylke
course-field-fylke-none = Vil ikke si
course-field-sprak = Språk i brev fra oss
course-field-kode = Koden på beviset
course-field-kode-help = Tolv bokstaver og tall, for eksempel 7k2f-9qxm-0a4d.
course-used-for = Vi bruker det du skriver, til kurset og ingenting annet. De som holder kurset, kan lese det.
course-kept = Alt slettes { $days } dager etter kurset, eller når du gir fra deg plassen.
course-odd-name = Skriv hva du heter.
course-odd-long = Dette er for langt. Skriv det kortere.
course-odd-contact-none = Skriv hvor vi kan nå deg.
course-odd-contact = Dette ser verken ut som en e-post eller et mobilnummer. Et mobilnummer har åtte sifre.
course-odd-email = Noe mangler i e-posten. Den ser slik ut: navn@eksempel.no.
course-odd-no-sms = Her kan vi bare sende e-post. Skriv en e-postadresse.
course-odd-no-mail = Her kan vi bare sende tekstmelding. Skriv et mobilnummer.
course-sent-email = Se i e-posten din
course-sent-sms = Se på mobilen din
course-sent-lead = Vi har sendt deg en lenke. Trykk på den innen et døgn, så er det i orden. Der står det også om du har plass, eller står på ventelista.
course-sent-wrong-email = Kommer det ikke noe? Se i søppelposten, eller meld deg på en gang til.
course-sent-wrong-sms = Kommer det ikke noe? Se om nummeret ble rett, og meld deg på en gang til.

# Lenka til den som har bedt om plass.
seat-confirm = Vil du ha plassen?
seat-confirm-seat = Vi holder av en plass til deg til { $until }. Si ja, så er den din.
seat-confirm-waiting = Alle plasser er tatt. Du er nummer { $n } på ventelista når du har sagt ja. Det må være innen { $until }.
seat-yes = Ja, jeg vil ha plassen
seat-yes-waiting = Ja, jeg vil vente
seat-yours = Du har plass
seat-yours-how = Vi gleder oss til du kommer. Passer det ikke likevel, så gir du fra deg plassen her, og en annen får den.
seat-was-there = Takk for sist
seat-waiting = Du er nummer { $n } på ventelista
seat-waiting-how = Blir det en ledig plass, får du beskjed med en gang. Du trenger ikke å gjøre noe.
seat-offered = Det er en plass til deg
seat-offered-until = Vi holder den av til { $until }. Svarer du ikke, går den til den neste.
seat-take = Ja, jeg kommer
seat-no-thanks = Nei, jeg kan ikke
seat-gone = Du har ingen plass her nå
seat-gone-given-back = Du har gitt fra deg plassen. Det du skrev, er slettet. Du er velkommen en annen gang.
seat-gone-unconfirmed = Ingen sa ja innen et døgn, så plassen gikk videre. Det du skrev, er slettet. Du kan melde deg på igjen.
seat-gone-expired = Tida gikk ut, så plassen gikk til den neste. Det du skrev, er slettet. Du kan melde deg på igjen.
seat-gone-put-out = De som holder kurset, har tatt deg av lista. Det du skrev, er slettet.
seat-gone-over = Kurset er over, og det du skrev, er slettet.
seat-messages = Beskjeder fra dem som holder kurset
seat-contact = Vi når deg på
seat-change = Endre det du skrev
seat-change-contact = Vi skriver til { $contact }. Vil du ha brev et annet sted, gir du fra deg plassen og melder deg på på nytt.
seat-save = Lagre
seat-back = Tilbake
seat-remind = Minn meg på det dagen før
seat-remind-not = Ikke minn meg på det
seat-give-back = Gi fra meg plassen
seat-leave-list = Ta meg av ventelista
seat-give-back-sure = Vil du gi fra deg plassen?
seat-give-back-how = En annen får den med en gang, og vi sletter det du har skrevet. Du trenger ikke si hvorfor.
seat-leave-list-sure = Vil du av ventelista?
seat-leave-list-how = Vi sletter det du har skrevet. Du trenger ikke si hvorfor.
seat-keep = Nei, jeg beholder den
seat-certificate = Hent kursbeviset
seat-certificate-not-yet = Kursbeviset er klart når de som holdt kurset, har skrevet opp hvem som var der.
seat-answer = Si hva du synes om kurset
seat-answered = Takk for at du sa hva du synes.
seat-done-ja = Takk. Da er det i orden.
seat-done-tatt = Så fint. Plassen er din.
seat-done-for-sent = Det var for sent, eller gjort fra før. Under ser du hvordan det er nå.
seat-done-gitt = Det er helt greit. Plassen er gitt videre.
seat-done-minn = Vi minner deg på det dagen før.
seat-done-ikke-minn = Vi minner deg ikke på det.
seat-done-endret = Det er endret.
seat-done-borte = Det du skrev, er slettet og kan ikke endres.

# Kursbevis.
certificate = Kursbevis
certificate-lead = Hvilket navn skal stå på det?
certificate-kept = Når kurset er slettet hos oss, vet vi ikke lenger hvem du er. Beviset kan sjekkes likevel: den som sjekker, skriver navnet selv.
certificate-make = Lag kursbevis
certificate-took-part = har vært med på kurset
certificate-altogether = Til sammen
certificate-hours = { $hours ->
    [0] { $minutes } minutter
    [one] { $minutes ->
        [0] 1 time
       *[other] 1 time og { $minutes } minutter
    }
   *[other] { $minutes ->
        [0] { $hours } timer
       *[other] { $hours } timer og { $minutes } minutter
    }
}
certificate-made-on = Skrevet ut
certificate-code = Kode
certificate-how-checked = Sjekk beviset på { $address }
certificate-pdf = Last ned som PDF
certificate-print = Skriv ut beviset
certificate-print-how = Beviset kan du også lagre som PDF: velg utskrift, og lagre i stedet for å skrive ut.
certificate-other-name = Et annet navn
certificate-check = Sjekk et kursbevis
certificate-check-lead = Skriv koden som står på beviset.
certificate-check-do = Sjekk
certificate-odd-code = Vi kjenner ingen slik kode. Se om alle tolv tegnene er med.
certificate-right = Beviset er ekte
certificate-is = Det er laget av { $by }. Dette gjelder det:
certificate-days = { $days } av { $all } dager
certificate-no-name = Vi viser ikke hvem det tilhører. Skriv navnet som står på beviset, så sier vi om det stemmer.
certificate-name-check = Stemmer navnet?
certificate-name-right = Ja. Beviset er laget for { $name }.
certificate-name-wrong = Nei. Det er ikke { $name } som står på dette beviset.

# Hva folk syntes.
opinion = Hva synes du om kurset?
opinion-thanks = Takk for at du sa hva du synes
opinion-how = Svarene ligger for seg selv, uten navn og tid. Ingen kan se hvem som har sagt hva. De som holdt kurset, ser dem først når minst { $few } har svart.
opinion-nytte = Jeg kan bruke det jeg lærte
opinion-trygt = Det var trygt å være der
opinion-igjen = Jeg ville sagt til andre at de bør gå
opinion-1 = Helt uenig
opinion-2 = Litt uenig
opinion-3 = Midt imellom
opinion-4 = Litt enig
opinion-5 = Helt enig
opinion-ord = Med dine egne ord
opinion-ord-help = Ikke skriv navn på noen.
opinion-send = Send
course-odd-nothing-said = Velg et svar eller skriv noe først.

# Brev. Emnet sier ikke hva det gjelder.
course-subject-rang = Varde: slik ble det
course-subject-confirm = Varde: lenken du ba om
course-subject-again = Varde: lenken du ba om
course-subject-seat = Varde: godt nytt til deg
course-subject-offer = Varde: svar til deg, med en frist
course-subject-cancelled = Varde: en endring
course-subject-moved = Varde: en endring
course-subject-reminder = Varde: det er i morgen
course-subject-message = Varde: en beskjed til deg
course-subject-after = Varde: takk for sist
course-letter-hello = Hei { $name }!
course-letter-confirm = Du har bedt om plass på «{ $course }» i { $town }. Vi holder den av til { $until }. Trykk på lenken og si ja, så er den din.
course-letter-confirm-waiting = Du har bedt om plass på «{ $course }» i { $town }. Alle plasser er tatt, så du er nummer { $n } på ventelista. Trykk på lenken innen { $until } og si ja til å vente.
course-letter-confirm-link = Si ja eller nei
course-letter-rang = Du har meldt deg på «{ $course }» i { $town } hos oss, og plassen er din. Kan du ikke likevel, så gi den fra deg med lenken.
course-letter-rang-waiting = Du vil være med på «{ $course }» i { $town }. Alle plasser er tatt, så du er nummer { $n } på ventelista. Du hører fra oss når det blir en ledig plass.
course-letter-rang-link = Se plassen, eller gi den fra deg
course-letter-again = Du har bedt om plass på «{ $course }» i { $town } før. Her er lenken din, der ser du hvordan det står.
course-letter-again-link = Se hvordan det står
course-letter-seat = Det ble en ledig plass på «{ $course }» i { $town }, og den er din. Kan du ikke likevel, så gi den fra deg med lenken.
course-letter-seat-link = Se plassen, eller gi den fra deg
course-letter-offer = Det ble en ledig plass på «{ $course }» i { $town }. Vi holder den av til deg til { $until }. Svar før det, ellers går den til den neste.
course-letter-offer-link = Svar ja eller nei
course-letter-cancelled = «{ $course }» i { $town } er avlyst.
course-letter-cancelled-link = Se hva som er sagt
course-letter-moved = Noe er endret med «{ $course }» i { $town }. Slik er det nå:
course-letter-moved-link = Se plassen, eller gi den fra deg
course-letter-reminder = I morgen begynner «{ $course }» i { $town }. Vi gleder oss til du kommer.
course-letter-reminder-link = Se plassen, eller gi den fra deg
course-letter-message = De som holder «{ $course }» i { $town }, skriver:
course-letter-message-link = Se hvordan det står
course-letter-after = Takk for at du var med på «{ $course }» i { $town }. Med lenken finner du kursbevis og materiell, og kan si hva du syntes. Den virker i en måned.
course-letter-after-link = Kursbevis og materiell
course-letter-not-you = Er det ikke du som har bedt om dette? Da trenger du ikke gjøre noe. Etter et døgn er alt slettet.
course-letter-foot = Alt du har skrevet, slettes 30 dager etter kurset.
course-sms-rang = Hei! Plassen du ba om, er din:
course-sms-rang-waiting = Hei! Du er nummer { $n } i køen:
course-sms-confirm = Hei! Du ba om en plass. Si ja innen { $until }:
course-sms-confirm-waiting = Hei! Du ba om en plass. Du er nummer { $n } i køen når du sier ja:
course-sms-again = Hei! Her er lenken din:
course-sms-seat = Hei! Det ble en plass til deg. Se den, eller gi den fra deg:
course-sms-offer = Hei! Det ble en plass til deg. Svar innen { $until }:
course-sms-cancelled = Hei! Det du ba om plass på, er avlyst. Se mer:
course-sms-moved = Hei! Noe er endret. Se hva:
course-sms-reminder = Hei! Vi minner om i morgen. Se hvor og når:
course-sms-message = Hei! Du har fått en beskjed fra dem som holder det du skal på. Se her:
course-sms-after = Hei! Takk for sist. Her er det du skal ha etterpå:
notice-course-confirm = En beskjed om å si ja til en kursplass
notice-course-rang = En beskjed til noen som ringte om en kursplass
notice-course-again = En lenke til en kursplass
notice-course-seat = En beskjed om plass fra ventelista
notice-course-offer = Et tilbud om plass, med frist
notice-course-cancelled = En beskjed om et kurs som er avlyst
notice-course-moved = En beskjed om et kurs som er endret
notice-course-reminder = En påminnelse om et kurs
notice-course-message = En beskjed til dem som er på et kurs
notice-course-after = En takk etter et kurs

# For dem som holder kurs.
course-desk = Kursene
course-desk-go = Til kursene
course-desk-lead = Sett opp kurs, se hvem som kommer, og skriv opp hvem som var der.
course-desk-none = Dere har ingen kurs ennå.
course-desk-new = Nytt kurs
course-desk-runs = { $all ->
    [0] Ikke satt opp ennå
    [one] Satt opp én gang, { $coming } kommer
   *[other] Satt opp { $all } ganger, { $coming } kommer
}
course-desk-when = Når det holdes
course-desk-no-runs = Kurset er ikke satt opp ennå. Ingen ser det før det er det.
course-desk-new-run = Sett det opp
course-desk-about = Hva kurset er
course-desk-change = Endre teksten
course-desk-change-run = Endre tid og sted
course-desk-see = Slik ser alle det
course-desk-look = Se hvordan det blir
course-desk-so = Slik blir det
course-desk-keep = Lagre
course-desk-back = Tilbake
course-desk-counts = { $taken } av { $seats } plasser tatt, { $waiting } på venteliste
course-desk-state-draft = Utkast, ingen ser det
course-desk-state-soon = Åpner senere
course-desk-state-open = Åpent
course-desk-state-few = Åpent, få plasser
course-desk-state-full = Fullt
course-desk-state-closed = Stengt
course-desk-state-cancelled = Avlyst
course-desk-state-over = Har vært
course-desk-stands = Slik står det
course-desk-open = Åpne påmeldingen
course-desk-close = Steng påmeldingen
course-desk-hide = Skjul det igjen
course-desk-copy = Sett opp ett til likt
course-desk-people-all = Folkene
course-desk-people = Hvem som kommer
course-desk-people-about = Navn, hvordan de nås, og hvem som venter.
course-desk-people-kept = Hver gang noen leser denne lista, skrives det opp. Alt slettes { $days } dager etter kurset.
course-desk-people-none = Ingen har meldt seg på ennå.
course-desk-people-seat = { $count ->
    [one] Én har plass
   *[other] { $count } har plass
}
course-desk-people-offered = { $count ->
    [one] Én har fått tilbud
   *[other] { $count } har fått tilbud
}
course-desk-people-waiting = { $count ->
    [one] Én venter
   *[other] { $count } venter
}
course-desk-people-unconfirmed = Har ikke sagt ja ennå. Plassen går videre etter et døgn.
course-desk-people-unreached = Brev kommer ikke fram. Ring, hvis du kan.
course-desk-rang = Noen ringer
course-desk-rang-lead = Skriv det de sier. De trenger ikke bekrefte noe selv.
course-desk-rang-contact = Har de verken e-post eller mobil, så skriv din egen, og ring dem når det er noe.
course-desk-rang-told = De får en beskjed med en lenke, så de kan endre eller gi fra seg plassen selv.
course-desk-rang-do = Sett på lista
course-desk-rang-shut = Påmeldingen er ikke åpen nå. Åpne den først. Det du skrev, står her ennå.
course-odd-there = Den adressen står på lista alt. Skriv en annen, for eksempel din egen.
course-desk-done-ringt = Plassen er deres, og de har fått beskjed.
course-desk-done-ringt-venter = Alle plasser er tatt, så de står på ventelista. De har fått beskjed.
course-desk-put-out = Gir fra seg plassen
course-desk-attendance = Oppmøte
course-desk-attendance-about = Sett kryss for hver dag, eller skriv ut lista.
course-desk-attendance-lead = Sett kryss for dem som var der.
course-desk-attendance-keep = Lagre oppmøtet
course-desk-attendance-certificate = Den som har minst ett kryss, kan hente kursbevis når kurset er over.
course-desk-tell = Beskjed til alle
course-desk-tell-about = Går til alle som har sagt ja, også de som venter.
course-desk-tell-lead = { $count ->
    [0] Ingen har sagt ja ennå, så beskjeden går ikke til noen.
    [one] Beskjeden går til én.
   *[other] Beskjeden går til { $count }.
}
course-desk-tell-do = { $count ->
    [one] Send til én
   *[other] Send til { $count }
}
course-desk-told-before = Sendt før
course-desk-answers = Hva folk syntes
course-desk-answers-about = Vises når minst fem har svart.
course-desk-answers-few = Det vises når minst { $few } har svart.
course-desk-answers-count = { $count } har svart.
course-desk-cancel = Avlys
course-desk-cancel-about = Alle får beskjed med en gang.
course-desk-cancel-told = { $count ->
    [0] Ingen har meldt seg på.
    [one] Én får beskjed, så sant de har sagt ja.
   *[other] { $count } får beskjed, så sant de har sagt ja.
}
course-desk-cancel-for-good = Det kan ikke gjøres om. Du kan sette opp ett til likt.
course-desk-cancel-do = Avlys kurset
course-desk-told = { $count ->
    [one] Én får beskjed hvis dag, tid eller sted er et annet.
   *[other] { $count } får beskjed hvis dag, tid eller sted er et annet.
}
course-desk-fewer = Flere har plass enn det er plasser til. Ingen mister plassen sin.
course-desk-days = Dagene
course-desk-days-help = La linjer du ikke trenger, stå tomme.
course-desk-day = Dag { $n }
course-desk-field-kurs = Hva heter kurset?
course-desk-field-om = Hva er det?
course-desk-field-om-help = Hva skjer, og hva har man med seg hjem? En tom linje gir et nytt avsnitt.
course-desk-field-for = For hvem?
course-desk-field-materiell = Materiell etterpå
course-desk-field-materiell-help = En lenke på hver linje, gjerne med noen ord foran. Bare de som har plass, ser det, når kurset er over.
course-desk-field-sprak = Språk i teksten
course-desk-field-sted = By eller sted
course-desk-field-lokale = Lokale
course-desk-field-lokale-help = For eksempel hotellet og rommet.
course-desk-field-dag = Dato
course-desk-field-fra = Fra
course-desk-field-til = Til
course-desk-field-plasser = Antall plasser
course-desk-field-apner = Påmeldingen åpner
course-desk-field-apner-help = Tomt: med en gang.
course-desk-field-stenger = Siste dag for påmelding
course-desk-field-stenger-help = Tomt: til kurset begynner.
course-desk-field-sporsmal = Hvem svarer på spørsmål?
course-desk-field-sporsmal-help = Navn, telefon eller e-post. Alle ser det.
course-desk-field-hvorfor = Hvorfor?
course-desk-field-hvorfor-help = Alle ser det. Ikke skriv noe om noen.
course-desk-field-beskjed = Hva vil du si?
course-desk-field-beskjed-help = De som får tekstmelding, får bare en lenke.
course-odd-called = Skriv hva kurset heter.
course-odd-about = Skriv hva det er.
course-odd-town = Skriv hvor det er.
course-odd-seats = Skriv et tall fra 1 til 2000.
course-odd-date = Skriv datoen slik: 2.10.2026.
course-odd-time = Skriv tida slik: 10.00.
course-odd-until = Den slutter før den begynner.
course-odd-closes = Påmeldingen stenger før den åpner.
course-odd-days = Skriv minst én dag.
course-odd-days-overlap = To tider samme dag går i hverandre.
course-odd-reason = Skriv hvorfor, så de som kommer, slipper å lure.
course-odd-message = Skriv noe først.
course-desk-done-ny = Kurset er lagret. Sett det opp, så kan folk se det.
course-desk-done-endret = Teksten er endret.
course-desk-done-gang-ny = Det er lagret som utkast. Ingen ser det før du åpner.
course-desk-done-gang-endret = Det er endret.
course-desk-done-flyttet = Det er endret, og alle får beskjed.
course-desk-done-apnet = Påmeldingen er åpen.
course-desk-done-stengt = Påmeldingen er stengt.
course-desk-done-skjult = Ingen ser det nå.
course-desk-done-ikke-na = Det går ikke nå. Under ser du hvordan det står.
course-desk-done-avlyst = Det er avlyst, og alle får beskjed.
course-desk-done-sendt = Beskjeden er på vei.
course-desk-done-tatt-ut = Plassen er gitt videre.
course-desk-done-oppmote = Oppmøtet er lagret.
