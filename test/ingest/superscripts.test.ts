// What stands high in an article: exponents are seen, reference marks stand apart, and neither changes a number or a word.
import { describe, expect, it } from 'vitest';
import { words } from '../../adapters/packs/shipped.js';
import { answerObject, createBot, createLibrary } from '../../src/index.js';
import { ingestArticle, shelfOf } from '../../src/ingest/index.js';
import { readJats } from '../../src/ingest/jats/read-jats.js';
import { readPubmed } from '../../src/ingest/pubmed/read-pubmed.js';
import { readMarkdown } from '../../src/ingest/text/read-markdown.js';

const to = (id: number, text: string): string => `<xref ref-type="bibr" rid="r${id}">${text}</xref>`;
const article = (body: string): string =>
  `<article><front><article-meta><title-group><article-title>Otter counts in the fen</article-title></title-group></article-meta></front><body><sec><title>Results</title>${body}</sec></body><back><ref-list>${[
    1, 2, 3, 12,
  ]
    .map((id) => `<ref id="r${id}"><label>${id}</label><mixed-citation>Number ${id}.</mixed-citation></ref>`)
    .join('')}</ref-list></back></article>`;
const blocks = (body: string) => readJats(article(body))[0]?.blocks.filter(({ kind }) => kind !== 'title');
const textOf = (body: string): string | undefined => blocks(body)?.[0]?.text;

