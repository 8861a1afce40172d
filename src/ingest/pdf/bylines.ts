// The names under a title, and the addresses that stand around them: told apart by font, by what institutions are called, and by what is no name.
import type { Author } from '../../vocabulary.js';
import { words } from '../article-words.js';
import { isByline, readAuthors } from '../text/authors.js';
import { namesInstitution } from '../text/institution.js';
import type { Group, Line } from './paragraphs.js';

export interface Bylines {
  readonly authors: readonly Author[];
  /** Lines of institutions and addresses of mail. */
  readonly addresses: readonly string[];
  /** The groups that they were read from. */
  readonly taken: ReadonlySet<Group>;
}

/** Groups after the title in which names may stand; the grid of a large collaboration has some forty. */
const groupsMax = 40;
/** A paragraph of so many letters that ends a sentence is prose. */
const proseMin = 120;

/** What is known of headings, and of words in lower case. */
export interface Judges {
  readonly isHeading: (text: string) => boolean;
  readonly isCommon: (word: string) => boolean;
  readonly isKnown: (word: string) => boolean;
}

/** `groups`: what follows the title on its page. */
export function bylinesOf(groups: readonly Group[], judges: Judges): Bylines {
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
  for (const group of groups.slice(0, groupsMax)) {
    const text = textOf(group.lines);
    const [first] = group.lines;
    if (first === undefined || judges.isHeading(text) || isAbstract(text)) break;
    if (readNames(bare(text), first)) {
      taken.add(group);
      continue;
    }
    if (isProse(text)) break;
    for (const line of group.lines) {
      if (readNames(bare(line.text), line)) taken.add(group);
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

export function textOf(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/(\p{L}[‐-]) (?=\p{L})/gu, '$1');
}

/** Raised letters of affiliations, and the cells in which some producers set names. */
function bare(text: string): string {
  return text
    .replace(/\t/g, ', ')
    .replace(/[ᵃ-ᶻʰⁱʲˡⁿʳˢʷˣʸ*∗†‡§¶#✉]+(?:,[ᵃ-ᶻ\d*∗†‡§¶#]+)*/gu, '')
    .replace(/\s*,(?:\s*,)+/g, ',')
    .replace(/^by\s/i, '');
}

/** Whether a line reads as names of people, and not as a phrase in capitals. */
export function isNames(text: string, { isCommon, isKnown }: Judges): boolean {
  return isByline(text) && !isPhrase(text, /^(?:[IVX]{1,5}|\p{Lu})\.+\s/u.test(text) ? isKnown : isCommon);
}

/** "Processing Instructions", "V. Body": words of English in the form of a phrase, or under a number. */
export function isPhrase(text: string, isEnglish: (word: string) => boolean): boolean {
  const all = text.split(/[^\p{L}’']+/u).filter((word) => word.length > 1);
  return (
    all.every((word) => /^[IVX]+$/.test(word) || isEnglish(word.toLowerCase())) &&
    (/^[IVX]+\.+\s/.test(text) || all.some(isDerived))
  );
}

function isAddress(text: string): boolean {
  return namesInstitution(text) || /\S@\S+\.\w|\bhttps?:\/\//.test(text);
}

function isAbstract(text: string): boolean {
  return /^(?:abstract|summary)\b/i.test(text);
}

function isProse(text: string): boolean {
  return text.length > proseMin && /[.?!]$/.test(text.trim()) && !/\S@\S/.test(text);
}

function isDerived(word: string): boolean {
  return [...words('endings of derived words')].some((ending) => word.toLowerCase().endsWith(ending));
}
