// Amir rings three on his telephone; one is ready, and Jonas at the municipality sees it. And the table for a meeting.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESK, PHONE, comeIn as comesIn, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const HERE = '/redaksjon/kartlegging';
const comeIn = (name, options) => comesIn(browser, name, options);
const press = (person, name) => person.page.getByRole('button', { name, exact: true }).click();
const look = async (person) => {
  if (person.script) await person.axe();
  await person.fits([person.width, 320]);
};
/** A name that no other story of this run has, and that is near none of them. */
const fresh = (what) => `${what} ${Math.random().toString(36).slice(2, 12)}`;

for (const script of [false, true]) {
  test(`Amir rings three, and Jonas gets the one that is ready${script ? ', with a script' : ', without a script'}`, async () => {
    const amir = await comeIn('Amir', { width: PHONE, script });
    await amir.go('/redaksjon');
    await amir.page.locator('.v-index a', { hasText: 'Kartlegging' }).click();
    await amir.sees('Kartlegging', 'h1');
    await look(amir);

    // Three lines from his notebook, one of them wrong.
    const names = ['Perlekurs', 'Havfiske', 'Quizkveld'].map(fresh);
    await amir.page.getByRole('link', { name: 'Lim inn flere' }).click();
    await look(amir);
    await amir.page.getByLabel('Linjene').fill(`${names[0]}; 55 50 12 34; Askøy\n${names[1]}; 55501235; Rong\n; 55501236`);
    await press(amir, 'Se hva det blir');
    await amir.sees('tar vi ikke inn');
    await look(amir);
    await press(amir, 'Ta inn dem som er huket av');
    await amir.sees('Linjene er tatt inn.');

    // One by hand, where the name is forgotten first.
    await amir.page.getByRole('link', { name: 'Legg til en kandidat' }).click();
    amir.expected.push(422);
    await amir.page.getByLabel('Telefon', { exact: true }).fill('55 50 12 37');
    await press(amir, 'Legg til');
    await amir.sees('Skriv hva det heter.', '.v-mistakes');
    assert.equal(await amir.page.getByLabel('Telefon', { exact: true }).inputValue(), '55 50 12 37', 'kept');
    await look(amir);
    await amir.page.getByLabel('Hva heter det?').fill(names[2]);
    await amir.page.getByLabel('Hvor er det?').fill('Kleppestø');
    await press(amir, 'Legg til');
    await amir.sees(names[2], 'h1');
    await look(amir);
    await amir.go(HERE);

    const ring = async (name, outcome) => {
      await amir.page.getByRole('button', { name: new RegExp(`^Ring ?: ${name}`) }).click();
      await amir.sees(name, 'h1');
      await amir.sees('Du har den nå. Andre ser det.');
      const number = amir.page.locator('.v-ring__number a');
      assert.match(await number.getAttribute('href'), /^tel:\+475550123\d$/);
      assert.ok((await number.boundingBox()).height >= 60, 'a thumb hits it');
      for (const button of await amir.page.locator('.v-outcomes button').all()) {
        assert.ok((await button.boundingBox()).height >= 48);
      }
      await look(amir);
      await press(amir, outcome);
    };
    await ring(names[0], 'Ingen svarte');
    await amir.sees(`${names[0]}. Ingen svarte.`, '[role=status]');
    await look(amir);
    await ring(names[1], 'De ringer tilbake');
    await amir.sees('De ringer tilbake.', '[role=status]');
    await amir.page.getByRole('button', { name: /^Angre det siste/ }).click();
    await amir.sees('Det siste er tatt tilbake.');
    await press(amir, 'De vil ha det skriftlig');
    await amir.sees('De vil ha det skriftlig.', '[role=status]');
    await ring(names[2], 'De svarte');
    await amir.sees('Hva skjer videre?');
    await look(amir);
    await press(amir, 'Be redaksjonen ta den med');
    await amir.sees('Redaksjonen ser den nå.');
    await look(amir);

    const jonas = await comeIn('Jonas', { width: DESK, script });
    await jonas.go(HERE);
    await jonas.sees(names[2], '[aria-labelledby=klare]');
    await jonas.sees('Fra Øyane DPS.', '[aria-labelledby=klare]');
    assert.ok(!(await jonas.seen('main')).includes(names[0]), 'what is not ready stays at Øyane');
    await look(jonas);
    await jonas.leave();

    // Tidied up, for other stories.
    await press(amir, 'Ta den tilbake');
    for (const name of names) {
      await amir.go(`${HERE}/alle`);
      await amir.page.getByRole('link', { name, exact: true }).click();
      await amir.sees(name, 'h1');
      await amir.page.locator('summary', { hasText: 'Den hører ikke hjemme i lista' }).click();
      await amir.page.getByLabel('Det er noe annet enn vi samler.').check();
      await press(amir, 'Legg den bort');
      await amir.sees('Lagt bort.');
    }
    await amir.leave();
  });
}

