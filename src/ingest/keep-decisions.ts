// Ingests anew without undoing a curator: what was accepted, edited, rejected, added or deleted since the last draft stays so.
import type { PackTexts } from '../knowledge/read-files.js';
import type { Draft, Fields, Row } from './draft.js';
import { markOf, readObject, readRows } from './draft.js';
import { jsonText } from './pack/files.js';

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
}

/** `before`: the files as they are on the disk; `draft`: what the machine had proposed then; `now`: what it proposes. */
export function keepDecisions(before: PackTexts, draft: Draft, now: PackTexts): Kept {
  const lost: string[] = [];
  const passages = passageTexts(now);
  const claims = mergeRows(
    readRows(before, 'claims.json'),
    draft['claims.json'],
    readRows(now, 'claims.json'),
  );
  const sound = claims.value.filter((row) => {
    const stands = selectorsOf(row).every((one) => standsIn(one, passages));
    if (!stands && row['rejected'] !== true) lost.push(`claims.json › ${row.id}`);
    return stands;
  });
  const topics = mergeRows(
    readRows(before, 'topics.json'),
    draft['topics.json'],
    readRows(now, 'topics.json'),
  );
  // A topic that a curator kept may point at claims that are no longer proposed.
  const claimIds = new Set(sound.map(({ id }) => id));
  const wanted = new Set(topics.value.flatMap(({ claims: ids }) => idsIn(ids)));
  const again = readRows(before, 'claims.json').filter(
    (row) =>
      wanted.has(row.id) && !claimIds.has(row.id) && selectorsOf(row).every((one) => standsIn(one, passages)),
  );
  const all = [...sound, ...again];
  const known = new Set(all.map(({ id }) => id));
  const rows = topics.value.flatMap((row) => {
    const ids = idsIn(row['claims']).filter((id) => known.has(id));
    if (ids.length > 0) return [{ ...row, claims: ids }];
    lost.push(`topics.json › ${row.id}`);
    return [];
  });
  const pack = mergeFields(readObject(before, 'pack.json'), draft['pack.json'], readObject(now, 'pack.json'));
  const source = mergeFields(
    readObject(before, 'source.json'),
    draft['source.json'],
    readObject(now, 'source.json'),
  );
  return {
    texts: {
      ...now,
      'pack.json': jsonText(withFacets(onlyKnown(pack.value, known), rows, readObject(before, 'pack.json'))),
      'source.json': jsonText(source.value),
      'claims.json': jsonText(all),
      'topics.json': jsonText(rows),
    },
    kept: Math.max(0, claims.kept + topics.kept + pack.kept + source.kept - lost.length),
    lost,
  };
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
  return { value: [...proposed, ...others], kept: decided.size + deleted.size };
}

function mergeFields(before: Fields, draft: Record<string, string>, now: Fields): Merged<Fields> {
  const edited = Object.entries(before).filter(([name, value]) => draft[name] !== markOf(value));
  return { value: { ...now, ...Object.fromEntries(edited) }, kept: edited.length };
}

interface Selector {
  readonly passage: string;
  readonly exact: string | null;
}

function selectorsOf(row: Row): Selector[] {
  const caveats = Array.isArray(row['caveats']) ? row['caveats'] : [];
  return [row['quote'], ...caveats].flatMap((value: unknown) => {
    if (typeof value !== 'object' || value === null) return [];
    const [passage, exact]: unknown[] = [Reflect.get(value, 'passage'), Reflect.get(value, 'exact')];
    return [{ passage: String(passage), exact: typeof exact === 'string' ? exact : null }];
  });
}

function standsIn({ passage, exact }: Selector, passages: ReadonlyMap<string, string>): boolean {
  const text = passages.get(passage);
  return text !== undefined && (exact === null || text.includes(exact));
}

function passageTexts(texts: PackTexts): ReadonlyMap<string, string> {
  const rows = readObject(texts, 'passages.json')['passages'];
  const list: unknown[] = Array.isArray(rows) ? rows : [];
  return new Map(
    list.flatMap((row) =>
      typeof row === 'object' && row !== null
        ? [[String(Reflect.get(row, 'id')), String(Reflect.get(row, 'text'))] as const]
        : [],
    ),
  );
}

function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}

function onlyKnown(pack: Fields, known: ReadonlySet<string>): Fields {
  const kept = (name: string): string[] => idsIn(pack[name]).filter((id) => known.has(id));
  return { ...pack, disclosures: kept('disclosures'), limits: kept('limits') };
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
