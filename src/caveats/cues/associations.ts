// Words for things that go together, which is less than one causing the other.
import type { CueList } from '../cue.js';

export const associations: CueList = {
  kind: 'association',
  scheme:
    'correlational as against causal claims (Yu, Li and Wang, EMNLP-IJCNLP 2019: Detecting Causal Language Use in Science Findings)',
  cues: [
    {
      words:
        '(is|are|was|were|been|be|being|also|not|strongly|significantly|independently|positively|negatively|inversely|weakly|closely) (significantly|strongly|independently|positively|negatively|inversely|weakly|closely|also|not|highly|directly)? (associated|correlated|linked|related) (with|to)',
      unless: { before: 'how|work' },
      example: 'High levels were associated with more attacks.',
    },
    {
      words:
        '(an|the|any|no|significant|strong|weak|positive|negative|inverse|this|possible|potential|clear|genetic|independent|observed) (significant|strong|weak|positive|negative|inverse|possible|clear)? (association|associations|correlation|correlations) (between|with|of|to)|(association|correlation|associations|correlations) (between|with)',
      example: 'A correlation between level and attacks was found.',
    },
    {
      words:
        '(association|associations|correlation|correlations|relationship|link) (was|were|is|are|has been|have been) (also|not)? (found|observed|seen|reported|noted|detected|shown|present) (between|with|for)',
      example: 'A close correlation was found between level and attacks.',
    },
    {
      words:
        '(correlates|correlate|correlated|associates) (significantly|positively|negatively|inversely|well|strongly|closely)? with',
      example: 'The level correlated with the number of attacks.',
    },
    {
      words:
        '(does|do|did|may|might|cannot|can)(not| not)? (not)? (imply|prove|establish|show|infer|demonstrate) (a|any)? (causation|causality|causal)|not (necessarily)? causal|(no|not a) causal|causality (cannot|can not|could not|remains|is not)',
      example: 'Correlation does not imply causation.',
    },
  ],
};
