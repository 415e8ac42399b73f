// Ingrid invites by letter, and mends it when a letter does not arrive. The mail server is real (e2e/sink.mjs).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { letter } from './letters.mjs';
import { PHONE, Visitor, atBothWidths, comeIn as comesIn, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const comeIn = (name, options) => comesIn(browser, name, options);
const press = (person, name) => person.page.getByRole('button', { name }).first().click();
const follow = (person, name) => person.page.getByRole('link', { name, exact: true }).first().click();
const look = async (person, name) => {
  if (person.script) await person.axe();
  await person.fits([person.width, 320]);
  if (process.env.VARDE_PICTURES && person.script) {
    await person.page.screenshot({ path: `${process.env.VARDE_PICTURES}/${name}-${person.width}.png`, fullPage: true });
  }
};
/** Opens the page anew until it says so; the worker looks twice a second. */
const until = async (person, what) => {
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await person.seen('main')).includes(what)) return;
    await new Promise((later) => { setTimeout(later, 250); });
    await person.page.reload();
  }
  await person.sees(what, 'main');
};
/** Adds somebody; says what they are called and where their page is. */
const add = async (ingrid, before) => {
  const mark = Math.random().toString(36).slice(2, 7);
  const [name, email] = [`Kari ${mark}`, `${before}.${mark}@oyane-dps.example`];
  await ingrid.go('/administrasjon/folk/ny');
  await ingrid.page.getByLabel('Navn').fill(name);
  await ingrid.page.getByLabel('E-post', { exact: true }).fill(email);
  await press(ingrid, 'Legg til');
  await ingrid.sees(name, 'h1');
  return { name, email, page: ingrid.where().split('?')[0], mark };
};
const invite = async (ingrid, kari) => {
  await ingrid.go(`${kari.page}/lenke`);
  await ingrid.sees(`Hvordan skal ${kari.name} få lenken?`);
  assert.ok(await ingrid.page.getByLabel('Send den på e-post').isChecked(), 'a letter is the first choice');
  await look(ingrid, 'letters-invite');
  await press(ingrid, 'Lag en invitasjonslenke');
  await ingrid.sees(`${kari.name} er invitert.`);
};

for (const script of [true, false]) {
  atBothWidths(test, `Invited by letter, let in, and told what changes${script ? '' : ', without a script'}`, async (width) => {
    const ingrid = await comeIn('Ingrid', { width, script });
    const kari = await add(ingrid, 'kari');
    await invite(ingrid, kari);
    await ingrid.sees(`Brevet går nå, til k…@oyane-dps.example.`);
    await look(ingrid, 'letters-invited');
    const { text, headers } = await letter(kari.email, 'Varde: du er invitert');
    assert.ok(headers['list-unsubscribe']);
    const link = new URL(/http\S+\/inn\/[0-9a-f]{64}/.exec(text)[0]).pathname;
    await ingrid.go('/administrasjon/invitasjoner');
    await until(ingrid, 'På e-post. Sendt');
    await look(ingrid, 'letters-list');

    // A program that reads mail opens the link first; that uses nothing.
    const program = await Visitor.arrive(browser, { width: PHONE, script });
    await program.go(link);
    await program.sees('Velkommen inn', 'h1');
    await program.leave();
    const she = await Visitor.arrive(browser, { width, script });
    await she.go(link);
    await press(she, 'Gå inn');
    await she.sees(`Hei, ${kari.name}`, 'h1');
    await she.leave();
    await ingrid.page.reload();
    assert.ok(!(await ingrid.seen('main')).includes(kari.name), 'it is used');

    await ingrid.go(`${kari.page}/rolle`);
    await ingrid.page.getByLabel(/^Leder/).check();
    await ingrid.page.getByLabel('I hvilken enhet?').selectOption({ label: 'Poliklinikken' });
    await press(ingrid, 'Be om rollen');
    const role = ingrid.where().split('?')[0];
    const torunn = await comeIn('Torunn', { width, script });
    await torunn.go(role);
    await press(torunn, 'Ja, gi rollen');
    await torunn.sees('Rollen er gitt.');
    await torunn.leave();
    const told = await letter(kari.email, 'Varde: du har fått en ny rolle');
    assert.ok(!/leder|DPS|Poliklinikken/i.test(told.subject + told.text.replaceAll(kari.email, '')), 'which one, her page says');

    await ingrid.go(`${kari.page}/endre`);
    await ingrid.page.getByLabel('E-post', { exact: true }).fill(`ny.${kari.mark}@oyane-dps.example`);
    await press(ingrid, 'Lagre');
    await ingrid.sees('Endringen er lagret.');
    for (const address of [kari.email, `ny.${kari.mark}@oyane-dps.example`]) {
      await letter(address, 'Varde: adressen din er byttet');
    }
    await ingrid.leave();
  });
}

