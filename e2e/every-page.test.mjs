// Every page, in every state, at both widths, in light and dark: for everybody, by keyboard, by screen reader, on 320 px.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { DESK, HOME, PHONE, Visitor, WIDTHS, at, open } from './varde.mjs';

const q = (words) => `/aktiviteter?q=${encodeURIComponent(words)}`;
const PAGES = {
  front: '/',
  list: '/aktiviteter',
  results: q('jeg er så ensom'),
  'results with choices': `${q('noe å gjøre Askøy tirsdag')}&gratis=1&hvem=meg&tid=dagtid&sted=Herdla&innen=25`,
  'a later page of the list': '/aktiviteter?side=3',
  'nothing found': q('xqzvwkj'),
  'nothing found with choices': `${q('xqzvwkj')}&kommune=4627&dag=son&tid=kveld&sprak=pl`,
  crisis: q('orker ikke leve'),
  'an activity with dates': '/aktiviteter/apent-naust',
  'an activity without dates': '/aktiviteter/turvenn-askoy',
  'si fra': '/aktiviteter/apent-naust/si-fra',
  'si fra, thanks': '/aktiviteter/apent-naust/si-fra?takk=1',
  'propose': '/foresla?kommune=4627',
  'propose, thanks': '/foresla?takk=1&kommune=4627',
  gatherings: '/treff',
  'a month of gatherings': '/treff?maaned=2027-01',
  'a gathering': '/treff/erfaringskafe-straume',
  'a gathering that rests': '/treff/rolig-tur-pa-herdla',
  'how a poster is to be': '/treff/erfaringskafe-straume/plakat',
  'my list, empty': '/min-liste',
  'my list': '/min-liste?l=LIST',
  inspiration: '/inspirasjon',
  about: '/om',
  privacy: '/personvern',
  accessibility: '/tilgjengelighet',
  'open data': '/apne-data',
  'how one asks': '/apne-data/api',
  'our profile': '/apne-data/profil',
  'build an embed': '/bygg-inn?kommune=4627&visning=uke',
  'sign in': '/logg-inn',
  'a link is asked for': '/logg-inn/sendt',
  'not there': { path: '/det-er-ingenting-her', status: 404 },
  'activity not there': { path: '/aktiviteter/finst-ikkje', status: 404 },
};
const LOOKS = [
  ...WIDTHS.flatMap((width) => [{ width }, { width, dark: true }]),
  { width: PHONE, language: 'nn' },
  { width: PHONE, language: 'en' },
];

let browser;
let list;
before(async () => {
  browser = await open();
  const codes = ['apent-naust', 'erfaringskafe-kleppesto', 'turvenn-askoy'].map(async (slug) =>
    /data-list-add="(\w+)"/.exec(await (await fetch(`${HOME}/aktiviteter/${slug}`)).text())[1]);
  list = (await Promise.all(codes)).join(',');
  // Drawn once and kept: a page does not wait for it.
  for (const language of ['nb', 'nn', 'en']) {
    const html = await (await fetch(at(PAGES['how a poster is to be'], language))).text();
    const [, preview] = /src="([^"]*plakat\.png[^"]*)"/.exec(html);
    assert.equal((await fetch(new URL(preview.replaceAll('&amp;', '&'), HOME))).status, 200);
  }
});
after(() => browser?.close());

const each = () => Object.entries(PAGES).map(([name, page]) => {
  const { path, status = 200 } = typeof page === 'string' ? { path: page } : page;
  return { name, path: path.replace('LIST', list), status };
});

