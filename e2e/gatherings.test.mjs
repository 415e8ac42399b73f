// Kari finds the café and says that she comes, without a script; Amir sets up a café, rests it, and prints; Lisbet counts at the door.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESK, PHONE, Visitor, comeIn as comesIn, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const comeIn = (name, options) => comesIn(browser, name, options);
const press = (person, name) => person.page.getByRole('button', { name, exact: true }).click();
const look = async (person) => {
  if (person.script) await person.axe();
  await person.fits([person.width, 320]);
};

for (const script of [false, true]) {
  test(`Kari says that she comes, and changes her mind${script ? '' : ', without a script'}`, async () => {
    const kari = await Visitor.arrive(browser, { width: PHONE, script });
    await kari.go('/');
    await kari.page.getByRole('navigation').getByRole('link', { name: 'Treff', exact: true }).click();
    await kari.sees('Treff', 'h1');
    await look(kari);
    await kari.page.getByRole('link', { name: 'Vis som måned' }).click();
    await kari.page.locator('table').waitFor();
    await look(kari);
    await kari.page.getByRole('link', { name: 'Vis som liste' }).click();
    await kari.page.locator('.v-dates').first().waitFor();
    // The next Thursday café, by keyboard.
    const cafe = kari.page.getByRole('link', { name: 'Torsdagskafeen' }).first();
    await cafe.focus();
    await Promise.all([kari.page.waitForURL(/torsdagskafeen/), kari.page.keyboard.press('Enter')]);
    await kari.page.locator('h2', { hasText: 'Kommer du?' }).waitFor();
    await look(kari);
    const before = kari.page.url();
    await press(kari, 'Jeg kommer');
    await kari.sees('Nå steker vi én vaffel til.');
    await look(kari);
    const code = (await kari.page.locator('.v-coming-code').innerText()).trim();
    assert.match(code, /^[0-9a-z]{5}-[0-9a-z]{5}$/);
    assert.ok(!kari.page.url().includes(code), 'the code stands in no address');
    // The same form once more counts nobody twice.
    await kari.page.goBack();
    await press(kari, 'Jeg kommer');
    await kari.sees(code);
    // A code that is none, and then the right one.
    await kari.go(`${new URL(before).pathname}/angre`);
    kari.expected.push(422);
    await kari.page.getByLabel('Koden du fikk').fill('kaffe');
    await press(kari, 'Jeg kommer ikke likevel');
    await kari.sees('En kode har ti tegn', '.v-mistakes');
    await look(kari);
    await kari.page.getByLabel('Koden du fikk').fill(code.toUpperCase());
    await press(kari, 'Jeg kommer ikke likevel');
    await kari.sees('Det er helt greit. Du er velkommen en annen gang.');
    await look(kari);
    await kari.leave();
  });
}

