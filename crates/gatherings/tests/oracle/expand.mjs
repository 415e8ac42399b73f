// Calendars in, dates out, as ical.js sees them (what Thunderbird and Nextcloud read with). One JSON object a line, both ways.
import { createInterface } from 'node:readline';
import ICAL from 'ical.js';

const oslo = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
});
const compact = (words) => words.replaceAll(/[-:]/g, '').replace(' ', 'T');
// A time with a zone as the wall in Norway shows it; a day, or a time without one, is what it says.
const wall = (time) => time.isDate || time.zone === ICAL.Timezone.localTimezone
  ? compact(new Date(Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)).toISOString().slice(0, 19))
  : compact(oslo.format(new Date(time.toUnixTime() * 1000)));

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  const calendar = new ICAL.Component(ICAL.parse(asked.text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const whole = new Map(); const own = [];
  for (const part of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(part);
    if (event.isRecurrenceException()) own.push(event); else whole.set(event.uid, event);
  }
  for (const event of own) whole.get(event.uid)?.relateException(event);
  const dates = []; const faults = [];
  const put = (uid, start, end, status) => {
    const begins = wall(start);
    if (begins >= asked.from && begins <= asked.to) dates.push([uid, begins, wall(end), status ?? 'CONFIRMED']);
  };
  for (const event of whole.values()) {
    if (!event.isRecurring()) {
      put(event.uid, event.startDate, event.endDate, event.component.getFirstPropertyValue('status'));
      continue;
    }
    // A moved date may come from after the window, so it goes on for a while.
    const enough = `${Number(asked.to.slice(0, 4)) + 1}${asked.to.slice(4)}`;
    try {
      const dated = event.iterator();
      for (let next = dated.next(); next && wall(next) <= enough; next = dated.next()) {
        const { item, startDate, endDate } = event.getOccurrenceDetails(next);
        put(event.uid, startDate, endDate, item.component.getFirstPropertyValue('status'));
      }
    } catch (fault) {
      faults.push(`${event.uid}: ${fault.message}`);
    }
  }
  dates.sort((a, b) => a.join() < b.join() ? -1 : a.join() > b.join() ? 1 : 0);
  console.log(JSON.stringify({ dates, faults }));
}
