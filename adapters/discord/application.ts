// Which application we are, as Discord says it by the token; a key of another application is told at once.
import { Fault } from '../../src/index.js';
import { isFields, string } from '../fields.js';
import type { Log } from '../log.js';
import { badToken, described } from './faults.js';
import { idIn } from './id-in.js';
import { statusOf, type Wire } from './wire.js';

/** Null where Discord cannot say now; rejects with a Fault where token or key are wrong. */
export async function applicationOf(wire: Wire, publicKey: string | null, log: Log): Promise<string | null> {
  const application = await wire.application().catch((error: unknown) => {
    if (statusOf(error) === 401) throw badToken(error);
    log.warn({ error: described(error) }, 'the application cannot be read');
    return null;
  });
  if (!isFields(application)) return null;
  const key = string(application, 'verify_key');
  if (publicKey !== null && key !== '' && key.toLowerCase() !== publicKey.toLowerCase()) {
    const cure =
      'copy "Public Key" from the page "General Information" of the application whose token this is';
    throw new Fault(
      'bad-setting',
      'the key and the token are of two applications',
      'DISCORD_PUBLIC_KEY',
      cure,
    );
  }
  return idIn(application, 'id');
}

/** The first part of a bot's token is its id, written in base64; the application's is the same for all made since 2016. */
export function applicationIn(token: string): string | null {
  const id = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('latin1');
  return /^\d{15,21}$/.test(id) ? id : null;
}
