// What a search engine must do to be measured: make an index as bytes, read it back, and answer from it.
import type { Doc } from './collection.js';

/** The ids of the best passages, best first. */
export type Ask = (text: string, limit: number) => readonly string[];

export interface Engine {
  /** The index as it would be kept in a file. */
  build(docs: readonly Doc[]): Uint8Array | Promise<Uint8Array>;
  load(index: Uint8Array): Ask | Promise<Ask>;
}

/** Title and text as one field: what BM25 wants, and what the yardstick indexes. */
export function contents({ title, text }: Doc): string {
  return `${title} ${text}`.trim();
}

export function toJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

export function fromJson<T>(index: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(index)) as T;
}
