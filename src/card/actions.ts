// The buttons and the menu of a card. Each choice is a Command or an address; labels are words, short enough for a phone.

import { formatName } from '../citations/cite.js';
import { ofPack, packOf } from '../command/scope.js';
import { encode } from '../command/token.js';
import type { Library } from '../knowledge/library.js';
import { type Answer, CITATION_FORMATS, type Command, type Suggestion } from '../vocabulary.js';
import type { Action, Menu, PressAction } from './card.js';
import type { Quoting } from './card-topics.js';
import { claimGroups } from './self.js';
import { type CardWords, shortened } from './words.js';

const labelMax = 40;
/** Choices of a menu: more would be a list to read through. */
const choicesMax = 25;

function press(id: string, label: string, command: Command): PressAction {
  return { kind: 'press', id, label: shortened(label, labelMax), press: { command, page: 1 } };
}

/** Where the words stand in the article. */
export function answerActions(answer: Quoting, words: CardWords): Action[] {
  const href = answer.items[0].quote.url;
  return href === null ? [] : [{ kind: 'link', id: 'read', label: words.open, href }];
}

/** `command`: what the card answers; of one pack alone, its choices stay with that pack. */
export function answerMenu(
  library: Library,
  answer: Quoting,
  command: Command,
  words: CardWords,
): Menu | null {
  if (answer.kind === 'listing') return suggestionMenu(answer.suggestions, words.topics);
  const last = answer.items.at(-1) ?? answer.items[0];
  const pack = library.pack(last.pack);
  const about = (claims: readonly string[]): boolean =>
    claims.length > 0 && answer.items.every(({ claim }) => claims.includes(claim));
  const choices = [
    press('cite', words.cite, { kind: 'cite', format: 'vancouver', pack: last.pack }),
    ...(about(pack?.disclosures ?? [])
      ? []
      : [press('disclosures', words.conflicts, within(library, answer, command, { kind: 'disclosures' }))]),
    press('more', words.whatElse, { kind: 'more', pack: last.pack, claim: last.claim }),
    ...((pack?.limits.length ?? 0) === 0 || about(pack?.limits ?? [])
      ? []
      : [press('limits', words.limits, within(library, answer, command, { kind: 'caveats' }))]),
  ];
  return menuOf(words.more, choices);
}

// Of the pack that was asked, or that alone is quoted, where there are more.
function within(library: Library, { items }: Quoting, asked: Command, command: Command): Command {
  const quoted = items.every(({ pack }) => pack === items[0].pack) ? items[0].pack : null;
  const pack = packOf(asked) ?? quoted;
  return library.packs.length === 1 || pack === null ? command : ofPack(command, pack);
}

/** The passages that come closest, for their asker alone, where a button can name them. */
export function closestActions(library: Library, answer: Answer, words: CardWords): Action[] {
  const [first, ...others] = answer.kind === 'not-found' ? (answer.closest ?? []) : [];
  if (first === undefined) return [];
  const groups = claimGroups(library, [first, ...others]);
  const command: Command | null = groups === null ? null : { ...groups, kind: 'closest' };
  return command === null || encode({ command, page: 1 }) === null
    ? []
    : [press('closest', words.closest, command)];
}

/** Topics to choose from. A question is never carried by a button: one that is offered is read, and asked by typing it. */
export function suggestionMenu(suggestions: readonly Suggestion[], label: string): Menu | null {
  const named = suggestions.filter(isTopic).slice(0, choicesMax);
  const menu = menuOf(
    label,
    named.map((one, index) => press(`topic-${index}`, one.label, one.command)),
  );
  return menu === null ? null : { ...menu, texts: named.map(({ text }) => text) };
}

export function isTopic({ command }: Suggestion): boolean {
  return command.kind !== 'ask';
}

export function citationMenu(
  library: Library,
  answer: Extract<Answer, { kind: 'citation' }>,
  command: Command,
  words: CardWords,
): Menu | null {
  const pack = packOf(command);
  const others = CITATION_FORMATS.filter((format) => format !== answer.format);
  const choices = others.map((format) => {
    const cite: Command = { kind: 'cite', format };
    const scopedCite = pack === null || library.packs.length === 1 ? cite : ofPack(cite, pack);
    return press(`cite-${format}`, formatName(format), scopedCite);
  });
  return menuOf(words.otherFormats, choices);
}

export function sourcesActions(
  answer: Extract<Answer, { kind: 'sources' }>,
  command: Command,
  words: CardWords,
): Action[] {
  const { before, next, text } = answer;
  const at = (start: number): Command => {
    const sources: Command = { kind: 'sources', text, from: start };
    const pack = packOf(command);
    return pack === null ? sources : ofPack(sources, pack);
  };
  return [
    ...(before === null ? [] : [press('sources-before', words.previous, at(before))]),
    ...(next === null ? [] : [press('sources-next', words.next, at(next))]),
  ];
}

/** What the packs that may have been meant are, and all that there are. */
export function noPackMenu(
  library: Library,
  { near }: Extract<Answer, { kind: 'no-pack' }>,
  words: CardWords,
): Menu | null {
  const sources: Command = { kind: 'sources', text: '', from: 1 };
  const each = near.map((id, index) =>
    press(`source-${index}`, library.pack(id)?.name ?? id, ofPack(sources, id)),
  );
  return menuOf(words.sources, [...each, press('sources', words.allSources, sources)]);
}

// A choice whose command does not fit into a button is left out.
function menuOf(label: string, choices: readonly PressAction[]): Menu | null {
  const kept = choices.filter((choice) => encode(choice.press) !== null);
  return kept.length === 0 ? null : { label, choices: kept };
}
