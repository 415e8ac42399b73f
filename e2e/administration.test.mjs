// Ingrid and Torunn look after who works at Øyane; Bjarne sees what happened. The whole path, as they would walk it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { DESK, PHONE, Visitor, atBothWidths, comeIn as comesIn, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const comeIn = (name, options) => comesIn(browser, name, options);
const press = (person, name) => person.page.getByRole('button', { name, exact: true }).click();
const follow = (person, name) => person.page.getByRole('link', { name, exact: true }).first().click();
const look = async (person) => {
  if (person.script) await person.axe();
  await person.fits([person.width, 320]);
};
/** A name that no other story of this run has. */
const fresh = (what) => `${what} ${Math.random().toString(36).slice(2, 7)}`;

for (const script of [true, false]) {
  atBothWidths(test, `A new colleague: added, given a role by two, let in, and gone again${script ? '' : ', without a script'}`, async (width) => {
    const ingrid = await comeIn('Ingrid', { width, script });
    const name = fresh('Kari');
    await follow(ingrid, 'Gå til administrasjonen');
    await ingrid.sees('Administrasjon', 'h1');
    await ingrid.sees('Øyane DPS');
    await look(ingrid);
    await ingrid.page.locator('.v-index a', { hasText: 'Folk' }).first().click();
    await look(ingrid);
    await follow(ingrid, 'Legg til en person');
    ingrid.expected.push(422);
    await press(ingrid, 'Legg til');
    await ingrid.sees('Skriv hva personen heter', '.v-mistakes');
    await look(ingrid);
    await ingrid.page.getByLabel('Navn').fill(name);
    await ingrid.page.getByLabel('E-post', { exact: true }).fill(`${name.replace(' ', '.')}@oyane-dps.example`);
    await press(ingrid, 'Legg til');
    await ingrid.sees(name, 'h1');
    await ingrid.sees('Nå kan du be om en rolle');
    await look(ingrid);
    const page = ingrid.where().split('?')[0];

    await follow(ingrid, 'Be om en rolle');
    await look(ingrid);
    await ingrid.page.getByLabel(/^Leder/).check();
    await ingrid.page.getByLabel('I hvilken enhet?').selectOption({ label: 'Poliklinikken' });
    await press(ingrid, 'Be om rollen');
    await ingrid.sees('Du ba om rollen, så en annen må si ja.');
    await look(ingrid);

    await ingrid.go(`${page}/lenke`);
    await look(ingrid);
    await ingrid.page.getByLabel('Vis den, så gir jeg den videre selv').check();
    await press(ingrid, 'Lag en invitasjonslenke');
    const link = await ingrid.seen('.v-secret');
    assert.match(link, /\/inn\/[0-9a-f]{64}$/);
    await look(ingrid);
    const kari = await Visitor.arrive(browser, { width: PHONE, script });
    await kari.go(new URL(link).pathname);
    await press(kari, 'Gå inn');
    await kari.sees(`Hei, ${name}`, 'h1');

    const torunn = await comeIn('Torunn', { width, script });
    await torunn.go('/administrasjon');
    await torunn.sees('Noen venter på svaret ditt');
    await look(torunn);
    await torunn.go('/administrasjon/roller');
    await look(torunn);
    await torunn.page.locator('.v-rows li', { hasText: name }).getByRole('link').click();
    await look(torunn);
    await press(torunn, 'Ja, gi rollen');
    await torunn.sees('Rollen er gitt.');
    await torunn.leave();
    await kari.go('/administrasjon/folk');
    await kari.sees('Solveig');
    assert.ok(!(await kari.seen('main')).includes('Ingrid'), 'she sees those of her unit');
    await look(kari);

    await ingrid.go(page);
    await ingrid.sees('Ingrid ba om den, Torunn sa ja.');
    await look(ingrid);
    await follow(ingrid, `${name} slutter`);
    await ingrid.sees('Rollen avsluttes: leder, Poliklinikken.');
    await look(ingrid);
    await press(ingrid, `Ja, ${name} slutter`);
    await ingrid.sees(`Det ${name} gjorde, står fortsatt i loggen.`);
    await look(ingrid);
    await kari.page.reload();
    assert.match(kari.where(), /^\/logg-inn/, 'she is out at her next page');
    await kari.leave();
    await ingrid.leave();
  });
}

atBothWidths(test, 'A unit from its first day to its last', async (width) => {
  const ingrid = await comeIn('Ingrid', { width });
  const name = fresh('Møteplassen');
  await ingrid.go('/administrasjon/enheter');
  await look(ingrid);
  await ingrid.page.getByLabel('Hva heter den?').fill(name);
  await press(ingrid, 'Legg til en enhet');
  await ingrid.sees('Enheten er lagt til.');
  await follow(ingrid, name);
  await look(ingrid);
  await ingrid.page.getByLabel('Navn på enheten').fill(`${name} ute`);
  await press(ingrid, 'Lagre');
  await ingrid.sees(`${name} ute`, 'h1');
  await follow(ingrid, 'Avslutt enheten');
  await ingrid.sees('Ingen roller avsluttes med den');
  await look(ingrid);
  await press(ingrid, `Ja, avslutt ${name} ute`);
  await ingrid.sees('Enheten er avsluttet');
  await ingrid.page.locator('summary').last().click();
  await ingrid.sees(`${name} ute`);
  await look(ingrid);
  await ingrid.leave();
});

