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
privacy-1-text = You get no cookies, and you need no account. We do not watch what you do here, and no other website learns that you are here.
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
open-data-services = All activities:
open-data-services-address = /api/hsds/3.1/services
open-data-one = One activity, with all we know:
open-data-one-address = /api/hsds/3.1/services/{"{"}id{"}"}
open-data-search = A search, with everything about each activity:
open-data-search-address = /api/hsds/3.1/services?search=turgruppe&full=true
open-data-lines = The whole list at once, one activity a line:
open-data-lines-address = /api/hsds/3.1/services?full=true&format=ndjson
open-data-organizations = All organisations:
open-data-organizations-address = /api/hsds/3.1/organizations
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

## Open data
api-error-page = page and per_page are whole numbers from 1.
api-error-format = The format is json or ndjson.
api-error-date = Write the date like this: 2026-11-22 or 2026-11-22T12:00:00Z.
