# Courses: what everybody sees.
courses = Courses
courses-lead = Courses for people who work with their own experience, and for those who work beside us. Free.
courses-none = No courses are planned right now.
courses-were = Courses that have been held
courses-check = Have you been shown a certificate?
courses-check-do = Check whether it is right
course-for-whom = For whom
course-when = When and where
course-none-coming = The course has not been planned again yet.
course-were = Has been held
course-by = The course is held by { $by }.
course-print = Print
course-course = Course
course-days = Days
course-where = Place
course-price = Price
course-free = Free
course-seats = Seats
course-contact = Questions
course-material = Material from the course
course-back = To the course
course-soon = Enrolment opens { $day }
course-open = There is a seat for you
course-few = { $count ->
    [one] Few seats: one left
   *[other] Few seats: { $count } left
}
course-full = Full – waiting list
course-closed = Enrolment is closed
course-cancelled = The course is cancelled.
course-over = Has been held
course-draft = Draft

# Enrolling.
course-enrol = Enrol
course-enrol-list = Join the waiting list
course-not-now = You cannot enrol now.
course-ring-instead = You cannot enrol on the web here. Ring, and we will put you down.
course-full-now = { $count ->
    [0] All seats are taken. If one comes free, it goes to whoever has waited longest.
    [one] All seats are taken, and one person is waiting. If one comes free, it goes to whoever has waited longest.
   *[other] All seats are taken, and { $count } are waiting. If one comes free, it goes to whoever has waited longest.
}
course-field-navn = Name
course-field-kontakt = E-mail or mobile
course-field-kontakt-mail = E-mail
course-field-kontakt-sms = Mobile
course-field-kontakt-help = We send a link here. With it you say yes, change things, or give back the seat.
course-field-arbeidssted = Workplace
course-field-arbeidssted-help = You choose whether to say it.
course-field-fylke = County
course-field-fylke-none = Rather not say
course-field-sprak = Language of letters from us
course-field-kode = The code on the certificate
course-field-kode-help = Twelve letters and digits, such as 7k2f-9qxm-0a4d.
course-used-for = We use what you write for the course and nothing else. Those who hold the course can read it.
course-kept = All of it is erased { $days } days after the course, or when you give back the seat.
course-odd-name = Write your name.
course-odd-long = This is too long. Please write it shorter.
course-odd-contact-none = Write where we can reach you.
course-odd-contact = This looks like neither an e-mail address nor a mobile number. A Norwegian mobile number has eight digits.
course-odd-email = Something is missing in the address. It looks like this: name@example.com.
course-odd-no-sms = We can only send e-mail here. Write an e-mail address.
course-odd-no-mail = We can only send text messages here. Write a mobile number.
course-sent-email = Look in your e-mail
course-sent-sms = Look at your phone
course-sent-lead = We have sent you a link. Open it within a day and all is settled. It also says whether you have a seat or are on the waiting list.
course-sent-wrong-email = Nothing there? Look among the junk mail, or enrol once more.
course-sent-wrong-sms = Nothing there? See whether the number was right, and enrol once more.

# The link of somebody who has asked for a seat.
seat-confirm = Do you want the seat?
seat-confirm-seat = We are keeping a seat for you until { $until }. Say yes, and it is yours.
seat-confirm-waiting = All seats are taken. Once you say yes you are number { $n } on the waiting list. Please do so by { $until }.
seat-yes = Yes, I want the seat
seat-yes-waiting = Yes, I will wait
seat-yours = You have a seat
seat-yours-how = We look forward to seeing you. If you cannot come after all, give back the seat here and somebody else gets it.
seat-was-there = Thank you for coming
seat-waiting = You are number { $n } on the waiting list
seat-waiting-how = If a seat comes free, you hear at once. There is nothing you need to do.
seat-offered = There is a seat for you
seat-offered-until = We are keeping it until { $until }. If you do not answer, it goes to the next person.
seat-take = Yes, I will come
seat-no-thanks = No, I cannot
seat-gone = You have no seat here now
seat-gone-given-back = You have given back the seat. What you wrote is erased. You are welcome another time.
seat-gone-unconfirmed = Nobody said yes within a day, so the seat went on. What you wrote is erased. You may enrol again.
seat-gone-expired = Time ran out, so the seat went to the next person. What you wrote is erased. You may enrol again.
seat-gone-put-out = Those who hold the course have taken you off the list. What you wrote is erased.
seat-gone-over = The course is over, and what you wrote is erased.
seat-messages = Messages from those who hold the course
seat-contact = We reach you at
seat-change = Change what you wrote
seat-change-contact = We write to { $contact }. To have letters elsewhere, give back the seat and enrol anew.
seat-save = Save
seat-back = Back
seat-remind = Remind me the day before
seat-remind-not = Do not remind me
seat-give-back = Give back my seat
seat-leave-list = Take me off the waiting list
seat-give-back-sure = Give back your seat?
seat-give-back-how = Somebody else gets it at once, and we erase what you wrote. You need not say why.
seat-leave-list-sure = Leave the waiting list?
seat-leave-list-how = We erase what you wrote. You need not say why.
seat-keep = No, I am keeping it
seat-certificate = Get your certificate
seat-certificate-not-yet = The certificate is ready once those who held the course have noted who was there.
seat-answer = Say what you thought of the course
seat-answered = Thank you for saying what you thought.
seat-done-ja = Thank you. All is settled.
seat-done-tatt = Good. The seat is yours.
seat-done-for-sent = It was too late, or done already. Below you see how it stands.
seat-done-gitt = That is quite all right. The seat has gone on.
seat-done-minn = We will remind you the day before.
seat-done-ikke-minn = We will not remind you.
seat-done-endret = It is changed.
seat-done-borte = What you wrote is erased and cannot be changed.

