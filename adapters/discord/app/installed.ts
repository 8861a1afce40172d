// The welcome of a server or of a person's account that the app was just added to. Discord tells of it over HTTP, which needs no intent.
// https://discord.com/developers/docs/events/webhook-events
import { languageOf } from '../../../src/card/index.js';
import type { AdapterParts, HttpHandler } from '../../adapter.js';
import { type Fields, fields, id, stringOrEmpty } from '../../chat/fields.js';
import type { Tasks } from '../../chat/tasks.js';
import { isServed } from '../../chat/turn.js';
import { createWelcome } from '../../chat/welcome.js';
import { answer } from '../../http/door.js';
import { newcomer } from '../read/requester.js';
import { renderDiscord } from '../render/render.js';
import { described } from '../send/faults.js';
import type { RestClient } from '../send/rest-client.js';
import { takeSigned } from './endpoint.js';

/** Who added the app, and to which server; null: to their own account. */
interface Added {
  readonly by: string;
  readonly server: { readonly id: string; readonly channel: string | null; readonly locale: string } | null;
}

export interface InstalledParts extends Pick<AdapterParts, 'bot' | 'store' | 'log' | 'settings'> {
  readonly publicKey: string;
  readonly tasks: Tasks;
  readonly rest: RestClient;
}

export function createInstalled(parts: InstalledParts): HttpHandler {
  const { bot, store, log, settings, publicKey, tasks, rest } = parts;
  const welcome = createWelcome({ bot, store });

  // In the server's channel for its notices where the app may write there; else to the one who added it.
  async function greet({ by, server }: Added): Promise<void> {
    if (!isServed(server === null ? [] : [server.id], settings.ALLOW_GUILDS)) return;
    const language = languageOf(server?.locale ?? '');
    const added = server === null ? newcomer.person(by) : newcomer.server(server.id);
    const card = await welcome(added, null, language === null ? {} : { language });
    if (card === null) return;
    const message = renderDiscord(card, 1, { kind: 'shared', asker: by });
    const nonce = `${server?.id ?? by}i`;
    const channels = [async () => server?.channel ?? null, () => rest.directChannel(by)];
    for (const channelOf of channels) {
      try {
        const channel = await channelOf();
        if (channel !== null) return await rest.say(channel, nonce, message);
      } catch (error) {
        log.info({ error: described(error) }, 'a welcome could not be posted');
      }
    }
  }

  return async (request, response, door) => {
    const payload = await takeSigned(request, response, door, publicKey);
    if (payload === null) return;
    const added = addedIn(payload);
    if (added === null || tasks.take(() => greet(added))) response.writeHead(204).end();
    else answer(response, 503, 'stopping, or too much in hand');
  };
}

// Null for anything but an installation: Discord's check of the address (type 0), and events subscribed to by mistake.
function addedIn(payload: Fields): Added | null {
  const event = fields(payload, 'event');
  const data = fields(event, 'data');
  const by = id(fields(data, 'user'), 'id');
  if (payload['type'] !== 1 || stringOrEmpty(event, 'type') !== 'APPLICATION_AUTHORIZED' || by === null)
    return null;
  if (data['integration_type'] === 1) return { by, server: null };
  const guild = fields(data, 'guild');
  const server = id(guild, 'id');
  if (server === null) return null;
  const [channel, locale] = [id(guild, 'system_channel_id'), stringOrEmpty(guild, 'preferred_locale')];
  return { by, server: { id: server, channel, locale } };
}
