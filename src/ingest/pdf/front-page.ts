// The record of an article in a PDF: what the file says of itself where its first page shows the same, else what the page shows, as a guess.
import type { Author } from '../../vocabulary.js';
import { given } from '../article.js';
import { isAll, says, words } from '../article-words.js';
import { isByline, readAuthor, readAuthors } from '../text/authors.js';
import { type Fields, putFields } from '../text/fields.js';
import { bareNames, letters } from '../text/head-pieces.js';
import type { PdfMetadata } from './page.js';
import type { Body, Group, Line } from './paragraphs.js';

/** What is known of headings, and of words in lower case. */
export interface Judges {
  readonly isHeading: (text: string) => boolean;
  readonly isCommon: (word: string) => boolean;
  readonly isKnown: (word: string) => boolean;
}

export interface FrontPage {
  readonly title: string | null;
  readonly authors: readonly Author[];
  /** Lines of institutions and addresses of mail. */
  readonly addresses: readonly string[];
  /** The groups that they were read from, which are no text of the article. */
  readonly taken: ReadonlySet<Group>;
}

const [titleLetters, groupsMax] = [12, 60];
const [venueWords, isDate] = [9, /^\p{L}{3,9}\.? \d{1,2}, \d{4}$|^\d{1,2}\.? \p{L}{3,9} \d{4}$/u];

