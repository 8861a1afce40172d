// What a page says of its article in its head: the tags of Google Scholar that journals and PMC write, Dublin Core, schema.org.
// https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
import type { Element, Nodes } from 'hast';
import { isByline, readAuthor } from '../text/authors.js';
import { type Fields, putFields, readField, soundAuthors } from '../text/fields.js';
import { letters } from '../text/letters.js';
import { inlineHtml } from './inline-html.js';

export function pageFields(root: Nodes): Fields {
  const elements = elementsIn(root);
  const metas = new Map<string, string[]>();
  for (const { tagName, properties } of elements) {
    if (tagName !== 'meta') continue;
    const name = String(properties['name'] ?? properties['property'] ?? '').toLowerCase();
    const content = String(properties['content'] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (name !== '' && content !== '') metas.set(name, [...(metas.get(name) ?? []), content]);
  }
  const fields: Fields = {};
  putFields(fields, linkedData(elements), false);
  putFields(fields, dublinCore(metas), false);
  putFields(fields, scholar(metas), false);
  guess(fields, metas, elements);
  return fields;
}

function elementsIn(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsIn(child)] : []));
}

type Metas = ReadonlyMap<string, readonly string[]>;

function first(metas: Metas, ...names: readonly string[]): string | null {
  return names.flatMap((name) => metas.get(name) ?? [])[0] ?? null;
}

function fieldsOf(pairs: readonly (readonly [string, string | null])[]): Fields {
  return Object.assign(
    {},
    ...pairs.map(([name, value]) => (value === null ? {} : (readField(name, value) ?? {}))),
  );
}

function people(names: readonly string[]): Fields {
  const authors = soundAuthors(names.map((name) => readAuthor(name)));
  return authors === null ? {} : { authors };
}

function scholar(metas: Metas): Fields {
  const of = (name: string): string | null => first(metas, `citation_${name}`);
  const [from, to] = [of('firstpage'), of('lastpage')];
  const names =
    metas.get('citation_author') ?? (of('authors') ?? '').split(/\s*;\s*/).filter((name) => name !== '');
  const pdf = of('fulltext_html_url') ?? of('abstract_html_url');
  return {
    ...fieldsOf([
      ['title', of('title')],
      ['journal', of('journal_title')],
      ['year', of('publication_date') ?? of('date') ?? of('online_date') ?? of('year')],
      ['volume', of('volume')],
      ['issue', of('issue')],
      ['pages', from === null ? null : [from, to].filter((page) => page !== null).join('-')],
      ['doi', of('doi')],
      ['pmid', of('pmid')],
      ['url', pdf],
      ['keywords', (metas.get('citation_keywords') ?? []).join('; ') || null],
    ]),
    ...(of('journal_abbrev') === null ? {} : { journalShort: of('journal_abbrev') ?? '' }),
    ...people(names),
  };
}

function dublinCore(metas: Metas): Fields {
  const doi = [...(metas.get('dc.identifier') ?? []), ...(metas.get('prism.doi') ?? [])].find((id) =>
    /^(?:doi:\s?|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\//i.test(id),
  );
  return {
    ...fieldsOf([
      ['title', first(metas, 'dc.title')],
      ['year', doi === undefined ? null : first(metas, 'dc.date', 'dcterms.issued', 'prism.publicationdate')],
      ['doi', doi ?? null],
      ['journal', first(metas, 'prism.publicationname')],
    ]),
    ...people(metas.get('dc.creator') ?? []),
  };
}

const article = /^(?:Scholarly|MedicalScholarly)Article$/;

/** schema.org in JSON-LD, of a scholarly article alone: other kinds of page have authors of another kind. */
function linkedData(elements: readonly Element[]): Fields {
  for (const { tagName, properties, children } of elements) {
    if (tagName !== 'script' || String(properties['type'] ?? '') !== 'application/ld+json') continue;
    const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    for (const item of itemsIn(text)) {
      const of = (name: string): string | null => textIn(item[name]);
      if (!article.test(of('@type') ?? '')) continue;
      const authors = [item['author']]
        .flat()
        .flatMap((one) => textIn(one) ?? textIn(recordIn(one)['name']) ?? []);
      return {
        ...fieldsOf([
          ['title', of('headline') ?? of('name')],
          ['year', of('datePublished')],
        ]),
        ...people(authors),
      };
    }
  }
  return {};
}

function itemsIn(text: string): Record<string, unknown>[] {
  try {
    const read: unknown = JSON.parse(text);
    const list = Array.isArray(read) ? read : [read];
    return list.flatMap((one) => [
      recordIn(one),
      ...[recordIn(one)['@graph'], recordIn(one)['mainEntity']].flat().map(recordIn),
    ]);
  } catch {
    return [];
  }
}

function recordIn(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** What any page may have: its only first heading, its title, the name of who made it. */
function guess(fields: Fields, metas: Metas, elements: readonly Element[]): void {
  const titles = elements.filter(({ tagName }) => tagName === 'title').map(charactersIn);
  const headings = elements
    .filter(({ tagName }) => tagName === 'h1')
    .map(({ children }) => inlineHtml(children).text);
  const shown = headings[0];
  const og = first(metas, 'og:title');
  const same =
    shown !== undefined &&
    [titles[0], og].some(
      (title) => title !== undefined && title !== null && letters(title) === letters(shown),
    );
  if (same) putFields(fields, { title: shown }, fields.title !== undefined);
  else if (headings.length !== 1 && og === null && titles[0] !== undefined && titles[0] !== '')
    putFields(fields, { title: titles[0] }, true);
  else if (og !== null && shown === undefined) putFields(fields, { title: og }, true);
  const names = metas.get('author') ?? [];
  const list = names.length === 1 ? (names[0] ?? '').split(/\s*;\s*|,\s+(?:and\s+)?|\s+and\s+/) : names;
  if (list.length > 0 && list.every((name) => name.split(/\s+/).length > 1 && isByline(name)))
    putFields(fields, people(list), true);
}

function charactersIn(element: Element): string {
  const inner = element.children.map((child) =>
    child.type === 'text' ? child.value : child.type === 'element' ? charactersIn(child) : '',
  );
  return inner.join('').replace(/\s+/g, ' ').trim();
}
