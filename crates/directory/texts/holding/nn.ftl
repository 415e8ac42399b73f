hold-title = { $count ->
    [one] Stemmer dette framleis?
   *[other] Stemmer desse framleis?
}
hold-title-short = Oppføringane
hold-lead = { $name } har { $count ->
    [one] éi oppføring
   *[other] { $count } oppføringar
} hos oss. Folk stoler på at det som står her, er sant. Du treng ingen konto.
hold-all-right = Alt stemmer, alle { $count }
hold-right = Stemmer framleis
hold-change = Endre
hold-close = Stengt eller lagt ned
hold-open-again = Det er i gang
hold-when = Når
hold-where = Kvar
hold-phone = Telefon
hold-email = E-post
hold-url = Nettside
hold-see = Sjå sida
hold-none = Det er ingen oppføringar her lenger.
hold-waits = Ei endring ventar på at kommunen ser på henne.
hold-about = Om denne sida
hold-about-text = Lenkja gjeld berre desse oppføringane. Gi henne gjerne til den hos dykk som veit best. Er det noko du ikkje kan svare på, lat det stå.
hold-about-sms = Lenkja kom på SMS fordi nummeret står på oppføringa.
hold-closed = Stengt for tida.
hold-closed-until = Stengt til { $day }. Då opnar det av seg sjølv.
hold-is-over = Lagt ned. Oppføringa blir ikkje vist lenger.
hold-is-hidden = Oppføringa blir ikkje vist lenger, fordi ingen har svart på lenge. Sei at ho stemmer, så er ho tilbake.
hold-done-stemmer = Takk. No står det at { $name } er stadfesta i dag.
hold-done-all = Takk. No står det at alle er stadfesta i dag.
hold-done-stengt = { $name } blir vist som stengt. Takk for at du sa frå.
hold-done-lagt-ned = { $name } blir ikkje vist lenger. Takk for at du sa frå.
hold-done-igjen = { $name } blir vist igjen. Så fint.
hold-done-endret = Takk. Endringa av { $name } blir vist no.
hold-done-sendt = Takk. Kommunen ser på endringa av { $name } før ho blir vist.
hold-done-delt = Takk. Dei nye tidene for { $name } blir viste no. Resten ser kommunen på først.
hold-done-angret = Angra. Alt er som før.
hold-done-for-sent = Det er gjort noko meir sidan, så det kan ikkje angrast her. Bruk «Endre».
hold-undo = Angre
hold-close-title = Er { $name } stengt?
hold-close-lead = Det er fint å seie frå. Då slepp nokon å stå framfor ei låst dør.
hold-closed-for-now = Stengt for tida
hold-closed-for-now-do = Vis som stengt
hold-until = Opnar igjen
hold-until-help = Lat feltet stå tomt om de ikkje veit det. Då spør vi igjen om to månader.
hold-until-odd = Vel ein dag som kjem.
hold-over = Lagt ned
hold-over-what = Oppføringa blir borte frå lista. Gamle lenkjer seier at det er slutt, og viser noko som liknar.
hold-over-do = Ho er lagd ned
hold-back = Nei, gå tilbake
hold-link-over = Lenkja verkar ikkje lenger
hold-link-over-lead = Ei lenkje verkar i 100 dagar. Du kan få ei ny til den adressa som står på oppføringa.
hold-link-again = Send meg ei ny lenkje
hold-link-sent = Er adressa framleis i bruk, kjem det ei ny lenkje dit om litt.
hold-link-ring = Ring kommunen, så hjelper dei deg.
fresh-letter-button = Svar her
fresh-letter-link = Her er lenkja som de bad om. Ho gjeld desse oppføringane:
fresh-letter-hello = Hei { $name }!
fresh-letter-reminder = { $count ->
    [one] De har éi oppføring i lista over aktivitetar. Stemmer ho framleis? Det tek eit halvt minutt å svare.
   *[other] De har { $count } oppføringar i lista over aktivitetar. Stemmer dei framleis? Det tek eit minutt å svare.
}
fresh-letter-more = og { $count } til
fresh-letter-how = Trykk på lenkja og vel «Stemmer framleis», «Endre» eller «Stengt eller lagt ned». Du treng ingen konto. Svarer ingen på lenge, flyttar vi oppføringa lenger ned og seier at ho ikkje er stadfesta.
fresh-subject-reminder = { $count ->
    [one] Stemmer oppføringa dykkar framleis?
   *[other] Stemmer oppføringane dykkar framleis?
}
fresh-subject-link = Lenkja til oppføringane dykkar
fresh-sms = { $count ->
    [one] Stemmer oppføringa dykkar i aktivitetslista framleis? Svar her:
   *[other] Stemmer dei { $count } oppføringane dykkar i aktivitetslista framleis? Svar her:
}
fresh-subject-told = Kontakten på ei oppføring er endra
fresh-told = Oppføringa «{ $name }» har fått ny telefon, e-post, nettside eller eit nytt namn på den som driv henne.
fresh-told-old = Kjenner du ikkje til det, ring kommunen. Dei kan setje det tilbake.
fresh-told-sms = Hei! Dette nummeret er bytt ut på sida til noko de driv. Kjenner du ikkje til det, ring kommunen.
fresh-told-new = Frå no er det denne adressa vi skriv til om oppføringa.
notice-directory-reminder = påminning om oppføringar
notice-directory-link = ny lenkje til oppføringar
notice-directory-told-old = beskjed til gammal kontakt
notice-directory-told-new = beskjed til ny kontakt
