// The buttons of a card as Block Kit elements. Each value is a token of the core, so that it works after a restart and anywhere.
import type { types } from '@slack/bolt';
import { type Action, type Card, cardWords, encode, fill, type Verdict } from '../../../src/index.js';
import { limits } from '../limits.js';
import { plainText, shorten } from './blocks.js';

/** What an action id begins with says what a press of it is; the rest only keeps the ids of a message apart. */
export const actions = {
  press: 'press-',
  page: 'page-',
  share: 'share',
  ask: 'ask',
  feedback: 'feedback',
  link: 'link-',
} as const;

/** Where a card is shown: only to its asker in a channel, where all can see it, or in a modal or home view. */
export type Surface = 'private' | 'public' | 'view';

export function actionBlocks(card: Card, surface: Surface): types.ActionsBlock[] {
  const elements = [
    ...card.actions.flatMap(actionButton),
    ...(surface === 'private' ? shareButton(card) : []),
    ...menuOf(card),
  ];
  return [...rows(elements), ...rows(pageButtons(card))];
}

type Element = types.Button | types.Overflow | types.StaticSelect;

function rows(elements: Element[]): types.ActionsBlock[] {
  return elements.length === 0 ? [] : [{ type: 'actions', elements: elements.slice(0, limits.actions) }];
}

// What can be done with a card is behind its dots; what can be asked next is a list to choose from, with its name on it.
function menuOf({ menu }: Card): Element[] {
  const options = (menu?.choices ?? []).flatMap(({ label, press }) => {
    const value = encode(press);
    return value === null ? [] : [{ text: plainText(shorten(label, limits.optionText)), value }];
  });
  if (menu === null || options.length === 0) return [];
  if (menu.texts === undefined && options.length <= limits.overflow)
    return [{ type: 'overflow', action_id: `${actions.press}more`, options }];
  return [
    {
      type: 'static_select',
      action_id: `${actions.press}menu`,
      placeholder: plainText(shorten(menu.label, limits.placeholder)),
      options: options.slice(0, limits.options),
    },
  ];
}

function actionButton(action: Action): types.Button[] {
  if (action.kind === 'link') {
    if (action.href.length > limits.buttonUrl) return [];
    return [{ ...button(`${actions.link}${action.id}`, action.label), url: action.href }];
  }
  const value = encode(action.press);
  return value === null ? [] : [{ ...button(`${actions.press}${action.id}`, action.label), value }];
}

/** Posts the card that the token makes again; so nothing that anybody typed can come with it. */
function shareButton(card: Card): types.Button[] {
  const words = cardWords(card.language);
  const value =
    card.self === null || card.visibility !== 'shareable'
      ? null
      : encode({ command: card.self, page: card.page.n });
  if (value === null) return [];
  return [
    {
      ...button(actions.share, words.share),
      value,
      accessibility_label: shorten(words.shareSpoken, limits.accessibilityLabel),
    },
  ];
}

function pageButtons(card: Card): types.Button[] {
  const { n, of } = card.page;
  if (of < 2) return [];
  const { previous, next } = cardWords(card.language);
  return [...pageButton(card, 'previous', previous, n - 1), ...pageButton(card, 'next', next, n + 1)];
}

function pageButton(card: Card, id: string, label: string, page: number): types.Button[] {
  const value =
    card.self === null || page < 1 || page > card.page.of ? null : encode({ command: card.self, page });
  if (value === null) return [];
  const spoken = `${label}: ${fill(cardWords(card.language).page, { n: page, of: card.page.of })}`;
  return [
    {
      ...button(`${actions.page}${id}`, label),
      value,
      accessibility_label: shorten(spoken, limits.accessibilityLabel),
    },
  ];
}

/** https://docs.slack.dev/reference/block-kit/blocks/context-actions-block (messages only) */
export function feedbackBlocks(card: Card): types.ContextActionsBlock[] {
  if (card.tone !== 'answer' && card.tone !== 'no-answer') return [];
  const value = (verdict: Verdict) =>
    encode({ command: { kind: 'feedback', subject: card.subject, verdict }, page: 1 });
  const [helpful, not] = [value('helpful'), value('not-helpful')];
  if (helpful === null || not === null) return [];
  const words = cardWords(card.language);
  const positive = {
    text: plainText(words.helpful),
    accessibility_label: words.helpfulSpoken,
    value: helpful,
  };
  const negative = {
    text: plainText(words.notHelpful),
    accessibility_label: words.notHelpfulSpoken,
    value: not,
  };
  const element = {
    type: 'feedback_buttons',
    action_id: actions.feedback,
    positive_button: positive,
    negative_button: negative,
  } as const;
  return [{ type: 'context_actions', elements: [element] }];
}

function button(id: string, label: string): types.Button {
  return {
    type: 'button',
    action_id: shorten(id, limits.actionId),
    text: plainText(shorten(label, limits.buttonText)),
  };
}
