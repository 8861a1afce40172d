// The ways to reach an asker, best first: where they asked, then privately there, then in a direct message. A card that is for the
// asker alone goes the private ways first, and is shown to others only where nothing else works: help is never withheld.
import type { webApi } from '@slack/bolt';
import { cardWords } from '../../../src/card/index.js';
import type { Card } from '../../../src/index.js';
import type { Served } from '../../adapter.js';
import type { ReplyTarget, Shared } from '../read/incoming.js';
import type { SlackMethod } from '../register/surface.js';
import { contextBlock } from '../render/blocks.js';
import { renderSlack, type SlackMessage } from '../render/render.js';
import { richText, section, styledText } from '../render/rich-text.js';
import { modalView } from '../render/views.js';
import type { Acknowledgement } from './acknowledgement.js';
import { type Arguments, call, respond } from './api.js';
import type { Route } from './deliver.js';

type Message = () => SlackMessage;

export function routesTo(
  target: ReplyTarget,
  { card, page }: Served,
  client: webApi.WebClient,
  acknowledgement: Acknowledgement | null = null,
): readonly Route[] {
  // Nearly always the first way works: the others are not rendered for nothing.
  const hidden: Message = () => renderSlack(card, page, 'private');
  const open: Message = () => renderSlack(card, page, 'public');
  const inPerson = (message: Message): Route =>
    callRoute(client, 'chat.postMessage', message, { channel: target.user });
  switch (target.kind) {
    case 'private': {
      const { channel, user, replaces } = target;
      const message = channel === null || channel.startsWith('D') ? open : hidden;
      const thread = threadOf(target.thread);
      const body = { response_type: 'ephemeral', replace_original: replaces, ...thread };
      return [
        ...acknowledgementRoute(acknowledgement, message),
        ...responseRoute(target.responseUrl, message, body),
        ...(channel === null
          ? []
          : [callRoute(client, 'chat.postEphemeral', message, { channel, user, ...thread })]),
        inPerson(open),
      ];
    }
    case 'thread': {
      const at = { channel: target.channel, thread_ts: target.thread };
      const openly = callRoute(client, 'chat.postMessage', open, at);
      const hiddenly = callRoute(client, 'chat.postEphemeral', hidden, { ...at, user: target.user });
      if (card.visibility === 'private') return [hiddenly, inPerson(open), openly];
      const why = cardWords(card.language).inPersonWhy;
      return [openly, hiddenly, inPerson(() => withLineAbove(open(), why, [contextBlock(why)]))];
    }
    case 'direct': {
      const at = { channel: target.channel, ...threadOf(target.thread) };
      const post = callRoute(client, 'chat.postMessage', open, at);
      const body = { response_type: 'in_channel', replace_original: target.replaces };
      const answer = responseRoute(target.responseUrl, open, body);
      return target.replaces ? [...answer, post] : [post, ...answer];
    }
    case 'modal':
      return [...modalRoutes(target, card, page, client), inPerson(open)];
  }
}

/**
 * Share: posts a private card in its channel, with the name of the one who shared it and nothing that anybody typed. response_url
 * first: it posts in any conversation in which the command was given, also where the bot is not a member.
 */
export function shareRoutes(
  { target }: Shared,
  { card, page }: Served,
  client: webApi.WebClient,
): readonly Route[] {
  const { sharedBy } = cardWords(card.language);
  const { responseUrl, channel, user } = target;
  const by = richText(section([...styledText(sharedBy), { type: 'user', user_id: user }]));
  const message: Message = () =>
    withLineAbove(renderSlack(card, page, 'public'), `${sharedBy}<@${user}>`, by);
  const thread = threadOf(target.thread);
  const body = { response_type: 'in_channel', replace_original: false, ...thread };
  return [
    ...responseRoute(responseUrl, message, body),
    ...(channel === null ? [] : [callRoute(client, 'chat.postMessage', message, { channel, ...thread })]),
  ];
}

function callRoute(client: webApi.WebClient, name: SlackMethod, message: Message, args: Arguments): Route {
  return { name, message, send: (sendable) => call(client, name, { ...args, ...sendable }) };
}

// No way at all where it was given while the answer was being made.
function acknowledgementRoute(acknowledgement: Acknowledgement | null, message: Message): Route[] {
  if (acknowledgement?.open() !== true) return [];
  return [{ name: 'acknowledgement', message, send: (sendable) => acknowledgement.answer(sendable) }];
}

function responseRoute(responseUrl: string | null, message: Message, body: Arguments): Route[] {
  if (responseUrl === null) return [];
  const send: Route['send'] = (sendable) => respond(responseUrl, { ...body, ...sendable });
  return [{ name: 'response_url', message, send }];
}

function threadOf(thread: string | null): Arguments {
  return thread === null ? {} : { thread_ts: thread };
}

// A view has blocks only: when Slack refuses them, the next way sends the text.
function modalRoutes(
  { trigger, view: pressed }: Extract<ReplyTarget, { kind: 'modal' }>,
  card: Card,
  page: number,
  client: webApi.WebClient,
): Route[] {
  if (pressed === null && trigger === null) return [];
  const message = (): SlackMessage => renderSlack(card, page, 'view');
  const view = modalView(card.title, message().blocks);
  const name = pressed === null ? 'views.open' : 'views.update';
  const at = pressed === null ? { trigger_id: trigger } : { view_id: pressed };
  return [{ name, message, send: () => call(client, name, { ...at, view }) }];
}

// A line that says why the message stands here, above it.
function withLineAbove(message: SlackMessage, line: string, blocks: SlackMessage['blocks']): SlackMessage {
  return { ...message, text: `${line}\n\n${message.text}`, blocks: [...blocks, ...message.blocks] };
}
