// What a curator decides on a pack, as edits of its plain files: the next ingest keeps them, `verify` checks them.
import { Fault } from '../errors.js';
import { sharesTitle } from '../knowledge/check-title.js';
import { loadPack } from '../knowledge/load-pack.js';
import { describeProblem } from '../knowledge/problem.js';
import type { PackTexts } from '../knowledge/read-files.js';
import type { GuessedField, Notice, Pack } from '../vocabulary.js';
import { type Fields, type Row, readObject, readRows } from './draft.js';
import { jsonText } from './pack/files.js';
import { packName } from './pack/pack-id.js';

/** What a curator decides on a proposed topic. */
export type TopicDecision =
  | { readonly kind: 'accept' }
  | { readonly kind: 'reject' }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'move'; readonly facet: string };

/** The record as it stands is right; `fields`: only these, or all of those that are guessed. Throws a Fault for a field that is not. */
export function confirmRecord(texts: PackTexts, fields: readonly string[]): PackTexts {
  const source = readObject(texts, 'source.json');
  const guessed = guessedIn(source);
  for (const field of fields)
    if (!guessed.some((one) => one === field))
      throw new Fault(
        'bad-input',
        'this field is not marked as guessed',
        field,
        guessed.length === 0 ? 'nothing is left to confirm' : `name one of ${guessed.join(', ')}`,
      );
  const left = fields.length === 0 ? [] : guessed.filter((one) => !fields.includes(one));
  return checked({ ...texts, 'source.json': jsonText({ ...source, guessed: left }) });
}

function guessedIn(source: Fields): readonly GuessedField[] {
  const list: unknown = source['guessed'];
  return Array.isArray(list) ? list : [];
}

/**
 * Another title, as it is published. The record then points at the words of the article that have it; where none do, at its first
 * words, so that nothing that is no title is quoted as one.
 */
export function retitle(texts: PackTexts, title: string): PackTexts {
  const source = readObject(texts, 'source.json');
  const pack = readObject(texts, 'pack.json');
  const passages = rowsOf(readObject(texts, 'passages.json')['passages']);
  const flat = title.replace(/\s+/g, ' ').trim();
  const fitting =
    passages.find((row) => sharesTitle(String(row['text']), flat)) ??
    passages.find((row) => row['kind'] !== 'title');
  const record = String(pack['recordClaim']);
  const claims = readRows(texts, 'claims.json').map((row) =>
    row.id === record && fitting !== undefined ? { ...row, quote: { passage: fitting.id } } : row,
  );
  const left = guessedIn(source).filter((field) => field !== 'title');
  return checked({
    ...texts,
    'source.json': jsonText({ ...source, title: flat, guessed: left }),
    'pack.json': jsonText({ ...pack, name: packName(flat) }),
    'claims.json': jsonText(claims),
  });
}

function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value : [];
}

/** Topics that a machine proposed and nobody decided on. */
export function openTopics(texts: PackTexts): readonly Row[] {
  return readRows(texts, 'topics.json').filter(
    (row) => row['proposed'] !== undefined && row['rejected'] !== true,
  );
}

/** The passage that the first claim of a topic quotes; empty where there is none. */
export function firstWordsOf(texts: PackTexts, topic: Row): string {
  const [first]: readonly unknown[] = Array.isArray(topic['claims']) ? topic['claims'] : [];
  const quote = readRows(texts, 'claims.json').find(({ id }) => id === first)?.['quote'];
  const passages = rowsOf(readObject(texts, 'passages.json')['passages']);
  const id: unknown =
    typeof quote === 'object' && quote !== null && 'passage' in quote ? quote.passage : null;
  return String(passages.find((passage) => passage.id === id)?.['text'] ?? '');
}

/** Throws a Fault for a topic or a facet that the pack does not have. */
export function decideTopic(texts: PackTexts, id: string, decision: TopicDecision): PackTexts {
  const topics = readRows(texts, 'topics.json');
  if (!topics.some((row) => row.id === id))
    throw new Fault(
      'bad-input',
      'the pack has no such topic',
      id,
      'name one that `glutamate topics list` shows',
    );
  const facets = rowsOf(readObject(texts, 'pack.json')['facets']).map((facet) => facet.id);
  if (decision.kind === 'move' && !facets.includes(decision.facet))
    throw new Fault(
      'bad-input',
      'the pack has no such facet',
      decision.facet,
      `name one of ${facets.join(', ')}`,
    );
  const rows = topics.map((row) => (row.id === id ? decided(row, decision) : row));
  const claims =
    decision.kind === 'reject'
      ? readRows(texts, 'claims.json')
      : acceptClaims(
          texts,
          rows.find((row) => row.id === id),
        );
  return checked({ ...texts, 'topics.json': jsonText(rows), 'claims.json': jsonText(claims) });
}

function decided(row: Row, decision: TopicDecision): Row {
  // A decision takes the mark of a proposal off; what is refused stays, so that it is not proposed again.
  const { proposed, rejected: _, ...own } = row;
  switch (decision.kind) {
    case 'accept':
      return { ...own, id: row.id };
    case 'reject':
      return { ...own, id: row.id, ...(proposed === undefined ? {} : { proposed }), rejected: true };
    case 'rename': {
      const aliases: unknown = row['aliases'];
      const names = Array.isArray(aliases) ? aliases.filter((alias) => alias !== decision.name) : [];
      return { ...own, id: row.id, name: decision.name, aliases: [...new Set([...names, row['name']])] };
    }
    case 'move':
      return { ...own, id: row.id, facet: decision.facet };
  }
}

function acceptClaims(texts: PackTexts, topic: Row | undefined): readonly Row[] {
  const ids: unknown = topic?.['claims'];
  const own = new Set(Array.isArray(ids) ? ids : []);
  return readRows(texts, 'claims.json').map((row) => {
    if (!own.has(row.id)) return row;
    const { proposed: _, ...rest } = row;
    return { ...rest, id: row.id };
  });
}

/** Notices that the pack does not have: of another kind, or with another address. */
export function newNotices(pack: Pack, found: readonly Notice[]): readonly Notice[] {
  return found.filter(
    ({ kind, url }) => !pack.notices.some((one) => one.kind === kind && (url === null || one.url === url)),
  );
}

/** The pack with these notices after its own. Throws a Fault where that would break it. */
export function addNotices(texts: PackTexts, notices: readonly Notice[]): PackTexts {
  const pack = readObject(texts, 'pack.json');
  return checked({
    ...texts,
    'pack.json': jsonText({ ...pack, notices: [...rowsOf(pack['notices']), ...notices] }),
  });
}

/** An edit that would break the pack is none. */
function checked(texts: PackTexts): PackTexts {
  const loaded = loadPack(texts);
  if ('pack' in loaded) return texts;
  throw new Fault(
    'bad-input',
    'the pack would be broken',
    describeProblem(loaded.problems[0]),
    'decide otherwise, or edit its files by hand',
  );
}