const SHEET = '/redaksjon/kartlegging/regneark';
for (const script of [false, true]) {
  test(`Amir brings a spreadsheet, sees each row, takes in what is new, and takes it out again${script ? ', with a script' : ', without a script'}`, async () => {
    const amir = await comeIn('Amir', { width: PHONE, script });
    const names = ['Fluebinding', 'Opera', 'Bokbinding', 'Halmflett'].map(fresh);
    const list = [
      'Lag;Kommune;Tlf;Kontaktperson;Merknad',
      `${names[0]};Askøy;55 50 12 34;;=1+1`,
      `${names[1]};Øygarden;ring meg;;`,
      'Åpent naust på Herdla;Askøy;;;',
      `${names[2]};;55501236;;Torsdager`,
      `;Askøy;;;`,
      `${names[3]};Langtvekkistan;;;`,
    ].join('\n');
    await amir.go(HERE);
    await amir.page.getByRole('link', { name: 'Fra et regneark' }).click();
    await amir.sees('Fra et regneark', 'h1');
    await look(amir);

    // Something that is no table first; then the list.
    amir.expected.push(422);
    const send = async (name, text) => {
      await amir.page.getByLabel('Fila').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
      await press(amir, 'Se hva det blir');
    };
    await send('bilde.png', '\x89PNG\r\n\x1a\n');
    await amir.sees('Dette er ikke en tabell.', '.v-mistakes');
    await look(amir);
    await send('lag.csv', list);
    await amir.sees('6 rader', 'h1');
    await amir.sees('Ikke med: Kontaktperson.');
    await amir.sees('Vi kjenner ikke stedet.', '[aria-labelledby=ikke-med]');
    await amir.sees('Åpent naust på Herdla', '[aria-labelledby=like]');
    await look(amir);
    for (const row of await amir.page.locator('[aria-labelledby=nye] label').all()) {
      assert.ok((await row.boundingBox()).height >= 44, 'a thumb hits it');
    }

    // A remark is no remark after all: what was not seen is not taken.
    await amir.page.locator('summary', { hasText: 'Les dem på en annen måte' }).click();
    await look(amir);
    await amir.page.getByLabel('Merknad', { exact: true }).selectOption('ikke med');
    await press(amir, 'Ta inn dem som er huket av');
    await amir.sees('Du har endret hvordan kolonnene leses.');
    assert.ok(!(await amir.seen('[aria-labelledby=nye]')).includes('=1+1'));
    await look(amir);
    await amir.page.getByLabel('Merknad', { exact: true }).selectOption('notat');
    await press(amir, 'Les på nytt');
    await amir.sees('=1+1', '[aria-labelledby=nye]');
    await amir.page.getByRole('checkbox', { name: new RegExp(names[2]) }).uncheck();
    await press(amir, 'Ta inn dem som er huket av');
    await amir.sees('1 tatt inn, 5 ikke', 'h1');
    await amir.sees(`Linje 3: ${names[1]}`, '[aria-labelledby=ikke-med]');
    await amir.sees(names[2], '[aria-labelledby=ikke-huket]');
    await look(amir);

    // It is among the others, as text; and it goes out again.
    await amir.page.getByRole('link', { name: 'Se dem som er tatt inn' }).click();
    await amir.sees('Én kandidat', 'h1');
    await look(amir);
    await amir.page.getByRole('link', { name: names[0] }).click();
    await amir.sees('=1+1');
    await amir.sees('fra et regneark');
    await amir.go(SHEET);
    await look(amir);
    await amir.page.locator('[aria-labelledby=for] a').first().click();
    await amir.sees('Én kandidat', 'h1');
    await press(amir, 'Ta alt ut igjen');
    await amir.sees('Alt er tatt ut igjen.');
    await amir.go(HERE);
    assert.ok(!(await amir.seen('main')).includes(names[0]));
    await amir.leave();
  });
}

test('By keyboard alone: from the list to an outcome', async () => {
  const amir = await comeIn('Amir', { width: PHONE });
  const name = fresh('Seilmakerverksted');
  await amir.go(`${HERE}/ny`);
  await amir.tabTo('#f-navn');
  await amir.page.keyboard.type(name);
  await amir.tabTo('#f-telefon');
  await amir.page.keyboard.type('55501238');
  await amir.tabTo('main form button[type=submit]');
  await amir.page.keyboard.press('Enter');
  await amir.page.waitForURL('**gjort=lagt-til');
  await amir.sees('Lagt til.');
  await amir.tabTo('form[action$="/ta"] button');
  await amir.page.keyboard.press('Enter');
  await amir.page.waitForURL('**gjort=tatt');
  await amir.sees('Du har den nå.');
  await amir.tabTo('button[value=no_answer]');
  await amir.page.keyboard.press('Enter');
  await amir.page.waitForURL('**gjort=no_answer**');
  await amir.sees('Ingen svarte.', '[role=status]');
  await amir.page.getByRole('button', { name: /Angre det siste/ }).click();
  await amir.page.locator('summary', { hasText: 'Den hører ikke hjemme i lista' }).click();
  await amir.page.getByLabel('Det er slutt.').check();
  await press(amir, 'Legg den bort');
  await amir.leave();
});

for (const width of [PHONE, DESK]) {
  test(`What there is and what is missing, at ${width} px and on paper`, async () => {
    const jonas = await comeIn('Jonas', { width });
    await jonas.go(`${HERE}/oversikt`);
    await jonas.sees('Åpent i helga', '.v-gaps');
    await look(jonas);
    await jonas.page.locator('.v-gaps thead a', { hasText: 'Askøy' }).click();
    await jonas.sees('Hva finnes i Askøy', 'h1');
    await look(jonas);
    const [file] = await Promise.all([
      jonas.page.waitForEvent('download'),
      jonas.page.getByRole('link', { name: 'Hent som regneark' }).click(),
    ]);
    assert.equal(file.suggestedFilename(), 'varde-kartlegging.csv');
    await jonas.go(`${HERE}/oversikt`);
    const paper = await jonas.page.pdf({ preferCSSPageSize: true, ...(process.env.VARDE_LOOK ? { path: `${process.env.VARDE_LOOK}/oversikt-${width}.pdf` } : {}) });
    const sizes = [...paper.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [Number(w), Number(h)]);
    assert.equal(sizes.length, 1, 'one sheet');
    assert.ok(sizes[0][0] > sizes[0][1], 'across');
    await jonas.leave();
  });
}
