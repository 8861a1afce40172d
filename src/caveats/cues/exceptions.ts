// Words that open an exception or name the only people that a claim holds for: they qualify the rest of their sentence.
import type { CueList } from '../cue.js';

const people =
  '(men|women|boys|girls|males|females|children|adolescents|adults|infants|older people|older adults|the elderly|smokers|non-smokers|pregnant women|(male|female|adult|older|younger|paediatric|pediatric|hospitali[sz]ed)? (patients|participants|subjects|volunteers))';

export const exceptions: CueList = {
  kind: 'contrast',
  scheme:
    'Expansion.Exception and Contingency.Condition of the Penn Discourse TreeBank (Prasad et al. 2008); the population of a claim as in PICO (Richardson et al., ACP J Club 1995;123:A12)',
  cues: [
    {
      words: 'unless',
      unless: {
        after:
          '(otherwise|(stated|noted|specified|indicated)|(it is|it was) (stated|noted|specified|indicated))',
      },
      example: 'The tea helps, unless the patient is a smoker.',
    },
    {
      words: 'except|excepting',
      unless: { after: 'that' },
      example: 'The tea helped all, except in winter.',
    },
    {
      words: '(provided|providing) that|only (if|when|provided)|on (the)? condition that',
      unless: { before: 'data|evidence|information|was|were|is|are|be|been|has|have|had|also|not|but' },
      example: 'The tea helps, provided that it is drunk warm.',
    },
    {
      words: '(as|so) long as',
      unless: {
        before: 'twice|for|times|nearly|almost',
        after: '([0-9]+|a|an|one|two|three|four|five|six|several)',
      },
      example: 'The tea helps as long as it is drunk warm.',
    },
    {
      words: '(only|solely|exclusively) (in|among|for|during|with)',
      unless: {
        before: 'not|but|studied|tested',
        after: '(part|recently|(last|past) (years?|decades?)|first time|case of)',
      },
      example: 'The tea helped only in men.',
    },
    { words: `(in|among|for|by) ${people} (only|alone)`, example: 'The tea helped in men only.' },
  ],
};
