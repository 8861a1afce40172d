// Claims and caveats as marks in a passage, with the words that name them.
import {
  type Caveat,
  caveatLabels,
  type Finding,
  type Passage,
  type Quote,
  type Statement,
} from '../../src/index.js';
import { type Mark, markOf } from './marks.js';

/** What a card shows: a claim of a pack, too, is one. */
export type Item = Finding | Statement;

export function caveatsOf(item: Item): readonly Caveat[] {
  return item.type === 'statement' || item.caveats === 'none-found' ? [] : item.caveats;
}

export function quoteMark(passage: Passage, { quote }: { readonly quote: Quote }): readonly Mark[] {
  return markOf(passage, quote, 'quote', 'Quoted');
}

/** Named as on the card. */
export function caveatMark(passage: Passage, caveat: Caveat): readonly Mark[] {
  return markOf(passage, caveat, 'caveat', `Caveat: ${caveatLabels[caveat.kind]}`);
}
