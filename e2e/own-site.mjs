// A Varde of a file's own, for stories with passkeys: those belong to a name, and the other stories use a number.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const VARDE = join(process.env.CARGO_TARGET_DIR ?? 'target', 'debug/varde');
const { VARDE_URL, ...rest } = process.env;
/** The environment without the address of the others' Varde. */
export const quiet = rest;

/** Starts one with the demo town, with these settings if any: its address, its data folder, and how it is stopped. */
export async function ownSite(settings) {
  const data = mkdtempSync(join(tmpdir(), 'varde-own.'));
  if (settings) writeFileSync(join(data, 'varde.toml'), settings);
  const port = await new Promise((found) => {
    const free = createServer().listen(0, '127.0.0.1', () => { const { port: at } = free.address(); free.close(() => found(at)); });
  });
  const server = spawn(VARDE, ['demo', '--data', data, '--listen', `127.0.0.1:${port}`], { env: quiet, stdio: 'ignore' });
  const stop = async () => {
    if (server.kill()) await once(server, 'exit');
    rmSync(data, { recursive: true, force: true });
  };
  for (let tries = 0; ; tries += 1) {
    if (await fetch(`http://127.0.0.1:${port}/-/ready`).then((answer) => answer.ok, () => false)) break;
    if (tries === 200) await stop();
    assert.ok(tries < 200, 'Varde did not start');
    await new Promise((later) => { setTimeout(later, 200); });
  }
  return { site: `http://localhost:${port}`, data, stop };
}

/** Gives a visitor Chromium's virtual authenticator, and lets them go about on that site. Says what the device is called. */
export async function withDevice(visitor, site) {
  visitor.debugger = await visitor.context.newCDPSession(visitor.page);
  await visitor.debugger.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await visitor.debugger.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  goesAbout(visitor, site);
  return authenticatorId;
}

/** Lets a visitor go about on that site. */
export function goesAbout(visitor, site) {
  visitor.go = async (path, { status = 200 } = {}) => {
    if (status >= 400) visitor.expected.push(status);
    const answer = await visitor.page.goto(new URL(path, site).href);
    assert.equal(answer.status(), status, path);
    return answer;
  };
}
