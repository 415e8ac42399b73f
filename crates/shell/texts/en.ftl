# The site
site-name = Varde
site-name-long = Varde – find somewhere to go
title = { $page } – { $site }
skip = Skip to the content
logo-to-front = , to the front page
foot-line = Those who walked before you built the cairn so that you would find the way.

# The menu
nav = Main menu
nav-activities = Activities
nav-gatherings = Gatherings
nav-courses = Courses
nav-fairs = Fairs
nav-inspiration = Inspiration
nav-my-list = My list
nav-about = About Varde
you-are-here = You are here
who-here = Signed in
who-mine = My page
who-out = Sign out

# The demo town
invented-label = About this demo
invented = All made up. The help numbers are real.
invented-foot = This is a demo. Places, people and phone numbers are made up. Only the help numbers are real.

# The way out
exit-short = Leave
exit-rest = this page quickly
exit-more = Shift. Press twice more to leave this page.
exit-last = Shift. Press once more to leave this page.
exit-about = The button at the top takes you away from here quickly. So does pressing Shift three times. The visit stays in your phone's history.

# Help numbers
help-now = Help now
help-question = Do you need help now?
help-crisis-title = You can talk to someone now
help-life-short = Life in danger
help-life-when = When a life is in danger
help-life-full = If a life is in danger, ring this number. They send help at once.
help-doctor-short = Doctor now
help-doctor-when = Out-of-hours doctor, when it is urgent
help-doctor-full = The out-of-hours doctor is for what cannot wait until tomorrow. Ring before you go there.
help-talk-short = Talk to someone
help-talk-when = Mental Helse, day and night
help-talk-full = If you want to talk to someone, Mental Helse answers day and night. You need not say who you are.
help-church-short = Kirkens SOS
help-church-when = Kirkens SOS, day and night
help-church-full = Kirkens SOS also answers day and night. You can talk about anything.
help-child-short = Alarm line
help-child-when = The alarm line for children and young people
help-child-full = If you are young and afraid of someone at home, you can ring the alarm line. They answer day and night.

# Numbers of a place's own
help-always = day and night
help-local-when = { $name }{ $anywhere ->
    [yes] , { $hours }
   *[no] {" "}in { $places }, { $hours }
}
help-local-open = { $anywhere ->
    [yes] { $name } is answering now.
   *[no] If you live in { $places }, { $name } is answering now.
} They are there { $hours }.
help-local-closed = { $anywhere ->
    [yes] { $name } answers { $hours }.
   *[no] If you live in { $places }, { $name } answers { $hours }.
}

# The foot
foot-ring = Someone to ring
foot-not-watched = Varde is not a helpline. Nobody reads messages here at night.
foot-find = Find your way
foot-all = All activities
foot-about = About this site
foot-privacy = Privacy
foot-accessibility = Accessibility
foot-broken = Something not working?
foot-data = Open data
foot-embed = Show the list on your website
foot-sign-in = For those who work here: sign in

# Inside other sites' pages
from-varde = From Varde
new-window = , opens in a new window

# Search
search-go = Find
search-again = Say it in your own words
chip-chosen = , chosen. Take away

# How old what we know is
fresh-confirmed = Confirmed { $date }
fresh-confirmed-by = Confirmed { $date } by { $by }
fresh-aging = Confirmed { $ago }. You may want to ring first.
fresh-old = Confirmed { $ago }. Much may have changed. Ring before you go.
fresh-unconfirmed = Not confirmed yet. You may want to ring first.

# My list, print, share
list-add = Put in my list
list-remove = Take out of my list
list-clear = Empty my list
print = Print
share = Share this page
share-copied = The address is copied
qr-label = QR code for { $address }
qr-or-type = Or type the address:

# From page to page
pages = More pages
pages-before = Previous
pages-next = Next
pages-number = Page { $page }
pages-where = Page { $page } of { $pages }

# Forms
mistakes = { $count ->
    [one] One answer needs another look
   *[other] { $count } answers need another look
}

# Errors
error-not-found-title = There is nothing here
error-not-found = It may have moved. Search, or go to the front page.
error-not-found-staff = It may have moved, or it is not open to you.
error-ours-title = Something went wrong on our side
error-ours = It is nothing you did. Try again shortly.
error-ours-sent = We do not know whether it was saved. Look before you try again.
error-code = If you tell us, the code is { $code }.
error-unclear-title = We did not understand the address
error-unclear = Something in it may have been lost on the way. Search, or go to the front page.
error-sign-in-title = Sign in first
error-sign-in = You were signed out while you were writing. Nothing has been sent yet, and what you wrote is here.
error-sign-in-press = You are signed out, so nothing has been done yet.
error-sign-in-go = Sign in in a new tab
error-prove-title = Show that it is you
error-prove = This reaches far, so we want to be sure that it is you. Nothing has been sent yet, and what you wrote is here.
error-prove-press = This reaches far, so we want to be sure that it is you. Nothing has been done yet.
error-prove-go = Show that it is you, in a new tab
error-send-again = Send again
error-send-again-how = When that is done, come back here and send.
error-go-back-how = When that is done, go back and try again.
error-not-done-title = It was not done
error-not-done = All that is done here is written in a log. Just now we cannot write in it, so we have done nothing. Try again shortly.
error-not-shown-title = It cannot be shown now
error-not-shown = We cannot show this just now. Try again shortly.
error-elsewhere-title = This was sent from another site
error-elsewhere = So we have done nothing. Open the page here, and try again.
error-too-large-title = That was more than we can take
error-too-large = Go back, make the text shorter, and send it again.
error-too-many-title = Wait a little
error-too-many = Many attempts have come from here in the last hour. Try again at { $time }. What you wrote is still there when you go back.
error-busy-title = Many people are here just now
error-busy = Wait a moment, then load the page again.
error-busy-sent = What you sent is not saved. Wait a moment, then load the page again.
error-method = This address can only be read. Allow says in which ways.
to-front = To the front page
to-mine = To your page

# Where something for another site is put together
embed-title = { $name }, from Varde
build-language = Language
build-colour = Colour
build-colour-sjo = Sea
build-colour-lyng = Heather
build-colour-mose = Moss
build-colour-stein = Stone
build-scheme = Light or dark
build-scheme-auto = As the reader has it
build-scheme-lyst = Always light
build-scheme-morkt = Always dark
build-site = The website it will stand on
build-site-help = For example www.askoy.kommune.no. Then we see whether it is open to it.
build-site-unclear = That does not look like a web address. Write it like this: www.askoy.kommune.no
build-show = Show
build-shown = What it looks like
build-past = Skip to the line you copy
build-lines = The line you copy
build-untold = A frame is shown only on websites that are open to it. Write the website in the form, and you will see about yours.
build-open = { $site } can show the list. All is ready.
build-closed = { $site } is not open to it yet. The frame stays empty until those who run Varde have added it. The link and the fragment work at once.
build-entry = For those who run Varde
build-entry-help = Send them these lines. They belong in the file embeds.toml.
build-frame = Frame
build-frame-help = Works everywhere and without script. The height is fixed, so long lists scroll.
build-script = Frame that takes the height it needs
build-script-help = A link and a small script. If the script is kept out, the link remains.
build-fragment = HTML that your server fetches
build-fragment-help = The address gives plain HTML without style or script. It becomes part of your own page.
build-copy = Copy
build-copied = Copied
build-good-to-know = Good to know
