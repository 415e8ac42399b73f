# Letters. The subject and the first line are seen on a locked screen: they say nothing about health, role or place.
mail-hello = Hei, { $name }
mail-place = Lenkja gjeld { $place }.
mail-somebody = Ein kollega
mail-foot = Denne meldinga er send av Varde. Ho kjem frå ei maskin, så eit svar blir ikkje lese.
mail-stop = Send meg berre det eg bed om

mail-sign-in-subject = Varde: lenkja du bad om
mail-sign-in = Her er lenkja du bad om. Opne ho i den same nettlesaren som du bad om ho i. Ho verkar éin gong, i eit kvarter.
mail-sign-in-link = Logg inn
mail-sign-in-after = Var det ikkje du som bad om ho, treng du ikkje gjere noko. Send ho aldri vidare.

mail-invitation-subject = Varde: du er invitert
mail-invitation = { $by } har lagt deg til i Varde. Lenkja slepper deg inn. Ho verkar éin gong, i 14 dagar.
mail-invitation-link = Gå inn
mail-invitation-after = Kjenner du ikkje { $by }, kan du sjå bort frå denne meldinga. Send lenkja aldri vidare.

mail-role-subject = Varde: du har fått ei ny rolle
mail-role = Du har fått ei ny rolle i Varde. På sida di ser du kva for ei.
mail-role-link = Gå til sida di
mail-role-after = Er det feil, sei frå til administratoren hos dykk.

mail-role-over-subject = Varde: ei rolle er avslutta
mail-role-over = Ei rolle du hadde i Varde, er avslutta. På sida di ser du kva du har no.
mail-role-over-link = Gå til sida di
mail-role-over-after = Er det feil, sei frå til administratoren hos dykk.

mail-new-way-subject = Varde: ein ny måte å logge inn på
mail-new-way = Det er kome ein ny måte å logge inn som deg på: { $way }. Var det deg, treng du ikkje gjere noko.
mail-new-way-link = Gå til sida di
mail-new-way-after = Var det ikkje deg? Logg ut alle andre stader på sida di, og sei frå til administratoren med ein gong.
mail-way-passkey = passnøkkel
mail-way-oidc = innlogginga til arbeidsgivaren
mail-way-link = lenkje på e-post
mail-way-invitation = lenkje frå ein kollega
mail-way-demo = eitt trykk, i demobyen

mail-let-in-again-subject = Varde: nokon slepper deg inn igjen
mail-let-in-again = To kollegaer har sagt ja til å sleppe deg inn igjen. Lenkja får du av ein av dei, aldri på e-post.
mail-let-in-again-after = Har du ikkje bede om hjelp til å kome inn? Ring administratoren hos dykk med ein gong. Kjem du framleis inn, kan du seie nei på sida di.

mail-address-is-subject = Varde: adressa di er bytt
mail-address-is = Frå no av kjem det Varde sender deg, til denne adressa.
mail-address-is-after = Er det feil, sei frå til administratoren hos dykk.

mail-address-was-subject = Varde: adressa di er bytt
mail-address-was = Det Varde sender deg, kjem ikkje til denne adressa lenger. Nokon har bytt ho til ei anna.
mail-address-was-after = Visste du ikkje om det, sei frå til administratoren hos dykk med ein gong.