atBothWidths(test, 'A letter that is refused for ever: seen, tried again, given up', async (width) => {
  const ingrid = await comeIn('Ingrid', { width });
  const kari = await add(ingrid, 'stengt');
  await invite(ingrid, kari);
  await until(ingrid, 'Brevet kom ikke fram.');
  await look(ingrid, 'letters-not-there');
  await follow(ingrid, 'Se hva som er galt');
  const row = ingrid.page.locator('.v-kept li').filter({ has: ingrid.page.locator(`a[href="${kari.page}"]`) });
  assert.match(await row.innerText(), /Sende en invitasjon[^]*receiver 554 5\.7\.1/);
  await look(ingrid, 'letters-work');
  await row.getByRole('button', { name: /^Prøv igjen nå/ }).click();
  await ingrid.sees('Det prøves igjen nå.');
  await until(ingrid, 'receiver 554 5.7.1');
  await row.getByRole('link', { name: /^Gi det opp/ }).click();
  await ingrid.sees('Gi opp dette?', 'h1');
  await look(ingrid, 'letters-give-up');
  await press(ingrid, 'Ja, gi det opp');
  await ingrid.sees('Det er gitt opp og tatt ut av køen.');
  assert.equal(await row.count(), 0);
  await ingrid.go(kari.page);
  assert.ok(!(await ingrid.seen('main')).includes('På e-post'), 'nor does it stand on her page');
  await ingrid.leave();
});

for (const script of [true, false]) {
  atBothWidths(test, `An address that gives no answer is seen and mended${script ? '' : ', without a script'}`, async (width) => {
    const ingrid = await comeIn('Ingrid', { width, script });
    const kari = await add(ingrid, 'borte');
    await invite(ingrid, kari);
    await until(ingrid, 'Brev til denne adressen kommer ikke fram.');
    await look(ingrid, 'letters-held-back');
    await ingrid.go(`/administrasjon/folk?navn=${encodeURIComponent(kari.name)}`);
    await ingrid.sees('Brev kommer ikke fram');
    await look(ingrid, 'letters-people');
    await ingrid.go(`${kari.page}/lenke`);
    await ingrid.sees(`Brev til ${kari.name} kommer ikke fram.`);
    assert.equal(await ingrid.page.getByRole('radio').count(), 0, 'only to be shown');
    await look(ingrid, 'letters-invite-by-hand');
    await ingrid.go('/administrasjon/arbeid');
    const row = ingrid.page.locator('.v-kept li').filter({ has: ingrid.page.locator(`a[href="${kari.page}"]`) });
    assert.match(await row.innerText(), /Ingen får e-post på den adressen/);
    assert.equal(await row.getByRole('button').count(), 0, 'no button that would do nothing');
    await look(ingrid, 'letters-work-no-answer');
    await row.getByRole('link', { name: /^Se hvem det gjelder/ }).click();
    await follow(ingrid, 'Rett adressen');
    await ingrid.page.getByLabel('E-post', { exact: true }).fill(`rett.${kari.mark}@oyane-dps.example`);
    await press(ingrid, 'Lagre');
    await ingrid.sees('Endringen er lagret.');
    assert.ok(!(await ingrid.seen('main')).includes('Brev til denne adressen'));
    await ingrid.go('/administrasjon/arbeid');
    await row.getByRole('button', { name: /^Prøv igjen nå/ }).click();
    await letter(`rett.${kari.mark}@oyane-dps.example`, 'Varde: du er invitert');
    await ingrid.leave();
  });
}
