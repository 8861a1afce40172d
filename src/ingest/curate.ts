// What a curator decides on a pack, as edits of its plain files: the next ingest keeps them, `verify` checks them.
import { badInput } from '../errors.js';
import { sharesTitle } from '../knowledge/check-title.js';
import { loadPack } from '../knowledge/load-pack.js';
import { describeProblem } from '../knowledge/problem.js';
import type { PackTexts } from '../knowledge/read-files.js';
import type { Notice, Pack } from '../vocabulary.js';
import {
  jsonText,
  listIn,
  passageTexts,
  type Row,
  readObject,
  readRows,
  rowsIn,
  selectorsOf,
} from './pack/files.js';
import { packName } from './pack/ids.js';

/** What a curator decides on a proposed topic. */
export type TopicDecision =
  | { readonly kind: 'accept' }
  | { readonly kind: 'reject' }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'move'; readonly facet: string };

/** The record as it stands is right; `fields`: only these, or all of those that are guessed. Throws a Fault for a field that is not. */
export function confirmRecord(texts: PackTexts, fields: readonly string[]): PackTexts {
  const source = readObject(texts, 'source.json');
  const guessed = listIn(source['guessed']);
  const cure = guessed.length === 0 ? 'nothing is left to confirm' : `name one of ${guessed.join(', ')}`;
  for (const field of fields)
    if (!guessed.includes(field)) throw badInput('this field is not marked as guessed', field, cure);
  const left = fields.length === 0 ? [] : guessed.filter((field) => !fields.includes(String(field)));
  return checked({ ...texts, 'source.json': jsonText({ ...source, guessed: left }) });
}

/**
 * Another title, as it is published. The record then points at the words of the article that have it; where none do, at its first
 * words, so that nothing that is no title is quoted as one.
 */
export function retitle(texts: PackTexts, newTitle: string): PackTexts {
  const source = readObject(texts, 'source.json');
  const pack = readObject(texts, 'pack.json');
  const passages = rowsIn(readObject(texts, 'passages.json')['passages']);
  const title = newTitle.replace(/\s+/g, ' ').trim();
  const shown =
    passages.find((row) => sharesTitle(String(row['text']), title)) ??
    passages.find((row) => row['kind'] !== 'title');
  const claims = readRows(texts, 'claims.json').map((row) =>
    row.id === String(pack['recordClaim']) && shown !== undefined
      ? { ...row, quote: { passage: shown.id } }
      : row,
  );
  const guessed = listIn(source['guessed']).filter((field) => field !== 'title');
  return checked({
    ...texts,
    'source.json': jsonText({ ...source, title, guessed }),
    'pack.json': jsonText({ ...pack, name: packName(title) }),
    'claims.json': jsonText(claims),
  });
}

/** Topics that a machine proposed and nobody decided on. */
export function openTopics(texts: PackTexts): readonly Row[] {
  return readRows(texts, 'topics.json').filter(
    (row) => row['proposed'] !== undefined && row['rejected'] !== true,
  );
}

/** The passage that the first claim of a topic quotes; empty where there is none. */
export function firstWordsOf(texts: PackTexts, topic: Row): string {
  const [first] = listIn(topic['claims']);
  const claim = readRows(texts, 'claims.json').find(({ id }) => id === first);
  const [quote] = selectorsOf([claim?.['quote']]);
  return passageTexts(texts).get(quote?.passage ?? '') ?? '';
}

/** Throws a Fault for a topic or a facet that the pack does not have. */
export function decideTopic(texts: PackTexts, id: string, decision: TopicDecision): PackTexts {
  const topics = readRows(texts, 'topics.json');
  const topic = topics.find((row) => row.id === id);
  if (topic === undefined)
    throw badInput('the pack has no such topic', id, 'name one that `glutamate topics list` shows');
  const facets = rowsIn(readObject(texts, 'pack.json')['facets']).map((facet) => facet.id);
  if (decision.kind === 'move' && !facets.includes(decision.facet))
    throw badInput('the pack has no such facet', decision.facet, `name one of ${facets.join(', ')}`);
  const accepted = new Set(decision.kind === 'reject' ? [] : listIn(topic['claims']));
  const claims = readRows(texts, 'claims.json').map((row) => (accepted.has(row.id) ? unmarked(row) : row));
  const rows = topics.map((row) => (row === topic ? decided(row, decision) : row));
  return checked({ ...texts, 'topics.json': jsonText(rows), 'claims.json': jsonText(claims) });
}

/** A decision takes the mark of a proposal off; what is refused stays, so that it is not proposed again. */
function decided(topic: Row, decision: TopicDecision): Row {
  const { rejected: _, ...row } = unmarked(topic);
  switch (decision.kind) {
    case 'accept':
      return { ...row, id: topic.id };
    case 'reject': {
      const { proposed } = topic;
      return { ...row, id: topic.id, ...(proposed === undefined ? {} : { proposed }), rejected: true };
    }
    case 'rename': {
      const { name } = decision;
      const aliases = listIn(topic['aliases']).filter((alias) => alias !== name);
      return { ...row, id: topic.id, name, aliases: [...new Set([...aliases, topic['name']])] };
    }
    case 'move':
      return { ...row, id: topic.id, facet: decision.facet };
  }
}

function unmarked({ proposed: _, ...row }: Row): Row {
  return { ...row, id: row.id };
}

/** Notices that the pack does not have: of another kind, or with another address. */
export function newNotices(pack: Pack, notices: readonly Notice[]): readonly Notice[] {
  return notices.filter(
    ({ kind, url }) =>
      !pack.notices.some((known) => known.kind === kind && (url === null || known.url === url)),
  );
}

/** The pack with these notices after its own. Throws a Fault where that would break it. */
export function addNotices(texts: PackTexts, notices: readonly Notice[]): PackTexts {
  const pack = readObject(texts, 'pack.json');
  const all = [...listIn(pack['notices']), ...notices];
  return checked({ ...texts, 'pack.json': jsonText({ ...pack, notices: all }) });
}

/** An edit that would break the pack is none. */
function checked(texts: PackTexts): PackTexts {
  const loaded = loadPack(texts);
  if ('pack' in loaded) return texts;
  throw badInput(
    'the pack would be broken',
    describeProblem(loaded.problems[0]),
    'decide otherwise, or edit its files by hand',
  );
}
