# The list of lists
desk-import = Take in lists
desk-import-about = Activities that you have in a spreadsheet. See first how it goes, and undo it any time.
table-lead = Do you have the activities in a spreadsheet? Then nobody needs to type them again.
table-lying = Lists that wait
table-lying-by = { $who }, { $when }. { $stage }
table-open = Open
table-see = See
table-stage-mapping = Waits for somebody to say what the columns are.
table-stage-trying = Being tried now.
table-stage-tried = Tried, and not taken in.
table-stage-taking = Being taken in now.
table-stage-taken = Taken in.
table-stage-stopped = Has stopped, and can go on.
table-new = A new list
table-file = The file with the list
table-file-help = Excel (.xlsx) or CSV, at most 20 MB. The first line has the names of the columns.
table-send = Look at the list
table-kept = Nothing reaches people before you have seen how it goes. The file is erased once the list is in, and otherwise after seven days.
table-past = Taken in before
table-past-none = No lists have been taken in yet.
table-past-by = { $who }, { $when }, from { $file }
table-past-counts = { $new } new, { $changed } changed, { $same } as before, { $out } not taken in.
table-by-machine = Whoever runs the site
table-by-unknown = Somebody who is no longer here
table-today = today { $time }
table-at = { $day } { $time }
table-done-given-up = The file is erased.
table-state-begun = Not finished.
table-state-done = Taken in.
table-state-undone = Undone. All is as before.
table-state-partly-undone = Undone. Some of it has been changed since, and stays.
table-state-settled = Too long ago to be undone.

# Why a file is not taken
table-unfit-none = Choose a file first.
table-unfit-cut = The file did not arrive whole. Try once more.
table-unfit-large = The file is larger than 20 MB. Split it into several.
table-unfit-too-many = Ten lists are lying here already. Take in or give up one of them first.
table-unfit-empty = The file is empty, or its first line has no names of columns.
table-unfit-no-rows = The file has one line only. There must be rows below the names of the columns.
table-unfit-columns = The file has { $count } columns. We take 200 at most.
table-unfit-rows = The file has more than 100,000 rows. Split it into several.
table-unfit-no-table = This is not a table. Save the list as CSV or Excel (.xlsx), and try again.
table-unfit-old-or-locked = This is an old Excel file (.xls), or it is locked with a password. Save it as .xlsx without a password.
table-unfit-other-spreadsheet = We do not read this kind of spreadsheet. Save it as .xlsx or CSV.
table-unfit-bomb = The file grows far too large when it is unpacked. Save the list anew as CSV.
table-unfit-broken = The file cannot be read to its end. Open it in Excel, and save it anew.

