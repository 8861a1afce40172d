// The figure: of many interactions and mentions across many forced reconnects, each is answered exactly once. Seeded.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startBot } from '../support/discord-bot.js';
import { BOT_USER, direct, mention, slash } from '../support/discord-events.js';
import { type DiscordPeer, type PeerFault, startDiscordPeer } from '../support/discord-peer.js';
import type { Asked } from '../support/discord-rest.js';
import { counted, often, tried } from '../support/tried.js';

const seed = 20180615;
/** Every way to cut a connection has its turn. */
const rounds = often(40, 12);
const turnsInRound = often(50, 25);
const questions = [
  'ketamine',
  'memantine',
  'fhm',
  'csd',
  'what is glutamate?',
  'propranolol',
  'help',
  'cite',
];

/** mulberry32: small, seeded, good enough to mix faults. */
function random(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe(`with seed ${seed}`, () => {
  let peer: DiscordPeer;
  let bot: RunningBot;
  beforeAll(async () => {
    peer = await startDiscordPeer({ heartbeatMs: 400 });
    bot = await startBot(peer);
  });
  let stopped = false;
  const stop = async (): Promise<void> => {
    if (!stopped) await bot.stop();
    stopped = true;
  };
  afterAll(async () => {
    await stop();
    await peer.stop();
  });

  it(`answers ${rounds * turnsInRound} interactions and messages exactly once across ${rounds} reconnects`, async () => {
    const roll = random(seed);
    const interactions: Asked[] = [];
    const messages: string[] = [];

    const ask = (): void => {
      const question = questions[roll(questions.length)] ?? 'help';
      if (roll(3) > 0) {
        const asked = peer.interact(slash('ask', { question }));
        if (asked !== null) interactions.push(asked);
      } else {
        const id = peer.say(roll(2) === 0 ? direct(question) : mention(`<@${BOT_USER}> ${question}`));
        if (id !== null) messages.push(id);
      }
      if (roll(20) === 0) peer.gateway.repeatLast();
    };

    const cuts: readonly (() => void)[] = [
      () => peer.gateway.drop(),
      () => peer.gateway.reconnect(),
      () => peer.gateway.invalidate(true),
      () => peer.gateway.close(4000),
      () => peer.gateway.close(4009),
      () => peer.gateway.silence(),
    ];
    const faults: readonly (() => PeerFault)[] = [
      () => ({ match: /callback$/, kind: 'status', status: 500, times: 1 }),
      () => ({ match: /callback$/, kind: 'after', times: 1 }),
      () => ({ match: /messages$/, kind: 'status', status: 503, times: 1 }),
      () => ({ match: /messages$/, kind: 'after', times: 1 }),
      () => ({
        match: /messages$/,
        kind: 'status',
        status: 429,
        times: 1,
        headers: { 'retry-after': '0.1', 'x-ratelimit-scope': 'shared' },
      }),
    ];

    let failed = 0;
    for (let round = 0; round < rounds; round++) {
      const cutAt = roll(turnsInRound);
      const { resumes } = peer.gateway.counts;
      for (let turn = 0; turn < turnsInRound; turn++) {
        ask();
        if (roll(10) === 0) {
          failed++;
          peer.faults.push(faults[roll(faults.length)]?.() ?? { match: /^$/, kind: 'status', times: 0 });
        }
        if (turn === cutAt) cuts[round % cuts.length]?.();
        // Turns come one after another, not all in one tick, so that the cut falls between them.
        await new Promise((resolve) => setImmediate(resolve));
      }
      await peer.until(
        `the resume of round ${round}`,
        () => peer.gateway.counts.resumes > resumes && peer.gateway.online() === 1,
      );
    }
    const replies = (id: string): number => peer.rest.sent.filter(({ replyTo }) => replyTo === id).length;
    const open = (): number =>
      interactions.filter(({ answer }) => answer === null).length +
      messages.filter((id) => replies(id) === 0).length;
    await peer.until('every answer', () => open() === 0);
    // Whatever is still tried again (an answer that was lost on the way) is over once the bot has stopped.
    await stop();

    expect(interactions.length + messages.length).toBe(rounds * turnsInRound);
    expect(messages.filter((id) => replies(id) !== 1)).toEqual([]);
    // Beside the replies there is the welcome of the one asker, which a fault may have kept away.
    expect(peer.rest.sent.filter(({ replyTo }) => replyTo !== null).length).toBe(messages.length);
    expect(peer.rest.sent.length).toBeLessThanOrEqual(messages.length + 1);
    expect(peer.rest.complaints).toEqual([]);
    expect(peer.gateway.counts.identifies).toBe(1);
    expect(peer.gateway.counts.resumes).toBeGreaterThanOrEqual(rounds);
    const slowest = Math.max(...interactions.map(({ answer }) => answer?.ms ?? Number.POSITIVE_INFINITY));
    expect(slowest).toBeLessThan(3000);
    const answers = [
      ...interactions.map(({ answer }) => (answer === null ? 0 : 1)),
      ...messages.map((id) => replies(id)),
    ];
    const cut = 'reconnects of the gateway (dropped, op 7, op 9, 4000, 4009, zombie)';
    tried({ part: 'Discord', fault: cut, times: rounds, ...counted(answers) });
    tried({
      part: 'Discord',
      fault: 'a 500, 503, 429 or lost answer of the API',
      times: failed,
      ...counted(answers),
    });
    process.stdout.write(
      `exactly once: ${interactions.length} interactions, ${messages.length} messages, ${peer.gateway.counts.resumes} resumes, ` +
        `${peer.gateway.counts.replayed} events replayed, slowest answer ${Math.round(slowest)} ms\n`,
    );
  }, 180_000);
});
