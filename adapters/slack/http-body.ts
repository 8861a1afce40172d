// What the body of a request from Slack says.

/** Bytes. Slack's largest payloads (a message shortcut on a long message with many blocks) stay well below. */
export const bodyMax = 512 * 1024;

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
