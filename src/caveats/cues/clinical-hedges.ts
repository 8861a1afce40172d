// "Can" and "could" of ability: statements of fact about molecules, but hedges where treatment of people is spoken of.
import type { CueList } from '../cue.js';

export const abilityHedges: CueList = {
  kind: 'hedge',
  scheme:
    'root possibility of Hyland (1998): "can" with verbs of consequence speaks of what may happen, not of what a method is able to do',
  cues: [
    {
      words:
        'can (also|often|sometimes|occasionally|potentially|thus|therefore|even|further)? (lead|cause|result|contribute|affect|influence|occur|vary|differ|provide a|serve|participate|complicate|worsen|precipitate|interfere|be (critical|important|beneficial|harmful|associated|attributed|explained|due|misleading|difficult|very|quite|differentially|a|an|either))',
      example: 'Too much of the drug can lead to headache.',
    },
  ],
};

export const clinicalHedges: CueList = {
  kind: 'hedge',
  clinicalOnly: true,
  scheme:
    'clinical prose: the exceptions that suit molecular biology ("could be reduced" reports a result) do not hold there',
  cues: [
    {
      words: 'could',
      unless: { before: 'we|they', after: 'not' },
      example: 'In patients, the dose could be reduced.',
    },
    {
      words: 'can',
      unless: {
        before: 'we|you|one',
        after:
          '(not|be (used|found|seen|obtained|detected|measured|calculated|identified|defined|described|divided|performed|applied|classified))',
      },
      example: 'Treatment can reduce the number of days with headache.',
    },
  ],
};
