# Signing in
signin = Logg inn
signin-again = Logg inn igjen
signin-lead = For deg som jobber med Varde. Du trenger ikke logge inn for å finne noe å gå til.
signin-away = Du har vært borte i mer enn et kvarter, så vi låste for sikkerhets skyld. Logg inn igjen, så fortsetter du der du var.
signin-left = Du er logget ut. Nettleseren har også fått beskjed om å glemme det den husket herfra.
signin-here = Du er logget inn som { $name }.
signin-to-mine = Gå til siden din
signin-no-way = Her er det ikke satt opp noen måte å logge inn på ennå. Spør den som driver dette nettstedet.
signin-demo = Prøv som en av dem
signin-demo-lead = Alle her er oppdiktet. Velg en, så er du inne med ett trykk.
signin-as = Fortsett som { $name }

# Roles
role-peer_worker = erfaringskonsulent
role-coordinator = erfaringskoordinator
role-leader = leder
role-municipality_editor = redaktør i kommunen
role-tenant_admin = administrator
role-auditor = personvernombud

# One's own page
mine-hello = Hei, { $name }
mine-roles = Hva du er her
mine-no-role = Du har ingen rolle ennå. To personer må si ja til en rolle. Spør den som er administrator hos dere.
mine-sessions = Her er du logget inn
mine-sessions-why = Kjenner du ikke igjen et av stedene, logg ut der og si fra til administratoren.
mine-device-unknown = En nettleser som ikke sier hva den er
mine-this = Denne her
mine-way-passkey = Med passnøkkel
mine-way-oidc = Gjennom arbeidsgiverens innlogging
mine-way-link = Med lenke på e-post
mine-way-demo = Med ett trykk, i demobyen
mine-since = Siden { $since }. Sist brukt { $seen }.
mine-today = i dag { $time }
mine-at = { $day } { $time }
mine-end = Logg ut der
mine-end-all = Logg ut alle andre steder
mine-ended = Det stedet er logget ut.
mine-ended-before = Det var logget ut fra før.
mine-rules = Etter et kvarter uten bruk låses siden. Etter tolv timer er du logget ut uansett.
mine-sign-out = Logg ut
