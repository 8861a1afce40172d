// The rows under a card: what it offers to press or open, its pages, and what one may do with the card itself.
import { type Action, type Card, type CardWords, cardWords, type PressAction } from '../../../src/index.js';
import {
  LABEL_MAX,
  PLACEHOLDER_MAX,
  ROW_BUTTONS_MAX,
  SELECT_LABEL_MAX,
  SELECT_OPTIONS_MAX,
  URL_MAX,
} from '../limits.js';
import { customId, deleteId } from './custom-id.js';
import { clip } from './markdown.js';
import { type ActionRow, type LinkButton, type PressButton, row, type Select } from './message.js';

/** Who sees the card: its asker alone, or everyone in the channel (then the asker may delete it). */
export type Audience = { readonly kind: 'private' } | { readonly kind: 'shared'; readonly asker: string };

type Button = PressButton | LinkButton;

/** One row of buttons, one menu, and a row for pages. A `custom_id` stands once in a message. */
export function buttonRows(card: Card, audience: Audience): readonly ActionRow[] {
  const buttons = unique([...card.actions.flatMap(actionButton), ...ownButtons(card, audience)]);
  return [...rowsOf(buttons), ...menuRows(card), ...rowsOf(pageButtons(card))];
}

function actionButton(action: Action): Button[] {
  return action.kind === 'link' ? linkButton(action.label, action.href) : pressButton(action);
}

function menuRows({ menu }: Card): ActionRow[] {
  const choices = unique((menu?.choices ?? []).flatMap(pressButton)).slice(0, SELECT_OPTIONS_MAX);
  if (menu === null || choices.length === 0) return [];
  const options = choices.map(({ label, custom_id }) => ({
    label: clip(label, SELECT_LABEL_MAX),
    value: custom_id,
  }));
  const placeholder = clip(menu.label, PLACEHOLDER_MAX);
  return [row([{ type: 3, custom_id: 'menu', placeholder, options } satisfies Select])];
}

function linkButton(label: string, url: string): LinkButton[] {
  if (url.length > URL_MAX || !/^https?:\/\//i.test(url)) return [];
  return [{ type: 2, style: 5, label: clip(label, LABEL_MAX), url }];
}

function pressButton(action: PressAction): PressButton[] {
  const id = customId('open', action.press.command, action.press.page);
  return id === null ? [] : [press(action.label, id)];
}

function pageButtons({ self, page, language }: Card): PressButton[] {
  if (self === null) return [];
  const words = cardWords(language);
  const previous = page.n > 1 ? customId('turn', self, page.n - 1) : null;
  const next = page.n < page.of ? customId('turn', self, page.n + 1) : null;
  return [
    ...(previous === null ? [] : [press(words.previous, previous)]),
    ...(next === null ? [] : [{ ...press(words.next, next), style: 1 } as const]),
  ];
}

function ownButtons(card: Card, audience: Audience): PressButton[] {
  const words = cardWords(card.language);
  const quotes = card.tone === 'answer' || card.tone === 'no-answer';
  const share =
    card.self === null || card.visibility !== 'shareable' ? null : customId('share', card.self, card.page.n);
  const first =
    audience.kind === 'shared'
      ? [{ ...press(words.delete, deleteId(audience.asker)), style: 4 } as const]
      : share === null
        ? []
        : [{ ...press(words.share, share), style: 1 } as const];
  return [...first, ...(quotes ? feedbackButtons(card.subject, words) : [])];
}

function feedbackButtons(subject: string, words: CardWords): PressButton[] {
  const verdicts = [
    [words.helpful, 'helpful'],
    [words.notHelpful, 'not-helpful'],
  ] as const;
  return verdicts.flatMap(([label, verdict]) => {
    const id = customId('open', { kind: 'feedback', subject, verdict });
    return id === null ? [] : [press(label, id)];
  });
}

function press(label: string, id: string): PressButton {
  return { type: 2, style: 2, label: clip(label, LABEL_MAX), custom_id: id };
}

function unique<T extends Button>(buttons: readonly T[]): T[] {
  const idOf = (button: Button): string => ('custom_id' in button ? button.custom_id : button.url);
  return buttons.filter(
    (button, index) => buttons.findIndex((other) => idOf(other) === idOf(button)) === index,
  );
}

function rowsOf(buttons: readonly Button[]): ActionRow[] {
  const rows: ActionRow[] = [];
  for (let start = 0; start < buttons.length; start += ROW_BUTTONS_MAX)
    rows.push(row(buttons.slice(start, start + ROW_BUTTONS_MAX)));
  return rows;
}
