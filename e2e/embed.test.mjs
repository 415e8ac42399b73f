// Jonas keeps the municipality's website. He wants the list on his page: no agreement, no script he cannot read, 300 px wide.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { HOME, PHONE, Visitor, at, atBothWidths, open } from './varde.mjs';

const ELSEWHERE = process.env.VARDE_ELSEWHERE ?? 'http://localhost:8203';
const PORT = Number(new URL(ELSEWHERE).port);
// The same pages under another name: a site that nobody has opened the embed to.
const STRANGER = `http://127.0.0.1:${PORT}`;
const EMBED = '/bygg-inn/askoy?kommune=4627';

const link = (query = '') => `<a href="${HOME}${EMBED}${query}" data-varde>Aktiviteter i Askøy, fra Varde</a>\n<script src="${HOME}/bygg-inn/v1.js" defer></script>`;
const frame = (query = '') => `<iframe src="${HOME}${EMBED}${query}" title="Aktiviteter i Askøy, fra Varde" width="100%" height="700" frameborder="0" loading="lazy" referrerpolicy="strict-origin"></iframe>`;
const strict = `default-src 'none'; img-src data:; style-src 'self'; script-src ${HOME}; frame-src ${HOME}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;
const PAGES = {
  '/ramme': { body: frame() },
  '/skript': { body: link(), policy: strict },
  '/skript-uke': { body: link('&amp;visning=uke'), policy: strict },
  '/to': { body: link() + link('&amp;visning=kart'), policy: strict },
  '/treff': { body: `<a href="${HOME}/treff/bygg-inn/askoy?kommune=4627" data-varde>Treff i Askøy, fra Varde</a>\n<script src="${HOME}/bygg-inn/v1.js" defer></script>`, policy: strict },
  '/uten-skript': { body: link(), policy: `default-src 'none'; img-src data:; style-src 'self'; frame-src ${HOME}` },
  '/uten-rammer': { body: link(), policy: `default-src 'none'; img-src data:; style-src 'self'; script-src ${HOME}` },
  // Another frame on the page tries to make ours a thousand pixels high.
  '/ond': { body: `${link()}<iframe src="/ond-ramme" title="annet"></iframe>` },
  '/ond-ramme': { body: '<script>for (let n = 0; n < 20; n += 1) setTimeout(() => parent.postMessage({ varde: 1, height: 9999 }, "*"), n * 100)</script>' },
};

let browser;
let server;
before(async () => {
  browser = await open();
  server = createServer((request, answer) => {
    const page = PAGES[request.url];
    const head = { 'content-type': request.url === '/side.css' ? 'text/css' : 'text/html; charset=utf-8' };
    if (page?.policy) head['content-security-policy'] = page.policy;
    answer.writeHead(page || request.url === '/side.css' ? 200 : 404, head);
    if (request.url === '/side.css') return answer.end('body { font-family: sans-serif; margin: 0 } aside { width: 300px }');
    if (!page) return answer.end();
    answer.end(`<!DOCTYPE html><html lang="nb"><head><title>Askøy kommune</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/side.css"></head>
      <body><main><h1>Psykisk helse</h1><aside>${page.body}</aside></main></body></html>`);
  });
  await new Promise((done) => { server.listen(PORT, done); });
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

const visit = async (path, { from = ELSEWHERE, ...look } = {}) => {
  const kari = await Visitor.arrive(browser, { width: PHONE, leaves: [ELSEWHERE, STRANGER], ...look });
  await kari.page.goto(from + path);
  return kari;
};
// What a frame shows, once it shows it.
const inside = async (page, at = 0) => {
  await page.waitForFunction((n) => document.querySelectorAll('iframe')[n]?.contentWindow, at);
  return page.frames().filter((one) => one.url().startsWith(HOME))[at];
};

describe('In the municipality’s page', { concurrency: 2 }, () => {
  for (const script of [true, false]) {
    test(`A frame of 300 px shows the list${script ? '' : ', without a script'}`, async () => {
      const kari = await visit('/ramme', { script });
      const { page } = kari;
      const box = page.frameLocator('iframe');
      await box.locator('h1', { hasText: 'Aktiviteter i Askøy' }).waitFor();
      assert.ok(await box.locator('.v-e-list > li').count() >= 5);
      assert.equal(await box.locator('form, button, input').count(), 0, 'nothing that acts');
      assert.match(await box.locator('footer').innerText(), /116.123[\s\S]*Fra Varde/);
      if (script) {
        const wide = await (await inside(page)).evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${wide} px too wide`);
      }
      // Out of the frame, into a window that knows nothing of the page it came from.
      const [opened] = await Promise.all([kari.context.waitForEvent('page'), box.locator('h2 a').first().click()]);
      await opened.waitForLoadState();
      assert.ok(opened.url().startsWith(`${HOME}/aktiviteter/`));
      assert.match(await opened.locator('h1').innerText(), /\w/);
      if (script) assert.equal(await opened.evaluate(() => opener === null && document.referrer === ''), true);
      assert.deepEqual(await kari.context.cookies(), [], 'a cookie');
      await kari.leave();
    });
  }

  for (const path of ['/skript', '/skript-uke']) {
    test(`A link becomes a frame of its own height under a strict policy: ${path}`, async () => {
      const kari = await visit(path);
      const { page } = kari;
      await page.waitForFunction(() => document.querySelector('iframe')?.height > 300);
      const own = await inside(page);
      const high = () => own.evaluate(() => document.body.offsetHeight);
      assert.equal(Number(await page.locator('iframe').getAttribute('height')), await high());
      assert.ok(await page.locator('a[data-varde]').isHidden(), 'the link makes room');
      assert.equal(await page.locator('iframe').getAttribute('title'), 'Aktiviteter i Askøy, fra Varde');
      assert.equal(await page.locator('iframe').getAttribute('aria-hidden'), null);
      // Letters grow, and the frame with them.
      const before = await high();
      await own.evaluate(() => { document.querySelector('main').append('x '.repeat(3000)); });
      await page.waitForFunction((height) => document.querySelector('iframe').height > height + 500, before);
      await kari.leave();
    });
  }

  test('The dates of cafés stand there too, by the same script', async () => {
    const kari = await visit('/treff');
    const { page } = kari;
    await page.waitForFunction(() => document.querySelector('iframe')?.height > 300);
    const box = page.frameLocator('iframe');
    await box.locator('h1', { hasText: 'Treff i Askøy' }).waitFor();
    assert.ok(await box.locator('.v-e-list > li').count() >= 3);
    assert.equal(await box.locator('form, button, input').count(), 0, 'nothing that acts');
    const [opened] = await Promise.all([kari.context.waitForEvent('page'), box.locator('h2 a', { hasText: 'Torsdagskafeen' }).first().click()]);
    await opened.waitForLoadState();
    assert.match(opened.url(), /\/treff\/torsdagskafeen-kleppesto\/\d{4}-\d\d-\d\d$/);
    assert.equal(await opened.evaluate(() => opener === null && document.referrer === ''), true);
    assert.deepEqual(await kari.context.cookies(), [], 'a cookie');
    await kari.leave();
  });

  test('Two on a page, each with its own height', async () => {
    const kari = await visit('/to');
    await kari.page.waitForFunction(() => [...document.querySelectorAll('iframe')].filter((one) => one.height > 300).length === 2);
    const heights = await kari.page.locator('iframe').evaluateAll((all) => all.map((one) => one.height));
    assert.notEqual(heights[0], heights[1]);
    await kari.leave();
  });

  for (const [what, path, look] of [
    ['the page’s policy keeps the script out', '/uten-skript', {}],
    ['the page’s policy keeps frames out', '/uten-rammer', {}],
    ['there is no script', '/skript', { script: false }],
    ['the site is not open to it', '/skript', { from: STRANGER }],
  ]) {
    test(`The link stays when ${what}`, async () => {
      const kari = await visit(path, look);
      const { page } = kari;
      await page.waitForTimeout(look.from ? 5500 : 1500);
      const out = page.locator('a[data-varde]');
      assert.ok(await out.isVisible());
      if (look.from) assert.equal(await page.locator('iframe').count(), 0, 'an empty frame is left behind');
      await out.click();
      await page.waitForURL(`${HOME}/**`);
      await kari.sees('Aktiviteter i Askøy', 'h1');
      // The browser says that it kept something out; that is what was asked of it.
      kari.faults = kari.faults.filter((fault) => !/Content Security Policy|frame-ancestors|Refused to|violates|target origin provided/.test(fault));
      await kari.leave();
    });
  }

  test('A site that is not in the file gets an empty frame, never the list', async () => {
    const kari = await visit('/ramme', { from: STRANGER });
    await kari.page.waitForTimeout(1500);
    assert.equal(await kari.page.frameLocator('iframe').locator('h1', { hasText: 'Aktiviteter' }).count(), 0);
    assert.ok(kari.faults.some((fault) => /frame-ancestors/.test(fault)), String(kari.faults));
    await kari.context.close();
  });

  test('Another frame cannot say how high ours is', async () => {
    const kari = await visit('/ond');
    await kari.page.waitForFunction(() => document.querySelector('iframe')?.height > 300);
    await kari.page.waitForTimeout(2200);
    assert.notEqual(await kari.page.locator('iframe').first().getAttribute('height'), '9999');
    await kari.leave();
  });
});

