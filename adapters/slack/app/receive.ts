// What happens on a delivery: read it, answer it once, get the answer to the asker. The same for HTTP and Socket Mode.
import type { webApi } from '@slack/bolt';
import type { AdapterParts, Turn } from '../../adapter.js';
import { isServed, type Requester } from '../../chat/turn.js';
import { createTurnLease, type Lease, leaseWithoutTurn } from '../../chat/turn-lease.js';
import { createWelcome } from '../../chat/welcome.js';
import { botNameAndCommand } from '../../settings/identity.js';
import type { Asked, Incoming, Opened, ReplyTarget } from '../read/incoming.js';
import { readSlack } from '../read/read.js';
import { newcomerOf, placesOf, requesterIn } from '../read/requester.js';
import { withOwnAddress } from '../read/response-url.js';
import { elsewhereView, homeView } from '../render/views.js';
import type { Acknowledgement } from '../send/acknowledgement.js';
import { call } from '../send/api.js';
import { deliver, type Route } from '../send/deliver.js';
import { routesTo } from '../send/routes.js';
import { createAssistantThread } from './conversation.js';
import type { Installations } from './installations.js';
import { createShare, type Tell } from './share.js';

export interface Delivery {
  readonly body: unknown;
  readonly client: webApi.WebClient;
  /** Our own user id in that workspace, where it is known. */
  readonly botUser: string | null;
  /** Of a command over HTTP, whose answer may stand in it. */
  readonly acknowledgement: Acknowledgement | null;
}

/** With the workspace and organisation that it comes from. */
interface Placed extends Delivery {
  readonly places: readonly string[];
}

export type Receive = (delivery: Delivery) => Promise<void>;

export interface ReceiveParts
  extends Pick<AdapterParts, 'settings' | 'bot' | 'serve' | 'store' | 'log' | 'metrics' | 'waits'> {
  readonly installations: Installations;
  /** Aborted when the process stops: waits end, so that what was taken is answered or given back. */
  readonly stopping: AbortSignal;
}

export function createReceive(parts: ReceiveParts): Receive {
  const { settings, bot, serve, store, log, metrics, waits, installations, stopping } = parts;
  const withLease = createTurnLease({ store, log, stopping });
  const welcome = createWelcome({ bot, store });
  const conversation = createAssistantThread({ bot, log });
  const again = (): void => metrics.again('slack', 'call');
  const send = (routes: readonly Route[], lease: Lease): Promise<boolean> =>
    deliver(routes, { lease, log, tries: waits.slackTries, again });
  const tell: Tell = (target, served, client, lease, acknowledgement) =>
    send(routesTo(target, served, client, acknowledgement), lease);
  const share = createShare({ serve, withLease, send, tell });

  async function answer(asked: Asked, delivery: Placed, by: Requester): Promise<void> {
    const { turn, target } = asked;
    const { places, client, acknowledgement } = delivery;
    const outcome = await withLease(asked, async (lease) => {
      const served = await serve({ ...turn, ...by, ...threadOf(target) });
      const arrived = await tell(target, served, client, lease, acknowledgement);
      if (!arrived || (turn.way !== 'direct' && turn.way !== 'assistant')) return arrived;
      // In the app's own conversation. Nobody misses a welcome that did not arrive.
      const { card } = served;
      const greeting =
        by.elsewhere === true
          ? null
          : await welcome(newcomerOf(places, target.user), card, { language: card.language });
      if (greeting !== null) await tell(target, { card: greeting, page: 1 }, client, lease);
      await conversation.title(target, card, client);
      return true;
    });
    if (outcome !== 'repeated') return;
    metrics.again('slack', 'delivery');
    log.debug({ way: turn.way }, 'a repeated delivery was not answered again');
  }

  async function publishHome(user: string, elsewhere: boolean, client: webApi.WebClient): Promise<void> {
    const view = elsewhere ? elsewhereView() : homeView(bot, botNameAndCommand(settings));
    const failure = await call(client, 'views.publish', { user_id: user, view });
    if (failure !== null)
      log.warn({ code: failure.code, cure: failure.cure }, 'the home view was not published');
  }

  // A conversation that has messages already is not greeted, even if the store forgot that it was.
  async function greet({ channel, thread, user }: Opened, { places, client }: Placed): Promise<void> {
    const card = user === null ? null : await welcome(newcomerOf(places, user), null);
    if (user === null || card === null || (await conversation.hasMessages(channel, client))) return;
    const target = { kind: 'direct', channel, thread, user, responseUrl: null, replaces: false } as const;
    await tell(target, { card, page: 1 }, client, leaseWithoutTurn(stopping));
  }

  async function handle(incoming: Incoming, delivery: Placed): Promise<void> {
    const { places, client } = delivery;
    const teams = settings.ALLOW_TEAMS;
    const elsewhere = !isServed(places, teams);
    switch (incoming.kind) {
      case 'asked':
        return await answer(incoming, delivery, requesterIn(places, incoming.target.user, teams));
      case 'shared':
        return await share(incoming, client, requesterIn(places, incoming.target.user, teams));
      case 'home':
        return await publishHome(incoming.user, elsewhere, client);
      case 'opened':
        if (elsewhere) return;
        await conversation.suggestPrompts(incoming, client);
        return await greet(incoming, delivery);
      case 'removed':
        return await installations.removed(incoming);
      case 'nothing':
        log.debug({ why: incoming.why }, 'nothing to answer');
    }
  }

  return async (delivery) => {
    const body = withOwnAddress(delivery.body, settings.SLACK_API_URL);
    await handle(readSlack(body, delivery.botUser), { ...delivery, places: placesOf(body) });
  };
}

// The card above stands in the thread, or in the conversation where that has no threads.
function threadOf(target: ReplyTarget): Pick<Turn, 'follows' | 'thread'> {
  if (target.kind === 'modal' || target.channel === null) return {};
  const within = target.thread ?? (target.kind === 'direct' ? 'direct' : target.user);
  const thread = `slack ${target.channel} ${within}`;
  return { follows: [thread], thread };
}
