# The front of the room
admin = Administration
admin-mine = My page
admin-group-people = People and roles
admin-group-settings = What you have chosen
admin-group-record = Record and copies
admin-waits = Somebody is waiting for your answer
admin-waits-roles = { $count ->
    [one] One role is waiting for yes or no
   *[other] { $count } roles are waiting for yes or no
}
admin-waits-exports = A copy of everything is waiting for yes or no
admin-tenant = About the organisation
admin-tenant-word = Short name for the operator
admin-tenant-administrators = Administrators
admin-tenant-auditors = Data protection officers
admin-tenant-alone = Only one person here can agree to a role, so no role can be given. Whoever runs the site can give you one more administrator.
admin-nobody-yet = Nobody yet

# Said in many places
admin-name = Name
admin-email = E-mail
admin-language = Language
admin-role = Role
admin-roles-word = Roles
admin-unit = Unit
admin-save = Save
admin-cancel = No, go back
admin-show = Show
admin-print-list = Print the list
admin-today = today { $time }
admin-at = { $day } { $time }
admin-either = { $first } or { $last }
admin-who-machine = whoever runs the site
admin-who-job = Varde itself
admin-who-unknown = somebody who is not here
admin-whole-tenant = The whole organisation
admin-over = It is done already, or somebody else was first. Nothing has changed now.
admin-needs-another = This takes two people. Somebody else must agree.
admin-last-administrator = This is the last administrator. Give somebody else the role first, or nobody will be left to look after people and roles.
admin-prove-first = You will be asked to sign in again first.

# What was just done
admin-done-person-added = Added. Now you can ask for a role and make an invitation link.
admin-done-person-changed = The change is saved.
admin-done-person-changed-invite = The change is saved. The link that went to the old address no longer works. You may want to make a new one.
admin-done-letters-tried = Letters go to the address again. If it does not answer this time either, this page says so.
admin-done-letters-again = All letters go to them again.
admin-done-letters-already = Letters went to them already. Nothing has changed.
admin-done-person-back = Welcome back. The roles must be given anew, and a new invitation link is needed.
admin-done-person-here = It did not say that they had left.
admin-done-signed-out = Signed out everywhere.
admin-done-nowhere = There was nowhere to sign out from.
admin-done-unit-added = The unit is added.
admin-done-unit-renamed = The unit has a new name.
admin-done-unit-ended = The unit has ended, and the roles there with it.
admin-done-role-asked = You have asked for the role. It gives nothing until somebody else agrees.
admin-done-role-agreed = The role is given. It works from the next page { $name } opens.
admin-done-role-declined = You said no. No role is given.
admin-done-role-ended = The role has ended. It opens nothing any more.
admin-done-role-taken-back = Taken back. No role is given.
admin-done-link-withdrawn = The link is withdrawn and does not work any more.
admin-done-letter-withdrawn = The invitation is taken back. The letter will not go.
admin-done-link-gone = That link had stopped working before.
admin-done-verified = The record has been looked through, and it is whole.
admin-done-export-asked = You have asked for a copy. It is made when somebody else agrees.
admin-done-export-agreed = You agreed. The copy is being made now.
admin-done-export-declined = You said no. No copy will be made.
admin-done-export-taken-back = Taken back. No copy will be made.

