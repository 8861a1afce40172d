// `npm run bench:profile`: where the time of one turn goes in the running service; writes bench/results/profile.md. Node's own profiler
// watches a process that answers slash commands; what it saw is told by the sources that the frames come from.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { root } from '../test/support/imports.js';
import { signingSecret } from '../test/support/slack-sender.js';
import { AnswerSink, full } from './service/load.js';

const turns = { warm: 2_000, measured: 8_000, atOnce: 4 };
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
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});
type Profile = z.infer<typeof profiled>;
type Frame = Profile['nodes'][number]['callFrame'];

/** What a file of the sources is for; the first that fits. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/src\/knowledge\/safety\//, 'core: the gate for emergencies'],
  [/src\/(?:search|retrieval|question|language)\/|node_modules\/minisearch/, 'core: reading and searching'],
  [/src\/card\//, 'core: the card'],
  [/src\//, 'core: all else'],
  [/adapters\/slack\/(?:render|blocks|buttons|rich-text|escape)/, 'rendering for Slack'],
  [/adapters\/slack\/(?:acknowledgement|deliver|routes)/, 'the answer on its way out'],
  [/node_modules\/@slack\//, 'Bolt'],
  [/adapters\/slack\//, 'the request: signature, reading, once only'],
  [/adapters\/(?:metrics|log|stdout-lines)|node_modules\/(?:prom-client|pino)/, 'log and metrics'],
  [/adapters\/(?:limits|opaque)|node_modules\/rate-limiter/, 'limits, and keys that are hashes'],
  [/adapters\/(?:server|door|waiting)/, 'the server and its door'],
  [/adapters\//, 'adapters: all else'],
  [/node_modules\//, 'other libraries'],
];

const maps = new Map<string, SourceMap | null>();

function sourceOf({ url, lineNumber, columnNumber }: Frame): string | null {
  if (!url.startsWith('file:')) return null;
  const path = fileURLToPath(url);
  let map = maps.get(path);
  if (map === undefined) {
    map = path.includes('/dist/') ? new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8'))) : null;
    maps.set(path, map);
  }
  const entry = map?.findEntry(lineNumber, columnNumber);
  return entry !== undefined && 'originalSource' in entry ? entry.originalSource : path;
}

/** Milliseconds by part. A frame of Node's own counts for the nearest one of ours that called it. */
function byPart({ nodes, samples, timeDeltas }: Profile): ReadonlyMap<string, number> {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parents = new Map(nodes.flatMap(({ id, children }) => children.map((child) => [child, id] as const)));
  const known = new Map<number, string>();
  const partOf = (id: number | undefined): string => {
    const frame = id === undefined ? undefined : frames.get(id);
    if (id === undefined || frame === undefined) return 'Node: HTTP, sockets, timers';
    if (frame.functionName === '(idle)') return 'idle';
    if (frame.functionName === '(garbage collector)') return 'garbage collection';
    const found = known.get(id) ?? parts.find(([pattern]) => pattern.test(sourceOf(frame) ?? ''))?.[1];
    const part = found ?? partOf(parents.get(id));
    known.set(id, part);
    return part;
  };
  const times = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const part = partOf(id);
    times.set(part, (times.get(part) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  }
  times.delete('idle');
  return times;
}

async function watched(): Promise<Profile> {
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
  await full(load, turns.warm + turns.measured, turns.atOnce);
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('close', resolve));
  sink.stop();
  const [file = ''] = readdirSync(folder);
  const profile = profiled.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  rmSync(folder, { recursive: true });
  return profile;
}

const load = loadavg()[0] ?? Number.NaN;
const times = [...byPart(await watched())].sort(([, a], [, b]) => b - a);
const all = times.reduce((sum, [, ms]) => sum + ms, 0);
writeFileSync(
  join(root, 'bench/results/profile.md'),
  [
    '# Where the time of a turn goes',
    '',
    `Written by \`npm run bench:profile\` (Node ${process.version}): ${turns.warm + turns.measured} slash commands of eight kinds over HTTP, ${turns.atOnce} at a time,`,
    'each answered in its acknowledgement. Start and warming are in it. Shares of the time in which the process did something; what',
    `Node does for a part counts for that part. The load of the machine was ${load.toFixed(1)} when it began: take the shares, not the milliseconds.`,
    '',
    '| part | share | for a turn |',
    '| --- | ---: | ---: |',
    ...times.map(
      ([part, ms]) =>
        `| ${part} | ${((ms / all) * 100).toFixed(1)} % | ${(ms / (turns.warm + turns.measured)).toFixed(3)} ms |`,
    ),
    '',
  ].join('\n'),
);
