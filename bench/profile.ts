// `npm run bench:profile`: where the time of one turn goes in the running service; writes bench/results/profile.md. Node's own profiler
// watches a process that answers slash commands; what it saw is told by the sources that the frames come from.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { root } from '../test/support/imports.js';
import { signingSecret } from '../test/support/slack-sender.js';
import { AnswerSink, full } from './service/load.js';

/** By default; more say the same more surely. */
const { values: counts } = parseArgs({
  options: { warm: { type: 'string', default: '8000' }, measured: { type: 'string', default: '24000' } },
});
const turns = { warm: Number(counts.warm), measured: Number(counts.measured), atOnce: 4 };
const port = 34_567;

const profiled = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({
        functionName: z.string(),
        url: z.string(),
        lineNumber: z.number(),
        columnNumber: z.number(),
      }),
      children: z.array(z.number()).default([]),
    }),
  ),
  /** Microseconds of the machine's own clock, which `process.hrtime` tells too. */
  startTime: z.number(),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});
type Profile = z.infer<typeof profiled>;
type Frame = Profile['nodes'][number]['callFrame'];

const writing = 'writing to the socket: the kernel';
const rest = 'Node: HTTP, sockets, timers';

/** What a file of the sources is for; the first that fits. Each must fit something, or the table is out of date. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/\bsrc\/safety\//, 'core: the gate for emergencies'],
  [/\bsrc\/(?:search|retrieval|question)\//, 'core: reading questions and ranking'],
  [/\bsrc\/command\//, 'core: commands and tokens'],
  [/\bsrc\/card\//, 'core: the card'],
  [/\bsrc\/(?:answer|knowledge|bot\.ts)/, 'core: the answer'],
  [/\badapters\/slack\/(?:render|escape)/, 'rendering for Slack'],
  [/\badapters\/slack\/send\//, 'the answer on its way out'],
  [/\badapters\/slack\/read\//, 'the request: what it means'],
  [/\badapters\/slack\/app\//, 'the request: signature, and when it is acknowledged'],
  [/\badapters\/(?:chat|store|remember)/, 'once only: turns in hand and leases'],
  [/\badapters\/anonymous-key/, 'keys that are hashes'],
  [/\badapters\/log\/|\bnode_modules\/pino\//, 'the log'],
  [/\badapters\/serve\/metrics|\bnode_modules\/prom-client\//, 'metrics'],
  [/\badapters\/(?:serve|bot)\//, 'the one loop'],
  [/\badapters\/http\//, 'the server and its door'],
];

/** What many parts use counts for the one that called it: words and spelling, and what Node and other libraries do. */
const own = /\b(?:src|adapters)\/(?!(?:text|language|maps)\b)/;

const maps = new Map<string, SourceMap | null>();

function sourceOf({ url, lineNumber, columnNumber }: Frame): string | null {
  if (!url.startsWith('file:')) return null;
  const path = fileURLToPath(url);
  let map = maps.get(path);
  if (map === undefined) {
    map = existsSync(`${path}.map`) ? new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8'))) : null;
    maps.set(path, map);
  }
  const entry = map?.findEntry(lineNumber, columnNumber);
  return entry !== undefined && 'originalSource' in entry ? entry.originalSource : path;
}

/** Milliseconds by part, of what was seen from `from` on (microseconds). */
function byPart(
  { nodes, startTime, samples, timeDeltas }: Profile,
  from: number,
): ReadonlyMap<string, number> {
  const parents = new Map(nodes.flatMap(({ id, children }) => children.map((child) => [child, id] as const)));
  const fitting = new Set<RegExp>();
  const found = new Map<number, string | null>();
  for (const { id, callFrame } of nodes) {
    const source = sourceOf(callFrame) ?? '';
    const part = parts.find(([pattern]) => pattern.test(source));
    if (part !== undefined) fitting.add(part[0]);
    found.set(id, part?.[1] ?? (own.test(source) ? 'all else of ours' : partOfNode(callFrame)));
  }
  const stale = parts.filter(([pattern]) => !fitting.has(pattern)).map(([pattern]) => String(pattern));
  if (stale.length > 0) throw new Error(`no frame is of ${stale.join(', ')}: mend the table of parts`);
  const partOf = (id: number | undefined): string =>
    id === undefined ? rest : (found.get(id) ?? partOf(parents.get(id)));
  const times = new Map<string, number>();
  let at = startTime;
  for (const [index, id] of samples.entries()) {
    const took = timeDeltas[index] ?? 0;
    at += took;
    if (at >= from) times.set(partOf(id), (times.get(partOf(id)) ?? 0) + took / 1000);
  }
  times.delete('idle');
  return times;
}

/** What Node itself did, where that is a part by itself. */
function partOfNode({ functionName, url }: Frame): string | null {
  if (url !== '') return null;
  if (functionName === '(idle)') return 'idle';
  if (functionName === '(garbage collector)') return 'garbage collection';
  return /^write(?:v|Buffer|\w+String)$/.test(functionName) ? writing : null;
}

async function watched(): Promise<ReadonlyMap<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'glutamate-profile-'));
  const sink = await AnswerSink.start();
  const args = ['--cpu-prof', `--cpu-prof-dir=${folder}`, 'dist/adapters/main.js', '--only', 'http'];
  const env = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    SLACK_BOT_TOKEN: 'xoxb-good',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: `${sink.origin}/api/`,
    RATE_PER_PERSON: '0',
    RATE_PER_WORKSPACE: '0',
  };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve) =>
    child.stdout.on('data', (chunk) => {
      if (String(chunk).includes('"listening"')) resolve();
    }),
  );
  const load = { urls: [`http://127.0.0.1:${port}/slack/events`], sink };
  await full(load, turns.warm, turns.atOnce);
  const from = Number(process.hrtime.bigint() / 1000n);
  await full(load, turns.measured, turns.atOnce);
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('close', resolve));
  sink.stop();
  const [file = ''] = readdirSync(folder);
  const profile = profiled.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  rmSync(folder, { recursive: true });
  return byPart(profile, from);
}

const load = loadavg()[0] ?? Number.NaN;
const times = [...(await watched())].sort(([, a], [, b]) => b - a);
const all = times.reduce((sum, [, ms]) => sum + ms, 0);
if (all === 0)
  throw new Error('nothing was seen after the warming: is the clock of the profile another one here?');
writeFileSync(
  join(root, 'bench/results/profile.md'),
  [
    '# Where the time of a turn goes',
    '',
    `Written by \`npm run bench:profile\` (Node ${process.version}): ${turns.measured} slash commands of eight kinds over HTTP, ${turns.atOnce} at a time,`,
    `each answered in its acknowledgement; the start and ${turns.warm} commands before them are left out. Shares of the time in which the`,
    'process did something. What Node, other libraries and the functions for words do for a part counts for that part. The load of the',
    `machine was ${load.toFixed(1)} when it began: take the shares, not the milliseconds.`,
    '',
    '| part | share | for a turn |',
    '| --- | ---: | ---: |',
    ...times.map(
      ([part, ms]) =>
        `| ${part} | ${((ms / all) * 100).toFixed(1)} % | ${(ms / turns.measured).toFixed(3)} ms |`,
    ),
    '',
  ].join('\n'),
);
