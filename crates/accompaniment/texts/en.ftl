# Company the first time. What is sent by text message (accompany-sms-…) names no place and nobody, and has only letters of the GSM alphabet.
accompany-question = Would you like company the first time?
accompany-back = Back
accompany-or = or
accompany-ring = You can ring or write to us:
accompany-ring-who = You can also ask { $name }:
accompany-off = It is cancelled or over. There is nothing to go to just now.
accompany-no-date = There is no date yet. When there is one, you can ask for company there.
accompany-nobody-title = Just now we have nobody who can come with you
accompany-nobody-date = We would rather say it now than leave you waiting. You are welcome all the same.
accompany-nobody = Nobody here has said yet that they go along there. We would rather say it now than leave you waiting.
accompany-nobody-line = To talk to someone, ring 116 123. They answer day and night.
accompany-near = It is less than a day away. Better to ring, then you know at once.
accompany-who = Who comes with you?
accompany-who-date = One of us meets you, and you go in together. You decide how long you stay.
accompany-who-hosts = One of the hosts meets you, and you go in together. You decide how long you stay.
accompany-who-activity = Somebody who has said yes to going with people the first time. You hear who it is when you get your answer.
accompany-then = What happens now?
accompany-then-1 = We read it
accompany-then-1-date = Only the hosts and their colleagues see that somebody asks. We usually answer within two days.
accompany-then-1-activity = Only those who go along see that somebody asks. We usually answer within two days.
accompany-then-2 = You get an answer
accompany-then-2-text = The answer is on a page that you open with a code. If you left a number or an address, we send it there too.
accompany-then-3 = You can change your mind
accompany-then-3-text = With the code you take it away whenever you like. You need not say why.
accompany-ask = Ask for company
accompany-name = First name
accompany-name-help = Only the first name, or what you want to be called.
accompany-name-missing = Write a first name, or what you want to be called. If you would rather not, there is a code further down.
accompany-to = Telephone or e-mail
accompany-to-help = One of them is enough.
accompany-to-missing = Write a telephone number or an e-mail address. If you would rather not, there is a code further down.
accompany-to-email = Something is missing in the e-mail address. It looks like name@place.no.
accompany-to-number = A telephone number has eight digits.
accompany-words = Is there anything that is good for us to know?
accompany-words-help = You need not write anything. Do not write about illness here.
accompany-do = Yes, I'd like company
accompany-no-name = Would you rather not say who you are?
accompany-no-name-text = You can ask without writing anything at all. You get a code, and with it you see the answer here.
accompany-code-do = Give me a code
accompany-kept = What we keep
accompany-kept-date = Your first name, how we reach you and what you write lie sealed. Each time somebody opens them, it is written down who. All of it is erased seven days after the date, or as soon as you take it away. What stays is only that somebody asked that month.
accompany-kept-activity = Your first name, how we reach you and what you write lie sealed. Each time somebody opens them, it is written down who. All of it is erased thirty days after you got an answer, or as soon as you take it away. If nobody answers, it is erased after sixty days. What stays is only that somebody asked that month.
accompany-have-code = I have asked before, and have a code

accompany-thanks = Now we have it
accompany-your-code = Your code
accompany-code-why = Write it down, or take a picture of it. We do not have it ourselves, so we cannot find it again for you.
accompany-comes-code = The answer is only on the page below. Come back in a day or two and look.
accompany-comes-sent = We send you the answer, and it is on the page below.
accompany-comes-rung = The answer is on the page below. We ring or write to you too.
accompany-whole-name = The first name is enough for us. If you want only that, take this away with the code and ask anew.
accompany-where = The answer is here
accompany-look = See the answer
accompany-print = Print
accompany-rather-ring = Would you rather talk to somebody?

accompany-reply-title = See the answer
accompany-code-label = The code you got
accompany-code-help = Twelve signs, like this: 7k2f-9qxm-0a4d
accompany-code-odd = A code has twelve signs, in three groups. Have another look at it.
accompany-code-unknown = This code opens nothing now. Either there is a slip in it, or it has been erased.
accompany-is-waiting = Nobody has answered yet
accompany-is-yes = Yes. { $who } is coming with you.
accompany-is-no = This time we have nobody who can
accompany-is-off = It is off this time
accompany-is-off-text = It is cancelled. You can ask for company to another date.
accompany-since = You asked on { $moment }.
accompany-since-text = We usually answer within two days. Come back here and look.
accompany-since-near = It is less than a day away. Better to ring, then you know at once.
accompany-meet = This is where you meet
accompany-you-told = This is what you wrote
accompany-away = Have you changed your mind?
accompany-away-text = You can take it away now. Then all that you wrote is erased, and nobody can read it any more.
accompany-away-yes = You can take it away now. Then all of it is erased, and whoever was to meet you sees that it is gone. You need not say why.
accompany-away-do = Take it away
accompany-gone-title = It is gone
accompany-gone = All of it is erased. You are welcome another time.
accompany-all = See what is on

accompany-subject = An answer to what you asked
accompany-letter-yes = Hi! Yes, { $who } is coming with you.
accompany-letter-no = Hi! This time we have nobody who can come with you.
accompany-letter-link = See the answer, or take it away
accompany-letter-code = The page opens with the code you got when you asked.
accompany-sms-yes = Hi! The answer is yes. Where you meet is here, with your code:
accompany-sms-no = Hi! You have an answer. It is here, with your code:
accompany-sms-back = Hi! The answer you got does not hold any more. We are looking at it again, and you get a new one.
accompany-sms-off = Hi! What you were to have company to is off this time.
accompany-sms-moved = Hi! What you are to have company to is on { $day } { $time }.
notice-accompaniment-answer = An answer to somebody who asked for company
notice-accompaniment-back = That an answer about company was taken back
notice-accompaniment-off = That a date with company is cancelled
notice-accompaniment-moved = That a date with company is moved

