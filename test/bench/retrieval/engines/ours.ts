// The core's own ranking, with feedback and without.
import { buildIndex, createRanking, loadIndex, serialiseIndex } from '../../../../src/index.js';
import type { Confident } from '../abstaining.js';
import type { Doc } from '../collection.js';
import { type Engine, fromJson, toJson } from '../engine.js';

/** The length of the ids, the ids, the index: a library knows its passages by place, a bench must know their ids. */
const lengthBytes = 4;

function bytesOf(docs: readonly Doc[]): Uint8Array {
  const ids = toJson(docs.map(({ id }) => id));
  const index = serialiseIndex({ edition: 'bench', index: buildIndex(docs) });
  const start = Math.ceil((lengthBytes + ids.length) / 4) * 4;
  const bytes = new Uint8Array(start + index.length);
  new DataView(bytes.buffer).setUint32(0, ids.length);
  bytes.set(ids, lengthBytes);
  bytes.set(index, start);
  return bytes;
}

const engine = (feedback: boolean): Engine => ({
  build: bytesOf,
  load: (bytes) => {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
    const ids = fromJson<readonly string[]>(bytes.subarray(lengthBytes, lengthBytes + length));
    const start = Math.ceil((lengthBytes + length) / 4) * 4;
    const ranking = createRanking(loadIndex(bytes.subarray(start)).index);
    return (text, limit) =>
      ranking.search(text, { limit, feedback }).hits.flatMap(({ passage }) => ids[passage] ?? []);
  },
});

export const withoutFeedback = engine(false);
export const withFeedback = engine(true);

export function confident(docs: readonly Doc[]): Confident {
  const ranking = createRanking(buildIndex(docs));
  return (text) => {
    const { hits, confidence } = ranking.search(text, { limit: 1 });
    return { confidence, first: hits[0] === undefined ? null : (docs[hits[0].passage]?.id ?? null) };
  };
}
