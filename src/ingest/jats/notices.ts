// What publishers say of an article as a whole: retracted, doubted, corrected; by related articles, type, subject and title.
import type { Notice } from '../../vocabulary.js';
import { articleAddress } from '../article-ids.js';
import {
  gravestFirst,
  isRetractedTitle,
  markedAsRetracted,
  type NoticeOf,
  noticeInTitle,
  ownNotice,
} from '../notices.js';
import { attributeOf, descendantsNamed, type XmlElement } from '../xml/xml-element.js';
import { textOf } from './inline.js';
import { titleOf } from './record.js';

// Types of JATS and of PMC, of what the related article is to this one.
const relations: readonly (readonly [Notice['kind'], RegExp, string])[] = [
  ['partial-retraction', /^partial-retraction/, 'Marked as partly retracted'],
  ['retraction', /^retract(?!ed-article)|^remov|^withdr/, markedAsRetracted.text],
  ['concern', /^(?!object-of).*concern/, 'An expression of concern was published'],
  ['correction', /^(?:correction|corrigend|erratum|addendum|update)/, 'A correction was published'],
];
// An article that names what it retracts or doubts is the notice of it. One that corrects another ("corrected-article") needs none.
const noticeTypes: readonly (readonly [NoticeOf, RegExp])[] = [
  ['partial-retraction', /^partial(?:ly)?-retracted-article|^partial-retraction$/],
  ['retraction', /^retracted-article|^retraction$/],
  ['concern', /^object-of-concern|^expression-of-concern$/],
];
const RETRACTED = /^(?:retracted(?: (?:article|publication))?|withdrawn(?: article)?)$/i;
const RETRACTION = /^retraction(?: (?:note|notice))?$/i;

/** Notices of an article, each once, the gravest first. */
export function noticesOf(article: XmlElement, meta: XmlElement | undefined): readonly Notice[] {
  const related = descendantsNamed(meta, 'related-article', 'related-object');
  const subjects = descendantsNamed(meta, 'subject').map(textOf);
  const type = attributeOf(article, 'article-type');
  const about = noticeAbout(type, related, titleOf(meta), subjects);
  if (about !== null) {
    const other = about.other ?? related[0];
    const url = other === undefined ? null : addressOf(other);
    return [ownNotice(about.of, textOf(other), titleOf(meta), url)];
  }
  const notices = new Map<string, Notice>();
  for (const element of related) {
    const [kind, , words] = relations.find(([, pattern]) => pattern.test(relationOf(element))) ?? [];
    if (kind === undefined) continue;
    const url = addressOf(element);
    const text = [words, textOf(element)].filter((part) => part !== '').join(': ');
    if (!notices.has(`${kind} ${url}`)) notices.set(`${kind} ${url}`, { kind, text, url });
  }
  const marked =
    isRetractedTitle(titleOf(meta)) ||
    /^withdrawal$/i.test(type) ||
    subjects.some((subject) => RETRACTED.test(subject)) ||
    descendantsNamed(meta, 'event').some((event) => /retract|withdr/i.test(attributeOf(event, 'event-type')));
  const isMarked = [...notices.values()].some(({ kind }) => kind === 'retraction');
  return gravestFirst([...notices.values(), ...(marked && !isMarked ? [markedAsRetracted] : [])]);
}

/** What the article is itself: a notice about another one, by its type, by what it names, by its subject or its title. */
function noticeAbout(
  type: string,
  related: readonly XmlElement[],
  title: string,
  subjects: readonly string[],
): { readonly of: NoticeOf; readonly other: XmlElement | undefined } | null {
  const noticeOf = (name: string): NoticeOf | undefined =>
    noticeTypes.find(([, pattern]) => pattern.test(name))?.[0];
  const other = related.find((element) => {
    const relation = relationOf(element);
    return /article|object/.test(relation) && noticeOf(relation) !== undefined;
  });
  // Some publishers set "Retraction" over the retracted article, too; then it points to the notice.
  const forward = related.some((element) => /^(?:partial-)?retraction/.test(relationOf(element)));
  const titled = (): NoticeOf | null =>
    noticeInTitle(title) ?? (subjects.some((subject) => RETRACTION.test(subject)) ? 'retraction' : null);
  const of =
    noticeOf(type.toLowerCase()) ??
    (other === undefined ? undefined : noticeOf(relationOf(other))) ??
    (forward ? null : titled());
  return of === null ? null : { of, other };
}

function relationOf(element: XmlElement): string {
  return (attributeOf(element, 'related-article-type') || attributeOf(element, 'link-type')).toLowerCase();
}

function addressOf(related: XmlElement): string | null {
  const to = attributeOf(related, 'href') || textOf(related);
  if (/^https?:\/\//.test(to)) return to;
  const doi = /^(?:doi:)?\s*(10\.\d{4,9}\/\S+)$/i.exec(to)?.[1] ?? null;
  const pmcid = doi === null && /^PMC\d+$/i.test(to) ? to.toUpperCase() : null;
  const isPmid = attributeOf(related, 'ext-link-type') === 'pubmed' && /^\d+$/.test(to);
  return articleAddress({ doi, pmid: isPmid ? to : null, pmcid });
}
