// The answer as the JSON object that scripts rely on: a stable shape, apart from how cards look.
import { plain } from './card/plain.js';
import type { Library } from './knowledge/library.js';
import type { Reply } from './reply.js';
import type { Answer, Caveat, CaveatKind, Finding, Quote, Source, Statement } from './vocabulary.js';

export interface AnswerObject {
  readonly kind: 'answer' | 'no-answer' | 'safety' | 'help' | 'citation';
  readonly title: string;
  readonly quotes: readonly { text: string; passage: string; locator: string; url: string | null }[];
  readonly caveats: readonly { text: string; kind: CaveatKind; passage: string; locator: string }[];
  /** 0 to 1: that the text answers what was asked; null where nothing was asked of the text (help, citation, safety). */
  readonly confidence: number | null;
  readonly notice: 'personal-advice' | 'emergency' | null;
  readonly suggestions: readonly string[];
  readonly source: SourceObject | null;
  /** The whole text of a help or citation card. */
  readonly text?: string;
}

interface SourceObject {
  readonly title: string;
  readonly authors: readonly string[];
  readonly journal: string;
  readonly year: number | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly url: string | null;
}

export function answerObject({ answer, card }: Reply, library: Library): AnswerObject {
  const items = 'items' in answer ? answer.items : [];
  const pack = items[0] === undefined ? undefined : library.pack(items[0].pack);
  const source = pack?.source ?? (answer.kind === 'citation' ? answer.source : undefined);
  const kind = kindOf(answer);
  return {
    kind,
    title: card.title,
    quotes: items.map(({ quote }) => quoteObject(quote)),
    caveats: caveatsOf(items).map((caveat) => ({
      text: caveat.text,
      kind: caveat.kind,
      passage: caveat.passage,
      locator: caveat.locator,
    })),
    confidence: 'confidence' in answer ? answer.confidence : null,
    notice: answer.kind === 'safety' ? 'emergency' : 'notice' in answer ? answer.notice : null,
    suggestions: 'suggestions' in answer ? answer.suggestions.map(({ text }) => text) : [],
    source: source === undefined ? null : sourceObject(source),
    ...(kind === 'help' || kind === 'citation' ? { text: plain(card) } : {}),
  };
}

function kindOf(answer: Answer): AnswerObject['kind'] {
  switch (answer.kind) {
    case 'found':
    case 'comparison':
    case 'listing':
    case 'record':
      return 'answer';
    case 'not-found':
    case 'refused':
      return 'no-answer';
    case 'safety':
      return 'safety';
    case 'info':
    case 'thanks':
      return 'help';
    case 'citation':
      return 'citation';
  }
}

function quoteObject({ text, passage, locator, url }: Quote): {
  text: string;
  passage: string;
  locator: string;
  url: string | null;
} {
  return { text, passage, locator, url };
}

// Each caveat once, in the order of the quotes.
function caveatsOf(items: readonly (Finding | Statement)[]): Caveat[] {
  const all = items.flatMap((item) =>
    item.type === 'finding' && item.caveats !== 'none-found' ? item.caveats : [],
  );
  return [...new Map(all.map((caveat) => [`${caveat.passage} ${caveat.text}`, caveat])).values()];
}

function sourceObject({ title, authors, journal, year, doi, pmid, url }: Source): SourceObject {
  return {
    title,
    authors: authors.map(({ given, family }) => `${given} ${family}`.trim()),
    journal,
    year,
    doi,
    pmid,
    url,
  };
}
