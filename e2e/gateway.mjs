// A real gateway for text messages, for tests and for trying it out: takes messages by HTTP and gives them to nobody.
//
//   node e2e/gateway.mjs [--port N] [--secret VALUE] [--into FILE]
//
// Takes JSON or a form with `to` and `text` in it; with a secret, only with that in `Authorization`. Says one JSON object a
// line: first {"port"}, then each message. Hears one a line: {"mode"}. With a file it writes there instead, hears nothing,
// and stays until it is stopped.
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const say = (status, body = '', headers = {}) => (response) => response.writeHead(status, headers).end(body);

/** What the gateway does with the next messages; `accept` until told otherwise. A number is the status of its answer. */
const MODES = {
  accept: say(200, '{"status":"queued"}', { 'content-type': 'application/json' }),
  // It has the message and says nothing.
  silent: () => {},
  // It has the message and cuts the line.
  cut: (response) => response.destroy(),
  redirect: say(307, '', { location: '/elsewhere' }),
  // An answer that never ends.
  endless: (response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const more = () => { while (!response.destroyed && response.write('x'.repeat(65536))); };
    response.on('drain', more);
    more();
  },
  // A head that is too long for anybody.
  head: (response) => {
    response.socket.write(`HTTP/1.1 200 OK\r\n${'x-a: '.padEnd(1000, 'a')}\r\n`.repeat(1000));
    response.socket.destroy();
  },
  // Something that is not HTTP.
  noise: (response) => response.socket.end('\u0000\u0001 hei\r\n\r\n'),
};

/** Starts one; `heard(message)` is called for each request that comes with the right secret. */
export function gateway({ port = 0, secret, heard }) {
  const state = { mode: 'accept' };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    if (secret !== undefined && request.headers.authorization !== secret) return say(401)(response);
    heard({ path: request.url, method: request.method, headers: request.headers, ...read(request, body) });
    return (MODES[state.mode] ?? say(Number(state.mode)))(response);
  });
  return new Promise((ready) => {
    server.listen(port, 'localhost', () => ready({
      port: server.address().port,
      state,
      stop: () => new Promise((gone) => { server.close(gone); server.closeAllConnections(); }),
    }));
  });
}

function read(request, body) {
  try {
    return { body, ...(request.headers['content-type'] === 'application/json' ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body))) };
  } catch {
    return { body };
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const given = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
  const into = given('--into');
  const tell = (what) => (into ? appendFileSync(into, `${JSON.stringify(what)}\n`) : process.stdout.write(`${JSON.stringify(what)}\n`));
  const { port, state, stop } = await gateway({ port: Number(given('--port') ?? 0), secret: given('--secret'), heard: tell });
  tell({ port });
  if (!into) {
    const lines = createInterface({ input: process.stdin });
    lines.on('line', (line) => { Object.assign(state, JSON.parse(line)); tell({ heard: true }); });
    lines.on('close', async () => { if (!process.stdin.isTTY) { await stop(); process.exit(0); } });
  }
}
