// Ingests anew without undoing a curator: what was accepted, edited, rejected, added or deleted since the last draft stays so.
import type { PackTexts } from '../knowledge/read-files.js';
import { type Draft, type Fields, markOf, type Row, readObject, readRows } from './draft.js';
import { jsonText } from './pack/files.js';
import { passageTexts, selectorsOf, standsIn } from './selectors.js';

export interface Kept {
  readonly texts: PackTexts;
  /** How many decisions stand. */
  readonly kept: number;
  /** Decisions on words that the article no longer has, by file and id. */
  readonly lost: readonly string[];
}

interface Merged<T> {
  readonly value: T;
  readonly kept: number;
  /** Ids of the rows that are a curator's. */
  readonly decided: ReadonlySet<string>;
}

/** `before`: the files as they are on the disk; `draft`: what the machine had proposed then; `now`: what it proposes. */
export function keepDecisions(before: PackTexts, draft: Draft, now: PackTexts): Kept {
  const lost: string[] = [];
  const passages = passageTexts(now);
  const stands = (row: Fields): boolean => selectorsOf(row).every((one) => standsIn(one, passages));
  const [was, is] = [readRows(before, 'claims.json'), readRows(now, 'claims.json')];
  const claims = mergeRows(was, draft['claims.json'], is);
  const anew = new Map(is.map((row) => [row.id, row]));
  const words = wordsOf(was, passageTexts(before));
  const sound = claims.value.flatMap((row) => {
    if (stands(row)) return [row];
    if (row['rejected'] !== true) lost.push(`claims.json › ${row.id}${words(row.id)}`);
    // The sentence may stand where a caveat that was chosen for it does not.
    const own = anew.get(row.id);
    if (own === undefined) return [];
    return [row['rejected'] === true ? { ...own, rejected: true } : own];
  });
  const topics = mergeRows(
    readRows(before, 'topics.json'),
    draft['topics.json'],
    readRows(now, 'topics.json'),
  );
  // A topic that a curator kept may point at claims that are no longer proposed.
  const claimIds = new Set(sound.map(({ id }) => id));
  const wanted = new Set(topics.value.flatMap(({ claims: ids }) => idsIn(ids)));
  const again = was.filter((row) => wanted.has(row.id) && !claimIds.has(row.id) && stands(row));
  const all = [...sound, ...again];
  const known = new Set(all.map(({ id }) => id));
  const lostClaims = lost.length;
  const rows = standingTopics(topics, known, { lost, words, record: readObject(now, 'pack.json') });
  const pack = mergeFields(readObject(before, 'pack.json'), draft['pack.json'], readObject(now, 'pack.json'));
  const source = mergeFields(
    readObject(before, 'source.json'),
    draft['source.json'],
    readObject(now, 'source.json'),
  );
  const gone = lostClaims + topics.value.length - rows.length;
  const ownPack = standingPack(pack, known, passages, lost);
  return {
    texts: {
      ...now,
      'pack.json': jsonText(withFacets(ownPack, rows, readObject(before, 'pack.json'))),
      'source.json': jsonText(source.value),
      'claims.json': jsonText(all.map((row) => withAntecedents(row, known, lost))),
      'topics.json': jsonText(rows),
    },
    kept: Math.max(0, claims.kept + topics.kept + pack.kept + source.kept - gone),
    lost,
  };
}

type Words = (claim: string) => string;

/** The words that a claim quoted, for whoever looks for them in the article as it is now. */
function wordsOf(claims: readonly Row[], passages: ReadonlyMap<string, string>): Words {
  const quotes = new Map(claims.map((row) => [row.id, selectorsOf({ quote: row['quote'] })[0]]));
  return (id) => {
    const quote = quotes.get(id);
    const said = quote?.exact ?? passages.get(quote?.passage ?? '') ?? '';
    return said === '' ? '' : ` (“${said.length > wordsMax ? `${said.slice(0, wordsMax)}…` : said}”)`;
  };
}

const wordsMax = 80;

