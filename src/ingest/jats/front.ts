// The front matter of an article: title, abstracts, keywords and statements as blocks; whatever else it says as details.
import { attributeOf, childrenOf, elementsOf, isElement, type XmlElement } from '../xml/xml-element.js';
import { addElement, addHeaded } from './blocks.js';
import type { Draft } from './draft.js';
import { textOf } from './inline.js';
import { asStatement, type Place, under } from './place.js';
import { type Front, withoutNotes } from './record.js';
import { roleOfHeading } from './roles.js';

type Reader = (element: XmlElement, place: Place, draft: Draft) => void;

export function addFront({ journal, article }: Front, place: Place, draft: Draft): void {
  for (const element of journal === undefined ? [] : elementsOf(journal)) addDetails(element, draft);
  for (const element of article === undefined ? [] : elementsOf(article)) {
    const reader = readers.get(element.name);
    if (reader === undefined) addDetails(element, draft);
    else reader(element, place, draft);
  }
}

export interface Keywords {
  readonly keywords: readonly string[];
  readonly mesh: readonly string[];
}

export function keywordsOf({ article }: Front): Keywords {
  const groups = article === undefined ? [] : childrenOf(article, 'kwd-group');
  const of = (wanted: boolean): readonly string[] => [
    ...new Set(
      groups.filter((group) => isMesh(group) === wanted && !isAbbreviations(group)).flatMap(wordsOf),
    ),
  ];
  return { keywords: of(false), mesh: of(true) };
}

const isMesh = (group: XmlElement): boolean => /^mesh$/i.test(typeOf(group));
const isAbbreviations = (group: XmlElement): boolean => /^abbr/i.test(typeOf(group));
const typeOf = (group: XmlElement): string =>
  attributeOf(group, 'kwd-group-type') || attributeOf(group, 'vocab');

function wordsOf(group: XmlElement): readonly string[] {
  return elementsOf(group)
    .filter(({ name }) => name !== 'title' && name !== 'label')
    .flatMap((word) =>
      word.name === 'nested-kwd' || word.name === 'unstructured-kwd-group' ? wordsIn(word) : [textOf(word)],
    )
    .filter((word) => word !== '');
}

// Keywords written as one line, or those of a tree.
function wordsIn(element: XmlElement): readonly string[] {
  if (element.name === 'nested-kwd') return elementsOf(element).flatMap(wordsIn);
  return element.name === 'unstructured-kwd-group' ? textOf(element).split(/[;,] /) : [textOf(element)];
}

// Abstracts of another kind than the usual one are named by it ("Graphical abstract").
const abstracts: ReadonlyMap<string, string> = new Map([
  ['summary', 'Summary'],
  ['author-summary', 'Author summary'],
  ['executive-summary', 'Digest'],
  ['plain-language-summary', 'Plain language summary'],
  ['teaser', 'Teaser'],
  ['toc', 'Table of contents summary'],
  ['web-summary', 'Web summary'],
  ['editor', "Editor's summary"],
  ['graphical', 'Graphical abstract'],
  ['key-points', 'Key points'],
  ['highlights', 'Highlights'],
]);

const addAbstract: Reader = (element, place, draft) => {
  const language =
    element.name === 'trans-abstract' ? ` (${attributeOf(element, 'lang') || 'translated'})` : '';
  addHeaded(
    element,
    place,
    draft,
    `${abstracts.get(attributeOf(element, 'abstract-type')) ?? 'Abstract'}${language}`,
  );
};

const addKeywords: Reader = (element, place, draft) => {
  const title = textOf(childrenOf(element, 'title', 'label')[0]);
  const text = wordsOf(element).join('; ');
  const here = under(place, title || (isAbbreviations(element) ? 'Abbreviations' : 'Keywords'));
  draft.block(isAbbreviations(element) ? asStatement(here, 'other') : { ...here, kind: 'keywords' }, text);
};

