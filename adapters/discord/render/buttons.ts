// The rows under a card: what it offers to press or open, its pages, and what one may do with the card itself.
import { type Action, cardWords, type PressAction } from '../../../src/card/index.js';
import type { Card } from '../../../src/index.js';
import { shorten } from '../../chat/card-text.js';
import {
  LABEL_MAX,
  PLACEHOLDER_MAX,
  ROW_BUTTONS_MAX,
  SELECT_LABEL_MAX,
  SELECT_OPTIONS_MAX,
  URL_MAX,
} from '../limits.js';
import { customId, deleteId } from './custom-id.js';
import { type ActionRow, type LinkButton, type PressButton, row, type Select } from './message.js';

/** Who sees the card: its asker alone, or everyone in the channel (then the asker may delete it). */
export type Audience = { readonly kind: 'private' } | { readonly kind: 'shared'; readonly asker: string };

type Button = PressButton | LinkButton;

/** One row of buttons, one menu, and a row for pages. A `custom_id` stands once in a message. */
export function buttonRows(card: Card, audience: Audience): readonly ActionRow[] {
  const buttons = unique([
    ...card.actions.flatMap(actionButton),
    ...visibilityButton(card, audience),
    ...feedbackButtons(card),
  ]);
  return [...rowsOf(buttons), ...menuRows(card), ...rowsOf(pageButtons(card))];
}

function actionButton(action: Action): Button[] {
  if (action.kind === 'press') return pressButton(action);
  const { label, href: url } = action;
  if (url.length > URL_MAX || !/^https?:\/\//i.test(url)) return [];
  return [{ type: 2, style: 5, label: shorten(label, LABEL_MAX), url }];
}

function pressButton({ label, press }: PressAction): PressButton[] {
  return button(label, customId('open', press.command, press.page));
}

function menuRows({ menu }: Card): ActionRow[] {
  const choices = unique((menu?.choices ?? []).flatMap(pressButton)).slice(0, SELECT_OPTIONS_MAX);
  if (menu === null || choices.length === 0) return [];
  const options = choices.map(({ label, custom_id }) => ({
    label: shorten(label, SELECT_LABEL_MAX),
    value: custom_id,
  }));
  const placeholder = shorten(menu.label, PLACEHOLDER_MAX);
  return [row([{ type: 3, custom_id: 'menu', placeholder, options } satisfies Select])];
}

function pageButtons({ self, page: { n, of }, language }: Card): PressButton[] {
  if (self === null) return [];
  const words = cardWords(language);
  return [
    ...(n > 1 ? button(words.previous, customId('turn', self, n - 1)) : []),
    ...(n < of ? button(words.next, customId('turn', self, n + 1), 1) : []),
  ];
}

// A private card can be shared, a shared one deleted.
function visibilityButton({ self, visibility, page, language }: Card, audience: Audience): PressButton[] {
  const words = cardWords(language);
  if (audience.kind === 'shared') return button(words.delete, deleteId(audience.asker), 4);
  if (self === null || visibility !== 'shareable') return [];
  return button(words.share, customId('share', self, page.n), 1);
}

function feedbackButtons({ tone, subject, language }: Card): PressButton[] {
  if (tone !== 'answer' && tone !== 'no-answer') return [];
  const words = cardWords(language);
  return [
    ...button(words.helpful, customId('open', { kind: 'feedback', subject, verdict: 'helpful' })),
    ...button(words.notHelpful, customId('open', { kind: 'feedback', subject, verdict: 'not-helpful' })),
  ];
}

/** None where the command does not fit into an id. */
function button(label: string, custom_id: string | null, style: PressButton['style'] = 2): PressButton[] {
  return custom_id === null ? [] : [{ type: 2, style, label: shorten(label, LABEL_MAX), custom_id }];
}

function unique<T extends Button>(buttons: readonly T[]): T[] {
  const idOf = (button: Button): string => ('custom_id' in button ? button.custom_id : button.url);
  return [...new Map(buttons.toReversed().map((button) => [idOf(button), button])).values()].toReversed();
}

function rowsOf(buttons: readonly Button[]): ActionRow[] {
  const count = Math.ceil(buttons.length / ROW_BUTTONS_MAX);
  return Array.from({ length: count }, (_, n) =>
    row(buttons.slice(n * ROW_BUTTONS_MAX, (n + 1) * ROW_BUTTONS_MAX)),
  );
}
