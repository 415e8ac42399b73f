// What the mail server of this run has taken (e2e/sink.mjs), for the stories of one file.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

const read = () => {
  const file = process.env.VARDE_LETTERS;
  if (!existsSync(file)) return [];
  // The last line may be on its way.
  return readFileSync(file, 'utf8').split('\n').slice(0, -1).map((line) => JSON.parse(line)).filter(({ to }) => to);
};
const taken = new Set();

/** How many letters have gone to an address so far. */
export const count = (address) => read().filter(({ to }) => to.includes(address)).length;

/** The next letter to an address that this file has not read; it comes within some seconds. */
export async function letter(address, subject) {
  for (let tries = 0; tries < 150; tries += 1) {
    const all = read();
    const at = all.findIndex((one, n) => !taken.has(n) && one.to.includes(address) && (!subject || one.subject === subject));
    if (at >= 0) {
      taken.add(at);
      return all[at];
    }
    await new Promise((later) => { setTimeout(later, 100); });
  }
  return assert.fail(`no letter ${subject ? `«${subject}» ` : ''}to ${address}`);
}
