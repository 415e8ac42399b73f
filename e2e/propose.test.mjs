// Somebody knows of an evening that the list does not have. No account, no script, a small telephone, only keys.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESK, PHONE, Visitor, comeIn as comesIn, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const comeIn = (name, options) => comesIn(browser, name, options);
/** A name that no other story of this run has, and that is near none of them. */
const fresh = (what) => `${what} ${Math.random().toString(36).slice(2, 12)}`;

/** A page is there when its heading is. */
const heading = (person, name) => person.page.getByRole('heading', { name, level: 1 }).waitFor();

for (const script of [false, true]) {
  test(`Kari proposes, Jonas takes it in, and takes it back${script ? ', with a script' : ', without a script'}`, async () => {
    const name = fresh('Fluebinding');
    const kari = await Visitor.arrive(browser, { width: PHONE, script });
    const keys = kari.page.keyboard;
    await kari.go('/aktiviteter?kommune=4627&tema=food');
    await kari.tabTo('a[href^="/foresla"]');
    await keys.press('Enter');
    await kari.page.waitForURL('**/foresla?kommune=4627');
    await heading(kari, 'Foreslå noe nytt');
    if (script) await kari.axe();
    await kari.fits([PHONE, 320]);

    // The name is forgotten first; what she wrote is still there.
    kari.expected.push(422);
    await kari.tabTo('#f-hva');
    await keys.type('Vi binder fluer og drikker kaffe.');
    await kari.tabTo('main form button');
    await keys.press('Enter');
    await kari.page.locator('.v-mistakes').waitFor();
    await kari.sees('Skriv hva det heter.', '.v-mistakes');
    if (script) await kari.axe();
    await kari.fits([PHONE, 320]);
    assert.equal(await kari.page.getByLabel('Hva gjør man der?').inputValue(), 'Vi binder fluer og drikker kaffe.');
    await kari.tabTo('#f-navn');
    await keys.type('Åpent naust');
    await kari.tabTo('main form button');
    await keys.press('Enter');
    await heading(kari, 'Er det en av disse?');
    await kari.sees('Åpent naust', 'main');
    if (script) await kari.axe();
    await kari.fits([PHONE, 320]);
    await kari.tabTo('button[value=skriv]');
    await keys.press('Enter');
    await heading(kari, 'Foreslå noe nytt');
    await kari.page.getByLabel('Hva heter det?').fill('');
    await kari.tabTo('#f-navn');
    await keys.type(name);
    await kari.tabTo('#f-postnr');
    await keys.type('5300');
    await kari.tabTo('#f-tid');
    await keys.type('Torsdager klokka 18');
    await kari.tabTo('#f-ord');
    await keys.type('Spør etter dem i skranken.');
    await kari.tabTo('main form button');
    await keys.press('Enter');
    await heading(kari, 'Takk. Nå er forslaget sendt.');
    await kari.sees('Vi vet ikke hvem du er, så ingen skriver til deg.');
    if (script) await kari.axe();
    await kari.fits([PHONE, 320]);

    const jonas = await comeIn('Jonas', { width: PHONE, script });
    await jonas.go('/redaksjon');
    await jonas.page.getByRole('link', { name: new RegExp(`Les og godkjenn.*${name}`) }).click();
    await jonas.sees('Spør etter dem i skranken.');
    if (script) await jonas.axe();
    await jonas.fits([PHONE, 320]);
    const proposal = new URL(jonas.page.url()).pathname;
    await jonas.page.getByRole('link', { name: 'Rett det først' }).click();
    assert.equal(await jonas.page.getByLabel('Navn', { exact: true }).inputValue(), name);
    await jonas.page.getByRole('button', { name: 'Se hvordan det blir' }).click();
    await jonas.page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await jonas.page.waitForURL('**/redaksjon/tilbud/**');
    await jonas.sees('Lagt til.');

    // Now it is there for everybody, without a word of who proposed it.
    await kari.page.waitForTimeout(1_500);
    const slug = `/aktiviteter/${name.toLowerCase().replaceAll(' ', '-')}`;
    await kari.go(slug);
    await kari.sees(name, 'h1');
    await kari.sees('Vi binder fluer og drikker kaffe.');
    assert.ok(!(await kari.page.locator('main').innerText()).includes('skranken'));

    // All that Jonas keeps, on a table as on a telephone.
    await jonas.go(`/redaksjon/tilbud?sok=${encodeURIComponent(name)}`);
    await jonas.sees(name, 'table');
    await jonas.sees('nettopp lagt til', 'table');
    if (script) await jonas.axe();
    await jonas.fits([PHONE, 320]);
    await jonas.go('/redaksjon/tilbud');
    await jonas.fits([DESK, PHONE, 320]);

    await jonas.go(proposal);
    await jonas.page.getByRole('button', { name: 'Angre', exact: true }).click();
    await jonas.page.waitForURL('**gjort=angret-forslag');
    await jonas.sees('Forslaget venter igjen.');
    // Away from the list, so that it stands in no other story's way.
    await jonas.page.getByText('Si nei', { exact: true }).click();
    await jonas.page.getByLabel('Hvorfor?').fill('De sluttet i vår.');
    await jonas.page.getByRole('button', { name: 'Avslå forslaget' }).click();
    await jonas.page.waitForURL('**gjort=nei');
    await jonas.sees('Avslått av Jonas');
    await jonas.sees('«De sluttet i vår.»');
    await kari.page.waitForTimeout(1_500);
    await kari.go(slug, { status: 404 });
    await jonas.leave();
    await kari.leave();
  });
}
