// Share: posts a private card in its channel, once, with the name of the one who shared it and nothing that anybody typed.
import type { webApi } from '@slack/bolt';
import { cardWords } from '../../src/card/index.js';
import type { Card } from '../../src/index.js';
import { type Arguments, call, respond } from './api.js';
import type { Route } from './deliver.js';
import type { Shared } from './incoming.js';
import { renderSlack, type SlackMessage } from './render.js';
import { richText, section, words } from './rich-text.js';

/** response_url first: it posts in any conversation in which the command was given, also where the bot is no member. */
export function shareRoutes(
  { place }: Shared,
  card: Card,
  page: number,
  client: webApi.WebClient,
): readonly Route[] {
  const message = () =>
    sharedMessage(renderSlack(card, page, 'public'), cardWords(card.language).sharedBy, place.user);
  const at: Arguments = place.thread === null ? {} : { thread_ts: place.thread };
  const routes: Route[] = [];
  const { responseUrl, channel } = place;
  if (responseUrl !== null) {
    const body = { response_type: 'in_channel', replace_original: false, ...at };
    routes.push({
      name: 'response_url',
      message,
      send: (some) => respond(responseUrl, { ...body, ...some }),
    });
  }
  if (channel !== null) {
    routes.push({
      name: 'chat.postMessage',
      message,
      send: (some) => call(client, 'chat.postMessage', { channel, ...at, ...some }),
    });
  }
  return routes;
}

function sharedMessage(message: SlackMessage, sharedBy: string, user: string): SlackMessage {
  const by = richText(section([...words(sharedBy), { type: 'user', user_id: user }]));
  return { ...message, text: `${sharedBy}<@${user}>\n\n${message.text}`, blocks: [...by, ...message.blocks] };
}
