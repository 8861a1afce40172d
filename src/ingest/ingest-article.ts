// One article into the files of its pack, checked as any pack is, with the decisions of a curator kept where there are some.
import { badInput, Fault } from '../errors.js';
import { loadPack } from '../knowledge/load-pack.js';
import { describeProblem } from '../knowledge/problem.js';
import type { PackTexts } from '../knowledge/read-files.js';
import type { Pack } from '../vocabulary.js';
import { type Article, given } from './article.js';
import { type Kept, keepDecisions } from './keep-decisions.js';
import { draftOf, jsonText, readDraft } from './pack/files.js';
import type { Shelf } from './shelf.js';
import { buildPack } from './write-pack.js';

export interface Ingested extends Kept {
  readonly pack: Pack;
}

/** What the machine proposed, among the files of a pack. */
const draftFile = 'draft.json';

/** Paragraphs of one article; a manual of a thousand pages has some 15,000. */
const blocksMax = 50_000;

/** Whether there is more than a title: a record alone says nothing of an article's findings. */
export function hasWords({ blocks }: Article): boolean {
  return blocks.some(({ kind, text }) => kind !== 'title' && text.trim() !== '');
}

/** `before`: the files of this article's pack from an earlier run, or null. */
export function ingestArticle(
  article: Article,
  id: string,
  shelf: Shelf,
  before: PackTexts | null,
): Ingested {
  const { title } = article.record;
  if (!hasWords(article))
    throw badInput('nothing to quote', title || 'no title', 'give an article with an abstract or a body');
  if (article.blocks.length > blocksMax) {
    const what = `more than ${blocksMax.toLocaleString('en')} paragraphs`;
    throw badInput(what, title, 'split it, or give a collection as JSON lines');
  }
  const proposed = buildPack(article, id, shelf);
  const kept = before === null ? { texts: proposed, kept: 0, lost: [] } : merge(before, proposed, id);
  const texts = { ...kept.texts, [draftFile]: jsonText(draftOf(proposed)) };
  const loaded = loadPack(texts);
  if ('pack' in loaded) return { ...kept, texts, pack: loaded.pack };
  throw new Fault(
    'bad-pack',
    'the pack would be broken',
    `${id}: ${describeProblem(loaded.problems[0])}`,
    before === null ? 'report it with the input' : 'mend the edit, and run again',
  );
}

function merge(before: PackTexts, proposed: PackTexts, id: string): Kept {
  const draft = readDraft(before[draftFile] ?? '');
  if (draft === null) {
    const cure = 'choose another --out, or move that pack away';
    throw badInput('a pack stands there that ingest did not make', id, cure);
  }
  try {
    const kept = keepDecisions(before, draft, proposed);
    return { ...kept, texts: { ...kept.texts, ...given({ 'lexicon.json': before['lexicon.json'] }) } };
  } catch (cause) {
    const cure = 'mend it (`glutamate verify` names the place), and run again';
    throw new Fault('bad-pack', 'an edited file of the pack cannot be read', id, cure, { cause });
  }
}
