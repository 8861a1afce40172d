// BibTeX, for LaTeX: an @article entry (Patashnik, BibTeXing, 1988), with TeX's special characters escaped.
import { normalise } from '../text/normalise.js';
import { wordList } from '../text/word-lists.js';
import type { Source } from '../vocabulary.js';
import { withDoubleDashes } from './pages.js';

export function bibtex(source: Source): string {
  const fields: [string, string | null][] = [
    [
      'author',
      source.authors
        .map(({ family, given }) => (given ? `${tex(family)}, ${tex(given)}` : `{${tex(family)}}`))
        .join(' and '),
    ],
    // A second pair of braces keeps the capitals of the title.
    ['title', `{${tex(source.title)}}`],
    ['journal', tex(source.journal)],
    ['year', source.year === null ? null : String(source.year)],
    ['volume', source.volume && tex(source.volume)],
    ['number', source.issue && tex(source.issue)],
    ['pages', source.pages && tex(withDoubleDashes(source.pages))],
    ['doi', source.doi && verbatim(source.doi)],
    ['pmid', source.pmid],
    ['pmcid', source.pmcid],
    ['url', source.url && verbatim(source.url)],
  ];
  const body = fields
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@article{${citationKey(source)},\n${body.join(',\n')}\n}\n`;
}

/** `hoffmann2018`, or `sencha2018` of a title where nobody is named: letters and digits only, as every BibTeX reads them. */
export function citationKey({ authors, title, year }: Source): string {
  const name = authors[0]?.family ?? firstTelling(title);
  return `${normalise(name).replace(/[^a-z0-9]/g, '') || 'source'}${year ?? ''}`;
}

function firstTelling(title: string): string {
  const words = title.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.find((word) => !wordList('untelling in a title').has(word.toLowerCase())) ?? title;
}

function tex(text: string): string {
  return text.replace(/[\\{}$&#%_^~]/g, (sign) => {
    if (sign === '\\') return '\\textbackslash{}';
    if (sign === '^') return '\\textasciicircum{}';
    if (sign === '~') return '\\textasciitilde{}';
    return `\\${sign}`;
  });
}

// `doi` and `url` are verbatim fields (biblatex manual, 2.2.1): an escaped underscore would end up in the link.
function verbatim(text: string): string {
  return text.replace(/[\\{}]/g, (sign) => encodeURIComponent(sign));
}
