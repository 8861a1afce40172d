// What can be wrong with a pack's files, and that a curator is told where it is and what to do.
import { describe, expect, it } from 'vitest';
import { describeProblem, loadPack, type PackTexts } from '../../src/index.js';
import { edited, madeUpTexts, problemsOf, shippedTexts, without } from '../support/pack-texts.js';

type Rows = Record<string, unknown>[];

const texts = madeUpTexts();
const inPack = (change: (file: Record<string, unknown>) => void): PackTexts =>
  edited(texts, 'pack.json', change);
const inRows = (file: string, change: (rows: Rows) => void): PackTexts => edited<Rows>(texts, file, change);
const first = (rows: Rows): Record<string, unknown> => rows[0] ?? {};
const finding = (rows: Rows): Record<string, unknown> => rows[1] ?? {};

const cases: readonly (readonly [string, PackTexts, string])[] = [
  ['a file missing', without(texts, 'claims.json'), 'claims.json: the file: missing: a pack needs it'],
  [
    'the record missing',
    without(texts, 'record.txt'),
    'passages.json: record › file: "record.txt" is not in the pack',
  ],
  ['bad JSON', { ...texts, 'topics.json': '[{"id": }]' }, 'topics.json: the file: not JSON ('],
  [
    'a title of another article',
    edited(texts, 'source.json', (file) => Object.assign(file, { title: 'Coffee and Sleep' })),
    'source.json: title: is not the title that passage "t" has: give both the title of the article',
  ],
  ['an empty file', { ...texts, 'pack.json': '' }, 'pack.json: the file: not JSON ('],
  [
    'a field that is not known',
    inPack((file) => Object.assign(file, { colour: 'green' })),
    'pack.json: colour: no such field',
  ],
  [
    'a field unknown inside a claim',
    inRows('claims.json', (rows) => Object.assign(finding(rows), { note: 1 })),
    'claims.json: shorter › note: no such field',
  ],
  ['a field missing', inPack((file) => delete file['recordClaim']), 'pack.json: recordClaim: missing'],
  [
    'an id with capitals',
    inRows('topics.json', (rows) => Object.assign(first(rows), { id: 'GreenTea' })),
    'topics.json: GreenTea › id: an id has lower-case letters, digits and hyphens',
  ],
  [
    'a claim id too long for a button',
    inRows('claims.json', (rows) => Object.assign(first(rows), { id: 'r'.repeat(25) })),
    'claims.json: ',
  ],
  [
    'a claim that stands twice',
    inRows('claims.json', (rows) => rows.push(finding(rows))),
    'claims.json: shorter: this id stands twice: give each its own id',
  ],
  [
    'a topic that stands twice',
    inRows('topics.json', (rows) => rows.push(first(rows))),
    'topics.json: green-tea: this id stands twice',
  ],
  [
    'a passage that stands twice',
    edited<{ passages: Rows }>(texts, 'passages.json', ({ passages }) => passages.push(first(passages))),
    'passages.json: passages › t: this id stands twice',
  ],
  [
    'a facet that stands twice',
    inPack((file) => (file['facets'] as Rows).push(first(file['facets'] as Rows))),
    'pack.json: facets › tea: this id stands twice',
  ],
  [
    'a finding without caveats',
    inRows('claims.json', (rows) => delete finding(rows)['caveats']),
    'claims.json: shorter: a finding without a caveat: add at least one caveat',
  ],
  [
    'an empty list of caveats',
    inRows('claims.json', (rows) => Object.assign(finding(rows), { caveats: [] })),
    'claims.json: shorter › caveats: ',
  ],
  [
    '"none-found" in a curated pack',
    inRows('claims.json', (rows) => Object.assign(finding(rows), { caveats: 'none-found' })),
    'claims.json: shorter › caveats: "none-found" in a curated pack: a curated pack names the caveat',
  ],
  [
    'a statement with caveats',
    inRows('claims.json', (rows) => Object.assign(finding(rows), { statement: true })),
    'claims.json: shorter: a statement with caveats',
  ],
  [
    'a kind of caveat that there is not',
    inRows('claims.json', (rows) =>
      Object.assign(finding(rows), { caveats: [{ kind: 'doubt', passage: 'p2' }] }),
    ),
    'claims.json: shorter › caveats',
  ],
  [
    'a facet with the name of a verb',
    inPack((file) => Object.assign(first(file['facets'] as Rows), { id: 'cite' })),
    'pack.json: facets › cite › id: a facet may not have the name of a verb of the grammar',
  ],
  [
    'a quote of no passage',
    inRows('claims.json', (rows) => Object.assign(finding(rows), { quote: { passage: 'p9' } })),
    'claims.json: shorter › quote › passage: there is no passage "p9": name an id of passages.json',
  ],
  [
    'a caveat of no passage',
    inRows('claims.json', (rows) =>
      Object.assign(finding(rows), { caveats: [{ kind: 'hedge', passage: 'p9' }] }),
    ),
    'claims.json: shorter › caveats › 0 › passage: there is no passage "p9"',
  ],
  [
    'a topic of no claim',
    inRows('topics.json', (rows) => Object.assign(first(rows), { claims: ['longer'] })),
    'topics.json: green-tea › claims: there is no claim "longer": name an id of claims.json',
  ],
  [
    'a topic without claims',
    inRows('topics.json', (rows) => Object.assign(first(rows), { claims: [] })),
    'topics.json: green-tea › claims',
  ],
  [
    'a topic of no facet',
    inRows('topics.json', (rows) => Object.assign(first(rows), { facet: 'coffee' })),
    'topics.json: green-tea › facet: there is no facet "coffee": name a facet of pack.json',
  ],
  [
    'a record claim that is none',
    inPack((file) => Object.assign(file, { recordClaim: 'gone' })),
    'pack.json: recordClaim: there is no claim "gone"',
  ],
  [
    'limits that are no claims',
    inPack((file) => Object.assign(file, { limits: ['gone'] })),
    'pack.json: limits: there is no claim "gone"',
  ],
  [
    'disclosures that are no claims',
    inPack((file) => Object.assign(file, { disclosures: ['gone'] })),
    'pack.json: disclosures: there is no claim "gone"',
  ],
  [
    'an antecedent that is none',
    inRows('claims.json', (rows) => Object.assign(first(rows), { antecedents: ['gone'] })),
    'claims.json: record › antecedents: there is no claim "gone"',
  ],
  [
    'a source without an address',
    edited(texts, 'source.json', (file) => delete file['URL']),
    'source.json: URL: ',
  ],
  [
    'a source with an address that is none of the web',
    edited(texts, 'source.json', (file) => Object.assign(file, { URL: 'javascript:alert(1)' })),
    'source.json: URL: ',
  ],
];

