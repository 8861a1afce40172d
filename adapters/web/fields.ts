// Reads fields of payloads that other folders made: total, so that a new kind of block is shown as it is and breaks nothing.

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function fields(from: Fields, name: string): Fields {
  const value = from[name];
  return isFields(value) ? value : {};
}

export function list(from: Fields, name: string): readonly Fields[] {
  const value = from[name];
  return Array.isArray(value) ? value.filter(isFields) : [];
}

export function string(from: Fields, name: string): string {
  const value = from[name];
  return typeof value === 'string' ? value : '';
}
