// Starting and stopping: what is checked, what is said, what is registered, and how much of Discord's patience it takes.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discordConfig } from '../../adapters/discord/config.js';
import { applicationCommands } from '../../adapters/discord/register/registration.js';
import { readSettings } from '../../adapters/settings/env.js';
import { startBot } from '../support/discord-bot.js';
import { commandProblems } from '../support/discord-commands.js';
import { APPLICATION, GUILD, slash } from '../support/discord-events.js';
import { type DiscordPeer, startDiscordPeer } from '../support/discord-peer.js';
import { createSigner } from '../support/discord-signing.js';
import { shippedBot } from '../support/pack-cards.js';

let peer: DiscordPeer;
beforeEach(async () => {
  peer = await startDiscordPeer();
});
afterEach(() => peer.stop());

describe('the plan', () => {
  const plan = (environment: Record<string, string>, only: 'all' | 'http' | 'sockets' = 'all') =>
    discordConfig(readSettings(environment), only);
  const key = 'a'.repeat(64);

  it('is off without credentials, and for HTTP alone without a key', () => {
    expect(plan({}).kind).toBe('off');
    expect(plan({ DISCORD_TOKEN: 'a.b.c' }, 'http').kind).toBe('off');
  });

  it('names the missing half', () => {
    expect(() => plan({ DISCORD_PUBLIC_KEY: key })).toThrow(/DISCORD_TOKEN is missing/);
  });

  it('parts gateway and endpoint over two processes', () => {
    const both = { DISCORD_TOKEN: 'a.b.c', DISCORD_PUBLIC_KEY: key };
    expect(plan(both)).toMatchObject({ gateway: true, publicKey: key });
    expect(plan(both, 'http')).toMatchObject({ gateway: false, publicKey: key });
    expect(plan(both, 'sockets')).toMatchObject({ gateway: true, publicKey: null });
  });
});

describe('starting', () => {
  it('prints the addresses that add the bot with the least permissions', async () => {
    const bot = await startBot(peer);
    const line = bot.log.find((text) => text.includes('oauth2/authorize')) ?? '';
    // View channel, send messages (also in threads), attach files, read message history; nothing else.
    const bits = (1n << 10n) | (1n << 11n) | (1n << 15n) | (1n << 16n) | (1n << 38n);
    expect(line).toContain(`client_id=${APPLICATION}`);
    expect(line).toContain(`permissions=${bits}`);
    await bot.stop();
  });

  it('fails in one line with the cure when the token is bad', async () => {
    const failed = await startBot(peer, { settings: { DISCORD_TOKEN: 'MTE.bad.token' } }).catch(
      (error: Error) => error,
    );
    expect(String(failed)).toMatch(/Discord refuses the token \(DISCORD_TOKEN\): .*Reset Token/);
    expect(String(failed)).not.toContain('\n');
    expect(String(failed)).not.toContain('MTE.bad.token');
  });

  it.each([
    [4004, /Discord refuses the token/],
    [4014, /Discord refuses an intent/],
    [4013, /does not know an intent/],
  ])('fails with the cure when the gateway closes with %i', async (code, words) => {
    peer.gateway.refuseIdentify = code;
    await expect(startBot(peer)).rejects.toThrow(words);
    expect(peer.gateway.counts.identifies).toBe(1);
  });

  it('fails when the key is of another application', async () => {
    peer.rest.complaints.length = 0;
    const settings = { DISCORD_PUBLIC_KEY: createSigner().publicKey };
    await expect(startBot(peer, { settings })).rejects.toThrow(/DISCORD_PUBLIC_KEY/);
  });

  it('fails as unreachable, with the address, where nothing listens', async () => {
    // Port 9 is nobody's; one that was a peer's a moment ago may be another's by now.
    const settings = { DISCORD_API_URL: 'http://127.0.0.1:9/api' };
    await expect(startBot(peer, { settings })).rejects.toThrow(/cannot be reached .*DISCORD_API_URL/);
  });

  it('waits for new sessions instead of greeting the gateway once too often', async () => {
    Object.assign(peer.sessions, { remaining: 0, reset_after: 1200 });
    const began = performance.now();
    const starting = startBot(peer);
    await peer.until('the question how many sessions are left', () =>
      peer.requests.some(({ path }) => path === '/gateway/bot'),
    );
    Object.assign(peer.sessions, { remaining: 1000 });
    const bot = await starting;
    expect(performance.now() - began).toBeGreaterThanOrEqual(1150);
    expect(peer.rest.complaints).toEqual([]);
    await bot.stop();
  });

  it('slows down when few sessions are left, so that restarting in a loop cannot use them up', async () => {
    Object.assign(peer.sessions, { remaining: 50, reset_after: 30_000 });
    const bot = await startBot(peer);
    const asked = peer.requests.findLast(({ path }) => path === '/gateway/bot')?.at ?? 0;
    const ready = peer.requests.find(({ path }) => path.endsWith('/commands'))?.at ?? 0;
    // 600 ms; on a busy machine the peer may note the first request late.
    expect(ready - asked).toBeGreaterThan(300);
    expect(bot.log.join('')).toContain('few sessions are left');
    await bot.stop();
  });

  it('connects as many shards as Discord recommends, each of which answers', async () => {
    await peer.stop();
    peer = await startDiscordPeer({ shards: 2 });
    const bot = await startBot(peer);
    expect(peer.gateway.online()).toBe(2);
    for (const shard of [0, 1]) await peer.answered(peer.interact(slash('help'), shard));
    await bot.stop();
  });
});

