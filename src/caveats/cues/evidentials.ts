// Words by which authors rest a statement on evidence or on others, and so say less than the bare statement would.
import type { CueList } from '../cue.js';

export const evidentials: CueList = {
  kind: 'evidential',
  scheme:
    'evidential hedges of Hyland (1998) and speculation cues of BioScope (Vincze et al. 2008): a weaker kind, kept apart from modal hedges',
  cues: [
    {
      words: 'suggest|suggests|suggested|suggesting|suggestive|suggestion|suggestions',
      unless: { after: 'by the (reviewer|reviewers|manufacturer)' },
      example: 'These data suggest a common cause.',
    },
    {
      words: '(indicate|indicates|indicated|indicating)…that',
      example: 'The results indicate that the dose matters.',
    },
    {
      words:
        'indicat(e|es|ing|ed) (a|an|the (presence|existence|involvement|importance|role)) (role|subtle|novel|critical|possible|important|common|direct|specific|involvement|functional|strong|new)',
      example: 'This rise indicates a role for the receptor.',
    },
    {
      words: 'indicating',
      unless: {
        before: '(arrow|arrows|arrowhead|arrowheads|bar|bars|line|lines|symbol|symbols|circles|dots)',
      },
      example: 'The band was lost, indicating loss of the gene.',
    },
    {
      words: 'there (is|was) (also|now|still|some|good|strong|ample|considerable)? evidence (that|for|of)',
      example: 'There is evidence that sleep matters.',
    },
    {
      words: '(is|are|was|were|be) indicative of|an indication (of|that)',
      example: 'The rise is indicative of a common cause.',
    },
    {
      words: 'appears?',
      unless: {
        before: 'to',
        after:
          '(in|on|at|with|after|during|before|from|within|under|when|above|below|here|only in|between|for)',
      },
      example: 'The dose appears too low.',
    },
    {
      words:
        '(appear|appears|appeared|appearing) (not|also|instead|thus|therefore|likely)? (to|that|as|as if|analogous|unlikely|likely|dependent|important|essential|independent|necessary|sufficient|similar|consistent)',
      example: 'Sleep appears to matter most.',
    },
    {
      words: '(it|there|thus|therefore) (thus|therefore|also)? (appear|appears|appeared)',
      example: 'Thus it appears that sleep matters.',
    },
    { words: '(seem|seems|seemed|seeming)', example: 'The effect seems small.' },
    { words: '(imply|implies|implied|implying)', example: 'This implies a role of the receptor.' },
    {
      words:
        '(studies|data|results|findings|evidence|experiments|analyses|analysis|study|observations|work) (also|strongly|further)? implicat(e|es)',
      example: 'Family studies implicate a channel.',
    },
    {
      words: '(thought|believed|supposed|presumed|felt|speculated|said|reputed|purported) to',
      example: 'The receptor is thought to matter.',
    },
    {
      words:
        '(is|are|was|were|been|commonly|generally|widely|currently|now) (thought|believed|considered) (to|that|as|an?|important|essential|likely|one)',
      unless: { after: '(significant|statistically)' },
      example: 'Stress is generally believed to be a trigger.',
    },
    {
      words: '(propose|proposes|proposing)|(we|been|was|were|is|are|also|previously|authors) proposed',
      unless: { after: '(method|approach|algorithm)' },
      example: 'We propose a new model of attacks.',
    },
    {
      words:
        '(support|supports|supported|supporting) (the|this|a|an|our) … (hypothesis|notion|idea|view|concept|possibility|suggestion|conclusion that|role|involvement|contention|proposal|theory)',
      example: 'The findings support the view of a common cause.',
    },
    {
      words: 'consistent with … (hypothesis|notion|idea|possibility|view|role|suggestion)',
      example: 'This is consistent with the idea of a common cause.',
    },
    {
      words: '(point|points|pointed|pointing) (strongly)? (to|towards?) (a|an|the|its|their)',
      example: 'These data point to a role of the thalamus.',
    },
    {
      words: '(argue|argues|argued|arguing) (that|for|against)',
      example: 'These data argue for a common cause.',
    },
    {
      words:
        '(increasing|emerging|growing|accumulating|preliminary|circumstantial|some|indirect|anecdotal) evidence',
      example: 'There is growing evidence of a common cause.',
    },
    {
      words: 'evidence (indicating|suggesting|supporting|implicating|pointing)',
      example: 'There is evidence pointing to the thalamus.',
    },
    {
      words: 'reportedly|apparently|ostensibly',
      unless: { after: '(healthy|normal|unique|indistinguishable|distinct)' },
      example: 'The drug is reportedly safe.',
    },
  ],
};

/** What others "reported" is held at a distance in clinical prose; at the bench it is only a reference. */
export const clinicalEvidentials: CueList = {
  kind: 'evidential',
  clinicalOnly: true,
  scheme: evidentials.scheme,
  cues: [
    {
      words: '(has|have) been (previously|often|variously|occasionally|recently)? reported (in|to)',
      example: 'Lower levels have been reported in children.',
    },
  ],
};
