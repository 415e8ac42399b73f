# Reminders. What is sent (remind-say, remind-off … remind-resumed) names no place and nobody, and has only letters of the GSM alphabet.
remind-say = Hi! A reminder about { $day } at { $time }.
remind-stop-say = No more messages:
remind-stop-words = No more messages
remind-code-say = The code is { $code }. Type it on the page you came from. If you did not ask for it, you need not do anything.
remind-off-today = Hi! Today is off.
remind-off-near = Hi! { $day } is off.
remind-off-far = Hi! { $day } is off.
remind-next-same = Next time is { $day }, same hour.
remind-next = Next time is { $day } at { $time }.
remind-rests-until = There is a break until { $day }.
remind-rests = There is a break. We do not know yet when we are back.
remind-no-next = There is no new date yet.
remind-moved = Hi! { $was } has been moved to { $day } at { $time }.
remind-on = Hi! { $day } is on after all, at { $time }.
remind-resumed = Hi! It is starting again.
remind-resumed-on = Hi! It is starting again. The first time is { $day } at { $time }.
remind-ended = Hi! What you asked us to tell you about is not starting again.
remind-subject = A reminder
remind-subject-news = A message
remind-letter-subject = Was it you who asked?
remind-letter = Hi! Somebody has asked us to send messages to this address. If it was you, open the link and press the button.
remind-letter-after = If it was not you, you need not do anything. You will get no more, and the address is erased within a day.

remind-way = Remind me
remind-way-about = You need no account. You see what we send before you say yes.
remind-question = Shall we remind you?
remind-when = When suits you best?
remind-before = The day before, at 17:00
remind-same = The same day, at 11:00
remind-address-both = Mobile number or e-mail
remind-address-sms = Mobile number
remind-address-email = E-mail
remind-address-help = We use it for this only, and erase it the day after.
remind-is-all = This is all that the message says:
remind-is-all-letter = This is all that the e-mail says, with a link to stop it:
remind-is-all-both = By e-mail the subject is “A reminder”.
remind-news = If it is called off or moved, we tell you at once, just as neutrally.
remind-do = Send me a reminder
remind-when-again = Tell me when it starts again
remind-again-about = You get one message when it starts again. It does not say what or where. Then we erase the address. We wait no longer than a year.
remind-odd-nothing-both = Write a mobile number or an e-mail address.
remind-odd-nothing-sms = Write a mobile number.
remind-odd-nothing-email = Write an e-mail address.
remind-odd-email = Something is missing in the e-mail address. It looks like this: kari@example.com.
remind-odd-digits = { $count ->
    [one] This number has one digit. A mobile number has eight.
   *[other] This number has { $number } digits. A mobile number has eight.
}
remind-odd-not-mobile = We cannot send a text message there. A Norwegian mobile number begins with 4 or 9.
remind-odd-no-sms = We cannot send text messages from here now. Write an e-mail address.
remind-odd-no-email = We cannot send e-mail from here now. Write a mobile number.
remind-too-late = It is too late to be reminded of this one, or it is off.
remind-goes-on = There is no break now. See when the next time is.

remind-code-title = Type the code you got
remind-code-sent = We have sent you a text message with five digits. That is how we know that the number is yours.
remind-code-label = The code
remind-code-help = Five digits
remind-code-none = Has it not come within a few minutes? Go back and see whether the number is right.
remind-code-odd = A code has five digits. See whether something is missing.
remind-code-wrong = The code does not match. Have another look.
remind-code-too-often = The code was wrong five times and does not work any more. Go back and ask for a new one.
remind-yes = Yes, send me the message
remind-letter-title = Look in your e-mail
remind-letter-sent = We have sent an e-mail to { $address }.
remind-letter-press = Open the link in it and press the button. That is how we know that the address is yours.
remind-letter-none = Has it not come? Look among unwanted e-mail, or go back and see whether the address is right. The link works for a day.
remind-was-it-you-title = Do you want the message?
remind-was-it-you = Somebody has written your e-mail address with us. If it was you, press the button.
remind-was-it-not = If it was not you, you can close the page. We erase the address within a day.
remind-yes-title = That is settled
remind-yes-before = We remind you the day before, at 17:00.
remind-yes-same = We remind you the same day, at 11:00.
remind-yes-again = We tell you when it starts again.
remind-erased = Afterwards we erase your address. You are just as welcome whether you come or not.
remind-stop-in-letter = Each e-mail has a link that stops it.
remind-out-title = The link does not work any more
remind-out = It works for a day, or it was stopped. The address is erased. If you still want to be reminded, you can ask again.
remind-stop-title = Would you rather not have the message?
remind-stop-about = Then we erase your address at once, and you hear no more about this.
remind-stop-do = Do not send me anything
remind-stopped-title = It is stopped
remind-stopped = You get no more messages about this, and the address is erased.

remind-untold = { $count ->
    [one] One of those who wanted to be reminded has not been told. We do not know who. You may want to put a note on the door.
   *[other] { $count } of those who wanted to be reminded have not been told. We do not know who. You may want to put a note on the door.
}
remind-on-its-way = { $count ->
    [one] One who wanted to be reminded is being told now.
   *[other] { $count } who wanted to be reminded are being told now.
}

notice-gatherings-confirm = Whether somebody wants to be reminded of a gathering
notice-gatherings-reminder = Reminder of a gathering
notice-gatherings-off = That a gathering is off
notice-gatherings-moved = That a gathering has been moved
notice-gatherings-on = That a gathering is on after all
notice-gatherings-resumed = That a gathering starts again
notice-gatherings-ended = That a gathering does not start again
