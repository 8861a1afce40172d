// Whether the page is served: on a machine of one's own yes, in production only where PREVIEW=1 says so.
import type { Only } from '../adapter.js';
import type { Settings } from '../settings/env.js';

export type WebPlan = { readonly kind: 'on' } | { readonly kind: 'off'; readonly why: string };

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i;

export function isLoopback(host: string): boolean {
  return loopback.test(host);
}

export function planWeb({ PREVIEW, HOST, NODE_ENV }: Settings, only: Only): WebPlan {
  if (only === 'sockets') return { kind: 'off', why: '--only sockets serves no pages' };
  if (PREVIEW === '1') return { kind: 'on' };
  if (PREVIEW === '0') return { kind: 'off', why: 'PREVIEW=0' };
  // Behind a proxy a production server may well be bound to loopback, and be public all the same.
  if (NODE_ENV === 'production') return { kind: 'off', why: 'NODE_ENV=production without PREVIEW=1' };
  return isLoopback(HOST)
    ? { kind: 'on' }
    : { kind: 'off', why: 'bound beyond this machine without PREVIEW=1' };
}
