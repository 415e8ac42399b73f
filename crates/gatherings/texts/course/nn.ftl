# Kurs: det alle ser.
courses = Kurs
courses-lead = Kurs for deg som jobbar med di eiga erfaring, og for deg som jobbar saman med oss. Gratis.
courses-none = Ingen kurs er sette opp akkurat no.
courses-were = Kurs som har vore
courses-check = Har du fått eit kursbevis?
courses-check-do = Sjekk om det stemmer
course-for-whom = For kven
course-when = Når og kvar
course-none-coming = Kurset er ikkje sett opp på nytt enno.
course-were = Har vore halde
course-by = Kurset blir halde av { $by }.
course-print = Skriv ut
course-course = Kurs
course-days = Dagar
course-where = Stad
course-price = Pris
course-free = Gratis
course-seats = Plassar
course-contact = Spørsmål
course-material = Materiell frå kurset
course-back = Til kurset
course-soon = Påmeldinga opnar { $day }
course-open = Plass til deg
course-few = { $count ->
    [one] Få plassar: éin igjen
   *[other] Få plassar: { $count } igjen
}
course-full = Fullt – venteliste
course-closed = Påmeldinga er stengd
course-cancelled = Kurset er avlyst.
course-over = Har vore
course-draft = Utkast

# Melde seg på.
course-enrol = Meld deg på
course-enrol-list = Set deg på ventelista
course-not-now = Det går ikkje å melde seg på no.
course-ring-instead = Her kan du ikkje melde deg på på nettet. Ring, så set vi deg opp.
course-full-now = { $count ->
    [0] Alle plassane er tekne. Blir det ein ledig, går han til den som har venta lengst.
    [one] Alle plassane er tekne, og éin ventar. Blir det ein ledig, går han til den som har venta lengst.
   *[other] Alle plassane er tekne, og { $count } ventar. Blir det ein ledig, går han til den som har venta lengst.
}
course-field-navn = Namn
course-field-kontakt = E-post eller mobil
course-field-kontakt-mail = E-post
course-field-kontakt-sms = Mobil
course-field-kontakt-help = Hit sender vi ei lenkje. Med den seier du ja, endrar, eller gir frå deg plassen.
course-field-arbeidssted = Arbeidsstad
course-field-arbeidssted-help = Du vel om du vil seie det.
course-field-fylke = Fylke
course-field-fylke-none = Vil ikkje seie
course-field-sprak = Språk i brev frå oss
course-field-kode = Koden på beviset
course-field-kode-help = Tolv bokstavar og tal, til dømes 7k2f-9qxm-0a4d.
course-used-for = Vi bruker det du skriv, til kurset og ingenting anna. Dei som held kurset, kan lese det.
course-kept = Alt blir sletta { $days } dagar etter kurset, eller når du gir frå deg plassen.
course-odd-name = Skriv kva du heiter.
course-odd-long = Dette er for langt. Skriv det kortere.
course-odd-contact-none = Skriv kvar vi kan no deg.
course-odd-contact = Dette ser korkje ut som ein e-post eller eit mobilnummer. Eit mobilnummer har åtte siffer.
course-odd-email = Noko manglar i e-posten. Den ser slik ut: namn@eksempel.no.
course-odd-no-sms = Her kan vi berre sende e-post. Skriv ei e-postadresse.
course-odd-no-mail = Her kan vi berre sende tekstmelding. Skriv eit mobilnummer.
course-sent-email = Sjå i e-posten din
course-sent-sms = Sjå på mobilen din
course-sent-lead = Vi har sendt deg ei lenkje. Trykk på den innan eit døgn, så er det i orden. Der står det også om du har plass, eller står på ventelista.
course-sent-wrong-email = Kjem det ikkje noko? Sjå i søppelposten, eller meld deg på ein gong til.
course-sent-wrong-sms = Kjem det ikkje noko? Sjå om nummeret vart rett, og meld deg på ein gong til.

