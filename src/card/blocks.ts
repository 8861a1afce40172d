// The building blocks of a card from the pieces of an answer.
import { vancouver } from '../citations/vancouver.js';
import type { Caveat, Finding, Notice, Source, Statement, Suggestion } from '../vocabulary.js';
import type { Block, Run, ShownCaveat } from './card.js';
import { caveatLabels, noCaveatFound, ofWholeArticle, ownCaveatsOnly } from './labels.js';
import { fewAuthors, guessedRuns } from './source-label.js';
import { notMedicalAdvice } from './texts.js';

export function textBlock(
  role: 'reading' | 'notice' | 'body' | 'note',
  text: string | readonly Run[],
): Block {
  return { kind: 'text', role, runs: typeof text === 'string' ? [{ text }] : text };
}

/**
 * A finding or a statement as a block; a finding's caveats come with it or not at all. `own`: what its article says of itself
 * as a whole, after them.
 */
export function itemBlock(
  item: Finding | Statement,
  heading: string | null = null,
  own: readonly Caveat[] = [],
): Block {
  if (item.type === 'statement') return { kind: 'statement', heading, quote: item.quote };
  const near = item.caveats === 'none-found' ? [] : item.caveats.map((caveat) => shown(caveat, ''));
  const none = own.length === 0 ? noCaveatFound : `${noCaveatFound} ${ownCaveatsOnly}`;
  return {
    kind: 'finding',
    heading,
    quote: item.quote,
    caveats: [...near, ...own.map((caveat) => shown(caveat, ofWholeArticle))],
    noCaveat: item.caveats === 'none-found' ? none : null,
  };
}

function shown(caveat: Caveat, before: string): ShownCaveat {
  return { ...caveat, label: `${before}${caveatLabels[caveat.kind]}` };
}

/** The citation, linked, with the year up to which the words can speak, and whether the article was retracted. */
export function sourceBlock(source: Source, notices: readonly Notice[] = []): Block {
  const href = source.doi === null ? source.url : `https://doi.org/${source.doi}`;
  const retracted = notices.some(({ kind }) => kind === 'retraction');
  return {
    kind: 'source',
    runs: [
      { text: 'Source: ', style: 'strong' },
      { text: vancouver(fewAuthors(source)), ...(href === null ? {} : { href }) },
      ...(source.year === null ? [] : [{ text: ` As of ${source.year}.` }]),
      ...guessedRuns(source),
      ...(retracted ? [{ text: ' Retracted.', style: 'strong' as const }] : []),
    ],
  };
}

export function disclaimerBlock(): Block {
  return { kind: 'disclaimer', runs: [{ text: notMedicalAdvice }] };
}

export function suggestionBlock(title: string, suggestions: readonly Suggestion[]): Block {
  return { kind: 'list', title, items: suggestions.map(({ text }) => [{ text }]) };
}
