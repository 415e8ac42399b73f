// A reminder with a link, a change on a telephone, an editor who looks, the public page, and the way back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { letter } from './letters.mjs';
import { DESK, HOME, PHONE, Visitor, comeIn as comesIn, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const NAME = 'Leire for nye hender';
const ADDRESS = 'hei@fargeloftet-strusshamn.example';
const NEW = '92 34 56 71';
/** The same as the public page groups it. */
const SHOWN = '923 45 671';

/** The entry as open data has it, with its page. */
async function entry() {
  const found = await (await fetch(`${HOME}/api/hsds/3.1/services?search=${encodeURIComponent(NAME)}&full=true`)).json();
  const { id } = found.contents.find(({ name }) => name === NAME);
  return id;
}

const comeIn = (name, options) => comesIn(browser, name, options);

/** What the public page says, once the change has come there. */
async function publicly(person, path, fits) {
  for (let tries = 0; tries < 40; tries += 1) {
    await person.go(path);
    const text = await person.seen('main');
    if (fits(text)) return text;
    await new Promise((later) => { setTimeout(later, 250); });
  }
  return assert.fail(`${path} never came to say what it should:\n${await person.seen("main")}`);
}

test('whoever holds an entry changes it on a telephone, without a script; Jonas approves, and takes it back', async () => {
  const id = await entry();
  const jonas = await comeIn('Jonas', { width: DESK });
  await jonas.go('/min-side');
  await jonas.page.getByRole('link', { name: 'Til redaksjonen' }).click();
  await jonas.axe();
  await jonas.fits([DESK, PHONE, 320]);
  await jonas.go(`/redaksjon/tilbud/${id}`);
  await jonas.sees(NAME, 'h1');
  await jonas.axe();
  await jonas.fits([DESK, PHONE, 320]);

  // Nobody has said anything about it for more than half a year, so a reminder went by itself when the day began.
  const { text } = await letter(ADDRESS, 'Stemmer oppføringene deres fortsatt?');
  const path = /\/stemmer\/[0-9a-f]{64}/.exec(text)[0];
  const vibeke = await Visitor.arrive(browser, { width: PHONE, script: false });
  const page = await pageOf(vibeke);
  await vibeke.go(path);
  await vibeke.sees('Stemmer disse fortsatt?', 'h1');
  await vibeke.fits([PHONE, 320]);
  for (const button of await vibeke.page.locator('.v-hold-answers .ds-button').all()) {
    assert.ok((await button.boundingBox()).height >= 48, 'a thumb hits it');
  }
  await vibeke.page.getByRole('link', { name: new RegExp(`^Endre.*${NAME}`) }).click();
  await vibeke.sees(`Endre ${NAME}`, 'h1');
  await vibeke.fits([PHONE, 320]);
  const was = await vibeke.page.getByLabel('Telefon', { exact: true }).inputValue();

  // What does not fit is said beside it, and nothing that was typed is lost.
  vibeke.expected.push(422);
  await vibeke.page.getByLabel('Telefon', { exact: true }).fill('ring Vibeke');
  await vibeke.page.getByRole('button', { name: 'Se hvordan det blir' }).click();
  await vibeke.sees('Skriv nummeret med bare tall.');
  await vibeke.page.getByLabel('Telefon', { exact: true }).fill(NEW);
  await vibeke.page.getByLabel('Kort fortalt').fill('En kveld med leire i hendene.');
  await vibeke.page.getByRole('button', { name: 'Se hvordan det blir' }).click();
  await vibeke.sees('Slik blir det', 'h1');
  await vibeke.sees(NEW);
  await vibeke.fits([PHONE, 320]);
  await vibeke.page.getByRole('button', { name: 'Send', exact: true }).click();
  await vibeke.sees(`Kommunen ser på endringen av ${NAME} før den vises.`);
  await vibeke.sees('En endring venter på at kommunen ser på den.');
  await vibeke.go(page);
  assert.ok(!(await vibeke.seen('main')).includes(SHOWN), 'the public sees what was approved last');

  // Jonas sees what was and what is to be, and says yes.
  await jonas.go('/redaksjon');
  await jonas.page.getByRole('row', { name: new RegExp(NAME) }).getByRole('link', { name: /Se endringen/ }).click();
  await jonas.sees(was);
  await jonas.sees(NEW);
  await jonas.axe();
  await jonas.fits([DESK, PHONE, 320]);
  await jonas.page.getByRole('button', { name: 'Godkjenn det som er valgt' }).click();
  await jonas.sees('Godkjent. Det vises nå.');
  const told = await letter(ADDRESS, 'Kontakten på en oppføring er endret');
  assert.ok(told.text.includes(NAME));
  const after = await publicly(vibeke, page, (seen) => seen.includes(SHOWN));
  assert.match(after, /Bekreftet i dag av Fargeloftet i Strusshamn|Bekreftet .* av Fargeloftet i Strusshamn/);

  // And back again.
  await jonas.page.getByRole('button', { name: 'Angre' }).first().click();
  await jonas.sees('Angret.');
  await publicly(vibeke, page, (seen) => !seen.includes(SHOWN));

  await vibeke.leave();
  await jonas.leave();
});

/** The public page of the entry. */
async function pageOf(person) {
  await person.go(`/aktiviteter?q=${encodeURIComponent(NAME)}`);
  const link = person.page.locator('#forslag a', { hasText: NAME }).first();
  return new URL(await link.getAttribute('href'), HOME).pathname;
}

test('a link that nobody can have made opens nothing', async () => {
  const nobody = await Visitor.arrive(browser, { width: PHONE });
  await nobody.go(`/stemmer/${'0'.repeat(64)}`, { status: 404 });
  await nobody.go('/stemmer/kort', { status: 404 });
  await nobody.leave();
});
