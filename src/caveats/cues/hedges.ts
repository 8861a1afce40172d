// Words by which authors hold back from asserting.
import type { CueList } from '../cue.js';

export const hedges: CueList = {
  kind: 'hedge',
  scheme:
    'speculation cues of BioScope (Vincze et al., BMC Bioinformatics 2008;9(Suppl 11):S9) and the modal and epistemic hedges of Hyland (Hedging in Scientific Research Articles, 1998)',
  cues: [
    {
      words: 'may',
      unless: { before: 'in|since|until', after: '\\d+|and (June|July)' },
      example: 'Magnesium may lessen the number of attacks.',
    },
    { words: 'might', example: 'The mutation might alter the channel.' },
    {
      words: 'could',
      unless: {
        before: 'we|that we|they|no… |none',
        after:
          '(not|only|no longer|nevertheless|still|both|all)|(also|easily|further|partially|completely|effectively|efficiently|readily|selectively|always)? (be|trace|detect) (detect|observ|found|seen|establish|demonstrat|document|visuali|measur|identif|isolat|restor|revers|block|abolish|inhibit|induc|obtain|improv|enhanc|reproduc|eliminat|phosphorylat|activat|prevent|confirm|amplifi|recover|purif|assign|detected|achiev|stimulat|reduc|distinguish|mimick|overcom|suppress|inactivat|includ|analy|determin|perform|recruit)*',
      },
      example: 'The difference could be due to the dose.',
    },
    { words: 'would', unless: { after: 'like to' }, example: 'Such a block would reduce the release.' },
    {
      words: 'should',
      unless: {
        after:
          '(also )?be (also )?(noted|kept|mentioned|stored|emphasi[sz]ed|stressed|remembered|informed|pointed|acknowledged|considered|offered|given|used|monitored|avoided|performed|encouraged|advised|treated|referred|screened|recommended|included|reported|processed|taken|aware|made|added|replaced)|contain',
      },
      example: 'These tools should be useful for later work.',
    },
    { words: '(un)?likely|in all likelihood', example: 'A common mechanism is likely.' },
    {
      words: 'probabl[ey]',
      unless: { after: 'or possible' },
      example: 'This is probably an effect of age.',
    },
    {
      words:
        'perhaps|maybe|possibly|conceivabl[ey]|presumabl[ey]|arguably|seemingly|plausibl[ey]|supposedly|putatively|hypothetical*',
      example: 'The rise is perhaps transient.',
    },
    {
      words: 'possible|possibilit(y|ies)',
      unless: {
        before:
          'as (soon|early|much|far|many|little|low|high|few|close|quickly)? as|as|where|wherever|when|whenever|if|all|every|each|maximum|minimum|maximal|minimal|number of|set of|sets of|range of|not|no longer|best|made it|makes it|make it',
        after:
          '(to|combinations?|pairs?|scores?|values?|states?|outcomes?|answers?|alignments?|permutations?|configurations?|reading frames?|output|input|orders?|positions)',
      },
      example: 'One possible cause is a change of dose.',
    },
    {
      words:
        'possible to (speculate|hypothesi[sz]e|imagine|envis*|suggest|argue|suppose|think|postulate|infer)',
      unless: { before: 'not' },
      example: 'It is possible to speculate that sleep is the cause.',
    },
    {
      words: 'potential|potentially',
      unless: {
        before:
          '(therapeutic|transactivation|stem-loop|antigenic|metastatic|membrane|action|resting|redox|zeta|evoked|synaptic|electrode|oxidation|full|energy|growth|differentiation|oncogenic|proliferative|developmental)',
        after:
          '(difference|differences|energy|energies|gradient|well|of the|to generate|to assume|(was|were) (held|clamped|stepped|measured|recorded|changed)|confound*|covariates?|participants?|subjects|donors?|predictors?|conflicts?|(eligible|relevant) (studies|articles|trials|papers|records|publications))',
      },
      example: 'We discuss a potential target for treatment.',
    },
    { words: 'putative', example: 'A putative binding site lies upstream.' },
    {
      words: '(un)?certain whether|(not|un) (known|clear|certain|determined) (if|whether)',
      example: 'It is not known whether the effect lasts.',
    },
    {
      words:
        '(hypothesi[sz]e|hypothesi[sz]ed|hypothesi[sz]es|hypothesi[sz]ing|hypothesis that|hypotheses that|hypothesis, that)',
      example: 'We hypothesized that sleep matters.',
    },
    {
      words:
        '(the|a|one|our|working|prevailing|alternative|current|following|attractive|new|novel) hypothesis',
      unless: { before: 'reject|null', after: '(testing|tests|test|space|generation)' },
      example: 'A prevailing hypothesis names the brainstem.',
    },
    {
      words:
        '(speculat*|conjectur*|presum(e|ed|es|ing)|suppos(e|ed|es|ing)|postulat(e|ed|es|ing)|surmise|surmised|suspect|suspects)|(is|are|was|were|been|be|we|they|it|long|initially) suspected|suspicious (for|of)|suspicion (of|that|for)',
      unless: { after: '(cases|patients|of having)' },
      example: 'It is tempting to speculate about the cause.',
    },
    {
      words: '(assum(e|ed|es|ing) (that|to)|(is|are|was|were) assumed)',
      example: 'The two groups are assumed to differ.',
    },
    {
      words:
        '(determin|test|examin|investigat|assess|stud|ask|see|explor|address|evaluat|establish|know|clarif|decid|question|verif|check|understand|wonder|elucidat|analy)* … whether',
      example: 'We tested whether the drug helps.',
    },
    {
      words: 'whether',
      unless: { after: '(or not the patient|these cytokines)' },
      example: 'Whether the drug helps was the question.',
    },
    {
      words:
        '(to|we|will|sought to|needed to) (determine|test|examine|investigate|assess|see|ask|find out|know|evaluate|check|establish|tested|asked|examined|investigated) if|(clear|known|unknown|unclear) if',
      example: 'We wished to determine if the drug helps.',
    },
    { words: '(tend|tends|tended) to', example: 'Attacks tend to be shorter in children.' },
    {
      words:
        '(is|are|was|were|be|been) (also|therefore|thus|not)? (expected|anticipated|predicted)|(expected|predicted|anticipated|estimated) to|(we|one) (would)? (expect|predict|anticipate)|predict(s|ed)? that',
      unless: { before: 'protein|proteins|gene|genes' },
      example: 'The new drugs are expected to act faster.',
    },

    {
      words:
        '(cannot|can not|could not|not) be (excluded|ruled out)|(cannot|can not|could not) (exclude|rule out)',
      example: 'An effect of age cannot be excluded.',
    },
    {
      words: '(rais|open)(e|es|ed|s|ing)…(question|possibility|possibilities)',
      example: 'This raises the question of its origin.',
    },
    {
      words: '(we|authors|i) (believe|think|feel|hope|suspect|assume|favou?r)',
      example: 'We believe this rise to be transient.',
    },
    {
      words: '(notion|idea|assumption|view|belief) (that|of)',
      unless: { before: 'based on the|rejects the' },
      example: 'The notion that light alone sets off attacks is old.',
    },
    {
      words:
        '(in theory|theoretically|to our knowledge|to the best of our knowledge|in principle|for unknown reasons)',
      example: 'In theory, a block of the receptor helps.',
    },
    {
      words:
        '(is|are|was|were|remain|remains|remained|still|currently|largely) (still|currently|largely|yet|as yet|mostly|presently)? (unknown|unclear|uncertain|elusive|undetermined|unresolved)',
      example: 'Its origin remains unknown.',
    },
    {
      words:
        'not (yet|fully|well|completely|clearly|entirely|currently|precisely)? (yet|fully|well|completely|clearly)? (known|clear|understood)|not (yet)? been (fully|clearly|completely)? elucidated',
      example: 'The mechanism is not fully understood.',
    },
    {
      words:
        '(one|another|an alternative|the simplest|an attractive|the most (likely|plausible|parsimonious)) (explanation|interpretation|scenario)',
      unless: { after: 'method' },
      example: 'Another explanation is the low dose.',
    },
    {
      words:
        'unclear|in (our|my) (opinion|view)|tempting to|not necessarily|we (reasoned|expected|anticipated|surmised)',
      example: 'In our view, sleep is the link.',
    },
  ],
};
