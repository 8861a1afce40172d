// Words that report that nothing was found, or nothing beyond chance: beside a positive finding they take it back in part.
import type { CueList } from '../cue.js';

const size =
  '(statistically|clinically)? (significant|meaningful|relevant|measurable|detectable|clear|such|consistent|overall|additional)?';
const gain =
  '(effects?|benefits?|differences?|improvements?|changes?|reductions?|decreases?|increases?|advantages?|gains?|responses?|associations?|correlations?|efficacy)';

export const nullResults: CueList = {
  kind: 'contrast',
  scheme:
    'negation of results (BioScope, Vincze et al. 2008); item 17a of CONSORT 2010 on effect and precision (Schulz et al., BMJ 2010;340:c332)',
  cues: [
    {
      words: `(there (was|were|is)|showed|shows|found|had|has|saw|with|observed) no ${size} (overall|mean)? ${gain}`,
      example: 'There was no effect in winter.',
    },
    {
      words: `no ${size} ${gain} … (was|were|could be) (seen|found|observed|noted|detected|shown|reported|apparent|evident)`,
      example: 'No benefit in winter was seen.',
    },
    {
      words:
        'not (quite|always|even)? (statistically|clinically)? significant(ly)?|non-?significant(ly)?|(fell|falls) short of (statistical)? significance|(not|failed to) (reach|attain|achieve)(ed)? (statistical|clinical)? significance|due to chance',
      unless: { before: 'whether or|if' },
      example: 'The difference was not statistically significant.',
    },
    {
      words:
        '(did|does|do) not (significantly|statistically|clearly)? (differ|improve|reduce|help|affect|change|benefit|work|respond|increase|decrease|lower|shorten|separate|outperform)|failed to (show|improve|reduce|help|separate|differ|demonstrate)',
      example: 'The number of attacks did not differ.',
    },
    {
      words:
        '(no|not) (better|superior|more effective|different) (than|to|from)|(was|were) (ineffective|not effective|without effect)',
      example: 'The tea was no better than water.',
    },
  ],
};

/** Groups that were alike at the start, and harm that was not seen, take nothing back. */
export const takesNothingBack =
  /(?<![\p{L}])(?:baseline|adverse|side[- ]effects?|toxicit(?:y|ies)|safety|tolerab\p{L}*|harms?|demographics?|dropouts?|withdrawals?)(?![\p{L}])/iu;
/** One of them tells against the very difference that was told of: "The difference was not significant." */
export const ofTheResult =
  /(?<![\p{L}])(?:(?:this|these|the|that|its|their) (?:[\p{L}-]{1,20} ){0,2}(?:differences?|effects?|reductions?|decreases?|increases?|changes?|improvements?|results?|findings?|benefits?|trends?|associations?)|primary (?:outcome|end ?point|analysis))(?![\p{L}])/iu;
