// Signals before the service stands: handled before anything else is loaded, and a SIGHUP or SIGTERM meanwhile does what it does later.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { root } from '../support/imports.js';

/** Sends the process a signal as soon as it handles it, while all else is still to be loaded; says what was loaded by then. */
const early = (signal: string): string =>
  `--import=data:text/javascript,${encodeURIComponent(`
    process.on('newListener', (name) => {
      if (name !== '${signal}') return;
      process.stdout.write('loaded: ' + process.moduleLoadList.includes('NativeModule http') + '\\n');
      setImmediate(() => process.kill(process.pid, '${signal}'));
    });
  `)}`;

async function started(signal: string) {
  const { PATH } = process.env;
  const args = [early(signal), join(root, 'dist/adapters/main.js')];
  const child = spawn(process.execPath, args, {
    env: { PATH, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const until = (text: string) =>
    new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk) => {
        said += String(chunk);
        if (said.includes(text)) resolve();
      });
      child.once('close', () => reject(new Error(`ended:\\n${said}`)));
    });
  return { child, ended, until, said: () => said };
}

describe('a signal to a process that has only just begun', () => {
  it('SIGHUP is no end: the service starts', async () => {
    const { until, said } = await started('SIGHUP');
    await until('"listening"');
    expect(said()).toContain('loaded: false');
  });

  it.each(['SIGTERM', 'SIGINT'])('%s is a stop like any other: exit 0', async (signal) => {
    const { ended, until, said } = await started(signal);
    until('never said').catch(() => {});
    expect(await ended).toBe(0);
    expect(said()).toContain('loaded: false');
  });
});

describe('npm start', () => {
  it.skipIf(process.platform === 'win32')(
    'hands SIGTERM on: the service stops, and npm ends after it, with its 0',
    async () => {
      const { PATH, HOME } = process.env;
      const child = spawn('npm', ['start', '--silent'], {
        cwd: root,
        env: { PATH, HOME, PORT: '0', LOG_LEVEL: 'info', SLACK_BOT_TOKEN: '', DISCORD_TOKEN: '' },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      let said = '';
      // The pipe closes when the last process that holds it has ended: npm, the shell between, and node.
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      await new Promise<void>((resolve) =>
        child.stdout.on('data', (chunk) => {
          said += String(chunk);
          if (said.includes('"listening"')) resolve();
        }),
      );
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(said).toContain('"stopped"');
    },
  );
});
