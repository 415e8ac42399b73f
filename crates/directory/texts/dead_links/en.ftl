dead-links = Links that do not work
dead-links-about = Web addresses in the list that nobody answers
dead-links-lead = Varde looks at each web address about once a week. These do not answer, or have moved.
dead-links-off = Varde does not look whether web addresses work.
dead-links-on = Whoever runs the site can turn it on in varde.toml:
dead-links-waiting = { $count ->
    [0] None is waiting
    [one] One address is waiting for you
   *[other] { $count } addresses are waiting for you
}
dead-links-none = Nothing is waiting for you. Every address that we have looked at answers.
dead-links-how = We only say so when an address has not answered on three different days.
dead-links-more = And { $count } more. They come up when you have looked at these.
dead-links-silent = { $count ->
    [one] One address that somebody has seen working
   *[other] { $count } addresses that somebody has seen working
}
dead-link-since = Has not answered since { $day }.
dead-link-moved = Moved for good, as we saw { $day }. The new address:
dead-link-fault-name = The name of the site is no longer there.
dead-link-fault-silent = Nobody answers there.
dead-link-fault-slow = It takes too long before anybody answers.
dead-link-fault-not-proved = The site cannot show that it is the real one. Browsers warn people not to go there.
dead-link-fault-gone = The page is no longer there.
dead-link-fault-failing = The site answers that something is wrong on its side.
dead-link-fault-circles = It leads round in circles and never arrives.
dead-link-fault-inside = It does not lead out to the web.
dead-link-in = Stands in
dead-link-part-organization = the organisation's website
dead-link-part-source = the source
dead-link-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
dead-link-try = Try now
dead-link-works = It works
dead-link-undo = Undo
dead-link-silent-until = We say nothing about it up to and including { $day }.
dead-link-done-virker = It answers again:
dead-link-done-flyttet = It answers, but has moved for good:
dead-link-done-ukjent = Somebody answers there, but does not let programs in. Open it yourself and see:
dead-link-done-svarer-ikke = We tried now, and it did not answer:
dead-link-done-av = We did not ask, since it is turned off here:
dead-link-done-stille = We will say nothing about it for ninety days:
dead-link-done-igjen = We speak of it again:
