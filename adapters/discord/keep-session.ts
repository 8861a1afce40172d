// Keeps a session over an outage. After a refused or broken connection the library forgets the session and greets anew,
// whereby all that Discord held for us meanwhile would be lost; kept, it is resumed, and Discord says (op 9) when it is too late.
// Seen in @discordjs/ws 1.2.3, WebSocketShard.onClose: `failedToConnectDueToNetworkError` recovers with a new session.
import type { SimpleShardingStrategy } from 'discord.js';

/** The library's manager of all shards. */
type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** A socket that ended without a closing handshake: https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
const abnormal = 1006;
/** After this long the address to resume at may itself be what is gone, and a new session is the way back, ms. */
const patienceMs = 60_000;

export function keepSession(manager: Manager, now: () => number = Date.now): void {
  /** When the outage of a shard began. */
  const outages = new Map<number, number>();
  manager.on('closed', ({ code, shardId }) => {
    if (code !== abnormal) outages.delete(shardId);
    else if (!outages.has(shardId)) outages.set(shardId, now());
  });
  manager.on('hello', ({ shardId }) => outages.delete(shardId));
  const update = manager.options.updateSessionInfo;
  manager.options.updateSessionInfo = (shard, session) => {
    const since = outages.get(shard);
    if (session === null && since !== undefined && now() - since < patienceMs) return;
    return update(shard, session);
  };
}
