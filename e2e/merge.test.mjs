// Two entries with posters out become one, and both posters lead there; undone, both are as they were.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESK, HOME, PHONE, comeIn as comesIn, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const KEPT = 'Vevkveld på Myra';
const OTHER = 'Vevkvelden på Myra';

const comeIn = (name, options) => comesIn(browser, name, options);

/** Adds an entry; says its identifier and the address on its posters. */
async function add(jonas, name, summary) {
  await jonas.go('/redaksjon/ny');
  await jonas.page.getByLabel('Navn', { exact: true }).fill(name);
  await jonas.page.getByLabel('Kort fortalt').fill(summary);
  await jonas.page.getByLabel('Postnummer', { exact: true }).fill('5300');
  await jonas.page.getByRole('button', { name: 'Se hvordan det blir' }).click();
  await jonas.sees('Slik blir det', 'h1');
  if (name === OTHER) jonas.expected.push(422);
  await jonas.page.getByRole('button', { name: 'Lagre' }).click();
  if (name === OTHER) {
    await jonas.sees('Finnes det fra før?', 'h1');
    await jonas.fits([PHONE, 320]);
    await jonas.page.getByRole('button', { name: 'Nei, lag det likevel' }).click();
  }
  await jonas.sees(name, 'h1');
  const id = new URL(jonas.page.url()).pathname.split('/').at(-1);
  const page = new URL(await jonas.page.getByRole('link', { name: 'Se siden' }).first().getAttribute('href'), HOME).pathname;
  return { id, page };
}

/** Where an address on paper leads. */
async function leads(path) {
  const answer = await fetch(`${HOME}${path}`);
  return { status: answer.status, path: new URL(answer.url).pathname };
}

/** The same of a page that is kept in memory until the change has come there, which is looked for twice a second. */
async function leadsSoon(path, wanted) {
  for (let n = 0; n < 20 && (await leads(path)).path !== wanted; n += 1) await new Promise((done) => { setTimeout(done, 100); });
  return leads(path);
}

test('two with posters out become one at 360 px without a script, and are parted again', async () => {
  const jonas = await comeIn('Jonas', { width: PHONE, script: false });
  const kept = await add(jonas, KEPT, 'Vi vever.');
  const other = await add(jonas, OTHER, 'Vi vever sammen hver mandag, i ro og mak, med kaffe på kanna.');
  const way = `/redaksjon/tilbud/${kept.id}/sla-sammen/${other.id}`;
  // The work list may not know it yet: he finds the other one by its name.
  await jonas.go(`/redaksjon/tilbud/${kept.id}`);
  await jonas.page.getByRole('link', { name: 'Er det samme som …' }).click();
  await jonas.sees(`«${KEPT}» blir stående.`);
  await jonas.page.getByLabel('Hva heter det andre, eller hvem driver det?').fill('vevkvelden');
  await jonas.page.getByRole('button', { name: 'Let', exact: true }).click();
  await jonas.fits([PHONE, 320]);
  await jonas.page.getByRole('link', { name: OTHER }).click();
  await jonas.sees('Er disse det samme?', 'h1');
  assert.equal(new URL(jonas.page.url()).pathname, way);
  const codes = (await jonas.seen('main')).match(/\/a\/[0-9a-z]{6}/g);
  assert.equal(codes.length, 2);
  const posters = { kept: codes[0], other: codes[1] };
  assert.deepEqual(await leads(posters.other), { status: 200, path: other.page });
  await jonas.fits([PHONE, 320]);

  // By keyboard: the name of the one that stays, its own text, and on.
  const page = jonas.page;
  await page.getByRole('radio', { name: 'Det som blir stående' }).first().focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Se hvordan det blir' }).focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await jonas.sees('Slik blir det', 'h1');
  await jonas.sees('med kaffe på kanna');
  await jonas.fits([PHONE, 320]);
  await page.getByRole('button', { name: 'Slå sammen' }).focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await jonas.sees('Slått sammen. Plakater og lenker til begge fører hit.');
  await jonas.sees(`Slått sammen med «${OTHER}»`);
  await jonas.fits([PHONE, 320]);
  for (const poster of Object.values(posters)) assert.deepEqual(await leads(poster), { status: 200, path: kept.page });
  assert.deepEqual(await leadsSoon(other.page, kept.page), { status: 200, path: kept.page });

  await page.getByRole('button', { name: 'Angre sammenslåingen' }).click();
  await jonas.sees('Angret. De er to tilbud igjen, slik de var.');
  assert.deepEqual(await leads(posters.kept), { status: 200, path: kept.page });
  assert.deepEqual(await leadsSoon(posters.other, other.page), { status: 200, path: other.page });

  // Nothing stays behind for other stories.
  for (const { id } of [kept, other]) {
    await jonas.go(`/redaksjon/tilbud/${id}`);
    await page.getByText('Stengt eller lagt ned', { exact: true }).click();
    await page.getByRole('button', { name: 'Den er lagt ned' }).click();
    await jonas.sees('Det vises ikke lenger.');
  }
  await jonas.leave();
});

test('the pages of a merge hold for whoever sees them with other tools', async () => {
  const jonas = await comeIn('Jonas', { width: DESK });
  const of = async (name) => {
    const found = await (await fetch(`${HOME}/api/hsds/3.1/services?search=${encodeURIComponent(name)}&full=true`)).json();
    return found.contents[0].id;
  };
  const way = `/redaksjon/tilbud/${await of('Åpent naust')}/sla-sammen/${await of('Erfaringskafeen')}`;
  await jonas.go(way);
  await jonas.sees('Er disse det samme?', 'h1');
  await jonas.axe();
  await jonas.fits([DESK, PHONE, 320]);
  await jonas.page.getByRole('button', { name: 'Se hvordan det blir' }).click();
  await jonas.sees('Slik blir det', 'h1');
  await jonas.axe();
  await jonas.fits([DESK, PHONE, 320]);
  await jonas.leave();
});
