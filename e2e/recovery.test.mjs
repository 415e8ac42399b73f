// Ragnhild has lost her telephone: Ingrid asks, Torunn agrees, and Ragnhild is in again. It has a Varde of its own, since
// passkeys belong to a name, and the other stories use a number.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { VARDE, goesAbout, ownSite, quiet, withDevice } from './own-site.mjs';
import { PHONE, Visitor, atBothWidths, open } from './varde.mjs';

const PICTURES = process.env.VARDE_PICTURES;
let browser;
let site;
let data;
let stop;

before(async () => {
  browser = await open();
  ({ site, data, stop } = await ownSite('[mail]\nfolder = "outbox"\nfrom = "Varde <varde@post.example>"\n'));
});
after(async () => {
  await browser?.close();
  await stop?.();
});

const arrive = async (options) => {
  const visitor = await Visitor.arrive(browser, { leaves: [site], ...options });
  if (visitor.script) await withDevice(visitor, site);
  else goesAbout(visitor, site);
  visitor.look = async (name) => {
    if (PICTURES && visitor.script) await visitor.page.screenshot({ path: join(PICTURES, `again-${name}-${visitor.width}.png`), fullPage: true });
  };
  visitor.whole = async (name) => {
    if (visitor.script) await visitor.axe();
    await visitor.fits([visitor.width, 320]);
    await visitor.look(name);
  };
  return visitor;
};

const comeIn = async (name, options) => {
  const person = await arrive(options);
  await person.go('/logg-inn');
  await person.page.getByRole('button', { name: new RegExp(`Fortsett som ${name}`) }).click();
  await person.page.waitForURL('**/min-side');
  return person;
};
const press = (person, name) => person.page.getByRole('button', { name, exact: true }).click();
const follow = (person, name) => person.page.getByRole('link', { name, exact: true }).first().click();

/** Somebody new with a passkey on a telephone, which is handed back. */
const withAKey = async (name, width = PHONE, first = async () => {}) => {
  const said = execFileSync(VARDE, ['admin', 'create', '--data', data, '--tenant', 'oyane-dps', '--called', 'Øyane DPS',
    '--email', `${name.toLowerCase().replaceAll(' ', '.')}@oyane.example`, '--name', name, '--url', site], { env: quiet, encoding: 'utf8' });
  const person = await arrive({ width });
  await person.go(new URL(/http:\S+/.exec(said)[0]).pathname);
  await press(person, 'Gå inn');
  await person.page.waitForURL('**/min-side/passnokler');
  await first(person);
  await press(person, 'Lag en passnøkkel');
  await person.page.waitForURL('**/min-side/passnokler/*');
  return person;
};
const called = (what) => `${what} ${Math.random().toString(36).slice(2, 7)}`;

const SUBJECT = 'Subject: Varde: noen slipper deg inn igjen';
/** The letter to somebody, as it was put into the folder. */
const written = async (name) => {
  const address = `${name.toLowerCase().replaceAll(' ', '.')}@oyane.example`;
  for (let tries = 0; tries < 100; tries += 1) {
    const files = readdirSync(join(data, 'outbox'), { withFileTypes: true }).filter((file) => file.name.endsWith('.eml'));
    const letter = files.map((file) => readFileSync(join(data, 'outbox', file.name), 'utf8')).find((text) => text.includes(address) && text.includes(SUBJECT));
    if (letter) return letter;
    await new Promise((later) => { setTimeout(later, 100); });
  }
  return assert.fail(`no letter to ${address}`);
};

/** From the list of people to the page about one of them. */
const find = async (person, name) => {
  await person.go(`/administrasjon/folk?navn=${encodeURIComponent(name)}`);
  await person.page.getByRole('link', { name }).first().click();
  await person.page.getByRole('heading', { level: 1, name }).waitFor();
};
const ask = async (person, name) => {
  await find(person, name);
  await follow(person, 'Har mistet nøkkelen sin');
  await person.page.getByLabel(/^Telefonen eller maskinen/).check();
  await press(person, 'Be om det');
  await person.page.getByRole('heading', { level: 1, name: `Skal ${name} slippes inn igjen?` }).waitFor();
  return person.where().split('?')[0];
};