# Lenkja til den som har bede om plass.
seat-confirm = Vil du ha plassen?
seat-confirm-seat = Vi held av ein plass til deg til { $until }. Sei ja, så er han din.
seat-confirm-waiting = Alle plassane er tekne. Du er nummer { $n } på ventelista når du har sagt ja. Det må vere innan { $until }.
seat-yes = Ja, eg vil ha plassen
seat-yes-waiting = Ja, eg vil vente
seat-yours = Du har plass
seat-yours-how = Vi gleder oss til du kjem. Passer det ikkje likevel, så gir du frå deg plassen her, og ein annan får han.
seat-was-there = Takk for sist
seat-waiting = Du er nummer { $n } på ventelista
seat-waiting-how = Blir det ein ledig plass, får du beskjed med ein gong. Du treng ikkje å gjere noko.
seat-offered = Det er ein plass til deg
seat-offered-until = Vi held han av til { $until }. Svarar du ikkje, går han til den neste.
seat-take = Ja, eg kjem
seat-no-thanks = Nei, eg kan ikkje
seat-gone = Du har ingen plass her no
seat-gone-given-back = Du har gitt frå deg plassen. Det du skreiv, er sletta. Du er velkomen ein annan gong.
seat-gone-unconfirmed = Ingen sa ja innan eit døgn, så plassen gjekk vidare. Det du skreiv, er sletta. Du kan melde deg på igjen.
seat-gone-expired = Tida gjekk ut, så plassen gjekk til den neste. Det du skreiv, er sletta. Du kan melde deg på igjen.
seat-gone-put-out = Dei som held kurset, har teke deg av lista. Det du skreiv, er sletta.
seat-gone-over = Kurset er over, og det du skreiv, er sletta.
seat-messages = Beskjedar frå dei som held kurset
seat-contact = Vi når deg på
seat-change = Endre det du skreiv
seat-change-contact = Vi skriv til { $contact }. Vil du ha brev ein annan stad, gir du frå deg plassen og melder deg på på nytt.
seat-save = Lagre
seat-back = Tilbake
seat-remind = Minn meg på det dagen før
seat-remind-not = Ikkje minn meg på det
seat-give-back = Gi frå meg plassen
seat-leave-list = Ta meg av ventelista
seat-give-back-sure = Vil du gi frå deg plassen?
seat-give-back-how = Ein annan får han med ein gong, og vi slettar det du har skrive. Du treng ikkje seie kvifor.
seat-leave-list-sure = Vil du av ventelista?
seat-leave-list-how = Vi slettar det du har skrive. Du treng ikkje seie kvifor.
seat-keep = Nei, eg beheld han
seat-certificate = Hent kursbeviset
seat-certificate-not-yet = Kursbeviset er klart når dei som heldt kurset, har skrive opp kven som var der.
seat-answer = Sei kva du synest om kurset
seat-answered = Takk for at du sa kva du synest.
seat-done-ja = Takk. Då er det i orden.
seat-done-tatt = Så fint. Plassen er din.
seat-done-for-sent = Det var for seint, eller gjort frå før. Under ser du korleis det er no.
seat-done-gitt = Det er heilt greitt. Plassen er gitt vidare.
seat-done-minn = Vi minner deg på det dagen før.
seat-done-ikke-minn = Vi minner deg ikkje på det.
seat-done-endret = Det er endra.
seat-done-borte = Det du skreiv, er sletta og kan ikkje endrast.

