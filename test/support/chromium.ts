// A real Chromium, where this machine has one; none is a reason to skip, and a failure where CI=true.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const chromiumPath: string | null = places.find((path) => existsSync(path)) ?? null;

if (chromiumPath === null && process.env['CI'] !== 'true') {
  process.stderr.write('Browser tests are skipped: no Chromium is installed (apt-get install chromium).\n');
}

/** Only a machine of a person may go without. */
export const withoutChromium = chromiumPath === null && process.env['CI'] !== 'true';

export function launch(): Promise<Browser> {
  if (chromiumPath === null) throw new Error(`no Chromium in ${places.join(', ')}`);
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-lcd-text',
  ];
  return chromium.launch({ executablePath: chromiumPath, args });
}