// A topic without words is left out, but one that was refused stays so: it may be proposed again, of other words.
function standingTopics(
  { value, decided }: Merged<Row[]>,
  known: ReadonlySet<string>,
  { lost, words, record }: { lost: string[]; words: Words; record: Fields },
): Row[] {
  const refused = new Set(value.filter(isRejected).map(nameOf));
  return value.flatMap((row) => {
    const ids = idsIn(row['claims']);
    const left = ids.filter((id) => known.has(id));
    if (isRejected(row)) return [{ ...row, claims: left.length > 0 ? left : [record['recordClaim']] }];
    if (!decided.has(row.id))
      return left.length === 0 || refused.has(nameOf(row)) ? [] : [{ ...row, claims: left }];
    if (left.length === 0) lost.push(`topics.json › ${row.id}`);
    else
      for (const id of ids)
        if (!known.has(id)) lost.push(`topics.json › ${row.id} › claims › ${id}${words(id)}`);
    return left.length === 0 ? [] : [{ ...row, claims: left }];
  });
}

function isRejected(row: Row): boolean {
  return row['rejected'] === true;
}

function nameOf(row: Row): string {
  return String(row['name']).toLowerCase();
}

// The machine's rows in its order, those of a curator in their place, and what only the curator has after them.
function mergeRows(
  before: readonly Row[],
  draft: Record<string, string>,
  now: readonly Row[],
): Merged<Row[]> {
  const decided = new Map(before.filter((row) => draft[row.id] !== markOf(row)).map((row) => [row.id, row]));
  const there = new Set(before.map(({ id }) => id));
  const deleted = new Set(Object.keys(draft).filter((id) => !there.has(id)));
  const proposed = now.filter(({ id }) => !deleted.has(id)).map((row) => decided.get(row.id) ?? row);
  const ids = new Set(proposed.map(({ id }) => id));
  const others = [...decided.values()].filter(({ id }) => !ids.has(id));
  return {
    value: [...proposed, ...others],
    kept: decided.size + deleted.size,
    decided: new Set(decided.keys()),
  };
}

function mergeFields(before: Fields, draft: Record<string, string>, now: Fields): Merged<Fields> {
  const edited = Object.entries(before).filter(([name, value]) => draft[name] !== markOf(value));
  const decided = new Set(edited.map(([name]) => name));
  return { value: { ...now, ...Object.fromEntries(edited) }, kept: edited.length, decided };
}

function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}

// Only what a curator wrote here is told of: the machine's own lists lack what was deleted elsewhere.
function standingPack(
  { value: pack, decided }: Merged<Fields>,
  known: ReadonlySet<string>,
  passages: ReadonlyMap<string, string>,
  lost: string[],
): Fields {
  const kept = (name: string): string[] => {
    for (const id of idsIn(pack[name]))
      if (!known.has(id) && decided.has(name)) lost.push(`pack.json › ${name} › ${id}`);
    return idsIn(pack[name]).filter((id) => known.has(id));
  };
  const caveats: unknown[] = Array.isArray(pack['documentCaveats']) ? pack['documentCaveats'] : [];
  const documentCaveats = caveats.filter((caveat, index) => {
    const stand = selectorsOf({ quote: caveat }).every((one) => standsIn(one, passages));
    if (!stand) lost.push(`pack.json › documentCaveats › ${index}`);
    return stand;
  });
  return { ...pack, disclosures: kept('disclosures'), limits: kept('limits'), documentCaveats };
}

function withAntecedents(row: Row, known: ReadonlySet<string>, lost: string[]): Row {
  const ids = idsIn(row['antecedents']);
  const left = ids.filter((id) => known.has(id));
  if (left.length === ids.length) return row;
  lost.push(`claims.json › ${row.id} › antecedents`);
  return { ...row, antecedents: left };
}

// Facets of kept topics that the machine no longer proposes anything in.
function withFacets(pack: Fields, topics: readonly Row[], before: Fields): Fields {
  const facets = rowsIn(pack['facets']);
  const there = new Set(facets.map(({ id }) => id));
  const needed = new Set(topics.map(({ facet }) => String(facet)));
  const missing = rowsIn(before['facets']).filter(({ id }) => needed.has(id) && !there.has(id));
  return { ...pack, facets: [...facets, ...missing] };
}

function rowsIn(value: unknown): Row[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.filter(
    (row): row is Row =>
      typeof row === 'object' && row !== null && typeof Reflect.get(row, 'id') === 'string',
  );
}
