// The building blocks of a card from the pieces of an answer.
import type { Caveat, Finding, Source, Statement } from '../vocabulary.js';
import type { Block, Run, ShownCaveat } from './card.js';
import { addressOf, guessedText, shortSource } from './source-label.js';
import type { CardWords } from './words.js';

export function textBlock(
  role: 'reading' | 'notice' | 'body' | 'note',
  text: string | readonly Run[],
): Block {
  return { kind: 'text', role, runs: typeof text === 'string' ? [{ text }] : text };
}

/** A block that quotes. */
export type QuotingBlock = Extract<Block, { kind: 'finding' | 'statement' }>;

export function isQuoting(block: Block): block is QuotingBlock {
  return block.kind === 'finding' || block.kind === 'statement';
}

/** The caveats of an item; none where none were found, and of a statement, which needs none. */
export function caveatsOf(item: Finding | Statement): readonly Caveat[] {
  return item.type === 'statement' || item.caveats === 'none-found' ? [] : item.caveats;
}

/** What stands with an item on its card. `own`: what its article says of itself as a whole, after its caveats. */
export interface ItemSetting {
  readonly heading: string | null;
  readonly own: readonly Caveat[];
  /** Names that a comparison marks in the quote. */
  readonly names: readonly string[];
  /** What the caveat is called, where it names the topic of the card as the exception. */
  readonly label: (caveat: Caveat) => string | null;
}

/** A finding or a statement as a block; a finding's caveats come with it or not at all. */
export function itemBlock(item: Finding | Statement, setting: ItemSetting, words: CardWords): Block {
  const { heading, own, names, label } = setting;
  if (item.type === 'statement') return { kind: 'statement', heading, quote: item.quote };
  const shown = (caveat: Caveat): ShownCaveat => ({
    ...caveat,
    label: label(caveat) ?? words[`kind.${caveat.kind}`],
  });
  return {
    kind: 'finding',
    heading,
    quote: item.quote,
    caveats: [
      ...caveatsOf(item).map(shown),
      ...own.map((caveat) => ({ ...shown(caveat), ofWholeArticle: true as const })),
    ],
    noCaveat: item.caveats === 'none-found' ? words.noneNear : null,
    ...(names.length === 0 ? {} : { names }),
  };
}

/** The source in few words, linked, and whether the article was retracted. The long citation is behind Cite. */
export function sourceLinkBlock(source: Source, retracted: boolean, words: CardWords): Block {
  return {
    kind: 'source',
    label: shortSource(source),
    href: addressOf(source),
    guessed: guessedText(source, words),
    retracted,
  };
}

export function disclaimerBlock(words: CardWords): Block {
  return { kind: 'disclaimer', runs: [{ text: words.notAdvice }] };
}