describe('in JATS', () => {
  it.each([
    ['2 x 10<sup>9</sup> eggs', '2 x 10⁹ eggs'],
    ['10<sup>&#x2212;6</sup> M per cm<sup>2</sup>', '10⁻⁶ M per cm²'],
    ['<sup>14</sup>C and Ca<sup>2+</sup> of CO<sub>2</sub>', '¹⁴C and Ca²⁺ of CO2'],
    ['the 25<sup>th</sup> otter', 'the 25th otter'],
    ['Otx<sup>CRE</sup> otters', 'Otx^CRE otters'],
    ['x<sup>2<sup>3</sup></sup>', 'x²^³'],
    [
      '<inline-formula><math><msup><mi>x</mi><mrow><mo>−</mo><mn>2</mn></mrow></msup></math></inline-formula>',
      'x⁻²',
    ],
    ['<math><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup></math>', 'xi²'],
  ])('an exponent is seen: %s', (inner, shown) => {
    expect(textOf(`<p>${inner}</p>`)).toBe(shown);
  });

  it.each([
    [`mGluR5<sup>${to(12, '12')}</sup> was`, 'mGluR5 ¹² was', ['r12']],
    [`5<sup>${to(2, '2')}</sup> mg`, '5 ² mg', ['r2']],
    [`the fen${to(1, '<sup>1</sup>')} froze`, 'the fen¹ froze', ['r1']],
    [`5${to(2, '<sup>2</sup>')} mg`, '5 ² mg', ['r2']],
    [`fen<sup>${to(1, '1')}–${to(3, '3')}</sup> ice`, 'fen¹–³ ice', ['r1', 'r2', 'r3']],
    [`fen${to(1, '1')} ice`, 'fen¹ ice', ['r1']],
    [`fen.${to(1, '1')} Ice`, 'fen.¹ Ice', ['r1']],
    [`5${to(2, '2')} mg`, '5 ² mg', ['r2']],
    [`fen [${to(12, '12')}] ice`, 'fen [12] ice', ['r12']],
    [`fen, reference ${to(12, '12')}`, 'fen, reference 12', ['r12']],
    [`fen (Rook, ${to(1, '2010')})`, 'fen (Rook, 2010)', ['r1']],
  ])('a reference mark stands apart and is known: %s', (inner, shown, cited) => {
    const [block] = blocks(`<p>${inner}</p>`) ?? [];
    expect(block?.text).toBe(shown);
    expect(block?.markers.flatMap(({ references }) => references)).toEqual(cited);
    for (const { start, end } of block?.markers ?? []) expect(block?.text.slice(start, end)).toMatch(/^\S+$/);
  });

  it('neighbours in a list of marks are marks, too, but not within brackets', () => {
    expect(textOf(`<p>fen${to(1, '1')},${to(2, '2')} ice</p>`)).toBe('fen¹,² ice');
    expect(textOf(`<p>fen [${to(1, '1')},${to(2, '2')}] ice</p>`)).toBe('fen [1,2] ice');
  });

  it('marks without a link stand apart where they can be nothing else', () => {
    expect(textOf('<p>interleukin 6<sup>4,5</sup> fell by 10%<sup>3</sup></p>')).toBe(
      'interleukin 6 ⁴,⁵ fell by 10%³',
    );
  });

  it('the cells of a table are written alike', () => {
    const row = `<tr><td>8.1<sup>a</sup></td><td>5<sup>${to(2, '2')}</sup></td><td>10<sup>3</sup></td></tr>`;
    expect(textOf(`<table-wrap><table>${row}</table></table-wrap>`)).toBe('8.1ᵃ\t5 ²\t10³');
  });

  it('ten thousand of them take no more time than they have characters', () => {
    const time = (count: number): number => {
      const body = `<p>${`otter<sup>${to(1, '1')}</sup> x<sup>2</sup> `.repeat(count)}</p>`;
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        readJats(article(body));
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    time(500);
    expect(time(8000) / Math.max(time(1000), 5)).toBeLessThan(40);
  });

  it('however deep they lie within one another', () => {
    const deep = `${'<sup>'.repeat(150)}1${'</sup>'.repeat(150)}`;
    expect(textOf(`<p>x${deep} y</p>`)).toMatch(/^x\^*¹ y$/);
  });
});

describe('in PubMed', () => {
  const abstract = (inner: string): string | undefined =>
    readPubmed(
      `<PubmedArticle><MedlineCitation><Article><Abstract><AbstractText>${inner}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>`,
    )[0]?.blocks.find(({ kind }) => kind === 'paragraph')?.text;

  it('an exponent is seen', () => {
    expect(abstract('We gave 3 x 10<sup>7</sup> eggs.')).toBe('We gave 3 x 10⁷ eggs.');
  });

  it('items in bold or italics do not run together, and parts of a word do', () => {
    expect(abstract('<b>Animal: Otter, 4</b><b>Final Finding: Itch</b><i>Signs: None seen</i>')).toBe(
      'Animal: Otter, 4 Final Finding: Itch Signs: None seen',
    );
    expect(abstract('<i>N</i><b>-methyl</b> and <i>in </i><b>vivo</b>')).toBe('N-methyl and in vivo');
  });
});

describe('in Markdown', () => {
  it.each([
    ['10<sup>9</sup> eggs of CO<sub>2</sub>', '10⁹ eggs of CO2'],
    ['5^2^ eggs and 2^10 more', '5² eggs and 2^10 more'],
    ['fen<sup>**1**</sup> and <sup>open', 'fen¹ and open'],
    ['interleukin 6<sup>4,5</sup> fell', 'interleukin 6 ⁴,⁵ fell'],
    ['| n |\n| --- |\n| 8.1<sup>a</sup> |', 'n\n8.1ᵃ'],
    ['<div>10<sup>3</sup> eggs</div>', '10³ eggs'],
  ])('%j is shown as %j', (markdown, shown) => {
    expect(readMarkdown(`# Fen\n\n## Results\n\n${markdown}\n`).blocks.at(-1)?.text).toBe(shown);
  });
});

describe('a question to an article with raised marks', () => {
  const [read] = readJats(
    article(
      `<p>The receptor mGluR5<sup>${to(12, '12')}</sup> was found in the otter. The otter dose was 5<sup>${to(2, '2')}</sup> mg. The otter heather<sup>${to(1, '1')}</sup> level fell.</p>`,
    ),
  );
  if (read === undefined) throw new Error('no article');
  const bot = createBot(createLibrary([ingestArticle(read, 'otters', shelfOf([]), null).pack]), { words });

  it.each([
    ['was mGluR5 found in the otter?', 'The receptor mGluR5 ¹² was found in the otter.'],
    ['did the otter heather level fall?', 'The otter heather¹ level fell.'],
    ['what was the otter dose in mg?', 'The otter dose was 5 ² mg.'],
  ])('finds its words: %s', (text, quote) => {
    expect(answerObject(bot.respond(text), bot.library).quotes[0]?.text).toBe(quote);
  });
});
