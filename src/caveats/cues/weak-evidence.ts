// Words that call the evidence itself weak: its strength, its size, its design, its bias.
import type { CueList } from '../cue.js';

const weak =
  '(weak|limited|low|poor|insufficient|scarce|scant|sparse|inadequate|preliminary|modest|moderate|anecdotal|mixed|lacking|circumstantial|very low|low-quality|low-certainty|poor-quality|incomplete)';

export const weakEvidence: CueList = {
  kind: 'weak-evidence',
  scheme:
    'domains that lower certainty in GRADE (Guyatt et al., BMJ 2008;336:924-926): risk of bias, imprecision, inconsistency',
  cues: [
    {
      words:
        '(evidence|data|support|proof) …… (is|are|was|were|remain|remains|remained|has been|seem|seems) (still|currently|very|rather|relatively|only|generally|not|so far|too|of)? (very|rather|relatively)? (not (very|particularly|yet|so)? (strong|conclusive|sufficient|convincing|robust|clear|compelling|enough|solid)|strong|weak|limited|low|poor|insufficient|scarce|scant|sparse|inadequate|preliminary|anecdotal|lacking|missing|circumstantial|incomplete|inconsistent|very low quality|low quality|poor quality|low certainty|moderate quality)',
      unless: { before: 'the strongest' },
      example: 'The evidence for its efficacy is not strong.',
    },
    {
      words: `${weak} (quality|certainty|level of|strength of|amount of|body of)? (clinical|scientific|empirical|supporting|trial)? (evidence|data|proof)`,
      unless: { before: 'growing' },
      example: 'There is only limited evidence of a benefit.',
    },
    {
      words:
        '(no|little|lack of|absence of|without|not enough) (good|strong|clinical|sufficient|direct|high-quality|high quality|reliable|solid|robust|controlled|randomi[sz]ed|empirical|scientific)? (evidence|data|trials|controlled trials|support)',
      unless: { after: '(of (recurrence|disease|metastas|tumou?r|residual))' },
      example: 'There is little evidence of a benefit.',
    },
    {
      words:
        '(small|smaller|few|uncontrolled|open-label|open label|unblinded|non-randomi[sz]ed|retrospective|observational|underpowered|pilot|preliminary|single-cent(er|re)|case) (and|or)? (small|uncontrolled|open|open-label|retrospective|observational|clinical|pilot|randomi[sz]ed|controlled|unblinded)? (trial|trials|studies|series|reports|case reports|case series|sample|samples|sample size|sample sizes|number of patients|number of subjects|number of participants|numbers of patients|cohorts|findings)',
      example: 'The drug was tried in small uncontrolled trials.',
    },
    {
      words:
        '(sample|sample size|number of (patients|participants|subjects|trials|studies)|trial|trials|study) (was|were|is|are) (relatively|rather|too|very|quite|only|all)? (small|limited|low|underpowered|uncontrolled|short|heterogeneous|few|unblinded|open-label)',
      example: 'The trial was small.',
    },
    {
      words:
        '(high|serious|unclear|considerable|substantial|moderate) risk of bias|(substantial|considerable|high|significant|marked) heterogeneity|(wide|broad) confidence intervals?|confidence intervals? (was|were|is|are) (very|rather|too|relatively)? (wide|broad)|heterogeneity … (was|were|is|are) (considerable|substantial|high|significant|marked|large)|methodological (flaws|problems|limitations|weaknesses|shortcomings|quality|concerns)|poor(ly)? (designed|controlled|quality)',
      example: 'Most trials had a high risk of bias.',
    },
    {
      words:
        '(none of the|no|not all|few|few of the) … (trials?|studies|study) … (was|were|is|are|had been) … (blinded|masked|randomi[sz]ed|controlled|placebo-controlled|powered)|(trial|trials|study|studies|recruitment|enrolment) (was|were) (stopped|terminated|halted|ended) (early|prematurely)',
      example: 'None of the trials was blinded.',
    },
    {
      words:
        '(based|rests|rest|relies|rely|depends) (only|solely|largely|mainly|mostly)? on (a single|one|two|few|a few|small|case reports|anecdotal|uncontrolled|a small number of|limited|expert opinion)',
      example: 'This rests on a few case reports.',
    },
    {
      words:
        '(not|never) (been)? (confirmed|replicated|reproduced|validated|tested|studied|evaluated) (in|by|yet)|(has|have) not (yet)? been (confirmed|replicated|reproduced|validated)|(yet|needs|need|remains) to be (confirmed|replicated|validated)|(not|did not|failed to) reach(ed)? (statistical)? significance|not statistically significant',
      example: 'The finding has not been replicated in larger groups.',
    },
  ],
};
