// Connectives of concession and contrast: what follows takes something back of what stands beside it.
import type { CueList } from '../cue.js';

/** At the head of a sentence: what they qualify stands before the sentence. */
export const openingContrasts: CueList = {
  kind: 'contrast',
  scheme: 'Comparison.Concession and Comparison.Contrast of the Penn Discourse TreeBank (Prasad et al. 2008)',
  cues: [
    {
      words:
        'however|nevertheless|nonetheless|but|yet|still,|notwithstanding|even so|that said|at the same time|on the other hand|in contrast|by contrast|conversely|on the contrary|contrary to (this|these|that)|unfortunately|despite (this|these|that)|in spite of (this|these|that)|regardless',
      unless: { after: '(of|another)' },
      example: 'However, the trial was small.',
    },
  ],
};

/** Inside a sentence: they open the clause that qualifies the rest of it. */
export const innerContrasts: CueList = {
  kind: 'contrast',
  scheme: openingContrasts.scheme,
  cues: [
    {
      words:
        'although|though|even though|albeit|whereas|except that|despite|in spite of|notwithstanding|with the exception of',
      unless: { before: 'as|even' },
      example: 'The drug helped, although the trial was small.',
    },
    {
      words: 'but',
      unless: { before: 'nothing|all|last|anything', after: 'also' },
      example: 'The drug helped, but the trial was small.',
    },
    { words: '(however|nevertheless|nonetheless)', example: 'The trial, however, was small.' },
    {
      words: 'yet',
      unless: {
        before: 'not|as|have|has|and|been',
        after: '(been|to|unknown|unclear|another|known|fully|clear|completely|clearly|identified)',
      },
      example: 'The drug is old, yet trials are few.',
    },
    {
      words: 'while (no|not|there|this|these|we|it|most|some|others|the)',
      example: 'The drug helped adults, while no child gained.',
    },
  ],
};
