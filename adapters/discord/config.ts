// Whether and how Discord runs, decided from the settings alone, so that its library is loaded only when it is needed.
import { Fault } from '../../src/index.js';
import type { Only } from '../adapter.js';
import type { Settings } from '../settings/env.js';

/** `gateway`: mentions, direct messages and (unless an endpoint is set at Discord) interactions; `publicKey`: interactions over HTTP. */
export type DiscordConfig =
  | { readonly kind: 'off'; readonly why: string }
  | {
      readonly kind: 'on';
      readonly token: string;
      readonly gateway: boolean;
      readonly publicKey: string | null;
    };

/** Three parts with dots between them (https://discord.com/developers/docs/reference#authentication); a client secret has none. */
const botShape = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Throws a Fault that names the missing half when Discord is half set. */
export function discordConfig(settings: Settings, only: Only): DiscordConfig {
  const { DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: publicKey } = settings;
  if (!token && !publicKey) return { kind: 'off', why: 'DISCORD_TOKEN is not set' };
  if (!token) {
    const cure = 'set it too (developer portal, page "Bot"), or unset DISCORD_PUBLIC_KEY';
    throw new Fault('bad-setting', 'Discord is half set', 'DISCORD_TOKEN is missing', cure);
  }
  if (!botShape.test(token)) {
    const cure = 'set it to the token of the bot (developer portal, page "Bot", "Reset Token")';
    throw new Fault('bad-setting', 'DISCORD_TOKEN holds no token of a bot', 'DISCORD_TOKEN', cure);
  }
  if (only === 'http' && !publicKey)
    return { kind: 'off', why: '--only http leaves the gateway to another process' };
  return {
    kind: 'on',
    token,
    gateway: only !== 'http',
    publicKey: only === 'sockets' ? null : (publicKey ?? null),
  };
}
