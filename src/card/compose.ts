// Answer → Card: what is shown, in reading order, and what can be pressed. Platform-free.
import talk from '../../knowledge/words/talk.json' with { type: 'json' };
import { formatName } from '../citations/cite.js';
import type { Library } from '../knowledge/library.js';
import { plainWords } from '../text/tokens.js';
import type { Answer, Command } from '../vocabulary.js';
import {
  answerActions,
  answerMenu,
  citationMenu,
  closestActions,
  noPackMenu,
  sourcesActions,
  suggestionMenu,
} from './actions.js';
import { quotingBlocks, scopeBlocks, sourceBlocks } from './answer-blocks.js';
import { disclaimerBlock, textBlock } from './blocks.js';
import type { Block, Card } from './card.js';
import { infoOf } from './info.js';
import { placesOf } from './marks.js';
import { missingRuns, questionBlocks } from './no-answer.js';
import { safetyBlocks, type Whereabouts } from './safety.js';
import { selfOf } from './self.js';
import { citationBlocks, noPackBlocks, sourcesBlocks } from './sources.js';
import { visibilityOf } from './visibility.js';
import { type CardWords, cardWords, fill, type Language, titleIn } from './words.js';

/** What a card is made from: the answer, the command that it answers, how the text was read (null: as typed), and where its reader is. */
export interface CardInput {
  readonly library: Library;
  readonly answer: Answer;
  readonly command: Command;
  readonly reading: string | null;
  /** Of the bot's own words; quotes stay as they are. */
  readonly language: Language;
  /** Names of the topics of the card above with which a question was read. */
  readonly follows?: readonly string[];
  readonly whereabouts?: Whereabouts;
}

export function compose(input: CardInput): Card {
  const { library, answer, command, language } = input;
  const words = cardWords(language);
  const read = readingBlocks(input, words);
  const base = {
    self: selfOf(input),
    subject: subjectOf(answer),
    visibility: visibilityOf(answer),
    page: { n: 1, of: 1 },
    language,
    actions: [],
    menu: null,
  };
  switch (answer.kind) {
    case 'found':
    case 'comparison':
    case 'listing':
      return {
        ...base,
        tone: 'answer',
        title: titleIn(answer.title, words),
        blocks: [
          ...read,
          ...adviceBlocks(answer.notice, command, words),
          ...unsearchedBlocks(answer, words),
          ...quotingBlocks(library, answer, words).map((block) => ofLimits(block, command)),
          ...scopeBlocks(library, command, words),
          ...sourceBlocks(library, answer, words),
          disclaimerBlock(words),
        ],
        actions: answerActions(answer, words),
        menu: answerMenu(library, answer, command, words),
      };
    case 'not-found':
      return {
        ...base,
        tone: 'no-answer',
        title: titleIn(answer.title, words),
        blocks: [
          ...read,
          ...adviceBlocks(answer.notice, command, words),
          ...(answer.unsearched === true
            ? unsearchedBlocks(answer, words)
            : [textBlock('body', missingRuns(library, command, answer.missing, words))]),
          textBlock('body', words.noSign),
          ...scopeBlocks(library, command, words),
          ...questionBlocks(answer.suggestions, words),
          disclaimerBlock(words),
        ],
        actions: closestActions(library, answer, words),
        menu: suggestionMenu(answer.suggestions, words.speaksOf),
      };
    case 'safety':
      return {
        ...base,
        tone: 'safety',
        title: words.getHelp,
        blocks: safetyBlocks(answer.reason, input.whereabouts ?? { locale: null, language }, words),
      };
    case 'info':
      return {
        ...base,
        tone: 'help',
        ...infoOf(answer, library, words),
        menu:
          answer.about === 'thanked' || answer.about === 'welcome'
            ? null
            : suggestionMenu(answer.suggestions, words.tryOne),
      };
    case 'citation':
      return {
        ...base,
        tone: 'citation',
        title: fill(words.citation, { format: formatName(answer.format) }),
        blocks: [...read, ...citationBlocks(library, answer, words)],
        menu: citationMenu(library, answer, command, words),
      };
    case 'sources':
      return {
        ...base,
        tone: 'help',
        title: words.indexed,
        blocks: [...read, ...sourcesBlocks(library, answer, words)],
        actions: sourcesActions(answer, command, words),
      };
    case 'no-pack':
      return {
        ...base,
        tone: 'no-answer',
        title: words.noSuchSource,
        blocks: [...noPackBlocks(library, answer, words), disclaimerBlock(words)],
        menu: noPackMenu(library, answer, words),
      };
    case 'refused':
      return {
        ...base,
        tone: 'help',
        title: words.askAgain,
        blocks: [textBlock('body', words[answer.reason])],
      };
    case 'thanks': {
      const text = answer.verdict === 'helpful' ? words.thanksHelpful : words.thanksNotHelpful;
      return { ...base, tone: 'help', title: words.thankYou, blocks: [textBlock('body', text)] };
    }
    case 'unreadable': {
      const text = answer.what === 'files' ? words.filesUnread : words.noText;
      return { ...base, tone: 'help', title: words.nothingToRead, blocks: [textBlock('body', text)] };
    }
  }
}

// On the card of limits every quote is a caveat.
function ofLimits(block: Block, command: Command): Block {
  return command.kind === 'caveats' && block.kind === 'finding' ? { ...block, ofLimits: true } : block;
}

// How the text was read is said first.
function readingBlocks({ reading, follows = [], answer }: CardInput, words: CardWords): Block[] {
  const read =
    reading === null
      ? []
      : [textBlock('reading', [{ text: words.showing }, { text: reading, style: 'strong' }])];
  const above =
    follows.length === 0
      ? []
      : [textBlock('reading', fill(words.follows, { names: follows.join(words.and) }))];
  return [...above, ...read, ...correctionBlocks(answer, words)];
}

/** The same card, which says that files came with the words and were not read: else it might be taken for an answer from them. */
export function withFilesNotice(card: Card): Card {
  if (card.tone === 'safety') return card;
  const notice = textBlock('notice', cardWords(card.language).filesBeside);
  return { ...card, blocks: [notice, ...card.blocks] };
}

// What was read otherwise than typed is said first.
function correctionBlocks(answer: Answer, words: CardWords): Block[] {
  const corrections = ('corrections' in answer ? answer.corrections : undefined) ?? [];
  return corrections.map(({ typed, read }) =>
    textBlock('reading', [
      { text: words.read },
      { text: plainWords(typed) },
      { text: words.readAs },
      { text: read, style: 'strong' },
    ]),
  );
}

// A clinician gets no advice to see a doctor.
function adviceBlocks(notice: 'personal-advice' | null, command: Command, words: CardWords): Block[] {
  if (notice === null) return [];
  const treats = command.kind === 'ask' && placesOf(command.text, talk.clinician).length > 0;
  return [textBlock('notice', treats ? words.clinicalAdvice : words.personalAdvice)];
}

function unsearchedBlocks(answer: { readonly unsearched?: true }, words: CardWords): Block[] {
  return answer.unsearched === true ? [textBlock('notice', words.unsearched)] : [];
}

function subjectOf(answer: Answer): string {
  return 'items' in answer ? `${answer.items[0].pack}/${answer.items[0].claim}` : answer.kind;
}
