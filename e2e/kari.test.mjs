// Kari has not talked with anybody for a while. She does not know what a thing is called, only how she feels.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESK, HOME, PHONE, Visitor, atBothWidths, open } from './varde.mjs';
import { isIn, onTuesdays, pagesOfPdf } from './paper.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const LONELY = '/aktiviteter?q=' + encodeURIComponent('jeg er så ensom');
const chip = (visitor, name) => visitor.page.locator('#forslag a.v-chip', { hasText: name });

atBothWidths(test, 'Kari finds something with the keyboard alone, keeps it, prints it, and finds her place again', async (width) => {
  const kari = await Visitor.arrive(browser, { width });
  const { page } = kari;
  const { keyboard } = page;
  await kari.go('/');
  await kari.tabTo('#q', { most: 25 });
  await keyboard.type('jeg er så ensom');
  await keyboard.press('Enter');
  await page.waitForURL('**/aktiviteter?q=*');
  assert.equal(kari.where(), '/aktiviteter?q=jeg er så ensom');
  await kari.sees('«jeg er så ensom»', 'h1');

  // Each of the first says why it came, in her own words.
  const names = await kari.suggestions();
  assert.ok(names.length >= 5, `only ${names.length} suggestions`);
  for (const n of [0, 1, 2]) {
    const why = await page.locator('#forslag .v-results > li').nth(n).locator('.v-why').innerText();
    assert.match(why, /^Du skrev «?(jeg er så )?ensom»?\. ./, `«${names[n]}» does not say why it came: ${why}`);
  }
  await kari.sees('116 123', '#forst');

  // Only what is free; then the chip away again.
  await kari.tabTo('#forslag a.v-chip[href*="gratis=1"]');
  await keyboard.press('Enter');
  await page.waitForURL('**gratis=1**');
  const on = chip(kari, 'Gratis').and(page.locator('.v-chip--on'));
  await on.waitFor();
  for (const terms of await page.locator('#forslag .v-results > li .v-meta').allInnerTexts()) {
    // «Pay what you can» costs nothing to who has nothing.
    assert.match(terms, /Gratis|Betal det du kan/);
  }
  await kari.tabTo('#forslag a.v-chip--on');
  await keyboard.press('Enter');
  await page.waitForURL((url) => !url.search.includes('gratis'));
  assert.deepEqual(await kari.suggestions(), names);

  // She opens the third, far enough down that coming back must bring her there.
  await kari.tabTo('#forslag #forslag-3 h3 a');
  await page.waitForTimeout(100);
  const [place, scrolled] = [kari.where(), await page.evaluate(() => scrollY)];
  assert.ok(scrolled > 0, 'the third suggestion is not below the first screen');
  await keyboard.press('Enter');
  await page.waitForURL('**/aktiviteter/*');
  await kari.sees(names[2], 'h1');
  await kari.sees(/første gang/i, '#forste');
  assert.ok(await page.locator('#forste + ol > li').count() >= 2, 'what happens the first time has no steps');

  await kari.tabTo('[data-list-add]');
  assert.match(await page.locator('[data-list-add]').innerText(), /^Legg i min liste/);
  await keyboard.press('Enter');
  assert.match(await page.locator('[data-list-add]').innerText(), /^Ta ut av min liste/);
  assert.match(await page.locator('nav [data-list-count]').innerText(), /\(1\)/);

  await kari.tabTo('nav a[href="/min-liste"]', { back: true });
  await keyboard.press('Enter');
  await page.waitForURL('**/min-liste?l=*');
  await kari.sees(names[2], '.v-mine');

  // On paper: the list, whom to ring, and the way back; no menus.
  await page.emulateMedia({ media: 'print' });
  const paper = await kari.seen();
  for (const there of [names[2], '113', '116 123', '/a/']) assert.ok(paper.includes(there), `«${there}» is not on paper:\n${paper}`);
  for (const not of ['Forlat siden', 'English', 'Inspirasjon']) assert.ok(!paper.includes(not), `«${not}» is on paper`);
  assert.ok(await page.locator('.v-qr svg').first().isVisible(), 'no QR code on paper');
  await page.screenshot();
  await page.emulateMedia({ media: null });
  assert.ok(await pagesOfPdf(page) <= 2, 'the list takes more than two pages');

  // And back, the way people go back.
  await page.goBack();
  await kari.sees(names[2], 'h1');
  assert.match(await page.locator('[data-list-add]').innerText(), /^Ta ut av min liste/);
  await page.goBack();
  assert.equal(kari.where(), place);
  assert.deepEqual(await kari.suggestions(), names);
  await page.waitForFunction((y) => Math.abs(scrollY - y) < 60, scrolled).catch(() => assert.fail('she lost her place in the list'));
  await kari.leave();
});