# Kursbevis.
certificate = Kursbevis
certificate-lead = Kva namn skal stå på det?
certificate-kept = Når kurset er sletta hos oss, veit vi ikkje lenger kven du er. Beviset kan sjekkast likevel: den som sjekkar, skriv namnet sjølv.
certificate-make = Lag kursbevis
certificate-took-part = har vore med på kurset
certificate-altogether = Til saman
certificate-hours = { $hours ->
    [0] { $minutes } minutt
    [one] { $minutes ->
        [0] 1 time
       *[other] 1 time og { $minutes } minutt
    }
   *[other] { $minutes ->
        [0] { $hours } timar
       *[other] { $hours } timar og { $minutes } minutt
    }
}
certificate-made-on = Skrevet ut
certificate-code = Kode
certificate-how-checked = Sjekk beviset på { $address }
certificate-pdf = Last ned som PDF
certificate-print = Skriv ut beviset
certificate-print-how = Beviset kan du også lagre som PDF: vel utskrift, og lagre i staden for å skrive ut.
certificate-other-name = Eit anna namn
certificate-check = Sjekk eit kursbevis
certificate-check-lead = Skriv koden som står på beviset.
certificate-check-do = Sjekk
certificate-odd-code = Vi kjenner ingen slik kode. Sjå om alle tolv teikna er med.
certificate-right = Beviset er ekte
certificate-is = Det er laga av { $by }. Dette gjeld det:
certificate-days = { $days } av { $all } dagar
certificate-no-name = Vi viser ikkje kven det høyrer til. Skriv namnet som står på beviset, så seier vi om det stemmer.
certificate-name-check = Stemmer namnet?
certificate-name-right = Ja. Beviset er laga for { $name }.
certificate-name-wrong = Nei. Det er ikkje { $name } som står på dette beviset.

# Kva folk syntest.
opinion = Kva synest du om kurset?
opinion-thanks = Takk for at du sa kva du synest
opinion-how = Svara ligg for seg sjølve, utan namn og tid. Ingen kan sjå kven som har sagt kva. Dei som heldt kurset, ser svara først når minst { $few } har svart.
opinion-nytte = Eg kan bruke det eg lærte
opinion-trygt = Det var trygt å vere der
opinion-igjen = Eg ville sagt til andre at dei bør gå
opinion-1 = Heilt usamd
opinion-2 = Litt usamd
opinion-3 = Midt imellom
opinion-4 = Litt samd
opinion-5 = Heilt samd
opinion-ord = Med dine eigne ord
opinion-ord-help = Ikkje skriv namn på nokon.
opinion-send = Send
course-odd-nothing-said = Vel eit svar eller skriv noko først.

