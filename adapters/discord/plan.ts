// Whether and how Discord runs, decided from the settings alone, so that its library is loaded only when it is needed.
import type { Only } from '../adapter.js';
import type { Settings } from '../env.js';

export type DiscordPlan =
  | { readonly kind: 'off'; readonly why: string }
  | { readonly kind: 'gateway'; readonly token: string };

export function planDiscord(settings: Settings, only: Only): DiscordPlan {
  if (!settings.DISCORD_TOKEN) return { kind: 'off', why: 'DISCORD_TOKEN is not set' };
  if (only === 'http') return { kind: 'off', why: '--only http leaves the gateway to another process' };
  return { kind: 'gateway', token: settings.DISCORD_TOKEN };
}
