# The front page
front-title = Find somewhere to go
front-lead = Cafés, walks, workshops and people who have stood where you stand. In { $places }. For most of them you need no referral.
front-description = Find cafés, walks, workshops and people to be with in { $places }. Search in your own words. No log-in and no referral.
front-search-label = Say it in your own words
front-places-and = and
front-places-many = { $count } municipalities
front-said-heading = Others have written:
front-said-1 = I am so lonely
front-said-2 = something to do in the daytime
front-said-3 = my son is using drugs
front-said-4 = free food on Tuesday
front-next-kicker = The next place you can walk straight into
front-next-button = See what it is like there
front-index-heading = What are you looking for?
front-all = { $count ->
    [one] See the one activity
   *[other] See all { $count } activities
}
front-company-heading = Would you like company the first time?
front-company-text = Walking through a door alone can be hard. In some places, somebody who has done it before meets you outside. Then you go in together.
front-company-button = See where you can have company
front-week-heading = This week
front-week-more = The whole programme, also for printing
front-week-empty = Nothing is on the programme this week. Many places are open all the same. See all the activities.

# On each page about the site: where to write
contact-write = Write to { $contact }.

# About Varde
about-title = About Varde
about-lead = A varde is a cairn: stones that people have laid on one another so that the next person finds the way. This is one. Here are places to go, and people to go there with.
about-1-heading = Those who laid the first stone
about-1-text = Varde builds on the work of peer workers. They are employed because they have had mental health difficulties, or have used drugs or alcohol, themselves. In Askøy, Øygarden and Trondheim they found out what there was. They ran a café, and asked people what had helped.
about-1-text-2 = Many gave the same answer: that somebody came along the first time. That is why every place says whether you can have company.
about-2-heading = How we keep the list true
about-2-text = Those who run a place decide what it says. Under each place you can see when somebody last confirmed it. If that is long ago, we say so.
about-2-text-2 = If you see a mistake, you can suggest a change. A human being reads it before anything is altered. Nobody can pay to stand first.
about-3-heading = Varde is not a helpline
about-3-text = We read messages on weekdays. Nobody reads them at night or at weekends.
about-3-text-2 = If a life is in danger, ring 113. If it is urgent, ring the out-of-hours doctor at 116 117. To talk to someone, ring 116 123. They answer day and night.
about-4-heading = If you run a place
about-4-text = Would you like to be here, is something wrong, or are you taking a break? Let us know. It costs nothing, and you need not be large.
about-4-text-2 = Other systems can read the list as open data.
about-5-heading = Open to all
about-5-text = Varde is open source. Anyone may read the code, use it and change it, free of charge. What is in the list is open data, so that others can use it.

# Privacy
privacy-title = Privacy
privacy-lead = You can use all of Varde without saying who you are. The best protection is what we never get to know.
privacy-1-heading = What we do not do
privacy-1-text = You get no cookies, and you need no account. We do not watch what you do here, and no other website learns that you are here. If you sign in to work here, you get one cookie that only keeps you in. It is gone when you sign out, and after twelve hours at the latest it no longer counts.
privacy-1-text-2 = The words you search with are used to find an answer. We keep nothing about who searched.
privacy-2-heading = Your list is yours
privacy-2-text = "My list" lies in the web address, or in your browser. We do not have it. Whoever you give the address to can see the list.
privacy-3-heading = When you suggest a change
privacy-3-text = We then keep the text you wrote and which day it was. Not the time of day, and not who you are. After 180 days we erase it.
privacy-3-text-2 = It is best not to write anybody's name, your own or another's.
privacy-4-heading = Our logs
privacy-4-text = The server keeps a log, so that we can find faults. The log holds no IP addresses, so it does not tell who was here.
privacy-4-text-2 = Your internet provider can see that you opened Varde, but not what you read. On a computer that belongs to your work, your employer may see more.
privacy-4-text-3 = Some websites show our list on their own pages. Then we count how often each website fetched it each day, not who saw it.
privacy-5-heading = Traces on your own phone
privacy-5-text = The visit, and the words you searched with, stay in the history of your phone or computer. We cannot remove that. You can clear the history yourself, or use a private window.
privacy-5-text-2 = The button "Leave this page quickly" takes you away from here. It does not clear the history.
privacy-6-heading = Your rights
privacy-6-text = If your name or number stands at a place here, you can have it corrected or removed. You can ask what we have about you. If you have suggested a change, we can find it and erase it. We then need the day and what you wrote.
privacy-6-text-2 = Whoever runs Varde where you live is responsible. If you are not content with the answer, you can complain to the Norwegian Data Protection Authority, datatilsynet.no.
privacy-7-heading = When you want to be reminded
privacy-7-text = You can give us a mobile number or an e-mail address to be reminded of a date, or to hear when something starts again. We lock it away so that only the program can read it, use it for that one thing, and erase it the day after. If you say stop, we erase it at once. If you do not say yes to the message that we send first, it is gone after a day.
privacy-7-text-2 = The message does not say what it is or where. Whoever sends text messages for us sees the number and the words. If you press “I'm coming”, we do not learn who you are, even if you want to be reminded.
privacy-8-heading = When you sign up for a course
privacy-8-text = Then we need a name, and an e-mail address or a mobile number. You may leave out work and county. We lock it in, and only those who hold the course see it. If you give back the seat, it is gone at once, otherwise 30 days after the course.
privacy-8-text-2 = A certificate has a code. Anybody can see that the code is genuine, but not whose it is. Nobody can trace the answers about how the course was back to you.

