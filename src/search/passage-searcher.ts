// Ranks the passages of a library for a question: what the index found, read closely. Keeps the views of the packs last asked.
import { quotesAnySentence } from '../knowledge/curation.js';
import type { Library } from '../knowledge/library.js';
import type { WordTable } from '../language/word-table.js';
import { append, memoize } from '../maps.js';
import { cleanQuestion } from '../question/clean-question.js';
import { correctedWords, queryTerms } from '../question/query-terms.js';
import { type Question, readQuestion } from '../question/read-question.js';
import { createLibraryRanking, indexLibrary, type LibraryFound } from '../retrieval/library-ranking.js';
import { stemsOf } from '../text/stems.js';
import { words } from '../text/tokens.js';
import type { Pack } from '../vocabulary.js';
import { type Asked, readAsked } from './concept-match.js';
import { type PackView, type PassageView, viewPack } from './pack-view.js';
import { type CandidatePassage, type Ranking, type Rarity, rankPassages } from './rank-passages.js';
import type { Unit } from './read-units.js';

export interface PassageSearcher {
  /** The passages that the index found, of packs without a lexicon of their own. */
  rank(library: Library, question: Question, found: LibraryFound): Ranking;
  /** All passages that can be quoted of a pack with a lexicon of its own: there are few. */
  rankCurated(pack: Pack, question: Question): Ranking;
  /** The question as such a pack reads it, with the names in it that the pack does not know. */
  readCurated(pack: Pack, question: Question): Asked & { readonly strangers: readonly Unit[] };
}

/** Passages that the index gives for a close look. */
export const PASSAGES_READ = 60;
/** Packs whose views are kept. */
const PACKS_MAX = 64;

/** `everyFeature`: of those too that the model has no weight for, for fitting. */
export function createPassageSearcher(table: () => WordTable, everyFeature = false): PassageSearcher {
  const view = memoize((pack: Pack) => viewPack(pack, table()), PACKS_MAX);

  const correctorOfPack =
    ({ speller }: PackView) =>
    (word: string): string =>
      speller?.correct(word) ?? word;

  return {
    readCurated(pack, question) {
      const seen = view(pack);
      const { words: read } = correctedWords(question, table(), correctorOfPack(seen));
      const asked = readAsked(question, read, seen.lexicon, seen.subject);
      const names = new Set(
        queryTerms(read, table(), question.language).terms.flatMap(({ name, at }) => (name ? [at] : [])),
      );
      return { ...asked, strangers: asked.units.filter(({ role, at }) => role === 'word' && names.has(at)) };
    },
    rankCurated(pack, question) {
      const seen = view(pack);
      const candidates = seen.claimed.flatMap((place): CandidatePassage[] => {
        const passage = seen.at(place);
        return passage === undefined ? [] : [{ passage, score: 0 }];
      });
      return rankPassages(question, [{ view: seen, candidates }], {
        table: table(),
        rarity: () => null,
        correct: correctorOfPack(seen),
        everyFeature,
      });
    },
    rank(library, question, found) {
      const byPack = new Map<PackView, CandidatePassage[]>();
      for (const { pack, passage, score } of found.hits) {
        const libraryPack = library.pack(pack.id);
        if (libraryPack === undefined || libraryPack.concepts.length > 0) continue;
        const seen = view(libraryPack);
        const viewed = seen.at(seen.placeOf(passage.id) ?? -1);
        if (viewed === undefined || !isQuotable(libraryPack, viewed, question)) continue;
        append(byPack, seen, { passage: viewed, score });
      }
      const packs = [...byPack].map(([seen, candidates]) => ({ view: seen, candidates }));
      return rankPassages(question, packs, {
        table: table(),
        rarity: rarityOf(found),
        correct: correctorOf(found, table()),
        everyFeature,
      });
    },
  };
}

// Titles answer who, when and where; keywords the question for them; of a pack that a curator made, only what the curator chose.
function isQuotable(pack: Pack, { passage, claims }: PassageView, { asks }: Question): boolean {
  if (!quotesAnySentence(pack) && claims.length === 0) return false;
  if (passage.kind === 'title') return asks.has('record');
  if (passage.kind === 'keywords') return asks.has('keywords');
  return true;
}

/** How many passages, the best first, are searched for a word with this stem, as it is written. */
const WRITTEN_IN = 20;

// What the index read as a misspelling, as its passages write it; a word of English is never one.
function correctorOf({ hits, query }: LibraryFound, table: WordTable): (word: string) => string {
  const meant = new Map(
    query.terms.flatMap(({ typed, word }) => (typed === undefined ? [] : [[typed, word] as const])),
  );
  if (meant.size === 0) return (word) => word;
  const written = new Map<string, string>();
  for (const { passage } of hits.slice(0, WRITTEN_IN)) {
    for (const word of words(passage.text)) {
      const [stem = ''] = stemsOf(word);
      if (!written.has(stem)) written.set(stem, word);
    }
  }
  return (word) => {
    const [stem = ''] = stemsOf(word);
    const nearer = table.rowOf(stem) < 0 ? meant.get(stem) : undefined;
    return nearer === undefined ? word : (written.get(nearer) ?? nearer);
  };
}

/** Documents of a library whose frequencies tell as much of a word's rarity as English does. */
const TELLING_DOCUMENTS = 150;
const MIDDLE = 0.5;

function rarityOf({ query: { terms, unknown, documents } }: LibraryFound): Rarity {
  const rarest = Math.log(1 + (documents + 0.5) / 0.5);
  const shares = new Map(
    terms.map(({ word, inverseFrequency }) => [word, inverseFrequency / rarest] as const),
  );
  const absent = new Set(unknown);
  // In a library of a few paragraphs any common word may be rare.
  const trust = documents / (documents + TELLING_DOCUMENTS);
  return (stem) => {
    const share = shares.get(stem) ?? (absent.has(stem) ? 1 : null);
    return share === null ? null : trust * share + (1 - trust) * MIDDLE;
  };
}

/** Ranks the passages of one library as the bot does: what the weights are fitted on and measured with. */
export function createPassageRanker(
  library: Library,
  table: () => WordTable,
): (text: string, withoutPacks?: ReadonlySet<string>) => Omit<Ranking, 'query'> {
  const searcher = createPassageSearcher(table, true);
  const [only] = library.packs;
  if (library.packs.length === 1 && only.concepts.length > 0)
    return (text) => searcher.rankCurated(only, readQuestion(text));
  const index = createLibraryRanking(library, indexLibrary(library));
  return (text, withoutPacks = new Set()) => {
    const found = index.search(cleanQuestion(text), { limit: PASSAGES_READ });
    const hits = found.hits.filter(({ pack }) => !withoutPacks.has(pack.id));
    return searcher.rank(library, readQuestion(text), { ...found, hits });
  };
}
