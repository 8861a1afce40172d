// The welcome in the conversation with the app: when it is opened for the first time, or after the first answer there.
import type { webApi } from '@slack/bolt';
import type { Card } from '../../src/index.js';
import type { Fields } from '../fields.js';
import type { Welcome } from '../welcome.js';
import { ask } from './api.js';
import { items } from './fields.js';
import type { Incoming, Place } from './incoming.js';
import { newcomerOf } from './whose.js';

type Opened = Extract<Incoming, { kind: 'opened' }>;

export interface Greeted {
  readonly card: Card;
  readonly place: Place;
}

/** Null where there is nothing to say. A conversation that has messages is no first one, whatever a process forgot at its end. */
export async function greetOpened(
  { channel, thread, user }: Opened,
  body: Fields,
  client: webApi.WebClient,
  welcome: Welcome,
): Promise<Greeted | null> {
  if (user === null) return null;
  const card = await welcome(newcomerOf(body, user), null);
  if (card === null || (await hasMessages(client, channel))) return null;
  return { card, place: direct(channel, thread, user) };
}

/** After an answer in a direct message; null anywhere else. */
export async function greetAfter(
  place: Place,
  card: Card,
  body: Fields,
  welcome: Welcome,
): Promise<Greeted | null> {
  if (place.kind !== 'direct') return null;
  const greeting = await welcome(newcomerOf(body, place.user), card, { language: card.language });
  return greeting === null
    ? null
    : { card: greeting, place: direct(place.channel, place.thread, place.user) };
}

function direct(channel: string, thread: string | null, user: string): Place {
  return { kind: 'direct', channel, thread, user, pane: thread !== null, responseUrl: null, replaces: false };
}

async function hasMessages(client: webApi.WebClient, channel: string): Promise<boolean> {
  const history = await ask(client, 'conversations.history', { channel, limit: 1 });
  return items(history?.['messages']).length > 0;
}
