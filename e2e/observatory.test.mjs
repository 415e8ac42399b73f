// What Mozilla's Observatory says of our headers, over TLS as a visitor has them, on each kind of page. Nothing is sent out:
// it is the same program, run here, against a proxy with a certificate of its own (as docs/running.md asks for).
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { HOME } from './varde.mjs';

const PAGES = ['/', '/aktiviteter?q=kaffe', '/aktiviteter/apent-naust', '/aktiviteter/apent-naust/si-fra', '/personvern', '/logg-inn',
  '/inn', '/min-side', '/administrasjon', '/apne-data/api', '/api/hsds/3.1/services', '/api/rpde/services', '/sitemap.xml'];

const listening = (server) => new Promise((resolve) => { server.listen(0, 'localhost', () => resolve(server)); });

const pass = (request, answer) => {
  const up = http.request(new URL(request.url, HOME), { method: request.method, headers: { ...request.headers, host: new URL(HOME).host } },
    (come) => { answer.writeHead(come.statusCode, come.headers); come.pipe(answer); });
  up.on('error', () => answer.writeHead(502).end());
  request.pipe(up);
};

const run = (script, env) => new Promise((resolve, reject) => {
  execFile(process.execPath, ['--input-type=module', '-e', script], { env, maxBuffer: 1 << 24 },
    (error, out, err) => { if (error) reject(new Error(err.slice(-2000))); else resolve(out); });
});

const folder = mkdtempSync(join(tmpdir(), 'varde-tls-'));
let tls;
let plain;
before(async () => {
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
    '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost',
    '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')], { stdio: 'ignore' });
  const secret = { key: readFileSync(join(folder, 'key.pem')), cert: readFileSync(join(folder, 'cert.pem')) };
  tls = await listening(https.createServer(secret, pass));
  plain = await listening(http.createServer((request, answer) => {
    answer.writeHead(308, { location: `https://localhost:${tls.address().port}${request.url}` }).end();
  }));
});
after(() => {
  tls?.close();
  plain?.close();
  rmSync(folder, { recursive: true });
});

test('Each kind of page has full marks for its headers', async () => {
  const home = dirname(createRequire(import.meta.url).resolve('@mdn/mdn-http-observatory/package.json'));
  // It wants the browsers' list of sites that are always https, which it fetches when it is installed; none are on it here.
  const preloaded = join(home, 'conf', 'hsts-preload.json');
  if (!existsSync(preloaded)) writeFileSync(preloaded, '{}');
  const scan = `
    import { retrieve } from ${JSON.stringify(pathToFileURL(join(home, 'src/retriever/retriever.js')).href)};
    import { ALL_TESTS } from ${JSON.stringify(pathToFileURL(join(home, 'src/constants.js')).href)};
    import { getScoreModifier } from ${JSON.stringify(pathToFileURL(join(home, 'src/grader/grader.js')).href)};
    for (const path of ${JSON.stringify(PAGES)}) {
      const got = await retrieve('localhost', { httpPort: ${plain.address().port}, httpsPort: ${tls.address().port}, path });
      const results = ALL_TESTS.map((one) => one(got)).map((one) => [one.result, getScoreModifier(one.result)]);
      console.log(JSON.stringify({ path, status: got.responses.auto?.status, secure: got.responses.https?.verified, results }));
    }`;
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem'), NODE_NO_WARNINGS: '1' };
  const said = await run(scan, env);
  const pages = said.trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(pages.length, PAGES.length);
  for (const { path, status, results } of pages) {
    assert.ok(status < 500, `${path}: ${status}`);
    const lost = results.filter(([, modifier]) => modifier < 0);
    const score = 100 + results.reduce((sum, [, modifier]) => sum + modifier, 0);
    assert.deepEqual(lost, [], `${path}: marks are lost`);
    assert.ok(score >= 100, `${path}: ${score}`);
    if (process.env.VARDE_SHOW) console.log(score, path, status, results.map(([name, modifier]) => `${name} ${modifier}`).join(', '));
  }
});
