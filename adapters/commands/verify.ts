// `glutamate verify`: are these packs sound? Exit status 1 if any is not.
import type { Command } from 'commander';
import { verify as verifyPacks } from '../terminal/verify.js';
import { pathsOf } from './options.js';

export function verify(command: Command): void {
  command.argument('[dirs...]').action((dirs: readonly string[]) => {
    process.exitCode = verifyPacks(pathsOf({ knowledge: dirs }), process.stdout, process.stderr);
  });
}
