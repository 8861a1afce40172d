// No input holds `ingest`: four times the text costs no more than eight times the time, or it is refused with its place and a cure.
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/index.js';
import { ingestArticle, readArticles, shelfOf } from '../../src/ingest/index.js';
import { overgrown } from '../support/growth.js';
import { hostileArticles, inputsOf } from '../support/hostile-articles.js';

/** UTF-16 code units: where what grows with the square is seen, and what does not costs little. */
const length = 8_000;

/** An article's pack, or the Fault; anything else is thrown on. */
function ingest(input: string): string | null {
  try {
    for (const article of readArticles(input)) ingestArticle(article, 'made', shelfOf([]), null);
    return null;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

describe('ingesting hostile texts', () => {
  it.each(['Markdown', 'plain text'])(
    'takes time that grows with their length alone: %s',
    (format) => {
      const inputOf = inputsOf[format] ?? String;
      expect(overgrown(hostileArticles, (text) => ingest(inputOf(text)), length)).toEqual([]);
    },
    240_000,
  );

  it.each([
    [
      'quotes within each other',
      /^more than 32 quotes and lists within each other \(line 3 of its Markdown\): /,
    ],
    ['numbers within each other', /^more than 32 quotes and lists within each other/],
    ['lines after a list item', /^more than 200 lines that go on with a quote or a list \(line 204 /],
    ['underlined headings', /^more than 200 rules without a blank line between/],
    ['footnotes', /^more than 1,000 footnotes/],
    ['emphasis that only ends', /^more than 2,000 marks in one paragraph/],
  ])('refuses Markdown of %s', (kind, said) => {
    const text = hostileArticles.get(kind)?.(40_000) ?? '';
    expect(ingest(inputsOf['Markdown']?.(text) ?? '')).toMatch(said);
  });

  it.each([
    [
      'lists within each other',
      `---\ntitle: A\nx: ${'['.repeat(33)}${']'.repeat(33)}\n---\n\nB.\n`,
      /^front matter of more than 32 lists/,
    ],
    [
      'block lists on a line',
      `---\nx:\n  ${'- '.repeat(40)}a\n---\n\nB.\n`,
      /^front matter of more than 32 lists/,
    ],
    [
      'too many lines',
      `---\n${'title: A\n'.repeat(8000)}---\n\nB.\n`,
      /^front matter of more than 65,536 characters/,
    ],
  ])('refuses front matter of %s', (_what, text, said) => {
    expect(ingest(text)).toMatch(said);
  });

  it.each([
    ['a rule of many stars', `# A\n\n${'* '.repeat(60)}\n\nTea helped.\n`],
    ['a table of many rows', `# A\n\na|b\n-|-\n${'*tea*|[1]\n'.repeat(2000)}`],
    [
      'a list of many links',
      `# A\n\n${Array.from({ length: 2000 }, (_, at) => `${at + 1}. [tea](b)\n`).join('')}`,
    ],
    ['a wrapped paragraph of many lines', `# A\n\n${'Tea helped some.\n'.repeat(1000)}`],
    ['a wrapped item', `# A\n\n- Tea\n${'  helped some\n'.repeat(1000)}`],
  ])('takes %s', (_what, text) => {
    expect(ingest(text)).toBeNull();
  });
});
