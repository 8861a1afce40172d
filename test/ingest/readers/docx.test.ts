// Word files: styles, raised characters, deleted text, tables, notes; a file without styles; what is refused.
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../adapters/ingest/documents.js';
import type { Article } from '../../../src/ingest/index.js';
import { para, smallDocx } from '../../support/small-docx.js';

async function read(docx: Buffer): Promise<Article> {
  const article = (await readDocument(docx, () => 0))?.articles[0];
  if (article === undefined) throw new Error('no article');
  return article;
}

const high = (text: string): string =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const bold = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;

describe('a Word file with styles', () => {
  const body = [
    para('Tea and the made-up headache', 'Title'),
    para('Anna Berg', 'Author'),
    para('Otto Lind', 'Author'),
    para('Results', 'Heading1'),
    para(
      `${run('There were 10')}${high('9')}${run(' cells')}<w:del><w:r><w:delText>none</w:delText></w:r></w:del><w:ins>${run(' in the cup')}</w:ins>${run('.')}`,
    ),
    `<w:tbl><w:tr><w:tc>${para('Cup')}</w:tc><w:tc>${para('Relief')}</w:tc></w:tr><w:tr><w:tc>${para('Tea')}</w:tc><w:tc>${para('7 of 12')}</w:tc></w:tr></w:tbl>`,
    para(`${run('Tea helped.')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
  ].join('');
  const notes = `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0">${para('x')}</w:footnote><w:footnote w:id="2">${para('In students.')}</w:footnote></w:footnotes>`;

  it('is read with its headings, its raised characters, its tables and its notes', async () => {
    const article = await read(smallDocx(body, { 'word/footnotes.xml': notes }));
    expect(article.record.title).toBe('Tea and the made-up headache');
    expect(article.record.authors).toEqual([
      { given: 'Anna', family: 'Berg' },
      { given: 'Otto', family: 'Lind' },
    ]);
    expect(article.guessed).toBeUndefined();
    const [first, table, last] = article.blocks.slice(1);
    expect(first).toMatchObject({ section: ['Results'], text: 'There were 10⁹ cells in the cup.' });
    expect(table).toMatchObject({ kind: 'table', text: 'Cup\tRelief\nTea\t7 of 12' });
    expect(last?.markers).toEqual([{ start: 11, end: 11, references: ['footnote-2'] }]);
    expect(article.references).toEqual([{ id: 'footnote-2', text: 'In students.' }]);
  });

  it('marks its authors where one of their lines cannot be read', async () => {
    const article = await read(smallDocx(body.replace('Otto Lind', 'Otto Lind* E-mail: otto@example.org')));
    expect(article.guessed).toEqual(['authors']);
  });
});

describe('a Word file without styles', () => {
  it('has bold lines as headings, and what was read of its head is marked', async () => {
    const article = await read(
      smallDocx(
        [
          para(bold('Tea and the made-up headache')),
          para('Anna Berg, Otto Lind'),
          para('Methods'),
          para('Twelve students drank tea.'),
          para(bold('What was found')),
          para('Tea helped some of them.'),
        ].join(''),
      ),
    );
    expect(article.record.title).toBe('Tea and the made-up headache');
    expect(article.record.authors.map(({ family }) => family)).toEqual(['Berg', 'Lind']);
    expect(article.guessed).toEqual(['title', 'authors']);
    expect(article.blocks.at(-1)).toMatchObject({
      section: ['Methods', 'What was found'],
      text: 'Tea helped some of them.',
    });
  });
});

describe('a paragraph of a Word file', () => {
  const text = async (body: string): Promise<string[]> =>
    (await read(smallDocx(para('Tea and headache', 'Title') + body))).blocks.slice(1).map((one) => one.text);
  const marked = (properties: string, words: string): string =>
    `<w:p><w:pPr>${properties}</w:pPr>${run(words)}</w:p>`;

  it('goes on in the next where its end was deleted', async () => {
    const cut = marked('<w:rPr><w:del w:id="1"/></w:rPr>', 'Tea helped ');
    expect(await text(cut + para('some of them.') + para('It did not last.'))).toEqual([
      'Tea helped some of them.',
      'It did not last.',
    ]);
  });

  it('has the large letter that opens it', async () => {
    const drop = marked('<w:framePr w:dropCap="drop" w:lines="3"/>', 'T');
    expect(await text(drop + para('ea helped.'))).toEqual(['Tea helped.']);
  });
});

describe('a file that is no Word file', () => {
  it('is one where its parts are numbered', async () => {
    const body = para('Tea and headache', 'Title') + para('Tea helped.');
    const other = smallDocx(body).toString('latin1').replaceAll('word/document.xml', 'word/documen2.xml');
    expect(await readDocument(Buffer.from(other, 'latin1'), () => 0)).toBeNull();
    const { record } = await read(smallDocx(body, {}, 'word/document2.xml'));
    expect(record.title).toBe('Tea and headache');
  });

  it('is named as another archive, a damaged one, or the older kind', async () => {
    const other = smallDocx('').toString('latin1').replaceAll('word/document.xml', 'word/documemt.xml');
    expect(await readDocument(Buffer.from(other, 'latin1'), () => 0)).toBeNull();
    await expect(read(smallDocx(para('x')).subarray(0, 60))).rejects.toThrow('this file is damaged');
    await expect(read(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).rejects.toThrow(
      'save it as DOCX without a password',
    );
  });
});
