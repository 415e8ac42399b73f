desk = Redaksjonen
desk-lead = Her blir lista halden sann.
