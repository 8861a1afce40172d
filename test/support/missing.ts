// What the tests need and this machine may lack. Only a machine of a person may go without: with CI=true a missing one is a failure.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Reporter } from 'vitest/node';
import { findPostgres } from './postgres-binaries.js';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const chromiumPath: string | null = places.find((path) => existsSync(path)) ?? null;

/** What the tests of the page lack; null where they can run. */
export const noBrowser: string | null =
  chromiumPath === null
    ? 'no Chromium was found (apt-get install chromium)'
    : isInstalled('playwright-core')
      ? null
      : 'the browser has no driver (npm run tools installs playwright-core)';
export const noPostgres =
  'no PostgreSQL server was found (npm run tools installs one for most systems; else initdb and postgres of this system)';

export const mayGoWithout = process.env['CI'] !== 'true';

/** One line at the end of a run: how many tests were skipped, and what they needed. */
export const tellSkipped: Reporter = {
  onTestRunEnd(modules) {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]).length;
    if (skipped === 0) return;
    const missing = [
      ...(noBrowser === null ? [] : [noBrowser]),
      ...(findPostgres() === null ? [noPostgres] : []),
    ];
    if (missing.length > 0) process.stdout.write(`${skipped} tests were skipped: ${missing.join('; ')}.\n`);
  },
};

function isInstalled(name: string): boolean {
  try {
    return createRequire(import.meta.url).resolve(name) !== '';
  } catch {
    return false;
  }
}
