// Whether packs may be decided on from the page: on a machine of one's own, for packs of one's own, never in production.
import type { Settings } from '../settings/env.js';
import { isLoopback } from './plan.js';

/** The folder of packs that is curated; null where the view is off. */
export function curatedFolder({ KNOWLEDGE_DIR, HOST, NODE_ENV }: Settings): string | null {
  return NODE_ENV !== 'production' && isLoopback(HOST) ? (KNOWLEDGE_DIR ?? null) : null;
}
