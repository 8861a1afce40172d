// The welcome of a server or of a person's account that the app was just added to. Discord tells of it over HTTP, which needs no intent.
// https://discord.com/developers/docs/events/webhook-events
import { languageOf } from '../../src/card/index.js';
import type { AdapterParts, HttpHandler } from '../adapter.js';
import { type Fields, fields, string } from '../fields.js';
import { createWelcome } from '../welcome.js';
import { described } from './faults.js';
import { idIn } from './id-in.js';
import type { InFlight } from './in-flight.js';
import { renderDiscord } from './render.js';
import { end, type Signing, takeSigned } from './signed.js';
import { newcomer } from './whose.js';
import type { Wire } from './wire.js';

/** Who added the app, and to which server; null: to their own account. */
interface Added {
  readonly by: string;
  readonly server: { readonly id: string; readonly channel: string | null; readonly locale: string } | null;
}

export interface InstalledParts extends Pick<AdapterParts, 'bot' | 'store' | 'log' | 'settings'> {
  readonly signing: Signing;
  readonly inFlight: InFlight;
  readonly wire: Wire;
}

export function createInstalled({
  bot,
  store,
  log,
  settings,
  signing,
  inFlight,
  wire,
}: InstalledParts): HttpHandler {
  const welcome = createWelcome({ bot, store });

  // In the server's channel for its notices where the app may write there; else to who added it.
  async function greet({ by, server }: Added): Promise<void> {
    const allowed = settings.ALLOW_GUILDS;
    if (allowed !== undefined && (server === null || !allowed.includes(server.id))) return;
    const language = languageOf(server?.locale ?? '');
    const known = server === null ? newcomer.person(by) : newcomer.server(server.id);
    const card = await welcome(known, null, language === null ? {} : { language });
    if (card === null) return;
    const message = renderDiscord(card, 1, { kind: 'shared', asker: by });
    const nonce = `${server?.id ?? by}i`;
    const places = [async () => server?.channel ?? null, () => wire.directChannel(by)];
    for (const place of places) {
      try {
        const channel = await place();
        if (channel !== null) return await wire.say(channel, nonce, message);
      } catch (error) {
        log.info({ error: described(error) }, 'a welcome could not be posted');
      }
    }
  }

  return async (request, response, door) => {
    const payload = await takeSigned(request, response, door, signing);
    if (payload === null) return;
    const added = addedIn(payload);
    if (added === null || inFlight.take(() => greet(added))) response.writeHead(204).end();
    else end(response, 503, 'stopping, or too much in hand');
  };
}

// Null for what is no installation: Discord's look at the address (type 0), and events that were subscribed to by mistake.
function addedIn(payload: Fields): Added | null {
  const event = fields(payload, 'event');
  const data = fields(event, 'data');
  const by = idIn(fields(data, 'user'), 'id');
  if (payload['type'] !== 1 || string(event, 'type') !== 'APPLICATION_AUTHORIZED' || by === null) return null;
  if (data['integration_type'] === 1) return { by, server: null };
  const guild = fields(data, 'guild');
  const server = idIn(guild, 'id');
  if (server === null) return null;
  const [channel, locale] = [idIn(guild, 'system_channel_id'), string(guild, 'preferred_locale')];
  return { by, server: { id: server, channel, locale } };
}
