// `npm run check:nodes`: on other releases of Node than this machine's, the last commit is installed, built, asked and started, and
// answers on each platform. The npm package `node` carries the releases.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { scopesNeeded } from '../../adapters/slack/register/surface.js';
import { Child } from '../support/child.js';
import { startDiscordPeer } from '../support/discord-peer.js';
import { createSigner } from '../support/discord-signing.js';
import { SlackPeer } from '../support/slack-peer.js';
import { signingSecret } from '../support/slack-sender.js';
import { askEveryWay, everyWay } from './ask-every-way.js';
import { copyOfCommit } from './copy.js';

const releases = ['22', '24'];
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** The folder of the program `node` of that release. */
function install(release: string, prefix: string): string {
  execFileSync('npm', ['install', '--no-save', '--prefix', prefix, `node@${release}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const bin = join(prefix, 'node_modules/node/bin');
  assert.ok(existsSync(join(bin, 'node')), `the package node@${release} brought no program into ${bin}`);
  return bin;
}

async function answers(folder: string, node: string): Promise<void> {
  const signer = createSigner();
  const slack = await SlackPeer.start(scopesNeeded());
  const discord = await startDiscordPeer({ publicKey: signer.publicKey });
  const env = {
    HOST: '127.0.0.1',
    PORT: '0',
    SLACK_BOT_TOKEN: 'xoxb-good',
    SLACK_APP_TOKEN: 'xapp-good',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_PUBLIC_KEY: signer.publicKey,
    DISCORD_API_URL: discord.url,
  };
  const started = (only: string): Child =>
    new Child([join(folder, 'dist/adapters/main.js'), '--only', only], env, node);
  const [web, worker] = [started('http'), started('sockets')];
  try {
    const [, port] = await web.prints(/"port":(\d+)/);
    await worker.prints(/"port":(\d+)/);
    await askEveryWay({ webPort: Number(port), slack, discord, signer });
    say(`  asked over ${everyWay}: answered`);
    for (const child of [web, worker]) {
      child.signal('SIGTERM');
      assert.equal(await child.exited, 0, child.output);
    }
    say('  SIGTERM: both ended in order');
  } finally {
    for (const child of [web, worker]) child.signal('SIGKILL');
    await slack.stop();
    await discord.stop();
  }
}

async function smoke(release: string, prefix: string): Promise<void> {
  const bin = install(release, prefix);
  const node = join(bin, 'node');
  const env = { PATH: `${bin}${delimiter}${process.env['PATH']}` };
  say(`Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`);
  const copy = copyOfCommit(env);
  try {
    copy.npm('ci', '--prefer-offline');
    copy.npm('run', 'build');
    say('  installed and built');
    const answer = execFileSync('npm', ['run', '--silent', 'ask', '--', 'therapy', 'ketamine'], {
      cwd: copy.folder,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    assert.match(answer, /^\s*Ketamine\n[\s\S]*Caveat/);
    say('  asked in the terminal: answered');
    await answers(copy.folder, node);
  } finally {
    copy.remove();
  }
}

for (const release of releases) {
  const prefix = realpathSync(mkdtempSync(join(tmpdir(), 'glutamate-node-')));
  try {
    await smoke(release, prefix);
  } finally {
    rmSync(prefix, { recursive: true, force: true });
  }
}
