// Page numbers as citations need them: "S1-S5, S9-S12", "120-8; discussion 129", and article numbers such as "e12-3", which are no range.

const dash = /\s*(?:--+|[-\u2010-\u2015\u2212])\s*/;
/** "361", "S12", "e120", "12A", "xiv". */
const page = /^(?:\p{L}{0,3}\d{1,7}\p{L}?|[ivxlc]{1,7})$/iu;

interface Range {
  readonly first: string;
  readonly last: string;
}

/** Null for what is one page, or the number of an article. */
function rangeOf(written: string): Range | null {
  const [first = '', last = '', ...more] = written.trim().split(dash);
  if (more.length > 0 || !page.test(first) || !page.test(last)) return null;
  // An electronic article is numbered "e12-3" as a whole; pages of one are "e12-e15".
  const electronic = /^e\d/i;
  return electronic.test(first) && !electronic.test(last) ? null : { first, last };
}

/** The first and the last page, of several ranges together; an end that is cut short ("120-8") is written out. */
export function firstAndLast(pages: string): { readonly first: string; readonly last: string | null } {
  // What follows a semicolon is a discussion or an answer.
  const parts = (pages.split(';')[0] ?? '').split(',').map((part) => part.trim());
  const [one, end] = [rangeOf(parts[0] ?? ''), rangeOf(parts.at(-1) ?? '')];
  const sound = parts.every((part) => page.test(part) || rangeOf(part) !== null);
  if (!sound) return { first: pages.trim(), last: null };
  const first = one?.first ?? parts[0] ?? '';
  const from = end?.first ?? first;
  const last = end?.last ?? (parts.length > 1 ? (parts.at(-1) ?? null) : null);
  const short = last !== null && /^\d+$/.test(last) && /^\d+$/.test(from) && last.length < from.length;
  return { first, last: short ? `${from.slice(0, from.length - last.length)}${last}` : last };
}

/** Every range with the dash of BibTeX. */
export function withDoubleDashes(pages: string): string {
  return pages.replace(/[^,;]+/g, (part) => {
    const range = rangeOf(part);
    return range === null ? part : part.replace(part.trim(), `${range.first}--${range.last}`);
  });
}
