# Signing in
signin = Sign in
signin-again = Sign in again
signin-lead = For you who work with Varde. You do not need to sign in to find something to go to.
signin-away = You were away for more than a quarter of an hour, so we locked the page to be safe. Sign in again and go on where you were.
signin-left = You are signed out. Your browser has also been told to forget what it remembered from here.
signin-here = You are signed in as { $name }.
signin-to-mine = Go to your page
signin-no-way = No way of signing in has been set up here yet. Ask whoever runs this site.
signin-demo = Try it as one of them
signin-demo-lead = Everybody here is made up. Choose one, and one press lets you in.
signin-as = Go on as { $name }

# Roles
role-peer_worker = peer worker
role-coordinator = peer coordinator
role-leader = leader
role-municipality_editor = editor in the municipality
role-tenant_admin = administrator
role-auditor = data-protection officer

# One's own page
mine-hello = Hello, { $name }
mine-roles = What you are here
mine-no-role = You have no role yet. Two people must agree to a role. Ask your administrator.
mine-sessions = Where you are signed in
mine-sessions-why = If you do not recognise one of these places, sign out there and tell your administrator.
mine-device-unknown = A browser that does not say what it is
mine-this = This one
mine-way-passkey = With a passkey
mine-way-oidc = Through your employer's sign-in
mine-way-link = With a link by e-mail
mine-way-demo = With one press, in the demo town
mine-since = Since { $since }. Last used { $seen }.
mine-today = today { $time }
mine-at = { $day } { $time }
mine-end = Sign out there
mine-end-all = Sign out everywhere else
mine-ended = That place is signed out.
mine-ended-before = It was signed out already.
mine-rules = After a quarter of an hour without use the page locks. After twelve hours you are signed out in any case.
mine-sign-out = Sign out

# A link that is used once
invited-title = Welcome in
invited = Your link works. Press the button and you are in. It works only this once.
invited-enter = Go in
invited-used-title = The link has been used
invited-used = It works only once. If you are not in, ask whoever sent it for a new one.
invited-expired-title = The link is too old
invited-expired = Ask whoever sent it for a new one.
invited-elsewhere-title = The link belongs to another browser
invited-elsewhere = Open it in the browser in which you asked for it, or ask for a new one here.
invited-unknown-title = There is no link here
invited-unknown = Perhaps it was cut on the way, or this page was left open for too long. Open the whole link again.
