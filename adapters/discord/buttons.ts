// The rows under a card: what it offers to press or open, its pages, and what one may do with the card itself.
import type { Action, Card } from '../../src/index.js';
import { customId, deleteId } from './custom-id.js';
import {
  LABEL_MAX,
  LABEL_SHOWN_MAX,
  PLACEHOLDER_MAX,
  ROW_BUTTONS_MAX,
  SELECT_LABEL_MAX,
  SELECT_OPTIONS_MAX,
  URL_MAX,
} from './limits.js';
import { clip } from './markdown.js';
import { type ActionRow, type LinkButton, type PressButton, row, type Select } from './message.js';

/** Who sees the card: its asker alone, or everyone in the channel (then the asker may delete it). */
export type Audience = { readonly kind: 'private' } | { readonly kind: 'shared'; readonly asker: string };

type Button = PressButton | LinkButton;

/** Rows of at most five; more choices than one row holds become a menu. A `custom_id` stands once in a message. */
export function buttonRows(card: Card, audience: Audience): readonly ActionRow[] {
  const links = linkButtons(card);
  const presses = unique(card.actions.flatMap(pressButton));
  const own = ownButtons(card, audience);
  const taken = new Set(own.map(({ custom_id }) => custom_id));
  const offered = presses.filter(({ custom_id }) => !taken.has(custom_id));
  const many = offered.length > ROW_BUTTONS_MAX;
  return [
    ...(many ? [row([menu(offered)])] : []),
    ...rowsOf(many ? links : [...links, ...offered]),
    ...rowsOf(pageButtons(card)),
    ...rowsOf(own),
  ];
}

// One quotation: the card's own link. Several from different places: a link to each, named by where it leads.
function linkButtons(card: Card): LinkButton[] {
  const places = new Map(
    card.blocks.flatMap((block) =>
      'quote' in block && block.quote.url !== null ? [[block.quote.url, block.quote.locator]] : [],
    ),
  );
  if (places.size < 2)
    return card.actions.flatMap((action) =>
      action.kind === 'link' ? linkButton(action.label, action.href) : [],
    );
  return [...places].slice(0, ROW_BUTTONS_MAX).flatMap(([url, locator], index) => {
    const label = `Read: ${locator}`;
    return linkButton(label.length <= LABEL_SHOWN_MAX ? label : `Read quotation ${index + 1}`, url);
  });
}

function linkButton(label: string, url: string): LinkButton[] {
  if (url.length > URL_MAX || !/^https?:\/\//i.test(url)) return [];
  return [{ type: 2, style: 5, label: clip(label, LABEL_MAX), url }];
}

function pressButton(action: Action): PressButton[] {
  if (action.kind !== 'press') return [];
  const id = customId('open', action.press.command, action.press.page);
  return id === null ? [] : [press(action.label, id)];
}

function pageButtons({ self, page }: Card): PressButton[] {
  if (self === null) return [];
  const previous = page.n > 1 ? customId('turn', self, page.n - 1) : null;
  const next = page.n < page.of ? customId('turn', self, page.n + 1) : null;
  return [
    ...(previous === null ? [] : [press('Previous page', previous)]),
    ...(next === null ? [] : [{ ...press('Next page', next), style: 1 } as const]),
  ];
}

function ownButtons(card: Card, audience: Audience): PressButton[] {
  const quotes = card.tone === 'answer' || card.tone === 'no-answer';
  const share =
    card.self === null || card.visibility !== 'shareable' ? null : customId('share', card.self, card.page.n);
  const first =
    audience.kind === 'shared'
      ? [{ ...press('Delete', deleteId(audience.asker)), style: 4 } as const]
      : share === null
        ? []
        : [press('Share', share)];
  return [...first, ...(quotes ? feedbackButtons(card.subject) : [])];
}

function feedbackButtons(subject: string): PressButton[] {
  const verdicts = [
    ['Helpful', 'helpful'],
    ['Not helpful', 'not-helpful'],
  ] as const;
  return verdicts.flatMap(([label, verdict]) => {
    const id = customId('open', { kind: 'feedback', subject, verdict });
    return id === null ? [] : [press(label, id)];
  });
}

function press(label: string, id: string): PressButton {
  return { type: 2, style: 2, label: clip(label, LABEL_MAX), custom_id: id };
}

function menu(presses: readonly PressButton[]): Select {
  const options = presses.slice(0, SELECT_OPTIONS_MAX);
  return {
    type: 3,
    custom_id: 'menu',
    placeholder: clip('Choose what to see next', PLACEHOLDER_MAX),
    options: options.map(({ label, custom_id }) => ({
      label: clip(label, SELECT_LABEL_MAX),
      value: custom_id,
    })),
  };
}

function unique(presses: readonly PressButton[]): PressButton[] {
  return presses.filter(
    ({ custom_id }, index) => presses.findIndex((other) => other.custom_id === custom_id) === index,
  );
}

function rowsOf(buttons: readonly Button[]): ActionRow[] {
  const rows: ActionRow[] = [];
  for (let start = 0; start < buttons.length; start += ROW_BUTTONS_MAX)
    rows.push(row(buttons.slice(start, start + ROW_BUTTONS_MAX)));
  return rows;
}
