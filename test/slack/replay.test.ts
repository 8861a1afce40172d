// Replay: every kind of delivery, whole and damaged, through the real server and the real socket. The service goes on answering.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutations } from '../support/mutations.js';
import { seeded } from '../support/random.js';
import { type Mode, type SlackApp, startSlack } from '../support/slack-app.js';
import { type Recorded, unwanted, wanted } from '../support/slack-events.js';
import { freshStamp, mention } from '../support/slack-payloads.js';

/** Damaged copies of each delivery that are sent: a seeded sample, since each is a request. */
const damaged = 12;

for (const mode of ['http', 'socket'] as const satisfies readonly Mode[]) {
  describe(`replay over ${mode}`, () => {
    let app: SlackApp;
    beforeAll(async () => {
      app = await startSlack(mode, { env: { LOG_LEVEL: 'warn' } });
    });
    afterAll(async () => await app.stop());

    const sent = async ({ sentAs }: Recorded, payload: Readonly<Record<string, unknown>>): Promise<void> => {
      if (mode === 'socket') {
        // What is no envelope to the library is not acknowledged: it is not waited for.
        const type = { event: 'events_api', command: 'slash_commands', interaction: 'interactive' }[sentAs];
        app.peer.sockets.raw(JSON.stringify({ type, envelope_id: freshStamp(), payload }));
        return;
      }
      const { status } = await { event: app.event, command: app.command, interaction: app.interaction }[
        sentAs
      ](payload);
      expect(status).toBeLessThan(500);
    };

    it.each([...wanted(), ...unwanted()].map((one) => [one.name, one] as const))(
      'survives %s, whole and damaged',
      async (_name, recorded) => {
        const random = seeded(recorded.name.length + 7);
        const mutants = mutations(recorded.payload);
        const sample = Array.from(
          { length: damaged },
          () => mutants[Math.floor(random() * mutants.length)] ?? {},
        );
        for (const payload of [recorded.payload, ...sample]) await sent(recorded, payload);
        const thread = freshStamp();
        await app.event(mention('help', { thread_ts: thread }));
        await app.post((post) => post.thread === thread);
      },
    );
  });
}
