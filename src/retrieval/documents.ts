// Which passages make one document: a passage is found by its own words and by those of the document around it.
import { stemsOf } from '../text/stems.js';

/** More passages than these are no document: a collection that gives one title, or one stem of ids, to all. */
const sameTitleMax = 500;
const sameStemMax = 50;

/**
 * Passages in order, joined into documents: by `document`, else by an equal title, else by ids of one stem ("2164-c0", "2164-c1").
 * Holds no more than one document at a time.
 */
export function* documentsOf(passages: Iterable<PassageText>): Generator<DocumentText> {
  let open: PassageText[] = [];
  let key: DocumentKey = noKey;
  const dissolved = new Set<string>();
  for (const passage of passages) {
    const next = keyOf(passage);
    const joins = next.name !== '' && next.name === key.name && !dissolved.has(next.name);
    if (open.length > 0 && !joins) {
      yield documentOf(open);
      open = [];
    }
    open.push(passage);
    key = next;
    if (open.length > key.max) {
      dissolved.add(key.name);
      for (const passage of open) yield documentOf([passage]);
      open = [];
    }
  }
  if (open.length > 0) yield documentOf(open);
}

interface DocumentKey {
  readonly name: string;
  readonly max: number;
}

const noKey: DocumentKey = { name: '', max: 1 };

function keyOf({ id, title, document }: PassageText): DocumentKey {
  if (document !== undefined) return { name: `document ${document}`, max: Number.POSITIVE_INFINITY };
  if (title !== '') return { name: `title ${title}`, max: sameTitleMax };
  const stem = /^(.+)[-_.:#/][^-_.:#/]*$/.exec(id)?.[1];
  return stem === undefined ? noKey : { name: `stem ${stem}`, max: sameStemMax };
}

function documentOf(passages: readonly PassageText[]): DocumentText {
  return { title: passages[0]?.title ?? '', passages };
}

export interface PassageText {
  /** Unique in the collection. */
  readonly id: string;
  /** The title of its document; may be empty. */
  readonly title: string;
  readonly text: string;
  /** Its document, where that is known; passages of one document follow each other. */
  readonly document?: string;
}

/** A document: passages that follow each other, with the title that they share. */
export interface DocumentText {
  readonly title: string;
  readonly passages: readonly PassageText[];
}

/** Terms are stems ({@link stemsOf}), repeated as often as they stand there. */
export interface AnalysedDocument {
  readonly title: readonly string[];
  /** By passage; at least one. */
  readonly passages: readonly (readonly string[])[];
}

/** Passages of one document follow each other ({@link documentsOf}); one document is held at a time. */
export function* analysedDocuments(passages: Iterable<PassageText>): Generator<AnalysedDocument> {
  for (const document of documentsOf(passages))
    yield {
      title: stemsOf(document.title),
      passages: document.passages.map(({ text }) => stemsOf(text)),
    };
}