# Brev. Emnet seier ikkje kva det gjeld.
course-subject-rang = Varde: slik vart det
course-subject-confirm = Varde: lenkja du bad om
course-subject-again = Varde: lenkja du bad om
course-subject-seat = Varde: godt nytt til deg
course-subject-offer = Varde: svar til deg, med ein frist
course-subject-cancelled = Varde: ei endring
course-subject-moved = Varde: ei endring
course-subject-reminder = Varde: det er i morgen
course-subject-message = Varde: ein beskjed til deg
course-subject-after = Varde: takk for sist
course-letter-hello = Hei { $name }!
course-letter-confirm = Du har bede om plass på «{ $course }» i { $town }. Vi held han av til { $until }. Trykk på lenkja og sei ja, så er han din.
course-letter-confirm-waiting = Du har bede om plass på «{ $course }» i { $town }. Alle plassane er tekne, så du er nummer { $n } på ventelista. Trykk på lenkja innan { $until } og sei ja til å vente.
course-letter-confirm-link = Sei ja eller nei
course-letter-rang = Du har meldt deg på «{ $course }» i { $town } hos oss, og plassen er din. Kan du ikkje likevel, så gi han frå deg med lenkja.
course-letter-rang-waiting = Du vil vere med på «{ $course }» i { $town }. Alle plassane er tekne, så du er nummer { $n } på ventelista. Du høyrer frå oss når det blir ein ledig plass.
course-letter-rang-link = Sjå plassen, eller gi han frå deg
course-letter-again = Du har bede om plass på «{ $course }» i { $town } før. Her er lenkja din, der ser du korleis det står.
course-letter-again-link = Sjå korleis det står
course-letter-seat = Det vart ein ledig plass på «{ $course }» i { $town }, og han er din. Kan du ikkje likevel, så gi han frå deg med lenkja.
course-letter-seat-link = Sjå plassen, eller gi han frå deg
course-letter-offer = Det vart ein ledig plass på «{ $course }» i { $town }. Vi held han av til deg til { $until }. Svar før det, elles går han til den neste.
course-letter-offer-link = Svar ja eller nei
course-letter-cancelled = «{ $course }» i { $town } er avlyst.
course-letter-cancelled-link = Sjå kva som er sagt
course-letter-moved = Noko er endra med «{ $course }» i { $town }. Slik er det no:
course-letter-moved-link = Sjå plassen, eller gi han frå deg
course-letter-reminder = I morgen byrjar «{ $course }» i { $town }. Vi gleder oss til du kjem.
course-letter-reminder-link = Sjå plassen, eller gi han frå deg
course-letter-message = Dei som held «{ $course }» i { $town }, skriv:
course-letter-message-link = Sjå korleis det står
course-letter-after = Takk for at du var med på «{ $course }» i { $town }. Med lenkja finner du kursbevis og materiell, og kan seie kva du syntest. Den verkar i ein månad.
course-letter-after-link = Kursbevis og materiell
course-letter-not-you = Er det ikkje du som har bede om dette? Da treng du ikkje gjere noko. Etter eit døgn er alt sletta.
course-letter-foot = Alt du har skrive, blir sletta 30 dagar etter kurset.
course-sms-rang = Hei! Plassen du bad om, er din:
course-sms-rang-waiting = Hei! Du er nummer { $n } i køen:
course-sms-confirm = Hei! Du bad om ein plass. Sei ja innan { $until }:
course-sms-confirm-waiting = Hei! Du bad om ein plass. Du er nummer { $n } i køen når du seier ja:
course-sms-again = Hei! Her er lenkja din:
course-sms-seat = Hei! Det vart ein plass til deg. Sjå den, eller gi han frå deg:
course-sms-offer = Hei! Det vart ein plass til deg. Svar innan { $until }:
course-sms-cancelled = Hei! Det du bad om plass på, er avlyst. Sjå meir:
course-sms-moved = Hei! Noko er endra. Sjå kva:
course-sms-reminder = Hei! Vi minner om i morgen. Sjå kvar og når:
course-sms-message = Hei! Du har fått ein beskjed frå dei som held det du skal på. Sjå her:
course-sms-after = Hei! Takk for sist. Her er det du skal ha etterpå:
notice-course-confirm = Ein beskjed om å seie ja til ein kursplass
notice-course-rang = Ein beskjed til nokon som ringde om ein kursplass
notice-course-again = Ei lenkje til ein kursplass
notice-course-seat = Ein beskjed om plass frå ventelista
notice-course-offer = Eit tilbod om plass, med frist
notice-course-cancelled = Ein beskjed om eit kurs som er avlyst
notice-course-moved = Ein beskjed om eit kurs som er endra
notice-course-reminder = Ei påminning om eit kurs
notice-course-message = Ein beskjed til dei som er på eit kurs
notice-course-after = Ein takk etter eit kurs