const addTitles: Reader = (element, place, draft) => {
  for (const title of elementsOf(element)) {
    if (title.name !== 'article-title') addDetails(title, draft);
    else {
      // A letter of peer review has its title as the heading over it.
      if (place.role !== 'peer-review') draft.block({ ...place, kind: 'title' }, textOf(withoutNotes(title)));
      for (const note of childrenOf(title, 'xref', 'fn')) addDetails(note, draft);
    }
  }
};

const addPermissions: Reader = (element, place, draft) => {
  const here = asStatement(under(place, 'Copyright and licence'), 'licence');
  const parts = element.name === 'permissions' ? elementsOf(element) : [element];
  for (const part of parts) {
    if (part.name === 'license' || part.name === 'copyright-statement') addElement(part, here, draft);
    else addDetails(part, draft);
  }
};

const addFunding: Reader = (element, place, draft) => {
  const here = asStatement(under(place, 'Funding'), 'funding');
  for (const part of element.name === 'funding-group' ? elementsOf(element) : [element]) {
    if (part.name === 'funding-statement' || part.name === 'open-access') addElement(part, here, draft);
    else addDetails(part, draft);
  }
};

const addNotes: Reader = (element, place, draft) => {
  for (const part of elementsOf(element)) {
    if (part.name === 'corresp' || part.name === 'title' || part.name === 'label') addDetails(part, draft);
    else addElement(part, asStatement(under(place, 'Author notes'), 'other'), draft);
  }
};

// Publishers keep statements here as pairs of a name and a value ("Data Availability").
const addPairs: Reader = (element, place, draft) => {
  for (const pair of elementsOf(element)) {
    const name = textOf(childrenOf(pair, 'meta-name')[0]);
    const role = roleOfHeading(name);
    const values = childrenOf(pair, 'meta-value');
    const others = elementsOf(pair).filter((part) => part.name !== 'meta-value' && part.name !== 'meta-name');
    for (const value of values) {
      if (role !== null) addElement(value, asStatement(under(place, name), role), draft);
      else if (/summary|statement|digest/i.test(name)) addElement(value, under(place, name), draft);
      else draft.detail('custom-meta', [name, textOf(value)].filter((part) => part !== '').join(': '));
    }
    if (values.length === 0) draft.detail('custom-meta', name);
    for (const part of others) addDetails(part, draft);
  }
};

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['title-group', addTitles],
  ['abstract', addAbstract],
  ['trans-abstract', addAbstract],
  ['kwd-group', addKeywords],
  ['permissions', addPermissions],
  ['license', addPermissions],
  ['copyright-statement', addPermissions],
  ['funding-group', addFunding],
  ['funding-statement', addFunding],
  ['author-notes', addNotes],
  ['custom-meta-group', addPairs],
  ['custom-meta-wrap', addPairs],
  ['supplementary-material', addElement],
]);

const GROUPS: ReadonlySet<string> = new Set(
  'contrib-group article-categories history pub-history journal-title-group publisher award-group'.split(' '),
);
const TYPES =
  'pub-id-type journal-id-type contrib-type pub-type date-type subj-group-type alt-title-type publication-format content-type'.split(
    ' ',
  );

/** A group is told member by member, so that what it says can be read. */
function addDetails(element: XmlElement, draft: Draft): void {
  const members = GROUPS.has(element.name) ? element.children : [];
  if (members.length > 0) {
    for (const member of members) {
      if (isElement(member)) addDetails(member, draft);
      else draft.detail(element.name, member.trim());
    }
    return;
  }
  const type = TYPES.map((name) => attributeOf(element, name)).find((value) => value !== '') ?? '';
  draft.detail(type === '' ? element.name : `${element.name} ${type}`, listed(element));
}

// A contributor's name, marks, address and role stand side by side without a line that they share.
function listed(element: XmlElement): string {
  if (element.name !== 'contrib') return textOf(element);
  return element.children
    .map((part) => (isElement(part) ? textOf(part) : part.trim()))
    .filter((part) => part !== '')
    .join(' ');
}