accompany-desk = Those who want company
accompany-desk-lead = Somebody has asked whether one of you can come with them the first time. The list has no names. When you open one, it is written down.
accompany-shouts =
    { $count ->
        [one] One must have an answer now.
       *[other] { $count } must have an answer now.
    }
accompany-waiting = Waiting for an answer
accompany-waiting-none = Nobody is waiting for an answer.
accompany-ahead = Agreed
accompany-rest = Answered and over
accompany-mark-near = Urgent: it is less than a day away
accompany-mark-long = Urgent: has waited more than two days
accompany-asked = Asked on { $moment }
accompany-handed-you = Handed to you
accompany-unreached-short = The answer did not arrive
accompany-no-goal = No longer on the list
accompany-said-yes = Answered yes
accompany-said-no = Answered no
accompany-withdrawn = Taken away by whoever asked: nobody is to be met
accompany-date-off = The date is cancelled
accompany-date-off-text = It is cancelled or over. You can tell whoever asked.
accompany-goes = Company to activities
accompany-goes-text = You have said that you go with people to activities. It holds wherever your workplace looks after the list.
accompany-goes-not-text = To activities, only those who have said that they go along see who asks. If you say yes here, it holds wherever your workplace looks after the list.
accompany-goers =
    { $count ->
        [0] Nobody here goes with people to activities now. The pages say so, and nobody can ask.
        [one] One here goes with people to activities.
       *[other] { $count } here go with people to activities.
    }
accompany-go = I go along
accompany-stay = Not any more
accompany-numbers = How many have asked
accompany-numbers-text = This is all that stays when the rest is erased. Below five it says "some" for others than the hosts.
accompany-sum-asked = Asked: { $count }.
accompany-sum-yes = Got a yes: { $count }.
accompany-sum-together = Went together: { $count }.
accompany-none = none
accompany-some = some

accompany-one = { $name } wants company
accompany-one-nameless = Somebody wants company
accompany-to-what = To
accompany-when = When
accompany-place = Where
accompany-asked-at = Asked
accompany-reach = Reached by
accompany-reach-code = Only with the code, on the page with the answer
accompany-unreached = The answer we sent did not arrive. Ring or write yourself.
accompany-read-noted = That you have opened this is written down. Whoever it is about can hear of it.
accompany-yes = Yes, I'm coming along
accompany-how-email = The answer goes by e-mail at once, and is on the page with the code.
accompany-how-sms = A text message says that you have answered yes, and the answer is on the page with the code.
accompany-how-code = The answer is on the page with the code. We cannot reach whoever asked in any other way.
accompany-how-ring = No message goes there from here. Ring or write yourself too.
accompany-you = Who comes along?
accompany-you-help = The first name, as whoever asked is to meet it.
accompany-who-missing = Write the first name of whoever comes along.
accompany-word = Where you meet
accompany-word-help = A few sentences. Say how you know one another.
accompany-word-missing = Write where you meet.
accompany-word-date = I stand outside the door from ten minutes before. We go in when you are ready, and leave when you like.
accompany-word-activity = We meet outside. Say which day suits you, and I come along. We leave when you like.
accompany-yes-do = Answer yes
accompany-no = No, we cannot this time
accompany-no-word = A word to whoever asked
accompany-no-word-help = Say another way that there is.
accompany-no-missing = Write a few words. Whoever asked has been brave.
accompany-no-prefilled = This time we have nobody who can meet you. You are welcome all the same, and you can ring us first. Do ask again another time.
accompany-no-do = Answer no
accompany-hand = Hand over to a colleague
accompany-hand-who = To whom?
accompany-hand-do = Hand over
accompany-handed = Handed to { $name }.
accompany-answered-by = { $name } answered on { $moment }.
accompany-answered-at = Answered on { $moment }.
accompany-sent = The answer has been sent.
accompany-not-sent = The answer has not been sent yet.
accompany-afterwards = Afterwards
accompany-afterwards-text = Only a number stays of this.
accompany-came = We went together
accompany-came-not = Did not come
accompany-came-unsaid = Take this away
accompany-undo = Did something go wrong?
accompany-undo-text = Then whoever asked waits for a new answer.
accompany-undo-sent = The answer has been sent already. Whoever asked hears that it does not hold any more, and waits for a new one.
accompany-undo-do = Undo the answer
accompany-done-ja = Answered. The yes is on the page with the code.
accompany-done-nei = Answered. The answer is on the page with the code.
accompany-done-angret = The answer is taken back.
accompany-done-for-sent = Not done. Somebody answered before you, or it is cancelled.
accompany-done-overlatt = Handed over.
accompany-done-notert = Noted.
accompany-done-blir-med = Thank you. Now people can ask for company to activities.
accompany-done-ikke-lenger = You are no longer among those who go along.
accompany-waits-all =
    { $count ->
        [one] One wants company and waits for an answer
       *[other] { $count } want company and wait for an answer
    }
accompany-waits-now =
    { $count ->
        [one] One wants company and must have an answer now
       *[other] { $count } want company and must have an answer now
    }
