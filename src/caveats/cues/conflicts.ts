// Words that disclose who paid whom.
import type { CueList } from '../cue.js';

/** A conflict that is denied is none: "no competing interests", "nothing to disclose". */
export const deniesConflict =
  /(?<![\p{L}])(?:no|none|nothing|not|nil|neither|without)(?![\p{L}])[^.;]{0,80}(?:conflict|competing|interest|disclos|relationship|declared?|report)|^\s*(?:none|nil|nothing)\b/iu;

export const conflicts: CueList = {
  kind: 'conflict-of-interest',
  scheme:
    'items of the disclosure form of the International Committee of Medical Journal Editors (icmje.org)',
  cues: [
    {
      words:
        '(conflict|conflicts) of interests?|competing (financial)? interests?|(financial|commercial) (interest|interests|relationship|relationships|disclosure|disclosures|conflict|conflicts)|disclosure (form|forms|statement)|nothing to disclose|disclosures',
      example: 'One author declares a conflict of interest.',
    },
    {
      words:
        '(honoraria|honorarium|speaker fees?|speaking fees?|consulting fees?|consultancy fees?|lecture fees?|personal fees|travel (grants|support|expenses)|royalties|stock options?|speakers bureau|advisory (board|boards|panel))',
      example: 'He received honoraria for speaking.',
    },
    {
      words:
        '(consulted|consultant|consultants|consulting|consultancy) (for|to|with)|(as|is|was) a (paid)? consultant|employees? of',
      unless: { after: '(patients|hospital)' },
      example: 'She has served as a consultant for a maker of drugs.',
    },
    {
      words:
        '(received|receives|receiving|receive|has|have|had|accepted|reports|report|disclosed) … (grant|grants|research) (funding|support|money|from)|(owns|own|holds|hold) (shares|stock|stocks|a patent|patents)|(funded|sponsored|supported) by … (pharmaceuticals|pharma|inc|ltd|gmbh|company|industry|manufacturer)|(sponsor|manufacturer) (was|were|had|funded|provided|supplied)',
      example: 'He has received grant funding from a maker of drugs.',
    },
  ],
};
