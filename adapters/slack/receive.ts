// What happens on a delivery: read it, answer it once, get the answer to the asker. The same for HTTP and Socket Mode.
import type { webApi } from '@slack/bolt';
import type { Card } from '../../src/index.js';
import type { AdapterParts, Served, Turn, Way } from '../adapter.js';
import { identityOf } from '../identity.js';
import { opaque } from '../opaque.js';
import { remember } from '../remember.js';
import { createWelcome } from '../welcome.js';
import type { Acknowledgement } from './acknowledgement.js';
import { call } from './api.js';
import { deliver } from './deliver.js';
import { fields } from './fields.js';
import { type Greeted, greetAfter, greetOpened } from './greet.js';
import type { Asked, Incoming, Place, Shared } from './incoming.js';
import type { Installations } from './installations.js';
import { createOnce, type Hold, unheld } from './once.js';
import { suggestPrompts, titlePane } from './pane.js';
import { readSlack } from './read.js';
import { alreadyShared, notShared } from './remark.js';
import { routesTo } from './routes.js';
import { shareRoutes } from './share.js';
import { turnStore } from './turn-store.js';
import { elsewhereView, homeView } from './views.js';
import { isServed, type Whose, whose } from './whose.js';

interface Delivery {
  readonly body: unknown;
  readonly client: webApi.WebClient;
  readonly botUser: string | null;
  /** Of a command over HTTP, whose answer may stand in it. */
  readonly acknowledgement: Acknowledgement | null;
}

// The card above stands in the thread, or in the conversation where that has no threads.
function threadOf(place: Place): Pick<Turn, 'follows' | 'thread'> {
  if (place.kind === 'modal' || place.channel === null) return {};
  const thread = `slack ${place.channel} ${place.thread ?? (place.kind === 'direct' ? 'direct' : place.user)}`;
  return { follows: [thread], thread };
}

/** Ways of somebody who writes to the app in its own conversation. */
const spoken: readonly Way[] = ['direct', 'assistant'];

/** Threads known to have a title. */
const titledMax = 20_000;

export type Receive = (delivery: Delivery) => Promise<void>;

export interface ReceiveParts
  extends Pick<AdapterParts, 'settings' | 'bot' | 'serve' | 'store' | 'log' | 'metrics' | 'waits'> {
  readonly installations: Installations;
  /** Aborted when the process stops: waits end, so that what was taken is answered or given back. */
  readonly stopping: AbortSignal;
}

export function createReceive({
  settings,
  bot,
  serve,
  store,
  log,
  metrics,
  waits,
  installations,
  stopping,
}: ReceiveParts): Receive {
  const again = (): void => metrics.again('slack', 'call');
  const sending = { log, tries: waits.slackTries, again };
  const once = createOnce(turnStore(store, log), stopping);
  const welcome = createWelcome({ bot, store });

  async function answer(asked: Asked, { body, client, acknowledgement }: Delivery, by: Whose): Promise<void> {
    const outcome = await once(asked, async (hold) => {
      const served = await serve({ ...asked.turn, ...by, ...threadOf(asked.place) });
      const done = await tell(asked.place, served, client, hold, acknowledgement);
      if (done && spoken.includes(asked.turn.way) && by.elsewhere !== true)
        await greet(await greetAfter(asked.place, served.card, fields(body), welcome), client, hold);
      if (done && asked.turn.way === 'assistant') await title(asked.place, served.card, client);
      return done;
    });
    if (outcome !== 'repeated') return;
    metrics.again('slack', 'delivery');
    log.debug({ platform: 'slack', way: asked.turn.way }, 'a repeated delivery was not answered again');
  }

  // Nobody misses a welcome that did not arrive.
  async function greet(greeted: Greeted | null, client: webApi.WebClient, hold: Hold): Promise<void> {
    if (greeted !== null) await tell(greeted.place, { card: greeted.card, page: 1 }, client, hold);
  }

  // A thread keeps the title of its first card.
  const titled = new Map<string, true>();
  async function title(place: Place, card: Card, client: webApi.WebClient): Promise<void> {
    const { thread } = threadOf(place);
    if (thread === undefined || titled.has(opaque(thread))) return;
    remember(titled, opaque(thread), true, titledMax);
    await titlePane(place, card, client, log);
  }

  async function share(shared: Shared, client: webApi.WebClient, by: Whose): Promise<void> {
    await once(shared, async (press) => {
      const served: Served = await serve({
        platform: 'slack',
        way: 'button',
        input: { kind: 'press', token: shared.token },
        ...by,
      });
      // What cannot be shared (a forged value, a card that is gone) is told to the one who pressed, not to the channel.
      if (served.card.visibility !== 'shareable') return tell(shared.place, served, client, press);
      const outcome = await once({ key: shared.once, before: null }, (hold) =>
        deliver(shareRoutes(shared, served.card, served.page, client), { hold, ...sending }),
      );
      if (outcome === 'answered') return true;
      return tell(
        shared.place,
        { card: outcome === 'repeated' ? alreadyShared : notShared, page: 1 },
        client,
        press,
      );
    });
  }

  const tell = (
    place: Place,
    { card, page }: Served,
    client: webApi.WebClient,
    hold: Hold,
    acknowledgement: Acknowledgement | null = null,
  ) => deliver(routesTo(place, card, page, client, acknowledgement), { hold, ...sending });

  async function handle(incoming: Incoming, delivery: Delivery): Promise<void> {
    const { body, client } = delivery;
    const elsewhere = !isServed(body, settings.ALLOW_TEAMS);
    const by = (user: string): Whose => ({ ...whose(body, user), elsewhere });
    switch (incoming.kind) {
      case 'asked':
        return await answer(incoming, delivery, by(incoming.place.user));
      case 'shared':
        return await share(incoming, client, by(incoming.place.user));
      case 'home': {
        const view = elsewhere ? elsewhereView() : homeView(bot, identityOf(settings));
        const failure = await call(client, 'views.publish', { user_id: incoming.user, view });
        if (failure !== null)
          log.warn(
            { platform: 'slack', code: failure.code, cure: failure.cure },
            'the home view was not published',
          );
        return;
      }
      case 'opened':
        if (elsewhere) return;
        await suggestPrompts(incoming, bot, client, log);
        return await greet(
          await greetOpened(incoming, fields(body), client, welcome),
          client,
          unheld(stopping),
        );
      case 'removed':
        return await installations.removed(incoming);
      case 'nothing':
        log.debug({ platform: 'slack', why: incoming.why }, 'nothing to answer');
    }
  }

  return async (delivery) => await handle(readSlack(delivery.body, delivery.botUser), delivery);
}