# Accessibility
accessibility-title = Accessibility
accessibility-lead = Everyone should be able to use Varde, on a bad day and an old phone too. This page says what we do, and what we have not yet tried.
accessibility-1-heading = What we do
accessibility-1-text = We build to the guidelines WCAG 2.2, level AA. Everything can be done by keyboard. Headings, links and fields have names that a screen reader can say.
accessibility-1-text-2 = The pages work on a narrow screen, with large type, in dark mode and on paper. They also work when the browser runs no script. Maps and pictures never say anything that is not also in the text.
accessibility-1-text-3 = Our own texts are in bokmål, nynorsk and English, in short sentences. Some of what the places have written is in one language only.
accessibility-2-heading = What we have not tried yet
accessibility-2-text = People who use a screen reader every day have not tried Varde yet. Nor have people who steer by voice, or who find reading hard. We have not tried every browser and phone.
accessibility-2-text-2 = So there may be faults here that we do not know of.
accessibility-3-heading = Tell us when something does not work
accessibility-3-text = Say what you wanted to do, and what happened. You need not know the words for it. It helps to know which page it was, and whether you use any aids.
accessibility-3-text-2 = If you need something in another way, on paper for instance, say that too.
accessibility-4-heading = If you want to complain
accessibility-4-text = The Authority for Universal Design of ICT, part of the Norwegian Digitalisation Agency, sees that the rules are kept. You can write to them at uutilsynet.no. Complaints are decided by the Anti-Discrimination Tribunal, diskrimineringsnemnda.no.
accessibility-4-text-2 = A public body that uses Varde must also have an accessibility statement at uustatus.no. This page is not that statement.

# Open data
open-data-title = Open data
open-data-lead = Everything in the list can be fetched by other programs. It is free, and you need no key and no agreement.
open-data-1-heading = How to fetch it
open-data-1-text = It follows the Human Services Data Specification (HSDS) 3.1, and lies at /api/hsds/3.1/. Answers are JSON, in pages of at most 500.
open-data-1-text-2 = You can filter, search in plain words, or fetch only what has changed since a date.
open-data-examples-heading = Some addresses to begin with
open-data-table = The whole list as a spreadsheet (CSV). The choices of the list page work here too:
open-data-table-address = /en/api/csv/services.csv?kommune=4627
open-data-embed = Show the list on your website, with one line:
open-data-embed-address = /en/bygg-inn
open-data-2-heading = What you may use it for
open-data-2-text = Whatever you like. The data is shared under Creative Commons Attribution 4.0 (CC BY 4.0). You may choose the Norwegian Licence for Open Government Data (NLOD) 2.0 instead. Say that it comes from Varde, and when you fetched it.
open-data-2-text-2 = Fetch it again often. Old opening hours send somebody to a locked door.
open-data-3-heading = Not about those who use the places
open-data-3-text = Nothing here is about people who search, come or get help. The only thing about people is a contact's name and number, where the place has given it.
open-data-4-heading = When it is a demo
open-data-4-text = If this is a demo, the places, people and phone numbers are made up. It then says so at the top of every page. Do not use them as facts. The help numbers are real.
accessibility-3-anchor = si-fra
accessibility-statement = Read the accessibility statement