# Certificates.
certificate = Certificate
certificate-lead = Which name should stand on it?
certificate-kept = Once we have erased the course, we no longer know who you are. The certificate can still be checked: whoever checks types the name.
certificate-make = Make the certificate
certificate-took-part = took part in the course
certificate-altogether = Altogether
certificate-hours = { $hours ->
    [0] { $minutes } minutes
    [one] { $minutes ->
        [0] 1 hour
       *[other] 1 hour and { $minutes } minutes
    }
   *[other] { $minutes ->
        [0] { $hours } hours
       *[other] { $hours } hours and { $minutes } minutes
    }
}
certificate-made-on = Made out
certificate-code = Code
certificate-how-checked = Check this certificate at { $address }
certificate-pdf = Download as PDF
certificate-print = Print the certificate
certificate-print-how = You can keep it as a PDF too: choose to print, and save instead of printing.
certificate-other-name = Another name
certificate-check = Check a certificate
certificate-check-lead = Write the code that stands on it.
certificate-check-do = Check
certificate-odd-code = We know no such code. See whether all twelve characters are there.
certificate-right = The certificate is genuine
certificate-is = It was made by { $by }. This is what it is for:
certificate-days = { $days } of { $all } days
certificate-no-name = We do not show whose it is. Type the name that stands on it, and we say whether it is right.
certificate-name-check = Is this the name?
certificate-name-right = Yes. The certificate was made for { $name }.
certificate-name-wrong = No. The name on this certificate is not { $name }.

# What people thought.
opinion = What did you think of the course?
opinion-thanks = Thank you for saying what you thought
opinion-how = Answers are kept apart, without a name or a time. Nobody can see who said what. Those who held the course see them once at least { $few } have answered.
opinion-nytte = I can use what I learned
opinion-trygt = It was safe to be there
opinion-igjen = I would tell others to go
opinion-1 = Not at all
opinion-2 = Not quite
opinion-3 = In between
opinion-4 = Mostly
opinion-5 = Entirely
opinion-ord = In your own words
opinion-ord-help = Please name nobody.
opinion-send = Send
course-odd-nothing-said = Choose an answer or write something first.

