// An interaction as Discord sends it → what is wanted. Pure and total: whatever the payload, a reading or "ignore" comes out.
// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
import type { GrammarRow } from '../../src/index.js';
import type { Turn } from '../adapter.js';
import { type Fields, fields, isFields, list, number, string } from '../fields.js';
import { inputOf } from '../input-of.js';
import { type Pressed, readCustomId } from './custom-id.js';
import { idIn } from './id-in.js';
import { EPHEMERAL } from './message.js';
import { hasFiles, messageText } from './message-text.js';

/** Where the answer goes: who asked, and the id and token that answer exactly this interaction. */
export interface Origin {
  readonly id: string;
  readonly token: string;
  readonly asker: string;
}

export type Interaction =
  | { readonly kind: 'ping' }
  | { readonly kind: 'ignore'; readonly why: string }
  | {
      readonly kind: 'complete';
      readonly origin: Origin;
      readonly facet: string | null;
      readonly typed: string;
      /** A source is typed, and no topic. */
      readonly source: boolean;
    }
  | { readonly kind: 'ask'; readonly origin: Origin; readonly turn: Turn; readonly shared: boolean }
  /** `private`: the card with the button is seen by its asker alone, and may be changed in place. */
  | {
      readonly kind: 'press';
      readonly origin: Origin;
      readonly turn: Turn;
      readonly does: 'open' | 'turn' | 'share';
      readonly private: boolean;
    }
  | { readonly kind: 'delete'; readonly origin: Origin; readonly asker: string };

export const VISIBILITY = 'visibility';
export const SHARED = 'shared';
/** The option that names a source. */
const SOURCE = 'source';

export function readInteraction(payload: unknown, grammar: readonly GrammarRow[]): Interaction {
  if (!isFields(payload)) return ignore('not an object');
  if (payload['type'] === 1) return { kind: 'ping' };
  const origin = originOf(payload);
  if (origin === null) return ignore('no id, token or user');
  switch (payload['type']) {
    case 2:
      return inLocale(readCommand(origin, fields(payload, 'data'), grammar), string(payload, 'locale'));
    case 3:
      return readPress(origin, payload);
    case 4:
      return readTyping(origin, fields(payload, 'data'), grammar);
    default:
      return ignore('a type of interaction that we do not offer');
  }
}

/** The asker's language: numbers to call in an emergency are shown by it. */
function inLocale(asked: Interaction, locale: string): Interaction {
  return asked.kind === 'ask' && locale !== '' ? { ...asked, turn: { ...asked.turn, locale } } : asked;
}

function originOf(payload: Fields): Origin | null {
  const id = idIn(payload, 'id');
  const token = string(payload, 'token');
  // In a server the user stands inside the member.
  const asker = idIn(fields(fields(payload, 'member'), 'user'), 'id') ?? idIn(fields(payload, 'user'), 'id');
  if (id === null || asker === null || token === '') return null;
  return { id, token, asker };
}

function readCommand(origin: Origin, data: Fields, grammar: readonly GrammarRow[]): Interaction {
  // 3: a command of a message's menu.
  if (data['type'] === 3) {
    const message = fields(fields(fields(data, 'resolved'), 'messages'), string(data, 'target_id'));
    const input = inputOf(messageText(message), { files: hasFiles(message), called: false });
    return { kind: 'ask', origin, turn: asked('shortcut', input), shared: false };
  }
  const sub = list(data, 'options')[0];
  const given = sub === undefined ? [] : list(sub, 'options');
  const shared = given.some((option) => option['name'] === VISIBILITY && option['value'] === SHARED);
  const text = commandText(sub, given, grammar);
  return { kind: 'ask', origin, turn: asked('command', { kind: 'text', text }), shared };
}

// The text that a person would have typed: the verb and its arguments in the grammar's order.
function commandText(
  sub: Fields | undefined,
  given: readonly Fields[],
  grammar: readonly GrammarRow[],
): string {
  const verb = sub === undefined ? '' : string(sub, 'name');
  const row = grammar.find((known) => known.verb === verb);
  if (row === undefined) return verb;
  const values = row.args.flatMap((arg) => {
    const value = argumentOf(given, arg.name);
    if (value === '') return [];
    return [arg.kind === 'source' ? `in:"${value.replaceAll('"', '')}"` : value];
  });
  return `${verb} ${values.join(verb === 'compare' ? ', ' : ' ')}`.trim();
}

function argumentOf(given: readonly Fields[], name: string): string {
  const option = given.find((one) => one['name'] === name);
  return option === undefined ? '' : string(option, 'value').trim();
}

function readPress(origin: Origin, payload: Fields): Interaction {
  const data = fields(payload, 'data');
  // 3: a menu, whose chosen value stands for the button's id.
  const values = data['values'];
  const chosen =
    number(data, 'component_type') === 3 && Array.isArray(values) ? values[0] : data['custom_id'];
  const pressed: Pressed = readCustomId(typeof chosen === 'string' ? chosen : '');
  if (pressed.does === 'delete') return { kind: 'delete', origin, asker: pressed.asker };
  const turn: Turn = { platform: 'discord', way: 'button', input: { kind: 'press', token: pressed.token } };
  const seenByOne = (number(fields(payload, 'message'), 'flags') & EPHEMERAL) !== 0;
  return { kind: 'press', origin, turn, does: pressed.does, private: seenByOne };
}

function readTyping(origin: Origin, data: Fields, grammar: readonly GrammarRow[]): Interaction {
  const sub = list(data, 'options')[0];
  const focused =
    sub === undefined ? undefined : list(sub, 'options').find((option) => option['focused'] === true);
  const facet = grammar.find(({ verb }) => sub !== undefined && verb === sub['name'])?.facet ?? null;
  const typed = focused === undefined ? '' : string(focused, 'value');
  return { kind: 'complete', origin, facet, typed, source: focused?.['name'] === SOURCE };
}

function asked(way: 'command' | 'shortcut', input: Turn['input']): Turn {
  return { platform: 'discord', way, input };
}

function ignore(why: string): Interaction {
  return { kind: 'ignore', why };
}
