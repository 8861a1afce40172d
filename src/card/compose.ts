// Answer → Card: what is shown, in reading order, and what can be pressed. Platform-free.
import { formatName } from '../citations/cite.js';
import { packOf } from '../command/of-pack.js';
import type { Library } from '../knowledge/library.js';
import { plainWords } from '../text/tokens.js';
import type { Answer, Command } from '../vocabulary.js';
import {
  answerActions,
  citationActions,
  noPackActions,
  sourcesActions,
  suggestionActions,
} from './actions.js';
import { quotingBlocks, scopeBlocks, sourceBlocks } from './answer-blocks.js';
import { disclaimerBlock, suggestionBlock, textBlock } from './blocks.js';
import type { Block, Card } from './card.js';
import { citationBlocks } from './citation.js';
import { helpBlocks } from './help.js';
import { safetyBlocks, type Whereabouts } from './safety.js';
import { selfOf } from './self.js';
import { noPackBlocks, sourcesBlocks } from './sources.js';
import {
  aboutLines,
  filesBeside,
  noSign,
  personalAdvice,
  privacyLines,
  refusals,
  thanks,
  unreadable,
  unsearched,
} from './texts.js';
import { visibilityOf } from './visibility.js';

/** What a card is made from: the answer, the command that it answers, how the text was read (null: as typed), and where its reader is. */
export interface CardInput {
  readonly library: Library;
  readonly answer: Answer;
  readonly command: Command;
  readonly reading: string | null;
  readonly whereabouts?: Whereabouts;
}

export function compose(input: CardInput): Card {
  const { library, answer, reading } = input;
  const read: Block[] =
    reading === null
      ? []
      : [textBlock('reading', [{ text: 'Read as: ' }, { text: reading, style: 'strong' }])];
  read.push(...correctionBlocks(answer));
  const base = {
    self: selfOf(input),
    subject: subjectOf(answer),
    visibility: visibilityOf(answer),
    page: { n: 1, of: 1 },
  };
  switch (answer.kind) {
    case 'found':
    case 'record':
    case 'comparison':
    case 'listing':
      return {
        ...base,
        tone: 'answer',
        title: answer.title,
        blocks: [
          ...read,
          ...adviceBlocks(answer.notice),
          ...unsearchedBlocks(answer),
          ...quotingBlocks(library, answer),
          ...scopeBlocks(library, input.command),
          ...sourceBlocks(library, answer),
          disclaimerBlock(),
        ],
        actions: answerActions(library, answer, input.command),
      };
    case 'not-found':
      return {
        ...base,
        tone: 'no-answer',
        title: answer.title,
        blocks: [
          ...read,
          ...adviceBlocks(answer.notice),
          ...(answer.unsearched === true
            ? unsearchedBlocks(answer)
            : [textBlock('body', missingRuns(library, input.command, answer.missing))]),
          textBlock('body', noSign),
          ...scopeBlocks(library, input.command),
          ...(answer.suggestions.length === 0
            ? []
            : [suggestionBlock('What it does speak of; for example:', answer.suggestions)]),
          disclaimerBlock(),
        ],
        actions: suggestionActions(answer.suggestions),
      };
    case 'safety':
      return {
        ...base,
        tone: 'safety',
        title: 'Please get help now',
        blocks: safetyBlocks(answer.reason, input.whereabouts ?? { locale: null, language: 'en' }),
        actions: [],
      };
    case 'info':
      return {
        ...base,
        tone: 'help',
        ...infoOf(answer.about, input),
        actions: suggestionActions(answer.suggestions),
      };
    case 'citation': {
      const title = `Citation: ${formatName(answer.format)}`;
      return {
        ...base,
        tone: 'citation',
        title,
        blocks: [...read, ...citationBlocks(library, answer)],
        actions: citationActions(library, answer, input.command),
      };
    }
    case 'sources':
      return {
        ...base,
        tone: 'help',
        title: 'What is indexed',
        blocks: [...read, ...sourcesBlocks(library, answer)],
        actions: sourcesActions(answer, input.command),
      };
    case 'no-pack':
      return {
        ...base,
        tone: 'no-answer',
        title: 'No such source',
        blocks: [...noPackBlocks(library, answer), disclaimerBlock()],
        actions: noPackActions(library, answer),
      };
    case 'refused':
      return {
        ...base,
        tone: 'help',
        title: 'Please ask again',
        blocks: [textBlock('body', refusals[answer.reason])],
        actions: [],
      };
    case 'thanks':
      return {
        ...base,
        tone: 'help',
        title: 'Thank you',
        blocks: [textBlock('body', thanks[answer.verdict])],
        actions: [],
      };
    case 'unreadable':
      return {
        ...base,
        tone: 'help',
        title: 'Nothing to read',
        blocks: [textBlock('body', unreadable[answer.what])],
        actions: [],
      };
  }
}

/** The same card, which says that files came with the words and were not read: else it might be taken for an answer from them. */
export function besideFiles(card: Card): Card {
  if (card.tone === 'safety') return card;
  return { ...card, blocks: [textBlock('notice', filesBeside), ...card.blocks] };
}

// What was read otherwise than typed is said first.
function correctionBlocks(answer: Answer): Block[] {
  const corrections = ('corrections' in answer ? answer.corrections : undefined) ?? [];
  return corrections.map(({ typed, read }) =>
    textBlock('reading', [
      { text: 'Read “' },
      { text: plainWords(typed) },
      { text: '” as ' },
      { text: read, style: 'strong' },
    ]),
  );
}

function adviceBlocks(notice: 'personal-advice' | null): Block[] {
  return notice === null ? [] : [textBlock('notice', personalAdvice.trim())];
}

// With several packs loaded the card says whose text was searched; a single one is "the review".
function unsearchedBlocks(answer: { readonly unsearched?: true }): Block[] {
  return answer.unsearched === true ? [textBlock('notice', unsearched)] : [];
}

function missingRuns(library: Library, command: Command, missing: readonly string[]) {
  const whose =
    library.packs.length === 1 && library.packs[0].origin === 'curated'
      ? "The review's indexed text"
      : library.packs.length > 1 && packOf(command) === null
        ? 'The indexed text of these sources'
        : "This source's indexed text";
  if (missing.length === 0) return [{ text: `${whose} does not answer this.` }];
  const names = missing.flatMap((word, index) => [
    ...(index === 0 ? [] : [{ text: index === missing.length - 1 ? ' or ' : ', ' }]),
    { text: word, style: 'emphasis' as const },
  ]);
  return [{ text: `${whose} does not speak of ` }, ...names, { text: ' in this connection.' }];
}

function infoOf(
  about: 'help' | 'about' | 'privacy',
  { library, answer }: CardInput,
): Pick<Card, 'title' | 'blocks'> {
  switch (about) {
    case 'help':
      return {
        title: 'What you can ask',
        blocks: helpBlocks(library, 'suggestions' in answer ? answer.suggestions : []),
      };
    case 'about':
      return {
        title: 'About this bot',
        blocks: [...aboutLines(library).map((runs) => textBlock('body', runs)), disclaimerBlock()],
      };
    case 'privacy':
      return { title: 'Privacy', blocks: privacyLines.map((line) => textBlock('body', line)) };
  }
}

function subjectOf(answer: Answer): string {
  return 'items' in answer ? `${answer.items[0].pack}/${answer.items[0].claim}` : answer.kind;
}
