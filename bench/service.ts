// `npm run bench:service`: our service against Bolt alone, its start, the command, two processes beside one, a soak, and the
// faults; writes service.md, faults.md and scaling.md in bench/results/. `--only` takes some of the parts.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { writeFaults } from './service/faults.js';
import { AnswerSink } from './service/load.js';
import { writeServicePage } from './service/page.js';
import { measureRouted } from './service/routed.js';
import { writeScaling } from './service/scaling-page.js';
import { soak } from './service/soak.js';
import { measureSpeed } from './service/speed.js';
import { measureCommands, measureStarts } from './service/starts.js';

const { values } = parseArgs({
  options: {
    /** Commands before anything is measured, for each server; batches and their size. */
    warm: { type: 'string', default: '4000' },
    batches: { type: 'string', default: '20' },
    size: { type: 'string', default: '300' },
    starts: { type: 'string', default: '7' },
    commands: { type: 'string', default: '14' },
    routed: { type: 'string', default: '600' },
    soak: { type: 'string', default: '200000' },
    /** `figures` or `faults`. */
    only: { type: 'string', default: 'all' },
  },
});
const count = (name: Exclude<keyof typeof values, 'only'>): number => Number(values[name]);

const from = performance.now();
const say = (line: string): void =>
  void process.stdout.write(`${Math.round((performance.now() - from) / 1000)} s  ${line}\n`);

if (values.only !== 'faults') {
  const sink = await AnswerSink.start();
  const api = `${sink.origin}/api/`;
  const options = { warm: count('warm'), batches: count('batches'), size: count('size') };
  const speed = await measureSpeed({ sink, say, ...options });
  const starts = await measureStarts(api, count('starts'));
  say('starts are measured');
  const commands = measureCommands(count('commands'));
  say('commands are measured');
  const routed = await measureRouted(sink, count('routed'), say);
  const soaked = await soak(sink, count('soak'), say);
  sink.stop();
  writeServicePage({
    node: process.version,
    cores: cpus().length,
    ...options,
    speed,
    starts,
    commands,
    soak: soaked,
  });
  writeScaling(routed, process.version, cpus().length);
  say('bench/results/service.md and scaling.md are written');
}
if (values.only !== 'figures') {
  say('the tests that try faults are run');
  writeFaults(process.version);
  say('bench/results/faults.md is written');
}