// Two at a time, each with a browser window of its own.
describe('Every page is whole and open to all', { concurrency: 2 }, () => {
  for (const look of LOOKS) {
    const { width, dark = false, language = 'nb' } = look;
    test(`${width} px, ${dark ? 'dark' : 'light'}, ${language}`, async (t) => {
      const visitor = await Visitor.arrive(browser, look);
      const { page } = visitor;
      for (const { name, path, status } of each()) {
        await t.test(name, async () => {
          visitor.faults.length = 0;
          const answer = await visitor.go(path, { status });
          strict(answer.headers());
          assert.equal(await page.locator('html').getAttribute('lang'), language);
          assert.equal(await page.locator('h1').count(), 1, 'one h1');
          const text = await visitor.seen();
          assert.doesNotMatch(text, /[⟦⟧]|\{ ?\$|undefined|NaN/, 'a text is missing');
          assert.ok((await page.title()).length > 0);
          await headings(page);
          await wayOut(page);
          await visitor.axe();
          await visitor.fits(width === PHONE ? [320, PHONE] : [width]);
          if (width === PHONE) await fingers(page);
          assert.deepEqual(visitor.faults, []);
        });
      }
      await visitor.leave();
    });
  }
});

describe('By keyboard', { concurrency: 2 }, () => {
  for (const width of WIDTHS) {
    test(`The way past the menu, focus that is seen, on every page (${width} px)`, async (t) => {
      const visitor = await Visitor.arrive(browser, { width });
      const { page } = visitor;
      for (const { name, path, status } of each()) {
        await t.test(name, async () => {
          await visitor.go(path, { status });
          await page.keyboard.press('Tab');
          const skip = page.locator('.ds-skip-link');
          assert.ok(await skip.evaluate((link) => link === document.activeElement), 'the way past the menu comes first');
          const box = await skip.boundingBox();
          assert.ok(box.width > 60 && box.height >= 24 && box.x >= 0 && box.y >= 0, 'it is seen when it has focus');
          await page.keyboard.press('Enter');
          assert.equal(await page.evaluate(() => document.activeElement.id), 'innhold');
          // From here the next stop is inside the content, or after it where there is nothing to press.
          await page.keyboard.press('Tab');
          const after = await page.evaluate(() => {
            const main = document.querySelector('main');
            const now = document.activeElement;
            return main.contains(now) || Boolean(main.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING);
          });
          assert.ok(after, 'the menu came again');
          // The top is the same on every page; once is enough.
          if (name === 'front') await visitor.go(path, { status });
          const unseen = [];
          for (let n = 0; n < (name === 'front' ? 60 : 25); n += 1) {
            const wrong = await page.evaluate(focusIsSeen);
            if (wrong === 'end' && n > 0) break;
            if (wrong && wrong !== 'end') unseen.push(wrong);
            await page.keyboard.press('Tab');
          }
          assert.deepEqual(unseen, []);
        });
      }
      await visitor.leave();
    });
  }
});

test('The way out leads away at once: by the button, by Shift three times, and without a script', async () => {
  for (const width of WIDTHS) {
    const visitor = await Visitor.arrive(browser, { width, leaves: ['https://www.yr.no'] });
    const { page, context } = visitor;
    await context.route('https://www.yr.no/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Været</title>Sol' }));
    for (const path of ['/', PAGES.crisis, '/min-liste', '/aktiviteter/apent-naust/si-fra']) {
      await visitor.go('/om');
      await visitor.go(path);
      for (let n = 0; n < 3; n += 1) await page.keyboard.press('Shift');
      await page.waitForURL('https://www.yr.no/**');
    }
    // Replaced, not added: one step back is the page before.
    await page.goBack();
    assert.equal(new URL(page.url()).pathname, '/om');
    await page.locator('[data-exit]').click();
    await page.waitForURL('https://www.yr.no/**');
    await visitor.leave();
    const without = await Visitor.arrive(browser, { width, script: false, leaves: ['https://www.yr.no'] });
    await without.context.route('https://www.yr.no/**', (route) => route.fulfill({ contentType: 'text/html', body: 'Sol' }));
    await without.go('/');
    await without.page.locator('[data-exit]').click();
    await without.page.waitForURL('https://www.yr.no/**');
    await without.leave();
  }
});

test('Shift that writes a capital letter is not a wish to leave, and what Shift does is said aloud', async () => {
  const visitor = await Visitor.arrive(browser, { width: DESK });
  const { page } = visitor;
  await visitor.go('/aktiviteter');
  await page.locator('#q').focus();
  for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
  await page.waitForTimeout(500);
  assert.equal(new URL(page.url()).pathname, '/aktiviteter');
  await page.locator('#q').fill('');
  await page.keyboard.press('Shift');
  assert.match(await page.locator('#v-say').textContent(), /to ganger til/);
  await page.keyboard.press('Shift');
  assert.match(await page.locator('#v-say').textContent(), /én gang til/);
  await visitor.leave();
});