# People
admin-people = People
admin-people-about = Who works here, and what they are
admin-people-list = Everybody who was found
admin-people-count = { $count ->
    [0] Nobody
    [one] One person
   *[other] { $count } people
}
admin-people-left-count = { $count ->
    [0] Nobody has left
    [one] One person has left
   *[other] { $count } people have left
}
admin-people-nobody-fits = Nobody fits what you chose.
admin-people-nobody = Those who leave are listed here. Nobody has left yet.
admin-people-all = Show everybody
admin-people-search = Search by name or e-mail
admin-people-which = Who is shown
admin-people-here = Those who are here
admin-people-gone = Those who have left
admin-any-role = All roles
admin-without-role = Without a role
admin-any-unit = All units
admin-no-role = No role yet
admin-person-add = Add a person
admin-person-add-lead = First who it is. After that you ask for a role and make an invitation link.
admin-person-add-go = Add
admin-person-change = Change name, e-mail or language
admin-person-change-title = Change what is written about { $name }
admin-name-help = As colleagues know them.
admin-email-help = Their address at work. Mail from Varde goes there.
admin-language-help = The language of mail to them. They choose that of the pages themselves.
admin-person-name-error = Write a name of at most 120 characters.
admin-person-name-missing = Write the person's name.
admin-person-email-error = Write a whole e-mail address, such as kari@work.example.
admin-person-email-taken = Somebody else here has this e-mail. Perhaps they were added before? Look among those who have left, too.
admin-person-email-meanwhile = Somebody else has changed the address meanwhile. Look at the person's page before you save again.
admin-person-left = Left { $day }
admin-person-left-long = { $name } left { $day }, and is signed out everywhere. What { $name } did still stands in the record.
admin-person-back = { $name } is back
admin-person-roles = Roles
admin-person-no-role = No role yet. Without a role you see only your own page.
admin-person-roles-over = The roles have ended.
admin-person-more = More
admin-person-end-link = { $name } is leaving
admin-person-end-title = Is { $name } leaving?
admin-person-end-what = This will happen
admin-person-end-oneself = It is you. You are signed out at once and do not come in again.
admin-person-end-role = The role ends: { $role }.
admin-person-end-sessions = Every place is signed out, and invitation links stop working.
admin-person-end-stays = What { $name } has done stays in the record.
admin-person-end-back = If { $name } comes back, the name is among those who have left. The roles must be given anew.
admin-person-end-go = Yes, { $name } is leaving

# Letters that are held back
admin-letters-not-there = Letters to this address do not arrive.
admin-letters-since = It has been so since { $day }.
admin-letters-not-there-what = Varde sends nothing more there. If the address is wrong, mend it. If it is right, you can try it once more.
admin-letters-mend = Mend the address
admin-letters-try = Try the address again
admin-letters-fewer = { $name } wants fewer letters.
admin-letters-fewer-what = Invitations and letters about roles do not go. Letters about their address and about new ways of signing in still do.
admin-letters-fewer-again = { $name } has asked to have them again
admin-letters-mark-not-there = Letters do not arrive
admin-letters-mark-fewer = Wants fewer letters

# How somebody comes in
admin-ways = Into Varde
admin-ways-here = { $count ->
    [one] Signed in in one place. Last used { $seen }.
   *[other] Signed in in { $count } places. Last used { $seen }.
}
admin-ways-nowhere = Not signed in anywhere now.
admin-ways-own = { $name } has a way of signing in already, and needs no link from you.
admin-ways-far = The role reaches far, so two people let them in, never one alone.
admin-sign-out-all = Sign out everywhere

