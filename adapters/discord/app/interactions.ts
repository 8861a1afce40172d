// The one path of an interaction, by gateway or by HTTP: read, answer once, hand the response to whoever brought it.
import { languageOf } from '../../../src/card/index.js';
import type { AdapterParts, Turn } from '../../adapter.js';
import { asFields, stringOrEmpty } from '../../chat/fields.js';
import { type Interaction, type Origin, readInteraction } from '../read/read-interaction.js';
import { requesterIn } from '../read/requester.js';
import {
  type Response,
  respondAsked,
  respondDelete,
  respondPressed,
  respondTyping,
} from '../send/respond.js';
import type { AnswerOnce } from './answer-once.js';

/** Brings the response to Discord; rejects where it did not arrive. */
export type Deliver = (origin: Origin, response: Response) => Promise<void>;

export type Interactions = (payload: unknown, deliver: Deliver) => Promise<void>;

type Answerable = Exclude<Interaction, { kind: 'ping' | 'ignore' }>;
type Asking = Pick<Turn, 'asker' | 'workspace' | 'elsewhere' | 'language' | 'thread'>;

export function createInteractions(
  { bot, serve, log, settings }: AdapterParts,
  answerOnce: AnswerOnce,
): Interactions {
  async function responseTo(wanted: Answerable, asking: Asking): Promise<Response> {
    switch (wanted.kind) {
      case 'complete': {
        const { source, facet, typed } = wanted;
        if (asking.elsewhere) return respondTyping([]);
        return respondTyping(source ? bot.suggestSources(typed) : bot.suggest(facet, typed));
      }
      case 'ask':
        return respondAsked(await serve({ ...wanted.turn, ...asking }), wanted);
      case 'press':
        return respondPressed(await serve({ ...wanted.turn, ...asking }), wanted);
      case 'delete':
        return respondDelete(wanted);
    }
  }

  return async (payload, deliver) => {
    const wanted = readInteraction(payload, bot.grammar);
    if (wanted.kind === 'ping') return;
    if (wanted.kind === 'ignore') {
      log.warn({ why: wanted.why }, 'an interaction was left alone');
      return;
    }
    const { origin, kind } = wanted;
    const asking: Asking = {
      ...requesterIn(payload, origin.asker, settings.ALLOW_GUILDS),
      ...languageFor(payload, wanted),
      // A reply to the card names the interaction that it came of.
      thread: `discord t ${origin.id}`,
    };
    // Choices while typing are asked for with every letter and change nothing: not worth a lease.
    const key = kind === 'complete' ? null : `discord:i:${origin.id}`;
    await answerOnce(key, { kind }, async () => await deliver(origin, await responseTo(wanted, asking)));
  };
}

// A card for one person speaks the person's language, one for all that of the server.
// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
function languageFor(payload: unknown, wanted: Answerable): Pick<Turn, 'language'> {
  const from = asFields(payload);
  const shared =
    (wanted.kind === 'ask' && wanted.shared) || (wanted.kind === 'press' && wanted.does === 'share');
  const locale = (shared && stringOrEmpty(from, 'guild_locale')) || stringOrEmpty(from, 'locale');
  const language = languageOf(locale);
  return language === null ? {} : { language };
}
