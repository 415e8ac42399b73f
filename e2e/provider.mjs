// A real OpenID provider (oidc-provider, certified) with its own page to sign in on: `node e2e/provider.mjs PORT VARDE FOLDER`
// writes varde.toml and the client's keys for the Varde at that address into that folder, answers on the port, and says so.
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Provider from 'oidc-provider';

const [port, varde, folder] = process.argv.slice(2);
const issuer = `http://localhost:${port}`;
const jwk = (pair, more) => ({ ...pair.export({ format: 'jwk' }), use: 'sig', ...more });

// Everybody who has an account there. Odd works nowhere here.
const PEOPLE = {
  solveig: { pid: '12839012345', name: 'Solveig Sunde' },
  ingrid: { pid: '12839012346', name: 'Ingrid Ask' },
  bjarne: { pid: '12839012347', name: 'Bjarne Berg', email: 'bjarne@oyane-dps.example' },
  amir: { pid: '12839012350', name: 'Amir Aas', email: 'amir@oyane-dps.example' },
  marit: { pid: '12839012348', name: 'Marit Moe', email: 'marit@askoy-kommune.example' },
  odd: { pid: '12839012349', name: 'Odd Ukjent', email: 'odd@oyane-dps.example' },
};

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const secret = randomBytes(32).toString('hex');
writeFileSync(join(folder, 'client.pem'), rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
writeFileSync(join(folder, 'client.jwk'), JSON.stringify(jwk(curve.privateKey, { kid: 'curve' })), { mode: 0o600 });
writeFileSync(join(folder, 'client.secret'), `${secret}\n`, { mode: 0o600 });
appendFileSync(join(folder, 'varde.toml'), `
[[oidc]]
key = "proveporten"
name = { nb = "Prøveporten", nn = "Prøveporten", en = "the Trial Gate" }
tenants = ["oyane-dps"]
issuer = "${issuer}"
client-id = "varde-pem"
private-key = "client.pem"
private-key-id = "rsa"
scopes = ["profile"]
acr-values = ["high"]
accepted-acr = ["high"]
[oidc.claims]
subject = "pid"

[[oidc]]
key = "kommunen"
name = "Askøy kommune"
tenants = ["askoy-kommune"]
issuer = "${issuer}"
client-id = "varde-jwk"
private-key = "client.jwk"
scopes = ["email", "profile"]
join-by-email = true

[[oidc]]
key = "arbeidsplassen"
name = "Arbeidsplassen"
tenants = ["oyane-dps"]
issuer = "${issuer}"
client-id = "varde-secret"
client-secret-file = "client.secret"
scopes = ["email", "profile"]
join-by-email = true
`);

const client = (client_id, key, more) => ({
  client_id,
  redirect_uris: [`${varde}/logg-inn/oidc/${key}/svar`],
  post_logout_redirect_uris: [`${varde}/logg-inn`],
  grant_types: ['authorization_code'],
  response_types: ['code'],
  ...more,
});
const provider = new Provider(issuer, {
  clients: [
    client('varde-pem', 'proveporten', {
      token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'RS256',
      id_token_signed_response_alg: 'RS256', jwks: { keys: [jwk(rsa.publicKey, { kid: 'rsa' })] },
    }),
    client('varde-jwk', 'kommunen', {
      token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256',
      id_token_signed_response_alg: 'ES256', jwks: { keys: [jwk(curve.publicKey, { kid: 'curve' })] },
    }),
    client('varde-secret', 'arbeidsplassen', {
      client_secret: secret, token_endpoint_auth_method: 'client_secret_basic', id_token_signed_response_alg: 'PS256',
    }),
  ],
  jwks: {
    keys: [
      jwk(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, { kid: 'signs-rsa' }),
      jwk(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, { kid: 'signs-curve' }),
    ],
  },
  enabledJWA: {
    idTokenSigningAlgValues: ['RS256', 'PS256', 'ES256'],
    clientAuthSigningAlgValues: ['RS256', 'PS256', 'ES256'],
  },
  clientAuthMethods: ['private_key_jwt', 'client_secret_basic'],
  acrValues: ['low', 'high'],
  claims: { openid: ['sub', 'pid', 'acr', 'auth_time'], email: ['email', 'email_verified'], profile: ['name'] },
  conformIdTokenClaims: false,
  cookies: { keys: [randomBytes(16).toString('hex')] },
  features: { devInteractions: { enabled: false } },
  findAccount: (_, id) => PEOPLE[id] && ({
    accountId: id,
    claims: () => ({ sub: createHash('sha256').update(id).digest('hex'), ...PEOPLE[id], email_verified: true }),
  }),
  // Nobody is asked whether Varde may know who they are: they have just said so by pressing.
  loadExistingGrant: async (context) => {
    const { client: asking, session } = context.oidc;
    const grant = new context.oidc.provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  pkce: { required: () => true },
});

const page = (asked) => `<!DOCTYPE html><html lang="nb"><head><title>Prøveporten</title><link rel="icon" href="data:,"></head><body><main>
<h1>Prøveporten</h1><p id="asked">${asked}</p>
<form method="post"><label>Hvem er du? <input name="who" autofocus></label>
<label><input type="checkbox" name="high" checked> På en sikker måte</label>
<button>Logg inn</button><button name="no" value="1">Avbryt</button></form></main></body></html>`;

provider.use(async (context, next) => {
  if (!context.path.startsWith('/interaction/')) return next();
  const { prompt, params } = await provider.interactionDetails(context.req, context.res);
  if (context.method === 'GET') {
    context.type = 'html';
    context.body = page(`${prompt.name} ${prompt.reasons.join(' ')} ${params.ui_locales ?? ''}`);
    return undefined;
  }
  let body = '';
  for await (const part of context.req) body += part;
  const form = new URLSearchParams(body);
  const result = form.has('no')
    ? { error: 'access_denied', error_description: 'they said no' }
    : { login: { accountId: form.get('who'), acr: form.has('high') ? 'high' : 'low', amr: ['pwd'], remember: true } };
  return provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: false });
});
provider.on('server_error', (_, error) => console.error(error));
provider.listen(Number(port), 'localhost', () => console.log('ready'));
