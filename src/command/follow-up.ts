// Reads a question that has no topic of its own with the topics of the card above: "how strong is that?" after ketamine.
import talk from '../../knowledge/words/talk.json' with { type: 'json' };
import type { Library } from '../knowledge/library.js';
import type { WordTable } from '../language/word-table.js';
import { groupBy, memoize, once } from '../maps.js';
import { stemsOf } from '../text/stems.js';
import { holdsUnspaced, isUnspaced, tokens, words } from '../text/tokens.js';
import type { Command } from '../vocabulary.js';

const pronouns = new Set(talk.pronouns);
const linking = [...talk.linking].sort((a, b) => b.length - a.length);
const placing = new Set(talk.placing);

/** A noun that is rarer in English than this place in a frequency-sorted vocabulary is taken for a name ("propranolol"). */
const nameRank = 12_000;
const nameLength = 6;
/** Bit of {@link WordTable.parts}: a word that is also a verb, an adjective or an adverb names nothing. */
const noun = 1;

/** Words that the longest name of a topic has. */
const nameWords = 6;

/** Topics of the card above that a question is read with. */
const followedMax = 3;

/** A question with the names of the topics of the card above in it. */
export interface FollowUp {
  readonly command: Extract<Command, { readonly kind: 'ask' }>;
  /** The topics, by id and by name. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

export interface FollowUps {
  /** A question that names nothing of its own, read with the topics of the card above (ids); null for any other. */
  read(command: Command, topics: readonly string[]): FollowUp | null;
  /**
   * What a question under this card will be read with: its own topics, by the command, by how it was read (`read`), or by their
   * names in the question; where it has none, those that it was read with itself (`followed`).
   */
  topicsOf(command: Command, read: readonly string[], followed: readonly string[]): readonly string[];
}

export function createFollowUps(library: Library, table: () => WordTable): FollowUps {
  const named = createTopicFinder(library);
  const stems = once(() => spokenStems(library));
  // A topic may be known by its id or be named.
  const idsOf = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => (library.topic(name) === undefined ? named(name.replaceAll('-', ' ')) : [name]));
  return {
    read(command, topics) {
      const ids = [...new Set(topics)].slice(0, followedMax).filter((id) => library.topic(id) !== undefined);
      if (command.kind !== 'ask' || ids.length === 0) return null;
      if (named(command.text).length > 0 || namesItsOwn(command.text, table(), stems())) return null;
      const names = ids.map((id) => library.topic(id)?.topic.name ?? id);
      const lower = names.map((name) => name.toLowerCase());
      return { command: { ...command, text: withTopics(command.text, lower) }, ids, names };
    },
    topicsOf(command, read, followed) {
      if (command.kind === 'topic') return idsOf([command.name]);
      if (command.kind === 'compare') return idsOf(command.names);
      if (command.kind !== 'ask') return [];
      const ids = [...new Set([...read, ...named(command.text)])];
      return ids.length > 0 ? ids : followed;
    },
  };
}

// Finds the topics that a text names by their names or aliases, as ids: by the place of the name, of one place the shorter first.
function createTopicFinder({ topics }: Library): (text: string) => readonly string[] {
  const namesFor = memoize((unspaced: boolean) => {
    const ids = new Map<string, string>();
    for (const { topic } of topics)
      for (const name of [topic.name, ...topic.aliases])
        if (unspaced || !isUnspaced(name)) ids.set(words(name).join(' '), topic.id);
    const names = Array.from(ids, ([name, id]) => ({ id, words: name.split(' ') }))
      .filter((name) => name.words.length <= nameWords)
      .sort((a, b) => a.words.length - b.words.length);
    return groupBy(names, (name) => name.words[0]);
  });
  return (text) => {
    const spoken = words(text);
    const byFirst = namesFor(spoken.some(holdsUnspaced));
    const named = spoken.flatMap((first, start) =>
      (byFirst.get(first) ?? [])
        .filter((name) => name.words.every((word, at) => spoken[start + at] === word))
        .map(({ id }) => id),
    );
    return [...new Set(named)];
  };
}

// Stems of the library's passages, of the first so many: those of a small library are all of them.
function spokenStems({ packs }: Library, most = 2000): ReadonlySet<string> {
  return new Set(
    packs
      .flatMap(({ passages }) => passages)
      .slice(0, most)
      .flatMap(({ text }) => stemsOf(text)),
  );
}

// Whether a text names a thing of its own that no topic is: a rare noun, or a word that nobody knows, unless the sources speak of
// it. A pronoun before it means the card above: "can I combine it with sumatriptan?"
function namesItsOwn(text: string, table: WordTable, spoken: ReadonlySet<string>): boolean {
  return tokens(text).some(({ folded }, index, all) => {
    if (folded.length < nameLength || !/^[a-z]+$/.test(folded)) return false;
    if (all.slice(0, index).some((before) => pronouns.has(before.folded))) return false;
    const [stem] = stemsOf(folded);
    if (stem === undefined || spoken.has(stem)) return false;
    const row = table.rowOf(stem);
    if (row < 0) return true;
    return table.parts(row) === noun && table.rank(row) > nameRank;
  });
}

// The question with the names in it: in the place of a pronoun, or before what is left without the words that lead on from the card.
function withTopics(text: string, names: readonly string[]): string {
  const named = names.join(' and ');
  const start = linking.find((phrase) => text.toLowerCase().startsWith(`${phrase} `)) ?? '';
  const rest = text.slice(start.length).trim();
  const replaced = inPlaceOfPronoun(rest, names);
  if (replaced !== null) return replaced;
  const [first = ''] = rest.toLowerCase().split(/[^\p{L}]+/u);
  if (placing.has(first)) return `${named} ${rest}`;
  return `${rest.replace(/[\s?!.]+$/u, '')} ${named}?`;
}

/** The names in the place of the first pronoun: "how strong is its evidence" → "how strong is ketamine evidence"; null without one. */
export function inPlaceOfPronoun(text: string, names: readonly string[]): string | null {
  const pronoun = [...text.matchAll(/\p{L}+/gu)].find(([word]) => pronouns.has(word.toLowerCase()));
  if (pronoun === undefined || names.length === 0) return null;
  return `${text.slice(0, pronoun.index)}${names.join(' and ')}${text.slice(pronoun.index + pronoun[0].length)}`;
}
