// The core's own ranking, with feedback and without. Its index numbers the passages; their ids are kept beside it.
import { buildIndex, createRanking, loadIndex, serialiseIndex } from '../../../../src/index.js';
import type { Confident } from '../abstaining.js';
import type { Doc } from '../collection.js';
import type { Engine } from '../engine.js';

const engine = (feedback: boolean): Engine => ({
  build: (docs) => {
    const index = serialiseIndex({ edition: '', index: buildIndex(docs) });
    const ids = new TextEncoder().encode(docs.map(({ id }) => id).join('\n'));
    const bytes = new Uint8Array(index.length + ids.length + 4);
    bytes.set(index);
    bytes.set(ids, index.length);
    new DataView(bytes.buffer).setUint32(index.length + ids.length, index.length);
    return bytes;
  },
  load: (bytes) => {
    const end = bytes.length - 4;
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(end);
    const ids = new TextDecoder().decode(bytes.subarray(length, end)).split('\n');
    const ranking = createRanking(loadIndex(bytes.subarray(0, length)).index);
    return (text, limit) =>
      ranking.search(text, { limit, feedback }).hits.map(({ passage }) => ids[passage] ?? '');
  },
});

export const withoutFeedback = engine(false);
export const withFeedback = engine(true);

export function confident(docs: readonly Doc[]): Confident {
  const ranking = createRanking(buildIndex(docs));
  return (text) => {
    const { hits, confidence } = ranking.search(text, { limit: 1 });
    return { confidence, first: docs[hits[0]?.passage ?? -1]?.id ?? null };
  };
}
