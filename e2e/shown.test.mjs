// A web editor shows the dates elsewhere, Kari shares one, and Solveig takes the numbers along to a meeting.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { HOME, PHONE, Visitor, comeIn as comesIn, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
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
    const picture = kari.page.locator('img.v-share');
    await picture.scrollIntoViewIfNeeded();
    const address = await picture.getAttribute('src');
    const fetched = await fetch(HOME + address);
    const bytes = Buffer.from(await fetched.arrayBuffer());
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
    assert.ok(bytes.length < 100_000, `${bytes.length} bytes`);
    assert.match(await picture.getAttribute('alt'), /^Bilde å dele: Torsdagskafeen/);
    await kari.leave();
  });

  for (const language of ['nb', 'nn', 'en']) {
    test(`The page of a date to share is open to all, ${language}`, async () => {
      for (const width of [PHONE, 1280]) {
        const kari = await Visitor.arrive(browser, { width, language });
        await kari.go('/treff/erfaringskafe-straume/2026-12-08/del');
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
      await page.locator('table.v-people').waitFor();
      assert.match(await page.locator('table.v-people').innerText(), /Erfaringskafé/);
      await solveig.axe();
      await solveig.fits();
      await page.getByRole('link', { name: /^\d{4}$/ }).first().click();
      await page.waitForURL(/aar=\d{4}$/);
      assert.equal(await page.locator('nav a[aria-current=page]').count(), 1);
      assert.equal(await page.locator('table.v-people thead th').count(), 16);
      await page.emulateMedia({ media: 'print' });
      assert.ok(await page.locator('table.v-people').isVisible());
      assert.equal(await page.locator('.v-acts').isVisible(), false, 'nothing to press on paper');
      const wide = await page.locator('table.v-people').evaluate((table) => table.scrollWidth - table.parentElement.clientWidth);
      if (width > 1000) assert.ok(wide <= 0, `${wide} px beyond the sheet`);
      await solveig.leave();
    });
  }
});
