# Reminders. What is sent (remind-say, remind-off … remind-resumed) names no place and nobody, and has only letters of the GSM alphabet.
remind-say = Hei! Vi minner om { $day } kl. { $time }.
remind-stop-say = Ikkje fleire meldingar:
remind-stop-words = Ikkje fleire meldingar
remind-code-say = Koden er { $code }. Skriv han på sida du kom frå. Var det ikkje du som bad om han, treng du ikkje gjere noko.
remind-off-today = Hei! Det blir ikkje noko av i dag.
remind-off-near = Hei! Det blir ikkje noko av på { $day }.
remind-off-far = Hei! Det blir ikkje noko av { $day }.
remind-next-same = Neste gong er { $day }, same tid.
remind-next = Neste gong er { $day } kl. { $time }.
remind-rests-until = Det er pause til { $day }.
remind-rests = Det er pause. Vi veit ikkje enno når vi er tilbake.
remind-no-next = Det er ingen ny dato enno.
remind-moved = Hei! Det som skulle vere { $was }, er flytta til { $day } kl. { $time }.
remind-on = Hei! Det blir noko av { $day } likevel, kl. { $time }.
remind-resumed = Hei! No byrjar det igjen.
remind-resumed-on = Hei! No byrjar det igjen. Første gong er { $day } kl. { $time }.
remind-ended = Hei! Det du bad oss seie frå om, byrjar ikkje igjen.
remind-subject = Ei påminning
remind-subject-news = Ein beskjed
remind-letter-subject = Er det du som har spurt?
remind-letter = Hei! Nokon har bede om å få meldingar frå oss til denne adressa. Er det deg, så opne lenkja og trykk på knappen.
remind-letter-after = Var det ikkje deg, treng du ikkje gjere noko. Då kjem det ikkje fleire, og adressa er sletta i løpet av eit døgn.

remind-way = Minn meg på det
remind-way-about = Du treng ingen konto. Du ser kva vi sender, før du seier ja.
remind-question = Skal vi minne deg på det?
remind-when = Når passar det best?
remind-before = Dagen før, klokka 17
remind-same = Same dag, klokka 11
remind-address-both = Mobilnummer eller e-post
remind-address-sms = Mobilnummer
remind-address-email = E-post
remind-address-help = Vi brukar det berre til dette, og slettar det dagen etter.
remind-is-all = Dette er alt som står i meldinga:
remind-is-all-letter = Dette er alt som står i e-posten, med ei lenkje for å stoppe:
remind-is-all-both = På e-post er emnet «Ei påminning».
remind-news = Blir det avlyst eller flytta, seier vi frå med ein gong, like nøytralt.
remind-do = Send meg ei påminning
remind-when-again = Sei frå når det startar igjen
remind-again-about = Du får éi melding når det byrjar igjen. Ho seier ikkje kva det er eller kvar. Så slettar vi adressa. Vi ventar ikkje lenger enn eit år.
remind-odd-nothing-both = Skriv eit mobilnummer eller ei e-postadresse.
remind-odd-nothing-sms = Skriv eit mobilnummer.
remind-odd-nothing-email = Skriv ei e-postadresse.
remind-odd-email = Noko manglar i e-postadressa. Ho ser slik ut: kari@eksempel.no.
remind-odd-digits = { $count ->
    [one] Nummeret har eitt siffer. Eit mobilnummer har åtte.
   *[other] Nummeret har { $number } siffer. Eit mobilnummer har åtte.
}
remind-odd-not-mobile = Hit kan vi ikkje sende SMS. Eit norsk mobilnummer byrjar med 4 eller 9.
remind-odd-no-sms = Vi kan ikkje sende SMS herifrå no. Skriv ei e-postadresse.
remind-odd-no-email = Vi kan ikkje sende e-post herifrå no. Skriv eit mobilnummer.
remind-too-late = Det er for seint å bli mint på denne gongen, eller det blir ikkje noko av.
remind-goes-on = Det er inga pause no. Sjå når det er neste gong.

remind-code-title = Skriv koden du fekk
remind-code-sent = Vi har sendt deg ein SMS med fem siffer. Slik veit vi at nummeret er ditt.
remind-code-label = Koden
remind-code-help = Fem siffer
remind-code-none = Kom han ikkje innan nokre minutt? Gå tilbake og sjå om nummeret er rett.
remind-code-odd = Ein kode har fem siffer. Sjå om noko manglar.
remind-code-wrong = Koden stemmer ikkje. Sjå ein gong til.
remind-code-too-often = Koden var feil fem gonger, så han gjeld ikkje lenger. Gå tilbake og be om ein ny.
remind-yes = Ja, send meg meldinga
remind-letter-title = Sjå i e-posten din
remind-letter-sent = Vi har sendt ein e-post til { $address }.
remind-letter-press = Opne lenkja i han og trykk på knappen. Slik veit vi at adressa er di.
remind-letter-none = Kom han ikkje? Sjå i søppelposten, eller gå tilbake og sjå om adressa er rett. Lenkja verkar i eit døgn.
remind-was-it-you-title = Vil du ha meldinga?
remind-was-it-you = Nokon har skrive e-postadressa di hos oss. Er det deg, så trykk på knappen.
remind-was-it-not = Var det ikkje deg, kan du lukke sida. Vi slettar adressa i løpet av eit døgn.
remind-yes-title = Då er det i orden
remind-yes-before = Vi minner deg på det dagen før, klokka 17.
remind-yes-same = Vi minner deg på det same dag, klokka 11.
remind-yes-again = Vi seier frå når det byrjar igjen.
remind-erased = Etterpå slettar vi adressa di. Du er like velkomen om du kjem eller ikkje.
remind-stop-in-letter = I kvar e-post er det ei lenkje som stoppar det.
remind-out-title = Lenkja gjeld ikkje lenger
remind-out = Ho verkar i eit døgn, eller det er stoppa. Adressa er sletta. Vil du framleis bli mint på noko, kan du spørje på nytt.
remind-stop-title = Vil du sleppe meldinga?
remind-stop-about = Då slettar vi adressa di med ein gong, og du høyrer ikkje meir om dette.
remind-stop-do = Ikkje send meg noko
remind-stopped-title = Det er stoppa
remind-stopped = Du får ikkje fleire meldingar om dette, og adressa er sletta.

remind-untold = { $count ->
    [one] Éin av dei som ville bli mint på det, har ikkje fått beskjed. Vi veit ikkje kven. Heng gjerne ein lapp på døra.
   *[other] { $count } av dei som ville bli mint på det, har ikkje fått beskjed. Vi veit ikkje kven. Heng gjerne ein lapp på døra.
}
remind-on-its-way = { $count ->
    [one] Éin som ville bli mint på det, får beskjed no.
   *[other] { $count } som ville bli mint på det, får beskjed no.
}

notice-gatherings-confirm = Spørsmål om nokon vil bli mint på eit treff
notice-gatherings-reminder = Påminning om eit treff
notice-gatherings-off = Beskjed om at eit treff er avlyst
notice-gatherings-moved = Beskjed om at eit treff er flytta
notice-gatherings-on = Beskjed om at eit treff blir noko av likevel
notice-gatherings-resumed = Beskjed om at eit treff startar igjen
notice-gatherings-ended = Beskjed om at eit treff ikkje startar igjen