# Letters. The subject does not say what it is about.
course-subject-rang = Varde: how it went
course-subject-confirm = Varde: the link you asked for
course-subject-again = Varde: the link you asked for
course-subject-seat = Varde: good news for you
course-subject-offer = Varde: an answer for you, with a time limit
course-subject-cancelled = Varde: a change
course-subject-moved = Varde: a change
course-subject-reminder = Varde: it is tomorrow
course-subject-message = Varde: a message for you
course-subject-after = Varde: thank you for coming
course-letter-hello = Hello { $name },
course-letter-confirm = You have asked for a seat on “{ $course }” in { $town }. We are keeping one until { $until }. Open the link and say yes, and it is yours.
course-letter-confirm-waiting = You have asked for a seat on “{ $course }” in { $town }. All seats are taken, so you are number { $n } on the waiting list. Open the link by { $until } and say that you will wait.
course-letter-confirm-link = Say yes or no
course-letter-rang = You have enrolled with us for “{ $course }” in { $town }, and the seat is yours. If you cannot come after all, give it back with the link.
course-letter-rang-waiting = You want to be on “{ $course }” in { $town }. All seats are taken, so you are number { $n } on the waiting list. You hear from us when a seat is free.
course-letter-rang-link = See the seat, or give it back
course-letter-again = You have asked for a seat on “{ $course }” in { $town } before. Here is your link; it shows how it stands.
course-letter-again-link = See how it stands
course-letter-seat = A seat came free on “{ $course }” in { $town }, and it is yours. If you cannot come after all, give it back with the link.
course-letter-seat-link = See the seat, or give it back
course-letter-offer = A seat came free on “{ $course }” in { $town }. We are keeping it for you until { $until }. Please answer before then, or it goes to the next person.
course-letter-offer-link = Answer yes or no
course-letter-cancelled = “{ $course }” in { $town } is cancelled.
course-letter-cancelled-link = See what is said
course-letter-moved = Something has changed with “{ $course }” in { $town }. This is how it is now:
course-letter-moved-link = See the seat, or give it back
course-letter-reminder = “{ $course }” in { $town } begins tomorrow. We look forward to seeing you.
course-letter-reminder-link = See the seat, or give it back
course-letter-message = Those who hold “{ $course }” in { $town } write:
course-letter-message-link = See how it stands
course-letter-after = Thank you for taking part in “{ $course }” in { $town }. The link has the certificate and the material, and you can say what you thought. It works for a month.
course-letter-after-link = Certificate and material
course-letter-not-you = Was it not you who asked for this? Then you need do nothing. After a day all of it is erased.
course-letter-foot = All that you have written is erased 30 days after the course.
course-sms-rang = Hi! The seat you asked for is yours:
course-sms-rang-waiting = Hi! You are number { $n } in line:
course-sms-confirm = Hi! You asked for a seat. Say yes by { $until }:
course-sms-confirm-waiting = Hi! You asked for a seat. You are number { $n } in line once you say yes:
course-sms-again = Hi! Here is your link:
course-sms-seat = Hi! There is a seat for you. See it, or give it back:
course-sms-offer = Hi! There is a seat for you. Answer by { $until }:
course-sms-cancelled = Hi! What you asked for a seat on is cancelled. See more:
course-sms-moved = Hi! Something has changed. See what:
course-sms-reminder = Hi! A reminder about tomorrow. See where and when:
course-sms-message = Hi! There is a message for you from those who hold what you are going to. See here:
course-sms-after = Hi! Thank you for coming. Here is what you get afterwards:
notice-course-confirm = A notice about saying yes to a seat
notice-course-rang = A message to somebody who rang about a seat on a course
notice-course-again = A link to a seat
notice-course-seat = A notice about a seat from the waiting list
notice-course-offer = An offer of a seat, with a time limit
notice-course-cancelled = A notice about a course that is cancelled
notice-course-moved = A notice about a course that has changed
notice-course-reminder = A reminder about a course
notice-course-message = A message to those on a course
notice-course-after = Thanks after a course

