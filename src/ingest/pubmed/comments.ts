// What PubMed says of an article as a whole: retracted, doubted, corrected; the same words and kinds for XML and tagged text.
import type { Notice } from '../../vocabulary.js';
import { isRetractedTitle, noticeInTitle, noticeText } from '../retracted-title.js';

export interface Comment {
  /** `RetractionIn`, `ErratumIn` and the like. */
  readonly type: string;
  readonly text: string;
  readonly pmid: string;
}

const kinds: readonly (readonly [Notice['kind'], RegExp, string])[] = [
  ['retraction', /^Retract(?:ion|ed)In$/i, 'Retraction in'],
  ['partial-retraction', /^PartialRetractionIn$/i, 'Partial retraction in'],
  ['concern', /^ExpressionOfConcernIn$/i, 'Expression of concern in'],
  ['correction', /^ErratumIn$/i, 'Erratum in'],
  ['correction', /^CorrectedandRepublishedIn$/i, 'Corrected and republished in'],
];

// Comments by which a citation says what it is itself.
const own: readonly (readonly ['retraction' | 'partial-retraction' | 'concern', RegExp])[] = [
  ['partial-retraction', /^PartialRetractionOf$/i],
  ['retraction', /^RetractionOf$/i],
  ['concern', /^ExpressionOfConcernFor$/i],
];
const ownTypes: readonly (readonly ['retraction' | 'concern', RegExp])[] = [
  ['retraction', /^Retraction (?:of Publication|Notice)$/i],
  ['concern', /^Expression of Concern$/i],
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
      .map((comment) => ({ kind, text: `${words}: ${nameOf(comment)}`, url: addressOf(comment) })),
  );
  const notice = ownNotice(comments, types, title);
  if (notice !== null) return [...found.filter(({ kind }) => kind !== 'retraction'), notice];
  const marked = types.some((type) => /^Retracted Publication$/i.test(type)) || isRetractedTitle(title);
  if (marked && !found.some(({ kind }) => kind === 'retraction'))
    found.unshift({ kind: 'retraction', text: 'Marked as retracted', url: null });
  return found;
}

function ownNotice(comments: readonly Comment[], types: readonly string[], title: string): Notice | null {
  for (const [about, pattern] of own) {
    const comment = comments.find(({ type }) => pattern.test(type));
    if (comment !== undefined)
      return { kind: 'notice', text: noticeText(about, nameOf(comment), title), url: addressOf(comment) };
  }
  const typed = ownTypes.find(([, pattern]) => types.some((type) => pattern.test(type)))?.[0];
  const about = typed ?? noticeInTitle(title);
  return about === null || about === undefined
    ? null
    : { kind: 'notice', text: noticeText(about, '', title), url: null };
}

const nameOf = ({ text, pmid }: Comment): string => text || `PMID ${pmid}`;
const addressOf = ({ pmid }: Comment): string | null =>
  /^\d+$/.test(pmid) ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : null;
