desk = The desk
desk-lead = This is where the list is kept true.
work-title = { $count ->
    [0] Nothing is waiting for you
    [one] One thing is waiting for you
    [2] Two things are waiting for you
    [3] Three things are waiting for you
    [4] Four things are waiting for you
    [5] Five things are waiting for you
    [6] Six things are waiting for you
    [7] Seven things are waiting for you
    [8] Eight things are waiting for you
    [9] Nine things are waiting for you
    [10] Ten things are waiting for you
    [11] Eleven things are waiting for you
    [12] Twelve things are waiting for you
   *[other] { $count } things are waiting for you
}
desk-at = { $day } { $time }
desk-by-holder = whoever runs it
desk-by-job = Varde, by itself
desk-by-other = somebody else
desk-undo = Undo
desk-new = New activity
desk-acts = What would you like to do?
desk-act-stemmer = Rang, all is right
desk-act-vis = Show it again
desk-act-endre = Change
desk-act-behold = Keep for half a year
desk-act-lagt-ned = It is over
desk-act-send-lenke = Send a link
desk-act-steng-ute = End the links
desk-until-help = Leave it empty if you do not know.
desk-status = On the list
desk-status-active = yes
desk-status-closed = yes, as closed for now
desk-status-hidden = no, nobody has answered for long
desk-status-over = no, it is over
desk-stage = How fresh
desk-stage-fresh = confirmed within half a year
desk-stage-aging = more than half a year ago
desk-stage-stale = more than a year ago
desk-stage-hidden = taken off the list
desk-confirmed = Confirmed here
desk-confirmed-by = { $day }, by { $who }
desk-confirmed-never = not yet
desk-reminded = Reminders
desk-reminded-count = { $count ->
    [0] none since then
   *[other] { $count } since then
}
desk-reminded-last = last one { $day }
desk-kept = Kept until
desk-waiting = Waiting for an answer
desk-proposal-holder = A change from whoever runs it
desk-proposal-public = A proposal from somebody who is not signed in
desk-do-forslag = See the change
desk-mark-done = Done
desk-contact = Who runs it
desk-holder = Name
desk-none = not given
desk-reach = Questions reach them
desk-reach-mail = by e-mail
desk-reach-sms = by text message
desk-reach-ring = not by themselves. Ring them.
desk-show-link = Show a link
desk-shut-out = Shut somebody out
desk-shut-out-what = Every link sent to them stops working. You can send a new one afterwards.
desk-history = What was done
desk-history-none = Nobody has done anything here yet.
desk-version-before = As it was
desk-version-new = Added
desk-version-change = Changed
desk-version-confirm = Confirmed
desk-version-close = Closed or over
desk-version-reopen = Shown again
desk-version-restore = Bring it back
desk-version-hide = Taken off the list
desk-version-merge = Merged
desk-version-see = See the difference
desk-version-then = Then
desk-version-same = It is the same as today.
desk-version-status = Whether it is listed was different then. That comes back too.
desk-version-title = As it was { $when }
hold-back-to-entry = Back to the activity
desk-link-title = Show a link
desk-link-what = Whoever has the link can answer for all that { $name } has here: { $count } in all. Give it to them only.
desk-link-once = The link is shown only now, and works for 100 days.
desk-link-make = Show the link
desk-alike-title = Is it here already?
desk-alike-lead = These have nearly the same name. What you wrote is not lost.
desk-alike-anyway = No, add it anyway
desk-done-stemmer = It now says that the municipality confirmed it today.
desk-done-stengt = It is shown as closed for now.
desk-done-lagt-ned = It is not shown any more.
desk-done-vis = It is shown again.
desk-done-behold = It stays for another half year.
desk-done-lenke-brev = The link is on its way by e-mail.
desk-done-lenke-sms = The link is on its way by text message.
desk-done-lenke-ingen = There is no way to send it. Ring them, or show the link here.
desk-done-steng-ute = None of the links work any more.
desk-done-angret = Undone. All is as before.
desk-done-for-sent = Somebody has done more since. See what was done below.
desk-done-tilbake = It is back.
desk-done-endret = Saved. It is shown now.
desk-done-likt = Nothing had changed.
desk-done-ny = Added. If all is right, press “Rang, all is right”. You may want to send a link to whoever runs it.
desk-done-ja = Approved. It is shown now.
desk-done-nei = The proposal was declined. Nothing has changed.
desk-done-angret-forslag = Undone. The proposal waits again.
desk-done-for-sent-forslag = The activity has changed since, so it cannot be undone here.
desk-done-min = You have it now.
desk-done-ingens = Nobody has it now.
desk-done-gitt = Your colleague has it now.
desk-done-hviler = It rests, and comes back by itself.
desk-done-vekket = It is on the list again.
desk-done-ferdig = Done.
proposal-title = Proposal: { $name }
proposal-entry = See the activity
proposal-fields = What is to change?
proposal-yes = Approve what is ticked
proposal-no = Say no
proposal-no-do = Decline the proposal
proposal-reason = Why?
proposal-reason-help = Only editors read it.
proposal-is = Proposed
proposal-now = Says now
proposal-conflict = Somebody has changed this since the proposal came.
proposal-risky = Both the old and the new address are told.
proposal-tick-one = Tick at least one field, or say no.
proposal-over = Somebody else answered first.
proposal-is-approved = Approved by { $who } { $when }.
proposal-is-declined = Declined by { $who } { $when }.
proposal-is-replaced = Whoever proposed this has sent a newer one.
work-oldest = { $days ->
    [0] The oldest came today.
    [one] The oldest has waited for one day.
   *[other] The oldest has waited for { $days } days.
} The rest of the list is in order.
work-nothing = The list is in order. Thank you for keeping it true.
work-empty = Nothing waits here.
work-beside = How things stand
work-parts = More at the desk
work-filters = Show only
work-mine = Mine
work-nobodys = Nobody's
work-resting = Resting
work-caption = Activities that need something
work-entry = Activity
work-needs = What is needed
work-waited = Waited
work-do = Do
work-more = More
work-has = { $name } has it
work-days = { $days ->
    [0] today
    [one] 1 day
   *[other] { $days } days
}
work-mark-min = I'll take it
work-mark-ingens = Let it go
work-mark-gi = Hand it to { $name }
work-mark-uke = Let it rest a week
work-mark-maned = Let it rest a month
work-mark-vekk = Bring it up again
work-mark-ferdig = Done
work-how-fresh = How fresh is what we show?
work-no-clock = We count tonight.
work-fresh = Confirmed within half a year
work-aging = Six to twelve months
work-stale = Older than a year
work-of = Of { $count } activities, today.
work-kind-forslag = Changes
work-need-forslag = Changed by whoever runs it
work-do-forslag = See the change
work-kind-nytt = New ones
work-need-nytt = A new activity, waiting for you
work-do-nytt = Read and approve
work-kind-melding = Messages
work-need-melding = Somebody says that something is wrong
work-do-melding = See the messages
work-kind-skjult = Taken off
work-need-skjult = Taken off the list, nobody answered
work-do-skjult = See the activity
work-kind-snart-skjult = Going soon
work-need-snart-skjult = Goes off the list within a month
work-do-snart-skjult = See the activity
work-kind-stengt-lenge = Closed for long
work-need-stengt-lenge = Closed for now, half a year
work-do-stengt-lenge = See the activity
work-kind-ring = Ring them
work-need-ring = Three reminders, no answer. Ring them.
work-do-ring = Find the number