# Roles
admin-roles = Roles
admin-roles-about = What waits for one more to agree, and what the roles are
admin-roles-lead = A role takes two people: one asks for it, another agrees. Nobody agrees to their own.
admin-roles-waiting = Waiting for one more
admin-roles-none = Nothing is waiting.
admin-roles-how = You ask for a role on the page of the person it is for.
admin-roles-to-people = Go to people
admin-roles-what = What the roles are
admin-roles-over = { $count ->
    [one] One earlier role
   *[other] { $count } earlier roles
}
admin-role-does-peer_worker = Uses their own experience at work in a unit. Sees what is their own.
admin-role-does-coordinator = Ties the work together across clinic and municipality. Sees what is their own.
admin-role-does-leader = Leads a unit. Sees who has roles there, and changes nothing about them.
admin-role-does-municipality_editor = Keeps the municipality's activities right. Sees what is their own.
admin-role-does-tenant_admin = Looks after people, roles, units and what you have chosen. Reads nothing that was confided.
admin-role-does-auditor = Sees what has happened, without the content. Can agree to roles and copies.
admin-role-since = Since { $day }.
admin-role-since-by = Since { $day }. { $asked } asked for it, { $agreed } agreed.
admin-role-asked = { $asked } asked for it { $when }.
admin-role-waits = Waiting for one more
admin-role-was = From { $from } to { $to }. Ended by { $by }.
admin-role-never = It was asked for { $from }, but never given. Stopped { $to } by { $by }.
admin-role-see = See
admin-role-decide = See and answer
admin-role-end = End the role
admin-role-ask = Ask for a role
admin-role-ask-title = Ask for a role for { $name }
admin-role-ask-lead = The role gives nothing until somebody else has agreed.
admin-role-ask-go = Ask for the role
admin-role-which = Which role?
admin-role-where = In which unit?
admin-role-in-unit = { $role } (in a unit)
admin-role-in-tenant = { $role } (the whole organisation)
admin-role-where-help = Only for peer worker, coordinator and leader. The other roles are for the whole organisation.
admin-role-no-unit = Choose a unit
admin-role-choose = Choose a role.
admin-role-choose-unit = This role belongs to a unit. Choose which.
admin-role-no-own-way = This role reaches far. It can be given to somebody who has a way of signing in of their own, such as a passkey.
admin-role-already = The role is given already, or somebody has asked for it.
admin-role-nobody-agrees = Nobody else here can agree yet. Whoever runs the site can give you one more administrator.
admin-role-who-agrees = { $names } can agree.
admin-tell-them = Tell them: Varde does not.
admin-role-title-waits = Shall { $name } become { $role }?
admin-role-title-holds = { $name } is { $role }
admin-role-title-over = { $name } is not { $role }
admin-role-for = For whom
admin-role-where-short = Where
admin-role-may = What the role is
admin-role-asked-by = Asked for by
admin-role-agreed-by = Yes from
admin-role-ended = Ended by
admin-role-stopped = Stopped by
admin-role-answer = What do you say?
admin-role-answer-about = If you say yes, the role works at once. Say yes only when you know that it is right.
admin-role-yes = Yes, give the role
admin-role-no = No
admin-role-cannot-own = The role is for you, so you cannot agree to it.
admin-role-cannot-asked = You asked for the role, so somebody else must agree.
admin-role-take-back = Take back
admin-role-take-back-title = Take back the role for { $name }?
admin-role-take-back-about = { $name } will not have the role { $role }. You can ask for it again.
admin-role-take-back-go = Yes, take it back
admin-role-end-title = End the role of { $name }?
admin-role-end-about = { $name } is no longer { $role }. It works from the next page { $name } opens. To have the role again takes two people.
admin-role-end-go = Yes, end the role

# Units
admin-units = Units
admin-units-about = The places where you work together
admin-units-lead = A unit is a place where people work together: a clinic, a team, a meeting place.
admin-units-list = All units
admin-units-none = No units yet. Add the first one here.
admin-units-over = { $count ->
    [one] One unit has ended
   *[other] { $count } units have ended
}
admin-unit-people = { $count ->
    [0] Nobody holds a role here yet
    [one] One person
   *[other] { $count } people
}
admin-unit-add = Add a unit
admin-unit-new = What is it called?
admin-unit-name = Name of the unit
admin-unit-name-help = The roles there stay as they are.
admin-unit-name-error = Write a name of at most 120 characters.
admin-unit-name-missing = Write the unit's name.
admin-unit-name-taken = Another unit here is called that.
admin-unit-who = Who has a role here
admin-unit-nobody = Nobody has a role here yet.
admin-unit-rename = Give the unit another name
admin-unit-end-heading = Is the unit closed?
admin-unit-end-about = Then you end it. The next page shows which roles end with it.
admin-unit-end = End the unit
admin-unit-ended-on = Ended { $day }
admin-unit-ended-long = Ended { $day }. Nobody has a role here any more.
admin-unit-end-title = End { $name }?
admin-unit-end-roles = { $count ->
    [0] No role ends with it
    [one] One role ends with it
   *[other] { $count } roles end with it
}
admin-unit-end-stays = The people stay. They only lose the role they had here. It cannot be undone.
admin-unit-end-go = Yes, end { $name }

