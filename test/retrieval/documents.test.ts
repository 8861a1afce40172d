// Which passages make one document: by name, by title, by ids of one stem; and when a title or a stem is none.
import { describe, expect, it } from 'vitest';
import { documentsOf, type PassageText } from '../../src/retrieval/documents.js';

function joined(passages: readonly PassageText[]): string[] {
  return [...documentsOf(passages)].map((document) => document.passages.map(({ id }) => id).join(' '));
}

const of = (id: string, title = '', document?: string): PassageText => ({
  id,
  title,
  text: `text of ${id}`,
  ...(document === undefined ? {} : { document }),
});

describe('documentsOf', () => {
  it('joins passages that name one document, however many they are, under the first one’s title', () => {
    const many = Array.from({ length: 800 }, (_, at) =>
      of(`p${at}`, at === 0 ? 'First' : `Other ${at}`, 'one'),
    );
    const [only, ...others] = documentsOf(many);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ title: 'First' });
    expect(only?.passages).toHaveLength(800);
  });

  it('joins passages of one title that follow each other, and no others', () => {
    const some = [of('1', 'Moss'), of('2', 'Moss'), of('3', 'Fern'), of('4', 'Moss')];
    expect(joined(some)).toEqual(['1 2', '3', '4']);
  });

  it.each(['-', '_', '.', ':', '#', '/'])(
    'joins ids of one stem where there is no title: a%s1, a%s2',
    (mark) => {
      const some = [of(`a${mark}1`), of(`a${mark}2`), of(`b${mark}1`), of('b'), of('c')];
      expect(joined(some)).toEqual([`a${mark}1 a${mark}2`, `b${mark}1`, 'b', 'c']);
    },
  );

  it('takes the longest stem, so that sections of one paper stay apart', () => {
    expect(joined([of('x-1-a'), of('x-1-b'), of('x-2-a')])).toEqual(['x-1-a x-1-b', 'x-2-a']);
  });

  it('never joins a document that is named with one that only bears its name as a title', () => {
    expect(joined([of('1', 'Moss', 'Moss'), of('2', 'Moss')])).toEqual(['1', '2']);
  });

  it('takes a title that very many passages bear for none, from there to the end of the collection', () => {
    const many = Array.from({ length: 600 }, (_, at) => of(`n${at}`, 'Notes'));
    expect(joined(many)).toHaveLength(600);
    expect(joined(many.slice(0, 500))).toHaveLength(1);
    expect(
      joined([...many, of('x', 'Moss'), of('y', 'Moss'), of('z', 'Notes'), of('zz', 'Notes')]).slice(600),
    ).toEqual(['x y', 'z', 'zz']);
  });

  it('takes a stem that more than fifty ids share for a way of counting', () => {
    const many = Array.from({ length: 60 }, (_, at) => of(`doc-${at}`));
    expect(joined(many)).toHaveLength(60);
    expect(joined(many.slice(0, 50))).toHaveLength(1);
  });

  it('gives every passage once and in order, and holds one document at a time', () => {
    const seen: string[] = [];
    function* passages(): Generator<PassageText> {
      for (let at = 0; at < 1_000; at++) {
        seen.push(`d${Math.floor(at / 7)}`);
        yield of(`d${Math.floor(at / 7)}-${at}`);
      }
    }
    const ids: string[] = [];
    for (const document of documentsOf(passages())) {
      ids.push(...document.passages.map(({ id }) => id));
      expect(new Set(seen.splice(0)).size).toBeLessThanOrEqual(2);
    }
    expect(ids).toEqual(Array.from({ length: 1_000 }, (_, at) => `d${Math.floor(at / 7)}-${at}`));
  });
});