/** `metadataTitle`: as the file names it; it counts where the page shows it. */
export function frontPageOf(
  groups: readonly Group[],
  body: Body,
  metadataTitle: string | null,
  judges: Judges,
): FrontPage {
  const page = groups[0]?.lines[0]?.page;
  const first = groups.filter(({ lines }) => lines[0]?.page === page).slice(0, groupsMax);
  const title = shownTitle(first, metadataTitle) ?? largest(first, body, judges);
  if (title === null) return { title: null, authors: [], addresses: [], taken: new Set() };
  const { authors, addresses, taken } = bylinesOf(first.slice(first.indexOf(title) + 1), judges);
  // Without the signs of footnotes after it.
  const text = textOf(title)
    .replace(/[\s*∗†‡§¶#]+$/u, '')
    .replace(/[ᵃ-ᶻ]⁾?$/u, '');
  return { title: text, authors, addresses, taken: new Set([title, ...taken]) };
}

function textOf({ lines }: Group): string {
  const text = lines.map((line) => line.text).join(' ');
  return text.replace(/(\p{L}[‐-]) (?=\p{L})/gu, '$1');
}

function shownTitle(groups: readonly Group[], title: string | null): Group | null {
  if (title === null || letters(title).length < titleLetters) return null;
  return groups.find((group) => letters(textOf(group)) === letters(title)) ?? null;
}

// The largest letters, but for the name of a journal or of a kind of article, people, or a section that has a number.
function largest(groups: readonly Group[], body: Body, judges: Judges): Group | null {
  const sizeOf = ({ lines }: Group): number => lines[0]?.size ?? 0;
  const isNamesGroup = (group: Group | undefined): boolean =>
    group !== undefined && isNames(textOf(group), judges);
  const titles = groups.filter((group, index) => {
    const text = textOf(group).trim();
    const isText = group.kind === 'heading' || group.kind === 'paragraph';
    if (!isText || sizeOf(group) <= 1.12 * body.size || !mayBeTitle(text, judges)) return false;
    const isLong = text.split(/\s+/).length > 2 && letters(text).length >= titleLetters;
    // What is short, or reads as names itself, is one where names follow.
    const isPlain = isLong && (!isNamesGroup(group) || isPhrase(text, judges.isKnown));
    return isPlain || isNamesGroup(groups[index + 1]);
  });
  const most = Math.max(0, ...titles.map(sizeOf));
  return titles.find((group) => sizeOf(group) > 0.97 * most) ?? null;
}

function mayBeTitle(text: string, { isHeading }: Judges): boolean {
  return (
    letters(text).length >= 5 &&
    !text.includes('\t') &&
    !isHeading(text) &&
    !isAll(text, 'kind of article') &&
    !isDate.test(text) &&
    !/^\d{1,2}(?:\.\d{1,2})*\.?\s/.test(text) &&
    !(text.split(/\s+/).length <= venueWords && says(text, 'name of a venue'))
  );
}

/** Groups after the title in which names may stand; the grid of a large collaboration has some forty. */
const bylinesMax = 40;
/** A paragraph of so many letters that ends a sentence is prose. */
const proseMin = 120;

/** The names under a title, and the addresses around them: told apart by font, by what institutions are called, and by what is no name. */
function bylinesOf(groups: readonly Group[], judges: Judges): Omit<FrontPage, 'title'> {
  const authors: Author[] = [];
  const addresses: string[] = [];
  const taken = new Set<Group>();
  let style: string | null = null;
  const addressStyles = new Set<string>();
  const readNames = (text: string, line: Line): boolean => {
    if (style !== null && (styleOf(line) !== style || addressStyles.has(style))) return false;
    if (!isNames(text, judges)) return false;
    style ??= styleOf(line);
    authors.push(...readAuthors(text));
    return true;
  };
  for (const group of groups.slice(0, bylinesMax)) {
    const text = textOf(group);
    const [first] = group.lines;
    if (first === undefined || judges.isHeading(text) || /^(?:abstract|summary)\b/i.test(text)) break;
    if (readNames(bareNames(text), first)) {
      taken.add(group);
      continue;
    }
    if (text.length > proseMin && /[.?!]$/.test(text.trim()) && !/\S@\S/.test(text)) break;
    for (const line of group.lines) {
      if (readNames(bareNames(line.text), line)) taken.add(group);
      else if (isAddress(line.text)) {
        taken.add(group);
        addressStyles.add(styleOf(line));
      } else if (authors.length > 0) addressStyles.add(styleOf(line));
    }
    if (taken.has(group)) addresses.push(...group.lines.map((line) => line.text).filter(isAddress));
  }
  return { authors, addresses, taken };
}

function styleOf({ font, size }: Line): string {
  return `${font} ${size.toFixed(0)}`;
}

/** Whether a line reads as names of people, and not as a phrase in capitals. */
function isNames(text: string, { isCommon, isKnown }: Judges): boolean {
  return isByline(text) && !isPhrase(text, /^(?:[IVX]{1,5}|\p{Lu})\.+\s/u.test(text) ? isKnown : isCommon);
}

/** "Processing Instructions", "V. Body": words of English in the form of a phrase, or under a number. */
function isPhrase(text: string, isEnglish: (word: string) => boolean): boolean {
  const all = text.split(/[^\p{L}’']+/u).filter((word) => word.length > 1);
  const endings = [...words('endings of derived words')];
  const isDerived = (word: string): boolean => endings.some((ending) => word.toLowerCase().endsWith(ending));
  return (
    all.every((word) => /^[IVX]+$/.test(word) || isEnglish(word.toLowerCase())) &&
    (/^[IVX]+\.+\s/.test(text) || all.some(isDerived))
  );
}

function isAddress(text: string): boolean {
  return says(text, 'institution') || /\S@\S+\.\w|\bhttps?:\/\//.test(text);
}

/** A line as the page shows it. */
export interface ShownLine {
  readonly text: string;
  /** It ends before the edge of its column: what it ends with does not go on in the next line. */
  readonly hasRoom: boolean;
}

/** `shown`: lines of the first page before its references, and what runs at the head and foot of pages. */
export function recordOf(
  { title, authors }: FrontPage,
  metadata: PdfMetadata,
  shown: readonly ShownLine[],
): Fields {
  const lines = shown.map(({ text }) => text);
  const fields: Fields = {};
  const put = (read: { readonly [Field in keyof Fields]: Fields[Field] | null }, isGuess: boolean): void =>
    putFields(fields, given(read), isGuess);
  put({ title }, metadata.title === null || letters(title ?? '') !== letters(metadata.title));
  // Who typed a file is often none of its authors, or one of many: its names count where the page shows the same ones.
  const named = metadata.authors.map(readAuthor);
  const families = (list: readonly Author[]): string => list.map(({ family }) => letters(family)).join(' ');
  const areNames = metadata.authors.every((name) => name.split(/\s+/).length > 1 && isByline(name));
  const agree = named.length > 1 && areNames && families(named) === families(authors);
  const page = letters(lines.join(' '));
  const isShown = areNames && metadata.authors.every((name) => page.includes(letters(name)));
  const best = agree || (isShown && named.length > authors.length) ? named : authors;
  put({ authors: best.length > 0 ? best : null }, !agree);
  put({ doi: metadata.doi ?? doiOn(shown) }, metadata.doi === null);
  put({ year: metadata.year ?? yearOn(lines) }, metadata.year === null);
  put({ journal: metadata.journal }, false);
  return fields;
}

const doi = /(?<![\w.])10\.\d{4,9}\/[^\s"<>]+/g;

/**
 * The DOI that a page prints once or more, where it prints no other. One that stands at the end of a line may go on in the next
 * and is left out, unless it stands elsewhere, whole.
 */
function doiOn(lines: readonly ShownLine[]): string | null {
  const dois = new Map<string, { doi: string; whole: boolean }>();
  for (const { text: line, hasRoom } of lines)
    for (const match of line.matchAll(doi)) {
      const printed = match[0].replace(/[).,;:\]]+$/, '');
      const atEnd = match.index + match[0].length >= line.trimEnd().length;
      const isAlone = /^\W*(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s*)?10\./i.test(line);
      const before = dois.get(printed.toLowerCase());
      const whole = !atEnd || isAlone || hasRoom || line.length < 80 || before?.whole === true;
      dois.set(printed.toLowerCase(), { doi: printed, whole });
    }
  const [first, ...others] = dois.values();
  const isSound = others.length === 0 && first?.whole === true && !/[-/._(]$/.test(first.doi);
  return isSound ? first.doi : null;
}

/** A day and a month, as far as they are given. */
const dayAndMonth = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:\p{L}{3,9}\.?\s)?(?:\d{1,2},?\s)?`;
const years = [
  /(?:©|\(c\)|copyright)\s*(?:the authors?\(?s?\)?\s*)?(?:©\s*)?((?:19|20)\d\d)\b/i,
  new RegExp(
    String.raw`\b(?:published(?: online)?|publication date|first published)\b[^.\d]{0,20}${dayAndMonth}((?:19|20)\d\d)\b`,
    'iu',
  ),
  /\b((?:19|20)\d\d)\s*;\s*\d{1,4}\s*(?:\(\d{1,4}\))?\s*:\s*e?\d/,
  /\(((?:19|20)\d\d)\)\s*\d{1,4}\s*(?:\(\d{1,4}\))?\s*[:,]\s*e?\d/,
];

/** The year that a page gives for its own publication; null where it gives none, or two. */
function yearOn(lines: readonly string[]): number | null {
  const dates = new Set(lines.flatMap((line) => years.flatMap((pattern) => pattern.exec(line)?.[1] ?? [])));
  const [first] = dates;
  return dates.size === 1 ? Number(first) : null;
}
