# The work list: more kinds of work, searches that found nothing, embeds.

work-title-resting = { $count ->
    [0] Nothing is resting
    [one] One thing is resting
   *[other] { $count } things are resting
}
work-oldest-chosen = { $days ->
    [0] The oldest of these came today.
    [one] The oldest of these has waited for one day.
   *[other] The oldest of these has waited for { $days } days.
}
work-nothing-chosen = Not among what you have chosen. Take the choice away to see the rest.
work-mark-dag = Let it rest until a day
work-until-title = How long shall it rest?
work-until = Until the morning of
work-until-odd = Choose a day from tomorrow and within a year.
work-until-do = Let it rest
work-kind-uten-vei = Ring, no e-mail
work-need-uten-vei = No e-mail or mobile reaches them. Ring.
work-do-uten-vei = Find the number
work-kind-lenke = Links
work-need-lenke = A web address does not work
work-do-lenke = See the link
work-kind-stille = Silent embeds
work-need-stille = The embed has not been shown for a while
work-do-stille = See the embed
work-kind-fremmed = Unknown sites
work-need-fremmed = A site that has not been let in tries to show it
work-do-fremmed = See who
work-kind-kandidat = From mapping
work-need-kandidat = Wants to be listed. Make the entry.
work-do-kandidat = Make the entry
work-kind-samtale = Calls
work-need-samtale = It is yours, and it is time to ring
work-do-samtale = Open
work-kind-savnet = Missed
work-need-savnet = At least five searched and found nothing
work-do-savnet = See the search
work-kind-hull = Gaps
work-need-hull = Some themes have no activities
work-do-hull = See the overview

missed = Searched for, not found
missed-about = What people look for that is not here.
missed-lead = People have looked for this in the last three months and found nothing that fits.
missed-none = Nothing now. Either people find what they look for, or fewer than five have looked for the same.
missed-anywhere = No place said
missed-times = At least { $count } times, last { $day }.
missed-do-tilbud = I have added an activity
missed-do-ord = The search has learnt the word
missed-do-ingenting = Nothing to do
missed-what = What can you do?
missed-what-entry = Is there an activity that is not listed here?
missed-what-word = Is it here under another name? Teach the search the word.
missed-words = Words of your own
missed-words-who = An administrator where you work can do it.
missed-over = Done
missed-how = We only count words that at least five have used on the same day, and do not know who, when in the day or from where. What looks like a name, a number or somebody's own story is not counted. After 90 days it is gone.

embeds = Embeds
embeds-about = Where the list is shown on others' websites.
embeds-lead = This is how what you have built into other websites stands.
embeds-none = You have not let in any sites yet.
embeds-asked = Shown { $count } times in the last 90 days, last { $day }.
embeds-never = Not shown yet.
embeds-silent = Silent since { $day }.
embeds-silent-do = The page may have moved or been remade. See whether the line is still there.
embeds-stranger = { $site } tries to show it, last { $day }.
embeds-stranger-do = The site has not been let in and shows an empty frame. If it is yours, let it in.
embeds-decide = Choose who may show them
embeds-who = An administrator where you work chooses who may show them.
embeds-build = Build the list in

month = The month on one page
month-about = What came, what waits, and how fresh it is.
month-title = The list in { $month }
month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
month-happened = In { $month }
month-quiet = No activities were changed.
month-added = { $count ->
    [one] One new activity
   *[other] { $count } new activities
}
month-confirmed = { $count ->
    [one] One activity was confirmed
   *[other] { $count } activities were confirmed
}
month-changed = { $count ->
    [one] One activity was changed
   *[other] { $count } activities were changed
}
month-closed = { $count ->
    [one] One activity closed
   *[other] { $count } activities closed
}
month-hidden = { $count ->
    [one] One activity went off the list, since nobody answered
   *[other] { $count } activities went off the list, since nobody answered
}
month-waits = What waits today
month-gaps = Gaps
month-gap = { $place }: { $count ->
    [one] one theme has no activities
   *[other] { $count } themes have no activities
}
month-missed-times = at least { $count } times
month-then = How things stand today is on the page of the latest month.
month-print = Print this page
month-by-mail = By e-mail
month-no-mail = Varde is not set up to send e-mail here.
month-mail-yes = You get this page by e-mail on the first weekday of the month.
month-mail-no = You do not get this page by e-mail.
month-mail-stop = Do not send it to me
month-mail-want = Send it to me
month-others = Other months
month-letter-subject = Varde: the month on one page
month-letter-hello = Hi, { $name }!
month-letter-lead = This is the list in { $month }.
month-letter-list = The work list
month-letter-page = The same page, for printing
month-letter-stop = Don't want this letter? At the bottom of the page you can say no.
notice-directory-month = the month on one page
desk-done-maaned-ja = You now get the page by e-mail.
desk-done-maaned-nei = You no longer get it by e-mail.