test('Bjarne sees what happened, narrows it, prints it and has the record looked through', async () => {
  for (const width of [PHONE, DESK]) {
    const bjarne = await comeIn('Bjarne', { width });
    await bjarne.go('/administrasjon/hendelser');
    await bjarne.sees('Bjarne logget inn');
    await look(bjarne);
    await press(bjarne, 'Gå gjennom loggen nå');
    await bjarne.sees('Loggen er gått gjennom, og den er hel.');
    await bjarne.page.locator('summary', { hasText: 'Vis bare noe' }).click();
    await bjarne.page.getByLabel('Hva?').selectOption({ label: 'Logget inn' });
    await press(bjarne, 'Vis');
    await bjarne.sees('Bjarne logget inn', '.v-happened');
    assert.ok(!(await bjarne.seen('.v-happened')).includes('så på hendelsene'));
    await look(bjarne);
    await bjarne.page.emulateMedia({ media: 'print' });
    await bjarne.sees('Bjarne logget inn', '.v-happened');
    await bjarne.leave();
  }
});

test('A copy of everything, by two, with its progress shown and no script needed', async () => {
  const ingrid = await comeIn('Ingrid', { width: DESK, script: false });
  await ingrid.go('/administrasjon/uttrekk');
  await look(ingrid);
  await follow(ingrid, 'Be om et uttrekk');
  await look(ingrid);
  await press(ingrid, 'Be om et uttrekk');
  await ingrid.sees('Venter på ja fra en til.');
  await look(ingrid);
  const page = ingrid.where().split('?')[0];
  const bjarne = await comeIn('Bjarne', { width: PHONE });
  await bjarne.go('/administrasjon');
  await bjarne.sees('Et uttrekk av alt venter på ja eller nei');
  await bjarne.go(page);
  await look(bjarne);
  await press(bjarne, 'Ja, lag uttrekket');
  await bjarne.sees('Du sa ja.');
  for (let n = 0; n < 60 && !(await bjarne.seen('main')).includes('Klart.'); n += 1) {
    await bjarne.page.waitForTimeout(500);
    await bjarne.go(page);
  }
  await bjarne.sees('Bare Ingrid, som ba om det, kan hente det.');
  await look(bjarne);
  await bjarne.leave();
  await ingrid.go(page);
  await look(ingrid);
  const [file] = await Promise.all([ingrid.page.waitForEvent('download'), ingrid.page.getByRole('button', { name: /^Hent fila/ }).click()]);
  assert.match(file.suggestedFilename(), /^varde-oyane-dps-\d{4}-\d\d-\d\d\.zip$/);
  assert.equal((await readFile(await file.path())).subarray(0, 2).toString(), 'PK');
  await ingrid.leave();
});

test('By keyboard alone', async () => {
  const ingrid = await comeIn('Ingrid', { width: PHONE, script: false });
  ingrid.expected.push(422);
  await ingrid.go('/administrasjon/folk/ny');
  await ingrid.tabTo('#f-navn');
  await ingrid.page.keyboard.type('Odd Tast');
  await ingrid.page.keyboard.press('Tab');
  await ingrid.page.keyboard.type(`${fresh('odd').replace(' ', '.')}@oyane-dps.example`);
  await ingrid.page.keyboard.press('Enter');
  await ingrid.page.waitForURL('**/administrasjon/folk/*gjort=person-added');
  await ingrid.tabTo('a[href$="/rolle"]');
  await ingrid.page.keyboard.press('Enter');
  await ingrid.page.waitForURL('**/rolle');
  await ingrid.tabTo('input[name=rolle]');
  await ingrid.page.keyboard.press('ArrowUp');
  await ingrid.tabTo('button.ds-button[type=submit]');
  await ingrid.page.keyboard.press('Enter');
  // The last role reaches far, and Odd has no way in of his own yet.
  await ingrid.page.getByText('Denne rollen når langt.').first().waitFor();
  await ingrid.tabTo('input[name=rolle]');
  await ingrid.page.keyboard.press('ArrowUp');
  await ingrid.page.keyboard.press('ArrowUp');
  await ingrid.tabTo('button.ds-button[type=submit]');
  await ingrid.page.keyboard.press('Enter');
  await ingrid.page.getByRole('heading', { level: 1, name: 'Skal Odd Tast bli redaktør i kommunen?' }).waitFor();
  await ingrid.leave();
});
