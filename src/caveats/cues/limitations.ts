// Words by which a study speaks of its own limits.
import type { CueList } from '../cue.js';

const scheme =
  'limitation sentences of Kilicoglu, Rosemblat, Malički and ter Riet (J Am Med Inform Assoc 2018;25:855-861): self-acknowledged limits of the study at hand';
const work =
  '(study|studies|analysis|analyses|review|trial|work|research|investigation|approach|method|methods|design|data|findings|results|report|survey|series|model|meta-analysis|experiment|cohort|paper|article)';
/** What is limited is a person, a joint, an airway, a growing cell: no study. */
const ofBodies =
  'exercise|functional|activity|physical|mobility|motion|joint|airflow|air flow|growth|nutrient|nitrogen|oxygen|pollen';
const inBodies =
  'in (daily|physical|instrumental|activities|mobility|walking|functioning|self-care|adl|adls)';

/** Words that make a sentence a limitation wherever it stands. */
export const limitations: CueList = {
  kind: 'limitation',
  scheme,
  cues: [
    {
      words: `(is|was|are|were|be|being) … (limitation|limitations|weakness|weaknesses|shortcoming|shortcomings|drawback|drawbacks)`,
      unless: { after: inBodies },
      example: 'The short follow-up is another limitation.',
    },
    {
      words: `(a|an|another|one|the|our|first|second|third|major|main|further|additional|important|potential|possible|other|key|primary) (study|important|major|main|potential|possible|further|methodological|first|second|key|significant|notable|inherent|obvious|design|general|additional|principal)? (limitation|weakness|shortcoming|drawback|caveat)`,
      unless: {
        after: `(${inBodies}|sections?|of (these|those|previous|earlier|other|current|existing) (studies|reports|work))`,
      },
      example: 'One limitation is the short follow-up.',
    },
    {
      words: 'limitations (of|to|in|include|included|are|were|concern|relate)',
      unless: {
        before: `these|those|despite|no|several|some|many|number of|certain|following|${ofBodies}`,
        after: '(functional|daily|physical|instrumental|activities|mobility|walking|movement)',
      },
      example: 'Limitations include the short follow-up.',
    },
    {
      words: `(this|our|the|present|current|these) (current|present|retrospective|pilot)? ${work} (is|was|are|were|may be|might be|also|could be) (also|somewhat|mainly|primarily|by necessity|further|partly|still|inherently|may be|might be)? (limited|restricted|confined|constrained|hampered|underpowered|prone|subject to|weakened|not powered|not designed|susceptible|vulnerable)`,
      unless: { after: 'access' },
      example: 'This study is limited by its design.',
    },
    {
      words:
        '(limit|limits|limited|limiting|restrict|restricts|restricted|restricting|hamper*|hinder*|preclud*|reduc*|affect|compromise*|weaken*|impair*) (the|our|its|their)? (statistical|external|internal|overall|wider|potential)? (generali[sz]ability|generali[sz]ation|validity|representativeness|transferability|applicability|interpretation|interpretability|power|statistical power|ability to|conclusions|inference|inferences|comparability|precision|accuracy of our)',
      example: 'The single centre limits the generalizability of the findings.',
    },
    {
      words:
        '(not|cannot|may not|might not|limited|un|uncertain|less|difficult to) be? (generali[sz]e*|extrapolate|extrapolated|representative|generalisable|generalizable|transferable|applicable|transferred)',
      unless: { after: 'when' },
      example: 'The findings may not be generalizable to children.',
    },
    {
      words:
        '(not|nor) (necessarily|directly|easily|readily|fully|entirely|completely|truly|be|be fully|be entirely|be directly|be readily|be easily|be necessarily|be completely) (generali[sz]e*|extrapolate|extrapolated|representative|generali[sz]able|transferable|applicable|transferred|apply|reflect|represent)',
      example: 'The sample is not fully representative.',
    },
    {
      words:
        '(caution|cautious|cautiously|careful|carefully) (in|when|is|should|must|be|about|needs|interpret*|with)|with caution|with care|(should|must|need to|needs to|to) be (interpreted|viewed|considered|taken|regarded|treated) … (caution|cautiously|care|carefully|light|context)|over-?interpret*',
      example: 'The results should be interpreted with caution.',
    },
    {
      words:
        '(we|authors) (were|was|are|is) (unable|not able|limited|restricted|unfortunately)|(we|authors) (therefore|thus|also|still|hence|consequently)? (could not|cannot|can not) (rule|exclude|account|adjust|control|assess|evaluate|determine|analy|examine|investigate|include|explore|obtain|establish|address|measure|provide|distinguish|verify|perform|test|compare|confirm|conclude|draw|estimate|follow|directly|completely|fully|definitively|collect|attribute|ascertain|infer|identify|interpret|differentiate|generali[sz]e|prove|clarify|comment|make|demonstrate)*',
      unless: { after: 'to detect' },
      example: 'We could not adjust for smoking.',
    },
    {
      words:
        'we (also|therefore|thus|unfortunately|further|only)? (did not|do not|had no|have no|have not|had not|lacked|lack) (also|yet|have|specifically|directly|systematically|routinely|formally)? (any|access|adjust|account|measure|assess|collect|consider|control|include|examine|investigate|evaluate|have|perform|analy[sz]e|obtain|record|know|compare|test|information|data|explore|follow|take|use|study|determine|conduct|stratify|distinguish|correct|check|address|verify|monitor|capture|directly|detailed|specific|sufficient|enough|a|the|confirm|correlate|look|separate|monitor|apply|calculate|employ)',
      unless: { after: 'difference|differences' },
      example: 'We did not adjust for smoking.',
    },
    {
      words:
        '(selection|recall|information|publication|reporting|response|observer|ascertainment|detection|performance|attrition|referral|survivor|sampling|measurement|surveillance|indication|verification|lead-time|misclassification|volunteer|social desirability|non-response|immortal time|allocation|inclusion|spectrum) bias(es)?',
      unless: {
        before:
          '(no|reduce|reduces|minimi[sz]e|avoid|prevent|assess|assessed|evaluate|evaluated|detect|for|risk of|to test)',
      },
      example: 'Recall bias is a concern.',
    },
    {
      words:
        '(residual|unmeasured|unknown|uncontrolled|unobserved|other|potential|possible) (or (unmeasured|unknown|residual))? (confound*)',
      unless: { before: '(for|adjusted for|controlling for|including|controlled for|adjusting for)' },
      example: 'Residual confounding remains.',
    },
    {
      words:
        '(possibility|possibilities|potential|risk|chance|potentially|source|sources|prone|subject) (of|for|to) … (bias|biases|confounding|misclassification|selection bias|error)',
      unless: { before: '(low|assess|assessed|evaluated)' },
      example: 'There is a possibility of bias.',
    },
    {
      words:
        '(introduce|introduced|introducing|cause|caused|subject to|prone to|may have|result in|lead to|led to|create|some|cause a|biased|potentially) … (bias|biases|misclassification|underestimat*|overestimat*|confounded)',
      unless: { before: '(to avoid|avoid|reduce|not)' },
      example: 'The choice of patients may have introduced bias.',
    },
    {
      words: '(under|over)-?estimat(e|ed|es|ion|ing)',
      unless: { before: 'is often' },
      example: 'The number of attacks was probably underestimated.',
    },
    {
      words:
        '(the (present|current)|this|our) (study|analysis|sample|cohort|trial|population|review|data|investigation|meta-analysis|series|dataset|database) (did not|does not|do not|could not|cannot|only|lacked|lacks|has no|had no|excluded|only included|included only|was not|were not|was only|had a (small|relatively small|limited|short))',
      example: 'Our study did not include children.',
    },
    {
      words:
        '(observational|retrospective|cross-sectional|single-cent(er|re)|uncontrolled|open-label|non-randomi[sz]ed) (nature|design|study design|character)',
      unless: { before: '(with a|used a|a|using a|of)' },
      example: 'The retrospective nature of the work must be kept in mind.',
    },
    {
      words:
        '(lack|absence) of (a|any)? (control|controls|control group|comparison group|data|information|randomi[sz]ation|blinding|follow-up|long-term|standardi[sz]ed|detailed|power|adequate|prospective|specific)',
      example: 'The lack of a control group must be named.',
    },
    {
      words:
        '(data|information|details|measurements|records) (on|about|regarding|of|for|concerning) … (was|were|is|are) (also|unfortunately)? (not|lacking|unavailable|missing|incomplete|limited|scarce)',
      example: 'Data on smoking were not available.',
    },
    {
      words:
        '(not|un) (available|recorded|collected|measured|assessed|considered|evaluated|performed|examined|included|controlled|adjusted) (in|for|from|to) (our|this|the|all|these|most) (study|analysis|present|current|database|dataset|data|patients|cohort|sample|registry|participants|cases)',
      example: 'Diet was not assessed in this study.',
    },
    {
      words:
        '(a|the|our|relatively|its) (relatively|rather|very|too)? (small|limited|low|short|insufficient) (sample size|number of (patients|subjects|participants|cases|events|studies)|sample|study population|numbers|follow-up|follow up|cohort|study sample|follow-up period|observation period|follow-up time|follow-up duration|duration)',
      unless: { before: '(despite|in)' },
      example: 'A small sample size was available.',
    },
    {
      words:
        '(sample size|number of (patients|subjects|participants|cases|events|studies|included studies)|numbers|sample|samples|cohort|study population|follow-up|follow-up period|follow up|response rate|statistical power) (was|were|is|are|of …) (also|still)? (relatively|rather|too|very|quite|comparatively|somewhat|still|not|also|fairly|limited|small)? (small|smaller|limited|low|short|shorter|insufficient|modest|inadequate|large|large enough|sufficient|relatively small)',
      unless: { before: 'if the' },
      example: 'The sample size was relatively small.',
    },
    {
      words:
        '(does|do|did|may|might|could|can)(not| not) (imply|establish|permit|allow|prove|support|infer|indicate|demonstrate|provide) … (causal|causality|causation|cause|inference|inferences|conclusion|conclusions|relationship)',
      example: 'The design does not allow conclusions on causality.',
    },
    {
      words:
        '(underpowered|under-powered|insufficient power|insufficient statistical power|limited power|low power|lacked power|low statistical power|limited statistical power|insufficiently powered|not powered|not sufficiently powered|not adequately powered|type II error)',
      example: 'The trial was underpowered.',
    },
    {
      words:
        '(self-report|self-reports|self-reported|self-administered) (data|information|measures|questionnaire|questionnaires|nature|and)|(relied|rely|relies|reliance|relying|based) (solely|only|exclusively|heavily|mainly|entirely)? on (self-report*|a single|administrative|one)',
      example: 'We relied on self-reports.',
    },
  ],
};

/** Sentences that announce limits without naming one: they open a passage of limitations. */
export const announcements: CueList = {
  kind: 'limitation',
  scheme,
  cues: [
    {
      words: '(limitation|limitations|weaknesses|shortcomings|drawbacks|caveats)',
      unless: {
        before: `(despite|in spite of|despite these|these|those|despite some|notwithstanding these|given these|such|aforementioned|above|regardless of|${ofBodies})`,
        after: `(${inBodies}|of (previous|earlier|these|those))`,
      },
      example: 'Our study has several limitations.',
    },
    {
      words: '(limited by|caution|cautiously|potential biases)',
      example: 'The study is limited by its design.',
    },
  ],
};
