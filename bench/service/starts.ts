// Start: time and memory to ready, in fresh processes by turns; and the whole time of a command.
import { spawnSync } from 'node:child_process';
import { root } from '../../test/support/imports.js';
import { startMeasured, type Which } from './measured.js';
import { median } from './median.js';

export interface Start {
  readonly ms: number;
  readonly bytes: number;
}

const started = ['glutamate', 'bare-respond', 'bare-same'] as const satisfies readonly Which[];
export type Started = (typeof started)[number];

export async function measureStarts(api: string, times: number): Promise<Readonly<Record<Started, Start>>> {
  const seen: Record<Started, { ms: number[]; bytes: number[] }> = {
    glutamate: { ms: [], bytes: [] },
    'bare-respond': { ms: [], bytes: [] },
    'bare-same': { ms: [], bytes: [] },
  };
  for (let n = 0; n < times; n++) {
    for (const which of n % 2 === 0 ? started : started.toReversed()) {
      const server = await startMeasured(which, api);
      seen[which].ms.push(server.startMs);
      seen[which].bytes.push(server.resident());
      await server.stop();
    }
  }
  const of = ({ ms, bytes }: { ms: number[]; bytes: number[] }): Start => ({
    ms: median(ms),
    bytes: median(bytes),
  });
  return {
    glutamate: of(seen.glutamate),
    'bare-respond': of(seen['bare-respond']),
    'bare-same': of(seen['bare-same']),
  };
}

const calls = {
  command: ['dist/adapters/cli.js', 'ask', 'therapy', 'ketamine'],
  question: ['dist/adapters/cli.js', 'ask', 'does memantine help against migraine?'],
  bare: ['--input-type=module', '--eval', "import 'minisearch'"],
} as const;
export type Called = keyof typeof calls;

/** Milliseconds of a whole process. */
export function measureCommands(times: number): Readonly<Record<Called, number>> {
  const seen: Record<Called, number[]> = { command: [], question: [], bare: [] };
  const names = Object.keys(calls) as Called[];
  for (let n = 0; n < times; n++)
    for (const name of n % 2 === 0 ? names : names.toReversed()) seen[name].push(time(calls[name]));
  return { command: median(seen.command), question: median(seen.question), bare: median(seen.bare) };
}

function time(args: readonly string[]): number {
  const from = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return performance.now() - from;
}
