// The ways to reach an asker, best first: where they asked, then privately there, then in a direct message. A card that is for the
// asker alone goes the private ways first, and is shown to others only where nothing else works: help is never withheld.
import type { webApi } from '@slack/bolt';
import { cardWords } from '../../src/card/index.js';
import type { Card } from '../../src/index.js';
import type { Acknowledgement } from './acknowledgement.js';
import { type Arguments, call, respond } from './api.js';
import { contextBlock } from './blocks.js';
import type { Route, Sendable } from './deliver.js';
import type { Place } from './incoming.js';
import { renderSlack, type SlackMessage } from './render.js';
import type { SlackMethod } from './surface.js';
import { modalView } from './views.js';

export function routesTo(
  place: Place,
  card: Card,
  page: number,
  client: webApi.WebClient,
  acknowledgement: Acknowledgement | null = null,
): readonly Route[] {
  const method = (name: SlackMethod, message: () => SlackMessage, args: Arguments): Route => ({
    name,
    message,
    send: (some) => call(client, name, { ...args, ...some }),
  });
  // Nearly always the first way works: the others are not rendered for nothing.
  const hidden = () => renderSlack(card, page, 'private');
  const open = () => renderSlack(card, page, 'public');
  const inPerson = (note: string | null): Route =>
    method('chat.postMessage', note === null ? open : () => withNote(open(), note), { channel: place.user });
  switch (place.kind) {
    case 'private': {
      const message = place.channel === null || place.channel.startsWith('D') ? open : hidden;
      return [
        ...acknowledgementRoute(acknowledgement, message),
        ...responseRoute(place.responseUrl, message, privateBody(place)),
        ...(place.channel === null
          ? []
          : [
              method('chat.postEphemeral', message, {
                channel: place.channel,
                user: place.user,
                ...threadOf(place.thread),
              }),
            ]),
        inPerson(null),
      ];
    }
    case 'thread': {
      const at = { channel: place.channel, thread_ts: place.thread };
      const openly = method('chat.postMessage', open, at);
      const hiddenly = method('chat.postEphemeral', hidden, { ...at, user: place.user });
      return card.visibility === 'private'
        ? [hiddenly, inPerson(null), openly]
        : [openly, hiddenly, inPerson(cardWords(card.language).inPersonWhy)];
    }
    case 'direct': {
      const post = method('chat.postMessage', open, { channel: place.channel, ...threadOf(place.thread) });
      const answer = responseRoute(place.responseUrl, open, {
        response_type: 'in_channel',
        replace_original: place.replaces,
      });
      return place.replaces ? [...answer, post] : [post, ...answer];
    }
    case 'modal':
      return [...modalRoutes(place, card, page, client), inPerson(null)];
  }
}

// No way at all where it was given while the answer was being made.
function acknowledgementRoute(acknowledgement: Acknowledgement | null, message: () => SlackMessage): Route[] {
  if (acknowledgement?.open() !== true) return [];
  return [
    {
      name: 'acknowledgement',
      message,
      send: (some) => acknowledgement.answer(some),
    },
  ];
}

function responseRoute(responseUrl: string | null, message: () => SlackMessage, body: Arguments): Route[] {
  if (responseUrl === null) return [];
  return [
    { name: 'response_url', message, send: (some: Sendable) => respond(responseUrl, { ...body, ...some }) },
  ];
}

function privateBody({ replaces, thread }: Extract<Place, { kind: 'private' }>): Arguments {
  return { response_type: 'ephemeral', replace_original: replaces, ...threadOf(thread) };
}

function threadOf(thread: string | null): Arguments {
  return thread === null ? {} : { thread_ts: thread };
}

// A view has blocks only: when Slack refuses them, the next way sends the text.
function modalRoutes(
  place: Extract<Place, { kind: 'modal' }>,
  card: Card,
  page: number,
  client: webApi.WebClient,
): Route[] {
  const message = () => renderSlack(card, page, 'view');
  const view = modalView(card.title, message().blocks);
  if (place.view !== null) {
    return [
      {
        name: 'views.update',
        message,
        send: () => call(client, 'views.update', { view_id: place.view, view }),
      },
    ];
  }
  if (place.trigger === null) return [];
  return [
    {
      name: 'views.open',
      message,
      send: () => call(client, 'views.open', { trigger_id: place.trigger, view }),
    },
  ];
}

function withNote(message: SlackMessage, note: string): SlackMessage {
  return { ...message, text: `${note}\n\n${message.text}`, blocks: [contextBlock(note), ...message.blocks] };
}
