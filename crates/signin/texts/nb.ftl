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

# A link that is used once
invited-title = Velkommen inn
invited = Lenken din virker. Trykk på knappen, så er du inne. Den virker bare denne ene gangen.
invited-enter = Gå inn
invited-used-title = Lenken er brukt
invited-used = Den virker bare én gang. Er du ikke inne, be den som sendte den, om en ny.
invited-expired-title = Lenken er for gammel
invited-expired = Be den som sendte den, om en ny.
invited-elsewhere-title = Lenken hører til en annen nettleser
invited-elsewhere = Åpne den i den samme nettleseren som du ba om den i, eller be om en ny her.
invited-unknown-title = Her er det ingen lenke
invited-unknown = Kanskje ble den kuttet på veien, eller så ble det ventet for lenge på denne siden. Åpne hele lenken på nytt.
