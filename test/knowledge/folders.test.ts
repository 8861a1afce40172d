// Packs on the disk: one broken among sound ones is not passed over, and no two may share an id.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { verifyPacks } from '../../adapters/commands/verify.js';
import { openLibrary, readPacks, shippedKnowledge } from '../../adapters/packs/packs.js';
import { folderOf, madeUpTexts, shippedTexts, without } from '../support/pack-texts.js';

describe('the packs of folders', () => {
  it('are those of a folder of packs, and of a folder that is one', () => {
    const library = openLibrary([shippedKnowledge(), folderOf(madeUpTexts())]);
    expect(library.packs.map(({ id }) => id)).toEqual(['glutamate-migraine', 'tea-sleep']);
  });

  it('are refused all together where one of them is broken', () => {
    const broken = folderOf(without(madeUpTexts(), 'topics.json'));
    const open = (): unknown => openLibrary([shippedKnowledge(), broken]);
    expect(open).toThrow(expect.objectContaining({ name: 'Fault', code: 'bad-pack' }));
    expect(open).toThrow(`${broken}: topics.json: the file: missing`);
  });

  it('may not have the same id', () => {
    const { problems } = readPacks([shippedKnowledge(), folderOf(shippedTexts())]);
    expect(problems).toMatchObject([{ file: 'pack.json', place: 'id', what: 'two packs have this id' }]);
    expect(() => openLibrary([shippedKnowledge(), shippedKnowledge()])).toThrow('two packs have this id');
  });

  it('must be some', () => {
    const empty = join(folderOf({}), 'inner');
    mkdirSync(empty);
    expect(() => openLibrary([empty])).toThrow(/^no pack in this folder \(.+inner\): name a folder/);
    expect(() => openLibrary(['/no/such/folder'])).toThrow(/^no such folder of packs/);
  });

  it('that hold articles nobody ingested say so, and what to do', () => {
    const folder = folderOf({ 'a.md': '# Tea', 'b.xml': '<article/>', 'c.txt': 'Tea', 'README.md': 'Mine' });
    expect(() => openLibrary([folder])).toThrow(
      /^no pack in this folder .+: 3 files here are not part of a pack: `glutamate ingest .+ --out PACKS` makes packs of them$/,
    );
    expect(() => openLibrary([join(folder, 'a.md')])).toThrow(
      /^this is an article, not a pack \(.+a\.md\): `glutamate ingest .+a\.md --out PACKS` makes a pack of it$/,
    );
    writeFileSync(join(folder, 'tea.jsonl'), '{"id":"a","text":"Tea is old."}\n');
    const [out, err] = [new PassThrough(), new PassThrough()];
    expect(verifyPacks([folder], out, err)).toBe(0);
    expect(String(err.read())).toMatch(/^3 files here are not part of a pack: .+\n$/);
  });
});
