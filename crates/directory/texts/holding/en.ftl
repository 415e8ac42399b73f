hold-title = { $count ->
    [one] Is this still right?
   *[other] Are these still right?
}
hold-title-short = The entries
hold-lead = { $name } has { $count ->
    [one] one entry
   *[other] { $count } entries
} here. People trust that what stands here is true. You need no account.
hold-all-right = All of it is right, all { $count }
hold-right = Still right
hold-change = Change
hold-close = Closed or over
hold-open-again = It is open
hold-when = When
hold-where = Where
hold-phone = Telephone
hold-email = E-mail
hold-url = Website
hold-see = See the page
hold-none = There are no entries here any more.
hold-waits = A change waits for the municipality to look at it.
hold-about = About this page
hold-about-text = The link is for these entries only. Do pass it on to whoever among you knows best. If there is something you cannot answer, leave it.
hold-about-sms = The link came by text message because the number stands in the entry.
hold-closed = Closed for now.
hold-closed-until = Closed until { $day }. Then it opens by itself.
hold-is-over = Over. It is not shown any more.
hold-is-hidden = It is not shown any more, because nobody has answered for long. Say that it is right, and it is back.
hold-done-stemmer = Thank you. It now says that { $name } was confirmed today.
hold-done-all = Thank you. It now says that all were confirmed today.
hold-done-stengt = { $name } is shown as closed. Thank you for telling us.
hold-done-lagt-ned = { $name } is not shown any more. Thank you for telling us.
hold-done-igjen = { $name } is shown again. How good.
hold-done-endret = Thank you. The change to { $name } is shown now.
hold-done-sendt = Thank you. The municipality looks at the change to { $name } before it is shown.
hold-done-delt = Thank you. The new times of { $name } are shown now. The municipality looks at the rest first.
hold-done-angret = Taken back. Everything is as before.
hold-done-for-sent = More has been done since, so it cannot be taken back here. Use “Change”.
hold-undo = Undo
hold-close-title = Is { $name } closed?
hold-close-lead = It is good to say so. It saves somebody from standing before a locked door.
hold-closed-for-now = Closed for now
hold-closed-for-now-do = Show as closed
hold-until = Opens again
hold-until-help = Leave it empty if you do not know. Then we ask again in two months.
hold-until-odd = Choose a day that is to come.
hold-over = Over for good
hold-over-what = The entry leaves the list. Old links say that it has ended and show something like it.
hold-over-do = It is over
hold-back = No, go back
hold-link-over = The link works no longer
hold-link-over-lead = A link works for 100 days. You can have a new one sent to the address in the entry.
hold-link-again = Send me a new link
hold-link-sent = If the address is still in use, a new link will come there shortly.
hold-link-ring = Ring the municipality and they will help you.
fresh-letter-button = Answer here
fresh-letter-link = Here is the link that you asked for. It is for these entries:
fresh-letter-hello = Hello { $name },
fresh-letter-reminder = { $count ->
    [one] You have one entry in the list of activities. Is it still right? It takes half a minute to answer.
   *[other] You have { $count } entries in the list of activities. Are they still right? It takes a minute to answer.
}
fresh-letter-more = and { $count } more
fresh-letter-how = Open the link and choose “Still right”, “Change” or “Closed or over”. You need no account. If nobody answers for long, we move the entry down and say that it is not confirmed.
fresh-subject-reminder = { $count ->
    [one] Is your entry still right?
   *[other] Are your entries still right?
}
fresh-subject-link = The link to your entries
fresh-sms = { $count ->
    [one] Is your entry in the list of activities still right? Answer here:
   *[other] Are your { $count } entries in the list of activities still right? Answer here:
}
fresh-subject-told = The contact of an entry has changed
fresh-told = The entry “{ $name }” has a new telephone number, e-mail, website or another name of who runs it.
fresh-told-old = If you do not know of this, ring the municipality. They can put it back.
fresh-told-sms = Hi! This number has been replaced on the page of something you run. If you do not know of this, ring the municipality.
fresh-told-new = From now on this is the address we write to about the entry.
notice-directory-reminder = reminder about entries
notice-directory-link = new link to entries
notice-directory-told-old = message to the old contact
notice-directory-told-new = message to the new contact
