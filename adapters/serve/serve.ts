// The one loop: turn → bot → effects → card. Times it, logs the trace without a word of the question, turns a fault into a card.
import { randomBytes } from 'node:crypto';
import { elsewhereCard, failureCard, waitCard, withFilesNotice } from '../../src/card/index.js';
import type { Bot, Card, Effect, Language, Reply, Spoken } from '../../src/index.js';
import type { Serve, Turn } from '../adapter.js';
import { type FindPassages, respondTo } from '../bot/respond-to.js';
import type { Log } from '../log/log.js';
import { remember } from '../remember.js';
import type { Store } from '../store/store.js';
import type { Limits } from './limits.js';
import type { Metrics, Outcome } from './metrics.js';

export interface ServeParts {
  readonly bot: Bot;
  readonly store: Store;
  readonly log: Log;
  readonly limits?: Limits;
  readonly metrics?: Pick<Metrics, 'turn'>;
  /** Where passages are searched outside this process. */
  readonly find?: FindPassages | null;
}

/** Presses of feedback that are remembered, so that a person's second press of the same button is not counted. */
const pressesMax = 20_000;

export function createServe({ bot, store, log, limits, metrics, find = null }: ServeParts): Serve {
  const pressed = new Map<string, true>();
  // The one line of every turn: its values are names from closed sets and a number, in which there is nothing to look for.
  const turns = log.child({}, { redact: [] });
  // Known by the asker's key, which means nothing outside this process; whose turn it is may be unknown.
  const isNew =
    ({ asker }: Turn) =>
    ({ subject, verdict }: Effect): boolean => {
      if (asker === undefined) return true;
      const key = `${asker} ${verdict} ${subject}`;
      const first = !pressed.has(key);
      remember(pressed, key, true, pressesMax);
      return first;
    };
  return async (turn) => {
    const started = performance.now();
    const ms = (): number => performance.now() - started;
    const count = (outcome: Outcome, topics: readonly string[] = []): void =>
      metrics?.turn({ platform: turn.platform, way: turn.way, outcome, ms: ms(), topics });
    try {
      const refused = await refusalOf(turn, limits);
      const help = refused === null ? null : helpAlone(bot, turn);
      if (refused !== null && help === null) {
        count(refused);
        log.info({ platform: turn.platform, way: turn.way }, refusals[refused].said);
        return { card: refusals[refused].card(turn.language), page: 1 };
      }
      const { reply, page } = help ?? (await answer({ bot, find, store }, turn));
      await Promise.all([
        keepTopics(turn, reply, store),
        carryOut(reply.effects.filter(isNew(turn)), store, log),
      ]);
      logTurn({ log, turns }, turn, reply, ms());
      count(reply.answer.kind, reply.trace.topics);
      const files = turn.input.kind === 'text' && turn.input.files === true;
      return { card: files ? withFilesNotice(reply.card) : reply.card, page };
    } catch (error) {
      const incident = randomBytes(4).toString('hex');
      log.error({ incident, platform: turn.platform, way: turn.way, err: error }, 'a turn failed');
      count('failed');
      return { card: failureCard(incident, turn.language), page: 1 };
    }
  };
}

type Refusal = 'limited' | 'elsewhere';

const refusals: Readonly<
  Record<Refusal, { readonly said: string; readonly card: (language?: Language) => Card }>
> = {
  limited: { said: 'too many turns in a minute: the asker was told to wait', card: waitCard },
  elsewhere: {
    said: 'asked from where nobody is served (ALLOW_TEAMS, ALLOW_GUILDS): the asker was told',
    card: elsewhereCard,
  },
};

async function refusalOf(turn: Turn, limits: Limits | undefined): Promise<Refusal | null> {
  if (turn.elsewhere === true) return 'elsewhere';
  return (await limits?.within(turn)) === false ? 'limited' : null;
}

// By the language of the question where the platform names none.
function spokenIn(bot: Bot, { language: named, locale, input }: Turn): Spoken {
  const language = named ?? (input.kind === 'text' ? bot.languageOf(input.text) : null) ?? undefined;
  return { ...(language === undefined ? {} : { language }), ...(locale === undefined ? {} : { locale }) };
}

type Answered = { readonly reply: Reply; readonly page: number };

// Help in an emergency is never withheld; nothing else is computed for a turn that is refused.
function helpAlone(bot: Bot, turn: Turn): Answered | null {
  const { input } = turn;
  const reply = input.kind === 'text' ? bot.emergency(input.text, spokenIn(bot, turn)) : null;
  return reply === null ? null : { reply, page: 1 };
}

async function keepTopics({ thread }: Turn, { topics }: Reply, store: Store): Promise<void> {
  if (thread !== undefined && topics.length > 0) await store.keepTopics(thread, topics);
}

async function answer(
  { bot, find, store }: { readonly bot: Bot; readonly find: FindPassages | null; readonly store: Store },
  turn: Turn,
): Promise<Answered> {
  const spoken = spokenIn(bot, turn);
  switch (turn.input.kind) {
    case 'press':
      return bot.press(turn.input.token, spoken);
    case 'unreadable':
      return { reply: bot.respond(turn.input, spoken), page: 1 };
    case 'text': {
      const setting = { ...spoken, topics: await store.topicsOf(turn.follows ?? []) };
      return { reply: await respondTo(bot, find, turn.input.text, setting), page: 1 };
    }
  }
}

// An effect that fails costs nobody the answer: it is logged, and the card is shown.
async function carryOut(effects: readonly Effect[], store: Store, log: Log): Promise<void> {
  for (const effect of effects) {
    try {
      await store.recordFeedback(effect.subject, effect.verdict);
    } catch (error) {
      log.warn({ effect: effect.kind, err: error }, 'an effect failed: is the database reachable?');
    }
  }
}

function logTurn({ log, turns }: { log: Log; turns: Log }, turn: Turn, { trace }: Reply, ms: number): void {
  const { platform, way } = turn;
  const { command, decision, confidence } = trace;
  turns.info({ platform, way, command, decision, ms: Math.round(ms * 1000) / 1000 }, 'answered');
  if (!log.isLevelEnabled('debug')) return;
  // The reasons for a passage can be words of the question: what is logged of them is how many there were.
  const passages = trace.passages.map(({ passage, score, reasons }) => ({
    passage,
    score,
    reasons: reasons.length,
  }));
  const uncovered = trace.words.filter(({ covered }) => !covered).length;
  log.debug(
    { platform, way, command, decision, confidence, passages, units: trace.words.length, uncovered },
    'trace',
  );
}
