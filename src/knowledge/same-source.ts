// Which packs hold the same article: those that share an identifier of it, directly or through a third; and which the same work.
import { normalise } from '../text/normalise.js';
import type { Pack, Source } from '../vocabulary.js';

/** Id of a pack → a key that is equal for all packs of one article. */
export function sourceKeys(packs: readonly Pack[]): ReadonlyMap<string, string> {
  const root = new Map<string, string>();
  const find = (name: string): string => {
    let here = name;
    for (let up = root.get(here); up !== undefined && up !== here; up = root.get(here)) {
      // Each step is shortened by one, so that chains stay short.
      root.set(here, root.get(up) ?? up);
      here = up;
    }
    return here;
  };
  for (const { id, source } of packs) {
    const packKey = `pack ${id}`;
    root.set(packKey, packKey);
    for (const name of identifiers(source)) {
      if (!root.has(name)) root.set(name, find(packKey));
      root.set(find(name), find(packKey));
    }
  }
  return new Map(packs.map(({ id }) => [id, find(`pack ${id}`)]));
}

/** As they are compared: without a resolver's address, in one case. */
export function identifiers({ doi, pmid, pmcid }: Source): readonly string[] {
  return [
    ...(doi === null ? [] : [`doi ${bareDoi(doi)}`]),
    ...(pmid === null ? [] : [`pmid ${pmid.trim()}`]),
    ...(pmcid === null ? [] : [`pmcid ${pmcid.trim().toLowerCase().replace(/^pmc/, '')}`]),
  ].filter((name) => !name.endsWith(' '));
}

export function bareDoi(doi: string): string {
  return doi
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, '');
}

/** A title of fewer words ("Editorial", "Reply to the authors") is not that of one work. */
const titleWordsMin = 4;

/** Equal for a preprint and its publication: of one title, by authors of the same names in the same order. Null where it cannot tell. */
export function workKey({ title, authors }: Source): string | null {
  const words = normalise(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < titleWordsMin || authors.length === 0) return null;
  return [words.join(' '), ...authors.map(({ family }) => normalise(family))].join('\n');
}
