# Letters. The subject and the first line are seen on a locked screen: they say nothing about health, role or place.
mail-hello = Hello, { $name }
mail-place = The link is for { $place }.
mail-somebody = A colleague
mail-foot = This message is from Varde. A machine sent it, so nobody reads an answer.
mail-stop = Send me only what I ask for

mail-sign-in-subject = Varde: the link you asked for
mail-sign-in = Here is the link you asked for. Open it in the same browser as you asked for it in. It works once, for a quarter of an hour.
mail-sign-in-link = Sign in
mail-sign-in-after = If it was not you who asked, you need not do anything. Never pass it on.

mail-invitation-subject = Varde: you are invited
mail-invitation = { $by } has added you to Varde. The link lets you in. It works once, for 14 days.
mail-invitation-link = Go in
mail-invitation-after = If you do not know { $by }, you can leave this message alone. Never pass the link on.

mail-role-subject = Varde: you have a new role
mail-role = You have a new role in Varde. Your page says which.
mail-role-link = Go to your page
mail-role-after = If that is a mistake, tell your administrator.

mail-role-over-subject = Varde: a role has ended
mail-role-over = A role that you had in Varde has ended. Your page says what you have now.
mail-role-over-link = Go to your page
mail-role-over-after = If that is a mistake, tell your administrator.

mail-new-way-subject = Varde: a new way of signing in
mail-new-way = There is a new way of signing in as you: { $way }. If that was you, you need not do anything.
mail-new-way-link = Go to your page
mail-new-way-after = Was it not you? Sign out everywhere else on your page, and tell your administrator at once.
mail-way-passkey = passkey
mail-way-oidc = your employer's sign-in
mail-way-link = link by e-mail
mail-way-invitation = link from a colleague
mail-way-demo = one press, in the demo town

mail-let-in-again-subject = Varde: somebody is letting you in again
mail-let-in-again = Two colleagues have agreed to let you in again. One of them will give you the link. It never comes by e-mail.
mail-let-in-again-after = Did you not ask for help to get in? Ring your administrator straight away. If you can still get in, you can say no on your page.

mail-address-is-subject = Varde: your address has changed
mail-address-is = From now on, what Varde sends you comes to this address.
mail-address-is-after = If that is a mistake, tell your administrator.

mail-address-was-subject = Varde: your address has changed
mail-address-was = What Varde sends you does not come to this address any more. Somebody has changed it to another.
mail-address-was-after = If you did not know of this, tell your administrator at once.
