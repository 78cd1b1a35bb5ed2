// A Slack of this machine, by the npm package emulate, with one workspace: Ann, a channel, and an app that may be installed.
//
// node emulator.mjs; NODE_PATH is the folder that holds emulate.
//
// It reads from its input one line of JSON ({"port": ..., "client": ..., "secret": ..., "redirect": ..., "scopes": [...]}), writes its address, and
// ends when its input does. Ann's own token is "ann".
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { createEmulator } = await import(pathToFileURL(join(process.env.NODE_PATH, 'emulate', 'dist', 'api.js')));
const lines = createInterface({ input: process.stdin });
const told = JSON.parse((await lines[Symbol.asyncIterator]().next()).value);
const slack = await createEmulator({
  service: 'slack',
  port: told.port,
  baseUrl: `http://127.0.0.1:${told.port}`,
  seed: {
    slack: {
      strict_scopes: true,
      users: [{ name: 'ann', real_name: 'Ann', email: 'ann@example.org' }],
      channels: [{ name: 'safeguarding' }],
      tokens: [{ token: 'ann', user: 'ann' }],
      oauth_apps: [{
        client_id: told.client, client_secret: told.secret, name: 'Signpost', redirect_uris: [told.redirect], scopes: told.scopes,
      }],
    },
  },
});
while (!(await fetch(slack.url).catch(() => ({ ok: false }))).ok) {
  await new Promise((done) => setTimeout(done, 50));
}
console.log(slack.url);
process.stdin.on('end', () => process.exit(0));