# Invitations
admin-invitations = Invitations
admin-invitations-about = Invitation links that have not been used yet
admin-invitations-lead = An invitation link works once, for one person, for two weeks.
admin-invitations-none = No link is waiting to be used. You make one on the page of the person who is to come in.
admin-invitations-to-people = Go to people
admin-invitations-see = See all invitations
admin-invitation-open = An invitation link that has not been used
admin-invitation-until = Made { $made }. Works until { $until }.
admin-invitation-invited = Invited { $made }.
admin-invitation-no-link = Invited { $made }. The link is made when the letter goes.
admin-invitation-shown = Shown on the screen, to be passed on.
admin-invitation-letter-waiting = By e-mail. The letter goes in a moment.
admin-invitation-letter-later = By e-mail. The letter has not got away yet. Next try: { $when }.
admin-invitation-letter-sent = By e-mail. Sent { $when }.
admin-invitation-letter-not = By e-mail. The letter did not arrive.
admin-invitation-letter-work = See what is wrong
admin-invitation-withdraw = Withdraw
admin-invitation-make = Make an invitation link
admin-invitation-title = An invitation link for { $name }
admin-invitation-once = The link lets { $name } in once. It is like a key.
admin-invitation-fortnight = It works for two weeks.
admin-invitation-earlier = If you made one before that was not used, it stops working.
admin-invitation-care = Give it only to { $name }, best face to face or at their address at work.
admin-invitation-how = How will { $name } get the link?
admin-invitation-by-letter = Send it by e-mail
admin-invitation-by-letter-help = It goes to { $address }.
admin-invitation-by-hand = Show it, and I pass it on myself
admin-invitation-unsent = The invitation was not sent. Nothing has changed.
admin-invitation-no-answer = Letters to { $name } do not arrive. Mend the address, or pass the link on yourself.
admin-invitation-wants-less = { $name } wants fewer letters. So you cannot send the link, but you can pass it on yourself.
admin-invitation-under-way = A letter with a link is on its way to { $name } already. If you make a link now, the one in the letter stops working.
admin-invited = { $name } is invited. The letter goes now, to { $address }.
admin-invited-how = The link in it works once, for two weeks. Under “Into Varde” you see how it goes, and there you can take it back.
admin-invitation-has-way = { $name } has their own way of signing in. If it is lost, two people must help { $name } in again.
admin-invitation-reaches-far = { $name } holds a role that reaches far. Two people must let them in again, never one alone.
admin-invitation-too-many = Three links to this person were made within the last hour. Wait a little before you make another.
admin-invitation-made = The link for { $name } is made.
admin-invitation-link = The link
admin-invitation-made-until = It works once, until { $until }.
admin-invitation-made-once = It is shown only now. Copy it before you go on. If it is lost, you make a new one.
admin-invitation-back = Back to { $name }

