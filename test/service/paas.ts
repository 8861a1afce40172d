// `npm run check:paas`: the last commit installed as a PaaS does, its Procfile run by a runner, asked over its sockets, stopped by SIGTERM.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scopesNeeded } from '../../adapters/slack/register/surface.js';
import { startDiscordPeer } from '../support/discord-peer.js';
import { createSigner } from '../support/discord-signing.js';
import { mention } from '../support/slack-payloads.js';
import { SlackPeer } from '../support/slack-peer.js';
import { sendEvent, signingSecret } from '../support/slack-sender.js';
import { askEveryWay, everyWay } from './ask-every-way.js';
import { type Copy, copyOfCommit, listing } from './copy.js';
import { ProcfileRun } from './procfile-run.js';

/** A PaaS kills after 30 s (Heroku); we promise less. */
const drainMs = 25_000;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const signer = createSigner();

async function until(what: string, look: () => boolean | Promise<boolean>, ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (!(await look())) {
    if (performance.now() > end) throw new Error(`waited ${ms} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const isReady = (port: number) => (): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  );

// With an answer in hand that Slack takes only after two seconds.
async function stopWhileAnswering(run: ProcfileRun, slack: SlackPeer): Promise<void> {
  const posts = slack.world.posts.length;
  slack.world.fault('chat.postMessage', { kind: 'limited', seconds: 2 });
  const calls = slack.world.calls.length;
  assert.equal(
    (await sendEvent(`http://127.0.0.1:${run.webPort}/slack/events`, mention('therapy topiramate'))).status,
    200,
  );
  await slack.world.until('the first try', () =>
    slack.world.calls.slice(calls).some(({ method }) => method === 'chat.postMessage'),
  );
  const pids = run.pids();
  assert.equal(pids.length, 2, `two processes, not ${pids.length}`);
  const from = performance.now();
  for (const pid of pids) process.kill(pid, 'SIGTERM');
  await until('the end of both processes', () => run.pids().length === 0, drainMs);
  const took = performance.now() - from;
  // The runner ends with the last of them, and has then printed how each ended.
  await Promise.race([run.exited, new Promise((resolve) => setTimeout(resolve, 5_000).unref())]);
  assert.equal(slack.world.posts.length, posts + 1, 'what was taken is answered before the end');
  // The runner reports its shells, which it interrupts as soon as one process has ended; our last line is written before exit 0.
  const ends = run.output.match(/"msg":"stopped"/g)?.length ?? 0;
  assert.equal(ends, 2, `both end in order:\n${run.output.slice(-2000)}`);
  say(`  SIGTERM with an answer in hand: answered, both ended in order after ${seconds(took)}`);
}

async function runFrom(name: string, copy: Copy): Promise<void> {
  say(name);
  assert.equal(
    existsSync(join(copy.folder, 'node_modules/typescript')),
    false,
    'no development dependency is left',
  );
  assert.equal(existsSync(join(copy.folder, 'node_modules/foreman')), false);
  say(`  ${readdirSync(join(copy.folder, 'node_modules')).length} entries in node_modules`);
  const slack = await SlackPeer.start(scopesNeeded());
  const discord = await startDiscordPeer({ publicKey: signer.publicKey });
  const before = listing(copy.folder);
  const run = await ProcfileRun.start({
    ...copy,
    env: {
      HOST: '127.0.0.1',
      SLACK_BOT_TOKEN: 'xoxb-good',
      SLACK_APP_TOKEN: 'xapp-good',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.token,
      DISCORD_PUBLIC_KEY: signer.publicKey,
      DISCORD_API_URL: discord.url,
      // Any write to the file system is an error, wherever it is tried.
      ...(process.allowedNodeEnvironmentFlags.has('--experimental-permission')
        ? { NODE_OPTIONS: '--experimental-permission --allow-fs-read=* --allow-child-process' }
        : {}),
    },
  });
  try {
    const from = performance.now();
    await until('web', isReady(run.webPort), 30_000);
    await until('worker', isReady(run.workerPort), 30_000);
    say(`  both processes ready after ${seconds(performance.now() - from)}`);
    await askEveryWay({ webPort: run.webPort, slack, discord, signer });
    say(`  asked over ${everyWay}: answered`);
    await stopWhileAnswering(run, slack);
    assert.deepEqual(listing(copy.folder), before, 'nothing was written in the folder');
    assert.deepEqual(readdirSync(copy.home), [], 'nothing was written in the home or temporary folder');
    assert.doesNotMatch(run.output, /ERR_ACCESS_DENIED/);
    say('  nothing was written to the file system');
    assertJsonLog(run.output);
  } catch (error) {
    say(run.output);
    throw error;
  } finally {
    run.kill();
    await slack.stop();
    await discord.stop();
  }
}

// Among the runner's own lines, every line of ours is JSON.
function assertJsonLog(output: string): void {
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  assert.ok(lines.length > 5);
  for (const line of lines) JSON.parse(line);
  say(`  ${lines.length} lines of log, each JSON`);
}

async function main(): Promise<void> {
  const [built, bare] = [copyOfCommit(), copyOfCommit()];
  try {
    const procfile = readFileSync(join(built.folder, 'Procfile'), 'utf8');
    say(procfile.trimEnd());
    const install = built.npm('ci', '--prefer-offline');
    assert.ok(existsSync(join(built.folder, 'dist/adapters/main.js')), '`npm ci` builds');
    cpSync(join(built.folder, 'dist'), join(bare.folder, 'dist'), { recursive: true });
    say(`npm ci, which builds: ${seconds(install)}; npm prune: ${seconds(built.npm('prune', '--omit=dev'))}`);
    await runFrom('After npm ci and npm prune --omit=dev:', built);
    say(
      `npm ci --omit=dev, whose prepare builds nothing: ${seconds(bare.npm('ci', '--omit=dev', '--prefer-offline'))}`,
    );
    say(
      `npm ci --omit=dev --ignore-scripts: ${seconds(bare.npm('ci', '--omit=dev', '--ignore-scripts', '--prefer-offline'))}`,
    );
    await runFrom('After npm ci --omit=dev --ignore-scripts, with dist/ from elsewhere:', bare);
  } finally {
    built.remove();
    bare.remove();
  }
}

await main();
