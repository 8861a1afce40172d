// Whatever is given to a reader, it answers with articles or with a Fault, in bounded time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/errors.js';
import type { Article } from '../../../src/ingest/article.js';
import { readBioc } from '../../../src/ingest/bioc/read-bioc.js';
import { readJats } from '../../../src/ingest/jats/read-jats.js';
import { readMedline } from '../../../src/ingest/pubmed/read-medline.js';
import { readPubmed } from '../../../src/ingest/pubmed/read-pubmed.js';
import { sniffFormat } from '../../../src/ingest/sniff.js';
import { anyText } from '../../support/any-text.js';
import { articleFixture } from '../../support/article-fixture.js';
import { mutations } from '../../support/mutations.js';
import { seeded } from '../../support/random.js';

type Read = (text: string) => readonly Article[];
const readers: readonly Read[] = [readJats, readPubmed, readMedline, readBioc];
const fixtures: readonly (readonly [string, Read])[] = [
  ['jats-1.3-full.xml', readJats],
  ['nlm-2.3.xml', readJats],
  ['jats-letters.xml', readJats],
  ['pmc-set.xml', readJats],
  ['pubmed-set.xml', readPubmed],
  ['medline.nbib', readMedline],
  ['bioc-pmc.json', readBioc],
  ['bioc-pmc.xml', readBioc],
];

/** Articles, or the Fault; anything else is thrown on. Every span must lie within its block. */
function outcome(read: Read, text: string): 'articles' | 'fault' {
  try {
    for (const { blocks } of read(text)) {
      for (const block of blocks) {
        for (const { start, end } of [...block.markers, ...(block.sentences ?? [])]) {
          if (!(start >= 0 && start <= end && end <= block.text.length))
            throw new Error(`a span past ${block.text}`);
        }
      }
    }
    return 'articles';
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.message.includes('\n') || error.message.length > 600)
      throw new Error(`no line: ${error.message}`);
    return 'fault';
  }
}

describe('a reader', () => {
  it.each(fixtures)('answers %s cut off at any place with a Fault, or with what was whole', (name, read) => {
    const text = articleFixture(name);
    const step = Math.max(1, Math.floor(text.length / 30));
    const found = new Set<string>();
    for (let end = 0; end < text.trimEnd().length; end += step) found.add(outcome(read, text.slice(0, end)));
    expect(found.has('fault')).toBe(true);
    expect(outcome(read, text)).toBe('articles');
  });

  it.each(fixtures)('survives %s with pieces taken out, doubled, swapped and overwritten', (name, read) => {
    const text = articleFixture(name);
    const random = seeded(8);
    const at = (): number => Math.floor(random() * text.length);
    const junk = [
      '<',
      '>',
      '&',
      ']]>',
      '<!--',
      '</p>',
      '<sec>',
      '\u0000',
      '"',
      '{',
      '[',
      'PMID- 1\n',
      '\uD800',
      '&#0;',
      '<table>',
    ];
    for (let round = 0; round < 25; round += 1) {
      const [one, two] = [at(), at()].sort((first, second) => first - second);
      const piece = text.slice(one, Math.min(two ?? 0, (one ?? 0) + 200));
      const word = junk[Math.floor(random() * junk.length)] ?? '';
      for (const changed of [
        text.slice(0, one) + text.slice((one ?? 0) + piece.length),
        text.slice(0, one) + piece + text.slice(one),
        text.slice(0, two) + piece + text.slice(two),
        text.slice(0, one) + word + text.slice(one),
      ]) {
        outcome(read, changed);
      }
    }
  });

  it('survives any text at all', () => {
    const words = fc.constantFrom(
      ...'<article> <p> </p> <table-wrap> <tr><td> </td> <fig> <label> <xref rid="a" ref-type="bibr"> </xref> <list-item> <def> <fn> <alternatives> <math> <mfrac> <sec><title> </title></sec> <ref> x 1–3 &amp; PMID- TI AB </article>'.split(
        ' ',
      ),
    );
    const texts = fc.oneof(
      anyText(300),
      fc.array(words, { maxLength: 40 }).map((list) => `<article>${list.join('')}</article>`),
      fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
      fc.json().map((json) => `{"documents":[{"passages":${json}}]}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        sniffFormat(text);
        for (const read of readers) outcome(read, text);
      }),
      { seed: 8, numRuns: 120 },
    );
  });

  it('survives elements in any order, and keeps the text of every one of them', () => {
    const name = fc.constantFrom(
      ...'p sec title label list list-item fig caption table-wrap table tr td fn def-list def-item term def disp-quote boxed-text xref italic sup disp-formula alternatives supplementary-material ack notes app glossary fn-group speech speaker statement verse-group odd'.split(
        ' ',
      ),
    );
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        fc.constant('@'),
        fc
          .tuple(name, fc.array(tie('tree'), { maxLength: 4 }))
          .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
      ),
    }));
    fc.assert(
      fc.property(tree, (inner) => {
        let count = 0;
        const numbered = inner.replaceAll('@', () => {
          count += 1;
          return `w${count}w`;
        });
        const [article] = readJats(`<article><body>${numbered}</body></article>`);
        const kept = JSON.stringify([article?.blocks, article?.details, article?.references]);
        const flat = kept.normalize('NFKC');
        for (let number = 1; number <= count; number += 1) expect(flat).toContain(`w${number}w`);
      }),
      { seed: 8, numRuns: 120 },
    );
  });

  it('survives BioC with any field missing or of another type', () => {
    for (const mutant of mutations(JSON.parse(articleFixture('bioc-pmc.json'))[0], 400)) {
      outcome(readBioc, JSON.stringify(mutant));
    }
    expect(outcome(readBioc, '['.repeat(200_000))).toBe('fault');
    expect(outcome(readBioc, `${'{"documents":['.repeat(50_000)}${']}'.repeat(50_000)}`)).toBe('fault');
  });

  it('takes its time in proportion to tagged text, too', () => {
    const start = performance.now();
    outcome(readMedline, `PMID- 1\nTI  - ${'A. '.repeat(200_000)}\n`);
    outcome(readMedline, `PMID- 1\nAB  - ${'AB. CD: '.repeat(100_000)}\n`);
    outcome(readMedline, `PMID- 1\nEIN - x${'\u00A0'.repeat(500_000)}x\n`);
    outcome(readMedline, 'PMID- 1\nTI  - x\n\n'.repeat(5000));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
