// Which references a marker cites: the ones that it names, and those that lie within a range such as "5-8".
import type { ReferenceMarker } from '../article.js';
import type { ReferenceList } from './references.js';

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
    const words = text.slice(marker.start, marker.end);
    // One marker may name only the first reference of its range, or the first and the last.
    const [anchor] = named;
    const cited =
      anchor === undefined ? named : [anchor, ...referencesInRanges(words, anchor, list), ...named.slice(1)];
    const before = joined.at(-1);
    const gap = before === undefined ? '' : text.slice(before.end, marker.start);
    // An empty marker has no characters of its own: its reference belongs to the one before it.
    const isEmpty = marker.start === marker.end;
    const isRange = BETWEEN.test(gap);
    // A chain of ranges ends somewhere, or a hostile one would take its time squared.
    const isShort =
      before !== undefined && before.references.length <= RANGE_MAX && marker.end - before.start <= SPAN_MAX;
    if (isShort && (isRange || isEmpty)) {
      const whole = text.slice(before.start, marker.end);
      const inside = isRange ? referencesInRanges(whole, before.references[0] ?? '', list) : [];
      joined[joined.length - 1] = {
        start: before.start,
        end: isEmpty ? before.end : marker.end,
        references: unique([...before.references, ...inside, ...cited]),
      };
    } else if (!isEmpty) joined.push({ ...marker, references: unique(cited) });
  }
  return joined;
}

/**
 * The references from the first to the last number of each range in the words. Labels tell which number is whose; a list without
 * labels is counted, from `anchor`, the reference of the first number.
 */
function referencesInRanges(words: string, anchor: string, list: ReferenceList): readonly string[] {
  const offset = (list.orderOf.get(anchor) ?? 0) - Number(/\d+/.exec(words)?.[0]);
  return [...words.matchAll(RANGE)].flatMap(([, from, to]) => {
    const [low, high] = [Number(from), Number(to)];
    // A number past the list is a year or a page.
    if (high <= low || high - low > RANGE_MAX || high > list.references.length) return [];
    const numbers = Array.from({ length: high - low + 1 }, (_, index) => low + index);
    return numbers.flatMap(
      (number) =>
        (list.numbered.size > 0 ? list.numbered.get(number) : list.references[number + offset]?.id) ?? [],
    );
  });
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
