// Discord, as one Adapter: joins its reading, rendering and transport.
import type { Adapter, AdapterParts } from '../adapter.js';
import type { DiscordPlan } from './plan.js';

export type DiscordRunning = Exclude<DiscordPlan, { kind: 'off' }>;

export function createDiscord(parts: AdapterParts, plan: DiscordRunning): Adapter {
  return {
    name: 'discord',
    routes: {},
    async start() {
      parts.log.info({ kind: plan.kind }, 'starting');
    },
    ready: () => false,
    async stop() {},
  };
}
