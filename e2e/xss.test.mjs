// Somebody writes what is no text into every field that there is. None of it ever runs, and the browser reports nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESK, HOME, Visitor, open } from './varde.mjs';

// Each says who it is by a number, so that a fault names it. From the families that sanitizers have failed on: elements,
// attributes, foreign content, templates, addresses, encodings.
// What begins an address or an attribute stands alone; elements stand together, so that one page tries many.
const CORPUS = [
  'javascript:window.hit=1', 'java\tscript:window.hit=2', 'data:text/html,<script>parent.hit=3</script>',
  '" onfocus=window.hit=4 autofocus x="', "' onmouseover=window.hit=5 style='position:fixed;inset:0",
  '<script>window.hit=6</script>"><script>window.hit=7</script>\'><img src=x onerror=window.hit=8><svg onload=window.hit=9>'
    + '<iframe srcdoc="<script>parent.hit=10</script>"><object data="javascript:window.hit=11"><details open ontoggle=window.hit=12>',
  '</textarea><script>window.hit=13</script></title><script>window.hit=14</script></style><script>window.hit=15</script>'
    + '<!--><script>window.hit=16</script>--></script><script>window.hit=17</script>',
  '<svg><script>window.hit=18</script></svg><math><mtext><script>window.hit=19</script></mtext></math>'
    + '<noscript><p title="</noscript><img src=x onerror=window.hit=20>"><svg><style><img src=x onerror=window.hit=21></style></svg>'
    + '<math><style><img title="</style><img src=x onerror=window.hit=22>">',
  '<base href="https://ond.example/"><meta http-equiv=refresh content="0;url=https://ond.example/">'
    + '<link rel=stylesheet href="https://ond.example/x.css"><style>@import "https://ond.example/x.css"</style><a href="javascript:window.hit=23">x</a>',
  '{{constructor.constructor("window.hit=24")()}}${window.hit=25}\u2028window.hit=26//&lt;script&gt;window.hit=27&lt;/script&gt;'
    + '%3Cscript%3Ewindow.hit=28%3C/script%3E+ADw-script+AD4-window.hit=29+ADw-/script+AD4-',
];
// Acts that end the visit itself, or that reach so far that others' stories would notice.
const LEFT = /\/(logg-ut|logg-inn|min-side\/okter|inn)(\/|$|\?)|avslutt|slutt$|hent$/;

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

/** A visitor who hears of every script that ran and every rule of the policy that was broken. */
const listening = async () => {
  const visitor = await Visitor.arrive(browser, { width: DESK });
  await visitor.page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`CSP ${event.violatedDirective} ${event.sample}`));
  });
  visitor.page.on('dialog', (dialog) => { visitor.faults.push(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
  return visitor;
};

const unharmed = async (visitor, where) => {
  assert.equal(await visitor.page.evaluate(() => window.hit), undefined, `${where}: it ran`);
};

/** The addresses of our own that lie open on this page. */
const links = (page) => page.evaluate((home) => [...document.links]
  .filter((link) => link.origin === home && !link.hasAttribute('download'))
  .map((link) => link.pathname + link.search), new URL(HOME).origin);

/** Fills every field of every form on the page with one text, sends it, and looks at what comes back. */
const fillAll = async (visitor, path, text, done) => {
  const forms = await visitor.page.locator('form').evaluateAll((all) => all.map((form) => form.method + ' ' + new URL(form.action).pathname));
  for (const [at, name] of forms.entries()) {
    if (LEFT.test(name) || done.has(`${name} ${text}`)) continue;
    done.add(`${name} ${text}`);
    await visitor.page.goto(new URL(path, HOME).href);
    const form = visitor.page.locator('form').nth(at);
    const filled = await form.evaluate((element, value) => {
      let count = 0;
      for (const field of element.elements) {
        if (field.matches('textarea, input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel], input[type=url]')) {
          field.value = value;
          count += 1;
        } else if (field.matches('select') && field.options.length) {
          field.selectedIndex = field.options.length - 1;
        } else if (field.matches('input[type=radio], input[type=checkbox]')) {
          field.checked = true;
        }
      }
      element.noValidate = true;
      return count;
    }, text);
    if (!filled) continue;
    // What a refusal answers with is looked at too; that it is one is no fault.
    visitor.expected.push(400, 404, 422, 429);
    await Promise.all([visitor.page.waitForNavigation({ waitUntil: 'load' }), form.evaluate((element) => element.submit())]);
    await unharmed(visitor, `${name} with ${text}`);
  }
};

/** Goes through everything that can be reached from here, at most so many pages of a kind. */
const pages = async (visitor, start) => {
  const kinds = new Map();
  const waiting = [...start];
  const found = [];
  while (waiting.length) {
    const path = waiting.shift();
    const kind = new URL(path, HOME).pathname.replace(/[0-9a-f-]{20,}/g, '…');
    if (kinds.get(kind) >= 1 || LEFT.test(path) || /^\/(nn|en|uk|ar|pl)\b|^\/(-|api|a)\/|\.(ics|xml|csv|json|ttl)/.test(path)) continue;
    kinds.set(kind, 1);
    const answer = await visitor.page.goto(new URL(path, HOME).href);
    if (!answer?.headers()['content-type']?.includes('html')) continue;
    found.push(path);
    for (const link of await links(visitor.page)) if (/^\/(administrasjon|min-side)/.test(link)) waiting.push(link);
  }
  return found;
};

test('In what visitors write', async () => {
  const visitor = await listening();
  const done = new Set();
  for (const text of CORPUS) {
    for (const path of ['/', '/aktiviteter/apent-naust/si-fra', '/bygg-inn', `/aktiviteter?q=${encodeURIComponent(text)}`,
      `/min-liste?l=${encodeURIComponent(text)}`, `/logg-inn?til=${encodeURIComponent(text)}`]) {
      visitor.expected.push(404);
      await visitor.page.goto(new URL(path, HOME).href);
      await unharmed(visitor, path);
      await fillAll(visitor, path, text, done);
    }
  }
  await visitor.leave();
});

test('In what an administrator writes, and in what everybody sees of it afterwards', async () => {
  const hilde = await listening();
  await hilde.go('/logg-inn');
  await hilde.page.getByRole('button', { name: /Fortsett som Hilde/ }).click();
  await hilde.page.waitForURL('**/min-side');
  const every = await pages(hilde, ['/min-side', '/administrasjon']);
  const done = new Set();
  for (const [at, text] of CORPUS.entries()) {
    for (const path of every) {
      if (at % 2 === 0 && path === every[0]) {
        // What reaches far asks for a fresh proof.
        await hilde.go('/logg-inn');
        await hilde.page.getByRole('button', { name: /Fortsett som Hilde/ }).click();
        await hilde.page.waitForURL('**/min-side');
      }
      await hilde.page.goto(new URL(path, HOME).href);
      await fillAll(hilde, path, text, done);
    }
  }
  assert.ok(done.size > CORPUS.length, 'there was something to fill in');
  for (const path of [...await pages(hilde, ['/min-side', '/administrasjon']), '/', '/aktiviteter', '/aktiviteter/apent-naust']) {
    await hilde.page.goto(new URL(path, HOME).href);
    await unharmed(hilde, path);
  }
  await hilde.leave();
});
