// Slack, as one Adapter: joins its reading, rendering and transport.
import type { Adapter, AdapterParts } from '../adapter.js';
import type { SlackPlan } from './plan.js';

export type SlackRunning = Exclude<SlackPlan, { kind: 'off' }>;

export function createSlack(parts: AdapterParts, plan: SlackRunning): Adapter {
  return {
    name: 'slack',
    routes: {},
    async start() {
      parts.log.info({ kind: plan.kind }, 'starting');
    },
    ready: () => false,
    async stop() {},
  };
}
