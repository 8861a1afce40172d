// Words that name a limit where a study is discussed; in its methods and results the same words only tell what was done.
import type { CueList } from '../cue.js';

const missed =
  '(assessed|measured|recorded|collected|evaluated|examined|investigated|performed|available|analy[sz]ed|determined|considered|studied|tested|obtained|monitored|controlled|documented|taken into account|taken into consideration|adjusted for|accounted for|controlled for|matched|blinded|randomi[sz]ed|standardi[sz]ed|verified|validated|quantified|captured|addressed|included|explored|feasible|possible)';
const design =
  '(retrospective|cross-sectional|observational|uncontrolled|non-randomi[sz]ed|nonrandomi[sz]ed|open-label|single-cent(er|re)|pilot|exploratory)';
const own = '(this|our|the (present|current))';

export const studyLimits: CueList = {
  kind: 'limitation',
  scheme:
    'limitation sentences of Kilicoglu et al. (2018), of the kinds that ter Riet et al. list (PLoS One 2013;8:e73623): sample, design, measurement, follow-up, confounding, generality',
  cues: [
    {
      words: `(was|were|is|are|been) (also|unfortunately|therefore|routinely|systematically|specifically|directly|formally)? not (also|routinely|systematically|specifically|directly|formally|yet|always|fully|completely)? ${missed}`,
      unless: { after: '(significant|significantly|different|in (previous|earlier|other))' },
      example: 'Sleep was not measured.',
    },
    {
      words:
        '(small|limited|low|insufficient|inadequate|modest) (patient|study|sample|overall|total)? (sample|samples|number|numbers|size|sizes|cohort|population|group) (of|size|in)? (our|the|this|patients|subjects|participants|cases|events|animals|samples|included|available)',
      unless: { before: '(previous|earlier|other|their)' },
      example: 'This may be due to the small number of patients.',
    },
    {
      words:
        '(from|in|at|of|by|within|to) (only)? (a single|one|only one|our) (referral|academic|tertiary|urban|university|medical|specialist|headache|teaching|public)? (referral|academic|care|university|medical|specialist|headache|pain|teaching)? (centre|center|institution|hospital|institute|surgeon|city|region|site|clinic|observer|rater)',
      unless: { before: '(previous|earlier|treated|admitted|performed|referred)' },
      example: 'All came from a single centre.',
    },
    {
      words: `${own} (was|is) (a|an|only)? ${design}|(given|because of|due to|owing to|as) (the|its|our|a|an|this) ${design} (study|design|nature|analysis|cohort|data|character)`,
      example: 'As a retrospective analysis, it rests on old files.',
    },
    {
      words:
        'only … (a few|a small|a limited|one|single|male|female|men|women|adults|young|healthy) … (patients|participants|subjects|cases|samples|centers|centres|centre|center|studies|hospital|institution|time point|timepoint|group)|(limited|restricted|confined) to (a|one|the|patients|men|women|adults|children|those|people|participants|subjects|hospitali[sz]ed|short-term|a single)',
      example: 'Only a few patients were old.',
    },
    {
      words:
        '(may|might|could|should|would|can|cannot) not? (be)? (directly|fully|necessarily|easily)? (apply|extend|hold|reflect|represent|capture|comparable|applicable|transferable|representative|extended|extrapolated|attributed solely|accurate|complete|generali[sz]ed?)',
      unless: { before: '(it|they) ' },
      example: 'The finding may not apply to children.',
    },
    {
      words:
        '(could|may|might|would) (also|potentially|possibly|partly|partially)? have (also|potentially|possibly|partly|partially|been)? (influenced|affected|biased|confounded|introduced|masked|obscured|skewed|distorted|impacted|contributed to|underestimated|overestimated|missed|limited|led to (an|a|under|over)) … (results?|findings?|outcomes?|estimates?|data|conclusions?|associations?|analys[ie]s|effects?|differences?|validity|generali[sz]ability|responses?|measurements?|bias|cases|comparisons?)',
      example: 'This may have affected our results.',
    },
    {
      words:
        '(not possible|impossible|not feasible|difficult|not able|unable) (for us)? to (assess|adjust|determine|exclude|control|analy[sz]e|draw|separate|distinguish|evaluate|compare|generali[sz]e|rule out|establish causal*|infer|account for|ascertain|disentangle)',
      example: 'It was not possible to adjust for age.',
    },
    {
      words:
        '(missing|incomplete|unavailable|limited) (data|information|values|records|documentation|clinical data)|(lost|loss) to follow-?up|(low|poor|high|modest) (response|participation|dropout|drop-out|attrition) (rate|rates)|(dropout|drop-out|attrition) (rate|rates)? (was|were|is) (high|substantial|considerable)',
      example: 'A low response rate must be named.',
    },
    {
      words:
        '(was|were|is|are|based on|relied on|by|through|from|used) self-?report(ed|s)?|self-report (bias|measures|questionnaires?)',
      example: 'The hours were self-reported.',
    },
    {
      words:
        '(no|without|lacked|lacking|lack of|absence of|not have) (a|an|any)? (healthy|appropriate|proper|adequate|true|placebo)? (control|comparison|comparator|placebo|reference) (group|groups|arm|subjects|cohort)|not (placebo-controlled|double-blind|double-blinded)',
      example: 'There was no control group.',
    },
    {
      words:
        '(heterogeneity|homogeneity|heterogeneous|homogeneous) … (of|in|among|across|sample|population|cohort|group) (the|our|this|patients|study|studies)?',
      example: 'The heterogeneity of our sample was large.',
    },
    {
      words:
        '(statistical power|power to detect|lack of power|type (ii|2) errors?|multiple (testing|comparisons) (was|were|may|might|could))',
      unless: { before: '(adequate|sufficient|enough|increase|increased|improve|greater|have the|high)' },
      example: 'A type II error is possible.',
    },
    {
      words:
        '(the|our|a|its|relatively|rather|this) (short|shorter|limited) (follow-?up|observation|duration|study period|time|period|length|treatment)|follow-?up (period|time|duration)? (was|is|of … was) (too|relatively|rather)? (short|limited|brief)',
      example: 'The limited observation period must be named.',
    },
    {
      words:
        '(unmeasured|unadjusted|unaccounted|uncontrolled|unknown|unobserved|unrecorded) (for)? (confounders?|factors?|variables?|covariates?|differences)|(other|additional|some) (confounders|factors|variables|confounding factors) (not|that were not|that we did not|could have|may have)',
      example: 'Unmeasured factors may play a part.',
    },
    {
      words:
        '(concern|disadvantage|flaw|pitfall|problem|issue|bias|inaccurac(y|ies)|uncertaint(y|ies)) (of|in|with|regarding|inherent) (our|this|the (present|current)|the (method|methods|design|data|analysis|study))',
      example: 'One concern with this design is recall.',
    },
  ],
};
