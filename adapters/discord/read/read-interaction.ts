// An interaction as Discord sends it → what is wanted. Pure and total: whatever the payload, a reading or "ignore" comes out.
// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
import type { GrammarRow } from '../../../src/index.js';
import type { Turn } from '../../adapter.js';
import { type Fields, fields, id, isFields, list, numberOrZero, stringOrEmpty } from '../../chat/fields.js';
import { inputOf } from '../../chat/turn.js';
import { readCustomId } from '../render/custom-id.js';
import { EPHEMERAL } from '../render/message.js';
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
      return readCommand(origin, payload, grammar);
    case 3:
      return readPress(origin, payload);
    case 4:
      return readTyping(origin, fields(payload, 'data'), grammar);
    default:
      return ignore('a type of interaction that we do not offer');
  }
}

function originOf(payload: Fields): Origin | null {
  const [interaction, token] = [id(payload, 'id'), stringOrEmpty(payload, 'token')];
  // In a server the user stands inside the member.
  const asker = id(fields(fields(payload, 'member'), 'user'), 'id') ?? id(fields(payload, 'user'), 'id');
  return interaction === null || asker === null || token === '' ? null : { id: interaction, token, asker };
}

function readCommand(origin: Origin, payload: Fields, grammar: readonly GrammarRow[]): Interaction {
  const data = fields(payload, 'data');
  // The asker's language: numbers to call in an emergency are shown by it.
  const locale = stringOrEmpty(payload, 'locale');
  const asked = (way: 'command' | 'shortcut', input: Turn['input'], shared: boolean): Interaction => {
    const turn: Turn = { platform: 'discord', way, input, ...(locale === '' ? {} : { locale }) };
    return { kind: 'ask', origin, turn, shared };
  };
  // 3: a command of a message's menu.
  if (data['type'] === 3) {
    const message = fields(fields(fields(data, 'resolved'), 'messages'), stringOrEmpty(data, 'target_id'));
    const input = inputOf(messageText(message), { files: hasFiles(message), called: false });
    return asked('shortcut', input, false);
  }
  const [sub = {}] = list(data, 'options');
  const options = list(sub, 'options');
  const shared = options.some((option) => option['name'] === VISIBILITY && option['value'] === SHARED);
  return asked(
    'command',
    { kind: 'text', text: commandText(stringOrEmpty(sub, 'name'), options, grammar) },
    shared,
  );
}

// The text that a person would have typed: the verb and its arguments in the grammar's order.
function commandText(verb: string, options: readonly Fields[], grammar: readonly GrammarRow[]): string {
  const row = grammar.find((candidate) => candidate.verb === verb);
  if (row === undefined) return verb;
  const values = row.args.flatMap(({ name, kind }) => {
    const option = options.find((candidate) => candidate['name'] === name) ?? {};
    const value = stringOrEmpty(option, 'value').trim();
    if (value === '') return [];
    return [kind === 'source' ? `in:"${value.replaceAll('"', '')}"` : value];
  });
  return `${verb} ${values.join(verb === 'compare' ? ', ' : ' ')}`.trim();
}

function readPress(origin: Origin, payload: Fields): Interaction {
  const data = fields(payload, 'data');
  // 3: a menu, whose chosen value stands for the button's id.
  const values = data['values'];
  const chosen =
    numberOrZero(data, 'component_type') === 3 && Array.isArray(values) ? values[0] : data['custom_id'];
  const pressed = readCustomId(typeof chosen === 'string' ? chosen : '');
  if (pressed.does === 'delete') return { kind: 'delete', origin, asker: pressed.asker };
  const turn: Turn = { platform: 'discord', way: 'button', input: { kind: 'press', token: pressed.token } };
  const seenByOne = (numberOrZero(fields(payload, 'message'), 'flags') & EPHEMERAL) !== 0;
  return { kind: 'press', origin, turn, does: pressed.does, private: seenByOne };
}

function readTyping(origin: Origin, data: Fields, grammar: readonly GrammarRow[]): Interaction {
  const [sub = {}] = list(data, 'options');
  const focused = list(sub, 'options').find((option) => option['focused'] === true) ?? {};
  const facet = grammar.find(({ verb }) => verb === sub['name'])?.facet ?? null;
  return {
    kind: 'complete',
    origin,
    facet,
    typed: stringOrEmpty(focused, 'value'),
    source: focused['name'] === SOURCE,
  };
}

function ignore(why: string): Interaction {
  return { kind: 'ignore', why };
}