describe('registering commands', () => {
  const started = async (settings = {}) => {
    const bot = await startBot(peer, { settings });
    await bot.stop();
    return bot.log.join('');
  };

  it('overwrites them in one request, and not again while they are unchanged', async () => {
    expect(await started()).toContain('commands registered');
    expect(peer.rest.overwrites).toEqual([APPLICATION]);
    expect(await started()).toContain('commands unchanged');
    expect(peer.rest.overwrites).toEqual([APPLICATION]);
  });

  it('overwrites them when Discord has others than ours', async () => {
    await started();
    const [command] = peer.rest.commands.get(APPLICATION) ?? [];
    Object.assign(command ?? {}, { description: 'Another description' });
    expect(await started()).toContain('commands registered');
  });

  it('registers for one server while developing', async () => {
    await started({ DISCORD_GUILD_ID: GUILD });
    await started({ DISCORD_GUILD_ID: GUILD });
    expect(peer.rest.overwrites).toEqual([`${APPLICATION}/${GUILD}`]);
  });

  it('answers with the old commands when Discord does not take the new ones', async () => {
    peer.faults.push({ match: /^PUT /, times: 20, kind: 'status', status: 500 });
    expect(await started()).toContain('could not be registered');
  });

  it('offers every facet and verb, in five languages, on servers and accounts, within the limits', () => {
    const commands = applicationCommands(shippedBot().grammar);
    expect(commandProblems(commands)).toEqual([]);
    const [slashCommand, menu] = commands;
    expect(slashCommand?.options?.map(({ name }) => name)).toEqual(
      shippedBot().grammar.map(({ verb }) => verb),
    );
    for (const option of slashCommand?.options ?? []) {
      const names = option.name_localizations;
      expect(Object.keys(names ?? {}).sort()).toEqual(['de', 'es-419', 'es-ES', 'fr', 'ja', 'pt-BR']);
      expect(names?.['es-419']).toBe(names?.['es-ES']);
      expect(option.description_localizations?.['es-419']).toBe(option.description_localizations?.['es-ES']);
      for (const inner of option.options ?? []) expect(inner.name_localizations, inner.name).toBeDefined();
    }
    expect(slashCommand).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    expect(menu).toMatchObject({ type: 3, name: 'Ask the review about this' });
  });
});

describe('a pack with many facets of long names', () => {
  it('still registers within the bound of a whole command', () => {
    const long =
      'A description that takes all of the hundred characters that there are for one, and then some more';
    const rows = Array.from({ length: 25 }, (_, index) => ({
      verb: `facet-number-${index}-of-a-long-name`,
      facet: 'x',
      about: long,
      args: [{ kind: 'topic' as const, name: 'name', about: long, required: false }],
    }));
    expect(commandProblems(applicationCommands(rows))).toEqual([]);
  });
});

describe('stopping', () => {
  it('answers what was taken and takes no more', async () => {
    const bot = await startBot(peer);
    const asked = Array.from({ length: 30 }, () => peer.interact(slash('therapy', { name: 'ketamine' })));
    await peer.until('the first answer', () => asked.some((one) => one?.answer != null));
    const stopping = bot.stop();
    await stopping;
    const unanswered = asked.filter((one) => one?.answer == null).length;
    const posted = peer.requests.filter(({ path }) => path.endsWith('/callback')).length;
    expect(posted).toBe(30 - unanswered);
    expect(peer.interact(slash('help'))).toBeNull();
    expect(peer.gateway.counts.closed).toEqual([1000]);
  });

  it('tells the gateway goodbye, so that Discord waits for nobody', async () => {
    const bot = await startBot(peer);
    await bot.stop();
    expect(peer.gateway.online()).toBe(0);
  });
});
