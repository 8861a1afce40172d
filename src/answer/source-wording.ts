// Titles that name what is quoted from: "the review", "the source" or "the sources". They are in English, as the keys of translation.
import type { Library } from '../knowledge/library.js';

export function fromSources({ noun }: Library): string {
  return `From the ${noun}`;
}

export function moreFrom({ noun }: Library): string {
  return noun === 'review' ? 'More from the review' : 'More from the source';
}

export function doesNotSay({ noun }: Library): string {
  return noun === 'sources' ? 'The sources do not say' : `The ${noun} does not say`;
}

export function ofItsLimits({ noun }: Library): string {
  return noun === 'sources'
    ? 'What the sources say of their own limits'
    : `What the ${noun} says of its own limits`;
}
