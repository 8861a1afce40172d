// `npm run audit`: known faults of what runs in production, where the registry can be asked; elsewhere "not checked", never "clean".
import { spawnSync } from 'node:child_process';
import { root } from '../support/imports.js';
import { type Exception, readAudit } from './read-audit.js';

/** None. Each one would be explained and dated here. */
const exceptions: readonly Exception[] = [];

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: root, encoding: 'utf8' });
const verdict = readAudit(stdout, exceptions, new Date().toISOString().slice(0, 10));
switch (verdict.kind) {
  case 'not-checked':
    process.stdout.write(`not checked: ${verdict.why}\n`);
    break;
  case 'clean':
    process.stdout.write(`no known fault, ${verdict.excepted.length} excepted\n`);
    break;
  case 'found':
    process.stderr.write(`${verdict.findings.join('\n')}\n`);
    process.exitCode = 1;
}
