// One article into the files of its pack, checked as any pack is, with the decisions of a curator kept where there are some.
import { badInput, Fault } from '../errors.js';
import { loadPack } from '../knowledge/load-pack.js';
import { describeProblem } from '../knowledge/problem.js';
import type { PackTexts } from '../knowledge/read-files.js';
import type { Pack } from '../vocabulary.js';
import type { Article } from './article.js';
import { type Draft, draftOf, readDraft } from './draft.js';
import { type Kept, keepDecisions } from './keep-decisions.js';
import { jsonText } from './pack/files.js';
import type { Shelf } from './shelf.js';
import { writePack } from './write-pack.js';

export interface Ingested {
  readonly texts: PackTexts;
  readonly pack: Pack;
  readonly kept: number;
  readonly lost: readonly string[];
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
  if (!hasWords(article)) {
    const cure = 'give an article with an abstract or a body';
    throw badInput('nothing to quote', article.record.title || 'no title', cure);
  }
  if (article.blocks.length > blocksMax)
    throw badInput(
      `more than ${blocksMax.toLocaleString('en')} paragraphs`,
      article.record.title,
      'part it, or give a collection as JSON lines',
    );
  const source = shelf.source(article.record);
  const proposed = writePack({
    article,
    id,
    source,
    known: shelf.terms,
    facets: shelf.facets,
    isCommonWord: shelf.isCommonWord,
  });
  const { texts, kept, lost } = before === null ? fresh(proposed) : merge(before, proposed, id);
  const files = { ...texts, [draftFile]: jsonText(draftOf(proposed)) };
  const loaded = loadPack(files);
  if ('pack' in loaded) return { texts: files, pack: loaded.pack, kept, lost };
  const [problem] = loaded.problems;
  throw new Fault(
    'bad-pack',
    'the pack would be broken',
    `${id}: ${describeProblem(problem)}`,
    before === null ? 'report it with the input' : 'mend the edit, and run again',
  );
}

function fresh(texts: PackTexts): Kept {
  return { texts, kept: 0, lost: [] };
}

function merge(before: PackTexts, proposed: PackTexts, id: string): Kept {
  const draft = draftIn(before);
  if (draft === null) {
    const cure = 'choose another --out, or move that pack away';
    throw badInput('a pack stands there that ingest did not make', id, cure);
  }
  try {
    const result = keepDecisions(before, draft, proposed);
    const own = Object.entries(before).filter(([name]) => name === 'lexicon.json');
    return { ...result, texts: { ...result.texts, ...Object.fromEntries(own) } };
  } catch (cause) {
    const cure = 'mend it (`glutamate verify` names the place), and run again';
    throw new Fault('bad-pack', 'an edited file of the pack cannot be read', id, cure, { cause });
  }
}

function draftIn(texts: PackTexts): Draft | null {
  const text = texts[draftFile];
  return text === undefined ? null : readDraft(text);
}
