// Reads the body of a request, bounded in size; the server bounds the time.
import type { IncomingMessage } from 'node:http';

/** Bytes. Slack's largest payloads (a message shortcut on a long message with many blocks) stay well below. */
const bodyMax = 512 * 1024;

/** Null when it is too large or the client went away. */
export function readBody(request: IncomingMessage): Promise<Buffer | 'too-large' | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > bodyMax) resolve('too-large');
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => resolve(null));
    request.once('close', () => resolve(null));
  });
}

/** JSON for events; a form with the field `payload` for presses; a plain form for commands. Null for anything else. */
export function parseBody(body: Buffer, type: string | undefined): Readonly<Record<string, unknown>> | null {
  try {
    const text = body.toString('utf8');
    if (type?.startsWith('application/json')) return objectOf(JSON.parse(text));
    const form = new URLSearchParams(text);
    const payload = form.get('payload');
    return payload === null ? Object.fromEntries(form) : objectOf(JSON.parse(payload));
  } catch {
    return null;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
