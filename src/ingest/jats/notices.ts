// What publishers say of an article as a whole: retracted, doubted, corrected; by related articles, type, subject and title.
import type { Notice } from '../../vocabulary.js';
import { isRetractedTitle } from '../retracted-title.js';
import { attributeOf, within, type XmlElement } from '../xml/xml-element.js';
import { textOf } from './inline.js';
import { titleOf } from './record.js';

type Kind = Notice['kind'];

// Types of JATS and of PMC. An article that says which one it corrects ("corrected-article") is itself the correction.
const relations: readonly (readonly [Kind, RegExp])[] = [
  ['retraction', /^(?:partial-)?retract|^remov|^withdr/],
  ['concern', /concern/],
  ['correction', /^(?:correction|corrigend|erratum|addendum|update)/],
];
const types: readonly (readonly [Kind, RegExp])[] = [
  ['retraction', /^(?:partial-)?retract|^withdrawal$/],
  ['concern', /^expression-of-concern$/],
];
const SUBJECT =
  /^(?:retracted(?: (?:article|publication))?|retraction(?: (?:note|notice))?|withdrawn(?: article)?)$/i;

const words: Readonly<Record<Kind, string>> = {
  retraction: 'Marked as retracted',
  concern: 'An expression of concern was published',
  correction: 'A correction was published',
};

/** Notices of an article, each once, the gravest first. */
export function noticesOf(article: XmlElement, meta: XmlElement | undefined): readonly Notice[] {
  const found = new Map<string, Notice>();
  const add = (kind: Kind, text: string, url: string | null): void => {
    const key = `${kind} ${url}`;
    if (!found.has(key)) found.set(key, { kind, text, url });
  };
  const has = (kind: Kind): boolean => [...found.values()].some((notice) => notice.kind === kind);
  const related = meta === undefined ? [] : within(meta, 'related-article', 'related-object');
  for (const element of related) {
    const type = (
      attributeOf(element, 'related-article-type') || attributeOf(element, 'link-type')
    ).toLowerCase();
    const kind = relations.find(([, pattern]) => pattern.test(type))?.[0];
    if (kind !== undefined)
      add(kind, [words[kind], textOf(element)].filter((part) => part !== '').join(': '), addressOf(element));
  }
  const typed = types.find(([, pattern]) =>
    pattern.test(attributeOf(article, 'article-type').toLowerCase()),
  )?.[0];
  if (typed !== undefined && !has(typed)) {
    add(typed, `This is a publisher's notice: ${titleOf(meta)}`, null);
  }
  const marked =
    isRetractedTitle(titleOf(meta)) ||
    (meta !== undefined && within(meta, 'subject').some((subject) => SUBJECT.test(textOf(subject)))) ||
    (meta !== undefined &&
      within(meta, 'event').some((event) => /retract|withdr/i.test(attributeOf(event, 'event-type'))));
  if (marked && !has('retraction')) add('retraction', words.retraction, null);
  return [...found.values()].sort((one, two) => GRAVITY.indexOf(one.kind) - GRAVITY.indexOf(two.kind));
}

const GRAVITY: readonly Kind[] = ['retraction', 'concern', 'correction'];

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
