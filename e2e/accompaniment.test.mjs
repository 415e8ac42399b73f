// Kari asks for company on her telephone, without a script; Amir and Marit answer; she sees it with her code, and takes it away.
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

/** Opens the request of this name from the list, which has no names itself. */
async function find(person, name) {
  await person.go('/folge-med');
  await person.sees('De som vil ha følge', 'h1');
  assert.ok(!(await person.seen('main')).includes(name), 'the list has no names');
  await look(person);
  const links = await person.page.locator('.v-doings a').evaluateAll((all) => all.map((a) => new URL(a.href).pathname));
  for (const link of links) {
    await person.go(link);
    if ((await person.seen('h1')).includes(name)) return;
  }
  assert.fail(`${name} is on no list`);
}

async function readCode(person) {
  const code = (await person.page.locator('.v-coming-code').innerText()).trim();
  assert.match(code, /^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/);
  assert.ok(!person.page.url().includes(code), 'the code stands in no address');
  return code;
}

async function openWith(person, code) {
  await person.go('/folge/svar');
  await person.page.getByLabel('Koden du fikk').fill(code.toUpperCase());
  await press(person, 'Se svaret');
  await person.page.getByRole('button', { name: 'Ta det bort' }).waitFor();
}

for (const script of [false, true]) {
  const name = script ? 'Solfrid' : 'Karianne';
  test(`Kari asks for company to a date and meets somebody${script ? '' : ', without a script'}`, async () => {
    const kari = await Visitor.arrive(browser, { width: script ? DESK : PHONE, script });
    await kari.go('/treff/erfaringskafe-straume');
    await kari.page.getByRole('link', { name: 'Vil du ha følge den første gangen?' }).click();
    await kari.page.waitForURL(/\/folge\/treff\/erfaringskafe-straume\/\d{4}-\d\d-\d\d$/);
    await kari.sees('Vil du ha følge den første gangen?', 'h1');
    await look(kari);
    // Nothing typed: kind words beside the fields, and nothing lost.
    kari.expected.push(422);
    await kari.page.getByLabel('Fornavn').fill(name);
    await press(kari, 'Ja, jeg vil ha følge');
    await kari.sees('Skriv et telefonnummer eller en e-postadresse.', '.v-mistakes');
    assert.equal(await kari.page.getByLabel('Fornavn').inputValue(), name);
    await look(kari);
    await kari.page.getByLabel('Telefon eller e-post').fill('55 12 34 56');
    await kari.page.getByLabel('Er det noe som er greit at vi vet?').fill('Jeg har ikke vært ute på lenge.');
    await press(kari, 'Ja, jeg vil ha følge');
    await kari.sees('Nå har vi det', 'h1');
    await look(kari);
    const code = await readCode(kari);
    await openWith(kari, code);
    await kari.sees('Ingen har svart ennå', 'h1');
    await look(kari);

    const amir = await comeIn('Amir', { width: script ? DESK : PHONE, script });
    await amir.go('/mine-treff');
    await amir.page.getByRole('link', { name: 'De som vil ha følge' }).click();
    await amir.page.waitForURL('**/folge-med');
    await find(amir, name);
    await amir.sees('Jeg har ikke vært ute på lenge.');
    await look(amir);
    await amir.page.getByLabel('Hvor dere møtes').fill('Ved den røde benken, ti på to.');
    await press(amir, 'Svar ja');
    await amir.sees('Svart. Ja-et står på siden med koden.');
    await look(amir);
    await amir.leave();

    await openWith(kari, code);
    await kari.sees('Ja. Amir blir med deg.', 'h1');
    await kari.sees('Ved den røde benken, ti på to.');
    await look(kari);
    await press(kari, 'Ta det bort');
    await kari.sees('Alt er slettet.');
    await look(kari);
    await kari.go('/folge/svar');
    kari.expected.push(422);
    await kari.page.getByLabel('Koden du fikk').fill(code);
    await press(kari, 'Se svaret');
    await kari.sees('Denne koden åpner ikke noe nå.', '.v-mistakes');
    await look(kari);
    await kari.leave();
  });
}

test('a kind no for an activity, to somebody who gave a code only, without a script', async () => {
  const kari = await Visitor.arrive(browser, { width: PHONE, script: false });
  await kari.go('/aktiviteter/apent-naust');
  await kari.page.getByRole('link', { name: 'Vil du ha følge den første gangen?' }).click();
  await kari.page.waitForURL('**/folge/aktiviteter/apent-naust');
  await look(kari);
  await press(kari, 'Gi meg en kode');
  await kari.sees('Nå har vi det', 'h1');
  const code = await readCode(kari);
  await look(kari);

  const marit = await comeIn('Marit', { width: PHONE, script: false });
  await find(marit, 'Noen vil ha følge');
  await marit.page.locator('summary', { hasText: 'Nei, vi kan ikke denne gangen' }).click();
  await marit.page.getByLabel('Et ord til den som spurte').fill('Ring Frivilligsentralen, de vet om flere som går.');
  await press(marit, 'Svar nei');
  await marit.sees('Svart. Svaret står på siden med koden.');
  await look(marit);
  await marit.leave();

  await openWith(kari, code);
  await kari.sees('Denne gangen har vi ingen som kan', 'h1');
  await kari.sees('Ring Frivilligsentralen');
  await look(kari);
  await press(kari, 'Ta det bort');
  await kari.sees('Alt er slettet.');
  await kari.leave();
});
