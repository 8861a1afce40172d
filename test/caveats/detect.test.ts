// What a caveat is, what it is not, and what it qualifies, in sentences written for the purpose.
import { describe, expect, it } from 'vitest';
import { type CaveatSpan, detectCaveats } from '../../src/index.js';
import type { CaveatKind } from '../../src/vocabulary.js';

function kinds(text: string): CaveatKind[] {
  return [...new Set(detectCaveats(text).map(({ kind }) => kind))];
}

function first(text: string, kind: CaveatKind): CaveatSpan | undefined {
  return detectCaveats(text).find((one) => one.kind === kind);
}

function claim(text: string, kind: CaveatKind): string | null {
  const qualifies = first(text, kind)?.qualifies ?? null;
  return qualifies && text.slice(qualifies.start, qualifies.end);
}

describe('a plain statement', () => {
  it.each([
    'Magnesium was given to forty patients.',
    'The trial began in May 2010.',
    'In May the trial ended.',
    'Patients were enrolled from May 2019.',
    'Nobody came until May.',
    'The wards were shut from May to July.',
    'In April, May, and June all were asked.',
    'The might of the state was told of.',
    'With all its military might the town fell.',
    'The band could not be detected in either sample.',
    'The images can be downloaded.',
    'The resting membrane potential was recorded.',
    'We kept the tubes as cool as possible.',
    'It should be noted that both groups were told.',
    'Healthy adults were asked for their age.',
  ])('has no hedge: %s', (text) => {
    expect(kinds(text).filter((kind) => kind === 'hedge' || kind === 'evidential')).toEqual([]);
  });
});

describe('"may" and "might" behind a name, a letter or a clause', () => {
  it.each([
    'Vitamin A may lessen the attacks.',
    'Those whom nobody treated might improve.',
    'In their view it may help.',
    "Alzheimer's may come first.",
  ])('are hedges: %s', (text) => expect(kinds(text)).toContain('hedge'));
});

describe('"can" and "could"', () => {
  it('are hedges where the treatment of people is spoken of', () => {
    expect(kinds('In these patients the dose could be reduced.')).toContain('hedge');
    expect(kinds('Treatment can shorten attacks in children.')).toContain('hedge');
  });

  it('report an ability at the bench', () => {
    expect(kinds('Binding of the protein could be blocked by the antibody.')).not.toContain('hedge');
    expect(kinds('The sequence can be read by any software.')).not.toContain('hedge');
  });
});

describe('the clause that is quoted', () => {
  it('is the clause of the cue, with its connective, and the rest of the sentence is what it qualifies', () => {
    const text = 'The drug helped most people, although the evidence for it is not strong.';
    expect(first(text, 'contrast')?.text).toBe('although the evidence for it is not strong');
    expect(claim(text, 'contrast')).toBe('The drug helped most people');
    expect(first(text, 'weak-evidence')?.text).toBe('although the evidence for it is not strong');
  });

  it.each([
    [
      'Although light, noise, and smells matter, sleep matters most.',
      'Although light, noise, and smells matter',
      'sleep matters most',
    ],
    ['Despite the low dose, most people improved.', 'Despite the low dose', 'most people improved'],
    [
      'In sum, while the trial was small, most people improved.',
      'while the trial was small',
      'most people improved',
    ],
    ['Women improved, whilst men did not.', 'whilst men did not', 'Women improved'],
  ])('gives way at the head of a sentence or turns at its comma: %s', (text, clause, rest) => {
    expect(first(text, 'contrast')?.text).toBe(clause);
    expect(claim(text, 'contrast')).toBe(rest);
  });

  it.each(['While sleeping, all were watched.', 'While in hospital, all were watched.'])(
    'is none where "while" tells the time: %s',
    (text) => {
      expect(kinds(text)).not.toContain('contrast');
    },
  );

  it('is not cut inside a list', () => {
    const text = 'Light, noise, and smells may set off an attack.';
    expect(first(text, 'hedge')?.text).toBe('Light, noise, and smells may set off an attack');
  });

  it('leaves out a clause that is only joined by "and"', () => {
    const text = 'Two genes were found, and a third may play a part.';
    expect(first(text, 'hedge')?.text).toBe('a third may play a part');
  });
});

describe('a sentence that opens with a contrast', () => {
  it.each(['However', 'Nevertheless', 'But', 'Yet'])('qualifies the sentence before: %s', (word) => {
    const before = 'The drug helped in Fig. 2 of Smith et al. (1999).';
    const text = `Sleep was kept. ${before} ${word}, the gain was brief.`;
    expect(claim(text, 'contrast')).toBe(before);
  });

  it.each(['It was, however, brief.', 'The gain was brief, however.'])(
    'may have its word inside: %s',
    (text) => {
      const before = 'The drug helped.';
      expect(claim(`${before} ${text}`, 'contrast')).toBe(before);
    },
  );

  it('has its word inside after a semicolon to turn against its own sentence', () => {
    expect(claim('All slept. The drug helped; however, it was brief.', 'contrast')).toBe('The drug helped');
  });

  it('qualifies nothing at the beginning of a section', () => {
    const text = '# One\n\nThe drug helped.\n\n# Two\n\nHowever, the gain was brief.';
    expect(first(text, 'contrast')?.qualifies).toBeNull();
  });
});

