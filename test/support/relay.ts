// A TCP relay before a server, for the faults of networks: connections that go silent, and connections that break.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface Relay {
  readonly port: number;
  /** From now on nothing passes, and nothing is refused either; or all passes again. */
  silent(on: boolean): void;
  /** Breaks every connection. */
  cut(): void;
  close(): Promise<void>;
}

export async function startRelay(to: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  let held = false;
  const pipe = (from: Socket, into: Socket): void => {
    sockets.add(from);
    from.on('data', (chunk) => {
      if (!held) into.write(chunk);
    });
    from.on('error', () => into.destroy());
    from.on('close', () => {
      sockets.delete(from);
      into.destroy();
    });
  };
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    pipe(near, far);
    pipe(far, near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    silent(on) {
      held = on;
    },
    cut,
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
