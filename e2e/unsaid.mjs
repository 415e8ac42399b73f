// What no log may hold: who people are, what they typed, what opens something, where they come from.
//
//   node e2e/unsaid.mjs FILE…    what Varde said; {"at": FILE, "from": BYTE} in place of a name leaves out its beginning
//
// Stories put down what they send (`Visitor` in varde.mjs), so that each word that anybody types in any story is looked
// for; `CANARIES` are words that stand nowhere else, typed on purpose where things go wrong (unsaid.test.mjs).
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export const CANARIES = {
  search: 'kanarifuglsang',
  message: 'Trostesangeren bor på hybel i Strusshamn',
  name: 'Kanarina Blåmeisdotter',
  address: 'kanarina@blaameis.example',
  telephone: '412 99 887',
  token: 'cafe'.repeat(16),
  network: '127.0.0.99',
  forwarded: '203.0.113.77',
  from: 'gaukeungen.example',
  browser: 'Nattergal/7.1',
};

/** The people of the demo town, as the program has them. */
const cast = () => {
  const source = readFileSync(new URL('../crates/town/src/cast.rs', import.meta.url), 'utf8');
  const found = [...source.matchAll(/\("(\p{L}+)", "(\S+@\S+)",/gu)].flatMap(([, name, address]) => [name, address]);
  if (found.length < 10) throw new Error('the cast is not where it was');
  return found;
};

const PATTERNS = {
  'a cookie': /__host-/,
  'a token': /[0-9a-f]{32,}/i,
  'an e-mail address': /[^\s"'<>=/]+@[\w-]+\.[\w.-]+/,
  'a telephone number': /(?<![\w.:-])(?:\+47 ?|0047 ?)?[2-9](?: ?\d){7}(?![\w.:-])/,
  'an address on a network': /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.])|(?<![\w:])(?:[0-9a-f]{1,4}:){3,}[0-9a-f:]+/i,
  'what stands after a question mark': /\/?[\w./-]*\?[\w-]+=/,
};

// The site's own, as run.sh writes them into its settings.
const OWN = ['varde@post.example', 'retur@post.example'];
// What the providers of provider.mjs are called in addresses; the log says through which of them nobody came in.
const KEYS = ['proveporten', 'kommunen', 'arbeidsplassen'];

// Our own addresses, which the measurements have as routes; words in them are typed now and then.
const routes = () => [...readFileSync(new URL('../crates/house/doors.txt', import.meta.url), 'utf8').matchAll(/(?<= )\/\S*/g)].map(([path]) => path);
// Which site shows an embed is what `varde check` is asked for; it is a place on the web, and nobody who looked at it.
const SITE = /(?<=asked for from )https?:\/\/[\w.:-]+/g;

const plain = (text) => text.normalize('NFC').toLowerCase();
// Log lines have days, months, levels and our own words; shorter ones and those prove nothing about anybody.
// Where a form leads on to is an address of ours, which the measurements have as a route.
const telling = (value) => value.length >= 5 && !KEYS.includes(value) && !/^\/[a-z/-]*$/.test(value) && !/^(?:[0-9a-f]{8}-[0-9a-f-]{27}|\d{1,7}|\d{4}-\d\d(?:-\d\d)?|https?:\/\/localhost:\d+)$/.test(value);

/** What stands in the text and must not, as sentences. `typed` are the values that stories sent. */
export function found(text, typed = []) {
  const undated = text.replaceAll(/^\d{4}-\d\d-\d\dT[\d:.]+Z/gm, '');
  const routed = routes().reduce((rest, path) => rest.replaceAll(`route="${path}"`, ''), undated.replaceAll(SITE, ''));
  const said = plain(OWN.reduce((rest, own) => rest.replaceAll(own, ''), routed));
  const words = [...new Set([...Object.values(CANARIES), ...cast(), ...typed].map(plain))].filter(telling);
  const inside = (word) => {
    const ways = [word, encodeURIComponent(word), encodeURIComponent(word).replaceAll('%20', '+')];
    return ways.some((way) => new RegExp(`(?<![\\p{L}\\d])${RegExp.escape?.(way) ?? way.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\d])`, 'iu').test(said));
  };
  const line = (pattern) => said.split('\n').find((each) => pattern.test(each));
  return [
    ...words.filter(inside).map((word) => `«${word}», which somebody typed or is called`),
    ...Object.entries(PATTERNS).filter(([, pattern]) => pattern.test(said)).map(([what, pattern]) => `${what}: ${line(pattern).trim().slice(0, 200)}`),
  ];
}

/** Puts down what a story sends: each field of a form, each value after a question mark, each cookie. */
export function sent(values) {
  const file = process.env.VARDE_TYPED;
  const some = values.map((value) => value.trim()).filter(Boolean);
  if (file && some.length > 0) appendFileSync(file, some.map((value) => `${JSON.stringify(value)}\n`).join(''));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.env.VARDE_TYPED;
  const typed = file && existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : [];
  let bad = 0;
  let bytes = 0;
  for (const each of process.argv.slice(2)) {
    const { at, from } = each.startsWith('{') ? JSON.parse(each) : { at: each, from: 0 };
    const text = readFileSync(at).subarray(from).toString('utf8');
    bytes += text.length;
    for (const what of found(text, typed)) {
      bad += 1;
      console.error(`${at} holds what no log may hold: ${what}`);
    }
  }
  console.log(`${bytes} characters of what Varde said were held against ${typed.length} values that were sent: ${bad} must not be there`);
  process.exit(bad === 0 ? 0 : 1);
}
