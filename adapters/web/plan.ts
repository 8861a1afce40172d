// Where the page is served, and where packs may be decided on from it: on a machine of one's own, in production only as said below.
import type { Only } from '../adapter.js';
import type { Settings } from '../settings/env.js';

export type WebPlan = { readonly kind: 'on' } | { readonly kind: 'off'; readonly why: string };

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i;

export function planWeb({ PREVIEW, HOST, NODE_ENV }: Settings, only: Only): WebPlan {
  if (only === 'sockets') return { kind: 'off', why: '--only sockets serves no pages' };
  if (PREVIEW === '1') return { kind: 'on' };
  if (PREVIEW === '0') return { kind: 'off', why: 'PREVIEW=0' };
  // Behind a proxy a production server may well be bound to loopback, and be public all the same.
  if (NODE_ENV === 'production') return { kind: 'off', why: 'NODE_ENV=production without PREVIEW=1' };
  return loopback.test(HOST)
    ? { kind: 'on' }
    : { kind: 'off', why: 'bound beyond this machine without PREVIEW=1' };
}

/** The folder of packs that is decided on: one's own, never in production. Null where that view is off. */
export function curatedFolder({ KNOWLEDGE_DIR, HOST, NODE_ENV }: Settings): string | null {
  return NODE_ENV !== 'production' && loopback.test(HOST) ? (KNOWLEDGE_DIR ?? null) : null;
}
