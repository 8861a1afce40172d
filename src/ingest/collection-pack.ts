// A collection of passages (JSON lines) as one pack: each line a passage with its own id, no topics, no claims.
import type { LoadedPack } from '../knowledge/load-pack.js';
import type { Problem } from '../knowledge/problem.js';
import type { Pack, Passage, Source } from '../vocabulary.js';
import { idFrom } from './id-from.js';
import { type PassageLine, readPassageLine } from './passage-line.js';

export interface Collection {
  /** Name of the file, as problems call it. */
  readonly file: string;
  readonly title: string;
  /** Of the pack; made from the title where it is not given. */
  readonly id?: string;
  /** Asked for when the lines are read, so that they may be hashed on their way. */
  readonly edition: () => string;
}

/** Enough to see what is wrong with a file; the rest are counted. */
const problemsMax = 20;
const nameMax = 80;
/** Between two passages of the record. */
const gap = '\n\n';

/**
 * One bad line refuses the collection: a pack that silently lacks lines would not be what its name says. Lines are checked by
 * hand, since a schema takes seconds over 100,000 of them.
 */
export function collectionPack(collection: Collection, lines: Iterable<string>): LoadedPack {
  const problems: Problem[] = [];
  const passages: Passage[] = [];
  const seen = new Set<string>();
  const say = (line: number, what: string, cure: string): void => {
    problems.push({ file: collection.file, place: `line ${line}`, what, cure });
  };
  let [number, start, title] = [0, 0, ''];
  for (const line of lines) {
    number++;
    const read = readPassageLine(line);
    if (read === null) continue;
    if ('what' in read) say(number, read.what, read.cure);
    else if (seen.has(read.id)) say(number, `the id "${read.id}" stands twice`, 'give each line its own id');
    else {
      seen.add(read.id);
      // The sentences of one document share its title; one copy of it is enough.
      if (read.title !== title) title = read.title;
      passages.push(passageOf(read, title, start));
      start += read.text.length + gap.length;
    }
  }
  if (passages.length === 0 && problems.length === 0)
    say(1, 'no passage in the file', 'give lines of {"id", "title", "text"}');
  const [first, ...others] = problems;
  if (first === undefined) return { pack: packOf(collection, passages) };
  const rest = others.length - (problemsMax - 1);
  const cure = 'mend the lines above and look again';
  const more = { file: collection.file, place: 'further lines', what: `${rest} more like these`, cure };
  return { problems: [first, ...others.slice(0, problemsMax - 1), ...(rest > 0 ? [more] : [])] };
}

function passageOf({ id, text, url }: PassageLine, title: string, start: number): Passage {
  const base = { id, kind: 'text', locator: `Passage ${id}`, text, start, url } as const;
  return title === '' ? base : { ...base, title };
}

function packOf({ title, id, edition }: Collection, passages: readonly Passage[]): Pack {
  return {
    id: id ?? idFrom(title, 32, 'collection'),
    name: title.length > nameMax ? `${title.slice(0, nameMax - 1)}…` : title,
    edition: edition(),
    origin: 'ingested',
    source: sourceOf(title),
    notices: [],
    // Joined when it is asked for: kept, it would double the memory of a large collection.
    get record() {
      return passages.map(({ text }) => text).join(gap);
    },
    passages,
    facets: [],
    topics: [],
    claims: [],
    concepts: [],
    subject: [],
    disclosures: [],
    limits: [],
    recordClaim: '',
  };
}

function sourceOf(title: string): Source {
  const unknown = { year: null, volume: null, issue: null, pages: null, doi: null, pmid: null, pmcid: null };
  return { title, authors: [], journal: '', journalShort: '', ...unknown, url: null };
}
