// Solveig has an account at a provider. She joins it to who she is here, comes in by it, is asked anew after being away,
// and goes out here and there. The provider is a real one: e2e/provider.mjs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, Visitor, at, atBothWidths, open } from './varde.mjs';

const PROVIDER = process.env.VARDE_PROVIDER ?? 'http://localhost:8114';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const arrive = (look) => Visitor.arrive(browser, { leaves: [PROVIDER], ...look });

/** Signs in over there, as the provider asks; `high` is its safer way. */
const there = async (visitor, who, { high = true } = {}) => {
  await visitor.page.waitForURL(`${PROVIDER}/interaction/**`);
  const asked = await visitor.page.locator('#asked').innerText();
  if (who === null) {
    await visitor.page.getByRole('button', { name: 'Avbryt' }).click();
  } else {
    await visitor.page.getByLabel('Hvem er du?').fill(who);
    await visitor.page.getByLabel('På en sikker måte').setChecked(high);
    await visitor.page.getByRole('button', { name: 'Logg inn' }).click();
  }
  await visitor.page.waitForURL((url) => url.origin !== PROVIDER);
  return asked;
};
const press = (visitor, name) => visitor.page.getByRole('button', { name, exact: typeof name === 'string' }).click();

for (const script of [true, false]) {
  atBothWidths(test, `Joined, used, proved anew and left${script ? '' : ', without a script'}`, async (width) => {
    const [name, who] = width === PHONE ? ['Solveig', 'solveig'] : ['Ingrid', 'ingrid'];
    const desk = await arrive({ width, script });
    await desk.go('/logg-inn');
    await press(desk, new RegExp(`Fortsett som ${name}`));
    await desk.page.waitForURL('**/min-side');
    if (script) {
      await press(desk, 'Koble til Prøveporten');
      await there(desk, who);
      assert.equal(desk.where(), '/min-side?gjort=koblet');
      await desk.sees('Innloggingen er koblet til.');
      await desk.axe();
    }
    await desk.sees('Koble fra');
    await desk.fits([width, 320]);
    await desk.leave();

    const next = await arrive({ width, script });
    await next.go('/min-side');
    await next.sees('Fortsett med Prøveporten');
    if (script) await next.axe();
    await next.fits([width, 320]);
    await press(next, 'Fortsett med Prøveporten');
    const asked = await there(next, who);
    assert.match(asked, /^login .*nb no$/, 'the provider is told the language');
    assert.equal(next.where(), '/min-side', 'and back to where she was going');
    await next.sees(`Hei, ${name}`, 'h1');
    await next.sees('Gjennom arbeidsgiverens innlogging');

    // The provider knows her still; whoever presses is asked anew all the same.
    await next.go('/logg-inn?til=/min-side&bevis=1');
    await next.sees('Vis at det er deg', 'h1');
    const before = await next.context.cookies();
    await press(next, 'Fortsett med Prøveporten');
    assert.match(await there(next, who), /login_prompt/, 'she signs in over there once more');
    await next.sees(`Hei, ${name}`, 'h1');
    const token = (cookies) => cookies.find((cookie) => cookie.name === '__Host-varde').value;
    assert.notEqual(token(await next.context.cookies()), token(before), 'and goes on under another token');

    await press(next, 'Logg ut');
    await next.sees('Du er logget ut.');
    if (script) await next.axe();
    const out = next.page.getByRole('link', { name: 'Logg ut hos Prøveporten også' });
    assert.match(await out.getAttribute('href'), new RegExp(`^${PROVIDER}/session/end\\?client_id=varde-pem&`));
    await next.leave();
  });
}

const refusals = [
  { what: 'not safe enough', who: 'solveig', look: { high: false }, title: 'Logg inn på en sikrere måte', status: 422 },
  { what: 'unknown', who: 'odd', title: 'Vi kjenner deg ikke her ennå', status: 403 },
  { what: 'no', who: null, title: 'Du ble ikke logget inn', status: 422 },
];
for (const { what, who, look, title, status } of refusals) {
  atBothWidths(test, `Not in, and told kindly: ${what}`, async (width) => {
    const visitor = await arrive({ width });
    visitor.expected.push(status, 422);
    await visitor.go('/logg-inn');
    await press(visitor, 'Fortsett med Prøveporten');
    await there(visitor, who, look);
    await visitor.sees(title, 'h1');
    await visitor.axe();
    await visitor.fits([width, 320]);
    const again = visitor.page.url();
    await visitor.page.reload();
    await visitor.sees('Vi finner ikke igjen innloggingen din', 'h1');
    assert.equal(visitor.page.url(), again);
    await visitor.page.getByRole('link', { name: 'Prøv på nytt' }).click();
    await visitor.sees('Logg inn', 'h1');
    await visitor.leave();
  });
}

test('Known by an address that the workplace vouches for, the first time; at another workplace, nobody', async () => {
  const amir = await arrive({ script: false });
  await amir.go('/logg-inn');
  await press(amir, 'Fortsett med Arbeidsplassen');
  await there(amir, 'amir');
  await amir.sees('Hei, Amir', 'h1');
  await amir.leave();
  // A role that reaches far is no matter of an address, which a colleague can change.
  const bjarne = await arrive({ script: false });
  bjarne.expected.push(403);
  await bjarne.go('/logg-inn');
  await press(bjarne, 'Fortsett med Arbeidsplassen');
  await there(bjarne, 'bjarne');
  await bjarne.sees('Vi kjenner deg ikke her ennå', 'h1');
  await bjarne.leave();
  const marit = await arrive({ language: 'nn' });
  await marit.go('/logg-inn');
  await press(marit, 'Hald fram med Askøy kommune');
  assert.match(await there(marit, 'marit'), /nn nb no$/);
  await marit.sees('Hei, Marit', 'h1');
  await marit.leave();
  const stray = await arrive();
  stray.expected.push(403);
  await stray.go('/logg-inn');
  await press(stray, 'Fortsett med Arbeidsplassen');
  await there(stray, 'marit');
  await stray.sees('Vi kjenner deg ikke her ennå', 'h1');
  await stray.leave();
});

test('The page in between leads on by itself, and is a page of its own where it cannot', async () => {
  const kari = await arrive();
  await kari.context.route(`${PROVIDER}/**`, (route) => route.abort('aborted'));
  await kari.go('/logg-inn');
  await press(kari, 'Fortsett med Prøveporten');
  await kari.sees('Vi sender deg til Prøveporten', 'h1');
  await kari.axe();
  const address = new URL(await kari.page.getByRole('link', { name: 'Gå til Prøveporten' }).getAttribute('href'));
  assert.equal(address.searchParams.get('code_challenge_method'), 'S256');
  assert.equal(address.searchParams.get('acr_values'), 'high');
  const carried = (await kari.context.cookies()).find((cookie) => cookie.name === '__Host-varde-oidc');
  assert.ok(carried.httpOnly && carried.secure && carried.sameSite === 'Lax');
  assert.ok(!address.href.includes(carried.value), 'what the browser carries stands in no address');
  // An answer that another browser began is of no use here.
  const other = await arrive();
  other.expected.push(422);
  await other.page.goto(at(`/logg-inn/oidc/proveporten/svar?code=x&state=${address.searchParams.get('state')}`));
  await other.sees('Vi finner ikke igjen innloggingen din', 'h1');
  await other.leave();
  await kari.context.close();
});
