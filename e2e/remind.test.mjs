// Kari finds a café on her telephone, without a script: she comes, wants to be reminded, and hears at once when it is off.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { count, letter, text } from './letters.mjs';
import { PHONE, Visitor, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const NAME = 'Suppekveld i Hamnevik';
const ADDRESS = 'kari.minnes@post.example';
const NUMBER = '+4798765432';

/** The path of a message's link that begins so. */
const inside = (said, begins) => new RegExp(`${begins}[0-9a-z]+`).exec(said)[0];

/** A day so many days from now, in Norway. */
function day(ahead) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date(Date.now() + ahead * 86_400_000));
}

test('she comes, is to be reminded, and is told that it is off', async () => {
  const amir = await Visitor.arrive(browser, { width: PHONE });
  await amir.go('/logg-inn');
  await amir.page.getByRole('button', { name: /Fortsett som Amir/ }).click();
  await amir.page.waitForURL('**/min-side');
  await amir.go('/mine-treff/ny');
  // One date in nine days, so that nothing else in the town is touched.
  const on = day(9);
  const made = await amir.page.evaluate(async ({ on, name }) => {
    const form = new URLSearchParams({ name_nb: name, postnr: '5353', slag: 'cafe', hvor_ofte: 'datoer', datoer: on.split('-').reverse().join('.'), fra: '14.00', til: '15.30' });
    const answer = await fetch('/mine-treff/ny', { method: 'POST', body: form });
    return answer.url;
  }, { on, name: NAME });
  const mine = new URL(made).pathname;
  assert.match(mine, /^\/mine-treff\/[0-9a-f-]{36}$/);

  const kari = await Visitor.arrive(browser, { width: PHONE, script: false });
  for (let tries = 0; tries < 40; tries += 1) {
    await kari.go('/treff');
    if ((await kari.seen('main')).includes(NAME)) break;
    await new Promise((later) => { setTimeout(later, 250); });
  }
  await kari.page.getByRole('link', { name: new RegExp(NAME) }).first().click();
  await kari.page.waitForURL(new RegExp(`/treff/[^/]+/?(${on})?$`));
  if (!kari.where().includes(on)) await kari.page.getByRole('link', { name: 'Se hva som skjer' }).click();
  await kari.page.waitForURL(`**/${on}`);
  const page = kari.where();
  await kari.fits([PHONE, 320]);
  await kari.page.getByRole('button', { name: 'Jeg kommer', exact: true }).click();
  await kari.sees('Så fint at du kommer', 'h1');
  const code = (await kari.page.locator('.v-coming-code').innerText()).trim();

  // What does not fit is said beside it; what was typed stays.
  await kari.go(page);
  await kari.sees('Skal vi minne deg på det?');
  await kari.page.getByRole('link', { name: 'Minn meg på det' }).click();
  await kari.sees('Skal vi minne deg på det?', 'h1');
  const shown = (await kari.page.locator('.v-sms').innerText()).split('\n')[0];
  assert.match(shown, /^Hei! Vi minner om [a-zø]+dag kl\. 14\.$/);
  kari.expected.push(422);
  await kari.page.getByLabel('Mobilnummer eller e-post').fill('912 34 56');
  await kari.page.getByRole('button', { name: 'Send meg en påminnelse' }).click();
  await kari.page.waitForURL('**/minn-meg');
  await kari.sees('Nummeret har sju sifre. Et mobilnummer har åtte.');
  assert.equal(await kari.page.getByLabel('Mobilnummer eller e-post').inputValue(), '912 34 56');
  await kari.fits([PHONE, 320]);
  await kari.page.getByLabel('Mobilnummer eller e-post').fill(ADDRESS);
  await kari.page.getByRole('button', { name: 'Send meg en påminnelse' }).click();
  await kari.sees('Se i e-posten din', 'h1');
  await kari.fits([PHONE, 320]);
  const asked = await letter(ADDRESS, 'Er det du som har spurt?');
  await kari.go(inside(asked.text, '/minn-meg/ja/'));
  await kari.sees('Vil du ha meldingen?', 'h1');
  assert.ok((await kari.page.locator('main .ds-button').boundingBox()).height >= 44, 'a thumb hits it');
  await kari.page.getByRole('button', { name: 'Ja, send meg meldingen' }).click();
  await kari.sees('Da er det i orden', 'h1');
  await kari.sees('Vi minner deg på det dagen før, klokka 17.');

  // And her mother by text message, with the code from it.
  await kari.go(page);
  await kari.page.getByRole('link', { name: 'Minn meg på det' }).click();
  await kari.page.getByLabel('Samme dag, klokka 11').check();
  await kari.page.getByLabel('Mobilnummer eller e-post').fill('987 65 432');
  await kari.page.getByRole('button', { name: 'Send meg en påminnelse' }).click();
  await kari.sees('Skriv koden du fikk', 'h1');
  await kari.fits([PHONE, 320]);
  const digits = /\d{5}/.exec((await text(NUMBER)).text)[0];
  await kari.page.getByLabel('Koden').fill(digits);
  await kari.page.getByRole('button', { name: 'Ja, send meg meldingen' }).click();
  await kari.sees('Vi minner deg på det samme dag, klokka 11.');

  await amir.go(`${mine}/dato/${on}`);
  await amir.page.getByText('Avlys denne datoen').first().click().catch(() => {});
  await amir.page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
  await amir.page.locator('button[name=gjor][value=avlys]').click();
  await amir.page.waitForURL('**gjort=avlys');
  const off = await letter(ADDRESS, 'En beskjed');
  assert.match(off.text, /^Hei! Det blir ikke noe av .* Det er ingen ny dato ennå\./);
  for (const word of [NAME, 'Suppe', 'Hamnevik', 'DPS', 'Amir', 'Straume']) assert.ok(!off.text.includes(word), word);
  const texted = (await text(NUMBER)).text;
  assert.match(texted, /^Hei! Det blir ikke noe av /);
  await kari.go(page);
  await kari.sees('Det blir ikke noe av denne gangen');
  assert.equal(count(ADDRESS), 2, 'told once');

  // She stops it from the message, and takes her «Jeg kommer» back by the code.
  await kari.go(inside(texted, '/minn-meg/'));
  await kari.page.getByRole('button', { name: 'Ikke send meg noe' }).click();
  await kari.sees('Det er stoppet', 'h1');
  await kari.go(`${page}/angre`);
  await kari.page.getByLabel('Koden du fikk').fill(code);
  await kari.page.getByRole('button', { name: 'Jeg kommer ikke likevel' }).click();
  await kari.sees('Det er helt greit. Du er velkommen en annen gang.');

  await amir.go(mine);
  await amir.page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
  await amir.page.locator('button[name=gjor][value=avslutt]').click();
  await amir.page.waitForURL('**gjort=avslutt');
  await kari.leave();
  await amir.leave();
});
