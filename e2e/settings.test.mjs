// Hilde is administrator in Askøy kommune. She teaches the search a word, puts out a number, lets a site in, and looks
// at what works behind the scenes. All of it is taken back in the end, with what the pages themselves offer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, Visitor, atBothWidths, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const hilde = async (how) => {
  const person = await Visitor.arrive(browser, how);
  person.expected.push(422);
  await person.go('/logg-inn?til=/administrasjon');
  await person.page.getByRole('button', { name: /Fortsett som Hilde/ }).click();
  await person.page.waitForURL('**/administrasjon');
  return person;
};

/** Presses a button and waits for the next page. */
const press = async (person, name) => {
  await Promise.all([
    person.page.waitForNavigation(),
    person.page.getByRole('button', { name, exact: true }).first().click(),
  ]);
};

const follow = async (person, name) => {
  await Promise.all([
    person.page.waitForNavigation(),
    person.page.getByRole('link', { name, exact: true }).first().click(),
  ]);
};

const looks = async (person, script) => {
  if (script) await person.axe();
  await person.fits([person.width, 320]);
};

for (const script of [true, false]) {
  const how = script ? '' : ', without a script';

  atBothWidths(test, `Hilde teaches the search a word${how}`, async (width) => {
    const person = await hilde({ width, script });
    await person.sees('Egne ord i søket');
    await looks(person, script);
    await person.go('/administrasjon/ord');
    const word = `Krypinnet${script ? 'ja' : 'nei'}${width}`;
    await person.page.getByLabel('Ordet folk bruker').fill(word);
    await press(person, 'Se hva folk vil finne');
    await person.sees('Skriv hva ordet betyr.');
    assert.equal(await person.page.getByLabel('Ordet folk bruker').inputValue(), word, 'what was typed is kept');
    await looks(person, script);
    await person.page.getByLabel('Det betyr').fill('turgruppe');
    await press(person, 'Se hva folk vil finne');
    await person.sees(`Slik blir det for dem som skriver «${word}»`);
    await looks(person, script);
    await press(person, 'Legg til ordet');
    await person.sees(`«${word}» gjelder nå, på alle sider.`);
    await looks(person, script);

    const kari = await Visitor.arrive(browser, { width, script });
    await kari.go(`/aktiviteter?q=${word}`);
    assert.match((await kari.suggestions()).slice(0, 5).join(' '), /[Tt]ur/, 'the search understands it');
    await kari.leave();

    await follow(person, `Ta bort ${word}`);
    await person.sees(`Ta bort «${word}»?`, 'h1');
    await looks(person, script);
    await press(person, 'Ja, ta bort');
    await person.sees(`«${word}» er tatt bort.`);
    await press(person, 'Angre');
    await person.sees(`«${word}» er hentet tilbake og gjelder nå.`);
    await follow(person, `Ta bort ${word}`);
    await press(person, 'Ja, ta bort');
    await looks(person, script);
    await person.leave();
  });

  atBothWidths(test, `Hilde puts out a number${how}`, async (width) => {
    const person = await hilde({ width, script });
    await person.go('/administrasjon/hjelpenumre');
    await looks(person, script);
    await follow(person, 'Legg til et nummer');
    await press(person, 'Se hvordan det blir');
    await person.sees(/\d+ svar må sees på en gang til/);
    await looks(person, script);
    for (const language of ['bokmål', 'nynorsk', 'engelsk']) {
      await person.page.getByLabel(`Hva det heter på ${language}`).fill('Recoveryteamet');
    }
    await person.page.getByLabel('Nummeret', { exact: true }).fill('56 15 82 00');
    await person.page.getByLabel('Til disse tidene').check();
    for (const day of ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']) {
      await person.page.locator(`#f-fra-${day}`).fill('0');
      await person.page.locator(`#f-til-${day}`).fill('23.59');
    }
    await person.page.getByLabel('Hvem er det for?').fill('Askøy');
    await person.page.getByLabel(/Vis nummeret i stripa/).check();
    await person.page.getByLabel('Hvor er nummeret lest?').fill('askoy.kommune.no');
    await person.page.getByLabel('Når ringte noen sist og fikk svar?').fill(new Date().toISOString().slice(0, 10));
    await press(person, 'Se hvordan det blir');
    await person.sees('Slik vil folk se det');
    await looks(person, script);
    await press(person, 'Sett nummeret ut på alle sider');
    await person.sees('«Recoveryteamet» gjelder nå, på alle sider.');
    await looks(person, script);

    const kari = await Visitor.arrive(browser, { width, script });
    await kari.go('/aktiviteter?kommune=4627');
    await kari.sees('Recoveryteamet', '.v-foot');
    await kari.sees('116 123', '.v-foot');
    if (script) await kari.axe();
    await kari.fits([width, 320]);
    await kari.leave();

    await follow(person, 'Ta bort Recoveryteamet');
    await press(person, 'Ja, ta bort');
    await person.sees('«Recoveryteamet» er tatt bort.');
    await person.leave();
  });

  atBothWidths(test, `Hilde lets a site in, and looks at the work${how}`, async (width) => {
    const person = await hilde({ width, script });
    await person.go('/administrasjon/innbygging');
    await looks(person, script);
    await follow(person, 'Slipp inn et nettsted');
    const name = `prove-${script ? 'ja' : 'nei'}-${width}`;
    await person.page.getByLabel('Et kort navn').fill(name);
    await person.page.getByLabel('Nettstedene').fill('www.prove.example/tilbud');
    await press(person, 'La dem vise lista');
    await person.sees('Skriv bare https://www.prove.example her');
    await looks(person, script);
    await press(person, 'Rett det for meg');
    assert.equal(await person.page.getByLabel('Nettstedene').inputValue(), 'https://www.prove.example');
    await press(person, 'La dem vise lista');
    await person.sees(`Nå kan «${name}» vise lista.`);
    await looks(person, script);
    const answer = await person.context.request.get(new URL(`/bygg-inn/${name}`, person.page.url()).href);
    assert.match(answer.headers()['content-security-policy'], /frame-ancestors 'self' https:\/\/www\.prove\.example$/);
    await press(person, 'Angre');
    await person.sees(`«${name}» er tatt bort.`);

    await person.go('/administrasjon/temaer');
    await press(person, 'Vis temaet på forsiden');
    await person.sees('Skriv hva temaet skal søke etter.');
    await looks(person, script);
    await person.go('/administrasjon/virksomhet');
    await looks(person, script);
    await person.page.getByLabel('Organisasjonsnummeret').fill('123');
    await press(person, 'Lagre utgiveren');
    await person.sees('Det er ikke et organisasjonsnummer.');
    await looks(person, script);
    await person.go('/administrasjon/arbeid');
    await person.sees('Arbeid i kulissene', 'h1');
    await looks(person, script);
    await person.leave();
  });
}

test('By keyboard alone', async () => {
  const person = await hilde({ width: PHONE, script: false });
  await person.go('/administrasjon/ord');
  await person.tabTo('#f-ord');
  await person.page.keyboard.type('Tastekroken');
  await person.tabTo('#f-betyr');
  await person.page.keyboard.type('turgruppe');
  await Promise.all([person.page.waitForNavigation(), person.page.keyboard.press('Enter')]);
  await person.sees('Slik blir det for dem som skriver «Tastekroken»', 'main');
  await person.tabTo('button[value="lagre"]');
  await Promise.all([person.page.waitForNavigation(), person.page.keyboard.press('Enter')]);
  await person.sees('«Tastekroken» gjelder nå');
  await person.tabTo('.v-notice--done button');
  await Promise.all([person.page.waitForNavigation(), person.page.keyboard.press('Enter')]);
  await person.sees('«Tastekroken» er tatt bort.');
  await person.leave();
});
