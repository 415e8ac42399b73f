# What every choice has in common
set-today = today { $time }
set-at = { $day } { $time }
set-done-ny = “{ $name }” is in use now, on every page.
set-done-endret = The change to “{ $name }” is in use now, on every page.
set-done-borte = “{ $name }” has been removed.
set-done-tilbake = “{ $name }” is back and in use now.
set-done-embed = “{ $name }” can show the list now. Get the line and paste it in.
set-undo = Undo
set-past = What was there before
set-past-why = Everything that was changed or removed can be brought back.
set-past-until = In use until { $when }.
set-restore = Bring back
set-change = Change
set-end = Remove
set-end-title = Remove “{ $name }”?
set-end-word = People who search with the word get what the search finds anyway.
set-end-help-line = The number is gone from every page at once.
set-end-embed = The sites can no longer show the list. Where it stood, it will be empty.
set-end-publisher = The open data is left without a publisher. Then data.norge.no will not take it.
set-end-back = If you change your mind, bring it back from the list.
set-end-yes = Yes, remove it
set-end-no = No, leave it

# Words
set-words = Words of your own
set-words-about = What people there call your places and activities.
set-words-lead = Do people say “Naustet” when they mean the café? Write it here, and the search will understand it too.
set-word-new = Add a word
set-word-this = The word
set-word-change = Change a word
set-word = The word people use
set-word-help = One word or a few, as people say it. For example “Naustet”.
set-means = It means
set-means-help = In words that the search knows already. For example “café”, “walking group” or “somebody to talk to”.
set-word-try = See what people would find
set-word-keep = Add the word
set-word-keep-change = Save the change
set-tried = What it will be like to write “{ $word }”
set-tried-means = The search takes it to mean: { $meant }.
set-tried-same = People find the same as before, since the word leads there already.
set-tried-without = Now they find
set-tried-with = With the word they find
set-tried-nothing = Nothing that comes near
set-words-standing = Your words
set-words-none = None yet. The first one may be something you hear people say at the door.
set-word-is = means
set-word-missing = Write the word people use.
set-word-long = That is long. At most 60 characters, please.
set-word-says-nothing = People use that word for all sorts of things. Choose one that points to this alone.
set-word-calls-for-help = People write that when something is dangerous or hurts badly. It must always lead to the help numbers, so we leave it alone.
set-means-missing = Write what the word means.
set-means-nothing = The search does not know that. Try a more common word, such as “café” or “walking”.
set-means-crisis = That leads to the help numbers, and only a cry for help should. Write what sort of place it is instead.

# Themes
set-themes = Themes of your own
set-themes-about = Short cuts that make sense only where you are.
set-themes-lead = A theme is a short cut on the front page and above the list. It searches for people with words you choose.
set-theme-new = Make a theme
set-theme-this = The theme
set-theme-change = Change a theme
set-theme-navn-nb = What it is called in bokmål
set-theme-navn-nn = What it is called in nynorsk
set-theme-navn-en = What it is called in English
set-theme-name-help = Short, for example “On the sea”.
set-theme-asks = What the theme searches for
set-theme-asks-help = Write as if you searched yourself, for example “fishing and boats”.
set-theme-try = See what people would find
set-theme-keep = Show the theme on the front page
set-theme-tried = What people find who choose “{ $name }”
set-themes-standing = Your themes
set-themes-none = None yet. The usual themes are on the front page anyway.
set-theme-looks = searches for
set-theme-asks-missing = Write what the theme shall search for.
set-missing-navn-nb = Write the name in bokmål.
set-missing-navn-nn = Write the name in nynorsk. If it is the same, write it again.
set-missing-navn-en = Write the name in English. If it is the same, write it again.
set-theme-full = You have eight themes. Remove one before you make another.
set-end-theme = The short cut goes from the front page. The activities are still there.

