# Small words
and = { $before } and { $last }
quoted = “{ $text }”

# The list
find-description = Cafés, walks, groups and people who have been there, near you.
find-all = All activities
find-some = Activities
find-in = Activities in { $place }
find-theme-in = { $theme } in { $place }
find-title-for = Suggestions for { $text }
find-title-page = { $name }, page { $page }
find-count-for = { $count ->
    [one] One suggestion for
   *[other] { $count } suggestions for
}
find-how-many = { $count ->
    [one] There is one here.
   *[other] There are { $count } here. Those that open soon come first.
}
find-again = Search again
find-gatherings = Gatherings you can go to
find-list = The suggestions
find-also-near = Also close to what you wrote
find-open-places = Places where anyone can come
find-nothing = We found nothing that fits exactly that
find-nothing-why = It does not mean that you wrote something wrong, or that it does not exist. It is just not on our list yet.
find-none-quite = None of these fits quite. This is the closest we have.
find-read-as = We read “{ $typed }” as “{ $read }”.
find-calm = Many people write the same. If you would like to talk to someone now, you can ring
find-calm-hours = , day or night (mostly in Norwegian).
find-crisis-life = If a life is in danger, ring
find-crisis-talk = To talk to someone, ring
find-crisis-hours = They answer day and night.
find-ways = What can you do now?
find-too-many = Perhaps there are too many choices at once.
find-fewer = Take them away
find-ring = To talk to someone, ring
find-or-theme = You can also begin with a theme:
find-not-there = Not what you were looking for? Put it another way, or
find-see-all = see all the activities

# Chips and choices
filter-understood = How we read it
filter-shorter = Make the list shorter
filter-what = What would you like?
filter-counted = { $name } ({ $count })
filter-more = More choices
filter-where = Municipality
filter-place = Close to
filter-distance = How far away?
filter-any-distance = Nearest first
filter-km = Within { $km } km
filter-near = Close to { $place }
filter-within = Within { $km } km of { $place }
filter-day = Day
filter-time = Time of day
filter-terms = It should be
filter-theme = Theme
filter-whom = For whom
filter-language = Someone there speaks
filter-age = How old are you?
filter-age-help = Then we leave out what is for other ages. You may leave it empty.
filter-show = Show the suggestions
filter-none = Take away all choices
box-gratis = Free
box-drop-in = Just turn up
box-uten-henvisning = No referral
box-folge = Company the first time
box-trinnfritt = No steps
box-apent = Open now
box-digitalt = By phone or on screen
part-morning = In the morning
part-daytime = In the daytime
part-afternoon = In the afternoon
part-evening = In the evening
part-night = At night
part-weekend = At the weekend

# Embeds: a part of the list in another site's page
embed-all = Activities
embed-week = This week
embed-week-in = This week in { $place }
embed-week-theme = { $theme } this week
embed-week-theme-in = { $theme } this week in { $place }
embed-nothing = Nothing just now. There may be something nearby, or something like it.
embed-nothing-week = Nothing is on the programme in the next seven days. Some places are open all the same.
embed-everything = See everything there is
embed-more = { $count ->
    [one] See it in Varde
   *[other] See all { $count }, with search and map
}
embed-whole = See the whole list in Varde
embed-day-more = and { $count } more that day
embed-day-some = and more that day
embed-ask-hour = ask when
embed-unknown-title = We did not find what should be here
embed-unknown = The address names something we do not know: { $what }.
embed-not-now = The list cannot be shown just now. It may work in Varde itself.
embed-fragment-more = The whole list, from Varde

# The list as a table
csv-name = Name
csv-organization = Organisation
csv-summary = In short
csv-when = When
csv-place = Place
csv-address = Address
csv-postal-code = Postal code
csv-town = Town
csv-municipality = Municipality
csv-number = Municipality number
csv-themes = Themes
csv-price = Price
csv-entry = How to join
csv-company = Company
csv-whom = For whom
csv-age = Age
csv-phone = Telephone
csv-email = E-mail
csv-website = Website
csv-confirmed = Confirmed
csv-page = Page in Varde
csv-id = Id
csv-yes = Yes
csv-no = No

