// A fair: an exhibitor is invited by mail and says yes on a telephone without a script; the hall is drawn with a keyboard; somebody
// wants to hear more; and what came of it is written down.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { letter } from './letters.mjs';
import { DESK, PHONE, Visitor, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const NAME = 'Messa på kaia';
const YEAR = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000);
const PATH = `/messer/messa-pa-kaia-${YEAR.getFullYear()}`;
const WIDTHS = [DESK, PHONE, 320];

async function comeIn(name, options) {
  const person = await Visitor.arrive(browser, options);
  await person.go('/logg-inn');
  await person.page.getByRole('button', { name: new RegExp(`Fortsett som ${name}`) }).click();
  await person.page.waitForURL('**/min-side');
  return person;
}

const press = (person, name) => person.page.getByRole('button', { name }).first().click();

test('an exhibitor is invited, has a stand in the hall, and hears that somebody wants to hear more', async () => {
  const amir = await comeIn('Amir', { width: DESK });
  await amir.go('/mine-treff/messer/ny');
  await amir.page.getByLabel('Hva heter messa?').fill(NAME);
  await amir.page.getByLabel('Dag', { exact: true }).fill(YEAR.toISOString().slice(0, 10));
  await amir.page.getByLabel('Fra', { exact: true }).fill('11:00');
  await amir.page.getByLabel('Til', { exact: true }).fill('15:00');
  await amir.page.getByLabel('Hus').fill('Kulturnaustet');
  await amir.axe();
  await amir.fits(WIDTHS);
  await press(amir, 'Lagre');
  await amir.page.waitForURL('**gjort=ny');
  const fair = new URL(amir.page.url()).pathname;
  await press(amir, 'Vis messa for alle');
  await amir.page.waitForURL('**gjort=apnet');
  await amir.axe();
  await amir.fits(WIDTHS);
  await amir.go(`${fair}/inviter?q=naust`);
  await amir.page.getByLabel('Navn på utstilleren').fill('Seilduk & tau');
  await amir.page.getByLabel('E-post', { exact: true }).fill('seilduk@messe-post.example');
  await amir.axe();
  await amir.fits(WIDTHS);
  await press(amir, 'Inviter dem');
  await amir.page.waitForURL('**gjort=invitert');
  await amir.sees('Har ikke svart (1)');
  await amir.axe();
  await amir.fits(WIDTHS);

  const { text } = await letter('seilduk@messe-post.example', `Vil dere ha en stand på «${NAME}»?`);
  const path = /\/messe\/[0-9a-f]{64}/.exec(text)[0];
  const turid = await Visitor.arrive(browser, { width: PHONE, script: false });
  await turid.go(path);
  await turid.sees('Kommer dere?', 'h1');
  await turid.fits([PHONE, 320]);
  turid.expected.push(422);
  await turid.page.getByLabel('Hvor mange bord?').fill('-3');
  await press(turid, 'Ja, vi kommer');
  await turid.sees('Skriv et tall fra 0 til 50.');
  await turid.page.getByLabel('Hvor mange bord?').fill('1');
  await turid.page.getByLabel('Hva tar dere med?').fill('Tau å splitte, og kaffe.');
  await press(turid, 'Ja, vi kommer');
  await turid.page.waitForURL('**gjort=ja');
  await turid.sees('Dere kommer', 'h1');
  await turid.fits([PHONE, 320]);

  // The hall: a stand for who comes, moved with the keyboard.
  await amir.go(`${fair}/plan`);
  await press(amir, /Lag stand til alle som mangler/);
  await amir.page.waitForURL('**gjort=stander**');
  await amir.axe();
  await amir.fits(WIDTHS);
  await amir.page.locator('svg.v-plan [data-id]').first().focus();
  const before = await amir.page.locator('#f-x-0').inputValue();
  for (let n = 0; n < 5; n += 1) await amir.page.keyboard.press('ArrowRight');
  const moved = await amir.page.locator('#f-x-0').inputValue();
  assert.notEqual(moved, before);
  await press(amir, 'Lagre');
  await amir.page.waitForURL('**gjort=plan**');
  assert.equal(await amir.page.locator('#f-x-0').inputValue(), moved);

  const kari = await Visitor.arrive(browser, { width: PHONE, script: false });
  await kari.go('/messer');
  await kari.sees(NAME);
  await kari.fits([PHONE, 320]);
  await kari.go(`/treff?maaned=${YEAR.toISOString().slice(0, 7)}`);
  await kari.sees(NAME);
  await kari.fits([PHONE, 320]);
  await kari.go(PATH);
  await kari.sees('Seilduk & tau');
  await kari.fits([PHONE, 320]);
  const leaflet = await kari.context.request.get(new URL(`${PATH}/hefte.pdf`, kari.page.url()).href);
  assert.equal(leaflet.status(), 200);
  assert.equal((await leaflet.body()).subarray(0, 5).toString(), '%PDF-');
  await press(kari, /Det vil jeg høre mer om/);
  await kari.sees('Det er talt', 'h1');
  await kari.fits([PHONE, 320]);
  await turid.go(path);
  await turid.sees('Noen vil høre mer.');

  await amir.go(`${fair}/etterpaa`);
  await amir.page.getByLabel('Hva ble avtalt?').fill('Kurs i tau til våren');
  await press(amir, 'Lagre');
  await amir.page.waitForURL('**gjort=notert');
  await amir.sees('Noen vil høre mer.');
  await amir.axe();
  await amir.fits(WIDTHS);
  for (const page of [`${fair}/program`, `${fair}/endre`, `${fair}/utstillere`, PATH]) {
    await amir.go(page);
    await amir.axe();
    await amir.fits(WIDTHS);
  }
  await amir.go(`${fair}/etterpaa`);
  await amir.sees('Når messa har vært, kan du sende dem videre til kartleggingslista.');
  // Nothing of it is left for the other stories to see.
  await amir.go(`${fair}/avlys`);
  await amir.page.getByLabel('Hvorfor blir det ikke noe av?').fill('Kaia er full av båter.');
  await press(amir, 'Avlys');
  await amir.page.waitForURL('**gjort=avlyst');
  for (const person of [amir, turid, kari]) await person.leave();
});

