// Interactions over HTTP: what Discord signed is answered by the one path of interactions.
import type { ServerResponse } from 'node:http';
import type { HttpHandler } from '../adapter.js';
import type { Fields } from '../fields.js';
import type { InFlight } from './in-flight.js';
import type { Deliver, Interactions } from './interactions.js';
import { end, type Signing, takeSigned } from './signed.js';

export interface EndpointParts {
  readonly signing: Signing;
  readonly interactions: Interactions;
  readonly inFlight: InFlight;
  /** For responses that a plain JSON body cannot carry: files, and what follows a response. */
  readonly deliver: Deliver;
}

export function createEndpoint(parts: EndpointParts): HttpHandler {
  return async (request, response, door) => {
    const payload = await takeSigned(request, response, door, parts.signing);
    if (payload === null) return;
    if (payload['type'] === 1) return json(response, { type: 1 });
    const taken = parts.inFlight.take(async () => {
      try {
        await handle(parts, payload, response);
      } finally {
        if (!response.writableEnded) end(response, 500, 'no answer');
      }
    });
    if (!taken) end(response, 503, 'stopping, or too much in hand');
  };
}

async function handle(parts: EndpointParts, payload: Fields, response: ServerResponse): Promise<void> {
  await parts.interactions(payload, async (origin, answer) => {
    if (answer.files.length === 0 && !answer.removes) return json(response, answer.body);
    // 202 and the callback: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
    response.writeHead(202).end();
    await parts.deliver(origin, answer);
  });
  if (!response.writableEnded) end(response, 400, 'not an interaction of this bot');
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