# What each column is
table-mapping = What is this?
table-mapping-lead = { $file } has { $rows } rows. Say what each column is, and we try without changing anything. The file is erased { $until }.
table-known = We know these columns from "{ $name }" and have filled in the same.
table-nameless = Column
table-renamed = Some columns had the same name or none. Here they are called: { $names }.
table-renamed-toml = This column has got a name of its own: { $name }. Give it that in the file too.
table-first-rows = The first rows
table-sheet = Which sheet?
table-sheet-show = Show this sheet
table-columns = The columns
table-columns-help = What you do not need, leave as "Not taken".
table-examples-none = Empty in the first rows
table-what = What is this?
table-what-nothing = Not taken
table-split-several = Several values in one cell?
table-split = Several values are separated by
table-split-none = One value only
table-split-line = a new line
table-key = Tells one row from another
table-source = About the list
table-name = What is the list called, or who is it from?
table-name-help = It stands as the source on each activity's page. Use the same name next time.
table-licence = Licence
table-licence-help = If it has one, such as NLOD 2.0. Otherwise leave it empty.
table-url = Where the list is on the web, if it is
table-language = The language of the list
table-language-nb = Bokmål
table-language-nn = Nynorsk
table-language-en = English
table-language-se = Northern Sámi
table-dates = What is 03/04/2026 in this list?
table-dates-dmy = 3 April
table-dates-mdy = 4 March
table-municipality = Municipality of rows that say none
table-municipality-none = Not given
table-country = Country, where the rows do not say it
table-country-help = Two letters, such as SE. Leave it empty when all of it is in Norway.
table-next = Next
table-next-help = Nothing is changed yet.
table-wrong-name = Write what the list is called, or who it is from.
table-wrong-url = The address begins with https:// or http://. Leave it empty if the list is not on the web.
table-wrong-no-name = Say which column is the name of the activity.
table-wrong-no-key = Tick at least one column that tells one row from another. The name is often enough.
table-wrong-mapping = This does not add up. Look again at what the columns are.
table-wrong-sheet = That sheet has no table. Choose another.
table-group-service = The activity
table-group-organization = The organisation
table-group-place = The place
table-group-hours = Opening hours
table-field-service-name = Name of the activity
table-field-service-alternate-name = Other names
table-field-service-description = About the activity
table-field-service-summary = In short
table-field-service-alert = Notice at the top of the page
table-field-service-status = Whether it is running
table-field-service-themes = Theme
table-field-service-for-whom = For whom
table-field-service-eligibility-description = Who can come
table-field-service-minimum-age = From age
table-field-service-maximum-age = To age
table-field-service-entry = Whether one can just come
table-field-service-application-process = How one signs up
table-field-service-cost = Whether it costs anything
table-field-service-price-nok = Price in kroner, the number only
table-field-service-fees-description = About the price
table-field-service-first-time = The first time
table-field-service-who-meets = Who meets you
table-field-service-company = Company: yes or no
table-field-service-company-note = About company
table-field-service-group-note = About the group
table-field-service-just-sit = Can just sit: yes or no
table-field-service-sobriety = Whether it is sober
table-field-service-sobriety-note = More about sober
table-field-service-step-free = Step-free
table-field-service-access-note = About getting in
table-field-service-digital = Online: yes or no
table-field-service-languages = Languages, such as nb, en
table-field-service-phone = Telephone
table-field-service-email = E-mail
table-field-service-url = Web page
table-field-service-assured-date = The day it was confirmed
table-field-service-confirmed-by = Who confirmed it
table-field-organization-name = Name of the organisation
table-field-organization-number = Organisation number
table-field-organization-alternate-name = Other names of the organisation
table-field-organization-description = About the organisation
table-field-organization-phone = The organisation's telephone
table-field-organization-email = The organisation's e-mail
table-field-organization-website = The organisation's web page
table-field-place-name = Name of the place
table-field-place-description = About the place
table-field-place-transportation = How to get there
table-field-place-address = Street address
table-field-place-address-2 = More of the address
table-field-place-postal-code = Postal code
table-field-place-city = Town
table-field-place-state-province = County
table-field-place-country = Country, two letters
table-field-place-municipality = Municipality, name or number
table-field-place-latitude = North, in degrees
table-field-place-longitude = East, in degrees
table-field-hours-monday = Monday
table-field-hours-tuesday = Tuesday
table-field-hours-wednesday = Wednesday
table-field-hours-thursday = Thursday
table-field-hours-friday = Friday
table-field-hours-saturday = Saturday
table-field-hours-sunday = Sunday
table-field-hours-text = Opening hours, as they stand

# What each word means
table-words = What do the words mean?
table-words-lead = In these columns each word must mean one thing. We have guessed where we could.
table-words-of = { $column } is: { $field }
table-words-none = There is nothing in this column.
table-words-more = { $count } rarer words are not here. They will be left out of the activities.
table-times = { $count ->
    [one] (once)
   *[other] ({ $count } times)
}
table-and = And
table-and-nothing = Nothing more
table-means-nothing = Not taken
table-try = Try it
table-try-help = We look through the whole list and say how it would go. Nothing is changed.
table-back-to-mapping = Back to the columns
table-means-status-active = Running
table-means-status-inactive = Not running now
table-means-status-defunct = Closed for good
table-means-status-temporarily-closed = Closed for a while
table-means-for-whom-self = Oneself
table-means-for-whom-relative = Relatives
table-means-for-whom-professional = Professionals
table-means-entry-drop-in = Just come
table-means-entry-sign-up = Sign up
table-means-entry-referral = Referral
table-means-cost-free = Free
table-means-cost-what-you-can = What one can
table-means-cost-paid = Costs something
table-means-sobriety-not-asked = Nobody asks
table-means-sobriety-sober-here = Sober here
table-means-sobriety-sober-life = For a sober life
table-means-step-free-yes = Yes
table-means-step-free-partly = Partly
table-means-step-free-no = No

# While it goes on
table-trying = The list is being tried
table-taking = The list is being taken in
table-so-far = { $done } of { $rows } rows.
table-look-again = See how far it has come
table-leave = You can leave this page. It goes on, and you find it here again.
table-stopped = This has stopped.
table-stopped-taking = What was taken in is not lost. The rest goes in when you go on.
table-stopped-trying = Nothing is changed. You can go on trying.
table-go-on = Go on
table-give-up = Give up the list
table-give-up-title = Give up { $file }?
table-give-up-about = The file is erased here. Nothing of it has been taken in.
table-give-up-taking = The file is erased here. What is in already stays until you undo it from the list.
table-give-up-taken = The report is erased here. The activities stay.
table-give-up-yes = Yes, erase the file
table-no-back = No, go back

