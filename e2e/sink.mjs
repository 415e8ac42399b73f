// A real mail server for tests (smtp-server): takes letters, reads them (mailparser), holds their signature against the
// DNS that it is told (mailauth), and gives them to nobody.
//
//   node e2e/sink.mjs [--port N] [--starttls] [--password SECRET] [--into FILE]
//
// Says one JSON object a line: first {"port"}, then each letter. Hears one a line: {"mode"} and {"dns": {name: text}}.
// With a file it writes there instead, hears nothing, and stays until it is stopped.
import { appendFileSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { simpleParser } from 'mailparser';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { SMTPServer } from 'smtp-server';

const no = (responseCode, message) => Object.assign(new Error(message), { responseCode });

/** What the server does with the next letter; `accept` until told otherwise. */
const MODES = {
  greylist: { receiver: () => no(451, '4.7.1 <someone@example> greylisted, come back later') },
  nobody: { receiver: () => no(550, '5.1.1 <someone@example> no such user here') },
  policy: { receiver: () => no(554, '5.7.1 not from you') },
  full: { content: () => no(552, '5.3.4 too large') },
  // The letter is taken, and the line is cut before that is said.
  cut: { content: 'cut' },
  // The letter is taken, and that is never said.
  silent: { content: 'silent' },
};

/** Addresses that it refuses for ever, whatever its mode: nobody is there, or they take no letters from us. */
const REFUSED = {
  borte: MODES.nobody.receiver,
  stengt: MODES.policy.receiver,
};

/** Starts one; `heard(letter)` is called for each letter it takes. */
export function sink({ port = 0, starttls = false, password, dns = {}, heard }) {
  const state = { mode: 'accept', dns, letters: [] };
  const act = () => MODES[state.mode] ?? {};
  const server = new SMTPServer({
    key: readFileSync(new URL('tls/localhost.key', import.meta.url)),
    cert: readFileSync(new URL('tls/localhost.pem', import.meta.url)),
    authOptional: password === undefined,
    hideSTARTTLS: !starttls,
    disableReverseLookup: true,
    disabledCommands: [...(password === undefined ? ['AUTH'] : []), ...(starttls ? [] : ['STARTTLS'])],
    closeTimeout: 100,
    onAuth: (auth, _session, done) => (auth.password === password ? done(null, { user: auth.username }) : done(no(535, '5.7.8 wrong'))),
    onRcptTo: ({ address }, _session, done) => done((REFUSED[address.split(/[.@]/)[0]] ?? act().receiver)?.()),
    onData: (stream, session, done) => {
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', async () => {
        const { content } = act();
        if (typeof content === 'function') return done(content());
        const raw = Buffer.concat(parts);
        const letter = await read(raw, session, state.dns);
        state.letters.push(letter);
        heard?.(letter);
        if (content === 'cut') {
          for (const connection of server.connections) connection._socket.destroy();
          return;
        }
        if (content === 'silent') return;
        done();
      });
    },
  });
  server.on('error', () => {});
  return new Promise((ready) => {
    server.listen(port, 'localhost', () => ready({ port: server.server.address().port, state, stop: () => new Promise((gone) => server.close(gone)) }));
  });
}

async function read(raw, session, dns) {
  const parsed = await simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true, skipImageLinks: true });
  const resolver = async (name) => (dns[name] ? [[dns[name]]] : Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' })));
  const signed = /^dkim-signature:/im.test(raw.toString().split('\r\n\r\n')[0])
    ? await dkimVerify(raw, { resolver, headerList: [] }) : { results: [] };
  return {
    from: session.envelope.mailFrom.address,
    to: session.envelope.rcptTo.map(({ address }) => address),
    secure: session.secure,
    user: session.user ?? null,
    dkim: signed.results.map(({ status }) => status.result),
    headers: Object.fromEntries(parsed.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).replace(/\r\n/g, '').trim()])),
    subject: parsed.subject,
    text: parsed.text,
    html: parsed.html,
    raw: raw.toString(),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const given = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
  const into = given('--into');
  const say = (what) => (into ? appendFileSync(into, `${JSON.stringify(what)}\n`) : process.stdout.write(`${JSON.stringify(what)}\n`));
  const { port, state, stop } = await sink({
    port: Number(given('--port') ?? 0),
    starttls: process.argv.includes('--starttls'),
    password: given('--password'),
    heard: say,
  });
  say({ port });
  if (!into) {
    const lines = createInterface({ input: process.stdin });
    lines.on('line', (line) => { Object.assign(state, JSON.parse(line)); say({ heard: true }); });
    lines.on('close', async () => { await stop(); process.exit(0); });
  }
}