# What happened
admin-events = Events
admin-events-about = Who has done what, without the content
admin-events-lead = This shows what people have done and read, never what was written. Looking at it is noted too.
admin-events-newest = Newest first
admin-events-none = Nothing has happened yet.
admin-events-none-fit = Nothing fits what you chose.
admin-events-older = Older events
admin-events-all = Show everything
admin-events-times = ({ $count } times)
admin-events-narrow = Show only some of it
admin-events-who = Who did it?
admin-events-whom = About whom?
admin-events-what = What?
admin-events-from = From
admin-events-until = Until
admin-events-anybody = Anybody
admin-events-anything = Anything
admin-events-changed = What was changed
admin-events-read = What was read
admin-event-emergency = Emergency access
admin-record = Is the record whole?
admin-record-entries = { $count ->
    [one] The record has one event.
   *[other] The record has { $count } events.
}
admin-record-whole = It was looked through { $when }, and was whole.
admin-record-broken = It was looked through { $when }, and something was not as it should be. Tell whoever runs the site, who runs "varde audit verify".
admin-record-never = It has not been looked through here yet.
admin-record-checkpoint = The latest signed checkpoint is from { $when }, at event { $n }.
admin-record-look = Look through the record now
event-other = { $who }: { $action }
event-session-begin = { $who } signed in
event-session-prove = { $who } proved anew who they were
event-session-end = { $who } signed out
event-session-end-others = { $who } signed out everywhere else
event-session-end-all = { $who } signed { $whom } out everywhere
event-person-add = { $who } added { $whom }
event-person-change = { $who } changed what is written about { $whom }
event-person-change-own = { $who } changed what is written about themselves
event-person-end = { $who } registered that { $whom } has left
event-person-end-own = { $who } left, and registered it themselves
event-person-reopen = { $who } registered that { $whom } is back
event-person-read = { $who } opened what is written about { $whom }
event-person-read-own = { $who } opened what is written about themselves
event-person-list = { $who } looked at the list of people
event-person-names = { $who } was shown names of colleagues
event-unit-add = { $who } added a unit
event-unit-rename = { $who } gave a unit a new name
event-unit-end = { $who } ended a unit
event-unit-read = { $who } looked at who holds roles in a unit
event-candidate-add = { $who } added a candidate
event-candidate-change = { $who } changed a candidate
event-candidate-take = { $who } took a candidate
event-candidate-give-back = { $who } put a candidate back
event-candidate-hand-over = { $who } handed over a candidate
event-candidate-try = { $who } wrote down an attempt to reach a candidate
event-candidate-try-undo = { $who } took back an attempt to reach a candidate
event-candidate-ready = { $who } asked the editors to include a candidate
event-candidate-drop = { $who } laid a candidate aside
event-candidate-reopen = { $who } took up a candidate again
event-candidate-become = { $who } made an entry of a candidate
event-course-add = { $who } added a course
event-course-change = { $who } changed a course
event-course-add-run = { $who } planned a course
event-course-change-run = { $who } changed the time or place of a course
event-course-hide = { $who } hid a course
event-course-open = { $who } opened enrolment for a course
event-course-close = { $who } closed enrolment for a course
event-course-cancel = { $who } cancelled a course
event-course-tell = { $who } sent a message to all on a course
event-course-attendance = { $who } noted who was at a course
event-course-answers = { $who } read what people thought of a course
event-enrolment-list = { $who } read who is on a course
event-enrolment-put-out = { $who } passed on somebody's seat on a course
event-enrolment-erase = { $who } erased what somebody on a course had written
event-role-ask = { $who } asked for a role for { $whom }
event-role-ask-own = { $who } asked for a role for themselves
event-role-agree = { $who } agreed to a role for { $whom }
event-role-decline = { $who } said no to a role for { $whom }
event-role-decline-own = { $who } said no to a role for themselves
event-role-end = { $who } ended a role of { $whom }
event-role-end-own = { $who } ended a role of their own
event-role-appoint = { $who } gave { $whom } a role
event-link-invite = { $who } made an invitation link for { $whom }
event-link-invite-own = { $who } made an invitation link for themselves
event-link-use = { $who } used an invitation link
event-link-withdraw = { $who } withdrew an invitation link for { $whom }
event-mail-invite = { $who } invited { $whom } by e-mail
event-mail-invite-own = { $who } invited themselves by e-mail
event-mail-withdraw = { $who } took back an invitation by e-mail to { $whom }
event-mail-withdraw-own = { $who } took back an invitation by e-mail to themselves
event-mail-reach-again = { $who } let letters go to { $whom } again
event-mail-reach-again-own = { $who } let letters go to themselves again
event-mail-try-again = { $who } tried a letter again
event-mail-try-notice-again = { $who } tried a message again
event-mail-give-up-notice = { $who } gave a message up
event-mail-give-up = { $who } gave a letter up
event-link-list = { $who } looked at the invitation links that are not used
event-role-ask-as = { $who } asked that { $whom } become { $role }
event-role-ask-own-as = { $who } asked to become { $role }
event-role-agree-as = { $who } agreed that { $whom } become { $role }
event-role-decline-as = { $who } said no to { $whom } becoming { $role }
event-role-decline-own-as = { $who } said no to becoming { $role }
event-role-end-as = { $who } ended this role of { $whom }: { $role }
event-role-end-own-as = { $who } ended a role of their own: { $role }
event-role-appoint-as = { $who } made { $whom } { $role }
event-event-list = { $who } looked at the events
event-event-verify = { $who } looked through the record, and it was whole
event-event-found-broken = { $who } looked through the record, and it was not whole
event-export-ask = { $who } asked for a copy of everything
event-export-agree = { $who } agreed to a copy of everything
event-export-decline = { $who } said no to a copy of everything
event-export-take-back = { $who } took back a copy of everything
event-export-fetch = { $who } fetched a copy of everything
event-export-make = { $who } made a copy of everything
event-export-erase = { $who } erased a copy of everything
event-export-fail = { $who } could not make a copy of everything
event-export-damaged = { $who } found that a copy of everything was damaged
event-passkey-add = { $who } added a passkey
event-passkey-rename = { $who } gave a passkey a new name
event-passkey-remove = { $who } removed a passkey
event-passkey-lose = { $who } lost a passkey
event-identity-lose = { $who } lost a sign-in from elsewhere
event-data-put-back = The data was put back from a copy
event-recovery-ask = { $who } asked that { $whom } be let in again
event-recovery-agree = { $who } agreed that { $whom } be let in again
event-recovery-end = { $who } stopped that { $whom } be let in again
event-recovery-link = { $who } made a link in again for { $whom }
event-recovery-list = { $who } looked at who is to be let in again
event-recovery-read = { $who } looked at whether { $whom } is to be let in again
event-setting-keep = { $who } changed something you have chosen
event-setting-end = { $who } removed something you have chosen
event-setting-restore = { $who } brought back something you have chosen
event-passkey-use = { $who } used a passkey
event-passkey-suspect = { $who } used a passkey that may have been copied
event-identity-join = { $who } connected a sign-in
event-identity-join-by-email = { $who } connected a sign-in, known by the e-mail
event-identity-end = { $who } disconnected a sign-in
event-mail-allow-links = { $who } allowed signing in by a link in an e-mail
event-mail-forbid-links = { $who } turned off signing in by a link in an e-mail
event-person-erase = { $who } erased a person
event-work-again = { $who } tried something again
event-work-give-up = { $who } gave up something that had stopped
event-dead-link-try = { $who } tried a web address again
event-dead-link-silence = { $who } said that a web address works
event-dead-link-speak = { $who } asked to hear of a web address again
event-register-ask = { $who } looked up an organisation in the registers
event-upload-add = { $who } brought a list to look at
event-upload-map = { $who } said what the columns of a list are
event-upload-try = { $who } tried a list
event-upload-fetch = { $who } fetched rows that could not be taken in
event-upload-give-up = { $who } gave up a list
event-import-take = { $who } took in a list
event-import-undo = { $who } undid an import
event-kind-session-begin = Signed in
event-kind-session-end = Signed out
event-kind-session-end-others = Signed out everywhere else
event-kind-session-end-all = Signed somebody out everywhere
event-kind-person-add = Added a person
event-kind-person-change = Changed what is written about somebody
event-kind-person-end = Registered that somebody left
event-kind-person-read = Opened what is written about somebody
event-kind-person-list = Looked at the list of people
event-kind-person-names = Was shown names of colleagues
event-kind-unit-add = Added a unit
event-kind-unit-rename = Gave a unit a new name
event-kind-unit-end = Ended a unit
event-kind-role-ask = Asked for a role
event-kind-role-agree = Agreed to a role
event-kind-role-decline = Said no to a role
event-kind-role-end = Ended a role
event-kind-role-appoint = Gave a role from the machine
event-kind-link-invite = Made an invitation link
event-kind-link-withdraw = Withdrew an invitation link
event-kind-setting-keep = Changed something you have chosen
event-kind-setting-end = Removed something you have chosen
event-kind-setting-restore = Brought back something you have chosen
event-kind-passkey-add = Added a passkey
event-kind-passkey-remove = Removed a passkey
event-kind-passkey-use = Used a passkey
event-kind-passkey-suspect = Used a passkey that may have been copied
event-kind-export-ask = Asked for a copy
event-kind-export-agree = Agreed to a copy
event-kind-export-fetch = Fetched a copy
event-kind-event-list = Looked at the events
event-kind-upload-fetch = Fetched rows that could not be taken in
event-kind-import-take = Took in a list
event-kind-import-undo = Undid an import

