// Titles that name what is quoted from: "the review", "the source" or "the sources". A card shows them in its reader's language.
import en from '../../knowledge/words/en.json' with { type: 'json' };
import type { Library } from '../knowledge/library.js';

export function fromSources({ noun }: Library): string {
  return en[`title.${noun}`];
}

export function moreFrom({ noun }: Library): string {
  return noun === 'review' ? en['title.moreReview'] : en['title.moreSource'];
}

/** The title of the card that quotes nothing. */
export function doesNotSay({ noun }: Library): string {
  return en[`title.${noun}Silent`];
}

/** The titles that name no source. */
export const disclosuresTitle = en['title.disclosures'];
export const cannotSearchTitle = en['title.cannotSearch'];

export function ofItsLimits({ noun }: Library): string {
  return en[`title.${noun}Limits`];
}
