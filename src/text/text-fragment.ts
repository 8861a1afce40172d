// The address of a sentence on a web page, as a text fragment. Own, since it must fit into 512 characters and be unambiguous.
// Source: WICG Scroll to Text Fragment, https://wicg.github.io/scroll-to-text-fragment/ (syntax `#:~:text=start,end`).
import { memoize } from '../maps.js';

/** Whole text up to this many characters is spelled out; longer ones are given by their first and last words. */
const spelledOut = 80;
const fewestWords = 4;
/** Characters of an address: Discord's bound for a link button. */
const ADDRESS_MAX = 512;

/**
 * `page#:~:text=…` that selects `passage` inside `record`, the text that the page shows, or null where no
 * choice of first and last words is unambiguous within {@link ADDRESS_MAX}.
 * Browsers compare base characters alone (section 3.5.2 of the specification), so case, accents and raised digits make no difference.
 */
export function textFragment(page: string, passage: string, record: string): string | null {
  const at = record.indexOf(passage);
  if (at < 0) return null;
  const { text, lengths } = baseOf(record);
  const step = Math.floor(at / STEP);
  const start = (lengths[step] ?? 0) + fold(record.slice(stepAt(record, step), at)).length;
  const folded = fold(passage);
  if (
    passage.length <= spelledOut &&
    !setApart.test(passage) &&
    text.indexOf(folded) === start &&
    text.indexOf(folded, start + 1) < 0
  ) {
    return within(`${page}#:~:text=${encode(passage)}`);
  }
  const parts = passage.split(' ');
  for (let count = fewestWords; count * 2 <= parts.length; count++) {
    const head = parts.slice(0, count).join(' ');
    const tail = parts.slice(-count).join(' ');
    const [first, last] = [fold(head), fold(tail)];
    const begin = text.indexOf(first);
    const end = text.indexOf(last, begin + first.length);
    if (setApart.test(head) || setApart.test(tail)) continue;
    if (begin === start && end === start + folded.length - last.length) {
      return within(`${page}#:~:text=${encode(head)},${encode(tail)}`);
    }
  }
  return null;
}

/** A reference mark that was set apart from a number: on the page the two may be joined. */
const setApart = /^[⁰¹²³⁴-⁹]|[\d⁰¹²³⁴-⁹] [⁰¹²³⁴-⁹]/u;

interface Base {
  readonly text: string;
  /** Lengths of what stands before each {@link STEP} of the record, folded. */
  readonly lengths: readonly number[];
}

/** Characters of a record after which the length of what was folded is written down. */
const STEP = 2048;
/** Records that are kept folded: those of the packs that were quoted last. */
const RECORDS_MAX = 16;

const baseOf = memoize((record: string): Base => {
  const parts: string[] = [];
  const lengths = [0];
  for (let step = 0; step * STEP < record.length; step++) {
    const part = fold(record.slice(stepAt(record, step), stepAt(record, step + 1)));
    parts.push(part);
    lengths.push((lengths[step] as number) + part.length);
  }
  return { text: parts.join(''), lengths };
}, RECORDS_MAX);

// A step never parts the two halves of a character.
function stepAt(record: string, step: number): number {
  const at = step * STEP;
  return /[\udc00-\udfff]/.test(record[at] ?? '') ? at - 1 : at;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function within(address: string): string | null {
  return address.length <= ADDRESS_MAX ? address : null;
}

// `-`, `,` and `&` part the directive and must be escaped; the rest of the escapes keep the address safe to paste
// into chat markup, where brackets, quotes and apostrophes end links.
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[-!'()*~_]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}
