// One answer in five views, of which one is open: to read, as Slack and as Discord would show what is really sent, as text, as JSON.
import { answerObject, type Bot, plain, type Reply } from '../../src/index.js';
import { cardView, waysOn } from './card-view.js';
import { contexts } from './context-view.js';
import { discordView } from './discord-view.js';
import type { Look, Looks } from './look.js';
import { type Child, h } from './markup.js';
import { outcome } from './outcome.js';
import { slackView } from './slack-view.js';

/** A reply as it is to be shown: which page of its card, and whether as everybody in the channel would see it. */
export interface Shown {
  readonly reply: Reply;
  readonly page: number;
  readonly shared: boolean;
}

export interface AnswerParts {
  readonly bot: Bot;
  readonly looks: Looks;
}

/** Without the script the links open a view by the address (`#page_slack`); with it they are tabs. */
export function answerView({ bot, looks }: AnswerParts, shown: Shown): Child[] {
  const { reply } = shown;
  const views = {
    read: ['To read', readView(bot, reply)],
    slack: ['Slack', chatView('Slack', slackView, looks.slack, shown)],
    discord: ['Discord', chatView('Discord', discordView, looks.discord, shown)],
    text: ['Text', [h('pre', plain(reply.card))]],
    json: ['JSON', [h('pre', json(answerObject(reply, bot.library)))]],
  } as const;
  const tabs = Object.entries(views).map(([id, [name]]) =>
    h('a', { id: `page_tab_${id}`, href: `#page_${id}` }, name),
  );
  const panels = Object.entries(views).map(([id, [, children]]) =>
    h('section', { id: `page_${id}`, ariaLabelledBy: `page_tab_${id}` }, ...children),
  );
  return [
    h('p', { className: ['outcome', reply.card.tone] }, outcome(reply.answer)),
    h('div.tabs', { ariaLabel: 'Views of the answer' }, ...tabs),
    h('div.panels', ...panels),
  ];
}

function readView({ library }: Bot, { answer, card }: Reply): Child[] {
  const near = 'items' in answer ? contexts(library, answer.items) : [];
  return [
    cardView(card),
    h(
      'ul.ways',
      h(
        'li.copy',
        { hidden: true },
        h('button', { type: 'button', dataCopies: 'page_text' }, 'Copy as text'),
        h('span', { role: 'status' }),
      ),
      ...waysOn(card),
    ),
    near.length === 0 ? null : h('details', h('summary', 'The sentences around it, in the article'), ...near),
  ];
}

// The head of a message is the client's, not the payload's: a name and the mark of an app.
function chatView(
  name: 'Slack' | 'Discord',
  draw: (payload: unknown, pressed: Look['pressed']) => Child,
  { payload, pressed }: Look,
  { reply, page, shared }: Shown,
): Child[] {
  const sent = payload(reply.card, page, shared);
  const app = h('p.from', h('strong', 'glutamate'), ' ', h('span.app', 'APP'));
  return [
    h('h2.small', `In ${name}, shown to ${shared ? 'everybody in the channel' : 'the asker alone'}`),
    h(
      'div',
      { className: ['chat', name.toLowerCase()] },
      h('img.avatar', { src: '/icon.svg', alt: '', width: 36, height: 36 }),
      h('div.post', app, draw(sent, pressed)),
    ),
    h('details', h('summary', `What is sent to ${name}`), h('pre', json(sent))),
  ];
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
