// What the first page of a PDF says of the article itself: its title, its authors, its DOI and year. All of it is guessed.
import type { Author } from '../../vocabulary.js';
import { isAll } from '../article-words.js';
import { isByline, readAuthors } from '../text/authors.js';
import type { Body, Group, Line } from './paragraphs.js';

export interface FrontPage {
  readonly title: string | null;
  readonly authors: readonly Author[];
  /** The groups that they were read from, which are no text of the article. */
  readonly taken: ReadonlySet<Group>;
}

const [titleLetters, groupsMax, bylinesMax] = [12, 30, 40];
const date = /^\p{L}{3,9}\.? \d{1,2}, \d{4}$|^\d{1,2}\.? \p{L}{3,9} \d{4}$/u;

export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** `given`: the title as the file names it; it counts where the page shows it. */
export function frontPageOf(
  groups: readonly Group[],
  body: Body,
  given: string | null,
  isHeading: (text: string) => boolean,
): FrontPage {
  const page = groups[0]?.lines[0]?.page;
  const first = groups.filter(({ lines }) => lines[0]?.page === page).slice(0, groupsMax);
  const title = shownTitle(first, given) ?? largest(first, body, isHeading);
  if (title === null) return { title: null, authors: [], taken: new Set() };
  const at = first.indexOf(title);
  const bylines: Group[] = [];
  for (const group of first.slice(at + 1)) {
    const text = textOf(group.lines);
    if (isHeading(text) || bylines.length >= bylinesMax) break;
    if (isByline(names(text))) bylines.push(group);
    else if (bylines.length > 0) break;
  }
  return {
    title: textOf(title.lines),
    authors: bylines.flatMap((group) => readAuthors(names(textOf(group.lines)))),
    taken: new Set([title, ...bylines]),
  };
}

/** Raised letters of affiliations, and the cells in which some producers set names. */
function names(text: string): string {
  return text
    .replace(/\t/g, ', ')
    .replace(/[ᵃ-ᶻʰⁱʲˡⁿʳˢʷˣʸ*†‡§¶#✉]+(?:,[ᵃ-ᶻ\d*†‡§¶#]+)*/gu, '')
    .replace(/\s*,(?:\s*,)+/g, ',')
    .replace(/^by\s/i, '');
}

function textOf(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/(\p{L}[‐-]) (?=\p{L})/gu, '$1');
}

function shownTitle(groups: readonly Group[], given: string | null): Group | null {
  if (given === null || letters(given).length < titleLetters) return null;
  return groups.find(({ lines }) => letters(textOf(lines)) === letters(given)) ?? null;
}

// The largest letters, but for the name of a journal or of a kind of article, which are few words.
function largest(groups: readonly Group[], body: Body, isHeading: (text: string) => boolean): Group | null {
  const large = groups.filter(({ lines, kind }) => {
    const text = textOf(lines);
    const size = lines[0]?.size ?? 0;
    return (
      (kind === 'heading' || kind === 'paragraph') &&
      size > 1.12 * body.size &&
      letters(text).length >= titleLetters &&
      !isHeading(text) &&
      !isAll(text, 'kind of article') &&
      !date.test(text.trim()) &&
      text.split(/\s+/).length > 2
    );
  });
  const most = Math.max(0, ...large.map(({ lines }) => lines[0]?.size ?? 0));
  return large.find(({ lines }) => (lines[0]?.size ?? 0) > 0.97 * most) ?? null;
}

const doi = /(?<![\w.])10\.\d{4,9}\/[^\s"<>]+/g;

/**
 * The DOI that a page prints once or more, where it prints no other. One that stands at the end of a line may go on in the next
 * and is left out, unless it stands elsewhere, whole.
 */
export function doiOn(lines: readonly string[]): string | null {
  const found = new Map<string, { doi: string; whole: boolean }>();
  for (const line of lines)
    for (const match of line.matchAll(doi)) {
      const own = match[0].replace(/[).,;:\]]+$/, '');
      const atEnd = match.index + match[0].length >= line.trimEnd().length;
      const whole =
        !atEnd || /^\W*(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s*)?10\./i.test(line) || line.length < 80;
      const before = found.get(own.toLowerCase());
      found.set(own.toLowerCase(), { doi: own, whole: whole || before?.whole === true });
    }
  const all = [...found.values()];
  const [only] = all;
  return all.length === 1 && only?.whole === true && !/[-/._(]$/.test(only.doi) ? only.doi : null;
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
export function yearOn(lines: readonly string[]): number | null {
  const found = new Set(lines.flatMap((line) => years.flatMap((pattern) => pattern.exec(line)?.[1] ?? [])));
  const [only] = found;
  return found.size === 1 ? Number(only) : null;
}
