// bench/results/scaling.md and scaling.svg beside it: what two web processes do beside one, and where the processors go.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../test/support/imports.js';
import type { Rate, Routed } from './routed.js';

const title = '# Two web processes beside one, measured';

export function writeScaling(routed: Routed | null, node: string, cores: number): void {
  const path = join(root, 'bench/results/scaling');
  writeFileSync(`${path}.md`, page(routed, node, cores));
  if (routed !== null) writeFileSync(`${path}.svg`, picture(routed));
}

function page(routed: Routed | null, node: string, cores: number): string {
  if (routed === null) return `${title}\n\nNot measured: no PostgreSQL server was found.\n`;
  const { one, two, toBoth, answers } = routed;
  const row = (processes: number, { perSecond, ours, sender }: Rate): string =>
    `| ${processes} | ${Math.round(perSecond)} | ${(perSecond / one.perSecond).toFixed(2)} | ${ours.toFixed(2)} ms | ${sender.toFixed(2)} ms |`;
  const apart = Math.round(1000 / one.ours);
  return [
    title,
    '',
    `Measured by \`npm run bench:service\` (Node ${node}, ${cores} cores), on one PostgreSQL; the sender gives each command to the next process.`,
    '',
    '![Answers a second with one process and with two](scaling.svg)',
    '',
    '| `web` processes | answers a second | to one | processor for an answer, ours | the sender and the Slack that it plays |',
    '| ---: | ---: | ---: | ---: | ---: |',
    row(1, one),
    row(2, two),
    '',
    `The processes, the sender and the database share ${cores} cores. An answer takes ${one.ours.toFixed(2)} ms of processor in our process and`,
    `${one.sender.toFixed(2)} ms in the sender, besides what PostgreSQL takes: so a second process can win here no more than the first leaves idle.`,
    `On a core of its own a process has room for ${apart} a second, and each further one for as many: they share nothing but PostgreSQL.`,
    '',
    `${toBoth} commands were delivered to both processes at once: ${answers} answers.`,
    '',
  ].join('\n');
}

/** Of the bars, pixels. */
const [left, width, height, row] = [110, 420, 26, 44] as const;

function picture({ one, two }: Routed): string {
  const most = Math.max(one.perSecond, two.perSecond);
  const bars = [one, two].map(({ perSecond }, at) => {
    const [y, long] = [16 + at * row, Math.round((width * perSecond) / most)];
    return [
      `  <text x="${left - 10}" y="${y + 18}" text-anchor="end">${at === 0 ? '1 process' : '2 processes'}</text>`,
      `  <rect x="${left}" y="${y}" width="${long}" height="${height}" fill="#3b6ea5"/>`,
      `  <text x="${left + long + 8}" y="${y + 18}">${Math.round(perSecond)} a second</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 100" role="img" aria-labelledby="t" font-family="system-ui, sans-serif" font-size="14">
  <title id="t">Answers a second with one process and with two</title>
  <rect width="680" height="100" fill="#ffffff"/>
${bars.join('\n')}
</svg>
`;
}