for (const script of [true, false]) {
  atBothWidths(test, `Two colleagues let a third in again${script ? '' : ', without a script'}`, async (width) => {
    const name = called('Ragnhild');
    const lost = await withAKey(name, width, async (she) => {
      await she.whole('first-key');
      await follow(she, 'Hopp over nå');
      await she.sees(`Hei, ${name}`, 'h1');
      await she.sees('Det er helt greit.');
      await she.whole('skipped');
      await she.go('/min-side');
      assert.ok(!(await she.seen()).includes('Det er helt greit.'), 'it is said once');
      await she.go('/min-side/passnokler');
    });

    const ingrid = await comeIn('Ingrid', { width, script });
    await find(ingrid, name);
    await ingrid.whole('person');
    await follow(ingrid, 'Har mistet nøkkelen sin');
    await ingrid.sees(`Er du sikker på at det er ${name}?`);
    await ingrid.whole('before');
    ingrid.expected.push(422);
    await press(ingrid, 'Be om det');
    await ingrid.sees('Velg det som passer best.', '.v-mistakes');
    await ingrid.whole('before-mistake');
    await ingrid.page.getByLabel(/^Telefonen eller maskinen/).check();
    await press(ingrid, 'Be om det');
    await ingrid.sees('Du ba om det, så en annen må si ja.');
    assert.equal(await ingrid.page.getByRole('button', { name: 'Ja, slipp dem inn' }).count(), 0, 'the same person cannot');
    await ingrid.whole('asked');
    const one = ingrid.where().split('?')[0];

    const torunn = await comeIn('Torunn', { width, script });
    await torunn.go('/administrasjon');
    await torunn.page.getByRole('link', { name: /å bli sluppet inn igjen$/ }).click();
    await torunn.whole('list');
    await torunn.page.locator('.v-rows li', { hasText: name }).getByRole('link').click();
    await torunn.sees('mistet eller stjålet');
    await torunn.whole('answer');
    await press(torunn, 'Ja, slipp dem inn');
    await torunn.sees('Du sa ja. Nå kan lenken hentes.');
    await torunn.whole('agreed-list');
    const letter = await written(name);
    assert.ok(!letter.includes('/inn/'), 'the link is not in the letter');

    await ingrid.go(one);
    await ingrid.whole('agreed');
    await press(ingrid, 'Vis lenken');
    const link = new URL(await ingrid.seen('.v-secret')).pathname;
    assert.match(link, /^\/inn\/[0-9a-f]{64}$/);
    await ingrid.whole('link');
    await ingrid.go(one);
    await ingrid.sees('Ingrid hentet lenken. Den virker én gang.');
    await ingrid.whole('linked');

    const she = await arrive({ width });
    await she.go(link);
    await press(she, 'Gå inn');
    await she.page.waitForURL('**/min-side/passnokler');
    await press(she, 'Lag en passnøkkel');
    await she.page.waitForURL('**/min-side/passnokler/*');
    await she.go('/min-side');
    await she.sees('To kolleger laget en lenke inn for deg');
    await she.sees('Torunn sa ja');
    await she.whole('mine');

    // Whoever has the old telephone is out, and meets the page that says whom to ring.
    await lost.go('/min-side');
    await lost.sees('Har du mistet nøkkelen?');
    await lost.whole('door');
    const finder = await arrive({ width, script });
    await finder.go(link);
    await finder.sees('Lenken er brukt', 'h1');
    await finder.whole('used');
    for (const person of [lost, ingrid, torunn, she, finder]) await person.leave();
  });
}

