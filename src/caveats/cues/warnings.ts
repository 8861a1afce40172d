// Words that say for whom, or when, a treatment is not meant: in a sentence of their own they qualify the one before.
import type { CueList } from '../cue.js';

const given = '(used|given|taken|prescribed|combined|tried|started|offered|stopped)';

export const warnings: CueList = {
  kind: 'contrast',
  scheme:
    'the sections "Contraindications" and "Special warnings and precautions" of the summary of product characteristics (European Commission, guideline of 2009)',
  cues: [
    {
      words:
        'avoid (it|this|them|these|its use|their use|the (drug|medicine|herb|tea|treatment)) … (in|during|with|if|when|while|before|after)',
      unless: { before: 'to' },
      example: 'Avoid it in winter.',
    },
    {
      words: `(should|must|may|can|is to|are to) (best|always|generally|therefore|preferably)? (be avoided|not (generally|routinely)? be ${given}|never be ${given})`,
      example: 'The tea should be avoided in winter.',
    },
    {
      words:
        'not (be)? (generally|routinely|usually)? (recommended|advised|advisable|suitable|safe|licensed|approved) (in|for|during|if|when|while|with|after|before)',
      example: 'It is not suitable for children.',
    },
    {
      words: '(is|are|be) (also|absolutely|relatively|strictly)? contra-?indicated',
      example: 'The tea is contraindicated in winter.',
    },
    {
      words: `(do not|never|don't) (use|give|take|prescribe|combine|start) (it|this|them|these|the (drug|medicine|herb|tea|treatment))`,
      example: 'Do not take it in winter.',
    },
  ],
};
