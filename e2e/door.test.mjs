// Solveig leads a unit. She comes in at her desk, forgets to sign out on her telephone, and mends that from her desk.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, Visitor, atBothWidths, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const comeIn = async (person, name) => {
  await person.page.getByRole('button', { name: new RegExp(`Fortsett som ${name}`) }).click();
  await person.page.waitForURL('**/min-side');
};

for (const script of [true, false]) {
  atBothWidths(test, `Solveig comes in, looks where else she is signed in, and goes out${script ? '' : ', without a script'}`, async (width) => {
    const desk = await Visitor.arrive(browser, { width, script });
    await desk.go('/min-side');
    assert.equal(desk.where(), '/logg-inn?til=/min-side', 'whoever is not signed in is asked to, and led on after');
    await desk.sees('Logg inn', 'h1');
    if (script) await desk.axe();
    await desk.fits([width, 320]);
    await comeIn(desk, 'Solveig');
    await desk.sees('Hei, Solveig', 'h1');
    await desk.sees('leder, Poliklinikken');

    const phone = await Visitor.arrive(browser, { width: PHONE, script });
    await phone.go('/logg-inn');
    await comeIn(phone, 'Solveig');
    await desk.page.reload();
    const elsewhere = desk.page.locator('.v-sessions form');
    assert.ok(await elsewhere.count() >= 1, 'the telephone stands in the list');
    if (script) await desk.axe();
    await desk.fits([width, 320]);
    await desk.page.getByRole('button', { name: 'Logg ut alle andre steder' }).click();
    await desk.sees('Du er logget ut alle andre steder.');
    assert.equal(await desk.page.locator('.v-sessions form').count(), 0);
    await phone.page.reload();
    assert.match(phone.where(), /^\/logg-inn/, 'the telephone is out at its next page');
    await phone.leave();

    await desk.page.getByRole('button', { name: 'Logg ut', exact: true }).click();
    await desk.sees('Du er logget ut.');
    await desk.page.goBack();
    assert.match(desk.where(), /^\/(logg-inn|min-side)/);
    assert.ok(!(await desk.seen('main')).includes('Hei, Solveig'), 'going back shows nothing of hers');
    await desk.leave();
  });
}

test('By keyboard alone', async () => {
  const amir = await Visitor.arrive(browser, { width: PHONE, script: false });
  await amir.go('/logg-inn');
  await amir.tabTo('.v-enter');
  await amir.page.keyboard.press('Enter');
  await amir.page.waitForURL('**/min-side');
  await amir.sees('Hei, Amir', 'h1');
  await amir.leave();
});
