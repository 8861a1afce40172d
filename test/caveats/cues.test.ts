// Every group of phrases is found in the examples that were written for it, is asked for somewhere, and holds no phrase that is dead.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cuesIn, type Group } from '../../src/caveats/cues.js';

const root = join(import.meta.dirname, '../..');
const compiled: Record<string, readonly string[]> = JSON.parse(
  readFileSync(join(root, 'knowledge/language/caveats.json'), 'utf8'),
);

/** Sentences of ours under the group that they are examples of. */
function examples(): [string, string][] {
  let group = '';
  return readFileSync(join(import.meta.dirname, 'examples.txt'), 'utf8')
    .trim()
    .split('\n')
    .flatMap((line): [string, string][] => {
      const id = /^\[(.+)\]$/.exec(line)?.[1];
      group = id ?? group;
      return id === undefined && line !== '' ? [[group, line]] : [];
    });
}

/** The words of a phrase: the first of each choice, and nothing that may be left out. */
function wordsOf(line: string): string {
  const [phrase = ''] = line.replace(/^\^/, '').split(' / ');
  const needed = phrase.split(' ').filter((piece) => piece !== '...' && !/^\||\|$|\|\|/.test(piece));
  return needed.map((piece) => piece.split('|')[0]?.replaceAll('_', ' ').replace('*', '')).join(' ');
}

describe('the groups of phrases', () => {
  it.each(examples())('find a %s in: %s', (group, example) => {
    expect(cuesIn(example).has(group as Group)).toBe(true);
  });

  it('are each asked for by name', () => {
    const folder = join(root, 'src/caveats');
    const code = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const said = code.join('\n');
    const asked = (group: string): boolean => said.includes(`'${group}'`) || said.includes(`"${group}"`);
    expect(Object.keys(compiled).filter((group) => !asked(group))).toEqual([]);
  });

  it('hold no phrase that its own words would not be found by', () => {
    const dead = Object.entries(compiled).flatMap(([group, lines]) =>
      lines.filter((line) => !cuesIn(wordsOf(line)).has(group as Group)),
    );
    expect(dead).toEqual([]);
  });
});

describe('the places of phrases', () => {
  it('are those of their words in the text, over hyphens and in any case', () => {
    const text = 'Sleep, it was said, MAY matter; a follow-up was too short.';
    const [may] = cuesIn(text).of('hedge');
    expect(text.slice(may?.start, may?.end)).toBe('MAY');
    const short = cuesIn(text).of('limitation where studies are discussed');
    expect(short.map(({ start, end }) => text.slice(start, end))).toContain('follow-up was too short');
  });

  it('keep to words that stand beside each other', () => {
    expect(cuesIn('This was seen in May 2010.').has('hedge')).toBe(false);
    expect(cuesIn('The level was, associated with, high.').has('association')).toBe(false);
  });
});
