// Amir brings in a calendar on his telephone, without a script: what is in it, in, seen by everybody, and back out again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, comeIn as comesIn, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const calendar = (name, mark) => `BEGIN:VCALENDAR
VERSION:2.0
X-WR-CALNAME:${name}
BEGIN:VEVENT
UID:${mark}-gruppe
DTSTART;TZID=Europe/Oslo:20260113T180000
DTEND;TZID=Europe/Oslo:20260113T193000
RRULE:FREQ=WEEKLY;BYDAY=TU
SUMMARY:${name}
LOCATION:Naustet\\, Skogveien 4\\, 5353 Straume
END:VEVENT
BEGIN:VEVENT
UID:${mark}-tur
DTSTART;TZID=Europe/Oslo:20900601T100000
DTEND;TZID=Europe/Oslo:20900601T120000
SUMMARY:Tur ${mark}
END:VEVENT
BEGIN:VEVENT
UID:${mark}-rar
DTSTART:snart
END:VEVENT
END:VCALENDAR
`;

for (const script of [false, true]) {
  test(`Amir brings in a calendar and takes it back${script ? '' : ', without a script'}`, async () => {
    const amir = await comesIn(browser, 'Amir', { width: PHONE, script });
    const look = async () => {
      if (script) await amir.axe();
      await amir.fits([amir.width, 320]);
    };
    const press = (name) => Promise.all([amir.page.waitForNavigation(), amir.page.getByRole('button', { name, exact: true }).click()]);
    amir.expected.push(422, 404);
    const mark = Math.random().toString(36).slice(2, 10);
    const name = `Samtaler ${mark}`;
    await amir.go('/mine-treff');
    await amir.page.getByRole('link', { name: 'Hent inn fra en kalender eller et regneark' }).click();
    await amir.sees('Hent inn treff', 'h1');
    await look();
    await press('Se hva som er i den');
    await amir.sees('Velg en fil først.', '.v-mistakes');
    await look();
    const file = { name: 'samtaler.ics', mimeType: 'text/calendar', buffer: Buffer.from(calendar(name, mark)) };
    await amir.page.getByLabel('Fil', { exact: true }).setInputFiles(file);
    await press('Se hva som er i den');
    await amir.sees(`Dette er i «${name}»`, 'h1');
    await amir.sees('Sted: Naustet, Skogveien 4, 5353 Straume');
    await look();
    await press('Ta inn det som er krysset av');
    await amir.sees('Skriv et postnummer, så folk finner fram.', '.v-mistakes');
    await look();
    await amir.page.getByLabel('Postnummer for treff uten sted').fill('5353');
    await press('Ta inn det som er krysset av');
    await amir.sees('2 treff er nye. Én rad kunne ikke tas inn.');
    await look();
    const report = new URL(amir.page.url()).pathname;
    await amir.go(`/treff/samtaler-${mark}-straume`);
    await amir.sees(name, 'h1');
    await amir.go(report);
    await press('Angre');
    await amir.sees('Dette er angret.');
    await look();
    const gone = await amir.page.goto(new URL(`/treff/samtaler-${mark}-straume`, amir.page.url()).href);
    assert.equal(gone.status(), 404);
    await amir.leave();
  });
}

for (const script of [false, true]) {
  test(`Marit lets a calendar that is fetched rest, and go on${script ? '' : ', without a script'}`, async () => {
    const marit = await comesIn(browser, 'Marit', { width: PHONE, script });
    const look = async () => {
      if (script) await marit.axe();
      await marit.fits([marit.width, 320]);
    };
    const press = (name) => Promise.all([marit.page.waitForNavigation(), marit.page.getByRole('button', { name, exact: true }).click()]);
    const follow = (name) => Promise.all([marit.page.waitForNavigation(), marit.page.getByRole('link', { name, exact: true }).click()]);
    await marit.go('/mine-treff/hent-inn');
    await follow('Hent fra en adresse, av seg selv');
    await marit.sees('Her hentes ingen kalendere av seg selv.');
    await look();
    await follow('Frivilligsentralen i Kleppe');
    await marit.sees('2 treff er nye. Én rad kunne ikke tas inn.');
    await marit.sees('Det er merket privat.');
    assert.ok(!(await marit.page.content()).includes('kalender.ics'), 'whoever has the address may read the calendar');
    await look();
    await press('Sett på pause');
    await marit.sees('Kalenderen er på pause.');
    await look();
    await press('Fortsett å hente');
    await marit.sees('Kalenderen hentes igjen.');
    await follow('Se det som sist ble endret, eller angre det');
    await marit.sees('Strikk og prat');
    await marit.leave();
  });
}
