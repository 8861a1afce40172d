// The one door for XML: what is refused, with which line and cure, and that size is bounded in time as in memory.
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/errors.js';
import { readJats } from '../../../src/ingest/jats/read-jats.js';
import { readPubmed } from '../../../src/ingest/pubmed/read-pubmed.js';
import { XML_BOUNDS } from '../../../src/ingest/xml/parse-xml.js';
import { articleFixture } from '../../support/article-fixture.js';

const article = (inner: string): string => `<article><body>${inner}</body></article>`;
const faultOf = (text: string): Fault => {
  try {
    readJats(text);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('it was read');
};

describe('XML that is not in order', () => {
  it.each([
    [
      'cut off in text',
      articleFixture('jats-letters.xml').slice(0, 1500),
      /unclosed tag: \S+ .*it ends too early/,
    ],
    ['cut off in a tag', '<article><body><p cl', /ends too early/],
    ['nothing but a declaration', '<?xml version="1.0"?>', /ends too early/],
    ['a tag closed by another', article('<p>a</b>'), /mend the markup there/],
    ['a bare ampersand', article('<p>R&D units</p>'), /&amp;/],
    ['a name of no character', article('<p>&nosuchname;</p>'), /&#945;/],
    ['a control character', article('<p>\u0001</p>'), /UTF-8/],
    ['an attribute twice', article('<p a="1" a="2"/>'), /duplicate attribute/],
    ['text after the end', '<article/>text', /text data outside of root node/],
    [
      'a page of HTML',
      '<!DOCTYPE html><html><body><article>x</article></body></html>',
      /outermost element is html/,
    ],
  ])('is refused, saying what to do: %s', (_what, text, message) => {
    expect(faultOf(text).message).toMatch(message);
  });

  it('is refused with the line and the column', () => {
    expect(faultOf('<article>\n <body>\n  <p>x</q>\n </body>\n</article>').culprit).toBe('line 3, column 10');
  });

  it('is refused where an article set has no article', () => {
    expect(() => readPubmed('<PubmedArticleSet></PubmedArticleSet>')).toThrow(/no article in this XML/);
  });
});

describe('definitions in a document type', () => {
  const bomb = `<!DOCTYPE article [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${article('<p>&b;</p>')}`;
  it.each([
    ['an entity bomb', bomb],
    [
      'a file of this machine',
      `<!DOCTYPE article [<!ENTITY x SYSTEM "file:///etc/passwd">]>${article('<p>&x;</p>')}`,
    ],
    ['an address', `<!DOCTYPE article [<!ENTITY x SYSTEM "http://127.0.0.1/x">]>${article('<p>&x;</p>')}`],
    ['a parameter entity', `<!DOCTYPE article [<!ENTITY % x SYSTEM "x.dtd"> %x;]>${article('<p>x</p>')}`],
    ['a parameter reference alone', `<!DOCTYPE article [ %x; ]>${article('<p>x</p>')}`],
  ])('are refused: %s', (_what, text) => {
    expect(faultOf(text).message).toMatch(/defines entities of its own, which is refused/);
  });

  it('that define nothing are harmless, and no file is ever asked for', () => {
    const text = `<!DOCTYPE article PUBLIC "x" "http://127.0.0.1:1/x.dtd" [<!-- nothing -->]>${article('<p>x</p>')}`;
    expect(readJats(text)[0]?.blocks[0]?.text).toBe('x');
  });
});

describe('characters', () => {
  it.each([
    ['numbers', '&#945;&#x3B2;', 'αβ'],
    ['names of HTML', '&alpha;&nbsp;&le;&ndash;&Eacute;', 'α\u00A0≤–É'],
    ['names of ISO sets', '&agr;&Ggr;&sfgr;&thinsp;', 'αΓς\u2009'],
    ['the predefined ones', '&lt;&amp;&gt;&quot;&apos;', '<&>"\''],
    ['unparsed sections', '<![CDATA[a < b & c]]>', 'a < b & c'],
  ])('are read from %s', (_what, written, read) => {
    expect(readJats(article(`<p>x${written}x</p>`))[0]?.blocks[0]?.text).toBe(`x${read}x`);
  });
});

describe('size', () => {
  it.each([
    ['depth', '<sec>'.repeat(100_000), /more than 200 elements within each other/],
    [
      'attributes',
      `<p ${Array.from({ length: 1000 }, (_none, index) => `a${index}=""`).join(' ')}/>`,
      /more than 200 attributes/,
    ],
  ])('is bounded, and the bound is named: %s', (_what, inner, message) => {
    expect(faultOf(article(inner)).message).toMatch(message);
  });

  it('is bounded for each article, not for a set of them', () => {
    const many = Math.ceil(XML_BOUNDS.elements / 500_000);
    expect(many).toBeGreaterThan(1);
    const set = `<pmc-articleset>${article(`<p>${'<b/>'.repeat(1000)}x</p>`).repeat(50)}</pmc-articleset>`;
    expect(readJats(set)).toHaveLength(50);
  });

  // Twice the input may take about twice the time; what takes it squared would not end within these.
  it.each([
    ['a long text', `<p>${'word '.repeat(200_000)}</p>`],
    ['a long text without blanks', `<p>${'x'.repeat(1_000_000)}</p>`],
    ['white space', `<p>a${' \n'.repeat(500_000)}b</p>`],
    [
      'no-break spaces',
      `<p>a${'\u00A0'.repeat(1_000_000)}b</p><kwd-group><kwd>${'\u00A0'.repeat(300_000)}</kwd></kwd-group>`,
    ],
    ['many markers', `<p>${'<xref ref-type="bibr" rid="a">1</xref>-'.repeat(15_000)}</p>`],
    ['many empty markers', `<p>x${'<xref ref-type="bibr" rid="a"/>'.repeat(25_000)}</p>`],
    [
      'many markers of many ids',
      `<p>${'<xref ref-type="bibr" rid="a b c d e f g h i j">1, 2</xref>, '.repeat(8000)}</p>`,
    ],
    ['many references of one id', `<ref-list>${'<ref id="a"/>'.repeat(25_000)}</ref-list>`],
    [
      'many terms of one definition',
      `<def-list><def-item>${'<term>x</term><y/>'.repeat(15_000)}</def-item></def-list>`,
    ],
    ['many notes in one line', `<p>${'<fn><p>x</p></fn>'.repeat(15_000)}</p>`],
    ['many beginnings of TeX', `<p><tex-math>${'\\begin{document}'.repeat(60_000)}</tex-math></p>`],
    [
      'many letters',
      `</body>${'<sub-article article-type="reply"><body><p>x</p></body><ref-list><ref id="a"/></ref-list></sub-article>'.repeat(5000)}<body>`,
    ],
  ])('takes its time in proportion: %s', (_what, inner) => {
    const start = performance.now();
    expect(readJats(article(inner))).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
