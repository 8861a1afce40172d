// The buttons of a card. Each is a Command or an address; labels are words, short enough for a phone.
import { formatName } from '../citations/cite.js';
import { ofPack, packOf } from '../command/of-pack.js';
import type { Library } from '../knowledge/library.js';
import { type Answer, CITATION_FORMATS, type Command, type Suggestion } from '../vocabulary.js';
import type { Action } from './card.js';

const labelMax = 40;

function press(id: string, label: string, command: Command): Action {
  const short = label.length <= labelMax ? label : `${label.slice(0, labelMax - 1).trimEnd()}…`;
  return { kind: 'press', id, label: short, press: { command, page: 1 } };
}

type Quoting = Extract<Answer, { items: unknown }>;

/** `command`: what the card answers; of one pack alone, its buttons stay with that pack. */
export function answerActions(library: Library, answer: Quoting, command: Command): Action[] {
  const last = answer.items.at(-1) ?? answer.items[0];
  const about = (claim: string): boolean => library.pack(last.pack)?.disclosures.includes(claim) ?? false;
  const actions: Action[] = [];
  const href = answer.items[0].quote.url;
  const more = library.packs.length === 1 ? 'More from the review' : 'More from this source';
  if (href !== null) actions.push({ kind: 'link', id: 'read', label: 'Read it in place', href });
  actions.push(press('more', more, { kind: 'more', pack: last.pack, claim: last.claim }));
  actions.push(press('cite', 'Cite', { kind: 'cite', format: 'vancouver', pack: last.pack }));
  if (!answer.items.some(({ claim }) => about(claim)))
    actions.push(
      press('disclosures', 'Disclosures', within(library, answer, command, { kind: 'disclosures' })),
    );
  return answer.kind === 'listing' ? [...actions, ...suggestionActions(answer.suggestions)] : actions;
}

// Of the pack that was asked, or that alone is quoted, where there are more.
function within(library: Library, { items }: Quoting, asked: Command, command: Command): Command {
  const quoted = items.every(({ pack }) => pack === items[0].pack) ? items[0].pack : null;
  const pack = packOf(asked) ?? quoted;
  return library.packs.length === 1 || pack === null ? command : ofPack(command, pack);
}

export function suggestionActions(suggestions: readonly Suggestion[]): Action[] {
  // A button never carries a question: one that is offered is read on the card, and asked by typing it.
  const named = suggestions.filter(({ command }) => command.kind !== 'ask');
  return named.slice(0, 4).map(({ label, command }, index) => press(`topic-${index}`, label, command));
}

export function citationActions(
  library: Library,
  answer: Extract<Answer, { kind: 'citation' }>,
  command: Command,
): Action[] {
  const pack = packOf(command);
  const others = CITATION_FORMATS.filter((format) => format !== answer.format);
  return others.map((format) => {
    const cite: Command = { kind: 'cite', format };
    const own = pack === null || library.packs.length === 1 ? cite : ofPack(cite, pack);
    return press(`cite-${format}`, formatName(format), own);
  });
}

export function sourcesActions(answer: Extract<Answer, { kind: 'sources' }>, command: Command): Action[] {
  const { before, next, text } = answer;
  const at = (start: number): Command => {
    const sources: Command = { kind: 'sources', text, from: start };
    const pack = packOf(command);
    return pack === null ? sources : ofPack(sources, pack);
  };
  return [
    ...(before === null ? [] : [press('sources-before', 'Sources before', at(before))]),
    ...(next === null ? [] : [press('sources-next', 'More sources', at(next))]),
  ];
}

/** What the packs that may have been meant are, and all that there are. */
export function noPackActions(library: Library, { near }: Extract<Answer, { kind: 'no-pack' }>): Action[] {
  const sources: Command = { kind: 'sources', text: '', from: 1 };
  const each = near.map((id, index) =>
    press(`source-${index}`, library.pack(id)?.name ?? id, ofPack(sources, id)),
  );
  return [...each, press('sources', 'All sources', sources)];
}
