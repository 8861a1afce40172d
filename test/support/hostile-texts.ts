// Texts that are dear to read by their shape: each kind at any length, the same every time, for tests and benches of time.
import { seeded } from './random.js';

/** A text of a kind, of at most so many UTF-16 code units. */
export type TextOfLength = (length: number) => string;

/** A text that says one piece again and again. */
function again(piece: string): TextOfLength {
  return (length) => piece.repeat(Math.floor(length / piece.length));
}

/** `before` and `after` once, and the piece between them as often as it fits. */
function between(before: string, piece: string, after: string): TextOfLength {
  return (length) => before + again(piece)(Math.max(0, length - before.length - after.length)) + after;
}

/** As many of one piece as of the other, all of the first before the second. */
function nested(opening: string, closing: string): TextOfLength {
  return (length) => {
    const depth = Math.floor(length / (opening.length + closing.length));
    return opening.repeat(depth) + closing.repeat(depth);
  };
}

/** Words made by chance of the letters given. */
function randomWords(letters: string, size: number, gap = ' '): TextOfLength {
  return (length) => {
    const random = seeded(size);
    const alphabet = Array.from(letters);
    const pick = (): string => alphabet[Math.floor(random() * alphabet.length)] ?? '';
    const words: string[] = [];
    for (let at = 0; at < length; at += words.at(-1)?.length ?? 1)
      words.push(Array.from({ length: size }, pick).join('') + gap);
    return words.join('').slice(0, length).trimEnd();
  };
}

/** Words of a list in an order made by chance, each as `change` makes it. */
function wordsOf(
  list: string,
  change: (word: string, chance: number) => string = (word) => word,
): TextOfLength {
  return (length) => {
    const random = seeded(list.length);
    const words = list.split(',');
    let text = '';
    while (text.length < length) {
      const word = words[Math.floor(random() * words.length)] ?? '';
      text += `${change(word, random())} `;
    }
    return text.slice(0, length).trimEnd();
  };
}

