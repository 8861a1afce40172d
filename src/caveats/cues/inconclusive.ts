// Words that say that a question is open.
import type { CueList } from '../cue.js';

const little =
  '(yet|fully|well|completely|clearly|entirely|been|be|precisely|firmly|still|readily|definitively|sufficiently|adequately|very|as|so|yet been|been fully|been clearly|been well|been completely|yet fully)';

export const inconclusive: CueList = {
  kind: 'inconclusive',
  scheme:
    'speculation cues of BioScope (Vincze et al. 2008) for "unclear" and "not known"; knowledge status of meta-knowledge annotation (Thompson et al., BMC Bioinformatics 2011;12:393)',
  cues: [
    {
      words:
        '(not|never|hardly) (currently|yet)? possible to (conclude|determine|say|establish|infer|know|decide|tell|exclude|draw|distinguish|ascertain|assess|attribute)',
      example: 'It is not possible to conclude that the drug acts alone.',
    },
    {
      words:
        '(cannot|can not|could not|impossible to|difficult to|unable to|premature to|too early to|do not allow us to|does not allow us to) … (conclude|infer|determine|ascertain|draw|say whether|be (concluded|inferred|determined|drawn))',
      example: 'We cannot conclude that sleep is the cause.',
    },
    {
      words:
        '(is|are|was|were|remain|remains|remained|still|largely|currently|as yet|yet|poorly|incompletely) (still|largely|currently|as yet|very|somewhat|relatively|mostly|rather|to be|yet)? (unclear|unknown|uncertain|undefined|unresolved|undetermined|obscure|elusive|unexplained|inconclusive|debated|controversial|conflicting|disputed|contradictory|enigmatic|equivocal|a matter of debate|under debate|an open question|open to question|poorly understood|not understood|understood poorly|elucidated|unanswered|speculative|unproven|unsettled)',
      unless: { after: '(origin|significance) patients' },
      example: 'The mechanism remains unclear.',
    },
    {
      words: 'unclear|inconclusive|unresolved|controvers(y|ies|ial)|elusive',
      example: 'Its role, though often studied, is as unresolved as before.',
    },
    {
      words: `(not|never) ${little}? ${little}? (known|clear|understood|elucidated|established|certain|proven|resolved|settled|evident|explained|conclusive|obvious)`,
      unless: { before: 'if|whether or' },
      example: 'Its cause is not yet known.',
    },
    {
      words:
        '(poorly|incompletely|little|only partly|only partially|not much) (understood|known|is known|is understood)',
      example: 'Little is known of its cause.',
    },
    {
      words:
        'remain(s|ed)? to be (determined|elucidated|established|seen|defined|clarified|proven|shown|investigated|explored|demonstrated|confirmed|identified|resolved|tested)',
      example: 'Its place in therapy remains to be determined.',
    },
    {
      words:
        '(no|without) (clear|firm|definite|definitive|consistent|conclusive|convincing) (evidence|answer|conclusions?|consensus|explanation)|no conclusions?|no consensus',
      example: 'There is no clear evidence of a benefit.',
    },
    {
      words:
        '(conflicting|contradictory|inconsistent|mixed|equivocal) (results|findings|evidence|data|reports)',
      example: 'Trials gave conflicting results.',
    },
  ],
};
