# Letting somebody in again
admin-recoveries = Let in again
admin-recoveries-about = Whoever has lost their key, when two people say yes
admin-recoveries-lead = When somebody has lost every way of signing in, two colleagues let them in again: one asks, another says yes.
admin-recoveries-open = Not finished yet
admin-recoveries-none = Nobody is waiting to be let in again.
admin-recoveries-how = You ask for it on the page of the person it is about.
admin-waits-recoveries = { $count ->
    [one] One person is waiting to be let in again
   *[other] { $count } people are waiting to be let in again
}
admin-recovery-lost = Has lost their key
admin-recovery-far = Let them in, two together
admin-recovery-see = See how far it has come
admin-recovery-asked = { $who } asked { $when }.
admin-recovery-agreed = { $who } said yes { $when }.
admin-recovery-to-answer = Look and answer
admin-recovery-to-link = Get the link
admin-recovery-to-see = Look

admin-recovery-ask-title = Let { $name } in again?
admin-recovery-ask-lead = Use this when the key or the sign-in is gone and there is no other way in.
admin-recovery-sure = Are you sure that it is { $name }?
admin-recovery-sure-met = Meet { $name }, or talk together so that you know the voice.
admin-recovery-sure-ring = Ring a number that you already have. Not one that came in a message or an e-mail.
admin-recovery-sure-doubt = If you are in doubt, wait. Haste can be a sign that something is wrong.
admin-recovery-what = What happens
admin-recovery-what-agree = Somebody else must say yes within three days: { $names }.
admin-recovery-what-link = Then you are shown a link that you give to { $name } yourself. It works once, for a day.
admin-recovery-what-anew = When { $name } uses it, old passkeys stop working and every other place is signed out. That goes for the employer's sign-in too. It can be connected again.
admin-recovery-what-told = { $name } is told that you did it. It is in the log too.
admin-recovery-nobody-agrees = There is nobody else here who can say yes. It must be an administrator or a data protection officer, and neither the one who asks nor the one it is about. Whoever runs the site can help.
admin-recovery-why = What has happened?
admin-recovery-why-choose = Choose what fits best.
admin-recovery-why-short = Why
admin-recovery-why-device-lost = The telephone or machine with the key is lost or stolen
admin-recovery-why-device-new = A new telephone or machine, and the key did not come along
admin-recovery-why-key-gone = The key was removed or does not work
admin-recovery-why-provider-gone = The employer's sign-in does not let them in any more
admin-recovery-ask-go = Ask for it
admin-recovery-not-left = { $name } has left and cannot be let in. If that is wrong, first enter that { $name } is back.
admin-recovery-not-own = That is you. Ask a colleague for help.
admin-recovery-not-twice = Somebody has asked for it already.
admin-recovery-not-needed = { $name } has no key to lose. Make an ordinary link in.

admin-recovery-title-waits = Shall { $name } be let in again?
admin-recovery-title-agreed = { $name } can be let in again
admin-recovery-title-linked = { $name } has been given a link in
admin-recovery-title-stopped = { $name } was not let in
admin-recovery-title-late = It took too long
admin-recovery-title-left = { $name } has left
admin-recovery-title-made = A link in again for { $name }
admin-recovery-for = Who
admin-recovery-until = To be done before
admin-recovery-linked-by = Link made by
admin-recovery-link-until = The link works until
admin-recovery-answer-about = Say yes only when you have talked with them yourself, or know that whoever asked has.
admin-recovery-yes = Yes, let them in
admin-recovery-no = No
admin-recovery-stop = Stop it
admin-recovery-cannot-own = It is about you, so you cannot say yes. If you have lost nothing, stop it.
admin-recovery-cannot-asked = You asked for it, so somebody else must say yes.
admin-recovery-asker-gone = Whoever asked is not an administrator any more. Stop this. If somebody is to be let in, an administrator must ask anew.
admin-recovery-link-heading = Give { $name } the link
admin-recovery-link-about = The link is shown only once, so have { $name } in front of you or on the telephone first. It works for a day.
admin-recovery-link-go = Show the link
admin-recovery-link-others = { $who } or another administrator gets the link and hands it over.
admin-recovery-over-linked = { $who } got the link. It works once. If it was lost, or the day went by, two people must do it again.
admin-recovery-over-stopped = { $who } stopped it. Nobody was let in.
admin-recovery-over-late = Three days went by before it was done. If it is still needed, ask again.
admin-recovery-over-left = { $name } has left. Nobody was let in.
admin-recovery-made-give = Let { $name } scan the code with their own telephone, or send the link in a message to a number that you already have. Not by e-mail.
admin-recovery-made-once = It is shown only now. If it is lost, two people must do it again.
admin-done-recovery-asked = You have asked. Nobody is let in before somebody else has said yes.
admin-done-recovery-agreed = You said yes. Now the link can be got.
admin-done-recovery-ended = It is stopped. Nobody was let in.

event-recovery-end-own = { $who } said no to being let in again
event-kind-recovery-ask = Asked for somebody to be let in again
event-kind-recovery-agree = Agreed to somebody being let in again
event-kind-recovery-link = Made a link in again
work-mail-let-in-again = Tell somebody that they are let in again

# Links by e-mail, on the tenant's page
set-links = Links by e-mail
set-links-on = People here can sign in with a link by e-mail.
set-links-off = People here cannot sign in with a link by e-mail.
set-links-what = They write their work address and get a link that works once, for a quarter of an hour, in the same browser.
set-links-risk = Whoever can read somebody's e-mail then gets in as them. So such a link never reaches far: giving roles or letting somebody in always takes more. Administrators and data protection officers with a passkey get none.
set-links-none = This site sends no e-mail, so there is nothing to turn on here. Whoever runs the site can set e-mail up.
set-links-allow = Turn links by e-mail on
set-links-forbid = Turn links by e-mail off
set-links-way = Links that are on their way also stop working when you turn it off.
set-links-done-on = People here can now sign in with a link by e-mail.
set-links-done-off = Links by e-mail are off. Those on their way do not work any more.
