// The page as `npm start` serves it, without any platform, on a free port of this machine.
import pino from 'pino';
import { run } from '../../adapters/run.js';
import { readSettings } from '../../adapters/settings/env.js';
import { shortWaits } from './short-waits.js';

export interface ServedPage {
  /** Without a slash at its end. */
  readonly origin: string;
  stop(): Promise<void>;
}

export async function servePage(env: Readonly<Record<string, string>> = {}): Promise<ServedPage> {
  const settings = readSettings({ HOST: '127.0.0.1', PORT: '0', ...env });
  const fail = (fault: Error): void => {
    throw fault;
  };
  const running = await run({
    settings,
    only: 'all',
    log: pino({ level: 'silent' }),
    fail,
    waits: shortWaits,
  });
  if (running === null) throw new Error('the page is off');
  return { origin: `http://127.0.0.1:${running.port}`, stop: () => running.stop() };
}
