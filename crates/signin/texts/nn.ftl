# Signing in
signin = Logg inn
signin-again = Logg inn igjen
signin-lead = For deg som jobbar med Varde. Du treng ikkje logge inn for å finne noko å gå til.
signin-away = Du har vore borte i meir enn eit kvarter, så vi låste for å vere på den sikre sida. Logg inn igjen, så held du fram der du var.
signin-left = Du er logga ut. Nettlesaren har òg fått beskjed om å gløyme det han hugsa herifrå.
signin-here = Du er logga inn som { $name }.
signin-to-mine = Gå til sida di
signin-no-way = Her er det ikkje sett opp nokon måte å logge inn på enno. Spør den som driv denne nettstaden.
signin-demo = Prøv som ein av dei
signin-demo-lead = Alle her er oppdikta. Vel ein, så er du inne med eitt trykk.
signin-as = Hald fram som { $name }

# Roles
role-peer_worker = erfaringskonsulent
role-coordinator = erfaringskoordinator
role-leader = leiar
role-municipality_editor = redaktør i kommunen
role-tenant_admin = administrator
role-auditor = personvernombod

# One's own page
mine-hello = Hei, { $name }
mine-roles = Kva du er her
mine-no-role = Du har inga rolle enno. To personar må seie ja til ei rolle. Spør den som er administrator hos dykk.
mine-sessions = Her er du logga inn
mine-sessions-why = Kjenner du ikkje att ein av stadene, logg ut der og sei frå til administratoren.
mine-device-unknown = Ein nettlesar som ikkje seier kva han er
mine-this = Denne her
mine-way-passkey = Med passnøkkel
mine-way-oidc = Gjennom innlogginga til arbeidsgivaren
mine-way-link = Med lenkje på e-post
mine-way-demo = Med eitt trykk, i demobyen
mine-since = Sidan { $since }. Sist brukt { $seen }.
mine-today = i dag { $time }
mine-at = { $day } { $time }
mine-end = Logg ut der
mine-end-all = Logg ut alle andre stader
mine-ended = Den staden er logga ut.
mine-ended-before = Det var logga ut frå før.
mine-rules = Etter eit kvarter utan bruk blir sida låst. Etter tolv timar er du logga ut uansett.
mine-sign-out = Logg ut

# A link that is used once
invited-title = Velkomen inn
invited = Lenkja di verkar. Trykk på knappen, så er du inne. Ho verkar berre denne eine gongen.
invited-enter = Gå inn
invited-used-title = Lenkja er brukt
invited-used = Ho verkar berre éin gong. Er du ikkje inne, be den som sende ho, om ei ny.
invited-expired-title = Lenkja er for gammal
invited-expired = Be den som sende ho, om ei ny.
invited-elsewhere-title = Lenkja høyrer til ein annan nettlesar
invited-elsewhere = Opne ho i den same nettlesaren som du bad om ho i, eller be om ei ny her.
invited-unknown-title = Her er det inga lenkje
invited-unknown = Kanskje vart ho kutta på vegen, eller så vart det venta for lenge på denne sida. Opne heile lenkja på nytt.