# A copy of everything
admin-exports = A copy of everything
admin-exports-about = A copy of what you have, when two people agree
admin-exports-lead = You own what you have put in. Here you get it with you, in open formats.
admin-exports-list = Copies that were asked for
admin-exports-none = Nobody has asked for a copy.
admin-export-by = { $name }, { $when }
admin-export-see = See
admin-export-ask = Ask for a copy
admin-export-ask-title = Ask for a copy of everything
admin-export-one-at-a-time = One copy at a time. There is one already that is not finished or not erased.
admin-export-title = A copy of everything
admin-export-title-waits = Shall { $name } have a copy of everything?
admin-export-what = This is in it
admin-export-what-people = People, units and roles, those that have ended too.
admin-export-what-events = What has happened, without the content.
admin-export-what-directory = All activities, as open data (HSDS) and as a table.
admin-export-what-not = What somebody has confided to Varde is not in it.
admin-export-how = This is how it goes
admin-export-how-two = You ask for it, and somebody else agrees: { $names }.
admin-export-how-day = Then it is made. Only you can fetch it, for 24 hours. Then it is erased.
admin-export-how-written = All this is written in the record, also each time it is fetched.
admin-export-waits = Waiting for one more to agree.
admin-export-begins = It is being made now.
admin-export-progress = { $done } of { $parts } parts are done.
admin-export-ready = Ready. Erased { $until }.
admin-export-ended-declined = Somebody else said no.
admin-export-ended-taken_back = Taken back.
admin-export-ended-failed = It could not be made. You are welcome to ask for a new one.
admin-export-ended-erased = Erased.
admin-export-look-again = See how far it has come
admin-export-leave = You can leave this page. It goes on being made.
admin-export-who-agrees = { $names } can agree.
admin-export-take-back = Take back
admin-export-answer-about = If you say yes, a copy of everything you have is made. Say yes only when you know what it is for.
admin-export-yes = Yes, make the copy
admin-export-no = No
admin-export-fetch = Fetch the file ({ $size } kB)
admin-export-fetch-about = Put it in a safe place. There are names and e-mails in it. Each time it is fetched, the record says so.
admin-export-others = Only { $name }, who asked for it, can fetch it.
admin-export-not-now = There is nothing to fetch here now. Only the one who asked can fetch it, and only for 24 hours.
admin-export-damaged = The file was damaged, so it cannot be fetched. You are welcome to ask for a new one.
admin-export-made = Made
admin-export-ended = Over
admin-export-readme = This is a copy of what an organisation has in Varde.
    
    tenant/units, people, roles, events: units, people, roles and what has happened, as CSV and JSON.
    directory/services.json: all activities as HSDS 3.1. directory-table/services.csv: the same as a table. directory-mapping/candidates.json: what you have mapped.
    
    CSV has semicolons between the columns and is UTF-8. Times are RFC 3339 in UTC.
    Cells that a spreadsheet would take for a formula begin with an apostrophe.
    SHA256SUMS has a checksum of each file: sha256sum -c SHA256SUMS
    
    There are names and e-mails here. Look after the file as after anything about people, and erase it when it is used.
