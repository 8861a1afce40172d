// The program of the service. Its first statements handle the signals; all else is loaded after them, which takes some tenths of a second.
import type { Signals } from './service.js';

// Until there is a service: a stop ends the process, and there are no packs yet to read again.
const signals: Signals = { stop: () => process.exit(0), reload: () => {} };
process.once('SIGTERM', () => signals.stop());
process.once('SIGINT', () => signals.stop());
// What init systems send for "read your configuration again". Also after a terminal that it was started from has gone.
process.on('SIGHUP', () => signals.reload());

const { startService } = await import('./service.js');
await startService(signals);
