// Reads fields of payloads that we did not write: total, and no cast is trusted.

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a name, or an empty one. */
export function fields(from: Fields, name: string): Fields {
  const value = from[name];
  return isFields(value) ? value : {};
}

/** The objects of a list under a name. */
export function list(from: Fields, name: string): readonly Fields[] {
  const value = from[name];
  return Array.isArray(value) ? value.filter(isFields) : [];
}

export function string(from: Fields, name: string): string {
  const value = from[name];
  return typeof value === 'string' ? value : '';
}

export function number(from: Fields, name: string): number {
  const value = from[name];
  return typeof value === 'number' ? value : 0;
}
