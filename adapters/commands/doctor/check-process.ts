// What the process itself needs: its Node.js, usable settings (and names that look like settings and are none), a free port.
import { createServer } from 'node:net';
import { processReadEvery, processUnknownSettings, type ReadSettings } from '../../settings/env.js';
import { type CheckResult, checkResult, faultResult } from './check-result.js';

/** The oldest Node.js that runs the service: "engines" of package.json. */
const oldest = [20, 19] as const;

export function checkNode(version: string): CheckResult {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  const cure = `install Node.js ${oldest.join('.')} or newer`;
  return checkResult('node', fits ? 'ok' : 'stops', version, fits ? null : cure);
}

/** The settings with defaults in the place of unusable ones, so that the other checks can go on. */
export function checkSettings(): ReadSettings & { readonly results: readonly CheckResult[] } {
  const read = processReadEvery();
  const bad = read.faults.map((fault) => faultResult('settings', 'stops', fault));
  const unknown = processUnknownSettings().map(({ name, meant }) =>
    checkResult(
      'settings',
      'warning',
      `${name} is not read`,
      meant === null ? 'see .env.example for those that are read' : `rename it to ${meant}, or unset it`,
    ),
  );
  const results = [...bad, ...unknown];
  return { ...read, results: results.length > 0 ? results : [checkResult('settings', 'ok', 'all usable')] };
}

const cures: Readonly<Record<string, string>> = {
  EADDRINUSE: 'stop what listens there (this service, if it runs already), or choose another PORT',
  EACCES: 'choose a PORT from 1024 on, or let this user bind to lower ones',
  EADDRNOTAVAIL: 'set HOST to an address of this machine, or unset it',
  ENOTFOUND: 'set HOST to an address of this machine, or unset it',
};

/** Whether the service could listen where HOST and PORT say: tried, and given back at once. */
export function checkPort(host: string, port: number): Promise<CheckResult> {
  const where = `HOST ${host}, PORT ${port}`;
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? error.name;
      resolve(
        checkResult('port', 'stops', `${where}: ${code}`, cures[code] ?? 'choose another PORT or HOST'),
      );
    });
    server.listen({ host, port }, () =>
      server.close(() => resolve(checkResult('port', 'ok', `${where} is free`))),
    );
  });
}