# Help numbers
set-lines = Help numbers
set-lines-about = Numbers of your own, beside the national ones.
set-lines-lead = The numbers are on every page. Add one that somebody where you are answers.
set-lines-own = Your numbers
set-lines-none = None yet. If you have a team that people can ring, its number belongs here.
set-lines-national = The national ones
set-lines-national-why = They are on every page and cannot be removed.
set-line-new = Add a number
set-line-change = Change a number
set-line-about = { $hours }. { $places }. { $strip }
set-line-anywhere = For everyone, wherever they live
set-line-in-strip = At the top of the page while somebody answers.
set-line-not-in-strip = At the foot of the page.
set-line-read = Source: { $source }. Rung { $day }.
set-line-navn-nb = What it is called in bokmål
set-line-navn-nn = What it is called in nynorsk
set-line-navn-en = What it is called in English
set-line-name-help = Short, so that a phone has room for it. For example “Rapid mental health help”.
set-line-number = The number
set-line-number-help = A Norwegian number, with or without spaces.
set-line-hours = When do they answer?
set-line-always = Day and night, every day
set-line-weekly = At these hours
set-line-week = The hours of a week
set-line-week-help = Fill in the days on which somebody answers, unless it is day and night. Write 9 or 09.30, for example. Past midnight is fine.
set-line-from = from
set-line-to = to
set-line-places = Whom is it for?
set-line-places-help = Municipalities with commas between, for example “Askøy, Øygarden”. Leave it empty if anyone can ring.
set-line-strip = At the top of the page
set-line-strip-yes = Show the number in the strip at the top of every page
set-line-strip-help = Only while somebody answers. Nobody should ring in vain.
set-line-source = Where was the number read?
set-line-source-help = For example “askoy.kommune.no”. Only you see it.
set-line-checked = When did somebody last ring and get an answer?
set-line-checked-help = Ring yourself before you save.
set-line-try = See how it will look
set-line-keep = Put the number on every page
set-line-seen = How people will see it
set-line-seen-strip = At the top of every page
set-line-seen-hard = When somebody writes that things are hard
set-line-seen-foot = At the foot of every page
set-line-closed-now = Nobody answers just now, so the number is not in the strip at the top.
set-line-name-long = A phone has no room for that. At most 40 characters, please.
set-line-name-digits = Write the name without digits: people may think that they should ring them.
set-line-name-national = That name belongs to a national number. Write who answers where you are.
set-line-number-missing = Write the number.
set-line-number-letters = That is no Norwegian telephone number. Write the digits alone, with +47 before them if you like.
set-line-number-length = { $count ->
    [one] This number has one digit.
   *[other] This number has { $word } digits.
} Ordinary ones have eight.
set-line-number-beginning = No Norwegian number begins like that. Please look at it once more.
set-line-number-national = That is one of the national numbers, which is there already.
set-line-number-emergency = Everybody knows the emergency numbers. Write the number of those who answer where you are.
set-line-number-dear = That number costs extra to ring. Write one that costs the same as an ordinary call.
set-line-number-own = You have added that number already.
set-line-hours-missing = Choose whether they answer day and night or at certain hours.
set-line-hours-none = Fill in at least one day below.
set-line-source-missing = Write where the number was read, so that others can look.
set-line-checked-missing = Ring the number first, then choose the day you got an answer.
set-line-checked-odd = Choose a day, today or earlier.
set-line-place-unknown = We know no municipality called “{ $name }”. Write the name as the municipality does.
set-hours-half = Write both from and to.
set-hours-odd = Write a time, for example 9 or 09.30.
set-hours-same = From and to are the same. If they answer day and night, choose that above.

# Embeds
set-embeds = The list on other websites
set-embeds-about = Which sites may show the list, and whether they do.
set-embeds-lead = Only sites listed here can show the list in their pages.
set-embeds-own = Those you have let in
set-embeds-none = None yet. If the municipality wants the list on its website, let it in here.
set-embeds-file = Those the operator has let in
set-embeds-file-why = They are in a file on the machine and are changed there. Where a name is in both, the file counts.
set-embeds-unknown = Those who have tried without being listed here
set-embeds-unknown-why = They are shown nothing. If you know them, you can let them in.
set-embed-new = Let in a site
set-embed-change = Change who may show the list
set-embed-file-wins = The name is in the operator's file too, and then the file counts.
set-embed-no-site = No site can show it.
set-embed-silent = { $count ->
    [one] Silent for one day.
   *[other] Silent for { $count } days.
} Last shown { $day }. Has their page been rebuilt?
set-embed-heard = { $times ->
    [one] Shown once in the last three months.
   *[other] Shown { $times } times in the last three months.
} Last { $day }.
set-embed-never = Not shown yet. Has the line been pasted into the page?
set-embed-strange = { $site } has tried to show it, but is not listed here. { $times ->
    [one] Once,
   *[other] { $times } times,
} last { $day }.
set-embed-let-in = Let in
set-embed-name = A short name
set-embed-name-help = It is part of the line that is pasted in. Small letters, digits and hyphens, for example “askoy”.
set-embed-sites = The sites
set-embed-sites-help = One on each line, for example https://www.askoy.kommune.no. By https://*.askoy.kommune.no you mean all under it.
set-embed-silent-after = Tell us when it has been silent for so many days
set-embed-silent-help = 14 is usual.
set-embed-called = It is called “{ $name }”, which is part of the line that was pasted in. So the name cannot be changed.
set-embed-mend = Put it right for me
set-embed-keep = Let them show the list
set-embed-keep-change = Save the change
set-embed-line = Get the line to paste in
set-embed-sites-missing = Write at least one site.
set-embed-site-meant = Write only { $meant } here, instead of “{ $typed }”.
set-embed-site-odd = “{ $typed }” is no site's address. Write it like this: https://www.askoy.kommune.no
set-embed-name-missing = Write a short name.
set-embed-name-odd = Use small letters from a to z, digits and hyphens, at most 40 characters.
set-embed-name-taken = That name is in use. Choose another.
set-embed-silent-odd = Write a whole number from 1 to 365.