# How it would go, and how it went
table-tried = This is how it would go
table-tried-lead = Nothing is changed yet. Look it over before you take in the list.
table-taken = The list is in
table-taken-lead = The activities from "{ $name }" are out now.
table-count-new = new
table-count-changed = changed
table-count-same = as before
table-count-left-out = left out, because they are there already
table-count-refused = cannot be taken in
table-rows-tried = { $rows } rows were looked through.
table-rows-taken = { $rows } rows were looked through.
table-nothing-comes = No rows can be taken in like this. See why below, and change what the columns are.
table-take = { $count ->
    [one] Take in one activity
   *[other] Take in { $count } activities
}
table-take-help = People see them at once. You can undo all of it afterwards.
table-alike = { $count ->
    [one] One row is like something that is there.
   *[other] { $count } rows are like something that is there.
}
table-alike-inn = Take them in too
table-alike-ut = Leave out those that are most alike
table-change-mapping = Change what the columns are
table-fetch-refused = Fetch the rows that cannot be taken in
table-fetch-mapping = Fetch the mapping as a file
table-fetch-mapping-help = Whoever runs the site can use it.
table-see-import = See the import, or undo it
table-to-lists = To the lists
table-nothing-new = All of it was there before. Nothing is changed.
table-erased = The file is erased here. This report stays for seven days from when you brought the list.
table-other-first = You are taking in a list or undoing one now. Wait until it is done.
table-try-first = Try the list first, and you see how it goes.
table-rows = Row by row
table-kind-refused = Cannot be taken in ({ $count })
table-kind-look = Look over ({ $count })
table-kind-alike = Like something ({ $count })
table-kind-refused-about = These rows are left out. The others go in all the same.
table-kind-refused-taken = These rows were left out.
table-kind-look-about = The rows go in. What does not fit is left out or put right.
table-kind-look-taken = The rows went in. What did not fit was left out or put right.
table-kind-alike-about = It may be the same. Look at them before you decide.
table-kind-alike-taken = It may be the same. Look at them when you have time.
table-line = Line
table-line-number = Line { $line }
table-like-line = line { $line }
table-whole-file = The whole file
table-reason = Why
table-cell = What stands there
table-why-missing = This is missing: a name, or what tells the rows apart.
table-why-kind-flag = Should be yes or no.
table-why-kind-whole = Should be a whole number.
table-why-kind-email = Is no e-mail address.
table-why-kind-url = Is no web address.
table-why-kind-date = Is no date.
table-why-kind-organization-number = Is no organisation number. It has nine digits.
table-why-kind-hours = Should be two times, such as 10–15.
table-why-kind-postal-code = Is no postal code. It has four digits.
table-why-kind-degrees = Is not degrees north and east.
table-why-kind-text = Should be text.
table-why-nul = The row has a sign that is no text.
table-why-twice = Same name and place as line { $a }, but something else differs.
table-why-repeated = The very same as line { $a }. It is taken once.
table-why-unreadable = The list cannot be read from here on.
table-why-columns = The row has { $a } cells. The first line has { $b }.
table-why-too-long = A cell is far too long. Was a quote left open?
table-why-no-meaning = The word has not been given a meaning.
table-why-read-as = Read as "{ $a }".
table-why-other-encoding = The line is written in another encoding than the rest. See whether æ, ø and å came out right.
table-why-personal-address = Looks like a private address. Rather use the organisation's.
table-why-no-municipality = Is no municipality that we know.
table-why-not-kept = Lies in { $a }. Others look after the list there.
table-why-somebody-elses = This activity is there already, and others look after it.
table-why-changed-here = Somebody here has changed or confirmed this. It stays as it is. If you want what is new, change it on its page.
table-why-merged = Has become a part of { $a } and does not come in again.
table-why-no-use = There is no place for this in the list.
table-why-like-number-and-name = Same organisation number and nearly the same name as
table-why-like-number = Same organisation number as
table-why-like-near = Nearly the same name, less than a hundred metres from
table-why-like-name = Same name in the same municipality as
table-why-like-number-other-name = Same organisation number, but another name, as

# One import, and taking it back
table-fact-file = File
table-fact-when = Taken in
table-fact-who = By
table-fact-counts = Rows
table-report = See the report, row by row
table-undo = Undo all of it
table-undo-would = This is what happens:
table-undo-removed = { $count ->
    [one] One new activity goes.
   *[other] { $count } new activities go.
}
table-undo-restored = { $count ->
    [one] One activity becomes what it was.
   *[other] { $count } activities become what they were.
}
table-undo-gone = { $count ->
    [one] One is gone already.
   *[other] { $count } are gone already.
}
table-undo-yes = Yes, undo the import
table-undo-none = There is nothing left to undo.
table-undo-left = What is left has been changed since. It stays.
table-undo-not-now = Not now. Wait until what is under way is done.
table-undo-so-far = { $done } of { $items } things have been taken back.
table-undoing = The import is being undone
table-staying = { $count ->
    [one] One activity stays
   *[other] { $count } activities stay
}
table-staying-why = Somebody has changed them since, or said something about them.
table-staying-more = And { $count } more.
