// Documents as terms in order: what every index is made of, wherever it is kept.
import { stemsOf } from '../text/stems.js';
import { documentsOf } from './documents.js';
import type { PassageText } from './passage-text.js';

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
