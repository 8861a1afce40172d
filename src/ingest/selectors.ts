// What the rows of a pack's files point at: words in passages, which a new version of the article may have or not.
import type { PackTexts } from '../knowledge/read-files.js';
import { type Fields, readObject } from './draft.js';

interface Selector {
  readonly passage: string;
  readonly exact: string | null;
}

/** Of a claim: its quote and its caveats. */
export function selectorsOf(row: Fields): Selector[] {
  const caveats = Array.isArray(row['caveats']) ? row['caveats'] : [];
  return [row['quote'], ...caveats].flatMap((value: unknown) => {
    if (typeof value !== 'object' || value === null) return [];
    const [passage, exact]: unknown[] = [Reflect.get(value, 'passage'), Reflect.get(value, 'exact')];
    return [{ passage: String(passage), exact: typeof exact === 'string' ? exact : null }];
  });
}

export function standsIn({ passage, exact }: Selector, passages: ReadonlyMap<string, string>): boolean {
  const text = passages.get(passage);
  return text !== undefined && (exact === null || text.includes(exact));
}

export function passageTexts(texts: PackTexts): ReadonlyMap<string, string> {
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
