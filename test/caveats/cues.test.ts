// Every cue of the lists is found in the example that stands beside it, so that no cue is dead and none is unexplained.
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/caveats/cue.js';
import { associations } from '../../src/caveats/cues/associations.js';
import { abilityHedges, clinicalHedges } from '../../src/caveats/cues/clinical-hedges.js';
import { conflicts } from '../../src/caveats/cues/conflicts.js';
import { innerContrasts, openingContrasts } from '../../src/caveats/cues/contrasts.js';
import { clinicalEvidentials, evidentials } from '../../src/caveats/cues/evidentials.js';
import { exceptions } from '../../src/caveats/cues/exceptions.js';
import { futureResearch } from '../../src/caveats/cues/future-research.js';
import { hedges } from '../../src/caveats/cues/hedges.js';
import { inconclusive } from '../../src/caveats/cues/inconclusive.js';
import { announcements, limitations } from '../../src/caveats/cues/limitations.js';
import { nonHuman } from '../../src/caveats/cues/non-human.js';
import { nullResults } from '../../src/caveats/cues/null-results.js';
import { studyLimits } from '../../src/caveats/cues/study-limits.js';
import { warnings } from '../../src/caveats/cues/warnings.js';
import { weakEvidence } from '../../src/caveats/cues/weak-evidence.js';

const lists = [
  abilityHedges,
  announcements,
  associations,
  clinicalEvidentials,
  clinicalHedges,
  conflicts,
  evidentials,
  exceptions,
  futureResearch,
  hedges,
  inconclusive,
  innerContrasts,
  limitations,
  nonHuman,
  nullResults,
  openingContrasts,
  studyLimits,
  warnings,
  weakEvidence,
];

describe('the lists of cues', () => {
  it.each(lists.flatMap((list) => list.cues.map((cue) => [list.kind, cue.example, cue] as const)))(
    'find a %s in: %s',
    (_kind, example, cue) => {
      expect(compile([cue])(example)).not.toEqual([]);
    },
  );

  it('name the scheme that each comes from', () => {
    expect(lists.filter(({ scheme }) => scheme.length < 20)).toEqual([]);
  });
});

describe('the notation of cues', () => {
  const find = compile([{ words: 'may (not|also)? be', unless: { before: 'it', after: 'so' }, example: '' }]);

  it('takes the blank of what is missing with it', () => {
    expect(find('this may be, that may not be')).toEqual([
      { start: 5, end: 11 },
      { start: 18, end: 28 },
    ]);
  });

  it('keeps to whole words and to its exceptions', () => {
    expect(find('dismay be, may been, it may be, may be so')).toEqual([]);
  });

  it('lets up to four words stand for the ellipsis', () => {
    const gapped = compile([{ words: 'either … or', example: '' }]);
    expect(gapped('either this or that')).toHaveLength(1);
    expect(gapped('either one two three four five or that')).toHaveLength(0);
  });
});
