// What the first page of a PDF says of the article itself: its title, its authors, its DOI and year. All of it is guessed.
import type { Author } from '../../vocabulary.js';
import { isAll, says } from '../article-words.js';
import { letters } from '../text/head-pieces.js';
import { bylinesOf, isNames, isPhrase, type Judges, textOf } from './bylines.js';
import type { Body, Group } from './paragraphs.js';

export interface FrontPage {
  readonly title: string | null;
  readonly authors: readonly Author[];
  readonly addresses: readonly string[];
  /** The groups that they were read from, which are no text of the article. */
  readonly taken: ReadonlySet<Group>;
}

const [titleLetters, groupsMax] = [12, 60];
const [venueWords, isDate] = [9, /^\p{L}{3,9}\.? \d{1,2}, \d{4}$|^\d{1,2}\.? \p{L}{3,9} \d{4}$/u];

/** `given`: the title as the file names it; it counts where the page shows it. */
export function frontPageOf(
  groups: readonly Group[],
  body: Body,
  given: string | null,
  judges: Judges,
): FrontPage {
  const page = groups[0]?.lines[0]?.page;
  const first = groups.filter(({ lines }) => lines[0]?.page === page).slice(0, groupsMax);
  const title = shownTitle(first, given) ?? largest(first, body, judges);
  if (title === null) return { title: null, authors: [], addresses: [], taken: new Set() };
  const { authors, addresses, taken } = bylinesOf(first.slice(first.indexOf(title) + 1), judges);
  return { title: withoutMarks(textOf(title.lines)), authors, addresses, taken: new Set([title, ...taken]) };
}

function shownTitle(groups: readonly Group[], given: string | null): Group | null {
  if (given === null || letters(given).length < titleLetters) return null;
  return groups.find(({ lines }) => letters(textOf(lines)) === letters(given)) ?? null;
}

/** Signs of footnotes after a title. */
function withoutMarks(title: string): string {
  return title.replace(/[\s*∗†‡§¶#]+$/u, '').replace(/[ᵃ-ᶻ]⁾?$/u, '');
}

// The largest letters, but for the name of a journal or of a kind of article, people, or a section that has a number.
function largest(groups: readonly Group[], body: Body, judges: Judges): Group | null {
  const large = groups.filter(
    ({ lines, kind }) =>
      (kind === 'heading' || kind === 'paragraph') &&
      (lines[0]?.size ?? 0) > 1.12 * body.size &&
      mayBeTitle(textOf(lines).trim(), judges),
  );
  const byline = (group: Group | undefined): boolean =>
    group !== undefined && isNames(textOf(group.lines), judges);
  const title = large.filter((group) => {
    const text = textOf(group.lines).trim();
    const long = text.split(/\s+/).length > 2 && letters(text).length >= titleLetters;
    // What is short, or reads as names itself, is one where names follow.
    const plain = long && (!byline(group) || isPhrase(text, judges.isKnown));
    return plain || byline(groups[groups.indexOf(group) + 1]);
  });
  const most = Math.max(0, ...title.map(({ lines }) => lines[0]?.size ?? 0));
  return title.find(({ lines }) => (lines[0]?.size ?? 0) > 0.97 * most) ?? null;
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