# The page where an embed is put together
build-title = Show the list on your website
build-lead = Choose what to show. Copy one line and paste it into your page. The list keeps itself up to date.
build-description = Put together a list, a map or this week's programme from Varde, and show it on your municipality's own website.
build-place = Place
build-place-all = All municipalities
build-theme = Theme
build-theme-all = All themes
build-view = How it is shown
build-view-liste = List
build-view-kart = Map and list
build-view-uke = This week, day by day
build-know-1 = Your readers get no cookies from us, and we do not see who they are. We only count how often a website has fetched the list each day.
build-know-2 = All links open Varde in a new window. The help numbers stand below the list.
build-know-3 = If something is wrong about a place, it is corrected in Varde. Then it is right on your site too.
build-gatherings = Show the dates of cafés and other gatherings instead

# Why it came
why-you-wrote = You wrote
why-place-says = The place says so itself: “{ $found }”.
why-no-talking = You need not say anything here.
why-word-name = “{ $found }” is in its name.
why-word-organization = “{ $found }” is in the name of those who run it.
why-word-place = “{ $found }” is in its address.
why-word-theme = It belongs to “{ $found }”.
why-same-name = It is in the name.
why-same-organization = It is in the name of those who run it.
why-same-place = It is in the address.
why-same-text = It is in their own text.
why-same-about = That is what this is about.
why-similar = It looks like “{ $found }”.
why-in = In { $place }
met-oneself = For yourself
met-relative = For family and friends
met-professional = For professionals
met-language = Someone speaks { $language }
why-away = { $km } kilometres from { $place } as the crow flies
why-offer-meeting-place = Here you can be with others.
why-offer-experience-cafe = Here you meet people who have been there, over a cup of coffee.
why-offer-harm-reduction = Here is care for you who use.
why-offer-parents-group = Here you meet other parents.
why-offer-family-activities = Here children and grown-ups do things together.
why-offer-faith-community = Here is quiet, and room for faith and doubt.
why-offer-youth-club = Here young people meet.
why-offer-handicraft = Here people make things with their hands.
why-offer-creative-workshop = Here people make things together.
why-offer-outreach-team = Here somebody comes to your home.
why-offer-prompt-mental-health-care = Here you can talk to a professional without a long wait.
why-offer-cafe = Many come here on their own, and you may just sit.
why-offer-meal-together = Here people eat together.
why-offer-free-food = Here the food costs nothing.
why-offer-someone-to-talk-to = Here is someone to talk to.
why-offer-conversation-group = Here people talk together about such things.
why-offer-self-help-group = Here people help one another.
why-offer-peer-support = Here you meet people who have been there.
why-offer-helpline = Here you can ring.
why-offer-visiting-friend = Somebody can come and visit you.
why-offer-activity-friend = Here you get somebody to do things with.
why-offer-company-the-first-time = Somebody can meet you the first time.
why-offer-walking-group = Here people go for walks together.
why-offer-outdoor-life = Here you get outdoors with others.
why-offer-exercise = Here you can use your body.
why-offer-gentle-exercise = Here you move gently.
why-offer-day-centre = Here is something to do in the daytime.
why-offer-work-training = Here you can try out work.
why-offer-help-into-work = Here you get help to find a job.
why-offer-volunteering = Here you can help others.
why-offer-sober-meeting-place = Here are people, and no drink or drugs.
why-offer-sober-activity = Here people do things together, sober.
why-offer-twelve-step-group = Here people meet who have quit or want to.
why-offer-substance-use-group = Here people talk about drink and drugs.
why-offer-aftercare = This is for the time after treatment.
why-offer-relatives-group = Here you meet other relatives.
why-offer-support-for-relatives = This is for you who care for somebody who has a hard time.
why-offer-grief-group = Here you meet others who have lost somebody.
why-offer-anxiety-group = Here you meet others who are afraid.
why-offer-money-and-debt-advice = Here you can get help with money and debt.
why-offer-benefits-and-rights = Here you can learn what you have a right to.
why-offer-housing-help = Here you can get help with somewhere to live.
why-offer-free-clothes = Here the clothes cost nothing.
why-offer-quiet-room = Here it is quiet.

# What it does not meet
miss-place = Not in { $place }
miss-weekday = Not on { $days }
miss-part-morning = Not in the morning
miss-part-daytime = Not in the daytime
miss-part-afternoon = Not in the afternoon
miss-part-evening = Not in the evening
miss-part-night = Not at night
miss-part-weekend = Not at the weekend
miss-open-now = Not open now
miss-free = It costs something
miss-no-referral = You need a referral
miss-drop-in = You tell them beforehand
miss-step-free = There are steps
miss-company = Nobody can go along
miss-whom = { $whom }
miss-age = For another age: { $age }
miss-language = We do not know whether anyone speaks { $language }
miss-digital = You go there in person
miss-unknown = Not told: { $what }

