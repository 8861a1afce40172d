// A real Chromium with its driver, where this machine has both; none is a reason to skip, and a failure where CI=true.
import type { Browser } from 'playwright-core';
import { chromiumPath, mayGoWithout, noBrowser } from './missing.js';

export const withoutChromium = noBrowser !== null && mayGoWithout;

export async function launch(): Promise<Browser> {
  if (noBrowser !== null) throw new Error(noBrowser);
  const { chromium } = await import('playwright-core');
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
    // Nothing is drawn by a graphics card, and one process less is started.
    '--in-process-gpu',
    // All visits are to one origin, and share a process.
    '--renderer-process-limit=1',
  ];
  return chromium.launch({ executablePath: chromiumPath ?? '', args });
}
