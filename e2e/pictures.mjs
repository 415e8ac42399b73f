// Takes the pictures of docs/pictures: `e2e/run.sh -- node e2e/pictures.mjs`. Each is as wide as the window and at most 250 kB.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { DESK, HOME, PHONE, Visitor, open } from './varde.mjs';

const PLACE = new URL('../docs/pictures/', import.meta.url);
const TUESDAY = '/aktiviteter?q=' + encodeURIComponent('noe å gjøre Askøy tirsdag');
const LONELY = '/aktiviteter?q=' + encodeURIComponent('jeg er så ensom');
const SHOTS = [
  { name: 'front-360', path: '/', width: PHONE, height: 1240 },
  { name: 'front-1280', path: '/', width: DESK, height: 1220 },
  { name: 'results-360', path: LONELY, width: PHONE, height: 1300 },
  { name: 'results-1280', path: TUESDAY, width: DESK, height: 1300 },
  { name: 'activity-360', path: '/aktiviteter/apent-naust', width: PHONE, height: 1500, dark: true },
  { name: 'activity-1280', path: '/aktiviteter/apent-naust', width: DESK, height: 1400, dark: true },
  { name: 'build-in-1280', path: '/bygg-inn?kommune=4627&visning=kart&farge=lyng', width: DESK, height: 1450 },
  { name: 'embed-300', path: '/bygg-inn/askoy?kommune=4627&visning=uke', width: 300, height: 1100 },
  { name: 'my-list-print', path: '/min-liste?l=LIST', width: 794, height: 1123, print: true },
];

const browser = await open();
await mkdir(PLACE, { recursive: true });
const codes = ['apent-naust', 'erfaringskafe-kleppesto', 'turvenn-askoy'].map(async (slug) =>
  /data-list-add="(\w+)"/.exec(await (await fetch(`${HOME}/aktiviteter/${slug}`)).text())[1]);
const list = (await Promise.all(codes)).join(',');
for (const { name, path, width, height, dark = false, print = false } of SHOTS) {
  const visitor = await Visitor.arrive(browser, { width, dark });
  await visitor.page.setViewportSize({ width, height });
  if (print) await visitor.page.emulateMedia({ media: 'print' });
  await visitor.go(path.replace('LIST', list));
  // A sheet has margins; the page itself has none when it is printed.
  if (print) await visitor.page.evaluate(() => { document.body.style.setProperty('padding', '16mm 14mm'); });
  await visitor.page.evaluate(() => document.fonts.ready);
  const picture = await visitor.page.screenshot();
  assert.ok(picture.length <= 250_000, `${name}: ${picture.length}`);
  await writeFile(new URL(`${name}.png`, PLACE), picture);
  console.log(`${name}.png ${(picture.length / 1000).toFixed(0)} kB`);
  await visitor.leave();
}
await browser.close();
