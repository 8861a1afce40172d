// The one path of an interaction, by gateway or by HTTP: read, answer once, hand the response to whoever brought it.

import { languageOf } from '../../src/card/index.js';
import type { AdapterParts, Turn } from '../adapter.js';
import { isFields, string } from '../fields.js';
import { described } from './faults.js';
import { onceOnly } from './once-only.js';
import { type Interaction, type Origin, readInteraction } from './read-interaction.js';
import { type Response, respondAsked, respondDelete, respondPressed, respondTyping } from './respond.js';
import { type Whose, whose } from './whose.js';

/** Brings the response to Discord; rejects where it did not arrive. */
export type Deliver = (origin: Origin, response: Response) => Promise<void>;

/** Whether an error of delivery means that nothing more can be done, with the words for the log. */
export type Settles = (error: unknown) => string | null;

export type Interactions = (payload: unknown, deliver: Deliver) => Promise<void>;

// A card for one person speaks the person's language, one for all that of the server.
// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
function spokenIn(payload: unknown, wanted: Answerable): Pick<Turn, 'language'> {
  if (!isFields(payload)) return {};
  const shared =
    (wanted.kind === 'ask' && wanted.shared) || (wanted.kind === 'press' && wanted.does === 'share');
  const guild = string(payload, 'guild_locale');
  const language = languageOf(shared && guild !== '' ? guild : string(payload, 'locale'));
  return language === null ? {} : { language };
}

// A reply to the card names the interaction that it came of.
function threadOf({ id }: Origin): string {
  return `discord t ${id}`;
}

type By = Whose & Pick<Turn, 'language'>;

type Answerable = Exclude<Interaction, { kind: 'ping' | 'ignore' }>;

export function createInteractions(
  { bot, serve, store, log, metrics, settings }: AdapterParts,
  settles: Settles,
): Interactions {
  async function responseTo(wanted: Answerable, by: By): Promise<Response> {
    switch (wanted.kind) {
      case 'complete':
        if (by.elsewhere) return respondTyping([]);
        return respondTyping(
          wanted.source ? bot.suggestSources(wanted.typed) : bot.suggest(wanted.facet, wanted.typed),
        );
      case 'ask':
        return respondAsked(await serve({ ...wanted.turn, ...by, thread: threadOf(wanted.origin) }), wanted);
      case 'press':
        return respondPressed(
          await serve({ ...wanted.turn, ...by, thread: threadOf(wanted.origin) }),
          wanted,
        );
      case 'delete':
        return respondDelete(wanted);
    }
  }

  async function answer(wanted: Answerable, by: By, deliver: Deliver): Promise<boolean> {
    try {
      await deliver(wanted.origin, await responseTo(wanted, by));
      return true;
    } catch (error) {
      const why = settles(error);
      if (why === null)
        log.error({ kind: wanted.kind, error: described(error) }, 'a response did not reach Discord');
      else log.warn({ kind: wanted.kind, why }, 'a response was not wanted any more');
      return why !== null;
    }
  }

  return async (payload, deliver) => {
    const wanted = readInteraction(payload, bot.grammar);
    if (wanted.kind === 'ping') return;
    if (wanted.kind === 'ignore') {
      log.warn({ why: wanted.why }, 'an interaction was left alone');
      return;
    }
    const by = {
      ...whose(payload, wanted.origin.asker, settings.ALLOW_GUILDS),
      ...spokenIn(payload, wanted),
    };
    // Choices while typing are asked for with every letter and change nothing: not worth a lease.
    if (wanted.kind === 'complete') await answer(wanted, by, deliver);
    else
      await onceOnly(`discord:i:${wanted.origin.id}`, { store, log, metrics }, () =>
        answer(wanted, by, deliver),
      );
  };
}
