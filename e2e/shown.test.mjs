// A web editor shows the dates elsewhere, Kari shares one, and Solveig takes the numbers along to a meeting.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { HOME, PHONE, Visitor, comeIn as comesIn, open } from './varde.mjs';

let browser;
/** Where the next date of the café is shared; the town's dates follow the calendar. */
let DATE;
const SERIES = '/treff/torsdagskafeen-kleppesto/del';

// The picture of a page. Where the machine has much to do, the press asks for a moment: then it is asked again.
const picture = async (path) => {
  const html = await (await fetch(HOME + path)).text();
  const address = /<img class="v-share" src="([^"]+)"/.exec(html)[1];
  for (let tries = 0; tries < 6; tries += 1) {
    const answer = await fetch(HOME + address);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.status === 200) return bytes;
    assert.equal(answer.status, 503, address);
  }
  return assert.fail(`${address} is never drawn`);
};

before(async () => {
  browser = await open();
  const cafe = await (await fetch(`${HOME}/treff/erfaringskafe-straume`)).text();
  DATE = `${/"(\/treff\/erfaringskafe-straume\/\d{4}-\d\d-\d\d)"/.exec(cafe)[1]}/del`;
  // Drawn once and kept: a page does not wait for it.
  for (const path of [SERIES, DATE, `/nn${DATE}`, `/en${DATE}`]) await picture(path);
});
after(() => browser?.close());

describe('Shown elsewhere', { concurrency: 2 }, () => {
  test('Kari shares a date: a text to copy and a picture, at 360 px without a script', async () => {
    const kari = await Visitor.arrive(browser, { width: PHONE, script: false });
    await kari.go('/treff/torsdagskafeen-kleppesto');
    await kari.page.getByRole('link', { name: 'Del', exact: true }).click();
    await kari.sees('Del dette', 'h1');
    await kari.fits([320, PHONE]);
    const text = await kari.page.locator('#linje-tekst').inputValue();
    assert.match(text, /^Torsdagskafeen\n\nNeste gang: Torsdag /);
    assert.ok(text.endsWith(`\n\n${HOME}/treff/torsdagskafeen-kleppesto`), text);
    assert.equal(await kari.page.locator('button[data-copy]:visible').count(), 0, 'a button that does nothing');
    const bytes = await picture(SERIES);
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
    assert.ok(bytes.length < 100_000, `${bytes.length} bytes`);
    assert.match(await kari.page.locator('img.v-share').getAttribute('alt'), /^Bilde å dele: Torsdagskafeen/);
    await kari.leave();
  });

  for (const language of ['nb', 'nn', 'en']) {
    test(`The page of a date to share is open to all, ${language}`, async () => {
      for (const width of [PHONE, 1280]) {
        const kari = await Visitor.arrive(browser, { width, language });
        await kari.go(DATE);
        await kari.page.waitForFunction(() => document.querySelector('img.v-share').naturalWidth === 1200);
        await kari.axe();
        await kari.fits();
        await kari.go('/treff/bygg-inn');
        await kari.axe();
        await kari.fits();
        await kari.go('/treff/bygg-inn/askoy');
        await kari.axe();
        await kari.fits();
        await kari.leave();
      }
    });
  }

  test('Jonas chooses a café for his page, and sees it before he copies the line', async () => {
    const jonas = await Visitor.arrive(browser, { width: PHONE });
    const { page } = jonas;
    await jonas.go('/treff');
    await page.getByRole('link', { name: 'Vis datoene på nettsiden deres' }).click();
    await jonas.sees('Vis treffene på nettsiden deres', 'h1');
    await page.locator('select[name=serie]').selectOption({ label: 'Torsdagskafeen' });
    await page.frameLocator('#resultat iframe').locator('h1', { hasText: 'Torsdagskafeen' }).waitFor();
    assert.match(await page.locator('#linje-skript').inputValue(), /serie=torsdagskafeen-kleppesto" data-varde>Torsdagskafeen, fra Varde</);
    await jonas.leave();
  });

  for (const width of [PHONE, 1280]) {
    test(`Solveig sees how many come, and prints it, ${width} px`, async () => {
      const solveig = await comesIn(browser, 'Solveig', { width });
      const { page } = solveig;
      await solveig.go('/mine-treff');
      await page.getByRole('link', { name: 'Se oversikt over oppmøte' }).click();
      await solveig.sees('Oversikt over treff', 'h1');
      await page.locator('table.v-attendance').waitFor();
      assert.match(await page.locator('table.v-attendance').innerText(), /Erfaringskafé/);
      await solveig.axe();
      await solveig.fits();
      await page.getByRole('link', { name: /^\d{4}$/ }).first().click();
      await page.waitForURL(/aar=\d{4}$/);
      assert.equal(await page.locator('nav a[aria-current=page]').count(), 1);
      assert.equal(await page.locator('table.v-attendance thead th').count(), 16);
      await page.emulateMedia({ media: 'print' });
      assert.ok(await page.locator('table.v-attendance').isVisible());
      assert.equal(await page.locator('.v-acts').isVisible(), false, 'nothing to press on paper');
      const wide = await page.locator('table.v-attendance').evaluate((table) => table.scrollWidth - table.parentElement.clientWidth);
      if (width > 1000) assert.ok(wide <= 0, `${wide} px beyond the sheet`);
      await solveig.leave();
    });
  }
});
