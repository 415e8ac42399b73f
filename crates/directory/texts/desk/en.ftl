desk = The desk
desk-lead = This is where the list is kept true.
