// Words that ask for more research: what is said is not settled yet.
import type { CueList } from '../cue.js';

const research =
  '(study|studies|research|work|trials|trial|investigation|investigations|experiments|analyses|data|evaluation|validation|clarification|confirmation|exploration|evidence|prospective|randomi[sz]ed|testing|efforts|insight)';
const more =
  '(further|future|more|additional|larger|large|prospective|longitudinal|longer|follow-up|randomi[sz]ed|controlled|well-designed|large-scale|subsequent|rigorous|replication|confirmatory|new|clinical|multicent(er|re)|high-quality|other|much)';
const asked =
  '(needed|required|warranted|necessary|called for|awaited|recommended|desirable|essential|indicated|mandatory|welcome|needed|imperative|crucial|justified|worthwhile)';

export const futureResearch: CueList = {
  kind: 'future-research',
  scheme:
    'calls for research in the limitations and implications of articles (Kilicoglu et al. 2018); "future work" of the CoreSC and argumentative zoning schemes',
  cues: [
    {
      words: `${more} … ${research} … (is|are|will be|would be|may be|seem|seems to be|were|was) (still|also|therefore|thus|clearly|urgently|certainly|now|obviously)? ${asked}`,
      example: 'Further studies are needed to settle this.',
    },
    {
      words: `(future|further|additional|subsequent|larger) ${more}? ${more}? ${research} (should|will|must|may|could|can|might|would|need|needs|is|are|to|that|into|on|with|in|using|by|which|about|regarding)`,
      example: 'Future research should include children.',
    },
    {
      words: `(need|needs|needed|require|requires|required|warrant|warrants|await|awaits|necessitat*|deserve*|merit*|demand*|call|calls) (for)? (a|an|the)? ${more} ${more}? ${more}? (${research}|examination|scrutiny|attention|consideration|assessment|replication|elucidation|investigating|study)`,
      example: 'The role of sleep needs further study.',
    },
    {
      words:
        '(need|needs|remain|remains|ought|has|have|yet|should|must) (still)? to? be (further|better|more fully|fully|confirmed|explored|investigated|studied|tested|replicated|validated|examined|elucidated|evaluated|established|addressed|assessed|clarified|determined|verified) (in|by|with|further|explored|investigated|studied|tested|evaluated|examined|using|through)',
      example: 'This needs to be confirmed by others.',
    },
    {
      words: `(it|there|we) (will be|would be|is|are) (a|an|also|still|very|clearly)? (clear|urgent|great|pressing|important|interesting|of interest|necessary|worthwhile|essential|need)? (need for|to (investigate|examine|study|explore|test|determine|confirm|see|assess|evaluate|replicate|conduct|perform|validate))`,
      example: 'It will be important to investigate this in children.',
    },
    {
      words:
        '(prospective|larger|large|randomi[sz]ed|controlled|longitudinal|cohort|multicent(er|re)|long-term) … (studies|trials|study|trial) … (needed|required|warranted|necessary)',
      example: 'Randomised trials in children are needed.',
    },
  ],
};
