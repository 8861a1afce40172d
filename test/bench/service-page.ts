// docs/service.md: the figures of `npm run bench:service`, as they came out, beside what was wanted.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/imports.js';

interface Speed {
  readonly perSecond: number;
  /** Milliseconds under half of the maximum. */
  readonly p50: number;
  readonly p99: number;
}

interface Start {
  readonly ms: number;
  readonly bytes: number;
}

export interface Figures {
  readonly node: string;
  readonly cores: number;
  readonly rounds: number;
  readonly count: number;
  readonly ours: Speed;
  readonly bare: Speed;
  readonly bareAck: Speed;
  /** Answers a second of two processes. */
  readonly two: number;
  readonly start: { readonly ours: Start; readonly bare: Start };
  /** Milliseconds of a whole process. */
  readonly command: { readonly ours: number; readonly bare: number };
  readonly soak: { readonly turns: number; readonly early: number; readonly late: number } | null;
}

const ratio = (a: number, b: number): string => (a / b).toFixed(2);
const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const mib = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MiB`;

export function writeServicePage(figures: Figures): void {
  writeFileSync(join(root, 'docs/service.md'), servicePage(figures));
}

function servicePage({
  node,
  cores,
  rounds,
  count,
  ours,
  bare,
  bareAck,
  two,
  start,
  command,
  soak,
}: Figures): string {
  const speed = (name: string, { perSecond, p50, p99 }: Speed): string =>
    `| ${name} | ${Math.round(perSecond)} | ${ms(p50)} | ${ms(p99)} |`;
  return [
    '# The service, measured',
    '',
    `Written by \`npm run bench:service\` (Node ${node}, ${cores} cores; the load and the Slack that takes the answers run on the`,
    'same cores). Ratios compare processes of one run; fresh processes each round, order reversed, medians.',
    '',
    '## Slack over HTTP',
    '',
    `Signed slash commands, each counted when its answer has arrived; ${rounds} rounds of ${count}. p50 and p99 are under a fixed load of`,
    'half the maximum.',
    '',
    '| | answers a second | p50 | p99 |',
    '| --- | ---: | ---: | ---: |',
    speed('glutamate', ours),
    speed('Bolt alone: a constant by `respond`, as we answer', bare),
    speed('Bolt alone: a constant in the acknowledgement', bareAck),
    '',
    `Throughput against Bolt alone: **${ratio(ours.perSecond, bare.perSecond)}** (wanted: at least 0.9); against the constant in the`,
    `acknowledgement, which saves one request: ${ratio(ours.perSecond, bareAck.perSecond)}. Two processes side by side: ${Math.round(two)} a second,`,
    `${ratio(two, ours.perSecond)} times one.`,
    '',
    '## Start',
    '',
    '| | time to ready | resident memory |',
    '| --- | ---: | ---: |',
    `| glutamate, Slack over HTTP | ${ms(start.ours.ms)} | ${mib(start.ours.bytes)} |`,
    `| Bolt alone | ${ms(start.bare.ms)} | ${mib(start.bare.bytes)} |`,
    `| ratio (wanted: at most 1.25) | ${ratio(start.ours.ms, start.bare.ms)} | ${ratio(start.ours.bytes, start.bare.bytes)} |`,
    '',
    '## The command',
    '',
    `\`glutamate ask therapy ketamine\`: ${ms(command.ours)}; Node that imports MiniSearch and ends: ${ms(command.bare)}; ratio`,
    `**${ratio(command.ours, command.bare)}** (wanted: at most 2).`,
    '',
    '## Soak',
    '',
    soak === null
      ? 'Not run.'
      : `${soak.turns} turns over HTTP in one process: resident memory ${mib(soak.early)} after the first ${soak.turns / 10}, ${mib(soak.late)} at the end; ratio **${ratio(soak.late, soak.early)}** (wanted: at most 1.10).`,
    '',
  ].join('\n');
}
