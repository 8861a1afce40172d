// What happens on a delivery: read it, answer it once, get the answer to the asker. The same for HTTP and Socket Mode.
import type { webApi } from '@slack/bolt';
import type { AdapterParts, Served } from '../adapter.js';
import { call } from './api.js';
import { deliver } from './deliver.js';
import type { Asked, Incoming, Place, Shared } from './incoming.js';
import type { Installations } from './installations.js';
import { createOnce } from './once.js';
import { openPane, showStatus, titlePane } from './pane.js';
import { readSlack } from './read.js';
import { alreadyShared, notShared } from './remark.js';
import { routesTo } from './routes.js';
import { shareRoutes } from './share.js';
import { turnStore } from './turn-store.js';
import { homeView } from './views.js';

interface Delivery {
  readonly body: unknown;
  readonly client: webApi.WebClient;
  readonly botUser: string | null;
}

export type Receive = (delivery: Delivery) => Promise<void>;

export interface ReceiveParts extends Pick<AdapterParts, 'bot' | 'serve' | 'store' | 'log'> {
  readonly installations: Installations;
  /** Aborted when the process stops: waits end, so that what was taken is answered or given back. */
  readonly stopping: AbortSignal;
}

export function createReceive({ bot, serve, store, log, installations, stopping }: ReceiveParts): Receive {
  const once = createOnce(turnStore(store, log), stopping);

  async function answer(asked: Asked, client: webApi.WebClient): Promise<void> {
    const outcome = await once(asked, async (hold) => {
      if (asked.place.kind === 'direct' && asked.place.pane) await showStatus(asked.place, client, log);
      const served = await serve(asked.turn);
      const done = await deliver(routesTo(asked.place, served.card, served.page, client), hold, log);
      if (done && asked.turn.way === 'assistant') await titlePane(asked.place, served.card, client, log);
      return done;
    });
    if (outcome === 'repeated')
      log.debug({ platform: 'slack', way: asked.turn.way }, 'a repeated delivery was not answered again');
  }

  async function share(shared: Shared, client: webApi.WebClient): Promise<void> {
    await once(shared, async (press) => {
      const served: Served = await serve({
        platform: 'slack',
        way: 'button',
        input: { kind: 'press', token: shared.token },
      });
      // What cannot be shared (a forged value, a card that is gone) is told to the one who pressed, not to the channel.
      if (served.card.tone === 'help') return tell(shared.place, served, client, press);
      const outcome = await once({ key: shared.once, before: null }, (hold) =>
        deliver(shareRoutes(shared, served.card, served.page, client), hold, log),
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
    hold: Parameters<typeof deliver>[1],
  ) => deliver(routesTo(place, card, page, client), hold, log);

  async function handle(incoming: Incoming, client: webApi.WebClient): Promise<void> {
    switch (incoming.kind) {
      case 'asked':
        return await answer(incoming, client);
      case 'shared':
        return await share(incoming, client);
      case 'home': {
        const failure = await call(client, 'views.publish', { user_id: incoming.user, view: homeView(bot) });
        if (failure !== null)
          log.warn(
            { platform: 'slack', code: failure.code, cure: failure.cure },
            'the home view was not published',
          );
        return;
      }
      case 'pane':
        return await openPane(incoming, bot, client, log);
      case 'removed':
        return await installations.removed(incoming);
      case 'nothing':
        log.debug({ platform: 'slack', why: incoming.why }, 'nothing to answer');
    }
  }

  return async ({ body, client, botUser }) => await handle(readSlack(body, botUser), client);
}
