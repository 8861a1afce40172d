// A text that asks several things gets a quote for each; one that asks for the whole in short gets the abstract in order.
import { describe, expect, it } from 'vitest';
import { matters } from '../../src/question/segments.js';
import { bot } from '../support/shipped.js';

function quoted(text: string): string[] {
  const { answer } = bot.respond(text);
  return answer.kind === 'found' ? answer.items.map(({ quote }) => quote.passage) : [];
}

describe('a text that asks several things', () => {
  it.each([
    ['Does zinc help, and what does it cost?', ['Does zinc help', 'and what does it cost?']],
    ['Does zinc help? What does it cost?', ['Does zinc help?', 'What does it cost?']],
    ['Does zinc help with colds and coughs?', []],
    ['', []],
  ])('%j has the parts %j', (text, parts) => {
    expect(matters(text)).toEqual(parts);
  });

  it('is answered by a passage for each', () => {
    expect(quoted('Does memantine work, and what do kynurenines do in migraine?')).toEqual(
      expect.arrayContaining(['s6', 's3']),
    );
  });

  it('means the topics of the part before by a pronoun', () => {
    expect(quoted('Does ketamine act on glutamate receptors only, and how strong is its evidence?')).toEqual(
      expect.arrayContaining(['s6', 's7']),
    );
  });

  it('is answered as a whole where one part is not answered', () => {
    expect(quoted('Does memantine work, and who won the cup?')).not.toContain('s3');
  });
});

describe('a question for the whole in short', () => {
  it.each(['tldr please', 'Can you summarise the abstract?', 'what is the gist of it'])(
    '%j gets the abstract in order',
    (text) => {
      expect(quoted(text)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8']);
    },
  );

  it('gets what it names where it names something', () => {
    expect(quoted('summary of what it says on kynurenines')[0]).toBe('s3');
  });
});
