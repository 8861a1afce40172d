// Texts of articles that are dear to read by their shape, beside those of chat; and each format around any text.
import { hostileTexts, type TextOfLength } from './hostile-texts.js';

/** As many pieces as fit, each made from its number. */
function numbered(size: number, piece: (number: number) => string): TextOfLength {
  return (length) => Array.from({ length: Math.floor(length / size) }, (_, number) => piece(number)).join('');
}

function after(head: string, piece: string): TextOfLength {
  return (length) => head + piece.repeat(Math.floor(length / piece.length));
}

const shapes: Readonly<Record<string, TextOfLength>> = {
  'quotes within each other': after('', '> '),
  'lists within each other': after('', '- '),
  'numbers within each other': after('', '1. '),
  'lines after a quote': after('> a\n', 'b\n'),
  'lines after a list item': after('- a\n', 'b\n'),
  'lines after a footnote': after('a[^1]\n\n[^1]: a\n', 'b\n'),
  'underlined headings': after('', 'a\n-\n'),
  'headings of one block': after('', 'Results\n'),
  sections: after('', '\n# A\n\nb.\n'),
  footnotes: numbered(20, (number) => `a[^${number}]\n\n[^${number}]: b\n\n`),
  'link definitions': numbered(20, (number) => `[${number}]: b\n`),
  'a table of rows': after('a|b\n-|-\n', 'a|b\n'),
  tables: after('', 'a|b\n-|-\nc|d\n\n'),
  'emphasis that only ends': after('', 'a_ '),
  'emphasis of two kinds': after('', 'a*b*c**d'),
  'links in links': after('', '[a](b'),
  'pictures that do not end': after('', '!['),
  'closing brackets': after('', ']'),
  'comments that do not end': after('', '<!--'),
  'data that does not end': after('', '<![CDATA['),
  fences: after('', '```\n'),
  'front matter that does not end': after('---\n', 'a: b\n'),
  'front matter of lists': (length) => `---\n${'['.repeat(length)}\n---\n`,
  'front matter of keys': (length) => `---\n${numbered(9, (number) => `k${number}: 1\n`)(length)}---\n`,
  keywords: after('Keywords: ', 'a; '),
  authors: after('', 'Jan Doe, '),
  'authors joined': after('', 'Doe J and '),
  'short forms': numbered(24, (number) => `alpha${number} beta${number} (AB${number}) is. `),
  references: (length) =>
    `References\n\n${numbered(30, (number) => `${number}. Doe J. A title. 2001.\n\n`)(length)}`,
  sentences: numbered(30, (number) => `The mouse ${number} did not do well. `),
  'the same paragraph': after('', 'The mice did well.\n\n'),
  'paragraphs that are caveats': after('', 'However, the sample was small.\n\n'),
};

export const hostileArticles: ReadonlyMap<string, TextOfLength> = new Map([
  ...hostileTexts,
  ...Object.entries(shapes),
]);

/** What XML may not hold is left out, and its own signs are escaped. */
function inXml(text: string): string {
  return text
    .replace(/[\p{Cs}\p{Cc}\uffff]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}

/** A whole input of each format with the text inside it. */
export const inputsOf: Readonly<Record<string, (text: string) => string>> = {
  Markdown: (text) => `# A title\n\n${text}\n`,
  'plain text': (text) => text,
  'plain text under a title': (text) => `A title\n\n${text}\n`,
  JATS: (text) =>
    `<article><front><article-meta><title-group><article-title>A title</article-title></title-group><abstract><p>${inXml(text)}</p></abstract></article-meta></front></article>`,
  'PubMed XML': (text) =>
    `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>A title</ArticleTitle><Abstract><AbstractText>${inXml(text)}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>`,
  MEDLINE: (text) => `PMID- 1\nTI  - A title\nAB  - ${text.replaceAll('\n', '\n      ')}\n`,
  BioC: (text) =>
    JSON.stringify({
      documents: [
        {
          id: '1',
          passages: [
            { infons: { section_type: 'TITLE' }, offset: 0, text: 'A title' },
            { infons: { section_type: 'ABSTRACT' }, offset: 8, text },
          ],
        },
      ],
    }),
};
