// Solveig works at a clinic. She makes a list of three for somebody who leaves on Friday, and gives it away on paper.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { events, pagesOfPdf } from './paper.mjs';
import { readQr } from './qr.mjs';
import { DESK, HOME, PHONE, Visitor, WIDTHS, atBothWidths, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const THREE = ['apent-naust', 'erfaringskafe-kleppesto', 'turvenn-askoy'];

/** What the browser has kept of this visit. */
const kept = async ({ context, page }) => ({
  cookies: await context.cookies(),
  local: await page.evaluate(() => Object.entries(localStorage)),
  session: await page.evaluate(() => Object.entries(sessionStorage)),
  databases: await page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name)),
  caches: await page.evaluate(async () => globalThis.caches ? caches.keys() : []),
});
const NOTHING = { cookies: [], local: [], session: [], databases: [], caches: [] };

const qrOf = async (page) => {
  const svg = page.locator('.v-qr svg').first();
  const side = Number((await svg.getAttribute('viewBox')).split(' ')[2]);
  return readQr(await svg.locator('path').last().getAttribute('d'), side);
};

atBothWidths(test, 'Solveig makes a list of three; nothing is kept until she presses; another opens the same address', async (width) => {
  const solveig = await Visitor.arrive(browser, { width });
  const { page } = solveig;
  await solveig.go('/aktiviteter?q=' + encodeURIComponent('noe å gå til etter utskriving'));
  assert.deepEqual(await kept(solveig), NOTHING, 'a search keeps something');
  const names = [];
  for (const [n, slug] of THREE.entries()) {
    await solveig.go(`/aktiviteter/${slug}`);
    if (n === 0) assert.deepEqual(await kept(solveig), NOTHING, 'looking keeps something');
    names.push(await page.locator('h1').innerText());
    await page.locator('[data-list-add]').click();
  }
  assert.deepEqual((await kept(solveig)).local.map(([key]) => key), ['varde-liste']);
  await page.locator('nav a', { hasText: 'Min liste' }).first().click();
  await page.waitForURL('**/min-liste?l=*');
  const shown = await page.locator('.v-mine > li h3').allInnerTexts();
  assert.deepEqual(shown, names);
  const address = page.url();
  assert.match(solveig.where(), /^\/min-liste\?l=\w+,\w+,\w+$/);
  assert.equal((await solveig.context.cookies()).length, 0);

  // The hand-out: names, where, when, whom to ring, the help numbers, and a way back.
  await page.emulateMedia({ media: 'print' });
  const paper = await solveig.seen();
  for (const name of names) assert.ok(paper.includes(name), `«${name}» is not on paper`);
  for (const there of ['113', '116 117', '116 123', 'Herdlavegen 12', 'min-liste?l=']) assert.ok(paper.includes(there), `«${there}» is not on paper`);
  assert.match(paper, /12 \d\d \d\d \d\d/);
  assert.doesNotMatch(paper, /pasient|psykisk syk|diagnose/i, 'the sheet says something about who holds it');
  assert.equal(await qrOf(page), address, 'the QR code leads elsewhere');
  await page.emulateMedia({ media: null });
  assert.ok(await pagesOfPdf(page) <= 2);
  await solveig.axe();
  await solveig.leave();

  // Somebody else, with a clean telephone.
  const other = await Visitor.arrive(browser, { width: width === PHONE ? DESK : PHONE });
  await other.page.goto(address);
  assert.deepEqual(await other.page.locator('.v-mine > li h3').allInnerTexts(), names);
  assert.deepEqual(await kept(other), NOTHING, 'opening a list that was given keeps something');
  // One of them away; the address says the two that are left.
  await other.page.locator('.v-mine > li').nth(1).locator('a.v-remove').click();
  assert.deepEqual(await other.page.locator('.v-mine > li h3').allInnerTexts(), [names[0], names[2]]);
  assert.deepEqual(await kept(other), NOTHING);
  await other.leave();

  const without = await Visitor.arrive(browser, { width, script: false });
  await without.page.goto(address);
  assert.deepEqual(await without.page.locator('.v-mine > li h3').allInnerTexts(), names);
  await without.leave();
});

test('A list on a telephone that others use can be emptied, and what was pressed is gone', async () => {
  const solveig = await Visitor.arrive(browser, { width: PHONE });
  const { page } = solveig;
  for (const slug of THREE.slice(0, 2)) {
    await solveig.go(`/aktiviteter/${slug}`);
    await page.locator('[data-list-add]').click();
  }
  await page.locator('[data-list-add]').click();
  assert.match(await page.locator('[data-list-count]').first().innerText(), /\(1\)/);
  await solveig.go('/min-liste');
  await page.waitForURL('**/min-liste?l=*');
  await page.locator('[data-list-clear]').first().click();
  await page.waitForURL((url) => !url.search.includes('l='));
  assert.deepEqual(await kept(solveig), NOTHING);
  assert.equal(await page.locator('.v-mine').count(), 0);
  await solveig.leave();
});

test('Codes that lead nowhere are named, and the rest is shown', async () => {
  const solveig = await Visitor.arrive(browser, { width: PHONE });
  const code = await codeOf(solveig, THREE[0]);
  await solveig.go(`/min-liste?l=${code},zzzzzz,%3Cb%3E`);
  assert.equal(await solveig.page.locator('.v-mine > li').count(), 1);
  await solveig.sees('zzzzzz', '.v-notice');
  await solveig.fits([320]);
  const many = new Array(40).fill(0).map((_, n) => `aaaa${n.toString(36).padStart(2, 'a')}`).join(',');
  await solveig.go(`/min-liste?l=${code},${many}`);
  await solveig.fits([320]);
  await solveig.axe();
  await solveig.leave();
});