/** Two neighbouring letters swapped, after the first. */
function swapped(word: string, chance: number): string {
  const at = 1 + Math.floor(chance * Math.max(1, word.length - 2));
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const topics =
  'ketamine,memantine,topiramate,magnesium,glutamate,migraine,kynurenine,riboflavin,lamotrigine,valproate,amygdala,thalamus';
const wounds =
  'kill myself,want to die,worst headache,thunderclap,cannot breathe,stiff neck,weak arm,overdose,end my life,chest pain';

/** One character, or a few, said again. */
const runs: Readonly<Record<string, string>> = {
  'U+FDF4, four letters of one': '\ufdf4',
  'U+FDFA, eighteen of one': '\ufdfa',
  'U+2177, a small viii': '\u2177',
  'U+3389, a squared unit': '\u3389',
  'U+FB03, a ligature of three': '\ufb03',
  'U+00DF, sharp s': '\u00df',
  'U+0130, I with a dot, lowered to two': '\u0130',
  'U+01C6, one letter for two': '\u01c6',
  'U+0390, three of one in canonical form': '\u0390',
  'U+2A74, an equals sign of three': '\u2a74',
  'U+33AF, a rate': '\u33af',
  'U+1F82, four of one in canonical form': '\u1f82',
  'U+1D160, a note of three': '\u{1d160}',
  'U+AC01, a syllable': '\uac01',
  'parts of a syllable': '\u1100\u1161\u11a8',
  'U+0301, a combining acute': '\u0301',
  'U+0345, a mark that is a letter when raised': '\u0345',
  'marks out of order': '\u0301\u0323',
  'marks far out of order': '\u0345\u0301\u0323\u031b\u0327\u0334',
  'U+20D0, a mark of symbols': '\u20d0',
  'U+FE0F, a variation selector': '\ufe0f',
  'U+200B, a space of no width': '\u200b',
  'U+00AD, a soft hyphen': '\u00ad',
  'U+202E, right to left': '\u202e',
  'U+FEFF, a byte order mark': '\ufeff',
  'halves of surrogate pairs, high': '\ud83d',
  'halves of surrogate pairs, low': '\ude00',
  'pairs in the wrong order': '\ude00\ud83d',
  emoji: '\u{1f600}',
  'emoji joined to a family': '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'emoji joined without end': '\u{1f468}\u200d',
  flags: '\u{1f1e9}',
  'emoji with skin': '\u{1f44d}\u{1f3fd}',
  'bold letters of mathematics': '\u{1d41a}',
  'Arabic letters': '\u0645\u0646 ',
  'Arabic, one word': '\u0645',
  'Arabic marks': '\u0645\u064b\u0651',
  'Hebrew with points': '\u05d0\u05b8\u05bc',
  Devanagari: '\u0915\u094d\u0937\u093f ',
  Thai: '\u0e44\u0e21\u0e40\u0e01\u0e23\u0e19',
  'Thai, one letter': '\u0e01',
  'Thai marks': '\u0e01\u0e48\u0e49',
  Japanese: '\u7247\u982d\u75db\u306e\u4e88\u9632',
  'Japanese long sign': '\u30fc',
  'Japanese marks': '\u304b\u3099',
  'Chinese, one sign': '\u4e00',
  Burmese: '\u1019\u103c\u1014\u103a\u1019\u102c',
  Greek: '\u03b1\u03b2\u03b3 ',
  'Cyrillic, one word': '\u0436',
  'one letter': 'a',
  'a letter and a mark': 'e\u0301',
  'a hyphenated word': 'ab-',
  'a word of apostrophes': "a'",
  elisions: "l'",
  'elisions of one word': "qu'd'l'",
  digits: '7',
  decimals: '1.2.',
  thousands: '1,000,',
  superscripts: '\u00b2',
  fractions: '\u00bd',
  spaces: ' ',
  lines: '\n',
  'lines of a space': ' \n',
  'no-break spaces': '\u00a0',
  'em spaces': '\u2003',
  tabs: '\t',
  'carriage returns': '\r',
  'full stops': '.',
  'stops and spaces': '. ',
  'letters and stops': 'a. ',
  'question marks': '?',
  commas: ',',
  'commas and spaces': ', ',
  semicolons: '; ',
  hyphens: '-',
  'hyphens and spaces': ' - ',
  dashes: ' \u2014 ',
  colons: 'a: ',
  underscores: '_',
  stars: '*',
  'stars and letters': '**a_',
  backticks: '`',
  tildes: '~',
  bars: '||',
  slashes: '/',
  backslashes: '\\',
  quotes: '"',
  'curly quotes': '\u201c',
  'quotes around letters': '"a" ',
  apostrophes: "'",
  'opening brackets': '(',
  'brackets around letters': '(a) ',
  'short forms in brackets': 'ab cd (AC) ',
  'square brackets': '[',
  references: '[1,2] ',
  'less-than signs': '<',
  'greater-than signs': '>',
  ampersands: '&',
  entities: '&lt;',
  tags: '<b>',
  scripts: '<script>',
  links: 'https://a.b/ ',
  'links of Slack': '<https://a.b|',
  'mentions that do not end': '<@UBOT|',
  mentions: '<@UBOT> ',
  'mentions of Discord that do not end': '<@1',
  'commands of Discord that do not end': '</a',
  'custom emoji that do not end': '<:a:1',
  'scopes that do not end': 'in:"',
  scopes: 'in:a ',
  headings: '# a\n',
  'quotes of Markdown': '> ',
  'list items': '- a\n',
  'numbered items': '1. a\n',
  'bold lines': '**a**\n',
  labels: 'Results: ',
  'rows of a table': '| a ',
};

/** Words again and again, that the bot knows something of. */
const phrases: Readonly<Record<string, string>> = {
  'verbs and formats': 'cite ris ',
  formats: 'ris ',
  sources: 'sources ',
  comparisons: 'compare ketamine and ',
  'joined names': 'ketamine vs ',
  names: 'ketamine ',
  'short names': 'csd ',
  'names of two words': 'spreading depression ',
  'openings of questions': 'what is ',
  'indirect questions': 'do you know if ',
  questions: 'does ketamine help? ',
  'clauses that ask': 'does it, is it, ',
  'clauses before a question': 'I wonder whether, so ',
  joiners: 'and , vs ',
  alternatives: 'or is it ',
  negations: 'not ',
  'negations of can': 'can not ',
  'small words': 'the ',
  'the same hedge': 'may ',
  'sentences of a hedge': 'it may. ',
  contrasts: 'however, ',
  'contrasts in a clause': ', although ',
  limitations: 'limitations of this study include ',
  'words of an emergency': 'i want to kill ',
  'stems of an emergency': 'suicid ',
  'gaps of an emergency': 'i want to really ',
  'an emergency denied': 'not suicidal ',
  doses: '400 mg ',
  'and others': 'et al. ',
  figures: 'Fig. 2 ',
  species: 'E. coli ',
};

const made: Readonly<Record<string, TextOfLength>> = {
  'random words of 3 letters': randomWords(letters, 3),
  'random words of 5 letters': randomWords(letters, 5),
  'random words of 7 letters': randomWords(letters, 7),
  'random words of 8 letters': randomWords(letters, 8),
  'random words of 12 letters': randomWords(letters, 12),
  'random words of 30 letters': randomWords(letters, 30),
  'random words of few letters': randomWords('aeimnt', 8),
  'random words of 9 accented letters': randomWords('\u00e0\u00e9\u00ee\u00f5\u00fcbcdf', 9),
  'random words of 8 Greek letters': randomWords('\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6', 8),
  'one random word': randomWords(letters, 50, ''),
  'one random word of expanding letters': randomWords('\u00df\ufb03\u2177\u01c6', 50, ''),
  'random words in capitals': randomWords(letters.toUpperCase(), 8),
  'random numbers': randomWords('0123456789', 4),
  'random letters and digits': randomWords('abc123', 8),
  'random hyphenated words': randomWords(letters, 7, '-'),
  'topic names misspelt': wordsOf(topics, swapped),
  'topic names': wordsOf(topics),
  'topic names joined': wordsOf(topics, (word) => `${word},`),
  'words of emergencies': wordsOf(wounds),
  'words of emergencies misspelt': wordsOf(wounds, swapped),
  'a letter and its marks': between('a', '\u0301', ' ketamine'),
  'a Japanese sign and its marks': between('\u304b', '\u3099', ''),
  'a word after blanks': between('', ' ', 'ketamine'),
  'words with blanks between': between('is', ' ', 'ketamine effective'),
  'blanks before a stop': between('a', ' ', '.'),
  'lines between words': between('is', '\n', 'ketamine effective'),
  'a verb and one word': between('cite ', 'a', ''),
  'a facet and one word': between('therapy ', 'a', ''),
  'a comparison and one word': between('compare ', 'a', ' b'),
  'a scope and one word': between('ketamine in:', 'a', ''),
  'a question after noise': between('', 'x ', ' is ketamine effective?'),
  'one mention that does not end': between('<@UBOT|', 'a', ''),
  'one tag that does not end': between('<a ', 'b="c" ', ''),
  'nested brackets': nested('(', ')'),
  'nested square brackets': nested('[', ']'),
  'nested quotes': nested('\u201e', '\u201c'),
  'nested tags': nested('<b>', '</b>'),
};

/** By what they are. */
export const hostileTexts: ReadonlyMap<string, TextOfLength> = new Map([
  ...Object.entries({ ...runs, ...phrases }).map(([name, piece]): [string, TextOfLength] => [
    name,
    again(piece),
  ]),
  ...Object.entries(made),
]);
