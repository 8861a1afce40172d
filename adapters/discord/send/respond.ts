// What we answer to an interaction: the response with its files, made from what was wanted and the card. Pure.
// Types: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object
import type { Completion } from '../../../src/index.js';
import type { Served } from '../../adapter.js';
import { shorten } from '../../chat/card-text.js';
import { CHOICE_NAME_MAX, CHOICES_MAX } from '../limits.js';
import type { Interaction } from '../read/read-interaction.js';
import type { Audience } from '../render/buttons.js';
import { type AttachedFile, type DiscordMessage, EPHEMERAL, notice } from '../render/message.js';
import { attachedFiles, renderDiscord } from '../render/render.js';

/** Types: 4 a new message, 6 nothing to see, 7 the message with the button changed in place, 8 choices. */
type ResponseBody =
  | { readonly type: 4 | 7; readonly data: DiscordMessage }
  | { readonly type: 6 }
  | { readonly type: 8; readonly data: { readonly choices: readonly Completion[] } };

export interface Response {
  readonly body: ResponseBody;
  readonly files: readonly AttachedFile[];
  /** The message with the button is deleted once the response was taken. */
  readonly removes: boolean;
}

export function respondAsked(served: Served, wanted: Extract<Interaction, { kind: 'ask' }>): Response {
  // A card for the asker alone stays theirs, whatever was chosen.
  if (!wanted.shared || served.card.visibility === 'private') return fresh(served, { kind: 'private' });
  return fresh(served, { kind: 'shared', asker: wanted.origin.asker });
}

export function respondPressed(served: Served, wanted: Extract<Interaction, { kind: 'press' }>): Response {
  const { visibility, self } = served.card;
  if (wanted.does === 'share' && visibility === 'shareable' && self !== null)
    return fresh(served, { kind: 'shared', asker: wanted.origin.asker });
  // A refusal, thanks or a fault overwrites nothing.
  if (wanted.does === 'turn' && wanted.private && self !== null) {
    const data = renderDiscord(served.card, served.page);
    return { body: { type: 7, data }, files: attachedFiles(served.card), removes: false };
  }
  return fresh(served, { kind: 'private' });
}

export function respondDelete({ origin, asker }: Extract<Interaction, { kind: 'delete' }>): Response {
  if (origin.asker === asker) return { body: { type: 6 }, files: [], removes: true };
  return {
    body: { type: 4, data: notice('Only the person who asked can delete this answer.', EPHEMERAL) },
    files: [],
    removes: false,
  };
}

export function respondTyping(completions: readonly Completion[]): Response {
  const choices = completions.slice(0, CHOICES_MAX).map(({ name, value }) => ({
    name: shorten(name, CHOICE_NAME_MAX),
    value: value.slice(0, CHOICE_NAME_MAX),
  }));
  return { body: { type: 8, data: { choices } }, files: [], removes: false };
}

function fresh({ card, page }: Served, audience: Audience): Response {
  const message = renderDiscord(card, page, audience);
  const data = audience.kind === 'private' ? { ...message, flags: message.flags | EPHEMERAL } : message;
  return { body: { type: 4, data }, files: attachedFiles(card), removes: false };
}
