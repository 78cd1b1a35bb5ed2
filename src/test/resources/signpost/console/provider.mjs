// An OpenID Connect provider, made of the npm package oidc-provider, on a free port of this machine.
//
// node provider.mjs; oidc-provider is found by NODE_PATH.
//
// It writes its issuer, reads from its input one line of JSON ({"redirect": ..., "secret": ..., "claims": "userinfo" or "token"}), writes
// "ready", and ends when its input does. Whoever signs in as NAME is NAME@example.org; what is before a "+" in NAME is their group.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const found = createRequire(import.meta.url).resolve('oidc-provider');
const { Provider } = await import(pathToFileURL(found));
const key = (kid) => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256',
});
const server = createServer();
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const issuer = `http://127.0.0.1:${server.address().port}`;
console.log(issuer);

const lines = createInterface({ input: process.stdin });
lines.on('close', () => process.exit(0));
lines.once('line', (line) => {
  const { redirect, secret, claims } = JSON.parse(line);
  const client = (id) => ({
    client_id: id,
    client_secret: secret,
    redirect_uris: [redirect],
    response_types: ['code'],
    grant_types: ['authorization_code'],
  });
  const provider = new Provider(issuer, {
    clients: [client('signpost'), client('another')],
    jwks: { keys: [key('one'), key('two')] },
    cookies: { keys: ['for this test'] },
    claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
    // a provider that keeps to the letter of OpenID Connect Core 5.4 puts these into the answer of its userinfo endpoint only
    conformIdTokenClaims: claims === 'userinfo',
    pkce: { required: () => true },
    findAccount: (_, name) => ({
      accountId: name,
      claims: () => ({
        sub: name,
        email: `${name.replace('+', '-')}@example.org`,
        email_verified: true,
        name: `The ${name}`,
        groups: ['staff', name.split('+')[0]],
      }),
    }),
  });
  server.on('request', provider.callback());
  console.log('ready');
});
