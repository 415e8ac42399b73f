desk = Redaksjonen
desk-lead = Her holdes lista sann.
