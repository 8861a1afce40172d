// Runs the programs of dist/ as they are mostly used, and keeps beside each what V8 compiled of it meanwhile (load-compiled.js):
// `node compile.js` does both, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { load } from './load-compiled.js';

const self = fileURLToPath(import.meta.url);
const dist = new URL('../dist/adapters/', import.meta.url);

const uses = {
  // A conversation of a topic, an answer, and a question that the review says nothing of.
  cli() {
    process.argv.push('ask');
    run('cli');
  },
  // Over HTTP, where most of it is loaded, with a Slack that knows every token.
  async service() {
    const slack = createServer((request, response) => {
      request.resume();
      response.end('{"ok":true,"team_id":"T1","user_id":"U1","bot_id":"B1"}');
    });
    await new Promise((resolve) => slack.listen(0, '127.0.0.1', resolve));
    Object.assign(process.env, {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'fatal',
      SLACK_BOT_TOKEN: 'xoxb-none',
      SLACK_SIGNING_SECRET: 'none',
      SLACK_API_URL: `http://127.0.0.1:${slack.address().port}/`,
    });
    await run('service').startService({ stop() {}, reload() {} });
    process.exit();
  },
};

function run(name) {
  const runner = new URL(`${name}.js`, dist);
  const { script, exports } = load(runner.href, (path) => import(new URL(path, dist)));
  process.on('exit', () => writeFileSync(new URL(`${name}.cache`, dist), script.createCachedData()));
  return exports;
}

const [named] = process.argv.splice(2);
if (named !== undefined) await uses[named]();
else
  for (const name of Object.keys(uses)) {
    const input = ['therapy ketamine', 'does memantine help against migraine?', 'how is chess played?'].join(
      '\n',
    );
    // Without the settings of who builds. One that takes too long leaves its program without a cache.
    spawnSync(process.execPath, [self, name], {
      env: {},
      input,
      stdio: ['pipe', 'ignore', 'inherit'],
      timeout: 60_000,
    });
  }
