// What is published on an article as a whole (retracted, doubted, corrected), and the articles that are such a notice themselves.
import type { Notice } from '../vocabulary.js';
import { abstractAddress } from './article-ids.js';

/** What a notice does to the article that it is about. */
export type NoticeOf = 'retraction' | 'partial-retraction' | 'concern';

const END = String.raw`\s?(?:\]|:|\.|—|–|- )`;
const RETRACTED = new RegExp(
  String.raw`^\W{0,3}(?:(?:retracted|withdrawn|removed)(?: (?:article|paper|publication))?|art(?:igo|ículo) retra(?:c?tado|ído))${END}`,
  'i',
);
const NOTICE = new RegExp(
  String.raw`^\W{0,3}(?:notice of )?(partial )?retraction(?: (?:notice|note|statement))?(?: (?:to|for))?${END}`,
  'i',
);

/** Publishers mark a retracted article in its title ("RETRACTED: …", "[Retracted] …"). */
export function isRetractedTitle(title: string): boolean {
  return RETRACTED.test(title);
}

/** For the title of a notice ("Retraction: …"); null for any other. */
export function noticeInTitle(title: string): NoticeOf | null {
  const mark = NOTICE.exec(title);
  if (mark === null) return null;
  return mark[1] === undefined ? 'retraction' : 'partial-retraction';
}

/** An article that is a notice. `named`: the other article, as the notice cites it; else its own title tells which it is. */
export function ownNotice(of: NoticeOf, named: string, title: string, url: string | null): Notice {
  const about = named || title.replace(NOTICE, '').trim() || 'another article';
  const what = of === 'partial-retraction' ? 'partial retraction' : 'retraction';
  const text =
    of === 'concern'
      ? `This is an expression of concern about ${about}`
      : `This is a notice of ${what} of ${about}`;
  return { kind: 'notice', text, url };
}

const GRAVITY: readonly Notice['kind'][] = ['retraction', 'partial-retraction', 'concern', 'correction'];

/** An article's own notice, then retractions, and so on. */
export function gravestFirst(notices: Iterable<Notice>): readonly Notice[] {
  return [...notices].sort((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind));
}

export const markedAsRetracted: Notice = { kind: 'retraction', text: 'Marked as retracted', url: null };

/** A comment of PubMed on an article. */
export interface Comment {
  /** `RetractionIn`, `ErratumIn` and the like. */
  readonly type: string;
  readonly text: string;
  readonly pmid: string;
}

const commentKinds: readonly (readonly [Notice['kind'], RegExp, string])[] = [
  ['retraction', /^Retract(?:ion|ed)In$/i, 'Retraction in'],
  ['partial-retraction', /^PartialRetractionIn$/i, 'Partial retraction in'],
  ['concern', /^ExpressionOfConcernIn$/i, 'Expression of concern in'],
  ['correction', /^ErratumIn$/i, 'Erratum in'],
  ['correction', /^CorrectedandRepublishedIn$/i, 'Corrected and republished in'],
];

/** Comments, and types of publication, by which a citation says that it is a notice itself. */
const noticeComments: readonly (readonly [NoticeOf, RegExp])[] = [
  ['partial-retraction', /^PartialRetractionOf$/i],
  ['retraction', /^RetractionOf$/i],
  ['concern', /^ExpressionOfConcernFor$/i],
];
const noticeTypes: readonly (readonly [NoticeOf, RegExp])[] = [
  ['retraction', /^Retraction (?:of Publication|Notice)$/i],
  ['concern', /^Expression of Concern$/i],
];

/** Notices by PubMed's comments, and by the types of the publication; the gravest first, none of them twice. */
export function commentNotices(
  comments: readonly Comment[],
  types: readonly string[],
  title: string,
): readonly Notice[] {
  const notices: Notice[] = commentKinds.flatMap(([kind, pattern, words]) =>
    comments
      .filter(({ type }) => pattern.test(type))
      .map((comment) => ({ kind, text: `${words}: ${nameOf(comment)}`, url: addressOf(comment) })),
  );
  const isRetraction = ({ kind }: Notice): boolean => kind === 'retraction';
  const notice = citedNotice(comments, types, title);
  if (notice !== null) return [...notices.filter((each) => !isRetraction(each)), notice];
  const marked = types.some((type) => /^Retracted Publication$/i.test(type)) || isRetractedTitle(title);
  return marked && !notices.some(isRetraction) ? [markedAsRetracted, ...notices] : notices;
}

function citedNotice(comments: readonly Comment[], types: readonly string[], title: string): Notice | null {
  for (const [of, pattern] of noticeComments) {
    const comment = comments.find(({ type }) => pattern.test(type));
    if (comment !== undefined) return ownNotice(of, nameOf(comment), title, addressOf(comment));
  }
  const typed = noticeTypes.find(([, pattern]) => types.some((type) => pattern.test(type)))?.[0];
  const of = typed ?? noticeInTitle(title);
  return of === null ? null : ownNotice(of, '', title, null);
}

const nameOf = ({ text, pmid }: Comment): string => text || `PMID ${pmid}`;
const addressOf = ({ pmid }: Comment): string | null =>
  /^\d+$/.test(pmid) ? abstractAddress({ doi: null, pmid }) : null;
