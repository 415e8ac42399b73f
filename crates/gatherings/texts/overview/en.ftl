# The overview for who leads, and for the municipality
overview-title = Overview of gatherings
overview-lead = How many come over time. Numbers only, never who.
overview-go = See attendance over time
overview-choose = Choose a time
overview-half = { $half ->
    [1] first half of { $year }
   *[other] second half of { $year }
}
overview-table = Attendance month by month
overview-caption = { $time }, as of { $day }
overview-series = Gathering
overview-sum = Sum
overview-sum-of = Sum { $place }
overview-dates = Dates
overview-bars = Over time
overview-bars-of = Bars for { $name }. The numbers are in the row.
overview-held = { $count } held
overview-off = { $count } cancelled or resting
overview-uncounted = { $count } not counted
overview-nothing = not counted
overview-few = fewer than 5
overview-least = at least { $count }
overview-how = If fewer than five came in a month, we do not show the number. The sum counts only the months that are shown.
overview-nowhere = On screen only
overview-none = No gatherings yet
overview-none-text = When somebody sets up a café or a group, it is listed here.
overview-unhosted = Without a host
overview-unhosted-now = has no host now
overview-unhosted-after = has no host after { $day }
overview-resting = Resting
overview-forgotten = Dates without a count
overview-forgotten-more = and { $count } more
overview-print = Print
overview-csv = Download as a spreadsheet
overview-csv-municipality = municipality
overview-csv-series = gathering
overview-csv-month = month
overview-csv-people = attendance
