# Reminders. What is sent (remind-say, remind-off … remind-resumed) names no place and nobody, and has only letters of the GSM alphabet.
remind-say = Hei! Vi minner om { $day } kl. { $time }.
remind-stop-say = Ikke flere meldinger:
remind-stop-words = Ikke flere meldinger
remind-code-say = Koden er { $code }. Skriv den på siden du kom fra. Var det ikke du som ba om den, trenger du ikke gjøre noe.
remind-off-today = Hei! Det blir ikke noe av i dag.
remind-off-near = Hei! Det blir ikke noe av på { $day }.
remind-off-far = Hei! Det blir ikke noe av { $day }.
remind-next-same = Neste gang er { $day }, samme tid.
remind-next = Neste gang er { $day } kl. { $time }.
remind-rests-until = Det er pause til { $day }.
remind-rests = Det er pause. Vi vet ikke ennå når vi er tilbake.
remind-no-next = Det er ingen ny dato ennå.
remind-moved = Hei! Det som skulle være { $was }, er flyttet til { $day } kl. { $time }.
remind-on = Hei! Det blir noe av { $day } likevel, kl. { $time }.
remind-resumed = Hei! Nå begynner det igjen.
remind-resumed-on = Hei! Nå begynner det igjen. Første gang er { $day } kl. { $time }.
remind-ended = Hei! Det du ba oss si fra om, begynner ikke igjen.
remind-subject = En påminnelse
remind-subject-news = En beskjed
remind-letter-subject = Er det du som har spurt?
remind-letter = Hei! Noen har bedt om å få meldinger fra oss til denne adressen. Er det deg, så åpne lenken og trykk på knappen.
remind-letter-after = Var det ikke deg, trenger du ikke gjøre noe. Da kommer det ikke flere, og adressen er slettet i løpet av et døgn.

remind-way = Minn meg på det
remind-way-about = Du trenger ingen konto. Du ser hva vi sender, før du sier ja.
remind-question = Skal vi minne deg på det?
remind-when = Når passer det best?
remind-before = Dagen før, klokka 17
remind-same = Samme dag, klokka 11
remind-address-both = Mobilnummer eller e-post
remind-address-sms = Mobilnummer
remind-address-email = E-post
remind-address-help = Vi bruker det bare til dette, og sletter det dagen etter.
remind-is-all = Dette er alt som står i meldingen:
remind-is-all-letter = Dette er alt som står i e-posten, med en lenke for å stoppe:
remind-is-all-both = På e-post er emnet «En påminnelse».
remind-news = Blir det avlyst eller flyttet, sier vi fra med en gang, like nøytralt.
remind-do = Send meg en påminnelse
remind-when-again = Si fra når det starter igjen
remind-again-about = Du får én melding når det begynner igjen. Den sier ikke hva det er eller hvor. Så sletter vi adressen. Vi venter ikke lenger enn et år.
remind-odd-nothing-both = Skriv et mobilnummer eller en e-postadresse.
remind-odd-nothing-sms = Skriv et mobilnummer.
remind-odd-nothing-email = Skriv en e-postadresse.
remind-odd-email = Noe mangler i e-postadressen. Den ser slik ut: kari@eksempel.no.
remind-odd-digits = { $count ->
    [one] Nummeret har ett siffer. Et mobilnummer har åtte.
   *[other] Nummeret har { $number } sifre. Et mobilnummer har åtte.
}
remind-odd-not-mobile = Hit kan vi ikke sende SMS. Et norsk mobilnummer begynner med 4 eller 9.
remind-odd-no-sms = Vi kan ikke sende SMS herfra nå. Skriv en e-postadresse.
remind-odd-no-email = Vi kan ikke sende e-post herfra nå. Skriv et mobilnummer.
remind-too-late = Det er for sent å bli minnet på denne gangen, eller det blir ikke noe av.
remind-goes-on = Det er ingen pause nå. Se når det er neste gang.

remind-code-title = Skriv koden du fikk
remind-code-sent = Vi har sendt deg en SMS med fem sifre. Slik vet vi at nummeret er ditt.
remind-code-label = Koden
remind-code-help = Fem sifre
remind-code-none = Kom den ikke innen noen minutter? Gå tilbake og se om nummeret er riktig.
remind-code-odd = En kode har fem sifre. Se om noe mangler.
remind-code-wrong = Koden stemmer ikke. Se en gang til.
remind-code-too-often = Koden var feil fem ganger, så den gjelder ikke lenger. Gå tilbake og be om en ny.
remind-yes = Ja, send meg meldingen
remind-letter-title = Se i e-posten din
remind-letter-sent = Vi har sendt en e-post til { $address }.
remind-letter-press = Åpne lenken i den og trykk på knappen. Slik vet vi at adressen er din.
remind-letter-none = Kom den ikke? Se i søppelposten, eller gå tilbake og se om adressen er riktig. Lenken virker i et døgn.
remind-was-it-you-title = Vil du ha meldingen?
remind-was-it-you = Noen har skrevet e-postadressen din hos oss. Er det deg, så trykk på knappen.
remind-was-it-not = Var det ikke deg, kan du lukke siden. Vi sletter adressen i løpet av et døgn.
remind-yes-title = Da er det i orden
remind-yes-before = Vi minner deg på det dagen før, klokka 17.
remind-yes-same = Vi minner deg på det samme dag, klokka 11.
remind-yes-again = Vi sier fra når det begynner igjen.
remind-erased = Etterpå sletter vi adressen din. Du er like velkommen om du kommer eller ikke.
remind-stop-in-letter = I hver e-post er det en lenke som stopper det.
remind-out-title = Lenken gjelder ikke lenger
remind-out = Den virker i et døgn, eller det er stoppet. Adressen er slettet. Vil du fortsatt bli minnet på noe, kan du spørre på nytt.
remind-stop-title = Vil du slippe meldingen?
remind-stop-about = Da sletter vi adressen din med en gang, og du hører ikke mer om dette.
remind-stop-do = Ikke send meg noe
remind-stopped-title = Det er stoppet
remind-stopped = Du får ikke flere meldinger om dette, og adressen er slettet.

remind-untold = { $count ->
    [one] Én av dem som ville bli minnet på det, har ikke fått beskjed. Vi vet ikke hvem. Heng gjerne en lapp på døra.
   *[other] { $count } av dem som ville bli minnet på det, har ikke fått beskjed. Vi vet ikke hvem. Heng gjerne en lapp på døra.
}
remind-on-its-way = { $count ->
    [one] Én som ville bli minnet på det, får beskjed nå.
   *[other] { $count } som ville bli minnet på det, får beskjed nå.
}

notice-gatherings-confirm = Spørsmål om noen vil bli minnet på et treff
notice-gatherings-reminder = Påminnelse om et treff
notice-gatherings-off = Beskjed om at et treff er avlyst
notice-gatherings-moved = Beskjed om at et treff er flyttet
notice-gatherings-on = Beskjed om at et treff blir noe av likevel
notice-gatherings-resumed = Beskjed om at et treff starter igjen
notice-gatherings-ended = Beskjed om at et treff ikke starter igjen
