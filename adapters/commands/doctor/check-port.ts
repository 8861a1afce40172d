// Whether the service could listen where HOST and PORT say: tried, and given back at once.
import { createServer } from 'node:net';
import { type Finding, finding } from './finding.js';

const cures: Readonly<Record<string, string>> = {
  EADDRINUSE: 'stop what listens there (this service, if it runs already), or choose another PORT',
  EACCES: 'choose a PORT from 1024 on, or let this user bind to lower ones',
  EADDRNOTAVAIL: 'set HOST to an address of this machine, or unset it',
  ENOTFOUND: 'set HOST to an address of this machine, or unset it',
};

export function checkPort(host: string, port: number): Promise<Finding> {
  const where = `HOST ${host}, PORT ${port}`;
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? error.name;
      resolve(finding('port', 'stops', `${where}: ${code}`, cures[code] ?? 'choose another PORT or HOST'));
    });
    server.listen({ host, port }, () =>
      server.close(() => resolve(finding('port', 'ok', `${where} is free`))),
    );
  });
}