describe('Every look of an embed is open to all', { concurrency: 2 }, () => {
  for (const language of ['nb', 'nn', 'en']) {
    test(`At 300 px and wide, ${language}`, async () => {
      for (const { width, dark = false } of [{ width: 300 }, { width: 300, dark: true }, { width: 900 }]) {
        const kari = await Visitor.arrive(browser, { width, dark, language });
        for (const query of ['', '&visning=kart', '&visning=uke&tema=food', '&kommune=9999']) {
          await kari.go(EMBED + query, { status: query.includes('9999') ? 404 : 200 });
          await kari.axe();
          await kari.fits();
          const short = await kari.page.locator('a').evaluateAll((all) => all.filter((a) => !a.closest('svg') && a.getBoundingClientRect().height < 24).map((a) => a.textContent));
          assert.deepEqual(short, [], 'too low for a finger');
        }
        await kari.leave();
      }
    });
  }
  for (const colour of ['sjo', 'lyng', 'mose', 'stein']) {
    test(`In ${colour}, light and dark, whatever the reader has`, async () => {
      for (const [light, dark] of [['lyst', true], ['morkt', false], ['auto', true]]) {
        const kari = await Visitor.arrive(browser, { width: 300, dark });
        await kari.go(`${EMBED}&farge=${colour}&lys=${light}&visning=kart`);
        const ground = await kari.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        const bright = Number(/\d+/.exec(ground)[0]) > 128;
        assert.equal(bright, light === 'lyst', `${light}: ${ground}`);
        await kari.axe();
        await kari.leave();
      }
    });
  }
});

