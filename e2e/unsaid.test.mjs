// Things go wrong for somebody, in every way that we know, and nothing of it stands in the log afterwards: run.sh looks.
// This file also shows that looking finds what is there.
import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, test } from 'node:test';
import { CANARIES, found, sent } from './unsaid.mjs';
import { HOME, PHONE, Visitor, open } from './varde.mjs';

let browser;
before(async () => { browser = await open(); });
after(() => browser?.close());

const { address, browser: agent, forwarded, from, message, name, network, search, telephone, token } = CANARIES;

/** Asks from another address of this machine, with a browser's headers and everything that could be repeated. */
const ask = (path, { method = 'GET', body, headers = {} } = {}) => new Promise((done, failed) => {
  const request = http.request(new URL(path, HOME), {
    method,
    localAddress: network,
    headers: {
      'user-agent': `${agent} (${name})`,
      referer: `https://${from}/?navn=${encodeURIComponent(name)}`,
      'x-forwarded-for': forwarded,
      'sec-fetch-site': 'same-origin',
      cookie: `__Host-varde=${token}; __Host-varde-inn=${token}; __Host-varde-bevis=${token}; __Host-varde-oidc=${token}; __Host-varde-her=${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }),
      ...headers,
    },
  }, (answer) => {
    answer.resume();
    answer.on('end', () => done(answer.statusCode));
  });
  request.on('error', failed);
  request.end(body);
});
const form = (fields) => new URLSearchParams(fields).toString();

test('Somebody writes, and much of it goes wrong', async () => {
  const somebody = await Visitor.arrive(browser, { width: PHONE });
  await somebody.go(`/aktiviteter?q=${encodeURIComponent(`${search} ${name} ${telephone}`)}`);
  await somebody.go('/aktiviteter/apent-naust/si-fra');
  await somebody.page.locator('textarea[name=melding]').fill(`${message}. Ring ${telephone} eller skriv til ${address}.`);
  await somebody.page.locator('main form button[type=submit]').click();
  await somebody.page.waitForURL('**takk=1');
  await somebody.go(`/aktiviteter/${encodeURIComponent(name)}`, { status: 404 });
  await somebody.go(`/inn/${token}`);
  await somebody.leave();
});

test('What programs send, and what breaks', async () => {
  const all = { q: search, navn: name, epost: address, melding: message, telefon: telephone, token };
  assert.equal(await ask(`/aktiviteter?${form(all)}`), 200);
  assert.equal(await ask(`/${encodeURIComponent(name)}?${form(all)}`), 404);
  assert.equal(await ask(`/api/hsds/3.1/services?${form({ search, page: name })}`), 400);
  assert.equal(await ask(`/aktiviteter?q=${search.repeat(2000)}`), 414);
  assert.equal(await ask('/logg-inn/e-post', { method: 'POST', body: form({ epost: name }) }), 422);
  assert.equal(await ask('/logg-inn/e-post', { method: 'POST', body: form({ epost: address }) }), 303);
  assert.equal(await ask('/inn', { method: 'POST', body: form(all) }), 422);
  assert.equal(await ask(`/inn/${token}`), 303);
  for (const svar of ['', '{"id":', JSON.stringify({ id: name, rawId: address, type: message })]) {
    assert.equal(await ask('/logg-inn/passnokkel', { method: 'POST', body: form({ svar, til: `/${search}` }) }), 422);
  }
  const state = `nb${token}`;
  for (const query of [form({ state, code: token, iss: from }), form({ state, error: search, error_description: message })]) {
    assert.ok(await ask(`/logg-inn/oidc/proveporten/svar?${query}`) >= 400, 'nobody comes in so');
  }
  assert.ok(await ask('/logg-inn/demo', { method: 'POST', body: form({ person: name }) }) >= 400);
  assert.equal(await ask('/logg-ut', { method: 'POST', body: form(all) }), 401);
  assert.equal(await ask(`/e-post/slutt/${token}`, { method: 'POST', body: form(all) }), 404);
  assert.equal(await ask('/aktiviteter/apent-naust/si-fra', { method: 'POST', body: form(all), headers: { 'sec-fetch-site': 'cross-site' } }), 403);
  assert.equal(await ask('/aktiviteter/apent-naust/si-fra', { method: 'POST', body: `melding=${message.repeat(3000)}` }), 413);
  assert.equal(await ask('/aktiviteter/apent-naust/si-fra', { method: 'POST', body: `melding=%ff%fe${search}&om=%00${name}&nokkel=${address}` }), 303);
  sent(Object.values(all));
});

test('Looking finds what must not be there, and lets through what may', () => {
  const kept = '2026-11-22T11:00:00.123456Z  WARN varde: nobody came in: acr too low code="7K2F" provider="prove" tries=3\n'
    + '2026-11-22T11:00:01Z  INFO varde::site: the index is there count=96 engine="SQLite" cached=false\n';
  assert.deepEqual(found(kept, ['jeg er så ensom', 'nb', '7', 'kafé på tirsdag']), []);
  const wrong = [
    [`cookie: __Host-varde=x`, 'a cookie'],
    [`GET /inn/${'0a1b2c3d'.repeat(8)}`, 'a token'],
    ['could not write to kari.nordmann@her.example', 'an e-mail address'],
    ['ring +47 912 34 567', 'a telephone number'],
    ['ring 91 23 45 67', 'a telephone number'],
    ['from 192.0.2.17:4711', 'an address on a network'],
    ['from 2001:db8:0:1::9', 'an address on a network'],
    ['GET /aktiviteter?q=noe', 'what stands after a question mark'],
    ['Solveig came in', '«solveig»'],
    [`Searched for ${search}`, `«${search}»`],
    ['q=jeg%20er%20s%C3%A5%20ensom', '«jeg er så ensom»'],
  ];
  for (const [line, what] of wrong) {
    const said = found(`${kept}${line}\n`, ['Jeg er så ensom']);
    assert.ok(said.some((each) => each.startsWith(what)), `${line}: ${said}`);
  }
});
