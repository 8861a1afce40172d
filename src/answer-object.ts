// The answer as the JSON object that scripts rely on: a stable shape, apart from how cards look.
import { plain } from './card/plain.js';
import type { Library } from './knowledge/library.js';
import type { Reply } from './reply.js';
import type { Answer, CaveatKind, Finding, GuessedField, Quote, Source, Statement } from './vocabulary.js';

/** What `glutamate ask --json` prints, without the `id` of a batch. Every text of a quote or caveat stands so in its passage. */
export interface AnswerObject {
  readonly kind: 'answer' | 'no-answer' | 'safety' | 'help' | 'citation';
  readonly title: string;
  readonly quotes: readonly (Words & { readonly url: string | null; readonly retracted?: true })[];
  readonly caveats: readonly (Words & { readonly kind: CaveatKind })[];
  /** 0 to 1: that the text answers what was asked; null where nothing was asked of the text (help, citation, safety). */
  readonly confidence: number | null;
  readonly notice: 'personal-advice' | 'emergency' | null;
  readonly suggestions: readonly string[];
  readonly source: SourceObject | null;
  /** Of a no-answer: passages that come closest without answering; no quotes. Absent where nothing is related. */
  readonly closest?: readonly (Words & {
    readonly url: string | null;
    readonly caveats: AnswerObject['caveats'];
  })[];
  /** Spellings that were read otherwise; absent where none. */
  readonly corrections?: readonly { readonly typed: string; readonly read: string }[];
  /** Ids of the topics of the card above that the question was read with; absent where it was not. */
  readonly follows?: readonly string[];
  /** The whole text of a help or citation card. */
  readonly text?: string;
}

/** `pack`: whose words they are, where more than one pack is loaded. */
interface Words {
  readonly text: string;
  readonly passage: string;
  readonly locator: string;
  readonly pack?: string;
}

interface SourceObject {
  readonly title: string;
  readonly authors: readonly string[];
  readonly journal: string;
  readonly year: number | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly url: string | null;
  /** Fields that were read from running text and are not confirmed; absent where there is none. */
  readonly guessed?: readonly GuessedField[];
  /** Only where it was. */
  readonly retracted?: true;
}

/** `library`: the one that the bot answers from; `pack` is named where it has more than one. */
export function answerObject({ answer, card, follows }: Reply, library: Library): AnswerObject {
  const items = 'items' in answer ? answer.items : [];
  const quoted = items[0]?.pack ?? (answer.kind === 'citation' ? answer.packs[0] : undefined);
  const pack = quoted === undefined ? undefined : library.pack(quoted);
  const kind = kindOf(answer);
  return {
    kind,
    title: card.title,
    quotes: items.map((item) => ({ ...quoteObject(item.quote), ...packObject(item.pack, library) })),
    caveats: [...caveatsOf(items, library), ...noticesOf(items, library)],
    confidence: confidenceOf(answer),
    notice: answer.kind === 'safety' ? 'emergency' : 'notice' in answer ? answer.notice : null,
    suggestions: 'suggestions' in answer ? answer.suggestions.map(({ text }) => text) : [],
    source:
      pack === undefined ? null : { ...sourceObject(pack.source), ...retractedObject(pack.id, library) },
    ...closestObject(answer, library),
    ...('corrections' in answer && answer.corrections !== undefined
      ? { corrections: answer.corrections }
      : {}),
    ...(follows === undefined ? {} : { follows }),
    ...(kind === 'help' || kind === 'citation' ? { text: plain(card) } : {}),
  };
}

function closestObject(answer: Answer, library: Library): Pick<AnswerObject, 'closest'> {
  if (answer.kind !== 'not-found' || answer.closest === undefined) return {};
  const closest = answer.closest.map((item) => ({
    ...quoteObject(item.quote),
    ...packObject(item.pack, library),
    caveats: caveatsOf([item], library),
  }));
  return { closest };
}

// A button that is refused is a question that is not answered: surely not.
function confidenceOf(answer: Answer): number | null {
  if (answer.kind === 'refused') return 0;
  return 'confidence' in answer ? answer.confidence : null;
}

// Which pack: said where there is more than one to ask.
function packObject(pack: string, library: Library): { pack?: string; retracted?: true } {
  return library.packs.length === 1 ? {} : { pack, ...retractedObject(pack, library) };
}

function retractedObject(pack: string, library: Library): { retracted?: true } {
  const retracted = library.noticesOf(pack).some(({ kind }) => kind === 'retraction');
  return retracted ? { retracted: true } : {};
}

function kindOf(answer: Answer): AnswerObject['kind'] {
  switch (answer.kind) {
    case 'found':
    case 'comparison':
    case 'listing':
    case 'record':
      return 'answer';
    case 'not-found':
    case 'no-pack':
    case 'refused':
      return 'no-answer';
    case 'safety':
      return 'safety';
    case 'info':
    case 'sources':
    case 'thanks':
    case 'unreadable':
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
function caveatsOf(items: readonly (Finding | Statement)[], library: Library): AnswerObject['caveats'] {
  const all = items.flatMap((item) =>
    item.type === 'finding'
      ? [...(item.caveats === 'none-found' ? [] : item.caveats), ...(item.documentCaveats ?? [])].map(
          (caveat) => ({ caveat, pack: item.pack }),
        )
      : [],
  );
  const once = new Map(all.map((one) => [`${one.pack} ${one.caveat.passage} ${one.caveat.text}`, one]));
  return [...once.values()].map(({ caveat: { text, kind, passage, locator }, pack }) => ({
    text,
    kind,
    passage,
    locator,
    ...(library.packs.length === 1 ? {} : { pack }),
  }));
}

// A publisher's notice that stands in the text itself is a limit in the source's own words.
function noticesOf(items: readonly (Finding | Statement)[], library: Library): AnswerObject['caveats'] {
  const packs = [...new Set(items.map(({ pack }) => library.sameSource(pack)[0]?.id ?? pack))];
  return packs.flatMap((id) =>
    library
      .noticesOf(id)
      .filter(({ kind }) => kind !== 'correction' && kind !== 'notice')
      .flatMap(({ text }) => {
        for (const pack of library.sameSource(id)) {
          const passage = pack.passages.find((one) => one.text.includes(text));
          if (passage === undefined) continue;
          const own = library.packs.length === 1 ? {} : { pack: pack.id };
          return [
            { text, kind: 'limitation' as const, passage: passage.id, locator: passage.locator, ...own },
          ];
        }
        return [];
      }),
  );
}

function sourceObject({ title, authors, journal, year, doi, pmid, url, guessed }: Source): SourceObject {
  return {
    ...(guessed === undefined ? {} : { guessed }),
    title,
    authors: authors.map(({ given, family }) => `${given} ${family}`.trim()),
    journal,
    year,
    doi,
    pmid,
    url,
  };
}
