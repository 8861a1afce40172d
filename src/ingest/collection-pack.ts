// A collection of passages (JSON lines) as one pack: each line a passage with its own id, no topics, no claims.

import { buildSource, type LoadedPack } from '../knowledge/load-pack.js';
import { type PackTexts, readCollectionFiles } from '../knowledge/read-files.js';
import type { Notice, Pack, Passage, Source } from '../vocabulary.js';
import { CollectionLines } from './collection-lines.js';
import { idFrom } from './id-from.js';
import { jsonText } from './pack/files.js';
import { packName } from './pack/pack-id.js';
import type { PassageLine } from './passage-line.js';

interface Lines {
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
export function collectionPack(title: string, lines: Lines): LoadedPack {
  return readLines(
    { id: collectionId(title), name: packName(title), source: sourceOf(title), notices: [] },
    lines,
  );
}

/** A folder's collection: `texts` hold its pack.json and source.json. */
export function loadCollection(texts: PackTexts, lines: Lines): LoadedPack {
  const { files, problems } = readCollectionFiles(texts);
  const [first, ...others] = problems;
  if (first !== undefined) return { problems: [first, ...others] };
  if (files === null) throw new Error('no files and no problem');
  return readLines({ ...files.pack, source: buildSource(files.source) }, lines);
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

function readLines(heading: Heading, { file, lines, edition }: Lines): LoadedPack {
  const reading = new CollectionLines(file);
  const passages: Passage[] = [];
  let [start, title] = [0, ''];
  for (const line of reading.read(lines)) {
    // The sentences of one document share its title; one copy of it is enough.
    if (line.title !== title) title = line.title;
    passages.push(passageOf(line, title, start));
    start += line.text.length + gap.length;
  }
  const [first, ...others] = reading.problems();
  if (first !== undefined) return { problems: [first, ...others] };
  return { pack: packOf(heading, edition(), passages) };
}

function passageOf({ id, text, url }: PassageLine, title: string, start: number): Passage {
  const base = { id, kind: 'text', locator: `Passage ${id}`, text, start, url } as const;
  return title === '' ? base : { ...base, title };
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

function sourceOf(title: string): Source {
  const unknown = { year: null, volume: null, issue: null, pages: null, doi: null, pmid: null, pmcid: null };
  return { title, authors: [], journal: '', journalShort: '', ...unknown, url: null };
}
