# Letters. The subject and the first line are seen on a locked screen: they say nothing about health, role or place.
mail-hello = Hei, { $name }
mail-place = Lenken gjelder { $place }.
mail-somebody = En kollega
mail-foot = Denne meldingen er sendt av Varde. Den kommer fra en maskin, så et svar blir ikke lest.
mail-stop = Send meg bare det jeg ber om

mail-sign-in-subject = Varde: lenken du ba om
mail-sign-in = Her er lenken du ba om. Åpne den i den samme nettleseren som du ba om den i. Den virker én gang, i et kvarter.
mail-sign-in-link = Logg inn
mail-sign-in-after = Var det ikke du som ba om den, trenger du ikke gjøre noe. Send den aldri videre.

mail-invitation-subject = Varde: du er invitert
mail-invitation = { $by } har lagt deg til i Varde. Lenken slipper deg inn. Den virker én gang, i 14 dager.
mail-invitation-link = Gå inn
mail-invitation-after = Kjenner du ikke { $by }, kan du se bort fra denne meldingen. Send lenken aldri videre.

mail-role-subject = Varde: du har fått en ny rolle
mail-role = Du har fått en ny rolle i Varde. På siden din ser du hvilken.
mail-role-link = Gå til siden din
mail-role-after = Er det feil, si fra til administratoren hos dere.

mail-role-over-subject = Varde: en rolle er avsluttet
mail-role-over = En rolle du hadde i Varde, er avsluttet. På siden din ser du hva du har nå.
mail-role-over-link = Gå til siden din
mail-role-over-after = Er det feil, si fra til administratoren hos dere.

mail-new-way-subject = Varde: en ny måte å logge inn på
mail-new-way = Det er kommet en ny måte å logge inn som deg på: { $way }. Var det deg, trenger du ikke gjøre noe.
mail-new-way-link = Gå til siden din
mail-new-way-after = Var det ikke deg? Logg ut alle andre steder på siden din, og si fra til administratoren med en gang.
mail-way-passkey = passnøkkel
mail-way-oidc = arbeidsgiverens innlogging
mail-way-link = lenke på e-post
mail-way-invitation = lenke fra en kollega
mail-way-demo = ett trykk, i demobyen

mail-let-in-again-subject = Varde: noen slipper deg inn igjen
mail-let-in-again = To kolleger har sagt ja til å slippe deg inn igjen. Lenken får du av en av dem, aldri på e-post.
mail-let-in-again-after = Har du ikke bedt om hjelp til å komme inn? Ring administratoren hos dere med en gang. Kommer du fortsatt inn, kan du si nei på siden din.

mail-address-is-subject = Varde: adressen din er byttet
mail-address-is = Fra nå av kommer det Varde sender deg, til denne adressen.
mail-address-is-after = Er det feil, si fra til administratoren hos dere.

mail-address-was-subject = Varde: adressen din er byttet
mail-address-was = Det Varde sender deg, kommer ikke til denne adressen lenger. Noen har byttet den til en annen.
mail-address-was-after = Visste du ikke om det, si fra til administratoren hos dere med en gang.
