// The table of faults: the tests that try them are run, and what they wrote down and how they ended becomes bench/results/faults.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import * as z from 'zod';
import { root } from '../../test/support/imports.js';
import type { Tried } from '../../test/support/tried.js';

/** Those that count turns, and those in which each test is one fault. */
const files = [
  'test/slack/exactly-once.test.ts',
  'test/discord/exactly-once.test.ts',
  'test/store/postgres-outage.test.ts',
  'test/service/killed.test.ts',
  'test/service/clock.test.ts',
  'test/service/no-disk.test.ts',
  'test/service/hostile-clients.test.ts',
  'test/service/stdout.test.ts',
  'test/slack/faults.test.ts',
  'test/slack/sockets.test.ts',
  'test/discord/gateway-faults.test.ts',
  'test/discord/rest-faults.test.ts',
  'test/service/overload.test.ts',
  'test/service/bad-input.test.ts',
] as const;

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const triedSchema = z.object({
  part: z.enum(['Slack', 'Discord', 'PostgreSQL', 'Process']),
  fault: z.string(),
  times: z.number(),
  turns: z.number(),
  lost: z.number(),
  twice: z.number(),
});

export function writeFaults(node: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  try {
    const [written, results] = [join(folder, 'tried.jsonl'), join(folder, 'report.json')];
    spawnSync('npx', ['vitest', 'run', '--reporter=json', `--outputFile=${results}`, ...files], {
      cwd: root,
      env: { ...process.env, FAULTS_FILE: written },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const lines = existsSync(written) ? readFileSync(written, 'utf8').trim().split('\n') : [];
    const tried = lines.map((line): Tried => triedSchema.parse(JSON.parse(line)));
    const { testResults } = report.parse(JSON.parse(readFileSync(results, 'utf8')));
    const tests = testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, status }) => ({ file: relative(root, name), fullName, status })),
    );
    writeFileSync(join(root, 'bench/results/faults.md'), faultsPage(node, tried, tests));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Ended {
  readonly file: string;
  readonly fullName: string;
  readonly status: string;
}

function faultsPage(node: string, tried: readonly Tried[], tests: readonly Ended[]): string {
  const rows = tried
    .toSorted((a, b) => (`${a.part} ${a.fault}` < `${b.part} ${b.fault}` ? -1 : 1))
    .map(
      ({ part, fault, times, turns, lost, twice }) =>
        `| ${part} | ${fault} | ${times} | ${turns} | ${lost} | ${twice} |`,
    );
  const passed = tests.filter(({ status }) => status === 'passed');
  const others = tests.filter(({ status }) => status !== 'passed');
  const byFile = [...new Set(tests.map(({ file }) => file))].flatMap((file) => [
    '',
    `### ${file}`,
    '',
    ...tests
      .filter((test) => test.file === file)
      .map(({ fullName, status }) => `- ${told(fullName, status)}`),
  ]);
  return [
    '# Faults tried',
    '',
    `Written by \`npm run bench:service\` (Node ${node}), which runs the tests that try the faults, on real sockets, real processes and a`,
    'real PostgreSQL.',
    '',
    '## Under load, counted',
    '',
    'How often a fault was tried; how many questions were asked meanwhile, how many of them got no answer, and how many more than',
    'one. A process that is killed between an answer and writing down that it was given makes the next one give it again.',
    '',
    '| Part | Fault | times | questions | lost | answered twice |',
    '| --- | --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    `## One by one: ${passed.length} of ${tests.length} as they should be${others.length === 0 ? '' : ` (${others.length} not)`}`,
    '',
    'Each line is a test, and most of them are one fault.',
    ...byFile,
    '',
  ].join('\n');
}

const told = (name: string, status: string): string =>
  status === 'passed' ? name : `**${status}**: ${name}`;
