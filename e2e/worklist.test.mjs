// Jonas goes through his list by keyboard on a narrow screen, without a script: a thing rests until a day, and the month comes no more.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESK, PHONE, Visitor, comeIn as comesIn, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const ENTRY = '/aktiviteter/erfaringskafeen';
const comeIn = (options) => comesIn(browser, 'Jonas', options);

test('a thing on the list rests until a chosen day, by keyboard', async () => {
  const kari = await Visitor.arrive(browser, { width: PHONE, script: false });
  await kari.go(`${ENTRY}/si-fra`);
  await kari.page.getByRole('textbox').fill('Døra er på andre siden av huset.');
  await kari.page.locator('form.v-form button[type=submit]').click();
  await kari.page.waitForURL('**/si-fra?takk=1');
  const name = (await kari.page.locator('main a').last().innerText()).replace(/^.*«|».*$/g, '');
  assert.ok(name.length > 3);
  await kari.leave();

  const jonas = await comeIn({ width: PHONE, script: false });
  const { page } = jonas;
  await jonas.go('/redaksjon?type=melding');
  const row = page.getByRole('row', { name: /Noen sier at noe ikke stemmer/ }).first();
  const item = await row.locator('input[name=hva]').first().getAttribute('value');
  await jonas.fits([PHONE, 320]);
  const marks = `details.v-marks:has(input[value="${item}"])`;
  await jonas.tabTo(`${marks} > summary`);
  await page.keyboard.press('Enter');
  await jonas.tabTo(`${marks} button[value=dag]`);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Hvor lenge skal den hvile?' }).waitFor();
  await jonas.fits([PHONE, 320]);

  // A day that has been does not fit; it is said beside the field, and the thing has not moved.
  const dayFrom = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  jonas.expected.push(422);
  await page.getByLabel('Til og med natt til').fill(dayFrom(-30));
  await page.getByRole('button', { name: 'La den hvile', exact: true }).press('Enter');
  await page.getByText('Velg en dag fra i morgen og et år fram.').waitFor();
  assert.equal(await page.getByLabel('Til og med natt til').inputValue(), dayFrom(-30), 'kept');
  await page.getByLabel('Til og med natt til').fill(dayFrom(12));
  await page.getByRole('button', { name: 'La den hvile', exact: true }).press('Enter');
  await page.waitForURL('**/redaksjon?gjort=hviler');
  await jonas.sees('Den hviler, og kommer tilbake av seg selv.');
  assert.equal(await page.locator(`input[value="${item}"]`).count(), 0, 'it is off the list');

  // It is found among what rests, and taken out again.
  await jonas.tabTo('.v-chips a[href*="hviler=1"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/hviler=1/);
  await jonas.sees(/hviler/, 'h1');
  await jonas.tabTo(`${marks} > summary`);
  await page.keyboard.press('Enter');
  await jonas.tabTo(`${marks} button[value=vekk]`);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/redaksjon?gjort=vekket');
  await jonas.go('/redaksjon?type=melding');
  assert.ok(await page.locator(`input[value="${item}"]`).count() > 0);
  // And done, so that the list is as it was.
  await jonas.tabTo(`${marks} > summary`);
  await page.keyboard.press('Enter');
  await jonas.tabTo(`${marks} button[value=ferdig]`);
  await page.keyboard.press('Enter');
  await page.waitForURL(/gjort=ferdig/);
  await jonas.leave();
});

test('the month on one page, and whether it comes by mail', async () => {
  const jonas = await comeIn({ width: DESK });
  const { page } = jonas;
  await jonas.go('/redaksjon');
  await jonas.axe();
  await jonas.fits([DESK, PHONE, 320]);
  await page.getByRole('link', { name: 'Måneden på én side' }).click();
  await jonas.sees(/^Lista i /, 'h1');
  await jonas.sees('Dette venter i dag');
  await jonas.axe();
  await jonas.fits([DESK, PHONE, 320]);
  await page.getByRole('button', { name: 'Ikke send den til meg' }).click();
  await jonas.sees('Nå får du den ikke på e-post mer.');
  await page.getByRole('button', { name: 'Send den til meg', exact: true }).click();
  await jonas.sees('Nå får du siden på e-post.');

  // One sheet of A4.
  await page.emulateMedia({ media: 'print' });
  const pdf = await page.pdf({ format: 'A4' });
  assert.equal((pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length, 1, 'one sheet');
  await page.emulateMedia({ media: null });

  for (const path of ['/redaksjon/savnet', '/redaksjon/innbygging', '/redaksjon?hviler=1']) {
    await jonas.go(path);
    await jonas.axe();
    await jonas.fits([DESK, PHONE, 320]);
  }
  await jonas.leave();
});