event-entry-confirm = { $who } said that an activity is right
event-entry-close = { $who } said that an activity is closed or over
event-entry-reopen = { $who } showed an activity again
event-entry-keep = { $who } kept an activity on the list
event-entry-add = { $who } added an activity
event-entry-change = { $who } changed an activity
event-entry-restore = { $who } brought back an activity as it was
event-entry-undo = { $who } undid something on an activity
event-entry-send-link = { $who } sent a link to whoever runs an activity
event-entry-show-link = { $who } showed a link to an activity
event-entry-shut-out = { $who } ended the links to an activity
event-entry-merge = { $who } merged two activities
event-entry-merge-undone = { $who } undid the merge of two activities
event-entry-not-alike = { $who } said that two activities are not the same
event-entry-photo-add = { $who } brought a picture of an activity
event-entry-photo = { $who } showed a picture of an activity
event-entry-photo-away = { $who } took away the picture of an activity
event-entry-photo-erase = { $who } erased a picture of an activity for good
event-proposal-approve = { $who } approved a proposal
event-proposal-decline = { $who } declined a proposal
event-proposal-map = { $who } put a proposal in the mapping
event-proposal-undo = { $who } took back the answer to a proposal
event-proposal-read = { $who } read a suggestion of something new
event-suggestion-read = { $who } read what people have said about an activity
event-desk-assign = { $who } gave something on the work list to somebody
event-desk-snooze = { $who } let something on the work list rest
event-desk-done = { $who } finished something on the work list
event-desk-undo = { $who } brought back something on the work list
event-month-want = { $who } wants the month by e-mail
event-month-stop = { $who } does not want the month by e-mail
event-missed-entry = { $who } added an activity that somebody had searched for
event-missed-word = { $who } said that the search has learnt a word that somebody had searched with
event-missed-nothing = { $who } said that there is nothing to do about a search
event-kind-entry-confirm = Confirmed an activity
event-kind-entry-close = Closed an activity
event-kind-entry-reopen = Showed an activity again
event-kind-entry-keep = Kept an activity
event-kind-entry-add = Added an activity
event-kind-entry-change = Changed an activity
event-kind-entry-restore = Brought back an activity
event-kind-entry-undo = Undid on an activity
event-kind-entry-send-link = Sent a link to an activity
event-kind-entry-show-link = Showed a link to an activity
event-kind-entry-shut-out = Ended links to an activity
event-kind-entry-merge = Merged activities
event-kind-entry-merge-undone = Undid a merge
event-kind-entry-not-alike = Said that two activities differ
event-kind-entry-photo-add = Brought a picture of an activity
event-kind-entry-photo = Showed a picture of an activity
event-kind-entry-photo-away = Took away the picture of an activity
event-kind-entry-photo-erase = Erased a picture for good
event-kind-proposal-approve = Approved a proposal
event-kind-proposal-decline = Declined a proposal
event-kind-proposal-map = Put a proposal in the mapping
event-kind-proposal-undo = Took back an answer
event-kind-proposal-read = Read a suggestion of something new
event-kind-suggestion-read = Read what people said
event-kind-desk-assign = Handed over on the work list
event-kind-desk-snooze = Let something on the work list rest
event-kind-desk-done = Finished something on the work list
event-kind-desk-undo = Brought back on the work list
