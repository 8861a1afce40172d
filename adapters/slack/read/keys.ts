// Keys of turns: all deliveries of one turn have the same key, and no two turns share one.
import { hash } from 'node:crypto';
import { type Fields, stringOrEmpty } from '../../chat/fields.js';
import { responseUrl } from './response-url.js';

/** The parts of a key, or null when one is missing: a key must never join two turns. */
export function keyOf(...parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : `slack:${parts.join(':')}`;
}

/** Slack makes a new trigger and response_url for each use of a command or shortcut. Hashed, since a response_url lets its bearer answer. */
export function useOf(payload: Fields): string | null {
  const triggerId = stringOrEmpty(payload, 'trigger_id') || null;
  const url = responseUrl(payload);
  if (triggerId === null && url === null) return null;
  return hash('sha256', JSON.stringify([triggerId, url]), 'hex').slice(0, 32);
}

/** A timestamp of Slack's (`1355517523.000005`), which is also the id of a message in its channel. */
export function stamp(from: Fields, name: string): string | null {
  const value = stringOrEmpty(from, name);
  return /^\d{1,12}\.\d{1,8}$/.test(value) ? value : null;
}
