// Greetings, thanks, and questions about the bot itself, in the languages of the commands: they get a card of their own, not a search.
import talk from '../../knowledge/words/talk.json' with { type: 'json' };
import { words } from '../text/tokens.js';

export type SmallTalk = 'hello' | 'thanked' | 'help' | 'about';

const sets = {
  greetings: new Set(talk.greetings),
  afterGreetings: new Set(talk.afterGreetings),
  thanks: new Set(talk.thanks),
  afterThanks: new Set(talk.afterThanks),
  help: new Set(talk.help),
  about: new Set(talk.about),
  before: new Set(talk.before),
} as const;

/** Characters of a text that are read: small talk is shorter. */
const readMax = 200;
/** Words of a message that only thanks, the thanks among them; a longer one is read as a question. */
const thanksMax = 7;
const greetingMax = 4;

/** What a text is where it asks nothing of the sources; null where it may. An empty text asks for help. */
export function smallTalk(text: string): SmallTalk | null {
  const spoken = words(text.slice(0, readMax));
  const [first] = spoken;
  if (first === undefined) return words(text).length === 0 ? 'help' : null;
  const greets = (word: string): boolean => sets.greetings.has(word) || sets.afterGreetings.has(word);
  if (spoken.length <= greetingMax && sets.greetings.has(first) && spoken.every(greets)) return 'hello';
  if (thanksOnly(spoken)) return 'thanked';
  const start = spoken.findIndex((word) => !sets.before.has(word));
  for (const asked of [spoken, spoken.slice(Math.max(start, 0))]) {
    const joined = asked.join(' ').replace(/ (?:please|lol|haha)$/, '');
    if (sets.help.has(joined)) return 'help';
    if (sets.about.has(joined)) return 'about';
  }
  return null;
}

// "ok great, thanks a lot": a word of thanks or assent, and nothing but what goes with it.
function thanksOnly(spoken: readonly string[]): boolean {
  return (
    spoken.length <= thanksMax &&
    spoken.some((word) => sets.thanks.has(word)) &&
    spoken.every((word) => sets.thanks.has(word) || sets.afterThanks.has(word))
  );
}
