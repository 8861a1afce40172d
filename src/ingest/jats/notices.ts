// What publishers say of an article as a whole: retracted, doubted, corrected; by related articles, type, subject and title.
import type { Notice } from '../../vocabulary.js';
import { isRetractedTitle, noticeInTitle, noticeText } from '../retracted-title.js';
import { attributeOf, within, type XmlElement } from '../xml/xml-element.js';
import { textOf } from './inline.js';
import { titleOf } from './record.js';

type Kind = Notice['kind'];
type About = Parameters<typeof noticeText>[0];

// Types of JATS and of PMC, of what the related article is to this one.
const relations: readonly (readonly [Kind, RegExp])[] = [
  ['partial-retraction', /^partial-retraction/],
  ['retraction', /^retract(?!ed-article)|^remov|^withdr/],
  ['concern', /^(?!object-of).*concern/],
  ['correction', /^(?:correction|corrigend|erratum|addendum|update)/],
];
// An article that names what it retracts or doubts is the notice of it. One that corrects another ("corrected-article") needs none.
const notices: readonly (readonly [About, RegExp])[] = [
  ['partial-retraction', /^partial(?:ly)?-retracted-article|^partial-retraction$/],
  ['retraction', /^retracted-article|^retraction$/],
  ['concern', /^object-of-concern|^expression-of-concern$/],
];
const RETRACTED = /^(?:retracted(?: (?:article|publication))?|withdrawn(?: article)?)$/i;
const RETRACTION = /^retraction(?: (?:note|notice))?$/i;

const words: Readonly<Record<Exclude<Kind, 'notice'>, string>> = {
  retraction: 'Marked as retracted',
  'partial-retraction': 'Marked as partly retracted',
  concern: 'An expression of concern was published',
  correction: 'A correction was published',
};

/** Notices of an article, each once, the gravest first. */
export function noticesOf(article: XmlElement, meta: XmlElement | undefined): readonly Notice[] {
  const own = ownNotice(article, meta);
  if (own !== null) return [own];
  const found = new Map<string, Notice>();
  const add = (kind: Kind, text: string, url: string | null): void => {
    const key = `${kind} ${url}`;
    if (!found.has(key)) found.set(key, { kind, text, url });
  };
  for (const element of relatedTo(meta)) {
    const kind = firstOf(relations, relationOf(element));
    if (kind !== undefined && kind !== 'notice')
      add(kind, [words[kind], textOf(element)].filter((part) => part !== '').join(': '), addressOf(element));
  }
  const marked =
    isRetractedTitle(titleOf(meta)) ||
    /^withdrawal$/i.test(attributeOf(article, 'article-type')) ||
    subjectsOf(meta).some((subject) => RETRACTED.test(subject)) ||
    (meta !== undefined &&
      within(meta, 'event').some((event) => /retract|withdr/i.test(attributeOf(event, 'event-type'))));
  if (marked && ![...found.values()].some(({ kind }) => kind === 'retraction'))
    add('retraction', words.retraction, null);
  return [...found.values()].sort((one, two) => GRAVITY.indexOf(one.kind) - GRAVITY.indexOf(two.kind));
}

/** What the article is itself: a notice about another one, by its type, by what it names, by its subject or its title. */
function ownNotice(article: XmlElement, meta: XmlElement | undefined): Notice | null {
  const related = relatedTo(meta);
  const named = related.find((element) => {
    const relation = relationOf(element);
    return /article|object/.test(relation) && firstOf(notices, relation) !== undefined;
  });
  const forward = related.some((element) => /^(?:partial-)?retraction/.test(relationOf(element)));
  const about =
    firstOf(notices, attributeOf(article, 'article-type').toLowerCase()) ??
    (named === undefined ? undefined : firstOf(notices, relationOf(named))) ??
    // Some publishers set "Retraction" over the retracted article, too; then it points to the notice.
    (forward ? null : (noticeInTitle(titleOf(meta)) ?? subjectNotice(meta)));
  if (about === undefined || about === null) return null;
  const other = named ?? related[0];
  const url = other === undefined ? null : addressOf(other);
  return { kind: 'notice', text: noticeText(about, textOf(other), titleOf(meta)), url };
}

const subjectNotice = (meta: XmlElement | undefined): About | null =>
  subjectsOf(meta).some((subject) => RETRACTION.test(subject)) ? 'retraction' : null;

const subjectsOf = (meta: XmlElement | undefined): readonly string[] =>
  meta === undefined ? [] : within(meta, 'subject').map(textOf);

const relatedTo = (meta: XmlElement | undefined): readonly XmlElement[] =>
  meta === undefined ? [] : within(meta, 'related-article', 'related-object');

const relationOf = (element: XmlElement): string =>
  (attributeOf(element, 'related-article-type') || attributeOf(element, 'link-type')).toLowerCase();

function firstOf<T>(rules: readonly (readonly [T, RegExp])[], type: string): T | undefined {
  return rules.find(([, pattern]) => pattern.test(type))?.[0];
}

const GRAVITY: readonly Kind[] = ['retraction', 'partial-retraction', 'concern', 'correction'];

function addressOf(related: XmlElement): string | null {
  const to = attributeOf(related, 'href') || textOf(related);
  if (/^https?:\/\//.test(to)) return to;
  const doi = /^(?:doi:)?\s*(10\.\d{4,9}\/\S+)$/i.exec(to)?.[1];
  if (doi !== undefined) return `https://doi.org/${encodeURI(doi)}`;
  if (/^PMC\d+$/i.test(to)) return `https://pmc.ncbi.nlm.nih.gov/articles/${to.toUpperCase()}/`;
  return attributeOf(related, 'ext-link-type') === 'pubmed' && /^\d+$/.test(to)
    ? `https://pubmed.ncbi.nlm.nih.gov/${to}/`
    : null;
}
