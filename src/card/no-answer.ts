// What a card says where there is no answer: what is not spoken of, by name where a name can be given, and questions that are answered.
import { packOf } from '../command/scope.js';
import type { Library } from '../knowledge/library.js';
import type { Command, Suggestion } from '../vocabulary.js';
import { isTopic } from './actions.js';
import type { Block, Run } from './card.js';
import type { CardWords } from './words.js';

// A particle of Japanese or a word of one or two small letters names nothing.
const namesNothing = /^(?:\p{Script=Hiragana}+|\p{Ll}{1,2})$/u;

const nouns = { review: 'Review', source: 'Source', sources: 'Sources' } as const;

export function missingRuns(
  library: Library,
  command: Command,
  missing: readonly string[],
  words: CardWords,
): Run[] {
  const noun = library.packs.length > 1 && packOf(command) !== null ? 'Source' : nouns[library.noun];
  const named = missing.filter((word) => !namesNothing.test(word));
  if (named.length === 0) return [{ text: words[`noAnswer${noun}`] }];
  const names = named.flatMap((word, index) => [
    ...(index === 0 ? [] : [{ text: index === named.length - 1 ? words.or : ', ' }]),
    { text: word, style: 'emphasis' as const },
  ]);
  return [{ text: words[`saysNothing${noun}`] }, ...names, { text: words.saysNothingEnd }];
}

/** Questions can be asked by typing them alone: they stand on the card. */
export function questionBlocks(suggestions: readonly Suggestion[], words: CardWords): Block[] {
  const questions = suggestions.filter((one) => !isTopic(one));
  const items = questions.map(({ text }) => [{ text }]);
  return items.length === 0 ? [] : [{ kind: 'list', title: words.questionsToo, items }];
}