# For dei som held kurs.
course-desk = Kursa
course-desk-go = Til kursa
course-desk-lead = Set opp kurs, sjå kven som kjem, og skriv opp kven som var der.
course-desk-none = De har ingen kurs enno.
course-desk-new = Nytt kurs
course-desk-runs = { $all ->
    [0] Ikkje sett opp enno
    [one] Sett opp éin gong, { $coming } kjem
   *[other] Sett opp { $all } gonger, { $coming } kjem
}
course-desk-when = Når det blir halde
course-desk-no-runs = Kurset er ikkje sett opp enno. Ingen ser det før det er gjort.
course-desk-new-run = Set det opp
course-desk-about = Kva kurset er
course-desk-change = Endre teksten
course-desk-change-run = Endre tid og stad
course-desk-see = Slik ser alle det
course-desk-look = Sjå korleis det blir
course-desk-so = Slik blir det
course-desk-keep = Lagre
course-desk-back = Tilbake
course-desk-counts = { $taken } av { $seats } plassar tatt, { $waiting } på venteliste
course-desk-state-draft = Utkast, ingen ser det
course-desk-state-soon = Opnar seinare
course-desk-state-open = Ope
course-desk-state-few = Ope, få plassar
course-desk-state-full = Fullt
course-desk-state-closed = Stengt
course-desk-state-cancelled = Avlyst
course-desk-state-over = Har vore
course-desk-stands = Slik står det
course-desk-open = Opne påmeldinga
course-desk-close = Steng påmeldinga
course-desk-hide = Skjul det igjen
course-desk-copy = Set opp eitt til likt
course-desk-people-all = Folka
course-desk-people = Kven som kjem
course-desk-people-about = Namn, korleis dei blir nådde, og kven som ventar.
course-desk-people-kept = Kvar gong nokon les denne lista, blir det skrive opp. Alt blir sletta { $days } dagar etter kurset.
course-desk-people-none = Ingen har meldt seg på enno.
course-desk-people-seat = { $count ->
    [one] Éin har plass
   *[other] { $count } har plass
}
course-desk-people-offered = { $count ->
    [one] Éin har fått tilbod
   *[other] { $count } har fått tilbod
}
course-desk-people-waiting = { $count ->
    [one] Éin ventar
   *[other] { $count } ventar
}
course-desk-people-unconfirmed = Har ikkje sagt ja enno. Plassen går vidare etter eit døgn.
course-desk-people-unreached = Brev kjem ikkje fram. Ring, om du kan.
course-desk-rang = Nokon ringjer
course-desk-rang-lead = Skriv det dei seier. Dei treng ikkje stadfeste noko sjølve.
course-desk-rang-contact = Har dei korkje e-post eller mobil, så skriv din eigen, og ring dei når det er noko.
course-desk-rang-told = Dei får ein beskjed med ei lenkje, så dei kan endre eller gi frå seg plassen sjølve.
course-desk-rang-do = Set på lista
course-desk-rang-shut = Påmeldinga er ikkje open no. Opne henne først. Det du skreiv, står her enno.
course-odd-there = Den adressa står på lista alt. Skriv ei anna, til dømes di eiga.
course-desk-done-ringt = Plassen er deira, og dei har fått beskjed.
course-desk-done-ringt-venter = Alle plassane er tekne, så dei står på ventelista. Dei har fått beskjed.
course-desk-put-out = Gir frå seg plassen
course-desk-attendance = Oppmøte
course-desk-attendance-about = Set kryss for kvar dag, eller skriv ut lista.
course-desk-attendance-lead = Set kryss for dei som var der.
course-desk-attendance-keep = Lagre oppmøtet
course-desk-attendance-certificate = Den som har minst ett kryss, kan hente kursbevis når kurset er over.
course-desk-tell = Beskjed til alle
course-desk-tell-about = Går til alle som har sagt ja, også dei som ventar.
course-desk-tell-lead = { $count ->
    [0] Ingen har sagt ja enno, så beskjeden går ikkje til nokon.
    [one] Beskjeden går til éin.
   *[other] Beskjeden går til { $count }.
}
course-desk-tell-do = { $count ->
    [one] Send til éin
   *[other] Send til { $count }
}
course-desk-told-before = Sendt før
course-desk-answers = Kva folk syntest
course-desk-answers-about = Blir vist når minst fem har svart.
course-desk-answers-few = Det blir vist når minst { $few } har svart.
course-desk-answers-count = { $count } har svart.
course-desk-cancel = Avlys
course-desk-cancel-about = Alle får beskjed med ein gong.
course-desk-cancel-told = { $count ->
    [0] Ingen har meldt seg på.
    [one] Éin får beskjed, så sant de har sagt ja.
   *[other] { $count } får beskjed, så sant de har sagt ja.
}
course-desk-cancel-for-good = Det kan ikkje gjerast om. Du kan setje opp eitt til likt.
course-desk-cancel-do = Avlys kurset
course-desk-told = { $count ->
    [one] Éin får beskjed om dagen, tida eller staden er ein annan.
   *[other] { $count } får beskjed om dagen, tida eller staden er ein annan.
}
course-desk-fewer = Fleire har plass enn det er plassar til. Ingen mistar plassen sin.
course-desk-days = Dagane
course-desk-days-help = La linjer du ikkje treng, stå tomme.
course-desk-day = Dag { $n }
course-desk-field-kurs = Kva heiter kurset?
course-desk-field-om = Kva er det?
course-desk-field-om-help = Kva skjer, og kva har ein med seg heim? Ei tom linje gir eit nytt avsnitt.
course-desk-field-for = For kven?
course-desk-field-materiell = Materiell etterpå
course-desk-field-materiell-help = Ei lenkje på kvar linje, gjerne med nokre ord framfor. Berre dei som har plass, ser det, når kurset er over.
course-desk-field-sprak = Språk i teksten
course-desk-field-sted = By eller stad
course-desk-field-lokale = Lokale
course-desk-field-lokale-help = Til dømes hotellet og rommet.
course-desk-field-dag = Dato
course-desk-field-fra = Fra
course-desk-field-til = Til
course-desk-field-plasser = Talet på plassar
course-desk-field-apner = Påmeldinga opnar
course-desk-field-apner-help = Tomt: med ein gong.
course-desk-field-stenger = Siste dag for påmelding
course-desk-field-stenger-help = Tomt: til kurset byrjar.
course-desk-field-sporsmal = Kven svarar på spørsmål?
course-desk-field-sporsmal-help = Namn, telefon eller e-post. Alle ser det.
course-desk-field-hvorfor = Kvifor?
course-desk-field-hvorfor-help = Alle ser det. Ikkje skriv noko om nokon.
course-desk-field-beskjed = Kva vil du seie?
course-desk-field-beskjed-help = Dei som får tekstmelding, får berre ei lenkje.
course-odd-called = Skriv kva kurset heiter.
course-odd-about = Skriv kva det er.
course-odd-town = Skriv kvar det er.
course-odd-seats = Skriv eit tal frå 1 til 2000.
course-odd-date = Skriv datoen slik: 2.10.2026.
course-odd-time = Skriv tida slik: 10.00.
course-odd-until = Det sluttar før det byrjar.
course-odd-closes = Påmeldinga stengjer før den opnar.
course-odd-days = Skriv minst éin dag.
course-odd-days-overlap = To tider samme dag går i hverandre.
course-odd-reason = Skriv kvifor, så dei som kjem, slepp å lure.
course-odd-message = Skriv noko først.
course-desk-done-ny = Kurset er lagra. Set det opp, så kan folk sjå det.
course-desk-done-endret = Teksten er endra.
course-desk-done-gang-ny = Det er lagra som utkast. Ingen ser det før du opnar.
course-desk-done-gang-endret = Det er endra.
course-desk-done-flyttet = Det er endra, og alle får beskjed.
course-desk-done-apnet = Påmeldinga er open.
course-desk-done-stengt = Påmeldinga er stengd.
course-desk-done-skjult = Ingen ser det no.
course-desk-done-ikke-na = Det går ikkje no. Under ser du korleis det står.
course-desk-done-avlyst = Det er avlyst, og alle får beskjed.
course-desk-done-sendt = Beskjeden er på vei.
course-desk-done-tatt-ut = Plassen er gitt vidare.
course-desk-done-oppmote = Oppmøtet er lagra.
