// Recognises a concept by its description in other words ("the slow wave that silences the brain surface").
import type { Lexicon } from './lexicon.js';
import type { Unit } from './unit.js';

interface DescribedSlot {
  readonly raw: string;
  readonly stem: string;
  used: boolean;
}

/**
 * Units for the descriptions that a question holds, where the concept is not named already. The describing words are used
 * up: those of `units` that only described are taken out of it.
 */
export function describedUnits(slots: readonly DescribedSlot[], units: Unit[], lexicon: Lexicon): Unit[] {
  const found: Unit[] = [];
  const named = new Set(units.filter(({ weight }) => weight === 'topic').flatMap(({ tags }) => tags));
  // A word of a topic's name cannot at the same time describe another one.
  const taken = new Set(
    units.filter(({ weight }) => weight === 'topic').flatMap(({ at, count }) => indices(at, count)),
  );
  for (const description of lexicon.descriptions) {
    if (named.has(description.concept)) continue;
    const free = [...slots.entries()].filter(([index]) => !taken.has(index));
    const hits = free.filter(
      ([, slot]) => description.words.has(slot.stem) || description.core.has(slot.stem),
    );
    const distinct = new Set(hits.map(([, slot]) => slot.stem));
    if (distinct.size < description.min || ![...distinct].some((own) => description.core.has(own))) continue;
    const places = new Set(hits.map(([index]) => index));
    for (const [, slot] of hits) slot.used = true;
    for (let index = units.length - 1; index >= 0; index--) {
      const unit = units[index];
      if (
        unit !== undefined &&
        unit.weight !== 'topic' &&
        indices(unit.at, unit.count).every((at) => places.has(at))
      ) {
        units.splice(index, 1);
      }
    }
    const at = Math.min(...places);
    const words = hits.map(([, slot]) => slot.raw).join(' ');
    found.push({ words, tags: [description.concept], weight: 'topic', at, count: 1 });
  }
  return found;
}

function indices(at: number, count: number): number[] {
  return Array.from({ length: count }, (_, offset) => at + offset);
}
