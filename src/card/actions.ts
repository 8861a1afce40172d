// The buttons of a card. Each is a Command or an address; labels are words, short enough for a phone.
import { formatName } from '../citations/cite.js';
import type { Library } from '../knowledge/library.js';
import { type Answer, CITATION_FORMATS, type Command, type Suggestion } from '../vocabulary.js';
import type { Action } from './card.js';

const labelMax = 40;

function press(id: string, label: string, command: Command): Action {
  const short = label.length <= labelMax ? label : `${label.slice(0, labelMax - 1).trimEnd()}…`;
  return { kind: 'press', id, label: short, press: { command, page: 1 } };
}

type Quoting = Extract<Answer, { items: unknown }>;

export function answerActions(library: Library, answer: Quoting): Action[] {
  const last = answer.items.at(-1) ?? answer.items[0];
  const about = (claim: string): boolean => library.pack(last.pack)?.disclosures.includes(claim) ?? false;
  const actions: Action[] = [];
  const href = answer.items[0].quote.url;
  if (href !== null) actions.push({ kind: 'link', id: 'read', label: 'Read it in place', href });
  actions.push(press('more', 'More from the review', { kind: 'more', pack: last.pack, claim: last.claim }));
  actions.push(press('cite', 'Cite', { kind: 'cite', format: 'vancouver', pack: last.pack }));
  if (!answer.items.some(({ claim }) => about(claim)))
    actions.push(press('disclosures', 'Disclosures', { kind: 'disclosures' }));
  return answer.kind === 'listing' ? [...actions, ...suggestionActions(answer.suggestions)] : actions;
}

export function suggestionActions(suggestions: readonly Suggestion[]): Action[] {
  return suggestions.slice(0, 4).map(({ label, command }, index) => press(`topic-${index}`, label, command));
}

export function citationActions(answer: Extract<Answer, { kind: 'citation' }>): Action[] {
  const others = CITATION_FORMATS.filter((format) => format !== answer.format);
  return others.map((format) => press(`cite-${format}`, formatName(format), { kind: 'cite', format }));
}