# When
when-open-until = open now, until { $time }
when-is-open-until = It is open now, until { $time }.
when-next-time = Next time: { $when }.
when-today = today
when-tomorrow = tomorrow
when-ask = Ask them when it suits
when-every-day = every day
when-working-days = Monday to Friday
when-every-other-week = { $days } every other week
when-every-weeks = { $days } every { $count } weeks
when-every-months = { $days }, every { $count } months
when-every-days = every { $count } days
when-month-days = on day { $days } of the month
when-nth = { $nth ->
    [1] first
    [2] second
    [3] third
    [4] fourth
    [5] fifth
    [-1] last
   *[other] second last
} { $day }
when-of-month = { $days } of the month

# Where, what it costs, how one gets in
where-digital = By phone or on screen
where-all-of = All of { $names }
price-free = Free
price-what-you-can = Pay what you can
price-kroner = { $kroner } kroner
price-some = Costs something
entry-drop-in = No, just turn up
entry-sign-up = Yes, tell them beforehand
entry-referral = You need a referral
terms-company = you can have company
terms-drop-in = just turn up
terms-sign-up = tell them beforehand
terms-referral = with a referral
whom-self = yourself
whom-relative = family and friends
whom-professional = professionals
whom-and-age = { $whom }, { $age }
age-years = { $age } years
age-from-to = { $least } to { $most } years
age-from = from { $least } years
age-to = up to { $most } years
sober-not-asked = Nobody asks
sober-here = Sober while you are there
sober-life = For people who live without drink and drugs
steps-none = Yes, no steps
steps-some = Partly
steps-many = No, there are steps
group-from-to = Usually { $from } to { $to }
group-about = Usually { $from }
sit-yes = Yes, you may just sit there

# Words before facts
fact-when = When
fact-where = Where
fact-price = Price
fact-entry = Sign up
fact-whom = For
fact-age = Age
fact-languages = Languages
fact-sober = Drink, drugs
fact-access = Wheelchair
fact-group = How many
fact-sit = Just sit
fact-company = Company

# Languages
language-no = Norwegian
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
language-pl = Polish
language-uk = Ukrainian
language-ru = Russian
language-ar = Arabic
language-so = Somali
language-ti = Tigrinya
language-fa = Persian
language-prs = Dari
language-ps = Pashto
language-ur = Urdu
language-tr = Turkish
language-ku = Kurdish
language-ckb = Sorani
language-kmr = Kurmanji
language-es = Spanish
language-fr = French
language-de = German
language-sv = Swedish
language-da = Danish
language-fi = Finnish
language-lt = Lithuanian
language-ro = Romanian
language-pt = Portuguese
language-th = Thai
language-vi = Vietnamese
language-am = Amharic
language-se = Northern Sámi
language-nsl = Norwegian Sign Language
text-only-in = The text is only in { $language }.
text-only-elsewhere = The text is only in another language.

# The map
map-title = Where is it?
map-label = Map of { $places }. The numbers are those of the list.
map-caption = The numbers are those of the list. Map: Kartverket, CC BY 4.0

# One activity
act-shortly = In short
act-about = What it is like
act-first-time = What happens the first time
act-who = Who meets you
act-dates = The next times
act-closed = Closed
act-good-to-know = Good to know
act-way = How to get there
act-access = By wheelchair:
act-map = Show on Norgeskart
act-map-or = or
act-map-phone = open in your phone's map
act-behind = Who is behind it
act-phone = Telephone
act-mail = E-mail
act-site = Website
act-checked = On { $date } somebody checked that everything here is right.
act-checked-by = { $by }, checked on { $date } that everything here is right.
act-asked-again = We ask again in { $month }.
act-wrong = Is something not right? Tell us
act-source = Source:
act-calendar = Put in my calendar
act-website = Their website
act-paper = Take it along on paper
act-print = Print the sheet
act-alike = Something like it
act-paused = It is resting for now. Ring before you go.
lamp-company = Would you like company the first time?
lamp-company-default = Somebody can meet you outside, or go there with you. Ring, and you will work it out.
lamp-go-along = Would you like company the first time?
lamp-come = You can just turn up
lamp-come-text = No need to sign up. If you wonder about something first, you can ring.
lamp-tell = Tell them you are coming
lamp-tell-text = Ring or write a few words. Then they know you are coming.
lamp-referral = How you get in
lamp-referral-text = Your GP can write a referral. You can also ring here and ask.
lamp-ask = Ring and ask
lamp-ask-text = They tell you when it suits, and what to expect.
lamp-ring = Ring { $phone }
lamp-write = Write an e-mail
lamp-or-write = Or write to
gone-lead = This one has closed down.
gone-all = See all the activities
gone-instead = Perhaps one of these