atBothWidths(test, 'Without a script she comes as far, by forms and links', async (width) => {
  const kari = await Visitor.arrive(browser, { width, script: false });
  const { page } = kari;
  await kari.go('/');
  await page.locator('#q').fill('jeg er så ensom');
  await page.locator('form[role=search] button').click();
  await kari.sees('«jeg er så ensom»', 'h1');
  const names = await kari.suggestions();
  assert.ok(names.length >= 5);

  // The choices are a form; it opens and is sent without a script.
  await page.locator('details.v-unfold > summary').click();
  const free = page.locator('form.v-choices input[name=gratis]');
  await free.check();
  await page.locator('form.v-choices button[type=submit]').click();
  assert.match(kari.where(), /^\/aktiviteter\?.*q=jeg er så ensom.*gratis=1/);
  await chip(kari, 'Gratis').and(page.locator('.v-chip--on')).click();
  assert.deepEqual(await kari.suggestions(), names);

  await page.locator('#forslag-3 h3 a').click();
  await kari.sees(/første gang/i, '#forste');
  // Buttons that need a script are not there; the list begins with a link instead.
  for (const button of await page.locator('[data-list-add], [data-print], [data-share]').all()) assert.ok(await button.isHidden());
  await page.getByRole('link', { name: 'Legg i min liste' }).click();
  assert.match(kari.where(), /^\/min-liste\?l=\w+$/);
  await kari.sees(names[2], '.v-mine');
  assert.ok(await pagesOfPdf(page) <= 2);
  await page.goBack();
  await page.goBack();
  assert.deepEqual(await kari.suggestions(), names);
  await kari.leave();
});

atBothWidths(test, '«noe å gjøre Askøy tirsdag» gives what there is in Askøy on a Tuesday first', async (width) => {
  const kari = await Visitor.arrive(browser, { width });
  const { page } = kari;
  await kari.go('/aktiviteter?q=' + encodeURIComponent('noe å gjøre Askøy tirsdag'));
  const understood = page.locator('ul[aria-labelledby=forstod] a.v-chip--on');
  assert.deepEqual((await understood.allInnerTexts()).map((t) => t.split(',')[0].trim()).sort(), ['Askøy', 'Tirsdag']);
  const fit = page.locator('#forslag ol.v-results').first().locator(':scope > li h3 a');
  const links = await fit.evaluateAll((all) => all.map((a) => a.href));
  assert.ok(links.length >= 5, `only ${links.length} fit`);
  for (const link of links) {
    assert.ok(await onTuesdays(link), `${link} is not on Tuesdays`);
    assert.ok(await isIn(link, 'Askøy'), `${link} is not in Askøy`);
  }
  // Those that do not fit come after, and say what they lack.
  const near = page.locator('h2.v-divider + ol.v-results > li');
  for (const item of (await near.all()).slice(0, 3)) assert.match(await item.locator('.v-miss').innerText(), /Ikke |ikke /);

  // «Tirsdag» away: Askøy stays.
  await understood.filter({ hasText: 'Tirsdag' }).click();
  await page.waitForURL('**uten=**');
  assert.deepEqual((await understood.allInnerTexts()).map((t) => t.split(',')[0].trim()), ['Askøy']);
  const other = await page.locator('#forslag ol.v-results').first().locator(':scope > li h3 a').evaluateAll((all) => all.map((a) => a.href));
  const days = await Promise.all(other.map(onTuesdays));
  assert.ok(days.includes(false), 'still only Tuesdays');
  await kari.leave();
});

for (const script of [true, false]) {
  atBothWidths(test, `Words of crisis show every help number before any suggestion${script ? '' : ', also without a script'}`, async (width) => {
    const kari = await Visitor.arrive(browser, { width, script });
    await kari.go('/aktiviteter?q=' + encodeURIComponent('orker ikke leve'));
    await numbersComeFirst(kari);
    await kari.leave();
  });
}

test('Words of crisis typed one by one show them too', async () => {
  const kari = await Visitor.arrive(browser, { width: PHONE });
  await kari.go('/aktiviteter');
  await kari.page.locator('#q').pressSequentially('orker ikke leve', { delay: 15 });
  await kari.page.waitForURL('**leve');
  await numbersComeFirst(kari);
  await kari.leave();
});

async function numbersComeFirst({ page, seen }) {
  const list = page.locator('#forslag ol.v-results').first();
  await list.waitFor();
  const top = (await list.boundingBox()).y;
  for (const number of ['113', '116117', '116123', '+4722400040', '116111']) {
    const tops = await page.locator(`a[href="tel:${number}"]:visible`).evaluateAll((all) => all.map((a) => a.getBoundingClientRect().top));
    assert.ok(tops.some((y) => y < top), `${number} is not shown before the suggestions`);
  }
  // Calm: nothing red, nothing blinking, and the suggestions are still there.
  assert.ok(await list.locator(':scope > li').count() > 0);
  const text = await page.locator('body').innerText();
  assert.doesNotMatch(text, /!/, 'no exclamation mark');
}