describe('limitations', () => {
  it('go on through the paragraph that one opens, and end where the authors argue back', () => {
    const text = [
      'Our study has several limitations.',
      'First, the diary was kept by hand.',
      'Second, two clinics took part.',
      'Also, we did not ask about sleep.',
      'Nevertheless, the drug was well liked.',
    ].join(' ');
    const found = detectCaveats(text).filter(({ kind }) => kind === 'limitation');
    expect(found.map((one) => one.text)).toEqual([
      'First, the diary was kept by hand.',
      'Second, two clinics took part.',
      'Also, we did not ask about sleep.',
    ]);
  });

  it('are those of people that were left out, not "non-human"', () => {
    const text = 'We only included women, so the findings may not be generalizable to men.';
    expect(kinds(text)).toContain('limitation');
    expect(kinds(text)).not.toContain('non-human');
  });

  it('are known by the heading above them', () => {
    const text = '## Limitations\n\nThe diary was kept by hand and some pages were missing.';
    expect(kinds(text)).toContain('limitation');
  });

  it('are known by a label within an abstract, up to the next label', () => {
    const text =
      'Results: Sleep was long. Limitations: The diary was kept by hand. Conclusions: Sleep is well.';
    const found = detectCaveats(text).filter(({ kind }) => kind === 'limitation');
    expect(found.map((one) => one.text)).toEqual(['The diary was kept by hand.']);
  });

  it('are parted from the strengths under a heading that has both', () => {
    const text =
      '## Strengths and limitations\n\nFirstly, the diary was kept by all. We did not ask about sleep in our sample.';
    const found = detectCaveats(text).filter(({ kind }) => kind === 'limitation');
    expect(found.map((one) => one.text)).toEqual(['We did not ask about sleep in our sample.']);
  });

  it('are no limits of other studies, whatever the heading', () => {
    const text =
      '## Strengths and weaknesses in relation to other studies\n\nTheir diary was kept by hand in few.';
    expect(kinds(text)).not.toContain('limitation');
  });

  it('are sought among strengths, too', () => {
    const text = [
      '## Discussion\n\nOur study has several strengths.',
      'All were asked twice.',
      'However, few of our patients were old.',
    ].join(' ');
    const found = detectCaveats(text).filter(({ kind }) => kind === 'limitation');
    expect(found.map((one) => one.text)).toEqual(['However, few of our patients were old.']);
  });

  it('are named where a study is discussed; the same words in its methods tell what was done', () => {
    const text = 'Sleep was not measured.';
    expect(kinds(`## Discussion\n\n### What we saw\n\n${text}`)).toContain('limitation');
    expect(kinds(`## Methods\n\n### Diary\n\n${text}`)).not.toContain('limitation');
  });

  it('are not counted among "First" and "Second" elsewhere', () => {
    const text = '## Methods\n\nFirst, the tubes were cooled. Second, they were weighed.';
    expect(kinds(text)).not.toContain('limitation');
  });
});

describe('a conflict of interest', () => {
  it('is what was received', () => {
    expect(kinds('Dr. Doe has received honoraria from a maker of drugs.')).toContain('conflict-of-interest');
  });

  it.each(['The authors declare no conflict of interest.', 'Competing interests: none declared.'])(
    'is none where it is denied: %s',
    (text) => {
      expect(kinds(text)).not.toContain('conflict-of-interest');
    },
  );

  const declared = (heading: string, text: string): string[] =>
    detectCaveats(`# Tea\n\nIt was hot.\n\n## ${heading}\n\n${text}\n`)
      .filter(({ kind }) => kind === 'conflict-of-interest')
      .map(({ text: words }) => words);

  it.each([
    [
      'Conflict of interest',
      'Dr Doe has received fees from Tealeaf.',
      ['Dr Doe has received fees from Tealeaf'],
    ],
    ['Competing interests', 'Dr Doe is a founder of Tealeaf.', ['Dr Doe is a founder of Tealeaf']],
    [
      'Declaration of interests',
      'Dr Doe was paid by Tealeaf; the others declare no conflict of interest.',
      ['Dr Doe was paid by Tealeaf'],
    ],
    [
      'Disclosures',
      'Dr Doe has received lecture fees from Tealeaf, but no payment for this work.',
      ['Dr Doe has received lecture fees from Tealeaf'],
    ],
    ['Conflict of interest', 'Dr Doe received no fees from any maker.', []],
    ['Conflict of interest', 'Dr Doe has never served on a board.', []],
    ['Conflict of interest', 'The authors have nothing to declare.', []],
    ['Conflict of interest', 'All authors read the text.', []],
    ['Results', 'Dr Doe has received the tubes.', []],
  ])('under the heading %s is what is declared: %s', (heading, text, expected) => {
    expect(declared(heading, text)).toEqual(expected);
  });
});

describe('a caveat in Markdown', () => {
  const texts = (text: string): string[] => detectCaveats(text).map(({ text: words }) => words);

  it('is the clause of its cell in a table', () => {
    const table =
      '| Drug | Told |\n| :-- | --: |\n| Tea | It may help, but \\| little |\n| Milk |  |\nIt may rain.';
    expect(texts(table)).toEqual(['It may help', 'but \\| little', 'It may rain']);
  });

  it('is the line in a block of code, which holds no headings', () => {
    const code =
      '## Results\n\n~~~text\n# the line may break\n\n~~~\n\nIt may rain.\n\n```\nit might never close';
    expect(texts(code)).toEqual(['# the line may break', 'It may rain', 'it might never close']);
  });

  it('is read over a bar that makes no table', () => {
    expect(texts('The norm |x| may\nbe small.')).toEqual(['The norm |x| may\nbe small']);
  });
});

describe('an article', () => {
  it('is silent in its references', () => {
    expect(detectCaveats('## References\n\n1. Doe J. Sleep may matter. J Sleep 2001.')).toEqual([]);
  });

  it('has its caveats in order, with places into the whole text', () => {
    const text = '# Title\n\nOne rise was seen in rats.\n\nIts cause is unknown.\n';
    const found = detectCaveats(text);
    expect(found.map(({ kind }) => kind)).toEqual(['non-human', 'hedge', 'inconclusive']);
    for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words);
  });
});
