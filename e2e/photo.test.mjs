// Jonas puts a picture on an activity from his telephone, without a script; everybody sees it with words for those who do
// not, and it is taken back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESK, HOME, PHONE, Visitor, comeIn as comesIn, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const SLUG = 'kystroing-strusshamn';
const ALT = 'Ei brygge ved et lite naust. To båter ligger fortøyd.';
const BUTTON = 'Se hvordan det blir';

/** The entry's identifier, by its name. */
async function entry(name) {
  const found = await (await fetch(`${HOME}/api/hsds/3.1/services?search=${encodeURIComponent(name)}&full=true`)).json();
  return found.contents.find((one) => one.name === name).id;
}

/** A picture as a camera makes one: what a page looks like, as JPEG. */
async function photograph() {
  const somebody = await Visitor.arrive(browser, { width: DESK });
  await somebody.go('/');
  const buffer = await somebody.page.locator('.v-hero').screenshot({ type: 'jpeg', quality: 80 });
  await somebody.leave();
  return { name: 'IMG_2041.JPG', mimeType: 'image/jpeg', buffer };
}

async function comeIn(name, options) {
  const person = await comesIn(browser, name, options);
  person.expected.push(422);
  return person;
}

/** The picture on the public page, or none, once the page has come to say so. */
async function publicly(person, there) {
  const image = person.page.locator('.v-photo img');
  for (let tries = 0; tries < 40; tries += 1) {
    await person.go(`/aktiviteter/${SLUG}`);
    if ((await image.count() > 0) === there) return image;
    await new Promise((later) => { setTimeout(later, 250); });
  }
  return assert.fail(`the picture is ${there ? 'never' : 'still'} there`);
}

test('a picture needs words, stands at once, and can be taken back (360 px, no script)', async () => {
  const file = await photograph();
  const kari = await Visitor.arrive(browser, { width: PHONE });
  await kari.go(`/aktiviteter/${SLUG}`);
  const id = await entry(await kari.seen('h1'));
  const jonas = await comeIn('Jonas', { width: PHONE, script: false });
  await jonas.go(`/redaksjon/tilbud/${id}`);
  await jonas.page.getByRole('link', { name: 'Bilde', exact: true }).click();
  await jonas.sees(/^Bilde av /, 'h1');
  await jonas.fits([PHONE, 320]);

  // A drawing with a program in it, by another name.
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  await jonas.page.getByLabel('Velg et bilde').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: svg });
  await jonas.page.getByLabel('Hvem har tatt bildet?').fill('Bjarte Kystlag');
  await jonas.page.getByRole('button', { name: BUTTON }).click();
  await jonas.sees('Dette er en tegning (SVG).');
  assert.equal(await jonas.page.getByLabel('Hvem har tatt bildet?').inputValue(), 'Bjarte Kystlag', 'what was typed stays');

  // A picture without words: said beside the field, and the picture is kept meanwhile.
  await jonas.page.getByLabel('Velg et bilde').setInputFiles(file);
  await jonas.page.getByLabel('Alle har sagt ja').check();
  await jonas.page.getByRole('button', { name: BUTTON }).click();
  await jonas.sees('Skriv hva man ser på bildet.', '#f-alt-nb-error');
  await jonas.sees('Du trenger ikke å velge det igjen.');
  assert.ok(await jonas.page.locator('.v-photo-small').first().evaluate((image) => image.naturalWidth > 100), 'it is shown');
  await jonas.fits([PHONE, 320]);

  // The rest by keyboard.
  await jonas.tabTo('#f-alt-nb');
  await jonas.page.keyboard.type(ALT);
  await jonas.tabTo('button[value="vis"]');
  await jonas.page.keyboard.press('Enter');
  await jonas.page.getByRole('heading', { name: 'Slik blir det', level: 1 }).waitFor();
  await jonas.fits([PHONE, 320]);
  await jonas.tabTo('button[value="send"]');
  await jonas.page.keyboard.press('Enter');
  await jonas.page.waitForURL('**gjort=bilde**');
  await jonas.sees('Bildet vises nå.');

  const image = await publicly(kari, true);
  assert.equal(await image.getAttribute('alt'), ALT);
  await kari.sees('Foto: Bjarte Kystlag');
  assert.ok(await image.evaluate((one) => one.complete && one.naturalWidth >= 320), 'it came');
  const { x, width } = await image.boundingBox();
  assert.ok(x >= 0 && x + width <= PHONE, 'within the page');
  await kari.axe();
  await kari.fits([PHONE, 320, DESK]);
  const file640 = await fetch(new URL(await image.evaluate((one) => one.currentSrc), HOME));
  assert.equal(file640.headers.get('content-type'), 'image/jpeg');
  assert.match(file640.headers.get('cache-control'), /immutable/);

  await jonas.page.getByRole('button', { name: 'Angre' }).first().click();
  await jonas.sees('Angret.');
  await publicly(kari, false);
  await jonas.leave();
  await kari.leave();
});

test('the pages about a picture stand up to axe', async () => {
  const kari = await Visitor.arrive(browser, { width: PHONE });
  await kari.go(`/aktiviteter/${SLUG}`);
  const id = await entry(await kari.seen('h1'));
  await kari.leave();
  const file = await photograph();
  const jonas = await comeIn('Jonas', { width: DESK });
  await jonas.go(`/redaksjon/tilbud/${id}/bilde`);
  await jonas.axe();
  await jonas.page.getByLabel('Velg et bilde').setInputFiles(file);
  await jonas.page.getByRole('button', { name: BUTTON }).click();
  await jonas.sees('Skriv hva man ser på bildet.');
  await jonas.axe();
  await jonas.fits([DESK, PHONE, 320]);
  await jonas.page.getByLabel('Hva ser man på bildet?').fill(ALT);
  await jonas.page.getByLabel('Alle har sagt ja').check();
  await jonas.page.getByRole('button', { name: BUTTON }).click();
  await jonas.sees('Slik blir det', 'h1');
  await jonas.axe();
  await jonas.fits([DESK, PHONE, 320]);
  await jonas.page.getByRole('button', { name: 'Skriv videre' }).click();
  assert.equal(await jonas.page.getByLabel('Hva ser man på bildet?').inputValue(), ALT);
  await jonas.leave();
});
