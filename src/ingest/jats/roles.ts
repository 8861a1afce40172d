// What a part of an article is for, told by its heading, its type, or its first words: disclosures, funding and the like.
import type { StatementRole } from '../article.js';

const whole = (words: string): RegExp => new RegExp(`^(?:${words})\\W*$`, 'i');

const OF_INTEREST = '(?:of|and|in) (?:\\w+ )?interests?';

// Whole headings: "Support" is funding, "Support for the hypothesis" is not.
const headings: readonly (readonly [StatementRole, RegExp])[] = [
  [
    'disclosure',
    whole(
      [
        `(?:potential |statement of )?conflicts? ${OF_INTEREST}(?: (?:statement|disclosures?))?`,
        'competing (?:financial )?interests?(?: statement)?',
        `(?:declarations?|disclosures?|statements?) of (?:(?:competing|conflicting|financial|potential) )*(?:interests?|conflicts? ${OF_INTEREST})`,
        "(?:financial |author |authors[’'] |conflict of interest )?disclosures?(?: statement)?",
        'duality of interests?',
      ].join('|'),
    ),
  ],
  [
    'funding',
    whole(
      [
        '(?:research |study |grant )?funding(?: (?:statement|sources?|information|support|disclosure|and (?:support|disclosures?)))?',
        'sources? of (?:funding|support)',
        '(?:financial|grant|research) support',
        'grant support',
        'grants?(?: (?:information|sponsors?))?',
        'role of (?:the )?(?:funding source|funders?|sponsors?)(?: statement)?',
      ].join('|'),
    ),
  ],
  [
    'data-availability',
    whole(
      [
        '(?:data|code|software|materials?|resource)(?:(?:,| and|,? ?&|/)? (?:data|code|software|materials?|resource))*,? (?:availability|accessibility|sharing|access)(?: statement)?',
        'availability of (?:supporting )?(?:data|code|materials?)(?:,? (?:and|&) (?:data|code|materials?))?',
        'accession (?:numbers?|codes?)',
      ].join('|'),
    ),
  ],
  [
    'notice',
    whole(
      "(?:publisher|editor)[’']?s?[’']? (?:note|notes|disclaimer)|retraction(?: note)?|correction|erratum",
    ),
  ],
  [
    'other',
    whole(
      [
        'acknowledge?ments?(?: and .{1,40})?',
        "(?:author|authors|authors[’']|author[’']s|individual) (?:contributions?|information|details|note)",
        'contributions?|contributors?|contributorship(?: statement)?',
        '(?:ethics?|ethical)(?: (?:statement|approval|considerations?|standards?|information|declarations?))?(?: and consent to participate)?',
        '(?:informed )?consent(?: (?:statement|to participate|for publication|to publish))*',
        'institutional review board(?: statement)?',
        'declarations?|compliance with ethical standards|(?:additional|article) information',
        'abbreviations?(?: used)?|list of abbreviations|glossary',
        'supplementa(?:ry|l) (?:materials?|information|data|files?)|supporting information|(?:additional|supplementary) files?',
        'pre-?publication history|provenance and peer review|peer review(?: information)?|orcid(?: ids?)?|correspondence',
      ].join('|'),
    ),
  ],
];

const types: readonly (readonly [StatementRole, RegExp])[] = [
  ['disclosure', /^(?:coi-statement|conflict|competing-interests?|conflicts?-of-interest|disclosures?)$/],
  ['funding', /^(?:financial-disclosure|supported-by|funding(?:-statement|-information)?)$/],
  ['data-availability', /^data-(?:availability|access|sharing)(?:-statement)?$/],
  ['notice', /^(?:retraction|correction|publisher-?note|disclaimer)$/],
  [
    'other',
    /^(?:con|equal|deceased|present(?:ed-(?:at|by)|-address)|current-aff|corresp|participating-researchers|study-group-members|edited-by|author-contributions?|ethics(?:-.+)?|abbr|acknowledge?ments?|previously-at|on-leave|supplementary-material)$/,
  ],
];

const openings: readonly (readonly [StatementRole, RegExp])[] = [
  [
    'disclosure',
    /^(?:(?:potential )?conflicts? of interest|competing (?:financial )?interests?|disclosures?\b|declaration of interests?|the authors? (?:have |has )?(?:declared?|declares|no |nothing |report)|(?:all|both) authors declare)/i,
  ],
  [
    'funding',
    /^(?:funding\b|financial support|(?:this|the) (?:work|study|research|project|publication|review) (?:was|is|has been) (?:\w+ ){0,2}(?:supported|funded|financed)|supported (?:in part )?by|funded by)/i,
  ],
  ['data-availability', /^data availability/i],
  [
    'other',
    /^(?:we (?:would like to )?(?:thank|acknowledge)|the authors? (?:would like to )?(?:thanks?|acknowledge|are grateful)|acknowledge?ments?\b)/i,
  ],
];

const first = (rules: readonly (readonly [StatementRole, RegExp])[], text: string): StatementRole | null =>
  rules.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** By a heading, numbers before it left out ("5. Funding"). */
export function roleOfHeading(heading: string): StatementRole | null {
  return heading.length > 120
    ? null
    : first(headings, heading.replace(/^[\dIVX]+(?:\.\d+)*\.?\s+/, '').trim());
}

/** By the types that JATS gives to sections, notes and footnotes. */
export function roleOfType(type: string): StatementRole | null {
  return first(types, type.toLowerCase());
}

/** By how the text of a footnote begins. */
export function roleOfOpening(text: string): StatementRole | null {
  return first(openings, text.slice(0, 160));
}
