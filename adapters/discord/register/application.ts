// Which application we are, as Discord says it by the token, and the addresses that add it to a server or to an account.
import { Fault } from '../../../src/index.js';
import { asFields, id, stringOrEmpty } from '../../chat/fields.js';
import type { Log } from '../../log/log.js';
import { badToken, described } from '../send/faults.js';
import { type RestClient, statusOf } from '../send/rest-client.js';

/** Null where Discord cannot say now; rejects with a Fault where the token is wrong, or the key is of another application. */
export async function applicationOf(
  rest: RestClient,
  publicKey: string | null,
  log: Log,
): Promise<string | null> {
  const reply = await rest.application().catch((error: unknown) => {
    if (statusOf(error) === 401) throw badToken(error);
    log.warn({ error: described(error) }, 'the application cannot be read');
    return null;
  });
  const application = asFields(reply);
  const key = stringOrEmpty(application, 'verify_key');
  if (publicKey !== null && key !== '' && key.toLowerCase() !== publicKey.toLowerCase()) {
    const what = 'the key and the token are of two applications';
    const cure =
      'copy "Public Key" from the page "General Information" of the application whose token this is';
    throw new Fault('bad-setting', what, 'DISCORD_PUBLIC_KEY', cure);
  }
  return id(application, 'id');
}

/** The first part of a bot's token is its id, written in base64; the application's is the same for all made since 2016. */
export function applicationIn(token: string): string | null {
  const application = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('latin1');
  return /^\d{15,21}$/.test(application) ? application : null;
}

/**
 * The least that answers need, to be mentioned and to answer there; slash commands and buttons need none of these.
 * https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags
 */
const permissions: Readonly<Record<string, bigint>> = {
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  SEND_MESSAGES_IN_THREADS: 1n << 38n,
};

/** Adds the bot to a server. */
export function inviteAddress(application: string): string {
  const bits = Object.values(permissions).reduce((sum, bit) => sum | bit, 0n);
  const scopes = 'bot%20applications.commands';
  return `https://discord.com/oauth2/authorize?client_id=${application}&scope=${scopes}&permissions=${bits}&integration_type=0`;
}

/** Adds it to a person's own account: the commands alone, in every server and direct message of theirs. */
export function accountAddress(application: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${application}&scope=applications.commands&integration_type=1`;
}
