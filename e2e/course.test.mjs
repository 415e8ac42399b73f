// A seat on a course: asked for on a telephone without a script, confirmed by mail, given back, passed on; and a certificate that
// anybody checks.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { letter } from './letters.mjs';
import { DESK, PHONE, Visitor, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const NAME = 'Å stå i det sammen';
const PATH = '/kurs/a-sta-i-det-sammen';

const day = (days) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

async function comeIn(name, options) {
  const person = await Visitor.arrive(browser, options);
  await person.go('/logg-inn');
  await person.page.getByRole('button', { name: new RegExp(`Fortsett som ${name}`) }).click();
  await person.page.waitForURL('**/min-side');
  return person;
}

const press = (person, name) => person.page.getByRole('button', { name }).first().click();

/** Asks for a seat, says yes by the link in the letter; gives the link. */
async function seated(person, name, address) {
  await person.go(PATH);
  await person.page.getByRole('link', { name: /Meld deg på|Sett deg på ventelista/ }).click();
  await person.page.waitForURL('**/meld-paa');
  await person.page.getByLabel('Navn', { exact: true }).fill(name);
  await person.page.getByLabel('E-post eller mobil').fill(address);
  await press(person, /Meld deg på|Sett deg på ventelista/);
  await person.page.waitForURL('**sendt=email');
  await person.sees('Se i e-posten din', 'h1');
  const { text } = await letter(address, 'Varde: lenken du ba om');
  const path = /\/kurs\/plass\/[0-9a-f]{64}/.exec(text)[0];
  await person.go(path);
  await person.sees('Vil du ha plassen?', 'h1');
  await person.fits([PHONE, 320]);
  await press(person, /^Ja, jeg vil/);
  await person.page.waitForURL('**gjort=ja');
  await person.sees('Da er det i orden');
  return path;
}

/** Fills in the days of a run, a line each. */
async function days(person, dates) {
  for (const [n, date] of dates.entries()) {
    await person.page.locator(`#f-dag-${n}`).fill(date);
    await person.page.locator(`#f-fra-${n}`).fill('10:00');
    await person.page.locator(`#f-til-${n}`).fill('15:30');
  }
}

async function keep(person) {
  await press(person, 'Se hvordan det blir');
  await person.sees('Slik blir det');
  await press(person, 'Lagre');
  await person.page.waitForURL('**gjort=**');
}

test('a seat is asked for, given back and passed on, and whoever was there has a certificate', async () => {
  const amir = await comeIn('Amir', { width: DESK });
  await amir.page.getByRole('link', { name: 'Mine treff' }).click();
  await amir.page.getByRole('link', { name: 'Til kursene' }).click();
  await amir.sees('Kursene', 'h1');
  await amir.page.getByRole('link', { name: 'Nytt kurs' }).click();
  await amir.page.getByLabel('Hva heter kurset?').fill(NAME);
  await amir.page.getByLabel('Hva er det?').fill('To dager om å jobbe med egen erfaring.\n\nVi spiser lunsj sammen.');
  await amir.page.getByLabel('For hvem?').fill('Erfaringskonsulenter og fagpersoner');
  await amir.page.getByLabel('Materiell etterpå').fill('Lysarkene: https://kurs.example/lysark.pdf');
  await amir.axe();
  await amir.fits([DESK, PHONE, 320]);
  await keep(amir);
  await amir.page.getByRole('link', { name: 'Sett det opp' }).click();
  await amir.page.getByLabel('By eller sted').fill('Tromsø');
  await amir.page.getByLabel('Lokale').fill('Grand, rom 2');
  await days(amir, [day(30), day(31)]);
  await amir.page.getByLabel('Antall plasser').fill('1');
  await amir.page.getByLabel('Hvem svarer på spørsmål?').fill('Amir, 55 50 12 34');
  await amir.axe();
  await amir.fits([DESK, PHONE, 320]);
  await keep(amir);
  await press(amir, 'Åpne påmeldingen');
  await amir.page.waitForURL('**gjort=apnet');
  const run = new URL(amir.page.url()).pathname;
  await amir.axe();
  await amir.fits([DESK, PHONE, 320]);

  const kari = await Visitor.arrive(browser, { width: PHONE, script: false });
  await kari.go('/kurs');
  await kari.sees(NAME);
  await kari.fits([PHONE, 320]);
  await kari.page.getByRole('link', { name: new RegExp(NAME) }).first().click();
  await kari.sees('Få plasser: én igjen');
  await kari.fits([PHONE, 320]);
  // What does not fit is said beside it, and nothing that was typed is lost.
  await kari.go(`${PATH}/tromso-${day(30)}/meld-paa`);
  await kari.page.getByLabel('Navn', { exact: true }).fill('Kari Sjøvoll');
  await kari.page.getByLabel('E-post eller mobil').fill('kari-sjovoll');
  kari.expected.push(422);
  await press(kari, 'Meld deg på');
  await kari.sees('Dette ser verken ut som en e-post eller et mobilnummer');
  assert.equal(await kari.page.getByLabel('Navn', { exact: true }).inputValue(), 'Kari Sjøvoll');
  await kari.fits([PHONE, 320]);
  const hers = await seated(kari, 'Kari Sjøvoll', 'kari.sjovoll@post.example');
  await kari.sees('Du har plass', 'h1');

  const turid = await Visitor.arrive(browser, { width: PHONE, script: false });
  const theirs = await seated(turid, 'Turid Holmefjord', 'turid.holmefjord@post.example');
  await turid.sees('Du er nummer 1 på ventelista', 'h1');

  // Kari cannot after all; Turid hears at once.
  await kari.go(hers);
  await kari.page.getByRole('link', { name: 'Gi fra meg plassen' }).click();
  await kari.sees('Vil du gi fra deg plassen?', 'h1');
  await press(kari, 'Gi fra meg plassen');
  await kari.page.waitForURL('**gjort=gitt');
  await kari.sees('Du har ingen plass her nå', 'h1');
  assert.ok(!(await kari.seen()).includes('Sjøvoll'), 'nothing of her is left');
  const { text } = await letter('turid.holmefjord@post.example', 'Varde: godt nytt til deg');
  assert.match(text, /og den er din/);
  await turid.go(theirs);
  await turid.sees('Du har plass', 'h1');
  await turid.fits([PHONE, 320]);

  // It was held earlier than planned: yesterday and the day before.
  await amir.go(`${run}/endre`);
  await days(amir, [day(-3), day(-2)]);
  await keep(amir);
  await amir.go(`${run}/deltakere`);
  await amir.sees('Turid Holmefjord');
  await amir.axe();
  await amir.fits([DESK, PHONE, 320]);
  await amir.go(`${run}/oppmote`);
  for (const box of await amir.page.getByRole('checkbox').all()) await box.check();
  await amir.axe();
  await amir.fits([DESK, PHONE, 320]);
  await press(amir, 'Lagre oppmøtet');
  await amir.page.waitForURL('**gjort=oppmote');

  await turid.go(theirs);
  await turid.sees('Takk for sist', 'h1');
  await turid.page.getByRole('link', { name: 'Hent kursbeviset' }).click();
  await press(turid, 'Lag kursbevis');
  await turid.page.waitForURL('**/kursbevis');
  await turid.sees('Turid Holmefjord');
  await turid.sees('11 timer');
  await turid.fits([PHONE, 320]);
  const code = /[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}/.exec(await turid.seen('main'))[0];

  // Somebody who employs people holds the paper.
  const odd = await Visitor.arrive(browser, { width: PHONE, script: false });
  await odd.go('/kurs/bevis');
  await odd.page.getByLabel('Koden på beviset').fill(code.toUpperCase());
  await press(odd, 'Sjekk');
  await odd.sees('Beviset er ekte', 'h1');
  assert.ok(!(await odd.seen()).includes('Holmefjord'), 'no name');
  await odd.fits([PHONE, 320]);
  await odd.page.getByLabel('Navn', { exact: true }).fill('turid holmefjord');
  await press(odd, 'Stemmer navnet?');
  await odd.sees('Ja. Beviset er laget for turid holmefjord');
  await odd.page.getByLabel('Navn', { exact: true }).fill('Kari Sjøvoll');
  await press(odd, 'Stemmer navnet?');
  await odd.sees('Nei. Det er ikke Kari Sjøvoll');

  // What she thought.
  await turid.go(`${theirs}/mening`);
  await turid.fits([PHONE, 320]);
  await turid.page.getByRole('group', { name: 'Det var trygt å være der' }).getByLabel('Helt enig').check();
  await press(turid, 'Send');
  await turid.sees('Takk for at du sa hva du synes', 'h1');
  for (const person of [amir, kari, turid, odd]) await person.leave();
});
