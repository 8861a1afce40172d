// Sentences of scientific prose: what ends one, and what only looks so.
import { describe, expect, it } from 'vitest';
import { sentenceKinds } from '../../bench/sentence-kinds.js';
import { sentenceSpans } from '../../src/text/sentence-spans.js';

function split(text: string): string[] {
  return sentenceSpans(text).map(({ start, end }) => text.slice(start, end));
}

describe('a sentence', () => {
  it.each([
    'Smith et al. (1999) found a rise.',
    'As shown by Smith et al. [3] and others.',
    'The rise (Fig. 2) was steep, see Fig. 3 and Eq. 4.',
    'Some drugs, e.g. Ketamine, and others, i.e. Memantine, were given.',
    'It was significant (p < 0.05; t = 2.1) vs. Placebo.',
    'We grew E. coli and S. Typhi in broth.',
    'The work of J. B. Smith and A. Charles was read.',
    'A dose of 0.5 mg was given approx. 3 times.',
    'It was 0.5 Mol and 1.25 Tesla.',
    'Dr. Smith gave 2 mg i.v. to all.',
    'The kit (No. 5, ref. 12) was kept approx. 2 h at 37 °C (Fig. 1. A and B) by the team.',
    'It fell by 0.25 vs. 1.5 Units, cf. Table 2.',
    'One was read (Doe, J. Biol. Chem. 1998; 3: 10-15) and one was not.',
    'The first author J. Doe and the second A.-B. Roe agreed.',
    'We thank A. Doe, B. Roe and C. Poe for their help.',
    'It was "shown..." by all, i.e. Both groups.',
  ])('survives its full stops: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it.each([
    [['It ends.', 'Here is another.']],
    [['So it was shown.[3,4]', 'Others agree.']],
    [['So it was shown.12', 'Others agree.']],
    [['So it was shown.4 21 22', 'Others agree.']],
    [['It was "shown."', 'Others agree.']],
    [['This was found by Smith et al.', 'However, it was brief.']],
    [['So it was shown.12,13', 'The rest agree.']],
    [['It bound to factor-kappa B.', 'Here it was lost.']],
    [['All had hepatitis C.', 'Patients were seen twice.']],
    [['Cells were kept for 10 min.', 'RNA was taken at 24 h.', 'It was read.']],
    [['The band was lost.', 'p53 was not.', 'mRNA rose, too.', 'c-myc fell.']],
    [['It depends on the dose of NO.', 'This was seen in the ED.', 'All left.']],
    [['The aims were two.', '1. The dose was sought.', '2. The time was sought.']],
    [['It rose…', 'It fell.']],
    [['One thing (see Fig. 2).', 'Another (it was so.)', 'A third.']],
    [['Was it so?', 'It was!', '5 agreed.']],
    [['P was 0.05.', 'The rise was steep (see Fig. 2).', 'It fell.']],
  ])('ends where the next begins: %j', (parts) => {
    expect(split(parts.join(' '))).toEqual(parts);
  });

  it.each(Object.entries(sentenceKinds))('is cut right among %s', (_kind, paragraphs) => {
    for (const parts of paragraphs) expect(split(parts.join(' '))).toEqual(parts);
  });

  it.each([
    'Fees were paid to K.L. Swift by a firm.',
    'The seed (Fen Chem. Co., Ltd.) was dry.',
    'It was kept at 4. μm wide pores were used.',
    'Newts of Dr. van Gull and of A. von Tern were seen.',
    'The conc. was low, the temp. is high.',
  ])('is not cut: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it('may run over a line break, and has no blanks around it', () => {
    expect(split('  One is\nlong. Two. ')).toEqual(['One is\nlong.', 'Two.']);
  });

  it('is none in an empty text', () => {
    expect(split(' \n ')).toEqual([]);
  });

  // As a ratio, so that a slow machine changes nothing: sixteen times the text may not take 256 times as long.
  it.each(['The drug helped. ', '(a. ', 'one [1] ', '. ', 'So. [1] A ', 'it.¹,² ', 'A.B. ', 'Jan. '])(
    'is sought in time that grows with the text: %s',
    (unit) => {
      const least = (characters: number): number => {
        const text = unit.repeat(characters / unit.length);
        const times = Array.from({ length: 5 }, () => {
          const start = performance.now();
          sentenceSpans(text);
          return performance.now() - start;
        });
        return Math.min(...times);
      };
      least(10_000);
      expect(least(160_000) / Math.max(least(10_000), 5)).toBeLessThan(128);
    },
  );
});
