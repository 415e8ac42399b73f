// Turid is the mother of a grown man who uses drugs. She writes nynorsk, and she has never asked anybody for herself.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, Visitor, at, atBothWidths, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

for (const script of [true, false]) {
  atBothWidths(test, `Turid finds other relatives, and somebody to ring${script ? '' : ', without a script'}`, async (width) => {
    const turid = await Visitor.arrive(browser, { width, script, language: 'nn' });
    const { page } = turid;
    await turid.go('/');
    assert.equal(await page.locator('html').getAttribute('lang'), 'nn');
    await page.locator('#q').fill('sonen min rusar seg');
    await page.locator('#q').press('Enter');
    await page.waitForURL('**/nn/aktiviteter?q=*');
    await turid.sees('«sonen min rusar seg»', 'h1');
    await turid.sees('Du skreiv', '#forslag');

    // Only what is for relatives.
    const folded = page.locator('details.v-unfold');
    await folded.locator('summary').click();
    await folded.locator('input[name=hvem][value=parorende]').check();
    await folded.locator('button[type=submit]').click();
    assert.match(turid.where(), /hvem=parorende/);
    await page.locator('ul[aria-labelledby=kortere] a.v-chip--on', { hasText: 'Pårørande' }).waitFor();
    assert.equal(await page.locator('a.v-chip--on', { hasText: 'Pårørande' }).count(), 1, 'the same chip stands twice');
    await turid.sees('«sonen min rusar seg»', 'h1');
    const links = await page.locator('#forslag .v-results > li h3 a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    assert.ok(links.slice(0, 3).includes('/nn/aktiviteter/foreldrekveld-askoy'), `parents of those who use drugs come first, not ${links.slice(0, 5)}`);
    for (const link of links.slice(0, 6)) {
      await turid.page.context().request.get(new URL(link, page.url()).href).then(async (answer) => {
        assert.match(await answer.text(), /<dt>For<\/dt><dd>[^<]*årørande/, `${link} is not for relatives`);
      });
    }

    await page.locator('#forslag h3 a[href$="/foreldrekveld-askoy"]').click();
    await turid.sees('Når barnet ditt rusar seg', 'h1');
    // Company, and a number that can be pressed.
    const lamp = page.locator('.v-lamp');
    assert.equal(await lamp.count(), 1, 'one lamp a page');
    assert.match(await lamp.innerText(), /følgje/i);
    const ring = lamp.locator('a[href^="tel:+4712"]');
    assert.match(await ring.innerText(), /12\s\d\d\s\d\d\s\d\d/);
    const { height } = await ring.boundingBox();
    assert.ok(height >= 44, `the button to ring is ${height} px high`);
    assert.ok(await page.locator('#bak ~ * a[href^="tel:"]').count() > 0, 'the number stands among who runs it too');
    await turid.leave();
  });
}

for (const script of [true, false]) {
  atBothWidths(test, `Turid says that a number is wrong${script ? '' : ', without a script'}`, async (width) => {
    const turid = await Visitor.arrive(browser, { width, script, language: 'nn' });
    const { page } = turid;
    await turid.go('/aktiviteter/foreldrekveld-askoy');
    await page.getByRole('link', { name: /Sei frå/ }).first().click();
    await page.waitForURL('**/si-fra');
    await turid.fits([320, width]);
    // She is told who reads it and when, and not to write about herself, before she writes.
    const form = await turid.seen('form.v-form');
    assert.match(form, /kveld|natt|helg/);
    assert.equal(await page.locator('form.v-form input[type=email], form.v-form input[type=tel]').count(), 0, 'nobody asks who she is');

    // Nothing written: a kind word at the field, focus on the summary, what was chosen is kept.
    turid.expected.push(422);
    await page.locator('input[name=om][value=contact]').check();
    await page.locator('form.v-form button[type=submit]').click();
    await page.locator('.v-mistakes').waitFor();
    assert.match(await page.title(), /^(?!Sei frå)./, 'the title says that something is missing');
    const focused = page.locator('.v-mistakes:focus');
    assert.equal(await focused.count(), 1, 'focus is on the summary');
    const field = page.locator('textarea[name=melding]');
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    const described = (await field.getAttribute('aria-describedby')).split(' ');
    const words = await Promise.all(described.map((id) => page.locator(`#${id}`).innerText()));
    const wrong = await page.locator('.v-mistakes a').innerText();
    assert.ok(words.some((said) => said.includes(wrong)), `«${wrong}» stands at the field too: ${words}`);
    assert.doesNotMatch(wrong, /ugyldig|påkravd|må |!/i, 'a kind word');
    assert.ok(await page.locator('input[name=om][value=contact]').isChecked(), 'what she chose was lost');
    if (script) await turid.axe();

    await page.locator('.v-mistakes a').press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.name), 'melding', 'the summary leads to the field');
    await page.keyboard.type('Nummeret går ikkje lenger. No er det eit anna: 12 00 00 00. <b>Hels</b>');
    await page.locator('form.v-form button[type=submit]').click();
    await page.waitForURL('**/si-fra?takk=1');
    await turid.sees(/Takk/, 'h1');
    assert.ok(!(await turid.seen()).includes('12 00 00 00'), 'what she wrote is not shown to the next who opens this');
    // Once more loaded is not once more sent.
    await page.reload();
    assert.equal(page.url(), at('/aktiviteter/foreldrekveld-askoy/si-fra?takk=1', 'nn'));
    await page.locator('main a[href$="/foreldrekveld-askoy"]').last().click();
    await turid.sees('Når barnet ditt rusar seg', 'h1');
    await turid.leave();
  });
}

test('What she wrote is kept when only spaces were missing a word', async () => {
  const turid = await Visitor.arrive(browser, { width: PHONE, language: 'nn' });
  const { page } = turid;
  turid.expected.push(422);
  await turid.go('/aktiviteter/foreldrekveld-askoy/si-fra');
  await page.locator('textarea[name=melding]').fill('   \n ');
  await page.locator('form.v-form button[type=submit]').click();
  await page.locator('.v-mistakes').waitFor();
  await turid.leave();
});

test('She goes between the languages and stays where she is', async () => {
  const turid = await Visitor.arrive(browser, { width: PHONE });
  const { page } = turid;
  await turid.go('/aktiviteter?q=' + encodeURIComponent('sønnen min ruser seg') + '&hvem=parorende');
  await page.getByRole('link', { name: 'Nynorsk' }).first().click();
  await page.waitForURL('**/nn/aktiviteter?**');
  assert.equal(turid.where(), '/aktiviteter?q=sønnen min ruser seg&hvem=parorende');
  assert.equal(await page.locator('html').getAttribute('lang'), 'nn');
  await turid.sees('Du skreiv', '#forslag');
  await page.getByRole('link', { name: 'English' }).first().click();
  await page.waitForURL('**/en/aktiviteter?**');
  await turid.sees('You wrote', '#forslag');
  // What is written in Norwegian only, says so to those who listen.
  await turid.go('/aktiviteter/foreldrekveld-askoy', { language: 'en' });
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.match(await page.locator('h1 [lang], h1[lang]').first().getAttribute('lang'), /^n[bn]$/);
  await turid.leave();
});
