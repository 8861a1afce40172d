// Reads fields of payloads that we did not write: total, and no cast is trusted. What is missing or of another type is empty.

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value where it is an object, or an empty one. */
export function asFields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The object under a name, or an empty one. */
export function fields(from: Fields, name: string): Fields {
  return asFields(from[name]);
}

/** The objects of a list under a name. */
export function list(from: Fields, name: string): readonly Fields[] {
  const value = from[name];
  return Array.isArray(value) ? value.filter(isFields) : [];
}

export function stringOrEmpty(from: Fields, name: string): string {
  const value = from[name];
  return typeof value === 'string' ? value : '';
}

export function numberOrZero(from: Fields, name: string): number {
  const value = from[name];
  return typeof value === 'number' ? value : 0;
}

/**
 * An id of either platform under a name: no more than letters, digits, dashes and underscores, so that none can carry markup or a
 * path. Slack's are words (`C024BE91L`), Discord's are numbers of up to 20 digits, written as text.
 */
export function id(from: Fields, name: string): string | null {
  const value = stringOrEmpty(from, name);
  return isId(value) ? value : null;
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9][\w-]{0,63}$/.test(value);
}
