// Jonas brings a long list: says what its columns are, sees how it would go, takes it in, and takes all of it back. It has a
// Varde of its own, since three thousand more entries would be in the way of the other stories.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { join } from 'node:path';
import { DESK, PHONE, Visitor, open } from './varde.mjs';
import { goesAbout, ownSite } from './own-site.mjs';

const SHARED = join(process.env.VARDE_SHARED ?? '../shared', 'data/victoria-activities/activities.csv');
const SAMPLE = 'crates/testkit/data/victoria/activities.csv';
const FILE = existsSync(SHARED) ? SHARED : SAMPLE;

let browser;
let site;
let stop;
before(async () => {
  ({ site, stop } = await ownSite());
  browser = await open();
});
after(async () => {
  await browser?.close();
  await stop?.();
});

const jonas = async (how) => {
  const person = await Visitor.arrive(browser, { ...how, leaves: [site] });
  goesAbout(person, site);
  person.expected.push(422);
  await person.go('/logg-inn?til=/redaksjon');
  await person.page.getByRole('button', { name: /Fortsett som Jonas/ }).click();
  await person.page.waitForURL('**/redaksjon');
  return person;
};

const onwards = (person, way) => Promise.all([person.page.waitForNavigation(), way.click()]);
const press = (person, name) => onwards(person, person.page.getByRole('button', { name }).first());
const follow = (person, name) => onwards(person, person.page.getByRole('link', { name }).first());

/** Looks again, as the page says one can, until the work is done. */
const until = async (person, said) => {
  for (let looks = 0; looks < 600; looks += 1) {
    if ((await person.seen()).includes(said)) return;
    await person.page.waitForTimeout(500);
    await person.page.reload();
  }
  assert.fail(`never «${said}»:\n${(await person.seen()).slice(0, 800)}`);
};

const looks = async (person, script) => {
  if (script) await person.axe();
  await person.fits([person.width, 320]);
};

const story = async (width, script, file, name) => {
  const rows = readFileSync(file, 'utf8').trim().split('\n').length - 1;
  const person = await jonas({ width, script });
  await follow(person, /Ta inn lister/);
  await looks(person, script);
  await press(person, 'Se på lista');
  await person.sees('Velg en fil først.');
  await looks(person, script);
  await person.page.getByLabel('Fila med lista').setInputFiles(file);
  await press(person, 'Se på lista');
  await person.sees('Hva er dette?', 'h1');
  await looks(person, script);
  // What was guessed wrongly is put right: in this list the category is the theme.
  const choose = (column, field) => person.page.getByLabel(`Hva er dette?: ${column}`, { exact: true }).selectOption(field);
  await choose('name', 'service.name');
  await choose('category', 'service.themes');
  const several = person.page.locator('summary', { hasText: ': category' });
  if (!(await person.page.getByLabel('Flere verdier skilles med: category').isVisible())) await several.click();
  await person.page.getByLabel('Flere verdier skilles med: category').selectOption(',');
  await choose('address', 'place.address');
  await choose('suburb', 'place.city');
  await choose('postcode', 'place.postal_code');
  await choose('state', 'place.state_province');
  await person.page.getByLabel('Språket i lista').selectOption('en');
  await person.page.getByLabel('Land, når radene ikke sier det').fill('AU');
  // What was called something the last time is filled in already.
  await person.page.getByLabel('Hva heter lista, eller hvem kommer den fra?').fill('');
  await press(person, 'Neste');
  await person.sees('Skriv hva lista heter, eller hvem den kommer fra.');
  await person.page.getByLabel('Hva heter lista, eller hvem kommer den fra?').fill(name);
  await press(person, 'Neste');
  await person.sees('Hva betyr ordene?', 'h1');
  await looks(person, script);
  const word = person.page.getByLabel(/^Cricket Club/).first();
  if (await word.count()) await word.selectOption('exercise');
  await press(person, 'Prøv');
  await until(person, 'Slik vil det gå');
  await looks(person, script);
  await person.sees(`${rows} rader er sett gjennom.`);
  await person.sees('Rad for rad');
  await person.sees('Helt lik linje');
  const found = Number(/(\d+) nye/.exec(await person.seen())[1]);
  await person.go('/aktiviteter?q=cricket');
  assert.doesNotMatch(await person.seen(), new RegExp(name), 'nothing is written');
  await person.page.goBack();
  await press(person, /^Ta inn \d+ tilbud/);
  await looks(person, script);
  await until(person, 'Lista er tatt inn');
  await looks(person, script);
  await person.sees(`${found} nye`);
  await follow(person, 'Se importen, eller angre');
  await person.sees(`${found} nye tilbud blir borte.`);
  await looks(person, script);
  await press(person, 'Ja, angre importen');
  await until(person, 'Angret. Alt er som før.');
  await looks(person, script);
  await follow(person, 'Til listene');
  await person.sees(`${found} nye, 0 endret, 0 som før`);
  await looks(person, script);
  await person.leave();
  return [rows, found];
};

test(`Jonas takes in a long list and takes it back, without a script (${PHONE} px)`, async () => {
  const [rows, found] = await story(PHONE, false, FILE, 'State of Victoria');
  if (FILE === SHARED) assert.deepEqual([rows, found], [3119, 2996]);
});

test(`Jonas takes in a short list and takes it back (${DESK} px)`, async () => {
  await story(DESK, true, SAMPLE, 'Victoria, some of it');
});

test(`Jonas gives up a list (${PHONE} px)`, async () => {
  const person = await jonas({ width: PHONE, script: true });
  await person.go('/redaksjon/import');
  const table = { name: 'lag.csv', mimeType: 'text/csv', buffer: Buffer.from('Navn;Pris\nTur;Gratis\n') };
  await person.page.getByLabel('Fila med lista').setInputFiles(table);
  await press(person, 'Se på lista');
  await follow(person, 'Gi opp lista');
  await person.sees('Gi opp lag.csv?', 'h1');
  await looks(person, true);
  await press(person, 'Ja, slett fila');
  await person.sees('Fila er slettet.');
  await person.leave();
});
