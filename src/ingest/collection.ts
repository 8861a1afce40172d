// A collection of passages (JSON lines) as one pack: each line a passage with its own id, no topics, no claims.
import { buildSource, type LoadedPack } from '../knowledge/load-pack.js';
import type { Problem } from '../knowledge/problem.js';
import { type PackTexts, readCollectionFiles } from '../knowledge/read-files.js';
import type { Notice, Pack, Passage, Source } from '../vocabulary.js';
import { emptyRecord } from './article.js';
import { jsonText } from './pack/files.js';
import { idFrom, packName } from './pack/ids.js';

/** One line: {"id", "title", "text"}; other fields may stand beside. */
interface PassageLine {
  readonly id: string;
  /** Empty where the line has none. */
  readonly title: string;
  readonly text: string;
  readonly url: string | null;
}

type BadLine = Pick<Problem, 'what' | 'cure'>;

const idMax = 80;
/** Characters of a line; a whole article fits many times. */
const lineMax = 20_000_000;
const form = 'each line is {"id": "…", "title": "…", "text": "…"}';

/**
 * Null for a line without content: an empty one, or one whose title and text are both empty (nothing to quote). Checked by hand,
 * since a schema takes seconds over 100,000 lines.
 */
function readLine(line: string): PassageLine | BadLine | null {
  if (line.length > lineMax)
    return { what: `more than ${lineMax} characters`, cure: 'split it into several lines' };
  const json = line.charCodeAt(0) === 0xfeff ? line.slice(1) : line;
  if (json.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { what: 'not JSON', cure: form };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { what: 'not an object', cure: form };
  const field = (name: string): unknown => Reflect.get(value, name) ?? '';
  const [rawId, title, text, url] = [field('id'), field('title'), field('text'), field('url')];
  const id = Number.isSafeInteger(rawId) ? String(rawId) : rawId;
  if (typeof id !== 'string' || id.trim() === '') return { what: 'no id', cure: form };
  if (id.length > idMax) return { what: `an id of more than ${idMax} characters`, cure: 'shorten it' };
  if (typeof title !== 'string') return { what: '"title" is not a text', cure: form };
  if (typeof text !== 'string') return { what: '"text" is not a text', cure: form };
  if (!('text' in value)) return { what: 'no "text"', cure: form };
  // A document of which only the title is known is quoted by its title.
  const words = text.trim() === '' ? title : text;
  if (words.trim() === '') return null;
  return { id, title, text: words, url: typeof url === 'string' && /^https?:\/\//.test(url) ? url : null };
}

/** Enough to see what is wrong with a file; the rest are counted. */
const problemsMax = 20;

/**
 * The sound lines of a file one by one, for a pack in memory and for one on the disk. They are read once; after that `problems` tells
 * what was wrong with the others, twenty of them in full.
 */
export class CollectionLines {
  readonly #file: string;
  readonly #problems: Problem[] = [];
  #bad = 0;
  #sound = 0;

  /** `file`: as problems call it. */
  constructor(file: string) {
    this.#file = file;
  }

  *read(lines: Iterable<string>): Generator<PassageLine> {
    const ids = new Set<string>();
    let number = 0;
    for (const line of lines) {
      number++;
      const read = readLine(line);
      if (read === null) continue;
      if ('what' in read) this.#add(number, read);
      else if (ids.has(read.id))
        this.#add(number, { what: `the id "${read.id}" stands twice`, cure: 'give each line its own id' });
      else {
        ids.add(read.id);
        this.#sound++;
        yield read;
      }
    }
  }

  #add(line: number, problem: BadLine): void {
    this.#bad++;
    if (this.#problems.length < problemsMax)
      this.#problems.push({ file: this.#file, place: `line ${line}`, ...problem });
  }

  /** After the last line. One bad line spoils a collection: without it, it would not be what its name says. */
  problems(): readonly Problem[] {
    const file = this.#file;
    if (this.#bad === 0 && this.#sound === 0) {
      const cure = 'give lines of {"id", "title", "text"}';
      return [{ file, place: 'line 1', what: 'no passage in the file', cure }];
    }
    const rest = this.#bad - this.#problems.length;
    if (rest === 0) return this.#problems;
    const cure = 'mend the lines above and look again';
    return [
      ...this.#problems,
      { file, place: 'further lines', what: `${rest} more like these`, cure, count: rest },
    ];
  }
}

interface PassageLines {
  /** Name of the file, as problems call it. */
  readonly file: string;
  readonly lines: Iterable<string>;
  /** Asked for when the lines are read, so that they may be hashed on their way. */
  readonly edition: () => string;
}

interface Heading {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
  readonly notices: readonly Notice[];
}

/** Between two passages of the record. */
const gap = '\n\n';

/** Straight from a file of lines. */
export function collectionPack(title: string, passages: PassageLines): LoadedPack {
  const { licence: _, ...record } = emptyRecord;
  const source = { ...record, title, journal: '', journalShort: '' };
  return readLines({ id: collectionId(title), name: packName(title), source, notices: [] }, passages);
}

/**
 * The pack of a collection that has a folder: `texts` hold its pack.json and source.json, `passages` the rest. Problems are
 * returned, not thrown.
 */
export function loadCollection(texts: PackTexts, passages: PassageLines): LoadedPack {
  const { files, problems } = readCollectionFiles(texts);
  const [first, ...others] = problems;
  if (first !== undefined) return { problems: [first, ...others] };
  if (files === null) throw new Error('no files and no problem');
  return readLines({ ...files.pack, source: buildSource(files.source) }, passages);
}

/** The files beside the lines, for a collection that is written to the disk. */
export function collectionTexts(title: string): { readonly id: string; readonly texts: PackTexts } {
  const id = collectionId(title);
  const pack = { schema: 1, id, name: packName(title), origin: 'ingested' };
  return { id, texts: { 'pack.json': jsonText(pack), 'source.json': jsonText({ type: 'dataset', title }) } };
}

function collectionId(title: string): string {
  return idFrom(title, 32, 'collection');
}

function readLines(heading: Heading, { file, lines, edition }: PassageLines): LoadedPack {
  const reading = new CollectionLines(file);
  const passages: Passage[] = [];
  let [start, title] = [0, ''];
  for (const line of reading.read(lines)) {
    const { id, text, url } = line;
    // The sentences of one document share its title; one copy of it is enough.
    if (line.title !== title) title = line.title;
    const passage = { id, kind: 'text', locator: `Passage ${id}`, text, start, url } as const;
    passages.push(title === '' ? passage : { ...passage, title });
    start += text.length + gap.length;
  }
  const [first, ...others] = reading.problems();
  if (first !== undefined) return { problems: [first, ...others] };
  return { pack: packOf(heading, edition(), passages) };
}

function packOf({ id, name, source, notices }: Heading, edition: string, passages: readonly Passage[]): Pack {
  return {
    id,
    name,
    edition,
    origin: 'ingested',
    source,
    notices,
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
    questions: [],
    recordClaim: '',
  };
}
