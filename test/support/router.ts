// A small router in front of web processes, as a PaaS has one: by turns; a process that refuses the connection is passed over.
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export class Router {
  readonly #server: Server;
  /** Where requests go; may be changed while it runs. */
  readonly #ports: () => readonly number[];
  #turn = 0;

  private constructor(ports: () => readonly number[]) {
    this.#ports = ports;
    this.#server = createServer((incoming, response) => void this.#take(incoming, response));
  }

  static async start(ports: () => readonly number[]): Promise<Router> {
    const router = new Router(ports);
    await new Promise<void>((resolve) => router.#server.listen(0, '127.0.0.1', resolve));
    return router;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/slack/events`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #take(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const ports = this.#ports();
    this.#turn++;
    for (let n = 0; n < ports.length; n++) {
      const port = ports[(this.#turn + n) % ports.length] ?? 0;
      const outcome = await pass(port, incoming, body, response);
      if (outcome === 'done') return;
      // What was cut off may have been done: whoever sent it decides whether to send it again.
      if (outcome === 'cut') break;
    }
    response.writeHead(502).end();
  }
}

function pass(
  port: number,
  incoming: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<'done' | 'refused' | 'cut'> {
  return new Promise((resolve) => {
    const { method, url, headers } = incoming;
    const sent = request({ port, host: '127.0.0.1', method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.once('end', () => resolve('done'));
    });
    sent.once('error', (error) =>
      resolve('code' in error && error.code === 'ECONNREFUSED' ? 'refused' : 'cut'),
    );
    sent.end(body);
  });
}