atBothWidths(test, 'Nothing found is never an empty page', async (width) => {
  const kari = await Visitor.arrive(browser, { width });
  for (const language of ['nb', 'nn', 'en']) {
    await kari.go('/aktiviteter?q=xqzvwkj', { language });
    assert.equal(await kari.page.locator('h1').count(), 1);
    assert.ok(await kari.page.locator('main a[href^="tel:"]').count() > 0, 'nobody to ring');
    assert.ok(await kari.page.locator('.v-ways a[href*="tema="]').count() >= 4, 'no themes to go on with');
    assert.ok((await kari.suggestions()).length > 0, 'no open places');
    await kari.fits([320, width]);
  }
  await kari.leave();
});

test('A slip of the finger, nynorsk and English find things too', async () => {
  const kari = await Visitor.arrive(browser, { width: DESK });
  const find = async (words, language) => {
    await kari.go('/aktiviteter?q=' + encodeURIComponent(words), { language });
    const links = await kari.page.locator('#forslag .v-results > li h3 a').evaluateAll((all) => all.map((a) => a.href.split('/').pop()));
    assert.ok(links.length > 0, `«${words}» finds nothing`);
    return links.slice(0, 10);
  };
  const alike = (one, other) => one.filter((slug) => other.includes(slug)).length;
  const right = await find('jeg er så ensom', 'nb');
  for (const [words, language, most] of [['jeg er så enosm', 'nb', 5], ['eg er så einsam', 'nn', 5], ['eg kjenner meg åleine', 'nb', 3], ['lonely', 'en', 3], ['I feel so lonely', 'en', 3]]) {
    const found = await find(words, language);
    assert.ok(alike(right, found) >= most, `«${words}»: ${found} against ${right}`);
  }
  assert.ok((await find('fotball', 'nb')).slice(0, 3).includes((await find('fotbal', 'nb'))[0]));
  assert.ok(alike(await find('strikekafe', 'nb'), ['strikkebordet-skogsvag', 'kvinnekafe-erdal', 'kvinnebordet']) > 0);
  await kari.leave();
});

atBothWidths(test, 'Suggestions follow as she writes', async (width) => {
  const kari = await Visitor.arrive(browser, { width });
  const { page } = kari;
  await kari.go('/aktiviteter');
  const [before, entries] = [await kari.suggestions(), await page.evaluate(() => history.length)];
  await page.locator('#q').focus();
  await page.keyboard.type('fotball', { delay: 30 });
  await page.waitForURL('**/aktiviteter?q=fotball');
  const found = await kari.suggestions();
  assert.notDeepEqual(found, before);
  assert.match(found[0], /fotball/i);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'q', 'focus left the field');
  assert.equal(await page.locator('#q').inputValue(), 'fotball');
  assert.equal(await page.evaluate(() => history.length), entries, 'every letter became a step back');
  assert.match(await page.locator('#v-say').innerText(), /forslag til.*fotball/i);
  await kari.sees('«fotball»', 'h1');
  assert.match(await page.title(), /fotball/, 'the title says what was there before');
  // What is shown is what the address gives.
  await page.reload();
  assert.deepEqual(await kari.suggestions(), found);
  await kari.axe();
  await kari.leave();
});

test('A slow answer never comes after a later one, and no net takes nothing away', async () => {
  const kari = await Visitor.arrive(browser, { width: PHONE });
  const { page } = kari;
  await kari.go('/aktiviteter');
  let slow = 0;
  await page.route('**/aktiviteter?q=kaf*', async (route) => {
    if (new URL(route.request().url()).searchParams.get('q') === 'kaf') {
      slow += 1;
      await new Promise((done) => setTimeout(done, 900));
    }
    await route.continue().catch(() => {});
  });
  await page.locator('#q').pressSequentially('kaf');
  await page.waitForTimeout(400);
  await page.locator('#q').pressSequentially('fotball');
  await page.locator('#q').fill('fotball');
  await page.waitForURL('**q=fotball');
  await page.waitForTimeout(900);
  assert.equal(slow, 1);
  await kari.sees('«fotball»', 'h1');
  assert.match(kari.where(), /q=fotball$/);
  const found = await kari.suggestions();
  await page.unrouteAll({ behavior: 'ignoreErrors' });

  await page.route('**/aktiviteter?q=tur*', (route) => route.abort());
  await page.locator('#q').fill('tur');
  await page.waitForTimeout(500);
  assert.deepEqual(await kari.suggestions(), found);
  await page.unrouteAll();
  await page.locator('#q').press('Enter');
  await page.waitForURL('**q=tur');
  await kari.sees('«tur»', 'h1');
  kari.faults = kari.faults.filter((fault) => !/net::ERR_FAILED/.test(fault));
  await kari.leave();
});

test('The address of what she found can be given away', async () => {
  const kari = await Visitor.arrive(browser, { width: DESK });
  await kari.go(LONELY + '&kommune=4627&gratis=1');
  const names = await kari.suggestions();
  const friend = await Visitor.arrive(browser, { width: PHONE });
  await friend.page.goto(kari.page.url());
  assert.deepEqual(await friend.suggestions(), names);
  assert.equal(new URL(friend.page.url()).origin, HOME);
  await kari.leave();
  await friend.leave();
});
