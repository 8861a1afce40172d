// What PubMed says of an article as a whole: retracted, doubted, corrected; the same words and kinds for XML and tagged text.
import type { Notice } from '../../vocabulary.js';
import { isRetractedTitle } from '../retracted-title.js';

export interface Comment {
  /** `RetractionIn`, `ErratumIn` and the like. */
  readonly type: string;
  readonly text: string;
  readonly pmid: string;
}

const kinds: readonly (readonly [Notice['kind'], RegExp, string])[] = [
  ['retraction', /^(?:Partial)?Retract(?:ion|ed)In$/i, 'Retraction in'],
  ['retraction', /^(?:Partial)?RetractionOf$/i, 'Retraction of'],
  ['concern', /^ExpressionOfConcernIn$/i, 'Expression of concern in'],
  ['correction', /^ErratumIn$/i, 'Erratum in'],
  ['correction', /^CorrectedandRepublishedIn$/i, 'Corrected and republished in'],
];

/** Notices by comments, and by the types of the publication; the gravest first, none of them twice. */
export function noticesOf(
  comments: readonly Comment[],
  types: readonly string[],
  title: string,
): readonly Notice[] {
  const found: Notice[] = kinds.flatMap(([kind, pattern, words]) =>
    comments
      .filter(({ type }) => pattern.test(type))
      .map(({ text, pmid }) => ({
        kind,
        text: `${words}: ${text || `PMID ${pmid}`}`,
        url: /^\d+$/.test(pmid) ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : null,
      })),
  );
  const add = (kind: Notice['kind'], text: string): void => {
    if (!found.some((notice) => notice.kind === kind)) found.unshift({ kind, text, url: null });
  };
  if (types.some((type) => /^Expression of Concern$/i.test(type)))
    add('concern', 'This is an expression of concern');
  if (types.some((type) => /^Retracted Publication$/i.test(type)) || isRetractedTitle(title)) {
    add('retraction', 'Marked as retracted');
  }
  if (types.some((type) => /^Retraction (?:of Publication|Notice)$/i.test(type))) {
    add('retraction', 'This is a notice of retraction');
  }
  return found;
}
