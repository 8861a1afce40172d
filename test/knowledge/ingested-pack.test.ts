// What only packs of ingested articles may hold, and that curated ones stay as strict as they were.
import { describe, expect, it } from 'vitest';
import { describeProblem, type PackTexts } from '../../src/index.js';
import { edited, madeUpTexts, packOf, problemsOf } from '../support/pack-texts.js';

type Json = Record<string, unknown>;
type Rows = Json[];

const curated = madeUpTexts();
const ingested = madeUpTexts({ origin: 'ingested' });
const lines = (texts: PackTexts): readonly string[] => problemsOf(texts).map(describeProblem);
const inSource = (texts: PackTexts, ...names: readonly string[]): PackTexts =>
  edited<Json>(texts, 'source.json', (file) => {
    for (const name of names) delete file[name];
  });
const inClaim = (texts: PackTexts, more: Json): PackTexts =>
  edited<Rows>(texts, 'claims.json', (rows) => Object.assign(rows[1] ?? {}, more));
const inPassage = (texts: PackTexts, more: Json): PackTexts =>
  edited<{ passages: Rows }>(texts, 'passages.json', ({ passages }) =>
    Object.assign(passages[1] ?? {}, more),
  );
const inPack = (texts: PackTexts, more: Json): PackTexts =>
  edited<Json>(texts, 'pack.json', (file) => Object.assign(file, more));

describe('an ingested pack', () => {
  it('may have a source of which only the title is known', () => {
    const bare = inSource(ingested, 'author', 'container-title', 'issued', 'URL');
    expect(packOf(bare).source).toMatchObject({ authors: [], journal: '', year: null, url: null });
    expect(packOf(bare).passages.map(({ url }) => url)).toEqual([null, null, null]);
    expect(lines(inSource(curated, 'issued'))).toEqual([expect.stringContaining('source.json: issued')]);
  });

  it('finds the address of a passage when it is asked for', () => {
    const [title] = packOf(ingested).passages;
    expect(title?.url).toBe('https://leaves.example/1#:~:text=Tea%20and%20Sleep');
  });

  it('names sections, paragraphs and the references that a passage cites, by their texts', () => {
    const cited = {
      ...inPassage(ingested, { section: ['Results'], paragraph: 1, cites: ['r1'] }),
      'references.json': JSON.stringify([{ id: 'r1', text: 'Leaf A. On tea.' }]),
    };
    expect(packOf(cited).passages[1]).toMatchObject({
      section: ['Results'],
      paragraph: 1,
      cites: ['Leaf A. On tea.'],
    });
    expect(lines(inPassage(ingested, { cites: ['r1'] }))).toEqual([
      'passages.json: passages › p1 › cites: there is no reference "r1": name an id of references.json',
    ]);
  });

  it('shows what its document says of itself after the caveats of a finding, but nothing twice', () => {
    const own = inPack(ingested, {
      documentCaveats: [
        { kind: 'limitation', passage: 'p2' },
        { kind: 'non-human', passage: 't' },
      ],
    });
    const finding = packOf(own).claims.find(({ claim }) => claim === 'shorter');
    expect(
      finding?.type === 'finding' ? finding.documentCaveats?.map(({ passage }) => passage) : null,
    ).toEqual(['t']);
    expect(lines(inPack(ingested, { documentCaveats: [{ kind: 'hedge', passage: 'p9' }] }))).toEqual([
      expect.stringMatching(/^pack\.json: documentCaveats › 0 › passage: there is no passage "p9"/),
    ]);
  });

  it('carries the notices of its publisher', () => {
    const notices = [{ kind: 'retraction', text: 'Retracted in 2003.', url: null }];
    expect(packOf(inPack(ingested, { notices })).notices).toEqual(notices);
  });

  it('holds drafts, of which the rejected are not loaded, nor facets that are left without topics', () => {
    const draft = edited<Rows>(inClaim(ingested, { proposed: 'rule' }), 'topics.json', (rows) =>
      rows.forEach((row, index) => {
        Object.assign(row, index === 0 ? { proposed: 'keyword' } : { rejected: true });
      }),
    );
    const pack = packOf(draft);
    expect(pack.topics.map(({ id, proposed }) => [id, proposed])).toEqual([['green-tea', 'keyword']]);
    expect(pack.facets.map(({ id }) => id)).toEqual(['tea']);
    expect(pack.claims.find(({ claim }) => claim === 'shorter')?.proposed).toBe('rule');
  });
});

describe('a curated pack', () => {
  it.each([
    [
      'a proposal',
      inClaim(curated, { proposed: 'rule' }),
      'claims.json: shorter: "proposed" in a curated pack',
    ],
    [
      'a rejection',
      inClaim(curated, { rejected: true }),
      'claims.json: shorter: "rejected" in a curated pack',
    ],
    [
      'caveats of the document',
      inPack(curated, { documentCaveats: [{ kind: 'limitation', passage: 'p2' }] }),
      'pack.json: documentCaveats: not in a curated pack',
    ],
  ])('with %s is refused', (_name, broken, line) => {
    expect(lines(broken).some((one) => one.startsWith(line))).toBe(true);
  });
});
