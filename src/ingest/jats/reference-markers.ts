// Which references a marker cites: the ones that it names, and those that lie within a range such as "5-8".
import type { ReferenceMarker } from '../article.js';
import type { ReferenceList } from './reference-list.js';

const DASH = '[-\\u2010-\\u2015\\u2212]';
const BETWEEN = new RegExp(`^[\\])]?\\s?${DASH}\\s?[[(]?$`);
const RANGE = new RegExp(`(\\d{1,4})[\\])]?\\s?${DASH}\\s?[[(]?(\\d{1,4})`, 'g');

// More in one range is no list of references.
const RANGE_MAX = 200;
const SPAN_MAX = 400;

/** Markers in order, with ids that the list knows (others are kept as they are), ranges joined into one marker. */
export function resolveMarkers(
  text: string,
  markers: readonly ReferenceMarker[],
  list: ReferenceList,
): readonly ReferenceMarker[] {
  const joined: ReferenceMarker[] = [];
  for (const marker of markers) {
    const named = marker.references.map((id) => list.idOf.get(id) ?? id);
    const cited = withinMarker(text.slice(marker.start, marker.end), named, list);
    const before = joined.at(-1);
    const gap = before === undefined ? '' : text.slice(before.end, marker.start);
    // An empty marker has no characters of its own: its reference belongs to the one before it.
    const empty = marker.start === marker.end;
    const between = BETWEEN.test(gap);
    // A chain of ranges ends somewhere, or a hostile one would take its time squared.
    const short =
      before !== undefined && before.references.length <= RANGE_MAX && marker.end - before.start <= SPAN_MAX;
    if (short && (between || empty)) {
      const words = text.slice(before.start, marker.end);
      const inside = between ? range(words, before.references[0] ?? '', list) : [];
      joined[joined.length - 1] = {
        start: before.start,
        end: empty ? before.end : marker.end,
        references: unique([...before.references, ...inside, ...cited]),
      };
    } else if (!empty) joined.push({ start: marker.start, end: marker.end, references: unique(cited) });
  }
  return joined;
}

// "5-8" in one marker that names only the first reference, or the first and the last.
function withinMarker(words: string, named: readonly string[], list: ReferenceList): readonly string[] {
  const first = named[0];
  if (first === undefined || !new RegExp(RANGE.source).test(words)) return named;
  return unique([first, ...range(words, first, list), ...named.slice(1)]);
}

/**
 * The references from the first to the last number of each range in the words. Labels tell which number is whose; a list without
 * labels is counted, from `anchor`, the reference of the first number.
 */
function range(words: string, anchor: string, list: ReferenceList): readonly string[] {
  const found: string[] = [];
  const offset = (list.orderOf.get(anchor) ?? 0) - Number(/\d+/.exec(words)?.[0]);
  const idOf = (number: number): string | undefined =>
    list.numbered.size > 0 ? list.numbered.get(number) : list.references[number + offset]?.id;
  for (const [, from = '', to = ''] of words.matchAll(RANGE)) {
    const [low, high] = [Number(from), Number(to)];
    // A number past the list is a year or a page.
    if (high <= low || high - low > RANGE_MAX || high > list.references.length) continue;
    for (let number = low; number <= high; number += 1) {
      const id = idOf(number);
      if (id !== undefined) found.push(id);
    }
  }
  return found;
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
