// Reads fields of a payload that may be missing, null or of the wrong type. Total: whatever is not as it should be is null.
import { type Fields, isFields } from '../fields.js';

export function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An id of Slack's (`C024BE91L`, `U…`): no more than letters, digits and dashes, so that none can carry markup or a path. */
export function id(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(value) ? value : null;
}

/** A timestamp of Slack's (`1355517523.000005`), which is also the id of a message in its channel. */
export function stamp(value: unknown): string | null {
  return typeof value === 'string' && /^\d{1,12}\.\d{1,8}$/.test(value) ? value : null;
}

/** An address to post an answer to. */
export function address(value: unknown): string | null {
  return typeof value === 'string' && /^https?:\/\/[^\s]{3,500}$/.test(value) ? value : null;
}
