// What is shown, as types: a card is structured text in reading order, never half a markup of any platform.
import type { CaveatKind, Command, Press, Quote } from '../vocabulary.js';
import type { Language } from './words.js';

/** A piece of our own text: plain characters with an optional style or link. Renderers escape `text` at the leaf. */
export interface Run {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis';
  readonly href?: string;
}

/** A quote as it stands on a page of a card; `part` tells that a long one goes on (n of a total). */
export interface ShownQuote extends Quote {
  readonly part?: { readonly n: number; readonly of: number };
}

export interface ShownCaveat extends ShownQuote {
  readonly kind: CaveatKind;
  /** The kind in words ("strength of the evidence"). */
  readonly label: string;
  /** It stands for the article as a whole, not for this quote. */
  readonly ofWholeArticle?: true;
}

/** The source that a block belongs to: a page has the notices and the line of those sources alone that it quotes. */
interface OfSource {
  readonly of?: string;
}

/** What is shown, in reading order. */
export type Block = OfSource &
  /** Words of ours: how the text was read, a notice, an explanation. */
  (
    | {
        readonly kind: 'text';
        readonly role: 'reading' | 'notice' | 'body' | 'note';
        readonly runs: readonly Run[];
      }
    /** A finding: the quote and all of its caveats, wherever these stand. `noCaveat` is the sentence said where none was found. */
    | {
        readonly kind: 'finding';
        readonly heading: string | null;
        readonly quote: ShownQuote;
        readonly caveats: readonly ShownCaveat[];
        readonly noCaveat: string | null;
        /** Names to mark in the quote: those that a comparison compares. */
        readonly names?: readonly string[];
        /** On a card of nothing but caveats: its title says what they are. */
        readonly ofLimits?: true;
      }
    | { readonly kind: 'statement'; readonly heading: string | null; readonly quote: ShownQuote }
    | { readonly kind: 'list'; readonly title: string; readonly items: readonly (readonly Run[])[] }
    /** Text to copy as it is: a citation. */
    | { readonly kind: 'copy'; readonly text: string; readonly filename: string; readonly mediaType: string }
    /** The source in few words, with its address; where on it the quotes stand is known once they are laid out. */
    | {
        readonly kind: 'source';
        readonly label: string;
        readonly href: string | null;
        /** The sentence that names what of its record is not confirmed. */
        readonly guessed: string | null;
        readonly retracted: boolean;
      }
    | { readonly kind: 'disclaimer'; readonly runs: readonly Run[] }
  );

/** A button that carries a Command. Labels are at most 40 characters. */
export interface PressAction {
  readonly kind: 'press';
  readonly id: string;
  readonly label: string;
  readonly press: Press;
}

/** A button: a Command to press, or an address to open. */
export type Action =
  | PressAction
  | { readonly kind: 'link'; readonly id: string; readonly label: string; readonly href: string };

/** The one menu of a card. `texts`: what to type for each choice, which plain text lists; absent where the choices are about the card. */
export interface Menu {
  readonly label: string;
  readonly choices: readonly PressAction[];
  readonly texts?: readonly string[];
}

/**
 * Who may see a card. `private`: its asker alone, wherever and however they asked. `open`: whoever can see the question.
 * `shareable`: the same, and its asker may show it to everybody there. An adapter follows this and has no rule of its own.
 */
export type Visibility = 'private' | 'open' | 'shareable';

/** What a reply looks like, in reading order. A renderer shows all of it, page by page (fit.ts), and adds no words about medicine. */
export interface Card {
  readonly tone: 'answer' | 'no-answer' | 'safety' | 'help' | 'citation';
  readonly visibility: Visibility;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** At most two, besides what a platform adds (sharing, pages, feedback). */
  readonly actions: readonly Action[];
  readonly menu: Menu | null;
  readonly language: Language;
  /** The Command that makes this very card again, where one fits into a button; what Share and paging carry. */
  readonly self: Command | null;
  /** What feedback on this card is counted under: pack and claims, or the kind of card; never a word of the question. */
  readonly subject: string;
  readonly page: { readonly n: number; readonly of: number };
}
