// Receptors by name, wherever a text says "NMDA receptors": the one kind of topic that is told by the word after it.
import { words } from '../article-words.js';
import { asName, type Term } from './term.js';

const named =
  /(?<![\p{L}\p{N}-])([\p{L}\p{N}][\p{L}\p{N}α-ωΑ-Ω/-]{1,24}(?:[ -]type[ -]\d)?)(?:\s\(([\p{L}\p{N}-]{2,10})\))?[ -](?:type[ -])?receptors?(?![\p{L}-])/gu;
const fewest = 2;

/** `longOf`: short form → long form, so that "NMDA receptors" is found under both. */
export function receptorTerms(texts: readonly string[], longOf: ReadonlyMap<string, string>): Term[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const found of text.matchAll(named)) {
      const said = found[2] ?? found[1] ?? '';
      // At the head of a sentence it is the same receptor.
      const name = /^\p{Lu}\p{Ll}+$/u.test(said) ? said.toLowerCase() : said;
      if (isReceptorName(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, times]) => times >= fewest)
    .map(([name]): Term => {
      const long = longOf.get(name);
      const written = /\p{Lu}/u.test(name) ? [`${name}R`, `${name}Rs`] : [];
      const aliases = [`${name} receptor`, name, ...written];
      const longs = long === undefined ? [] : [`${long} receptor`, `${long} receptors`, long];
      return {
        name: `${asName(name)} receptors`,
        aliases: [...aliases, ...longs],
        facet: 'receptor',
        origin: 'receptor',
      };
    });
}

function isReceptorName(name: string): boolean {
  if (/\p{Lu}.*[\p{Lu}\p{N}]|\p{L}\p{N}/u.test(name)) return true;
  // Lower-case words before "receptor" mostly only describe it.
  if (name.length <= 3 || name !== name.toLowerCase() || words('describes a receptor').has(name))
    return false;
  return [...words('endings of transmitters')].some((ending) => name.endsWith(ending));
}
