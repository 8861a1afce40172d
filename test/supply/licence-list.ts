// bench/results/licences.md: the licences of everything that runs in production, and which licences may.
import { join } from 'node:path';
import { root } from '../support/imports.js';
import type { Package } from './production.js';

/** Permissive ones that ask for no more than to be named (SPDX ids). Another one is a decision, made here. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
] as const;

export const licencesFile = join(root, 'bench/results/licences.md');

/** An expression with "OR" is fine where one of its licences is. */
export function isAllowed(licence: string): boolean {
  const names = licence.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return names.some((name) => allowed.some((known) => known === name));
}

export function licencesPage(packages: readonly Package[]): string {
  const counts = new Map<string, number>();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const sums = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([licence, count]) => `| ${licence} | ${count} |`);
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return [
    '# Licences of what runs in production',
    '',
    'Written by `npm run licences` from the lock; a test holds it to that, and every licence to the list of those allowed:',
    `${allowed.join(', ')}.`,
    '',
    '| Licence | Packages |',
    '| --- | --- |',
    ...sums,
    '',
    '| Package | Version | Licence |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
