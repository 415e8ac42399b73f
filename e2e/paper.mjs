// What leads out of the page: how many sheets a print takes, what a calendar file and the data for machines say.
import assert from 'node:assert/strict';

/** How many A4 pages the page takes when it is printed. */
export async function pagesOfPdf(page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g).length;
}

/** A calendar file (RFC 5545) as a list of events, each a map from name to values. Refuses what the standard refuses. */
export function events(text) {
  assert.ok(text.endsWith('\r\n') && !/[^\r]\n/.test(text), 'lines end with CRLF');
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, `longer than 75 octets: ${line}`);
  const open = [];
  const found = [];
  for (const line of text.replace(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean)) {
    const [, name, parameters, value] = /^([A-Z-]+)((?:;[^:"]*(?:"[^"]*")?)*):(.*)$/.exec(line) ?? assert.fail(`not a line: ${line}`);
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') found.push(new Map());
    } else if (name === 'END') {
      assert.equal(open.pop(), value, 'what begins last, ends first');
    } else if (open.at(-1) === 'VEVENT') {
      const event = found.at(-1);
      event.set(name, [...(event.get(name) ?? []), { parameters, value }]);
    }
  }
  assert.deepEqual(open, []);
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /\r\nVERSION:2\.0\r\n/);
  assert.match(text, /\r\nPRODID:/);
  for (const event of found) for (const must of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY']) assert.ok(event.has(must), `${must} is missing`);
  return found;
}

/** Whether the activity at this address takes place on Tuesdays, by its own calendar. */
export async function onTuesdays(address) {
  const answer = await fetch(`${address}/kalender.ics`);
  if (!answer.ok) return false;
  return events(await answer.text()).some((event) => {
    const rule = event.get('RRULE')?.[0].value ?? '';
    return /FREQ=DAILY/.test(rule) || /BYDAY=[^;]*TU/.test(rule);
  });
}

/** Whether the activity at this address says to machines that it is for people in this municipality. */
export async function isIn(address, municipality) {
  const html = await (await fetch(address)).text();
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html);
  const service = JSON.parse(json)['@graph'].find((one) => one['@type'] === 'Service');
  return service.areaServed.some(({ name }) => name === municipality);
}
