// What a page says of its article in its head: the tags of Google Scholar that journals and PMC write, Dublin Core, schema.org.
// https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
import type { Element, Nodes } from 'hast';
import { given } from '../article.js';
import { isByline, readAuthor } from '../text/authors.js';
import { type Fields, putFields, readFields, soundAuthors } from '../text/fields.js';
import { letters } from '../text/head-pieces.js';
import { inlineText } from './inline-html.js';

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

export function elementsIn(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsIn(child)] : []));
}

type Metas = ReadonlyMap<string, readonly string[]>;

function first(metas: Metas, ...names: readonly string[]): string | null {
  return names.flatMap((name) => metas.get(name) ?? [])[0] ?? null;
}

function people(names: readonly string[]): Fields {
  const authors = soundAuthors(names.map((name) => readAuthor(name)));
  return authors === null ? {} : { authors };
}

function scholar(metas: Metas): Fields {
  const field = (name: string): string | null => first(metas, `citation_${name}`);
  const [from, to] = [field('firstpage'), field('lastpage')];
  const names = metas.get('citation_author') ?? (field('authors') ?? '').split(/\s*;\s*/);
  return {
    ...readFields({
      title: field('title'),
      journal: field('journal_title'),
      year: field('publication_date') ?? field('date') ?? field('online_date') ?? field('year'),
      volume: field('volume'),
      issue: field('issue'),
      pages: from === null ? null : [from, to ?? []].flat().join('-'),
      doi: field('doi'),
      pmid: field('pmid'),
      url: field('fulltext_html_url') ?? field('abstract_html_url'),
      keywords: metas.get('citation_keywords')?.join('; '),
    }),
    ...given({ journalShort: field('journal_abbrev') }),
    ...people(names.filter((name) => name !== '')),
  };
}

function dublinCore(metas: Metas): Fields {
  const ids = [...(metas.get('dc.identifier') ?? []), ...(metas.get('prism.doi') ?? [])];
  const doi = ids.find((id) => /^(?:doi:\s?|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\//i.test(id));
  const date = first(metas, 'dc.date', 'dcterms.issued', 'prism.publicationdate');
  return {
    ...readFields({
      title: first(metas, 'dc.title'),
      year: doi === undefined ? null : date,
      doi,
      journal: first(metas, 'prism.publicationname'),
    }),
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
      const field = (name: string): string | null => textIn(item[name]);
      if (!article.test(field('@type') ?? '')) continue;
      const authors = [item['author']]
        .flat()
        .flatMap((author) => textIn(author) ?? textIn(recordIn(author)['name']) ?? []);
      const record = { title: field('headline') ?? field('name'), year: field('datePublished') };
      return { ...readFields(record), ...people(authors) };
    }
  }
  return {};
}

function itemsIn(text: string): Record<string, unknown>[] {
  try {
    const read: unknown = JSON.parse(text);
    return [read].flat().flatMap((value: unknown) => {
      const item = recordIn(value);
      return [item, ...[item['@graph'], item['mainEntity']].flat().map(recordIn)];
    });
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
    .map(({ children }) => inlineText(children));
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
