// The cards that say what the bot is, what can be asked, and what it keeps.

import { grammar } from '../command/grammar.js';
import type { Library } from '../knowledge/library.js';
import type { Answer, Suggestion } from '../vocabulary.js';
import { isTopic } from './actions.js';
import { disclaimerBlock, textBlock } from './blocks.js';
import type { Block, Card, Run } from './card.js';
import { questionBlocks } from './no-answer.js';
import { journalAndYear } from './source-label.js';
import { type CardWords, fill, shortened } from './words.js';

export function infoOf(
  answer: Extract<Answer, { kind: 'info' }>,
  library: Library,
  words: CardWords,
): Pick<Card, 'title' | 'blocks'> {
  switch (answer.about) {
    case 'help':
      return { title: words.help, blocks: helpBlocks(library, answer.suggestions, words) };
    case 'about':
      return {
        title: words.about,
        blocks: [
          ...aboutLines(library, words).map((runs) => textBlock('body', runs)),
          disclaimerBlock(words),
        ],
      };
    case 'hello': {
      const { about, examples } = helloWords(library, answer.suggestions, words);
      return {
        title: words.hello,
        blocks: [about, examples, words.helloNot].map((line) => textBlock('body', line)),
      };
    }
    case 'welcome':
      return {
        title: words.welcome,
        blocks: [
          textBlock('body', helloWords(library, [], words).about),
          ...questionBlocks(answer.suggestions, words),
          textBlock('body', library.packs.length === 1 ? words.aboutSilentReview : words.aboutSilentSources),
          textBlock('body', words.aboutNot),
        ],
      };
    case 'thanked':
      return { title: words.thanked, blocks: [textBlock('body', words.thankedMore)] };
    case 'privacy': {
      const { privacy1, privacy2, privacy3, privacy4, privacy5, privacy6 } = words;
      const lines = [privacy1, privacy2, privacy3, privacy4, privacy5, privacy6];
      return { title: words.privacy, blocks: lines.map((line) => textBlock('body', line)) };
    }
  }
}

// Two lines of hello: what it quotes, and what to ask it.
function helloWords(
  { packs }: Library,
  suggestions: readonly Suggestion[],
  words: CardWords,
): { readonly about: string; readonly examples: string } {
  const [{ source }] = packs;
  const name =
    packs.length === 1
      ? shortened(source.title, titleMax)
      : fill(words.sourcesCount, { count: packs.length });
  const question = suggestions.find((one) => !isTopic(one))?.text;
  return {
    about: fill(words.helloAbout, { name }),
    examples: question === undefined ? words.helloAskBare : fill(words.helloAsk, { question }),
  };
}

function helpBlocks(library: Library, suggestions: readonly Suggestion[], words: CardWords): Block[] {
  const rows = grammar(library).map(({ verb, args, about }): readonly Run[] => {
    const names = args.map(({ name, required }) => (required ? name.toUpperCase() : `[${name}]`));
    return [{ text: [verb, ...names].join(' '), style: 'strong' }, { text: `: ${about}` }];
  });
  const first = suggestions.find(isTopic);
  const outro = first === undefined ? words.helpOutroBare : fill(words.helpOutro, { topic: first.label });
  return [
    textBlock('body', words.helpIntro),
    { kind: 'list', title: words.commands, items: rows },
    textBlock('note', outro),
  ];
}

/** How many sources are named where the bot says what it is; the rest is a list of its own. */
const sourcesMax = 5;

/** A title that is an abstract by itself is shortened: it is whole where the source is cited. */
const titleMax = 200;

function aboutLines(library: Library, words: CardWords): readonly (readonly Run[])[] {
  const isSingle = library.packs.length === 1;
  const sources = library.packs.slice(0, sourcesMax).map(({ source }): readonly Run[] => [
    {
      text: shortened(source.title, titleMax),
      style: 'emphasis',
      ...(source.url === null ? {} : { href: source.url }),
    },
    { text: journalAndYear(source) },
  ]);
  const rest = library.packs.length - sourcesMax;
  return [
    [{ text: isSingle ? words.aboutReview : words.aboutSources }],
    ...sources,
    ...(rest > 0 ? [[{ text: fill(words.andMore, { count: rest }) }]] : []),
    [{ text: isSingle ? words.aboutSilentReview : words.aboutSilentSources }],
    [{ text: `${words.aboutNot} ${words.aboutSure}` }],
  ];
}
