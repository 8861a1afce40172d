// The front matter of an article: title, abstracts, keywords and statements as blocks; whatever else it says as details.
import {
  attributeOf,
  childrenOf,
  descendantsNamed,
  elementsOf,
  isElement,
  type XmlElement,
} from '../xml/xml-element.js';
import { addElement, addHeaded, type Reader } from './blocks.js';
import { asStatement, type BlockContext, type Draft, underHeading } from './draft.js';
import { textOf } from './inline.js';
import { type Front, withoutNotes } from './record.js';
import { roleOfHeading } from './roles.js';

export function addFront({ journal, article }: Front, context: BlockContext, draft: Draft): void {
  for (const element of elementsOf(journal)) addDetails(element, draft);
  for (const element of elementsOf(article)) {
    const reader = readers.get(element.name);
    if (reader === undefined) addDetails(element, draft);
    else reader(element, context, draft);
  }
}

export function keywordsOf({ article }: Front): Record<'keywords' | 'mesh', readonly string[]> {
  const groups = childrenOf(article, 'kwd-group').filter((group) => !isAbbreviations(group));
  const isMesh = (group: XmlElement): boolean => /^mesh$/i.test(typeOf(group));
  return {
    keywords: [...new Set(groups.filter((group) => !isMesh(group)).flatMap(wordsOf))],
    mesh: [...new Set(groups.filter(isMesh).flatMap(wordsOf))],
  };
}

const typeOf = (group: XmlElement): string =>
  attributeOf(group, 'kwd-group-type') || attributeOf(group, 'vocab');
const isAbbreviations = (group: XmlElement): boolean => /^abbr/i.test(typeOf(group));

function wordsOf(group: XmlElement): readonly string[] {
  return elementsOf(group)
    .filter(({ name }) => name !== 'title' && name !== 'label')
    .flatMap((word) => (word.name === 'nested-kwd' ? wordsIn(word) : keywordsIn(word)))
    .filter((word) => word !== '');
}

// Keywords of a tree.
function wordsIn(element: XmlElement): readonly string[] {
  return element.name === 'nested-kwd' ? elementsOf(element).flatMap(wordsIn) : keywordsIn(element);
}

// Keywords may be written as one line.
function keywordsIn(element: XmlElement): readonly string[] {
  const text = textOf(element);
  return element.name === 'unstructured-kwd-group' ? text.split(/[;,] /) : [text];
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

const addAbstract: Reader = (element, context, draft) => {
  const name = abstracts.get(attributeOf(element, 'abstract-type')) ?? 'Abstract';
  const language = attributeOf(element, 'lang') || 'translated';
  addHeaded(element, context, draft, element.name === 'trans-abstract' ? `${name} (${language})` : name);
};

const addKeywords: Reader = (element, context, draft) => {
  const title = textOf(childrenOf(element, 'title', 'label')[0]);
  const text = wordsOf(element).join('; ');
  const here = underHeading(context, title || (isAbbreviations(element) ? 'Abbreviations' : 'Keywords'));
  draft.block(isAbbreviations(element) ? asStatement(here, 'other') : { ...here, kind: 'keywords' }, text);
};

const addTitles: Reader = (element, context, draft) => {
  for (const title of elementsOf(element)) {
    if (title.name !== 'article-title') addDetails(title, draft);
    else {
      // A letter of peer review has its title as the heading over it.
      if (context.role !== 'peer-review')
        draft.block({ ...context, kind: 'title' }, textOf(withoutNotes(title)));
      for (const note of childrenOf(title, 'xref', 'fn')) addDetails(note, draft);
    }
  }
};

/** Reads a group's children, or the group itself where it is `shown`: `shown` ones become blocks of text, the others details. */
const addParts =
  (heading: string, role: 'licence' | 'funding' | 'other', shown: (name: string) => boolean): Reader =>
  (element, context, draft) => {
    const here = asStatement(underHeading(context, heading), role);
    for (const part of shown(element.name) ? [element] : elementsOf(element)) {
      if (shown(part.name)) addElement(part, here, draft);
      else addDetails(part, draft);
    }
  };

const addPermissions = addParts(
  'Copyright and licence',
  'licence',
  (name) => name === 'license' || name === 'copyright-statement',
);
const addFundingParts = addParts(
  'Funding',
  'funding',
  (name) => name === 'funding-statement' || name === 'open-access',
);

// Where no statement says who paid, the awards do: their sources and numbers.
const addFunding: Reader = (element, context, draft) => {
  addFundingParts(element, context, draft);
  if (element.name === 'funding-statement' || descendantsNamed(element, 'funding-statement').length > 0)
    return;
  const awards = childrenOf(element, 'award-group').map((award) => {
    const sources = childrenOf(award, 'funding-source').map((source) =>
      textOf(descendantsNamed(source, 'institution')[0] ?? source),
    );
    return [...sources, childrenOf(award, 'award-id').map(textOf).join(', ')].filter(Boolean).join(' ');
  });
  const text = awards.filter(Boolean).join('; ');
  draft.block(asStatement(underHeading(context, 'Funding'), 'funding'), text);
};
const addNotes = addParts(
  'Author notes',
  'other',
  (name) => !['author-notes', 'corresp', 'title', 'label'].includes(name),
);

// Publishers keep statements here as pairs of a name and a value ("Data Availability").
const addPairs: Reader = (element, context, draft) => {
  for (const pair of elementsOf(element)) {
    const name = textOf(childrenOf(pair, 'meta-name')[0]);
    const role = roleOfHeading(name);
    const values = childrenOf(pair, 'meta-value');
    for (const value of values) {
      if (role !== null || /summary|statement|digest/i.test(name))
        addElement(value, asStatement(underHeading(context, name), role), draft);
      else draft.detail('custom-meta', [name, textOf(value)].filter((part) => part !== '').join(': '));
    }
    if (values.length === 0) draft.detail('custom-meta', name);
    for (const part of elementsOf(pair))
      if (part.name !== 'meta-value' && part.name !== 'meta-name') addDetails(part, draft);
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
  if (GROUPS.has(element.name) && element.children.length > 0) {
    for (const member of element.children) {
      if (isElement(member)) addDetails(member, draft);
      else draft.detail(element.name, member.trim());
    }
    return;
  }
  const type = TYPES.map((name) => attributeOf(element, name)).find((value) => value !== '');
  draft.detail(type === undefined ? element.name : `${element.name} ${type}`, listed(element));
}

// A contributor's name, marks, address and role are elements side by side, with no blank between them.
function listed(element: XmlElement): string {
  if (element.name !== 'contrib') return textOf(element);
  return element.children
    .map((part) => (isElement(part) ? textOf(part) : part.trim()))
    .filter((part) => part !== '')
    .join(' ');
}
