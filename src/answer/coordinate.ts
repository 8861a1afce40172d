// Topics that a question names side by side ("glutamate and kynurenines"): each is asked about, and each gets its passage.
import type { Reading } from '../search/reading.js';
import type { Unit } from '../search/unit.js';

const connectors = /^(?:and|or|und|oder|y|o|et|ou|e|vs|versus|with|to|than|for|plus|nor)$/;

/** The units of a question once for each topic that is named side by side with another; empty where none is. */
export function coordinated({ units, folded }: Reading): readonly (readonly Unit[])[] {
  const topics = units.filter(({ weight }) => weight === 'topic');
  const beside = topics.filter(
    (unit, index) => joined(topics[index - 1], unit, folded) || joined(unit, topics[index + 1], folded),
  );
  if (beside.length < 2) return [];
  const distinct = new Map(beside.map((unit) => [unit.tags.join(' '), unit]));
  return [...distinct.values()].map((topic) =>
    units.filter((unit) => unit === topic || !beside.includes(unit)),
  );
}

function joined(a: Unit | undefined, b: Unit | undefined, folded: readonly string[]): boolean {
  if (a === undefined || b === undefined) return false;
  const between = folded.slice(a.at + a.count, b.at);
  return between.length <= 2 && between.every((word) => connectors.test(word));
}
