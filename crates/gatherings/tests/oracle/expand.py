"""Calendars in, dates out, as recurring-ical-events and icalendar see them. One JSON object a line, both ways."""

import datetime
import json
import sys
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

OSLO = ZoneInfo("Europe/Oslo")


def wall(time):
    """A time as the wall in Norway shows it; a day is its midnight."""
    if not isinstance(time, datetime.datetime):
        time = datetime.datetime.combine(time, datetime.time())
    if time.tzinfo:
        # Through UTC, so that a time that the clocks skip becomes the one that they show.
        time = time.astimezone(datetime.timezone.utc).astimezone(OSLO)
    return time.strftime("%Y%m%dT%H%M%S")


def faults(calendar):
    """What icalendar says is wrong, and zones that nobody explains."""
    found = [f"{part.name}: {fault}" for part in calendar.walk() for fault in part.errors]
    return found + [f"zone {zone}" for zone in calendar.get_missing_tzids()]


for line in sys.stdin:
    asked = json.loads(line)
    calendar = icalendar.Calendar.from_ical(asked["text"])
    begin, end = (datetime.datetime.strptime(asked[at], "%Y%m%dT%H%M%S").replace(tzinfo=OSLO) for at in ("from", "to"))
    dates = []
    for event in recurring_ical_events.of(calendar).between(begin, end + datetime.timedelta(seconds=1)):
        # What began before the window and is not over yet is theirs, not ours.
        if asked["from"] <= (start := wall(event["DTSTART"].dt)):
            dates.append([str(event["UID"]), start, wall(event["DTEND"].dt), str(event.get("STATUS", "CONFIRMED"))])
    print(json.dumps({"dates": sorted(dates), "faults": faults(calendar)}), flush=True)