test('Amir sets up a café with dates that he types, and Lisbet counts at the door', async () => {
  const amir = await comeIn('Amir', { width: PHONE, script: false });
  await amir.go('/mine-treff');
  await look(amir);
  await amir.page.getByRole('link', { name: 'Nytt treff' }).click();
  await amir.sees('Nytt treff', 'h1');
  const name = `Kafé ${Math.random().toString(36).slice(2, 10)}`;
  await amir.page.getByLabel('Navn').first().fill(name);
  await amir.page.getByLabel('På datoer jeg skriver selv').check();
  await amir.page.getByLabel('Datoene').fill('31. februar, 24. desember');
  await amir.page.getByLabel('Postnummer').fill('5353');
  amir.expected.push(422);
  await press(amir, 'Sett opp');
  await amir.sees('«31. februar»: den dagen finnes ikke');
  assert.equal(await amir.page.getByLabel('Navn').first().inputValue(), name, 'nothing typed is lost');
  await look(amir);
  const today = new Date(Date.now() + 3_600_000).toISOString().slice(0, 10);
  const [year, month, day] = today.split('-');
  await amir.page.getByLabel('Datoene').fill(`${Number(day)}.${Number(month)}.${year}`);
  await amir.page.getByLabel('Fra klokka').fill('00.00');
  await amir.page.getByLabel('Til klokka').fill('23.59');
  await press(amir, 'Sett opp');
  await amir.sees('Treffet er satt opp.');
  await look(amir);
  await amir.page.locator('.v-doings a').first().click();
  await amir.sees('Side for den som åpner døra');
  await press(amir, 'Lag lenke');
  await amir.sees('Den vises bare nå.');
  await look(amir);
  const link = new URL(await amir.page.locator('.v-code a').getAttribute('href')).pathname;

  // Lisbet has no account; the link is enough.
  const lisbet = await Visitor.arrive(browser, { width: PHONE });
  await lisbet.go(link);
  await lisbet.sees('Hvor mange er her?', 'h2');
  await look(lisbet);
  await press(lisbet, '14');
  await lisbet.page.locator('[data-line]', { hasText: 'Lagret' }).waitFor();
  await press(lisbet, 'Én til');
  await lisbet.page.locator('output', { hasText: '15' }).waitFor();
  await lisbet.page.getByLabel('Skriv litt om det, hvis du vil').fill('Vi sang lenge');
  await press(lisbet, 'Lagre det som var bra');
  await lisbet.page.locator('[data-line]', { hasText: 'Lagret' }).waitFor();
  // From the top: what is under the bar that stays is not what a thumb meets.
  await lisbet.page.evaluate(() => scrollTo(0, 0));
  await look(lisbet);

  // The network goes. She counts all the same, reads the page anew, and what she counted goes out by itself.
  await lisbet.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const kept = await caches.open('vert-1');
    while (!(await kept.match(location.pathname))) await new Promise((soon) => setTimeout(soon, 100));
  });
  const lost = /ERR_INTERNET_DISCONNECTED/;
  await lisbet.context.setOffline(true);
  await press(lisbet, '17');
  await lisbet.page.locator('[data-line]', { hasText: 'Det sendes når det er nett igjen.' }).waitFor();
  await lisbet.page.reload();
  await lisbet.sees('Hvor mange er her?', 'h2');
  await lisbet.page.locator('output', { hasText: '17' }).waitFor();
  await lisbet.page.getByText('Blir det ikke noe av?').click();
  await press(lisbet, 'Avlys');
  await lisbet.page.locator('[data-line]', { hasText: 'Du har ikke nett nå.' }).waitFor();
  await lisbet.context.setOffline(false);
  await lisbet.page.locator('[data-line]', { hasText: /^Lagret$/ }).waitFor();
  assert.equal(await lisbet.page.evaluate(() => localStorage.length), 0, 'nothing stays on the telephone');
  lisbet.faults = lisbet.faults.filter((fault) => !lost.test(fault));
  await lisbet.page.reload();
  await lisbet.page.locator('output', { hasText: '17' }).waitFor();
  await lisbet.sees('Lagret klokka');
  await lisbet.leave();

  // He rests it, in the open, and ends it so that other stories do not see it.
  await amir.go('/mine-treff');
  await amir.page.getByRole('link', { name: new RegExp(name) }).first().click();
  await amir.sees(name, 'h1');
  await amir.page.getByRole('link', { name: /Ta en pause/ }).click();
  await amir.page.getByLabel('Til en ny vert er ansatt').check();
  await press(amir, 'Ta pause');
  await amir.sees('Det er pause til det er ansatt en ny vert.');
  await look(amir);
  await press(amir, 'Vi er i gang igjen');
  await amir.sees('Dere er i gang igjen.');
  await amir.page.getByText('Avslutt for godt').click();
  await press(amir, 'Avslutt');
  await amir.sees('Avsluttet. Du kan åpne igjen her.');
  await amir.leave();
});

test('The poster and the programme are PDF, and the pages fit a desk', async () => {
  const amir = await comeIn('Amir', { width: DESK });
  for (const path of ['/treff', '/treff?maaned=2027-01', '/treff/erfaringskafe-straume', '/treff/erfaringskafe-straume/plakat', '/mine-treff', '/mine-treff/ny']) {
    await amir.go(path);
    await look(amir);
  }
  // What is chosen is shown beside it, before anything is printed.
  await amir.go('/treff/erfaringskafe-straume/plakat');
  const drawn = () => amir.page.locator('img.v-poster').evaluate((img) => img.complete && img.naturalWidth === 600);
  const poster = amir.page.locator('img.v-poster');
  await poster.evaluate((img) => img.decode());
  assert.ok(await drawn());
  await amir.page.getByLabel('Svart på hvitt, lite blekk').check();
  await amir.page.locator('img.v-poster[src*="blekk=lite"]').waitFor();
  await poster.evaluate((img) => img.decode());
  assert.ok(await drawn());
  assert.match(amir.where(), /blekk=lite/);
  await amir.axe();
  const kari = await Visitor.arrive(browser, { width: PHONE, script: false });
  await kari.go('/treff/erfaringskafe-straume/plakat');
  await kari.page.getByLabel('Stor, med færre ting').check();
  await press(kari, 'Vis plakaten slik');
  await kari.page.waitForURL('**skrift=stor**');
  assert.match(await kari.page.locator('img.v-poster').getAttribute('src'), /skrift=stor/);
  await kari.fits([PHONE, 320]);
  await kari.leave();

  const file = await amir.context.request.get(new URL('/treff/erfaringskafe-straume/plakat.pdf?storrelse=a3&blekk=lite', amir.page.url()).href);
  assert.equal(file.headers()['content-type'], 'application/pdf');
  const bytes = await file.body();
  assert.ok(bytes.subarray(0, 5).toString() === '%PDF-' && bytes.length > 10_000);
  await amir.leave();
});
