// The core's own ranking, with feedback and without.
import { deserialize, serialize } from 'node:v8';
import { buildIndex, createRanking, type Ranking } from '../../../../src/index.js';
import type { Confident } from '../abstaining.js';
import type { Doc } from '../collection.js';
import type { Engine } from '../engine.js';

const engine = (feedback: boolean): Engine => ({
  build: (docs) => serialize(buildIndex(docs)),
  load: (bytes) => {
    const ranking = createRanking(deserialize(bytes) as ReturnType<typeof buildIndex>);
    return (text, limit) => ranking.search(text, { limit, feedback }).hits.map(({ id }) => id);
  },
});

export const withoutFeedback = engine(false);
export const withFeedback = engine(true);

export function confident(docs: readonly Doc[]): Confident {
  const ranking: Ranking = createRanking(buildIndex(docs));
  return (text) => {
    const { hits, confidence } = ranking.search(text, { limit: 1 });
    return { confidence, first: hits[0]?.id ?? null };
  };
}
