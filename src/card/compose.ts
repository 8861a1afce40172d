// Answer → Card: what is shown, in reading order, and what can be pressed. Platform-free.
import { cite, formatName } from '../citations/cite.js';
import type { Library } from '../knowledge/library.js';
import type { Answer, Command, Finding, NonEmpty, Statement } from '../vocabulary.js';
import { answerActions, citationActions, suggestionActions } from './actions.js';
import { disclaimerBlock, itemBlock, sourceBlock, suggestionBlock, textBlock } from './blocks.js';
import type { Block, Card } from './card.js';
import { helpBlocks } from './help.js';
import { safetyBlocks } from './safety.js';
import {
  aboutLines,
  failure,
  noSign,
  personalAdvice,
  privacyLines,
  refusals,
  thanks,
  wait,
} from './texts.js';

/** What a card is made from: the answer, the command that it answers, and how the text was read (null: as typed). */
export interface CardInput {
  readonly library: Library;
  readonly answer: Answer;
  readonly command: Command;
  readonly reading: string | null;
}

export function compose(input: CardInput): Card {
  const { answer, reading } = input;
  const read: Block[] =
    reading === null
      ? []
      : [textBlock('reading', [{ text: 'Read as: ' }, { text: reading, style: 'strong' }])];
  const base = { self: selfOf(input), subject: subjectOf(answer), page: { n: 1, of: 1 } };
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
          ...noticeBlocks(answer.notice),
          ...answerBlocks(answer),
          ...sourcesOf(input),
          disclaimerBlock(),
        ],
        actions: answerActions(input.library, answer),
      };
    case 'not-found':
      return {
        ...base,
        tone: 'no-answer',
        title: answer.title,
        blocks: [
          ...read,
          ...noticeBlocks(answer.notice),
          textBlock('body', missingRuns(answer.missing)),
          textBlock('body', noSign),
          suggestionBlock('What it does speak of; for example:', answer.suggestions),
          disclaimerBlock(),
        ],
        actions: suggestionActions(answer.suggestions),
      };
    case 'safety':
      return {
        ...base,
        tone: 'safety',
        title: 'Please get help now',
        blocks: safetyBlocks(answer.reason),
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
      const { text, filename, mediaType } = cite(answer.source, answer.format);
      const blocks: Block[] = [{ kind: 'copy', text, filename, mediaType }];
      const title = `Citation: ${formatName(answer.format)}`;
      return {
        ...base,
        tone: 'citation',
        title,
        blocks: [...read, ...blocks],
        actions: citationActions(answer),
      };
    }
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
  }
}

/** The card of a fault: what the asker can do, and the number that ties it to a log line. Never a stack. */
export function failureCard(incident: string): Card {
  return {
    tone: 'help',
    title: 'That did not work',
    blocks: [textBlock('body', failure), textBlock('note', `Incident ${incident}`)],
    actions: [],
    self: null,
    subject: 'failure',
    page: { n: 1, of: 1 },
  };
}

/** The card of a turn that is one too many. */
export function waitCard(): Card {
  return {
    tone: 'help',
    title: 'Please wait a moment',
    blocks: [textBlock('body', wait)],
    actions: [],
    self: null,
    subject: 'wait',
    page: { n: 1, of: 1 },
  };
}

type Quoting = Extract<Answer, { items: unknown }>;

function answerBlocks(answer: Quoting): Block[] {
  const items = answer.items.map((item) => itemBlock(item));
  if (answer.kind !== 'listing') return items;
  return [...items, suggestionBlock('Topics:', answer.suggestions)];
}

// One line for each source that is quoted, in order of first mention.
function sourcesOf({ library, answer }: CardInput): Block[] {
  if (!('items' in answer)) return [];
  const packs = [...new Set(answer.items.map(({ pack }) => pack))];
  return packs.flatMap((id) => {
    const pack = library.pack(id);
    return pack === undefined ? [] : [sourceBlock(pack.source)];
  });
}

function noticeBlocks(notice: 'personal-advice' | null): Block[] {
  return notice === null ? [] : [textBlock('notice', personalAdvice.trim())];
}

function missingRuns(missing: readonly string[]) {
  if (missing.length === 0) return [{ text: "The review's indexed text does not answer this." }];
  const names = missing.flatMap((word, index) => [
    ...(index === 0 ? [] : [{ text: index === missing.length - 1 ? ' or ' : ', ' }]),
    { text: word, style: 'emphasis' as const },
  ]);
  return [
    { text: "The review's indexed text does not speak of " },
    ...names,
    { text: ' in this connection.' },
  ];
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

// A question is never carried by a button: the card of one is known by the claims that it shows.
function selfOf({ library, answer, command }: CardInput): Command | null {
  if (answer.kind === 'refused' || answer.kind === 'thanks') return null;
  if (command.kind !== 'ask') return command;
  if (!('items' in answer)) return null;
  const [first, ...others] = answer.items;
  const pack = library.pack(first.pack);
  if (pack === undefined) return null;
  const [claim, ...joined] = claimsOf(first);
  const same = others.filter((item) => item.pack === pack.id).flatMap(claimsOf);
  return { kind: 'show', pack: pack.id, edition: pack.edition, claims: [claim, ...joined, ...same] };
}

// With those joined into it: without them its caveats would read otherwise.
function claimsOf(item: Finding | Statement): NonEmpty<string> {
  return [item.claim, ...(item.type === 'finding' ? (item.also ?? []) : [])];
}

function subjectOf(answer: Answer): string {
  return 'items' in answer ? `${answer.items[0].pack}/${answer.items[0].claim}` : answer.kind;
}
