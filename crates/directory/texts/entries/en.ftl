entries = All entries
entries-about = everything you keep, also what is not shown
entries-all = { $all ->
    [0] There is nothing here yet.
    [one] You keep one entry.
   *[other] You keep { $all } entries.
}
entries-some = { $count ->
    [0] None of { $all } fit.
   *[other] { $count } of { $all } fit.
}
entries-none = When you add an entry or take in a list, it stands here.
entries-none-fit = Nothing fits what you chose.
entries-see-all = See all
entries-page-empty = The list is not that long.
entries-first-page = To the first page
entries-search = Name, or who runs it
entries-stage = How fresh
entries-status = Is it shown?
entries-whose = Where
entries-any = all
entries-show = Show
entries-name = Entry
entries-place = Place
entries-nowhere = not said
entries-stands = How it stands
entries-confirmed = Confirmed
entries-stage-ferskt = confirmed in the last six months
entries-stage-eldre = six to twelve months
entries-stage-gammelt = more than a year
entries-stage-new = just added
entries-status-aktiv = on the list
entries-status-stengt = closed for now
entries-status-skjult = taken off the list
entries-status-over = closed down
entries-never = not yet
entries-by-holder = { $day }, by whoever runs it
entries-by-editor = { $day }, by an editor
entries-by-source = { $day }, says the source
