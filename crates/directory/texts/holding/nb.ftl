hold-title = { $count ->
    [one] Stemmer dette fortsatt?
   *[other] Stemmer disse fortsatt?
}
hold-title-short = Oppføringene
hold-lead = { $name } har { $count ->
    [one] én oppføring
   *[other] { $count } oppføringer
} hos oss. Folk stoler på at det som står her, er sant. Du trenger ingen konto.
hold-all-right = Alt stemmer, alle { $count }
hold-right = Stemmer fortsatt
hold-change = Endre
hold-close = Stengt eller lagt ned
hold-open-again = Det er i gang
hold-when = Når
hold-where = Hvor
hold-phone = Telefon
hold-email = E-post
hold-url = Nettside
hold-see = Se siden
hold-none = Det er ingen oppføringer her lenger.
hold-waits = En endring venter på at kommunen ser på den.
hold-about = Om denne siden
hold-about-text = Lenken gjelder bare disse oppføringene. Gi den gjerne til den hos dere som vet best. Er det noe du ikke kan svare på, la det stå.
hold-about-sms = Lenken kom på SMS fordi nummeret står på oppføringen.
hold-closed = Stengt for tida.
hold-closed-until = Stengt til { $day }. Da åpner den av seg selv.
hold-is-over = Lagt ned. Den vises ikke lenger.
hold-is-hidden = Den vises ikke lenger, fordi ingen har svart på lenge. Si at den stemmer, så er den tilbake.
hold-done-stemmer = Takk. Nå står det at { $name } er bekreftet i dag.
hold-done-all = Takk. Nå står det at alle er bekreftet i dag.
hold-done-stengt = { $name } vises som stengt. Takk for at du sa fra.
hold-done-lagt-ned = { $name } vises ikke lenger. Takk for at du sa fra.
hold-done-igjen = { $name } vises igjen. Så fint.
hold-done-endret = Takk. Endringen av { $name } vises nå.
hold-done-sendt = Takk. Kommunen ser på endringen av { $name } før den vises.
hold-done-delt = Takk. De nye tidene for { $name } vises nå. Resten ser kommunen på først.
hold-done-angret = Angret. Alt er som før.
hold-done-for-sent = Det er gjort noe mer siden, så det kan ikke angres her. Bruk «Endre».
hold-undo = Angre
hold-close-title = Er { $name } stengt?
hold-close-lead = Det er fint å si fra. Da slipper noen å stå foran en låst dør.
hold-closed-for-now = Stengt for tida
hold-closed-for-now-do = Vis som stengt
hold-until = Åpner igjen
hold-until-help = La feltet stå tomt hvis dere ikke vet det. Da spør vi igjen om to måneder.
hold-until-odd = Velg en dag som kommer.
hold-over = Lagt ned
hold-over-what = Oppføringen blir borte fra lista. Gamle lenker sier at det er slutt, og viser noe som ligner.
hold-over-do = Den er lagt ned
hold-back = Nei, gå tilbake
hold-link-over = Lenken virker ikke lenger
hold-link-over-lead = En lenke virker i 100 dager. Du kan få en ny til den adressen som står på oppføringen.
hold-link-again = Send meg en ny lenke
hold-link-sent = Er adressen fortsatt i bruk, kommer det en ny lenke dit om litt.
hold-link-ring = Ring kommunen, så hjelper de deg.
fresh-letter-button = Svar her
fresh-letter-link = Her er lenken som dere ba om. Den gjelder disse oppføringene:
fresh-letter-hello = Hei { $name }!
fresh-letter-reminder = { $count ->
    [one] Dere har én oppføring i lista over aktiviteter. Stemmer den fortsatt? Det tar et halvt minutt å svare.
   *[other] Dere har { $count } oppføringer i lista over aktiviteter. Stemmer de fortsatt? Det tar et minutt å svare.
}
fresh-letter-more = og { $count } til
fresh-letter-how = Trykk på lenken og velg «Stemmer fortsatt», «Endre» eller «Stengt eller lagt ned». Du trenger ingen konto. Svarer ingen på lenge, flytter vi oppføringen lenger ned og sier at den ikke er bekreftet.
fresh-subject-reminder = { $count ->
    [one] Stemmer oppføringen deres fortsatt?
   *[other] Stemmer oppføringene deres fortsatt?
}
fresh-subject-link = Lenken til oppføringene deres
fresh-sms = { $count ->
    [one] Stemmer oppføringen deres i aktivitetslista fortsatt? Svar her:
   *[other] Stemmer de { $count } oppføringene deres i aktivitetslista fortsatt? Svar her:
}
fresh-subject-told = Kontakten på en oppføring er endret
fresh-told = Oppføringen «{ $name }» har fått ny telefon, e-post, nettside eller et nytt navn på den som driver den.
fresh-told-old = Kjenner du ikke til det, ring kommunen. De kan sette det tilbake.
fresh-told-sms = Hei! Dette nummeret er byttet ut på siden til noe dere driver. Kjenner du ikke til det, ring kommunen.
fresh-told-new = Fra nå er det denne adressen vi skriver til om oppføringen.
notice-directory-reminder = påminnelse om oppføringer
notice-directory-link = ny lenke til oppføringer
notice-directory-told-old = beskjed til gammel kontakt
notice-directory-told-new = beskjed til ny kontakt
