// Raised characters in plain text: those of Unicode where they exist ("10⁹"), else a caret ("Yy1^CRE"), so that "10⁹" is never read as 109.

/** Modifier letters and raised digits of the Unicode Standard 15 (blocks Superscripts and Subscripts, Phonetic Extensions, Latin-1). */
const raisedBy: ReadonlyMap<string, string> = new Map(
  [
    ['0123456789+=()', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁼⁽⁾'],
    ['abcdefghijklmnoprstuvwxyz', 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'],
    ['ABDEGHIJKLMNOPRTUVW', 'ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ'],
    ['βγδ', 'ᵝᵞᵟ'],
  ].flatMap(([flat = '', raised = '']) =>
    [...flat].map((sign, index): [string, string] => [sign, [...raised][index] ?? sign]),
  ),
);
const dashes = '-\u2010\u2011\u2012\u2013\u2014\u2212';
/** Signs that stand high or between raised ones as they are. */
const asTheyAre = /^[\s,;/*†‡§¶#®™°′″'"[\]·∗⁎]$/u;
const ordinal = /^(?:st|nd|rd|th)$/i;
const range = new RegExp(`\\d\\s?[${dashes}]\\s?\\d`, 'u');
/** A phrase that is set high is a matter of layout, and stays as it is. */
const phraseMin = 12;

/** How a raised text is written: what stands before it, and how each stretch of it is shown, with as many code units as before. */
export interface Raised {
  readonly lead: '' | '^';
  readonly shape: (stretch: string) => string;
}

const flat: Raised = { lead: '', shape: (stretch) => stretch };

/** `whole`: all that is raised together; its stretches may be shaped one by one. Ordinals ("25th") and phrases stay flat. */
export function raised(whole: string): Raised {
  const text = whole.trim();
  if (text === '' || ordinal.test(text) || (/\p{L}{3}/u.test(text) && text.length >= phraseMin)) return flat;
  // In "1–3" the dash is one of a range, in "−6" and "2−" a sign.
  const ofRange = range.test(text);
  const signs = [...text];
  const haveSigns = signs.every(
    (sign) => raisedBy.has(sign) || asTheyAre.test(sign) || dashes.includes(sign),
  );
  if (!haveSigns)
    return /^[\p{L}\p{N}]/u.test(text) || /\d/.test(text) ? { lead: '^', shape: flat.shape } : flat;
  const shape = (stretch: string): string =>
    [...stretch]
      .map((sign) => (dashes.includes(sign) && !ofRange ? '⁻' : (raisedBy.get(sign) ?? sign)))
      .join('');
  return { lead: '', shape };
}

/** `text` raised as a whole. */
export function superscript(text: string): string {
  const { lead, shape } = raised(text);
  return `${lead}${shape(text)}`;
}

const loweredBy = new Map([...raisedBy].map(([flatSign, sign]) => [sign, flatSign]));

/** The raised digits of a text as plain ones, at the same places: for reading numbers. */
export function plainDigits(text: string): string {
  return text.replace(/[²³¹⁰⁴-⁹]/gu, (sign) => loweredBy.get(sign) ?? sign);
}

const high = '²³¹ʰʲʷʸˡˢˣⁱ⁰-\u207fᴬ-ᵝⱽᶜᶠᶻᵞᵟ';
const anyHigh = new RegExp(`[${high}]`, 'u');
/** A unit or an ion keeps its raised digit ("cm²", "Ca²⁺"); a number or a longer word does not: "10⁹" is not 109. */
const seam = new RegExp(`(?<=\\d|(?:(?![${high}])\\p{L}){3})(?=[${high}])`, 'gu');

/** For matching: a blank where a raised text follows a number or a word, since it belongs to neither. */
export function partSuperscripts(text: string): string {
  return anyHigh.test(text) ? text.replace(seam, ' ') : text;
}

const markAfterWord =
  /(?<=\p{L}{3}|\p{L}\d{1,3}|[.,;:)\]”"’'%])[\u00b9\u00b2\u00b3\u2070\u2074-\u2079][\u00b9\u00b2\u00b3\u2070\u2074-\u2079,–-]*/gu;

/** A text without the raised reference numbers that come along when a sentence is copied: "mGluR5¹² was". */
export function stripReferenceNumbers(text: string): string {
  return anyHigh.test(text) ? text.replace(markAfterWord, ' ') : text;
}
