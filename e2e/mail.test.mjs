// Amir has no passkey on this machine. He asks for a link, and comes in by it: once, in the browser that he asked in.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { count, letter } from './letters.mjs';
import { DESK, PHONE, Visitor, WIDTHS, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const CAST = {
  Amir: 'amir@oyane-dps.example', Solveig: 'solveig@oyane-dps.example', Marit: 'marit@askoy-kommune.example', Jonas: 'jonas@askoy-kommune.example',
};

const ask = async (person, address) => {
  await person.go('/logg-inn');
  await person.page.getByLabel('E-post', { exact: true }).fill(address);
  await person.page.getByRole('button', { name: 'Send meg en lenke' }).click();
  await person.page.waitForURL('**/logg-inn/sendt');
  await person.sees('Se i e-posten din', 'h1');
};

const names = Object.keys(CAST);
for (const script of [true, false]) {
  for (const width of WIDTHS) {
    const name = names.shift();
    test(`${name} comes in by a link, ${width} px${script ? '' : ', without a script'}`, async () => {
      const person = await Visitor.arrive(browser, { width, script });
      await ask(person, CAST[name]);
      if (script) await person.axe();
      await person.fits([width, 320]);
      const { text } = await letter(CAST[name], 'Varde: lenken du ba om');
      const link = new URL(/http\S+\/inn\/[0-9a-f]{64}/.exec(text)[0]);

      // Somebody else reads the letter over his shoulder, or a program opens what stands in it.
      const other = await Visitor.arrive(browser, { width, script });
      await other.go(link.pathname);
      assert.equal(other.where(), '/inn', 'the token leaves the address');
      await other.sees('Lenken hører til en annen nettleser', 'h1');
      assert.equal(await other.page.getByRole('button', { name: 'Gå inn' }).count(), 0);
      if (script) await other.axe();
      await other.leave();

      await person.go(link.pathname);
      await person.sees('Velkommen inn', 'h1');
      await person.page.getByRole('button', { name: 'Gå inn' }).click();
      await person.page.waitForURL('**/min-side');
      await person.sees(`Hei, ${name}`, 'h1');
      await person.sees('Med lenke på e-post');

      await person.go(link.pathname);
      await person.sees('Lenken er brukt', 'h1');
      await person.leave();
    });
  }
}

test('An address that is nobody’s is answered the same, and what is no address comes back', async () => {
  const odd = await Visitor.arrive(browser, { width: PHONE });
  await ask(odd, 'ingen@ingensteder.example');
  await odd.go('/logg-inn');
  odd.expected.push(422);
  await odd.page.getByLabel('E-post', { exact: true }).fill('amir');
  await odd.page.getByRole('button', { name: 'Send meg en lenke' }).click();
  await odd.sees('Skriv hele adressen');
  assert.equal(await odd.page.getByLabel('E-post', { exact: true }).inputValue(), 'amir', 'what was written is kept');
  await odd.axe();
  await odd.fits([PHONE, 320]);
  await new Promise((later) => { setTimeout(later, 1500); });
  assert.equal(count('ingen@ingensteder.example'), 0);
  await odd.leave();
});

test('A letter, read on a screen', async () => {
  const jonas = await Visitor.arrive(browser, { width: DESK });
  await ask(jonas, CAST.Jonas);
  const { html } = await letter(CAST.Jonas, 'Varde: lenken du ba om');
  await jonas.leave();
  const reader = await browser.newContext({ viewport: { width: PHONE, height: 780 } });
  const page = await reader.newPage();
  await page.setContent(html);
  assert.equal(await page.evaluate('document.documentElement.lang'), 'nb');
  assert.ok(await page.evaluate('document.documentElement.scrollWidth <= 360'), 'a long link does not push the page wide');
  if (process.env.VARDE_PICTURES) await page.screenshot({ path: `${process.env.VARDE_PICTURES}/letter-360.png` });
  await reader.close();
});