# The tenant itself
set-tenant = Your organisation
set-tenant-about = What you are called, who publishes the open data, and links by e-mail.
set-tenant-lead = What is true for all of you.
set-name-heading = What you are called
set-name = The name
set-name-help = As people know you.
set-name-keep = Save the name
set-name-missing = Write what you are called.
set-name-long = That is long. At most 120 characters on one line, please.
set-name-said = was the name
set-publisher-heading = Who publishes the open data
set-publisher-lead = data.norge.no wants to know which organisation stands behind it. There is one for the whole site.
set-publisher-operator = The operator has named { $name } ({ $number }). That is in a file on the machine and is changed there.
set-publisher = The organisation
set-publisher-help = Its name as the Central Coordinating Register has it.
set-publisher-number = The organisation number
set-publisher-number-help = Nine digits.
set-publisher-keep = Save the publisher
set-publisher-end = Remove the publisher
set-publisher-missing = Write the organisation's name.
set-publisher-number-odd = That is no organisation number. Look at the digits again; the last is a check digit.
set-publisher-taken = Another organisation on this site is the publisher already. Agree with them first.

# Work
work = Work behind the scenes
work-about = What Varde does by itself, and what has stopped.
work-lead = Varde tidies, counts and sends by itself. Here you see what waits and what needs a person.
work-none = All is done. Nothing waits, and nothing has stopped.
work-given-up = What has stopped
work-given-up-short = stopped
work-given-up-why = Varde does not try again by itself. What has the button “Try again now” you can try once more. Ask whoever runs the machine what is wrong first.
work-failed = What will be tried again
work-failed-short = to be tried again
work-running = What is being done now
work-running-short = being done
work-waiting = What waits
work-waiting-short = waiting
work-done-igjen = It is being tried again. Look in a moment.
work-done-oppgitt = It has been given up and taken out of the queue.
work-done-for-sent = It was being done already, or is finished. The list below shows how it stands now.
work-look-again = See how it stands now
work-since = Being done since { $when }.
work-next = To be done { $when }.
work-tries = { $count ->
    [one] Tried once.
   *[other] Tried { $count } times.
}
work-reason = The machine says:
work-shared = This is done for all organisations. So you can try again, but not give it up.
work-again-by-itself = This is tried again by itself. You need not do anything.
work-again-no-answer = Nobody gets e-mail at that address. Mend it on the page of whom it is for, then you can try again here.
work-again-never = This cannot be tried again, for what it needs has been erased. You can give it up.
work-whom = See whom it is for
work-again = Try again now
work-give-up = Give it up
work-give-up-title = Give this up?
work-give-up-why = Then it will never be done, and it cannot be brought back.
work-give-up-yes = Yes, give it up
work-give-up-no = No, leave it
work-job-other = Something this page has no words for
work-job-directory-forget-suggestions = Erase what is too old
work-job-directory-settle-imports = Tidy up after old imports
work-job-directory-keep-heard = Count how often the list is shown on other websites
work-job-directory-gather-links = Find the web addresses in the list
work-job-directory-ask-links = Look whether web addresses work
work-mail-sign-in = Send a link for signing in
work-mail-invitation = Send an invitation
work-mail-role = Write to somebody about a role
work-mail-role-over = Writing to somebody about a role that has ended
work-mail-new-way = Tell somebody of a new way to sign in
work-mail-address-is = Write to a new e-mail address
work-mail-address-was = Tell the old e-mail address