# Say that something is wrong
fix-title = Is something not right?
fix-title-again = Error: { $title }
fix-lead = This is about
fix-about = What is it about?
fix-about-closed = It has closed down
fix-about-times = The times are wrong
fix-about-contact = The phone or e-mail does not work
fix-about-place = The place or the way there is wrong
fix-about-other = Something else
fix-message = What is right?
fix-message-help = A few words will do. Write nothing about yourself or others.
fix-empty = This is empty. Write a few words about what is wrong.
fix-not-watched = Nobody reads this in the evening or at weekends. We look at it on weekdays.
fix-no-names = We do not ask who you are, so we cannot answer you. If it is urgent, ring 116 117.
fix-send = Tell us
fix-thanks = Thank you. Now we know.
fix-thanks-next = We ask those who run the place, and mend the page. It usually takes some days.
fix-back = Back to

# My list
my-title = My list
my-lead = This is what you have put by. You can print it, share it or take it along.
my-empty = The list is empty so far.
my-how = How to make one
my-how-find = Find something you might like to try
my-how-press = Press “Put in my list”
my-how-press-text = The button is on each activity's page.
my-how-here = Come back here
my-how-here-text = Then everything is on one sheet, with telephone and address.
my-entries = What you have put by
my-take = Take the list along
my-print = Print the list
my-kept = Where is the list kept?
my-kept-text = We keep nothing. The list is in the address. Whoever has the address sees the list.
my-kept-phone = Your phone also remembers what you have put on the list, until you take it out.
my-work = For you who help others
my-work-text = Put some suggestions together and print them, or send the address. There is never a name in it.
my-remove = Take out
my-unknown = { $count ->
    [one] We did not find the code { $codes }. Perhaps one letter is wrong.
   *[other] We did not find the codes { $codes }. Perhaps something is misspelt.
}
my-cut = The list shows the first { $most }. You could make it two.

# Inspiration
shelf-title = Inspiration
shelf-lead = Things to read, hear and try when you like. No signing up.
shelf-nav = The shelves
shelf-near = Near you
shelf-more = See all
shelf-note = The links go to other websites. They can see that you visit them. Nobody pays us for anything here.
shelf-app = App
shelf-programme = Programme
shelf-book = Book
shelf-podcast = Podcast
shelf-film = Film
shelf-course = Course
shelf-web = Website
shelf-story = Story
shelf-free = free
shelf-paid = costs something
shelf-library = at the library
shelf-in = in { $language }

## Open data
api-error-page = Say which page you want: page and per_page are whole numbers from 1.
api-error-format = The format is json or ndjson.
api-error-date = Write the date like this: 2026-11-22 or 2026-11-22T12:00:00Z.
api-error-flag = Say yes or no like this: true or false.
api-error-number = This must be a number from 0 upwards.
api-error-time = Write the time like this: 14:00.
api-error-day = Write the day like this: MO, TU, WE, TH, FR, SA or SU.
api-error-postcode = A postal code has four digits.
api-error-proximity = A distance needs a place to be measured from. Give postcode too.
api-error-change = The change number is a whole number from 0. Use the address in next.
api-error-body = The question must be a JSON object of texts, numbers and true or false.
api-error-kind = Send the question as application/json or application/x-www-form-urlencoded.
api-themes-name = Themes in Varde
api-themes-about = What people look for when they want somewhere to go. Each theme is tied to Los.

## The catalogue for data.norge.no
catalogue-title = Places to go
catalogue-about = Activities and services for people who want somewhere to go, with those who run them.
catalogue-dataset-title = Activities, places and organisations
catalogue-dataset-about = All that is in the list: what it is, where and when, what it costs, and what happens the first time. There is nothing about people who come.
catalogue-pages = JSON, in pages
catalogue-lines = JSON, one activity a line
catalogue-changes = Change feed, RPDE 1.0
catalogue-hsds-title = Open interface in HSDS 3.1
catalogue-rpde-title = Change feed in RPDE 1.0
catalogue-output-title = Somewhere to be, or somebody to be with
catalogue-output-about = Whoever comes gets somewhere to be, something to do or somebody to talk to.
