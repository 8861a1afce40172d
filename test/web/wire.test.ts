// A page that fails: a number for whoever asks, the fault in the log, and no word of the question in either.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { pageHandler } from '../../adapters/web/wire.js';

describe('a page that fails', () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const server = createServer(
    pageHandler(() => {
      throw new Error('broken');
    }, log),
  );
  afterEach(() => {
    server.close();
  });

  it('tells its number, which is in the log beside the fault', async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/?q=secretword`);
    const [, incident = ''] = /Incident ([0-9a-f]{8})/.exec(await response.text()) ?? [];
    expect(response.status).toBe(500);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(lines.join('')).toContain(`"incident":"${incident}"`);
    expect(lines.join('')).toContain('broken');
    expect(lines.join('')).not.toContain('secretword');
  });
});
