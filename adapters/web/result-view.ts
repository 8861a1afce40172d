// One card side by side as Slack and Discord would show it, drawn from what is really sent; then as text and as JSON.
import { answerObject, type Bot, plain, type Reply } from '../../src/index.js';
import { discordView } from './discord-view.js';
import type { Looks } from './look.js';
import { type Child, h } from './markup.js';
import { outcome } from './outcome.js';
import { slackView } from './slack-view.js';

/** A reply as it is to be shown: which page of its card, and whether as everybody in the channel would see it. */
export interface Shown {
  readonly reply: Reply;
  readonly page: number;
  readonly shared: boolean;
}

export interface ResultParts {
  readonly bot: Bot;
  readonly looks: Looks;
}

export function resultView(
  { bot, looks }: ResultParts,
  { reply, page, shared }: Shown,
  title: string,
  level: 'h1' | 'h2',
): Child[] {
  const { slack, discord } = looks;
  const forSlack = slack.payload(reply.card, page, shared);
  const forDiscord = discord.payload(reply.card, page, shared);
  const seen = shared ? 'to everybody in the channel' : 'to the asker alone';
  return [
    h(level, { id: 'page_result', tabIndex: -1 }, title),
    h('p', { className: ['outcome', reply.card.tone] }, outcome(reply.answer)),
    h(
      'div',
      { className: ['looks'] },
      look('Slack', seen, slackView(forSlack, slack.pressed)),
      look('Discord', seen, discordView(forDiscord, discord.pressed)),
    ),
    h(
      'div',
      { className: ['payloads'] },
      folded('Plain text', plain(reply.card)),
      folded('Answer as JSON', json(answerObject(reply, bot.library))),
      folded('What is sent to Slack', json(forSlack)),
      folded('What is sent to Discord', json(forDiscord)),
    ),
  ];
}

// The head of a message is the client's, not the payload's: a name and the mark of an app.
function look(name: 'Slack' | 'Discord', seen: string, message: Child): Child {
  const id = `page_${name.toLowerCase()}`;
  return h(
    'section',
    { className: ['look', name.toLowerCase()], ariaLabelledBy: id },
    h('h2', { id }, `In ${name}`, h('span', { className: ['seen'] }, ` shown ${seen}`)),
    h(
      'div',
      { className: ['chat'] },
      h('img', { className: ['avatar'], src: '/icon.svg', alt: '', width: 36, height: 36 }),
      h(
        'div',
        { className: ['post'] },
        h(
          'p',
          { className: ['from'] },
          h('strong', {}, 'glutamate'),
          ' ',
          h('span', { className: ['app'] }, 'APP'),
        ),
        message,
      ),
    ),
  );
}

function folded(title: string, text: string): Child {
  return h('details', {}, h('summary', {}, title), h('pre', {}, text));
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
