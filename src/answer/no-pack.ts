// The honest answer to `in:` with a name that no pack has, or that several have: nothing is searched, no other pack answers.
import { packsNear } from '../knowledge/find-pack.js';
import { createLibrary, type Library } from '../knowledge/library.js';
import type { Answer, Pack, Suggestion } from '../vocabulary.js';
import { echo } from './echo.js';
import { nearest } from './suggest.js';

/** How many packs are named to somebody who named none. */
const namedMax = 4;

/** `meant`: the packs of that name, where there are several. */
export function noPack(library: Library, asked: string, meant: readonly Pack[]): Answer {
  const near = meant.length > 0 ? meant.slice(0, namedMax) : packsNear(library.packs, asked, namedMax);
  return {
    kind: 'no-pack',
    asked: echo(asked),
    near: near.map(({ id }) => id),
    confidence: 0,
    suggestions: near.map(firstTopic),
  };
}

// What can be asked of a pack; of one without topics, what it is.
function firstTopic(pack: Pack): Suggestion {
  const [topic] = nearest(createLibrary([pack], pack.id), [], 1);
  const sources = { kind: 'sources', text: '', from: 1, pack: pack.id } as const;
  return topic ?? { text: `sources in:${pack.id}`, label: pack.name, command: sources };
}
