// The core's own ranking, with feedback and without. Its index numbers the passages; their ids are kept beside it.

import { words } from '../../../adapters/packs/shipped.js';
import { answerObject, createBot, createLibrary } from '../../../src/index.js';
import { collectionPack } from '../../../src/ingest/index.js';
import { buildIndex } from '../../../src/retrieval/build.js';
import { loadIndex, serialiseIndex } from '../../../src/retrieval/index.js';
import { createMemorySearch } from '../../../src/retrieval/memory-source.js';
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
    const ranking = createMemorySearch(loadIndex(bytes.subarray(0, length)).index);
    return (text, limit) =>
      ranking.search(text, { limit, feedback }).hits.map(({ passage }) => ids[passage] ?? '');
  },
});

export const withoutFeedback = engine(false);
export const withFeedback = engine(true);

/** As `glutamate ask` gives it: the confidence of the answer, or of the honest no. */
export function confident(docs: readonly Doc[]): Confident {
  const lines = docs.map((doc) => JSON.stringify(doc));
  const loaded = collectionPack('collection', { file: 'collection.jsonl', lines, edition: () => 'bench' });
  if ('problems' in loaded) throw new Error(`a bad passage: ${JSON.stringify(loaded.problems[0])}`);
  const bot = createBot(createLibrary([loaded.pack]), { words });
  return (text) => {
    const reply = bot.respond(text);
    const first = reply.trace.passages[0]?.passage ?? null;
    return {
      confidence: answerObject(reply, bot.library).confidence ?? 0,
      first: first === null ? null : first.slice(first.indexOf('/') + 1),
    };
  };
}
