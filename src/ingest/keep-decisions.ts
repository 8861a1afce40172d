// Ingests again without undoing a curator: what was accepted, edited, rejected, added or deleted since the last draft stays so.
import type { PackTexts } from '../knowledge/read-files.js';
import {
  type Draft,
  type Fields,
  jsonText,
  listIn,
  markOf,
  passageTexts,
  type Row,
  readObject,
  readRows,
  rowsIn,
  selectorsOf,
  standsIn,
} from './pack/files.js';

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
  /** Ids of the rows, or names of the fields, that are a curator's. */
  readonly decided: ReadonlySet<string>;
}

/** `before`: the files as they are on the disk; `draft`: what the machine had proposed then; `now`: what it proposes. */
export function keepDecisions(before: PackTexts, draft: Draft, now: PackTexts): Kept {
  const lost: string[] = [];
  const passages = passageTexts(now);
  const stands = (row: Fields): boolean =>
    selectorsOf([row['quote'], ...listIn(row['caveats'])]).every((selector) => standsIn(selector, passages));
  const [was, is] = [readRows(before, 'claims.json'), readRows(now, 'claims.json')];
  const claims = mergeRows(was, draft['claims.json'], is);
  const proposed = new Map(is.map((row) => [row.id, row]));
  const words = wordsOf(was, passageTexts(before));
  const sound = claims.value.flatMap((row) => {
    if (stands(row)) return [row];
    if (!isRejected(row)) lost.push(`claims.json › ${row.id}${words(row.id)}`);
    // The sentence may stand where a caveat that was chosen for it does not.
    const again = proposed.get(row.id);
    if (again === undefined) return [];
    return [isRejected(row) ? { ...again, rejected: true } : again];
  });
  const topics = mergeRows(
    readRows(before, 'topics.json'),
    draft['topics.json'],
    readRows(now, 'topics.json'),
  );
  // A topic that a curator kept may point at claims that are no longer proposed.
  const soundIds = new Set(sound.map(({ id }) => id));
  const wanted = new Set(topics.value.flatMap((row) => idsIn(row['claims'])));
  const revived = was.filter((row) => wanted.has(row.id) && !soundIds.has(row.id) && stands(row));
  const all = [...sound, ...revived];
  const claimIds = new Set(all.map(({ id }) => id));
  const lostClaims = lost.length;
  const rows = standingTopics(topics, claimIds, {
    lost,
    words,
    recordClaim: readObject(now, 'pack.json')['recordClaim'],
  });
  const merged = (file: 'pack.json' | 'source.json'): Merged<Fields> =>
    mergeFields(readObject(before, file), draft[file], readObject(now, file));
  const [pack, source] = [merged('pack.json'), merged('source.json')];
  const gone = lostClaims + topics.value.length - rows.length;
  const standing = standingPack(pack, claimIds, passages, lost);
  return {
    texts: {
      ...now,
      'pack.json': jsonText(withFacets(standing, rows, readObject(before, 'pack.json'))),
      'source.json': jsonText(source.value),
      'claims.json': jsonText(all.map((row) => withAntecedents(row, claimIds, lost))),
      'topics.json': jsonText(rows),
    },
    kept: Math.max(0, claims.kept + topics.kept + pack.kept + source.kept - gone),
    lost,
  };
}

type Words = (claim: string) => string;

const wordsMax = 80;

/** The words that a claim quoted, for whoever looks for them in the article as it is now. */
function wordsOf(claims: readonly Row[], passages: ReadonlyMap<string, string>): Words {
  const quotes = new Map(claims.map((row) => [row.id, selectorsOf([row['quote']])[0]]));
  return (id) => {
    const quote = quotes.get(id);
    const text = quote?.exact ?? passages.get(quote?.passage ?? '') ?? '';
    return text === '' ? '' : ` (“${text.length > wordsMax ? `${text.slice(0, wordsMax)}…` : text}”)`;
  };
}

// A topic without words is left out, but one that was refused stays so: it may be proposed again, of other words.
function standingTopics(
  { value, decided }: Merged<readonly Row[]>,
  claims: ReadonlySet<string>,
  { lost, words, recordClaim }: { lost: string[]; words: Words; recordClaim: unknown },
): Row[] {
  const nameOf = (row: Row): string => String(row['name']).toLowerCase();
  const refused = new Set(value.filter(isRejected).map(nameOf));
  return value.flatMap((row) => {
    const ids = idsIn(row['claims']);
    const left = ids.filter((id) => claims.has(id));
    if (isRejected(row)) return [{ ...row, claims: left.length > 0 ? left : [recordClaim] }];
    const isDecided = decided.has(row.id);
    if (isDecided && left.length === 0) lost.push(`topics.json › ${row.id}`);
    else if (isDecided)
      for (const id of ids.filter((claim) => !claims.has(claim)))
        lost.push(`topics.json › ${row.id} › claims › ${id}${words(id)}`);
    const isLeftOut = left.length === 0 || (!isDecided && refused.has(nameOf(row)));
    return isLeftOut ? [] : [{ ...row, claims: left }];
  });
}

function isRejected(row: Row): boolean {
  return row['rejected'] === true;
}

// The machine's rows in its order, those of a curator in their place, and what only the curator has after them.
function mergeRows(
  before: readonly Row[],
  draft: Record<string, string>,
  now: readonly Row[],
): Merged<readonly Row[]> {
  const decided = new Map(before.filter((row) => draft[row.id] !== markOf(row)).map((row) => [row.id, row]));
  const left = new Set(before.map(({ id }) => id));
  const deleted = new Set(Object.keys(draft).filter((id) => !left.has(id)));
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
  return listIn(value).filter((id) => typeof id === 'string');
}

// Only what a curator wrote here is told of: the machine's own lists lack what was deleted elsewhere.
function standingPack(
  { value: pack, decided }: Merged<Fields>,
  claims: ReadonlySet<string>,
  passages: ReadonlyMap<string, string>,
  lost: string[],
): Fields {
  const standing = (name: string): string[] => {
    const gone = idsIn(pack[name]).filter((id) => !claims.has(id));
    if (decided.has(name)) lost.push(...gone.map((id) => `pack.json › ${name} › ${id}`));
    return idsIn(pack[name]).filter((id) => claims.has(id));
  };
  const [disclosures, limits] = [standing('disclosures'), standing('limits')];
  const documentCaveats = listIn(pack['documentCaveats']).filter((caveat, index) => {
    const stands = selectorsOf([caveat]).every((selector) => standsIn(selector, passages));
    if (!stands) lost.push(`pack.json › documentCaveats › ${index}`);
    return stands;
  });
  return { ...pack, disclosures, limits, documentCaveats };
}

function withAntecedents(row: Row, claims: ReadonlySet<string>, lost: string[]): Row {
  const ids = idsIn(row['antecedents']);
  const left = ids.filter((id) => claims.has(id));
  if (left.length === ids.length) return row;
  lost.push(`claims.json › ${row.id} › antecedents`);
  return { ...row, antecedents: left };
}

// Facets of kept topics that the machine no longer proposes anything in.
function withFacets(pack: Fields, topics: readonly Row[], before: Fields): Fields {
  const facets = rowsIn(pack['facets']);
  const present = new Set(facets.map(({ id }) => id));
  const needed = new Set(topics.map(({ facet }) => String(facet)));
  const missing = rowsIn(before['facets']).filter(({ id }) => needed.has(id) && !present.has(id));
  return { ...pack, facets: [...facets, ...missing] };
}
