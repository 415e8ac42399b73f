arrival-title = Bring in gatherings
arrival-lead = Do you have your gatherings in a calendar or a spreadsheet? Bring them in here. You see everything before anything happens, and you can undo it.
arrival-go = Bring in from a calendar or a spreadsheet
arrival-file = File
arrival-file-help = A calendar file (.ics) or a table (.csv), up to 2 MB. The file is not kept.
arrival-see = See what is in it
arrival-how = How to make the file
arrival-how-calendar = Outlook, Google and Apple can save a calendar as .ics. Look for “export”. What is marked private is left out.
arrival-how-table = In a table the columns are called name, date, from, to, place, room, what and link. Several dates are written like this: 23.1.2027, 20.2.2027.
arrival-none = Choose a file first.
arrival-large = The file is larger than 2 MB. Perhaps you can export only the months to come?
arrival-cut = The file did not come all the way. Try once more.
arrival-nothing = There is nothing in the file that can be taken in. Below you see why.
arrival-unread = The file did not come along. Choose it once more.
arrival-past = What was brought in before
arrival-past-undone = undone
arrival-preview = This is in “{ $name }”
arrival-preview-lead = Nothing is taken in yet. Tick what you want.
arrival-take = Take in what is ticked
arrival-another = Choose another file
arrival-group-new = New
arrival-group-changed = Changed since last time
arrival-group-same = As before
arrival-group-left = Left out
arrival-group-refused = Cannot be taken in
arrival-next = Next dates: { $days }
arrival-whole = Place: { $place }
arrival-postal = Postal code for gatherings without a place
arrival-postal-help = Some gatherings have no place in the file. Write the postal code of where they are.
arrival-postal-own = Postal code for this one
arrival-postal-own-help = Leave it empty when it is the same as above.
arrival-postal-missing = Write a postal code, so that people find the way.
arrival-postal-odd = There is no such postal code.
arrival-choose = Tick at least one gathering.
arrival-done-title = Brought in from “{ $name }”
arrival-done-same = Everything is here already. Nothing has changed.
arrival-done-new = { $count ->
    [one] One gathering is new.
   *[other] { $count } gatherings are new.
}
arrival-done-changed = { $count ->
    [one] One gathering has changed.
   *[other] { $count } gatherings have changed.
}
arrival-done-same-count = { $count ->
    [one] One is as before.
   *[other] { $count } are as before.
}
arrival-done-left = { $count ->
    [one] One was left out.
   *[other] { $count } were left out.
}
arrival-done-refused = { $count ->
    [one] One row could not be taken in.
   *[other] { $count } rows could not be taken in.
}
arrival-undo = Undo all of this
arrival-undo-about = What is new goes, and what was changed becomes what it was. Gatherings that somebody has said they come to, or that you have worked on, stay. If you fetch the calendar from an address, that is paused.
arrival-undo-do = Undo
arrival-undone = This is undone.
arrival-undone-new = Taken away
arrival-undone-changed = As it was again
arrival-undone-left = Stays
arrival-gone-title = No longer in the calendar
arrival-gone-about = These were brought in from here before, but are not in the file now. They stand as they stood. End them yourself if they are over.
arrival-gone = Not in the file now
arrival-line = Line { $line }
arrival-no-name = It has no name.
arrival-too-long = One of its dates lasts more than a month.
arrival-shortened = The name or the text was shortened.
arrival-all-day = Some days have no time of day. They stand from midnight until you change them.
arrival-no-place = It has no place.
arrival-here-already = This is here already.
arrival-cancelled = All of it is cancelled.
arrival-over = All of its dates are over.
arrival-older = The file is older than what was brought in before. The newest holds.
arrival-ends = The calendar says that all of it is cancelled. The gathering ends.
arrival-kept-name = The calendar has changed the name (“{ $part }”), but you have changed it here. Yours holds.
arrival-kept-about = The calendar has changed the text, but you have changed it here. Yours holds.
arrival-kept-place = The calendar has changed the place (“{ $part }”), but you have changed it here. Yours holds.
arrival-kept-end = The calendar and you do not agree on whether the gathering has ended. Yours holds.
arrival-kept-rule = The calendar has changed the day or the time, but you have changed it here. Yours holds.
arrival-kept-date = The calendar has changed { $part }, but you have changed that date here. Yours holds.
arrival-dates-gone = { $count ->
    [one] One date is not in the calendar now. It stands here until you cancel it.
   *[other] { $count } dates are not in the calendar now. They stand here until you cancel them.
}
arrival-stays-later = It was changed by something brought in later.
arrival-stays-used = Somebody has said that they come, or you have worked on it.
arrival-empty = The file is empty.
arrival-no-columns = This is no calendar, and the first row does not have the columns “name” and “date”.
arrival-row-odd = The row cannot be read.
arrival-time-odd = The time of day cannot be read: “{ $part }”.
arrival-time-before = It is over before it begins: { $part }.
arrival-date-odd = This is no date: “{ $part }”.
arrival-no-dates = It has no date.
arrival-link-odd = The link was left out. It must begin with https: “{ $part }”.
calendar-why-no-calendar = This is no calendar file.
calendar-why-too-large = The calendar is too large.
calendar-why-too-many = There are too many dates.
calendar-why-unfinished = It begins and does not end. Perhaps the file was cut off.
calendar-why-no-uid = It has no mark of its own (UID), so it could not be found again next time.
calendar-why-no-start = It does not say when it begins.
calendar-why-backwards = It is over before it begins.
calendar-why-value = This cannot be read: { $part }.
calendar-why-zone = Nobody knows the time zone “{ $part }”.
calendar-why-two-rules = It has two rules at once.
calendar-why-exrule = It takes dates away in an old manner (EXRULE).
calendar-why-this-and-future = It changes “this and all that come after” at once. Make two series of it in the calendar.
calendar-why-twice = It stands twice. The newest holds.
calendar-why-private = It is marked private.
calendar-note-single-dates = It follows the clock in another time zone ({ $part }). Here it is single dates, { $count } of them.
calendar-note-first-date = The first date does not follow the rule. It is taken along as a date of its own.
rule-no-frequency = The rule does not say how often.
rule-frequency = It comes more often than every day ({ $part }). That cannot be a gathering.
rule-part = We do not know this part of the rule: { $part }.
rule-value = This part of the rule cannot be so: { $part }.
rule-twice = { $part } stands twice in the rule.
rule-both-ends = The rule has both a number of dates and a last day.
rule-does-not-go = { $part } does not go with how often it is.
subscription-title = Fetch from an address
subscription-lead = If your calendar has an address of its own, it is fetched four times a day. What you change here stays.
subscription-go = Fetch from an address, by itself
subscription-off = No calendars are fetched by themselves here.
subscription-on = Whoever runs the site can turn it on with:
subscription-all = Calendars that are fetched
subscription-new = Add an address
subscription-address = The calendar's address
subscription-address-help = It begins with webcal:// or https:// and often ends with .ics. Look for “share” or “publish” in the calendar. Take a calendar where everything may be open.
subscription-postal-help = Some gatherings may lack a place. Write the postal code where they are, or leave it empty.
subscription-see = See what is in it
subscription-none = Write the calendar's address.
subscription-odd = The address cannot be read. Copy it once more.
subscription-https = The address must begin with webcal:// or https://.
subscription-password = There is a password in the address. Use one without.
subscription-twice = You fetch this one already.
subscription-many = You have as many as there can be. End one first.
subscription-preview-lead = Nothing is taken in yet. If you say yes, all of this comes, and what changes there later.
subscription-placeless = { $count ->
    [one] One gathering has no place, and does not come without. Go back and write a postal code.
   *[other] { $count } gatherings have no place, and do not come without. Go back and write a postal code.
}
subscription-yes = Yes, fetch this one
subscription-no = No, go back
subscription-one-lead = What changes in the calendar changes here. What you have changed here, and what is gone there, stays.
subscription-fetched = Last fetched { $when }.
subscription-never = Not fetched yet.
subscription-paused = Paused.
subscription-failed = { $count ->
    [one] The calendar did not come last time.
   *[other] The calendar has not come { $count } times in a row.
}
subscription-stays = What was fetched before stays. We try again by ourselves.
subscription-fault-name = The address leads nowhere. Is it copied right?
subscription-fault-silent = Nobody answers there.
subscription-fault-not-proved = The connection there is not safe.
subscription-fault-slow = It took too long.
subscription-fault-huge = The calendar is larger than 2 MB.
subscription-fault-inside = The address leads to a place that we do not fetch from.
subscription-fault-circles = The address leads on in circles.
subscription-fault-shut = The calendar is not open. Share it anew, and add the new address.
subscription-fault-gone = There is no calendar there any more.
subscription-fault-failing = Something is wrong where the calendar is.
subscription-fault-no-calendar = What is there is no calendar. Perhaps it is a page about it?
subscription-came = What came last
subscription-report = See what was changed last, or undo it
subscription-now = Fetch now
subscription-pause = Pause
subscription-resume = Fetch it again
subscription-end = Stop fetching
subscription-end-what = The gatherings that have come from here
subscription-end-keep = Keep them
subscription-end-all = End them. Today is the last day.
subscription-end-do = Stop fetching
subscription-troubled = { $count ->
    [one] A calendar has not come for a while
   *[other] { $count } calendars have not come for a while
}
staff-done-abonnert = The address is added.
staff-done-abonnement-pause = The calendar is paused. What was fetched stays.
staff-done-abonnement-igjen = The calendar is fetched again.
staff-done-abonnement-slutt = The calendar is fetched no more.
staff-done-abonnement-hentet = We have asked. Below you see what came.
staff-done-abonnement-vent = It was fetched just now. Wait five minutes.