test('What is sent: a first view of at most 110 kB, then at most 15 kB a page, and 50 kB for a poster that one wants to see', async (t) => {
  const visitor = await Visitor.arrive(browser, { width: PHONE });
  const { page, context } = visitor;
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let sent = [];
  const urls = new Map();
  session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sent.push({ url: urls.get(requestId)?.url ?? '?', coded: urls.get(requestId)?.headers['content-encoding'] ?? '-', bytes: encodedDataLength });
  });
  const weigh = async (path, status = 200) => {
    sent = [];
    await visitor.go(path, { status });
    await page.waitForLoadState('networkidle');
    const total = sent.reduce((sum, one) => sum + one.bytes, 0);
    const told = sent.filter((one) => one.bytes > 0).map((one) => `${(one.bytes / 1000).toFixed(1)} kB ${one.coded} ${new URL(one.url).pathname}`);
    t.diagnostic(`${path}: ${(total / 1000).toFixed(1)} kB (${told.join(', ')})`);
    return { total, told };
  };
  const first = await weigh('/');
  assert.ok(first.total <= 110_000, `the first view weighs ${first.total}: ${first.told.join(', ')}`);
  assert.ok(sent.filter(({ url }) => /\.(css|js)$/.test(url)).every(({ coded }) => coded === 'br'), first.told.join(', '));
  const heavy = [];
  for (const { path, status } of each().slice(1)) {
    const { total, told } = await weigh(path, status);
    const poster = sent.filter(({ url }) => url.includes('/plakat.png')).reduce((sum, one) => sum + one.bytes, 0);
    if (total - poster > 15_000 || poster > 50_000) heavy.push(`${path}: ${total}: ${told.join(', ')}`);
  }
  assert.deepEqual(heavy, []);
  await visitor.leave();
});

test('Text twice as large, and lines further apart, hide nothing', async (t) => {
  const visitor = await Visitor.arrive(browser, { width: 640 });
  for (const { name, path, status } of each()) {
    await t.test(name, async () => {
      await visitor.go(path, { status });
      // WCAG 1.4.12, put in by the debugger because the strict CSP lets no style in; 640 px at 200 % is 320.
      await visitor.page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }');
        document.adoptedStyleSheets = [sheet];
      });
      await visitor.fits([320, 640]);
      const cut = await visitor.page.evaluate(() => [...document.querySelectorAll('main *')].filter((e) =>
        e.children.length === 0 && e.textContent.trim() && e.clientHeight > 0 && !e.closest('.v-hide, svg, select, option')
        && ['hidden', 'clip'].includes(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + 1).map((e) => e.outerHTML.slice(0, 100)));
      assert.deepEqual(cut, []);
      // What people call their places: which of them the front page shows depends on the day.
      await visitor.page.evaluate(() => {
        for (const e of document.querySelectorAll(':is(h1, h2, h3, h4) :not(.v-hide):not(:has(*)), :is(h1, h2, h3, h4):not(:has(*))')) e.textContent = 'Menneskebibliotekskafeens vennesamling';
        for (const e of document.querySelectorAll('.v-day > span')) e.textContent = 'Wednesday';
      });
      await visitor.fits([320, 640]);
    });
  }
  await visitor.leave();
});

test('Every link of our own leads somewhere', async () => {
  const seen = new Map();
  const wait = each().filter(({ status }) => status === 200).flatMap(({ path }) => ['nb', 'nn', 'en'].map((language) => at(path, language)));
  const dead = [];
  for (const start of wait) {
    const html = await (await fetch(start)).text();
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, raw] of html.matchAll(/<(?:a|link)\b[^>]* href="([^"]+)"/g)) {
      // A calendar is fetched by the same address under another name.
      const href = raw.replaceAll('&amp;', '&').replace(/^webcal:/, 'http:');
      if (/^(tel|mailto|geo|https):/.test(href)) continue;
      if (href.startsWith('#')) {
        if (!ids.has(decodeURIComponent(href.slice(1)))) dead.push(`${start}: ${href}`);
        continue;
      }
      const target = new URL(href, start);
      assert.equal(target.origin, HOME, `${start} leads to ${target}`);
      // A list's own choices are many and alike; a few of each page are enough.
      if (target.pathname.endsWith('/aktiviteter') && seen.size > 700) continue;
      const bare = target.href.split('#')[0];
      if (!seen.has(bare)) seen.set(bare, await fetch(bare).then(async (r) => ({ status: r.status, body: target.hash ? await r.text() : (await r.arrayBuffer(), '') })));
      const found = seen.get(bare);
      if (found.status !== 200) dead.push(`${start}: ${href} answers ${found.status}`);
      else if (target.hash && found.body && !found.body.includes(`id="${decodeURIComponent(target.hash.slice(1))}"`)) dead.push(`${start}: ${href} has no such place`);
    }
  }
  assert.deepEqual([...new Set(dead)].slice(0, 20), []);
});

