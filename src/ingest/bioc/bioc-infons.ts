// What the infons of BioC say: names as "surname:Hoffmann;given-names:Jan", references as fields beside a title.
import type { Author } from '../../vocabulary.js';
import type { BiocDocument, BiocPassage } from './bioc-documents.js';

interface Told {
  readonly infons: Readonly<Record<string, unknown>>;
}

export function infon(of: Told, name: string): string {
  const value = of.infons[name];
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
}

/** Names in the order of their numbers ("name_0"); PubTator gives one line of them. */
export function authorsOf(front: BiocPassage | undefined, document: BiocDocument): readonly Author[] {
  if (front === undefined) return [];
  const names = Object.keys(front.infons)
    .filter((name) => /^name_\d+$/.test(name))
    .sort((one, two) => Number(one.slice(5)) - Number(two.slice(5)));
  const authors = names.flatMap((name) => authorOf(infon(front, name)));
  if (authors.length > 0) return authors;
  const line = infon(front, 'authors') || infon(document, 'authors');
  return line
    .split(/\s*,\s*/)
    .filter((name) => name !== '')
    .map((name) => {
      const [, family = name, given = ''] = /^(.+) ([A-Z]{1,4})$/.exec(name) ?? [];
      return { given, family };
    });
}

function authorOf(name: string): readonly Author[] {
  const fields = new Map(
    name.split(';').map((part): [string, string] => {
      const at = part.indexOf(':');
      return at < 0 ? ['', part.trim()] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }),
  );
  const family = fields.get('surname') ?? fields.get('') ?? '';
  return family === '' ? [] : [{ given: fields.get('given-names') ?? '', family }];
}

/** A reference as one line: authors, title, source, numbers. */
export function referenceText(passage: BiocPassage, title: string): string {
  const said = (name: string): string => infon(passage, name);
  const names = Object.keys(passage.infons)
    .filter((name) => /^name_\d+$/.test(name))
    .flatMap((name) => authorOf(said(name)))
    .map(({ given, family }) => [family, given].filter((part) => part !== '').join(' '));
  const pages = [said('fpage'), said('lpage')].filter((page) => page !== '').join('-');
  const numbers = [
    said('year'),
    said('volume') && `;${said('volume')}`,
    said('issue') && `(${said('issue')})`,
    pages && `:${pages}`,
  ].join('');
  const ids = ['doi', 'pmid'].map((type) => said(`pub-id_${type}`) && `${type}: ${said(`pub-id_${type}`)}`);
  return [names.join(', '), title, said('source'), numbers, said('comment'), ...ids]
    .filter((part) => part !== '')
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