test('Thirty on one list still print, with the address where it is too long for a code', async () => {
  const solveig = await Visitor.arrive(browser, { width: DESK });
  const page = 'l=' + (await Promise.all((await slugs()).slice(0, 30).map((slug) => codeByHttp(slug)))).join(',');
  await solveig.go(`/min-liste?${page}`);
  assert.equal(await solveig.page.locator('.v-mine > li').count(), 30);
  await solveig.fits([320, DESK]);
  await solveig.page.emulateMedia({ media: 'print' });
  await solveig.sees('/a/');
  await solveig.leave();
});

test('The sheet of one activity leads back to it, by the code and by the typed address', async () => {
  for (const [width, language] of [[PHONE, 'nb'], [DESK, 'nn']]) {
    const solveig = await Visitor.arrive(browser, { width, language });
    const { page } = solveig;
    await solveig.go('/aktiviteter/apent-naust');
    const name = await page.locator('h1').innerText();
    const whole = page.url();
    await page.emulateMedia({ media: 'print' });
    const typed = (await page.locator('.v-qr strong').first().innerText()).trim();
    assert.match(typed, /\/a\/\w{4,8}$/, 'not short enough to type');
    assert.equal(await qrOf(page), `${new URL(HOME).protocol}//${typed}`);
    assert.ok(await pagesOfPdf(page) <= 2, 'one sheet of paper');
    await page.emulateMedia({ media: null });
    const other = await Visitor.arrive(browser, { width: PHONE, language });
    // Somebody types it in capitals; a telephone does that at the beginning of a word.
    for (const path of [typed, typed.toUpperCase()].map((one) => one.slice(one.indexOf('/')))) {
      const answer = await other.page.goto(new URL(path.replace(/^\/A\//, '/a/'), HOME).href);
      assert.equal(answer.status(), 200, path);
      assert.equal(new URL(other.page.url()).pathname.replace(/^\/nn/, ''), new URL(whole).pathname.replace(/^\/nn/, ''));
    }
    await other.go('/aktiviteter/apent-naust');
    assert.equal(await other.page.locator('h1').innerText(), name);
    await other.leave();
    await solveig.leave();
  }
});

for (const width of WIDTHS) {
  test(`The calendar file downloads and any calendar can read it (${width} px)`, async () => {
    const solveig = await Visitor.arrive(browser, { width });
    const { page } = solveig;
    await solveig.go('/aktiviteter/apent-naust');
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('a[href$="/kalender.ics"]').click()]);
    assert.match(file.suggestedFilename(), /\.ics$/);
    const text = await readFile(await file.path(), 'utf8');
    const [event] = events(text);
    assert.equal(event.get('SUMMARY')[0].value, await page.locator('h1').innerText());
    assert.match(event.get('DTSTART')[0].parameters, /TZID=Europe\/Oslo/);
    assert.match(event.get('DTSTART')[0].value, /^\d{8}T110000$/);
    assert.match(event.get('RRULE')[0].value, /FREQ=WEEKLY/);
    assert.match(event.get('RRULE')[0].value, /BYDAY=TH/);
    assert.match(event.get('LOCATION')[0].value, /Herdla/);
    assert.match(text, /BEGIN:VTIMEZONE\r\n/);
    // The first of them is a Thursday, and the days it is closed are left out.
    const start = event.get('DTSTART')[0].value;
    assert.equal(new Date(Date.UTC(+start.slice(0, 4), +start.slice(4, 6) - 1, +start.slice(6, 8))).getUTCDay(), 4);
    assert.ok((event.get('EXDATE') ?? []).length > 0, 'closed for Christmas, but not in the calendar');
    await solveig.leave();
  });
}

test('Every calendar file of the town can be read', async () => {
  let count = 0;
  for (const slug of await slugs()) {
    const answer = await fetch(`${HOME}/aktiviteter/${slug}/kalender.ics`);
    // Nothing to put in a calendar is no calendar; an empty one is not valid.
    if (answer.status === 404) continue;
    assert.equal(answer.status, 200, slug);
    assert.match(answer.headers.get('content-type'), /^text\/calendar; ?charset=utf-8$/);
    assert.ok(events(await answer.text()).length > 0, `${slug} has no dates`);
    count += 1;
  }
  assert.ok(count > 100, `only ${count} have dates`);
});

async function codeOf(visitor, slug) {
  await visitor.go(`/aktiviteter/${slug}`);
  return visitor.page.locator('[data-list-add]').getAttribute('data-list-add');
}

async function codeByHttp(slug) {
  const page = await (await fetch(`${HOME}/aktiviteter/${slug}`)).text();
  return /data-list-add="(\w+)"/.exec(page)[1];
}

/** Every activity of the town, from the list's own pages. */
async function slugs() {
  const found = new Set();
  for (let side = 1; ; side += 1) {
    const html = await (await fetch(`${HOME}/aktiviteter?side=${side}`)).text();
    for (const [, slug] of html.matchAll(/<h3><a href="\/aktiviteter\/([a-z0-9-]+)"/g)) found.add(slug);
    if (!html.includes('rel="next"')) return [...found];
  }
}