# For those who hold courses.
course-desk = The courses
course-desk-go = To the courses
course-desk-lead = Plan courses, see who is coming, and note who was there.
course-desk-none = You have no courses yet.
course-desk-new = New course
course-desk-runs = { $all ->
    [0] Not planned yet
    [one] Planned once, { $coming } to come
   *[other] Planned { $all } times, { $coming } to come
}
course-desk-when = When it is held
course-desk-no-runs = The course is not planned yet. Nobody sees it before it is.
course-desk-new-run = Plan it
course-desk-about = What the course is
course-desk-change = Change the text
course-desk-change-run = Change time and place
course-desk-see = See it as everybody does
course-desk-look = See how it will be
course-desk-so = This is how it will be
course-desk-keep = Save
course-desk-back = Back
course-desk-counts = { $taken } of { $seats } seats taken, { $waiting } on the waiting list
course-desk-state-draft = Draft, nobody sees it
course-desk-state-soon = Opens later
course-desk-state-open = Open
course-desk-state-few = Open, few seats
course-desk-state-full = Full
course-desk-state-closed = Closed
course-desk-state-cancelled = Cancelled
course-desk-state-over = Has been held
course-desk-stands = How it stands
course-desk-open = Open enrolment
course-desk-close = Close enrolment
course-desk-hide = Hide it again
course-desk-copy = Plan another like it
course-desk-people-all = The people
course-desk-people = Who is coming
course-desk-people-about = Names, how to reach them, and who is waiting.
course-desk-people-kept = Each time somebody reads this list, it is written down. All of it is erased { $days } days after the course.
course-desk-people-none = Nobody has enrolled yet.
course-desk-people-seat = { $count ->
    [one] One has a seat
   *[other] { $count } have a seat
}
course-desk-people-offered = { $count ->
    [one] One has been offered a seat
   *[other] { $count } have been offered a seat
}
course-desk-people-waiting = { $count ->
    [one] One is waiting
   *[other] { $count } are waiting
}
course-desk-people-unconfirmed = Has not said yes. The seat goes on after a day.
course-desk-people-unreached = Letters do not arrive. Ring, if you can.
course-desk-rang = Somebody rings
course-desk-rang-lead = Write what they say. They need not confirm anything themselves.
course-desk-rang-contact = If they have neither e-mail nor a mobile, write your own, and ring them when there is something.
course-desk-rang-told = They get a message with a link, so that they can change things or give back the seat themselves.
course-desk-rang-do = Put on the list
course-desk-rang-shut = Enrolment is not open now. Open it first. What you wrote is still here.
course-odd-there = That address is on the list already. Write another one, your own for example.
course-desk-done-ringt = The seat is theirs, and they have been told.
course-desk-done-ringt-venter = All seats are taken, so they are on the waiting list. They have been told.
course-desk-put-out = Gives back the seat
course-desk-attendance = Attendance
course-desk-attendance-about = Tick each day, or print the list.
course-desk-attendance-lead = Tick those who were there.
course-desk-attendance-keep = Save attendance
course-desk-attendance-certificate = Whoever has at least one tick can get a certificate when the course is over.
course-desk-tell = Message to all
course-desk-tell-about = Goes to all who have said yes, and to those who wait.
course-desk-tell-lead = { $count ->
    [0] Nobody has said yes yet, so the message goes to nobody.
    [one] The message goes to one person.
   *[other] The message goes to { $count }.
}
course-desk-tell-do = { $count ->
    [one] Send to one person
   *[other] Send to { $count }
}
course-desk-told-before = Sent before
course-desk-answers = What people thought
course-desk-answers-about = Shown once at least five have answered.
course-desk-answers-few = It is shown once at least { $few } have answered.
course-desk-answers-count = { $count } have answered.
course-desk-cancel = Cancel
course-desk-cancel-about = Everybody hears at once.
course-desk-cancel-told = { $count ->
    [0] Nobody has enrolled.
    [one] One person hears, if they have said yes.
   *[other] { $count } hear, if they have said yes.
}
course-desk-cancel-for-good = This cannot be undone. You can plan another like it.
course-desk-cancel-do = Cancel the course
course-desk-told = { $count ->
    [one] One person hears if the day, the hour or the place is another.
   *[other] { $count } hear if the day, the hour or the place is another.
}
course-desk-fewer = More have a seat than there are seats. Nobody loses theirs.
course-desk-days = The days
course-desk-days-help = Leave lines empty that you do not need.
course-desk-day = Day { $n }
course-desk-field-kurs = What is the course called?
course-desk-field-om = What is it?
course-desk-field-om-help = What happens, and what does one take home? An empty line makes a new paragraph.
course-desk-field-for = For whom?
course-desk-field-materiell = Material afterwards
course-desk-field-materiell-help = One link a line, with a few words before it. Only those who have a seat see it, once the course is over.
course-desk-field-sprak = Language of the text
course-desk-field-sted = Town
course-desk-field-lokale = Venue
course-desk-field-lokale-help = Such as the hotel and the room.
course-desk-field-dag = Date
course-desk-field-fra = From
course-desk-field-til = Until
course-desk-field-plasser = Number of seats
course-desk-field-apner = Enrolment opens
course-desk-field-apner-help = Empty: at once.
course-desk-field-stenger = Last day to enrol
course-desk-field-stenger-help = Empty: until the course begins.
course-desk-field-sporsmal = Who answers questions?
course-desk-field-sporsmal-help = Name, telephone or e-mail. Everybody sees it.
course-desk-field-hvorfor = Why?
course-desk-field-hvorfor-help = Everybody sees it. Write nothing about anybody.
course-desk-field-beskjed = What do you want to say?
course-desk-field-beskjed-help = Those who get text messages get only a link.
course-odd-called = Write what the course is called.
course-odd-about = Write what it is.
course-odd-town = Write where it is.
course-odd-seats = Write a number from 1 to 2000.
course-odd-date = Write the date like this: 2.10.2026.
course-odd-time = Write the time like this: 10.00.
course-odd-until = It ends before it begins.
course-odd-closes = Enrolment closes before it opens.
course-odd-days = Write at least one day.
course-odd-days-overlap = Two times on the same day overlap.
course-odd-reason = Write why, so that those who are coming need not wonder.
course-odd-message = Write something first.
course-desk-done-ny = The course is saved. Plan it, and people can see it.
course-desk-done-endret = The text is changed.
course-desk-done-gang-ny = It is saved as a draft. Nobody sees it before you open it.
course-desk-done-gang-endret = It is changed.
course-desk-done-flyttet = It is changed, and everybody hears.
course-desk-done-apnet = Enrolment is open.
course-desk-done-stengt = Enrolment is closed.
course-desk-done-skjult = Nobody sees it now.
course-desk-done-ikke-na = Not now. Below you see how it stands.
course-desk-done-avlyst = It is cancelled, and everybody hears.
course-desk-done-sendt = The message is on its way.
course-desk-done-tatt-ut = The seat has gone on.
course-desk-done-oppmote = Attendance is saved.
