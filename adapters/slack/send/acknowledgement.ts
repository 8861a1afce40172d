// The acknowledgement of a slash command over HTTP, which may hold the answer: then no call of the Web API is made, and its rate
// limits do not count. https://docs.slack.dev/interactivity/implementing-slash-commands#responding_immediate_response
import type { ServerResponse } from 'node:http';
import type { Sendable } from './deliver.js';
import type { Failure } from './failure.js';

export interface Acknowledgement {
  /** Whether it is still to be given: the answer may stand in it. */
  open(): boolean;
  /** Gives it with the answer. Null when it has gone out; Slack shows it, or tells the asker that the command failed. */
  answer(message: Sendable): Promise<Failure | null>;
}

/**
 * Bytes. Slack names no bound for this place. Blocks have some 13,200 characters at the most, which are that many bytes but for
 * other scripts; a larger answer goes by response_url, where Slack says why it refuses, and a simpler message can be tried.
 */
const bodyMax = 32 * 1024;

const late: Failure = {
  kind: 'refused',
  code: 'acknowledged',
  cure: 'nothing to do: the answer goes by response_url',
};

export function acknowledgementOf(response: ServerResponse): Acknowledgement {
  const open = (): boolean => !response.headersSent && !response.destroyed;
  return {
    open,
    answer(message) {
      const body = bodyOf(message);
      if (!open() || body.length > bodyMax) return Promise.resolve(late);
      return new Promise((resolve) => {
        response.once('finish', () => resolve(null));
        // Slack had given up, or the connection broke.
        response.once('close', () => resolve(late));
        response.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': body.length,
        });
        response.end(body);
      });
    },
  };
}

// The messages of topics come again and again (render.ts): kept as long as the message is.
const bodies = new WeakMap<Sendable, Buffer>();

function bodyOf(message: Sendable): Buffer {
  const body = bodies.get(message) ?? Buffer.from(JSON.stringify({ response_type: 'ephemeral', ...message }));
  bodies.set(message, body);
  return body;
}
