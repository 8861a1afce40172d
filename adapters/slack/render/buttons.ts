// The buttons of a card as Block Kit elements. Each value is a token of the core, so that it works after a restart and anywhere.
import type { types } from '@slack/bolt';
import { type Action, cardWords, fill } from '../../../src/card/index.js';
import { type Card, encode } from '../../../src/index.js';
import type { Verdict } from '../../../src/vocabulary.js';
import { shorten } from '../../chat/card-text.js';
import { limits } from '../limits.js';
import { plainText } from './blocks.js';

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
  const offers = [
    ...card.actions.flatMap(actionButton),
    ...(surface === 'private' ? shareButton(card) : []),
    ...menuOf(card),
  ];
  return [offers, pageButtons(card)]
    .filter((elements) => elements.length > 0)
    .map((elements) => ({ type: 'actions', elements: elements.slice(0, limits.actions) }));
}

// What can be done with a card is behind its dots; what can be asked next is a list to choose from, with its name on it.
function menuOf({ menu }: Card): (types.Overflow | types.StaticSelect)[] {
  const options = (menu?.choices ?? []).flatMap(({ label, press }) => {
    const value = encode(press);
    return value === null ? [] : [{ text: plainText(label, limits.optionText), value }];
  });
  if (menu === null || options.length === 0) return [];
  if (menu.texts === undefined && options.length <= limits.overflow)
    return [{ type: 'overflow', action_id: `${actions.press}more`, options }];
  return [
    {
      type: 'static_select',
      action_id: `${actions.press}menu`,
      placeholder: plainText(menu.label, limits.placeholder),
      options: options.slice(0, limits.options),
    },
  ];
}

function actionButton(action: Action): types.Button[] {
  if (action.kind === 'press')
    return button(`${actions.press}${action.id}`, action.label, encode(action.press));
  if (action.href.length > limits.buttonUrl) return [];
  return [{ ...labelled(`${actions.link}${action.id}`, action.label), url: action.href }];
}

/** Posts the card that the token makes again; so nothing that anybody typed can come with it. */
function shareButton({ language, self, visibility, page }: Card): types.Button[] {
  if (self === null || visibility !== 'shareable') return [];
  const words = cardWords(language);
  return button(actions.share, words.share, encode({ command: self, page: page.n }), words.shareSpoken);
}

function pageButtons({ language, self, page: { n, of } }: Card): types.Button[] {
  if (self === null) return [];
  const words = cardWords(language);
  const turns = [
    ['previous', words.previous, n - 1],
    ['next', words.next, n + 1],
  ] as const;
  return turns.flatMap(([id, label, page]) => {
    if (page < 1 || page > of) return [];
    const spoken = `${label}: ${fill(words.page, { n: page, of })}`;
    return button(`${actions.page}${id}`, label, encode({ command: self, page }), spoken);
  });
}

/** https://docs.slack.dev/reference/block-kit/blocks/context-actions-block (messages only) */
export function feedbackBlocks({ tone, subject, language }: Card): types.ContextActionsBlock[] {
  if (tone !== 'answer' && tone !== 'no-answer') return [];
  const words = cardWords(language);
  const value = (verdict: Verdict) => encode({ command: { kind: 'feedback', subject, verdict }, page: 1 });
  const [helpful, notHelpful] = [value('helpful'), value('not-helpful')];
  if (helpful === null || notHelpful === null) return [];
  const verdict = (label: string, accessibility_label: string, value: string) => ({
    text: plainText(label),
    accessibility_label,
    value,
  });
  const element = {
    type: 'feedback_buttons',
    action_id: actions.feedback,
    positive_button: verdict(words.helpful, words.helpfulSpoken, helpful),
    negative_button: verdict(words.notHelpful, words.notHelpfulSpoken, notHelpful),
  } as const;
  return [{ type: 'context_actions', elements: [element] }];
}

/** None where the command does not fit into a value. `spoken`: what a screen reader says, where the label alone does not tell. */
export function button(id: string, label: string, value: string | null, spoken?: string): types.Button[] {
  if (value === null) return [];
  const accessibility =
    spoken === undefined ? {} : { accessibility_label: shorten(spoken, limits.accessibilityLabel) };
  return [{ ...labelled(id, label), value, ...accessibility }];
}

function labelled(id: string, label: string): types.Button {
  return {
    type: 'button',
    action_id: shorten(id, limits.actionId),
    text: plainText(label, limits.buttonText),
  };
}
