// The welcome on Discord: once for a person, after their first answer in a direct message; once for a server, when the app is added.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningBot, startBot } from '../support/discord-bot.js';
import { ASKER, direct, type Fields, GUILD, mention } from '../support/discord-events.js';
import { type DiscordPeer, startDiscordPeer } from '../support/discord-peer.js';
import { createSigner } from '../support/discord-signing.js';
import { discordVisible } from '../support/discord-visible.js';

const signer = createSigner();
const system = '1400000000000000077';
const title = 'What this bot does';

describe('the welcome on Discord', () => {
  let peer: DiscordPeer;
  let bot: RunningBot;
  beforeEach(async () => {
    peer = await startDiscordPeer({ publicKey: signer.publicKey });
    bot = await startBot(peer, { settings: { DISCORD_PUBLIC_KEY: signer.publicKey } });
  });
  afterEach(async () => {
    await bot.stop();
    expect([...peer.rest.complaints, ...peer.gateway.complaints]).toEqual([]);
    await peer.stop();
  });

  const welcomes = (first = title) =>
    peer.rest.sent.filter(({ data }) => discordVisible(data).startsWith(first));

  const tell = async (payload: Fields, at = bot, by = signer): Promise<number> => {
    const body = JSON.stringify(payload);
    const url = `http://127.0.0.1:${at.port}/discord/events`;
    return (await fetch(url, { method: 'POST', body, headers: by.headers(body) })).status;
  };
  const added = (data: Fields): Fields => ({
    version: 1,
    application_id: '1100000000000000001',
    type: 1,
    event: {
      type: 'APPLICATION_AUTHORIZED',
      timestamp: '2026-11-28T09:00:00Z',
      data: { user: { id: ASKER, username: 'asker' }, scopes: ['bot', 'applications.commands'], ...data },
    },
  });
  const guild = (over: Fields = {}): Fields => ({
    id: GUILD,
    name: 'Clinic',
    system_channel_id: system,
    preferred_locale: 'en-US',
    ...over,
  });

  it('follows the first answer in a direct message, not the second, and none in a channel', async () => {
    await peer.replyTo(peer.say(mention('<@1100000000000000002> therapy ketamine')));
    await peer.replyTo(peer.say(direct('therapy ketamine')));
    await peer.until('a welcome', () => welcomes().length === 1);
    const [welcome] = welcomes();
    expect(welcome?.channel).toBe('1400000000000000009');
    expect(discordVisible(welcome?.data)).toContain('Does ketamine help against migraine?');
    await peer.replyTo(peer.say(direct('therapy topiramate')));
    await peer.replyTo(peer.say(direct('therapy memantine')));
    expect(welcomes()).toHaveLength(1);
  });

  it('answers Discord’s look at the address of events, and refuses what Discord did not sign', async () => {
    expect(await tell({ version: 1, application_id: '1', type: 0 })).toBe(204);
    expect(await tell({ version: 1, application_id: '1', type: 0 }, bot, createSigner())).toBe(401);
    expect(await tell(added({ integration_type: 0, guild: guild() }), bot, createSigner())).toBe(401);
    expect(await tell({ type: 1, event: { type: 'ENTITLEMENT_CREATE', data: {} } })).toBe(204);
    expect(peer.rest.sent).toEqual([]);
  });

  it('is posted in a server’s channel for its notices when the app is added, once, in the server’s language', async () => {
    expect(await tell(added({ integration_type: 0, guild: guild({ preferred_locale: 'de' }) }))).toBe(204);
    await peer.until('a welcome', () => welcomes('Was dieser Bot tut').length === 1);
    expect(welcomes('Was dieser Bot tut')[0]?.channel).toBe(system);
    expect(await tell(added({ integration_type: 0, guild: guild() }))).toBe(204);
    expect(await tell(added({ integration_type: 0, guild: guild({ id: '1300000000000000005' }) }))).toBe(204);
    await peer.until('a welcome for the other server', () => peer.rest.sent.length === 2);
  });

  it('goes to who added the app where it may not post there, or where they added it to their own account', async () => {
    peer.faults.push({
      match: new RegExp(`POST .*/channels/${system}/messages`),
      kind: 'status',
      status: 403,
      times: 1,
      body: { code: 50013, message: 'Missing Permissions' },
    });
    await tell(added({ integration_type: 0, guild: guild() }));
    await peer.until('a welcome', () => welcomes().length === 1);
    expect(welcomes()[0]?.channel).toBe(peer.rest.directs.get(ASKER));
    await tell(added({ integration_type: 1, user: { id: '1200000000000000008' } }));
    await peer.until('a welcome to the account', () => welcomes().length === 2);
    expect(welcomes()[1]?.channel).toBe(peer.rest.directs.get('1200000000000000008'));
  });

  it('is not said where the deployment does not serve', async () => {
    const settings = { DISCORD_PUBLIC_KEY: signer.publicKey, ALLOW_GUILDS: '1300000000000000009' };
    const closed = await startBot(peer, { only: 'http', settings });
    try {
      expect(await tell(added({ integration_type: 0, guild: guild() }), closed)).toBe(204);
      expect(await tell(added({ integration_type: 1 }), closed)).toBe(204);
      const open = guild({ id: '1300000000000000009' });
      expect(await tell(added({ integration_type: 0, guild: open }), closed)).toBe(204);
      await peer.until('the only welcome', () => welcomes().length === 1);
    } finally {
      await closed.stop();
    }
    expect(welcomes()).toHaveLength(1);
  });
});
