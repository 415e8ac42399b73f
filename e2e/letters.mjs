// What the mail server and the gateway of this run have taken (e2e/sink.mjs, e2e/gateway.mjs), for the stories of one file.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

const read = (file = process.env.VARDE_LETTERS) => {
  if (!existsSync(file)) return [];
  // The last line may be on its way.
  return readFileSync(file, 'utf8').split('\n').slice(0, -1).map((line) => JSON.parse(line)).filter(({ to }) => to);
};
const taken = { letters: new Set(), texts: new Set() };

/** The first of `all` that fits and that this file has not read, within some seconds. */
async function next(all, kind, fits, missing) {
  for (let tries = 0; tries < 150; tries += 1) {
    const now = all();
    const at = now.findIndex((one, n) => !taken[kind].has(n) && fits(one));
    if (at >= 0) {
      taken[kind].add(at);
      return now[at];
    }
    await new Promise((later) => { setTimeout(later, 100); });
  }
  return assert.fail(missing);
}

/** How many letters have gone to an address so far. */
export const count = (address) => read().filter(({ to }) => to.includes(address)).length;

/** The next letter to an address that this file has not read; it comes within some seconds. */
export const letter = (address, subject) =>
  next(read, 'letters', (one) => one.to.includes(address) && (!subject || one.subject === subject), `no letter ${subject ? `«${subject}» ` : ''}to ${address}`);

/** The next text message to a number (`+4791234567`) that this file has not read. */
export const text = (number) =>
  next(() => read(process.env.VARDE_TEXTS), 'texts', ({ to }) => to === number, `no text message to ${number}`);
