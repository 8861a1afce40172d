// Autocomplete of the text field: the commands, then the topics that the platforms' fields offer, in the same order.
import type { Bot } from '../../src/index.js';

/** Characters of a field that are read, and texts that are offered: more than a screen of names helps nobody. */
const [typedMax, offeredMax] = [100, 8];

/** Whole texts to put into the field. `therapy ket` completes within the facet, `ket` among all topics. */
export function completeText(bot: Bot, typed: string): readonly string[] {
  const text = typed.slice(0, typedMax).trimStart();
  const [, verb = '', rest] = /^(\S+)\s+(.*)$/s.exec(text) ?? [];
  const row = bot.grammar.find((one) => one.verb === verb.toLowerCase() && one.facet !== null);
  if (row !== undefined && rest !== undefined) {
    return bot.suggest(row.facet, rest, offeredMax).map(({ name }) => `${row.verb} ${name}`);
  }
  const begun = text.toLowerCase();
  const verbs = bot.grammar
    .filter((one) => begun !== '' && one.verb.startsWith(begun))
    .map((one) => one.verb);
  const topics = bot.suggest(null, text, offeredMax).map(({ name }) => name);
  return [...verbs, ...topics].slice(0, offeredMax);
}
