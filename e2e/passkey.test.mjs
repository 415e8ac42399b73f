// Ingrid is invited, makes a passkey, and comes in by it the next day. The device is Chromium's virtual one, which is the
// browser's own code up to the finger. It has a Varde of its own: passkeys belong to a name, and the other stories use a number.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { VARDE, ownSite, quiet, withDevice } from './own-site.mjs';
import { HOME, Visitor, WIDTHS, atBothWidths, open } from './varde.mjs';

const PICTURES = process.env.VARDE_PICTURES;
let browser;
let site;
let data;
let stop;

before(async () => {
  browser = await open();
  ({ site, data, stop } = await ownSite());
});
after(async () => {
  await browser?.close();
  await stop?.();
});

/** The link that `varde admin` prints for somebody new. */
const invitation = (email) => {
  const said = execFileSync(VARDE, ['admin', 'create', '--data', data, '--tenant', 'oyane-dps', '--called', 'Øyane DPS',
    '--email', email, '--name', 'Ragnhild', '--url', site], { env: quiet, encoding: 'utf8' });
  return /http:\S+/.exec(said)[0];
};

const arrive = async (options) => {
  const visitor = await Visitor.arrive(browser, { leaves: [site], ...options });
  const authenticatorId = await withDevice(visitor, site);
  visitor.device = { send: (what, more) => visitor.debugger.send(`WebAuthn.${what}`, { authenticatorId, ...more }) };
  visitor.comes = (text) => visitor.page.locator('main').getByText(text).first().waitFor();
  visitor.look = async (name) => {
    if (PICTURES) await visitor.page.screenshot({ path: join(PICTURES, `${name}-${visitor.width}.png`), fullPage: true });
  };
  visitor.whole = async (name) => {
    await visitor.axe();
    await visitor.fits([visitor.width, 320]);
    await visitor.look(name);
  };
  return visitor;
};

const press = (visitor, name) => visitor.page.getByRole('button', { name, exact: true }).click();

atBothWidths(test, 'Ragnhild is invited, makes a passkey, goes out, and comes in by it', async (width) => {
  const she = await arrive({ width });
  await she.go(invitation(`ragnhild${width}@oyane.example`));
  await she.sees('Velkommen inn', 'h1');
  await she.whole('invited');
  await press(she, 'Gå inn');
  await she.page.waitForURL(`${site}/min-side/passnokler`);
  await she.sees('Velkommen. Lag en passnøkkel', 'h1');
  await she.whole('first');
  await press(she, 'Lag en passnøkkel');
  await she.page.waitForURL('**/min-side/passnokler/*');
  await she.comes('Passnøkkelen er laget.');
  await she.whole('made');
  await she.page.getByLabel('Hva skal den hete?').fill('Jobbtelefonen');
  await press(she, 'Lagre navnet');
  await she.comes('Navnet er endret.');
  await she.sees('Jobbtelefonen', '.v-sessions');
  await she.whole('list');
  // The device would make no second one for the same person.
  await press(she, 'Lag en passnøkkel');
  await she.comes('Denne enheten har en passnøkkel for deg allerede.');
  await she.go('/min-side');
  await she.sees('Du har én.');
  await she.whole('mine');
  await press(she, 'Logg ut');
  await she.comes('Du er logget ut.');
  await she.whole('door');

  // The finger is not hers: the device says no, and so do we.
  await she.device.send('setUserVerified', { isUserVerified: false });
  await press(she, 'Logg inn med passnøkkel');
  await she.comes('Det ble ikke noe av.');
  await she.look('stopped');
  await she.device.send('setUserVerified', { isUserVerified: true });
  await she.page.goto(new URL('/logg-inn?til=/min-side/passnokler', site).href);
  await press(she, 'Logg inn med passnøkkel');
  await she.page.waitForURL(`${site}/min-side/passnokler`);
  await she.sees('Sist brukt i dag');

  // Shown anew before what reaches far, and back to where she was.
  await she.go('/logg-inn?til=%2Fmin-side%2Fpassnokler&bevis=1');
  await she.sees('Vis at det er deg', 'h1');
  await she.whole('prove');
  await press(she, 'Logg inn med passnøkkel');
  await she.page.waitForURL(`${site}/min-side/passnokler`);
  await she.page.getByRole('link', { name: 'Endre Jobbtelefonen' }).click();
  await she.sees('Dette er den eneste du har.');
  await press(she, 'Fjern den eneste passnøkkelen');
  await she.comes('Passnøkkelen er fjernet.');
  await she.whole('removed');
  await she.go('/min-side');
  await press(she, 'Logg ut');
  she.expected.push(422);
  await press(she, 'Logg inn med passnøkkel');
  await she.comes('Det gikk ikke');
  await she.whole('refused');
  await she.leave();
});

test('By keyboard alone', async () => {
  const he = await arrive({ width: WIDTHS[0] });
  const { page } = he;
  const presses = async (selector) => {
    await he.tabTo(selector);
    await page.keyboard.press('Enter');
  };
  await he.go(invitation('keyboard@oyane.example'));
  await presses('form button');
  await page.waitForURL(`${site}/min-side/passnokler`);
  await presses('form[data-passkey] button');
  await page.waitForURL('**/min-side/passnokler/*');
  await he.go('/min-side');
  await presses('form[action="/logg-ut"] button');
  await page.waitForURL('**/logg-inn?ut=1');
  await presses('form[data-passkey] button');
  await page.waitForURL('**/min-side');
  await he.sees('Hei, Ragnhild', 'h1');
  await he.leave();
});

test('Where there can be no passkey, the page says why', async () => {
  const without = await arrive({ script: false });
  await without.go('/logg-inn');
  await without.sees('En passnøkkel trenger JavaScript');
  assert.equal(await without.page.getByRole('button', { name: 'Logg inn med passnøkkel' }).count(), 0);
  await without.look('no-script');
  await without.leave();

  const number = await Visitor.arrive(browser);
  await number.go('/logg-inn');
  await number.sees(/bare der adressen er et navn med https|Passnøklene her hører til/);
  await number.axe();
  await number.leave();

  // The same site by another address than its own.
  const other = await arrive({ leaves: [site, site.replace('localhost', '127.0.0.1')] });
  await other.page.goto(new URL('/logg-inn', site.replace('localhost', '127.0.0.1')).href);
  await other.sees(`Passnøklene her hører til ${site}`);
  assert.equal(await other.page.getByRole('button', { name: 'Logg inn med passnøkkel' }).count(), 0);
  assert.notEqual(HOME, site);
  await other.leave();
});
