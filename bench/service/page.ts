// bench/results/service.md: the figures of `npm run bench:service`, beside what was wanted.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../test/support/imports.js';
import type { Soak } from './soak.js';
import type { Row, Speed } from './speed.js';
import type { Called, Start, Started } from './starts.js';

export interface Figures {
  readonly node: string;
  readonly cores: number;
  readonly warm: number;
  readonly batches: number;
  readonly size: number;
  readonly speed: Readonly<Record<Row, Speed>>;
  readonly starts: Readonly<Record<Started, Start>>;
  readonly commands: Readonly<Record<Called, number>>;
  readonly soak: Soak | null;
}

const ratio = (a: number, b: number): string => (a / b).toFixed(2);
const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const mib = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MiB`;

export function writeServicePage(figures: Figures): void {
  writeFileSync(join(root, 'bench/results/service.md'), servicePage(figures));
}

function servicePage(figures: Figures): string {
  const { node, cores, warm, batches, size, speed, starts, commands, soak } = figures;
  const ours = starts.glutamate;
  const fast = (name: string, { perSecond, cpu, p50, p99, ratio: to }: Speed): string =>
    `| ${name} | ${Math.round(perSecond)} | ${to.toFixed(2)} | ${cpu.toFixed(2)} ms | ${ms(p50)} | ${ms(p99)} |`;
  const start = (name: string, one: Start): string =>
    `| ${name} | ${ms(one.ms)} | ${mib(one.bytes)} | ${ratio(ours.ms, one.ms)} | ${ratio(ours.bytes, one.bytes)} |`;
  const whole = (name: string, took: number): string =>
    `| ${name} | ${ms(took)} | ${ratio(took, commands.bare)} |`;
  return [
    '# The service, measured',
    '',
    `Written by \`npm run bench:service\` (Node ${node}, ${cores} cores; the load and the Slack that takes the answers run on the`,
    'same cores, beside whatever else the machine does). Ratios compare processes that run side by side and are loaded by turns.',
    '',
    '## Slack over HTTP',
    '',
    `Signed slash commands, each counted when its answer has arrived; ${warm} to warm each process, then medians of ${batches} batches of`,
    `${size}. "To the constant" is by the answers a second of Bolt alone that answers a constant in the acknowledgement, as ours answers`,
    'there. p50 and p99 are under a fixed load of half the maximum.',
    '',
    '| | answers a second | to the constant | processor for one | p50 | p99 |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    fast('glutamate, eight kinds by turns', speed.glutamate),
    fast('glutamate, a topic by its name (`therapy ketamine`)', speed.topics),
    fast('glutamate, free questions', speed.questions),
    fast('Bolt alone: a constant by `respond`', speed['bare-respond']),
    fast('Bolt alone: a constant in the acknowledgement', speed['bare-ack']),
    '',
    'Wanted: at least 0.6 of the constant, 0.8 with one caller, and a p99 below its. Replies that only name topics are kept; a free',
    'question, of which nothing is kept, is read, ranked and rendered each time.',
    '',
    '## Start',
    '',
    '| | time to ready | resident memory | ours to its time | ours to its memory |',
    '| --- | ---: | ---: | ---: | ---: |',
    start('glutamate, Slack over HTTP', ours),
    start('The libraries that ours starts with, each put to use', starts['bare-same']),
    start('Bolt alone', starts['bare-respond']),
    '',
    'Wanted: at most 1.1 times the same libraries.',
    '',
    '## The command',
    '',
    '| | whole process | to Node alone |',
    '| --- | ---: | ---: |',
    whole('`glutamate ask therapy ketamine`', commands.command),
    whole('`glutamate ask "does memantine help against migraine?"`', commands.question),
    whole('Node that imports MiniSearch and ends', commands.bare),
    '',
    'Wanted: at most 2.',
    '',
    '## Soak',
    '',
    soak === null
      ? 'Not run.'
      : `${soak.turns} turns over HTTP in one process: resident memory ${mib(soak.early)} after the first ${soak.turns / 10}, ${mib(soak.late)} at the end; ratio **${ratio(soak.late, soak.early)}** (wanted: at most 1.10).`,
    '',
    '## Faults',
    '',
    'What was tried, how often, and what was lost: [faults.md](faults.md).',
    '',
  ].join('\n');
}