describe('a pack with', () => {
  it.each(cases)('%s is refused: the place, what is wrong, and the cure', (_name, broken, line) => {
    const lines = problemsOf(broken).map(describeProblem);
    expect(lines.filter((one) => one.startsWith(line))).not.toEqual([]);
    for (const { file, place, what, cure } of problemsOf(broken)) {
      for (const part of [file, place, what, cure]) expect(part.trim()).not.toBe('');
    }
  });

  it('several faults has every one of them told, not only the first', () => {
    const broken = edited<Rows>(
      inPack((file) => Object.assign(file, { limits: ['gone'] })),
      'topics.json',
      (rows) => Object.assign(first(rows), { facet: 'coffee' }),
    );
    expect(problemsOf(broken)).toHaveLength(2);
    expect(problemsOf({ ...texts, 'pack.json': '{', 'claims.json': '[' }).map(({ file }) => file)).toEqual([
      'pack.json',
      'claims.json',
    ]);
  });

  it('nothing wrong loads: the shipped one and the made-up one', () => {
    expect(problemsOf(texts)).toEqual([]);
    expect(problemsOf(shippedTexts())).toEqual([]);
  });

  it('any value of any shape in any file is refused or loaded, never thrown at', () => {
    for (const file of Object.keys(texts)) {
      for (const text of [
        'null',
        '[]',
        '{}',
        '0',
        '"x"',
        '[null]',
        '[{}]',
        '\u0000',
        '{"passages":[]}',
        '{"__proto__":1}',
      ]) {
        expect(() => loadPack({ ...texts, [file]: text })).not.toThrow();
        expect(
          problemsOf({ ...texts, [file]: text }).length > 0 || ['claims.json', 'topics.json'].includes(file),
        ).toBe(true);
      }
    }
  });
});