# Open data: how one asks
open-data-more = See every address, with examples to press
ask-title = How to fetch the data
ask-lead = You need no key. Press an example and see the answer as a program gets it.
ask-show = See the answer
ask-first-heading = Four addresses to begin with
ask-first-services = The first five activities
ask-first-search = A search in ordinary words, with all about each activity
ask-first-near = What lies within ten kilometres of a postal code
ask-first-lines = The whole list at once, one activity a line
ask-every-heading = What every list understands
ask-every-text = Put several together with an & sign. Then all of them must hold. Words we do not know are passed over.
ask-services-heading = Activities
ask-services-text = The list gives what matters most about each. One alone gives all we know.
ask-service_at_locations-heading = Activities at their places
ask-service_at_locations-text = Here an activity stands once for each place it is at. Use it for maps, and to find what is near.
ask-organizations-heading = Organisations
ask-organizations-text = Those who run the activities. The search looks at names and descriptions.
ask-taxonomies-heading = Lists of terms
ask-taxonomies-text = Our own themes, and lists that came with what others have shared.
ask-taxonomy_terms-heading = Terms
ask-taxonomy_terms-text = Each of our themes is tied to Los, the Norwegian vocabulary of public services, so that other systems understand it.
ask-feed-heading = Keep a copy in step
ask-feed-text = The change feed gives all that is new, changed or gone. It follows the standard RPDE 1.0.
ask-feed-1 = Fetch the address above.
ask-feed-2 = Keep what is updated. Delete what is deleted.
ask-feed-3 = Fetch the address in next, until items is empty.
ask-feed-4 = Wait as long as you like, and fetch the same address again.
ask-good-heading = Good to know
ask-good-1 = Pages from elsewhere may ask directly (CORS). Never send a sign-in along; it is not read.
ask-good-2 = Send ETag back in If-None-Match, or Last-Modified in If-Modified-Since. When nothing is new we answer 304 with no content.
ask-good-3 = Answers are compressed when you ask for gzip or br.
ask-good-4 = Is a question too private for an address? Send it to a list with POST, as a form or as JSON.
ask-good-5 = When we do not understand, we answer 400 with status and message. Put /nn or /en before /api for another language.
ask-good-6 = A page has up to 500. A page after the last one is empty.
ask-documents-heading = For programs that read descriptions
ask-documents-text = All of this is also in OpenAPI 3.1. The second address has only what belongs to HSDS.
ask-parameter-search = Ordinary words. Answers come in the same order as on the pages here.
ask-parameter-page = Which page, from 1.
ask-parameter-per_page = How many on each page, up to 500. Say nothing and you get 50.
ask-parameter-format = All at once without pages, one object a line.
ask-parameter-minimal = Only id and the date of the last change, of all at once.
ask-parameter-full = All we know about each.
ask-parameter-full_service = The organisation with all about each activity.
ask-parameter-modified_after = Changed on this day or later. To keep a copy in step, the change feed is better.
ask-parameter-organization_id = Only what this organisation runs.
ask-parameter-taxonomy_term_id = Only what has this theme.
ask-parameter-taxonomy_id = Only what belongs to this list of terms.
ask-parameter-day = Open on this day of the week: MO, TU, WE, TH, FR, SA or SU.
ask-parameter-start_time = Opens at this time or later.
ask-parameter-end_time = Closes at this time or earlier.
ask-parameter-minimum_age = The lower age limit is this or higher.
ask-parameter-maximum_age = The upper age limit is this or lower.
ask-parameter-postcode = What serves the municipality that the postal code is in.
ask-parameter-proximity = Metres in a straight line from the postal code. We measure from the middle of the places in the list that have it, or else from the postal town or the municipality.
ask-parameter-top_only = Only terms that do not lie under another.
ask-parameter-parent_id = Only terms right under this one.

# Open data: our profile of the standard
profile-title = The Varde profile
profile-lead = Answers follow HSDS 3.1 and change nothing in it. Here is what we have besides.
profile-1-heading = How we use the standard’s fields
profile-1-text = In assured_date is the day when somebody last confirmed that all of it is right. In last_modified is when the text last changed. They are two different things.
profile-1-text-2 = Times carry the offset from UTC of their next date, since Norway changes with the summer. The county is in state_province.
profile-1-text-3 = An organisation must have a description. Where nobody wrote one, it is an empty text.
profile-2-heading = Filters from the UK profile
profile-2-text = The lists of activities also understand minimum_age, maximum_age, start_time, end_time and day from Open Referral UK 3.0.
profile-2-text-2 = When something is unknown about an activity, it is left out when you ask for it.
profile-3-heading = The themes
profile-3-text = We have one list of 16 themes. Each theme points to a word in Los, the Norwegian vocabulary of public services.
profile-own-heading = The object varde
profile-own-text = What the standard has no word for lies in varde on each activity. What we do not know is absent.
profile-own-page = The address where people read about the activity. In permanent is one that never changes.
profile-own-summary = Two plain sentences.
profile-own-first_time = What happens the first time, step by step.
profile-own-who_meets = Who meets you.
profile-own-company = Whether somebody can come along the first time.
profile-own-entry = How one gets in: drop_in, sign_up or referral.
profile-own-cost = What it costs: free, what_you_can or paid. The price is in price_nok.
profile-own-sobriety = What is agreed about drink and drugs: not_asked, sober_here or sober_life.
profile-own-step_free = Whether one gets in without steps: yes, partly or no.
profile-own-for_whom = For whom it is: self, relative or professional.
profile-own-themes = Our themes, the most fitting first.
profile-own-closed = When it is closed every year, by month and day.
profile-own-translations = The same texts in other languages. The language of the rest is in language.
