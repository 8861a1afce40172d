// The one loop: a card for every turn, a number that ties a failure to its log line, and never a word of a question in the log.
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Serve, Turn } from '../../adapters/adapter.js';
import { createLog } from '../../adapters/log/log.js';
import { createServe } from '../../adapters/serve/serve.js';
import { createMemoryStore, type MemoryStore } from '../../adapters/store/memory.js';
import type { Store } from '../../adapters/store/store.js';
import { type Bot, plain } from '../../src/index.js';
import { bot } from '../support/shipped.js';

type Line = Readonly<Record<string, unknown>>;

interface World {
  readonly serve: Serve;
  readonly store: MemoryStore;
  /** What was logged so far, at the most talkative level. */
  logged(): string;
  lines(): Line[];
}

function world(parts: { bot?: Bot; store?: Store } = {}): World {
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (chunk) => {
    text += String(chunk);
  });
  const store = createMemoryStore();
  const serve = createServe({ bot, store, log: createLog('trace', stream), ...parts });
  const lines = (): Line[] =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line);
  return { serve, store, logged: () => text, lines };
}

const asked = (text: string): Turn => ({ platform: 'test', way: 'direct', input: { kind: 'text', text } });
const pressed = (token: string): Turn => ({
  platform: 'test',
  way: 'button',
  input: { kind: 'press', token },
});

/** A bot that breaks on every question, as a fault of ours would. */
const broken: Bot = {
  ...bot,
  respond() {
    throw new TypeError('cannot read properties of undefined');
  },
};

describe('serve', () => {
  it('gives the card of a text, and the page that a button wants', async () => {
    const { serve } = world();
    expect(await serve(asked('therapy ketamine'))).toEqual({
      card: bot.respond('therapy ketamine').card,
      page: 1,
    });
    expect(await serve(pressed('1;topic:therapy:ketamine;2'))).toEqual({
      card: bot.respond('therapy ketamine').card,
      page: 2,
    });
  });

  it('logs what was done and how long it took, never what was asked', async () => {
    const { serve, logged, lines } = world();
    const questions = [
      'zqxnonce does ketamine help against zqxother?',
      'therapy zqxnonce',
      'compare zqxnonce zqxother',
      'ask zqxnonce',
      'topic zqxnonce',
      'I took too many zqxnonce pills',
      'should I take zqxnonce for migraine?',
      'thrapy topirimate',
      // Words that a passage has are reasons why it was found, and words of the question all the same.
      'which endogenous modulators are there in substantial numbers?',
      '<@U0123> zqxnonce https://zqxother.example/?token=zqxnonce',
    ];
    for (const question of questions) await serve(asked(question));
    await serve(pressed('zqxnonce'));
    await serve(pressed('1;topic:therapy:zqxnonce'));
    expect(lines().filter(({ msg }) => msg === 'answered')).toHaveLength(questions.length + 2);
    expect(lines()[0]).toMatchObject({
      platform: 'test',
      way: 'direct',
      command: 'ask',
      ms: expect.any(Number),
    });
    expect(logged()).not.toMatch(/zqx|topirimate|thrapy|U0123|pills|endogen|modulat|substan/i);
  });

  it('turns a fault into a card whose number is that of its log line, and says nothing of the question', async () => {
    const { serve, logged, lines } = world({ bot: broken });
    const { card } = await serve(asked('zqxnonce'));
    const [incident = 'none'] = /Incident ([0-9a-f]{8})/.exec(plain(card))?.slice(1) ?? [];
    expect(lines().filter(({ level }) => level === 50)).toMatchObject([
      { incident, platform: 'test', way: 'direct', msg: 'a turn failed' },
    ]);
    expect(logged()).not.toContain('zqx');
    expect(plain(card)).not.toMatch(/undefined|TypeError|zqx/);
  });

  it('gives each failure a number of its own', async () => {
    const { serve, lines } = world({ bot: broken });
    await Promise.all(Array.from({ length: 20 }, () => serve(asked('x'))));
    expect(new Set(lines().map(({ incident }) => incident)).size).toBe(20);
  });

  it('counts feedback by card, once a press', async () => {
    const { serve, store } = world();
    await serve(pressed('1;fb:y:glutamate-migraine/efficacy'));
    await serve(pressed('1;fb:y:glutamate-migraine/efficacy'));
    expect([...store.feedback]).toEqual([['glutamate-migraine/efficacy helpful', 2]]);
  });

  it('counts a person once for a card and a verdict, however often and late they press', async () => {
    const { serve, store } = world();
    for (const asker of ['one', 'two', 'one', 'one'])
      await serve({ ...pressed('1;fb:y:glutamate-migraine/efficacy'), asker });
    await serve({ ...pressed('1;fb:n:glutamate-migraine/efficacy'), asker: 'one' });
    expect([...store.feedback]).toEqual([
      ['glutamate-migraine/efficacy helpful', 2],
      ['glutamate-migraine/efficacy not-helpful', 1],
    ]);
  });

  it('answers even where the store does not, and says in the log what failed', async () => {
    const down: Store = {
      ...createMemoryStore(),
      recordFeedback: async () => {
        throw new Error('connection refused');
      },
    };
    const { serve, lines } = world({ store: down });
    const { card } = await serve(pressed('1;fb:n:glutamate-migraine/efficacy'));
    expect(card.title).toBe('Thank you');
    expect(lines().filter(({ level }) => level === 40)).toMatchObject([{ effect: 'record-feedback' }]);
  });
});

describe('the log', () => {
  it('cuts out whatever could be a secret or a question, wherever it stands', () => {
    const stream = new PassThrough();
    const log = createLog('info', stream);
    log.info(
      {
        token: 'zqx',
        request: { authorization: 'zqx', body: { text: 'zqx' } },
        question: 'zqx',
        settings: { botToken: 'zqx' },
      },
      'said',
    );
    const line = String(stream.read());
    expect(line).toContain('[cut]');
    expect(line).not.toContain('zqx');
  });
});

describe('the language of a card', () => {
  const titleOf = async (turn: Turn): Promise<string> => (await world().serve(turn)).card.title;

  it('is the platform’s, else that of the question, else English', async () => {
    const german = asked('Wer hat den Weltcup gewonnen und warum?');
    expect(await titleOf(german)).toBe('Die Übersichtsarbeit sagt es nicht');
    expect(await titleOf({ ...german, language: 'fr' })).toMatch(/^L’article de synthèse/);
    expect(await titleOf(asked('ワールドカップは誰が勝ちましたか'))).toBe('レビュー論文に記述なし');
    expect(await titleOf(asked('who won the world cup?'))).toBe('The review does not say');
  });
});