atBothWidths(test, 'What came too late is a page that says so', async (width) => {
  const [asker, left] = [called('Siri'), called('Jorunn')];
  const siri = await withAKey(asker, width);
  const jorunn = await withAKey(left, width);
  const [ingrid, torunn] = [await comeIn('Ingrid', { width }), await comeIn('Torunn', { width })];

  // Siri's role was taken away after she asked.
  const one = await ask(siri, left);
  await torunn.go(one);
  await find(ingrid, asker);
  await ingrid.page.getByRole('link', { name: /^Avslutt rollen/ }).click();
  await press(ingrid, 'Ja, avslutt rollen');
  await ingrid.sees('Rollen er avsluttet.');
  torunn.expected.push(422);
  await press(torunn, 'Ja, slipp dem inn');
  await torunn.sees('Den som ba om det, er ikke administrator lenger.');
  await torunn.whole('asker-gone');
  assert.equal(await torunn.page.getByRole('button', { name: 'Ja, slipp dem inn' }).count(), 0);
  await press(torunn, 'Stopp det');
  await torunn.sees('Det er stoppet.');
  await siri.go(one, { status: 404 });

  // Jorunn is told, has lost nothing, and says no herself.
  const second = await ask(ingrid, left);
  await jorunn.go('/min-side');
  await jorunn.whole('mine-asked');
  await press(jorunn, 'Nei, jeg har ikke mistet noe');
  await jorunn.sees('Takk for at du sa fra.');
  await jorunn.whole('mine-no');
  await torunn.go(second);
  await torunn.sees(`${left} stoppet det. Ingen er sluppet inn.`);
  await torunn.whole('stopped');

  // Jorunn leaves between the page and the press.
  const third = await ask(ingrid, left);
  await torunn.go(third);
  await find(ingrid, left);
  await follow(ingrid, `${left} slutter`);
  await press(ingrid, `Ja, ${left} slutter`);
  await ingrid.sees(`${left} sluttet`);
  await press(torunn, 'Ja, slipp dem inn');
  await torunn.sees(`${left} har sluttet. Ingen er sluppet inn.`);
  await torunn.whole('left');
  for (const person of [siri, jorunn, ingrid, torunn]) await person.leave();
});

for (const script of [true, false]) {
  atBothWidths(test, `Hilde turns links by e-mail off and on again${script ? '' : ', without a script'}`, async (width) => {
    const hilde = await comeIn('Hilde', { width, script });
    await hilde.go('/administrasjon/virksomhet');
    await hilde.sees('Folk hos dere kan logge inn med en lenke på e-post.');
    await hilde.whole('links-on');
    await press(hilde, 'Slå av lenker på e-post');
    await hilde.sees('Lenker på e-post er slått av.');
    await hilde.sees('Folk hos dere kan ikke logge inn med en lenke på e-post.');
    await hilde.whole('links-off');
    await press(hilde, 'Slå på lenker på e-post');
    await hilde.sees('Nå kan folk hos dere logge inn med en lenke på e-post.');
    await hilde.leave();
  });
}

test('By keyboard alone', async () => {
  const name = called('Liv');
  await (await withAKey(name)).leave();
  const [ingrid, torunn] = [await comeIn('Ingrid', { script: false }), await comeIn('Torunn', { script: false })];
  const presses = async (person, selector, then) => {
    await person.tabTo(selector);
    await person.page.keyboard.press('Enter');
    await person.page.getByRole('heading', { level: 1, name: then }).waitFor();
  };
  await find(ingrid, name);
  await presses(ingrid, 'a[href$="/slippe-inn"]', `Slippe ${name} inn igjen?`);
  await ingrid.tabTo('input[name="hvorfor"]');
  await ingrid.page.keyboard.press('ArrowDown');
  await presses(ingrid, 'form.v-form button', `Skal ${name} slippes inn igjen?`);
  await ingrid.sees('Ny telefon eller maskin');
  const link = `.v-rows a[href="${ingrid.where().split('?')[0]}"]`;
  await torunn.go('/administrasjon/slippe-inn');
  await presses(torunn, link, `Skal ${name} slippes inn igjen?`);
  await presses(torunn, 'form[action$="/ja"] button', 'Slippe inn igjen');
  await ingrid.go('/administrasjon/slippe-inn');
  await presses(ingrid, link, `${name} kan slippes inn igjen`);
  await presses(ingrid, 'form[action$="/lenke"] button', `En lenke inn igjen for ${name}`);
  await ingrid.sees('/inn/', '.v-secret');
  for (const person of [ingrid, torunn]) await person.leave();
});
