// A real Chromium, where this machine has one; none is a reason to skip, and a failure where CI=true.
import { type Browser, chromium } from 'playwright-core';
import { chromiumPath, mayGoWithout, noChromium } from './missing.js';

export const withoutChromium = chromiumPath === null && mayGoWithout;

export function launch(): Promise<Browser> {
  if (chromiumPath === null) throw new Error(noChromium);
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
  return chromium.launch({ executablePath: chromiumPath, args });
}