function strict(headers) {
  const csp = headers['content-security-policy'] ?? '';
  for (const must of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"]) {
    assert.ok(csp.includes(must), `CSP lacks ${must}`);
  }
  assert.doesNotMatch(csp, /unsafe|https?:|\*/);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['referrer-policy'], 'no-referrer');
  assert.equal(headers['set-cookie'], undefined, 'a cookie');
}

// The way out is at the top, large enough for a finger, and stays in sight while one scrolls.
async function wayOut(page) {
  const exit = page.locator('[data-exit]');
  const { y, height } = await exit.boundingBox();
  assert.ok(y >= 0 && y + height < 260, `the way out is not at the top but at ${y}`);
  assert.ok(height >= 43.5, `the way out is ${height} px high`);
  await page.evaluate(() => scrollTo(0, 900));
  const moved = await exit.boundingBox();
  assert.ok(moved.y >= 0 && moved.y < 200, `the way out scrolls away to ${moved.y}`);
  await page.evaluate(() => scrollTo(0, 0));
}

// Headings go down one step at a time.
async function headings(page) {
  const levels = await page.locator('main :is(h1,h2,h3,h4,h5,h6)').evaluateAll((all) => all.map((h) => [Number(h.tagName[1]), h.textContent.trim()]));
  for (const [n, [level, text]] of levels.entries()) {
    const before = n ? levels[n - 1][0] : 0;
    assert.ok(level <= before + 1, `«${text}» is h${level} after h${before}`);
  }
}

// What is pressed with a finger is 44 px high, except links that stand in a sentence, and pins on a map that repeats the list.
async function fingers(page) {
  const small = await page.evaluate(() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')]
    .filter((e) => e.checkVisibility() && !e.closest('svg, .ds-skip-link, dd, td, label'))
    .map((e) => ({ e, box: e.getBoundingClientRect(), inline: getComputedStyle(e).display === 'inline' }))
    .filter(({ box, inline }) => box.height > 0 && !inline && box.height < 43.5)
    .map(({ e, box }) => `${Math.round(box.height)} px: ${e.outerHTML.slice(0, 110)}`));
  assert.deepEqual(small, [], 'too small for a finger');
}

// Runs in the page: whether what has focus shows it, and is not hidden behind something that stays in place.
function focusIsSeen() {
  const now = document.activeElement;
  if (!now || now === document.body) return 'end';
  const name = now.outerHTML.slice(0, 90);
  // In a frame of our own the ring is round what has focus there; its own story looks at the rest.
  const within = now.contentDocument?.activeElement;
  const style = getComputedStyle(within && within !== now.contentDocument.body ? within : now);
  if (within === now.contentDocument?.body && within) return null;
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const shadow = style.boxShadow !== 'none';
  const inside = now.closest('svg') && now.querySelector('*') && [...now.querySelectorAll('*')].some((e) => getComputedStyle(e).outlineStyle !== 'none' || getComputedStyle(e).strokeWidth !== '1px');
  if (!ring && !shadow && !inside) return `no ring: ${name}`;
  const boxes = [...now.getClientRects()];
  const box = boxes[0] ?? now.getBoundingClientRect();
  if (box.bottom <= 0 || box.top >= innerHeight) return `out of sight: ${name}`;
  const [x, y] = [Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1)];
  const top = document.elementFromPoint(x, y);
  if (top && !now.contains(top) && !top.contains(now) && !top.closest('label')) return `behind ${top.outerHTML.slice(0, 60)}: ${name}`;
  return null;
}
