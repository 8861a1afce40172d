// A page that fails: a number for whoever asks, the fault in the log, and no word of the question in either.
import pino from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startServer } from '../../adapters/http/server.js';
import { pageHandler } from '../../adapters/web/page-handler.js';

describe('a page that fails', () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const broken = (): never => {
    throw new Error('broken');
  };
  const routes = { '/': pageHandler(broken, { log, hosts: { own: '127.0.0.1', allowed: [] } }) };

  it('tells its number, which is in the log beside the fault', async () => {
    const server = await startServer({ host: '127.0.0.1', port: 0, routes, ready: () => true });
    onTestFinished(() => server.close());
    const response = await fetch(`http://127.0.0.1:${server.port}/?q=secretword`);
    const [, incident = ''] = /Incident ([0-9a-f]{8})/.exec(await response.text()) ?? [];
    expect(response.status).toBe(500);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(lines.join('')).toContain(`"incident":"${incident}"`);
    expect(lines.join('')).toContain('broken');
    expect(lines.join('')).not.toContain('secretword');
  });
});