test('after the fair, who came and is not in the directory goes on to the mapping list, on a telephone', async () => {
  const name = `Taubua ${Math.random().toString(36).slice(2, 12)}`;
  const amir = await comeIn('Amir', { width: PHONE, script: false });
  await amir.go('/mine-treff/messer/ny');
  await amir.page.getByLabel('Hva heter messa?').fill('Høstmessa');
  await amir.page.getByLabel('Dag', { exact: true }).fill(new Date(Date.now() - 3 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10));
  await amir.page.getByLabel('Fra', { exact: true }).fill('11:00');
  await amir.page.getByLabel('Til', { exact: true }).fill('15:00');
  await amir.page.getByLabel('Hus').fill('Kulturnaustet');
  await press(amir, 'Lagre');
  const fair = new URL(amir.page.url()).pathname;
  await press(amir, 'Vis messa for alle');
  await amir.go(`${fair}/inviter`);
  await amir.page.getByLabel('Navn på utstilleren').fill(name);
  await press(amir, 'Inviter dem');
  await amir.page.getByRole('link', { name, exact: true }).click();
  await amir.page.getByLabel('Hva tar dere med?').fill('Tau å splitte.');
  await amir.page.getByRole('button', { name: 'De kommer', exact: true }).click();
  await amir.go(`${fair}/etterpaa`);
  await amir.fits([PHONE, 320]);
  assert.ok(await amir.page.getByRole('checkbox', { name }).isChecked(), 'those who came are ticked');
  await amir.page.getByRole('checkbox', { name }).uncheck();
  amir.expected.push(422);
  await press(amir, 'Gi videre til katalogen');
  await amir.sees('Kryss av for minst én.', '.v-mistakes');
  await amir.fits([PHONE, 320]);
  await amir.page.getByRole('checkbox', { name }).check();
  await press(amir, 'Gi videre til katalogen');
  await amir.sees('På kartleggingslista.');
  await amir.page.getByRole('link', { name, exact: true }).click();
  await amir.sees(name, 'h1');
  await amir.sees('møtt på en messe');
  await amir.fits([PHONE, 320]);
  const desk = await comeIn('Amir', { width: DESK });
  for (const page of [`${fair}/etterpaa`, `${fair}/inviter?kommune=4627`]) {
    await desk.go(page);
    await desk.axe();
    await desk.fits(WIDTHS);
  }
  for (const person of [amir, desk]) await person.leave();
});