describe('Jonas puts it together', { concurrency: 2 }, () => {
  atBothWidths(test, 'He chooses, sees it, and copies the line', async (width) => {
    const jonas = await Visitor.arrive(browser, { width });
    const { page } = jonas;
    await jonas.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: HOME });
    await jonas.go('/');
    await page.locator('footer a[href$="/bygg-inn"]').click();
    await jonas.sees('Vis lista på nettsiden deres', 'h1');
    await jonas.axe();
    await jonas.fits(width === PHONE ? [320, PHONE] : [width]);

    await page.locator('select[name=kommune]').selectOption({ label: 'Askøy' });
    await page.locator('input[name=visning][value=uke]').check();
    await page.locator('input[name=sprak][value=nn]').check();
    const box = page.frameLocator('#resultat iframe');
    await box.locator('h1', { hasText: 'Denne veka i Askøy' }).waitFor();
    assert.match(jonas.where(), /kommune=4627/);
    // Not opened yet: he is told before he pastes, and gets what the operator needs.
    await page.locator('input[name=nettsted]').fill('www.askoy.kommune.no');
    await page.locator('#linje-innslag').waitFor();
    assert.equal(await page.locator('#linje-innslag').inputValue(), '[embed.askoy-kommune]\norigins = ["https://www.askoy.kommune.no"]\n');
    assert.equal(await page.evaluate(() => document.activeElement.name), 'nettsted', 'he still writes where he wrote');
    await page.locator('input[name=nettsted]').fill(ELSEWHERE);
    await page.locator('.v-notice--done').waitFor();
    await jonas.axe();

    const button = page.locator('button[data-copy=linje-skript]');
    await button.click();
    await page.waitForFunction(() => /Kopiert/.test(document.querySelector('button[data-copy=linje-skript]').textContent));
    assert.equal(await page.locator('#v-say').innerText(), 'Kopiert', 'it is said aloud');
    const line = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(line, await page.locator('#linje-skript').inputValue());
    assert.ok(line.startsWith(`<a href="${HOME}/nn/bygg-inn/askoy?kommune=4627&amp;visning=uke" data-varde>Denne veka i Askøy, frå Varde</a>`), line);

    // The line works where it is pasted.
    PAGES[`/limt-${width}`] = { body: line, policy: strict };
    const kari = await visit(`/limt-${width}`);
    await kari.page.frameLocator('iframe').locator('h1', { hasText: 'Denne veka i Askøy' }).waitFor();
    await kari.page.waitForFunction(() => document.querySelector('iframe').height > 300);
    await kari.leave();
    await jonas.leave();
  });

  test('Without a script a button shows it, and the lines can be marked', async () => {
    const jonas = await Visitor.arrive(browser, { width: PHONE, script: false, language: 'nn' });
    const { page } = jonas;
    await jonas.go('/bygg-inn');
    await page.locator('select[name=tema]').selectOption('food');
    await page.locator('input[name=farge][value=mose]').check();
    await page.locator('input[name=nettsted]').fill('ikkje ei adresse');
    await page.locator('form button[type=submit]').click();
    await page.waitForURL('**/nn/bygg-inn?**');
    assert.ok(await page.locator('input[name=farge][value=mose]').isChecked());
    await jonas.sees('Det liknar ikkje på ei nettadresse', '.v-error');
    await page.frameLocator('#resultat iframe').locator('h1', { hasText: 'Ete saman' }).waitFor();
    assert.match(await page.locator('#linje-ramme').inputValue(), /^<iframe src=".+tema=food&amp;farge=mose"/);
    assert.equal(await page.locator('button[data-copy]:visible').count(), 0, 'a button that does nothing');
    await jonas.leave();
  });

  test('By keyboard, and what a server fetches is plain', async () => {
    const jonas = await Visitor.arrive(browser, { width: 1280 });
    await jonas.go('/bygg-inn');
    await jonas.tabTo('select[name=kommune]');
    // Past the many links in the frame, which a keyboard would else have to walk through.
    await jonas.tabTo('a.v-skip');
    const skip = await jonas.page.locator('a.v-skip').boundingBox();
    assert.ok(skip.width > 60 && skip.height >= 24, 'the way past the frame is seen when it has focus');
    await jonas.page.keyboard.press('Enter');
    const presses = await jonas.tabTo('button[data-copy=linje-ramme]', { most: 12 });
    assert.ok(presses <= 4, `${presses} presses from there to the button`);
    await jonas.page.keyboard.press('Enter');
    const address = await jonas.page.locator('#linje-fragment').inputValue();
    const html = await (await fetch(address)).text();
    assert.match(html, /^<section class="varde" lang="nb"><h2>Aktiviteter<\/h2><ul><li><a href="http/);
    assert.ok(address.startsWith(at('/bygg-inn/')));
    await jonas.leave();
  });
});
