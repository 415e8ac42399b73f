// What every story needs: a browser, a visitor who notices what must never happen, and eyes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { sent } from './unsaid.mjs';

export const HOME = process.env.VARDE_URL ?? 'http://127.0.0.1:8080';
export const PHONE = 360;
export const DESK = 1280;
export const WIDTHS = [PHONE, DESK];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One browser for all tests of a file. */
export const open = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: false, // The argument below says it; this keeps the old headless mode from being asked for.
  args: [
    '--headless=new', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--hide-scrollbars',
    // Whatever tries to leave finds no other machine; the watcher below says who tried.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});

/** The address of a page in a language. Bokmål has no prefix. */
export const at = (path, language = 'nb') =>
  new URL(language === 'nb' ? path : `/${language}${path === '/' ? '' : path}`, HOME).href;

/** A person with a browser of their own: a clean one, at one width, with or without script. */
export class Visitor {
  static async arrive(browser, { width = PHONE, script = true, language = 'nb', dark = false, leaves = [] } = {}) {
    const context = await browser.newContext({
      viewport: { width, height: width < 700 ? 780 : 900 },
      javaScriptEnabled: script,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      acceptDownloads: true,
      hasTouch: width < 700,
      permissions: [],
    });
    const visitor = new Visitor(context, await context.newPage(), { width, script, language });
    visitor.leaves = leaves;
    return visitor;
  }

  constructor(context, page, { width, script, language }) {
    Object.assign(this, { context, page, width, script, language, faults: [], expected: [] });
    this.watch(page);
    context.on('page', (other) => this.watch(other));
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (['data:', 'blob:', 'about:'].includes(url.protocol)) return;
      // What anybody types must not be found in the log afterwards.
      const typed = new URLSearchParams(request.method() === 'POST' ? request.postData() ?? '' : '');
      sent([...url.searchParams.values(), ...typed.values()]);
      if (url.origin !== new URL(HOME).origin && !this.leaves.includes(url.origin)) {
        this.faults.push(`a request went to ${url.origin}`);
      }
    });
  }

  watch(page) {
    if (this.watched?.includes(page)) return;
    (this.watched ??= []).push(page);
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.faults.push(`script: ${error.message}`));
    page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return;
      // A page that rightly answers 404 or 422 is named by the browser too.
      const status = /status of (\d+)/.exec(message.text())?.[1];
      if (status && this.expected.includes(Number(status)) && message.location().url === page.url()) return;
      this.faults.push(`console: ${message.text()} (${message.location().url})`);
    });
  }

  /** Opens a page; `status` is what it must answer. */
  async go(path, { status = 200, language = this.language } = {}) {
    if (status >= 400) this.expected.push(status);
    const answer = await this.page.goto(at(path, language));
    assert.equal(answer.status(), status, `${path} answers ${answer.status()}`);
    return answer;
  }

  /** What a person sees on the page, as text. */
  async seen(selector = 'body') {
    return (await this.page.locator(selector).first().innerText()).replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
  }

  /** Waits a while for it, as a person does: after a press, the page before may still stand there for a moment. */
  async sees(what, selector = 'body') {
    const until = Date.now() + 10_000;
    for (;;) {
      // A page that gives way to the next while it is read has no text.
      const text = await this.seen(selector).catch((error) => (Date.now() < until ? '' : Promise.reject(error)));
      if (what instanceof RegExp ? what.test(text) : text.includes(what)) return;
      assert.ok(Date.now() < until, `${this.page.url()}: «${what}» is not there:\n${text.slice(0, 1500)}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Where the address is now, without the machine's name and without the language. */
  where() {
    const url = new URL(this.page.url());
    return decodeURIComponent(url.pathname.replace(/^\/(nn|en)(?=\/|$)/, '') || '/') + decodeURIComponent(url.search).replaceAll('+', ' ');
  }

  /** The headings of the suggestions that are shown, in order. */
  async suggestions() {
    return this.page.locator('#forslag ol.v-results > li > h3').allInnerTexts();
  }

  /** Presses Tab until this has focus; a keyboard has no other way there. */
  async tabTo(selector, { most = 90, back = false } = {}) {
    for (let n = 0; n < most; n += 1) {
      await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
      if (await this.page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return n + 1;
    }
    assert.fail(`${this.page.url()}: Tab never came to ${selector}`);
  }

  /** Asserts that axe finds nothing at all. */
  async axe() {
    const found = await axe(this.page, this.debugger);
    assert.equal(found.length, 0, `${this.page.url()} (${this.page.viewportSize().width} px)\n${found.join('\n')}`);
  }

  /** Asserts that nothing must be scrolled sideways, at this width and at the narrowest. */
  async fits(widths = [this.page.viewportSize().width]) {
    const { width: before, height } = this.page.viewportSize();
    for (const width of widths) {
      if (width !== this.page.viewportSize().width) await this.page.setViewportSize({ width, height });
      const wide = await this.page.evaluate(tooWide);
      assert.deepEqual(wide, [], `${this.page.url()} is wider than ${width} px`);
    }
    if (this.page.viewportSize().width !== before) await this.page.setViewportSize({ width: before, height });
  }

  /** Says goodbye: nothing went to another host, nothing was written to the console. */
  async leave() {
    const faults = this.faults;
    sent((await this.context.cookies()).map(({ value }) => value));
    await this.context.close();
    assert.deepEqual(faults, []);
  }
}

/** Somebody of the demo town, with a browser of their own, who has come in. */
export const comeIn = async (browser, name, options) => {
  const person = await Visitor.arrive(browser, options);
  await person.go('/logg-inn');
  await person.page.getByRole('button', { name: new RegExp(`Fortsett som ${name}`) }).click();
  await person.page.waitForURL('**/min-side');
  return person;
};

/**
 * Runs axe and says what it found, a line each. The strict CSP lets no script in, so the debugger brings it: one of its
 * own, or `kept`, which stays (the end of one takes a virtual device away that another has set up).
 */
export async function axe(page, kept) {
  const session = kept ?? await page.context().newCDPSession(page);
  try {
    const run = (expression) => session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    await run(`globalThis.axe ?? (() => { ${AXE} })(); 0`);
    const asked = { runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'] };
    const { result, exceptionDetails } = await run(`axe.run(document, ${JSON.stringify(asked)}).then((r) => r.violations.map((v) =>
      v.id + ' (' + v.impact + '): ' + v.help + '\\n' + v.nodes.slice(0, 5).map((n) =>
        '    ' + n.target.join(' ') + ' — ' + n.html.slice(0, 140) + ' — ' + (n.any[0] ?? n.all[0] ?? n.none[0])?.message).join('\\n')))`);
    assert.equal(exceptionDetails, undefined, JSON.stringify(exceptionDetails));
    return result.value;
  } finally {
    if (!kept) await session.detach();
  }
}

// Runs in the page: the whole page, and what sticks out of it although nothing around it scrolls.
function tooWide() {
  const root = document.documentElement;
  const found = [];
  if (root.scrollWidth > root.clientWidth) found.push(`the page: ${root.scrollWidth}`);
  const held = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.overflowX !== 'visible' || style.position === 'fixed' || style.clipPath !== 'none') return true;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('svg') && element.tagName !== 'svg') continue;
    const box = element.getBoundingClientRect();
    if (box.width && box.right > root.clientWidth + 1 && !held(element)) {
      found.push(`${element.tagName.toLowerCase()}.${element.className} to ${Math.round(box.right)}: ${element.textContent.trim().slice(0, 40)}`);
    }
  }
  return found.slice(0, 5);
}

/** A test that is told at both widths. */
export function atBothWidths(test, name, story) {
  for (const width of WIDTHS) test(`${name} (${width} px)`, (t) => story(width, t));
}
