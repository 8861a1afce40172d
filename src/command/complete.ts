// Autocomplete of topic names: best match first, misspellings forgiven. Advice only: any text is accepted when sent.
import type { Library, ShelvedTopic } from '../knowledge/library.js';
import { editDistance } from '../text/edit-distance.js';
import { normalise } from '../text/normalise.js';

/** A name to offer; at most 100 characters, Discord's bound for a choice. */
export interface Completion {
  readonly name: string;
  readonly value: string;
}

/** Up to `limit` topics for what was typed so far, of one facet or of all. Nothing typed offers them in the pack's order. */
export function complete(library: Library, facet: string | null, typed: string, limit = 25): Completion[] {
  const topics = facet === null ? library.topics : library.topicsOf(facet);
  const start = normalise(typed).slice(0, 100);
  const ranked = topics
    .map((shelved, order) => ({ shelved, order, rank: rankOf(shelved, start) }))
    .filter(({ rank }) => Number.isFinite(rank))
    .sort((a, b) => a.rank - b.rank || a.order - b.order);
  const names = ranked.map(({ shelved }) => shelved.topic.name.slice(0, 100));
  return [...new Set(names)].slice(0, limit).map((name) => ({ name, value: name }));
}

// 0 the name begins so, 1 a word of it does, 2 an alias does, 3 it stands inside, 4+ a near spelling of a
// beginning (of the name before one of an alias).
function rankOf({ topic }: ShelvedTopic, start: string): number {
  if (start === '') return 0;
  const name = normalise(topic.name);
  const aliases = topic.aliases.map(normalise);
  if (name.startsWith(start)) return 0;
  if (name.split(' ').some((word) => word.startsWith(start))) return 1;
  if (aliases.some((alias) => alias.startsWith(start))) return 2;
  if ([name, ...aliases].some((text) => text.includes(start))) return 3;
  if (start.length < 3) return Number.POSITIVE_INFINITY;
  const limit = start.length >= 7 ? 2 : 1;
  return Math.min(3 + edits(start, [name], limit), 3.5 + edits(start, aliases, limit));
}

/** Fewest edits from `start` to a beginning of one of the texts; infinite beyond the limit. */
function edits(start: string, texts: readonly string[], limit: number): number {
  const beginnings = texts.flatMap((text) => [
    text.slice(0, start.length),
    text.slice(0, start.length + 1),
    text,
  ]);
  const least = Math.min(...beginnings.map((beginning) => editDistance(start, beginning, limit)));
  return least <= limit ? least : Number.POSITIVE_INFINITY;
}
