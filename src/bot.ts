// Joins the parts: text or Command in, Answer, Card, effects and trace out. Holds no rule of its own.
import { noPack } from './answer/no-pack.js';
import { type AnswerTools, answerQuestion } from './answer/question.js';
import { createQuotedClaims } from './answer/quoted-claims.js';
import { answerCitation, answerDisclosures, answerLimits, answerSources } from './answer/record.js';
import { answerMore, answerShow } from './answer/shown.js';
import { nearest } from './answer/suggest.js';
import { answerComparison, answerListing, answerTopic } from './answer/topics.js';
import { createWorlds } from './answer/worlds.js';
import { compose } from './card/compose.js';
import type { Whereabouts } from './card/safety.js';
import { type Completion, createCompleter } from './command/complete.js';
import { freeText } from './command/free-text.js';
import { type GrammarRow, grammar } from './command/grammar.js';
import { takeScope } from './command/in-pack.js';
import { ofPack, packOf } from './command/of-pack.js';
import { parse } from './command/parse.js';
import { decode } from './command/token.js';
import { packsNamed } from './knowledge/find-pack.js';
import type { Library } from './knowledge/library.js';
import type { WordTable } from './language/word-table.js';
import { cleanQuestion } from './question/clean-question.js';
import type { Reply } from './reply.js';
import type { FrozenIndex } from './retrieval/frozen-index.js';
import type { LibraryFound } from './retrieval/library-ranking.js';
import { emergencyIn, languageOf } from './safety/gate.js';
import { createPassageSearcher, PASSAGES_READ } from './search/passage-searcher.js';
import { bounded } from './text/bounded.js';
import type { Effect, Trace } from './trace.js';
import type { Answer, Command, Suggestion } from './vocabulary.js';

export interface Bot {
  readonly library: Library;
  /** Rows of the grammar: what commands a platform registers. */
  readonly grammar: readonly GrammarRow[];
  /** Texts that are answered, one for each facet: suggested prompts. */
  readonly examples: readonly Suggestion[];
  /** A text as typed after the slash command or the mention, or a Command from a button. Total: never throws on any input. `found`: the passages, where they were searched already ({@link searchFor}). `locale`: the asker's, where the platform names it ("de-AT"); numbers to call are shown by it. */
  respond(input: string | Command, found?: LibraryFound | null, locale?: string | null): Reply;
  /** The reply to a text that tells of an emergency, and to no other: all that is read of one question too many. */
  emergency(input: string, locale?: string | null): Reply | null;
  /** What a text or a Command would have the library searched for, for who keeps its passages elsewhere; null where nothing. */
  searchFor(input: string | Command): PassageSearch | null;
  /** What a button carried ({@link encode}), with the page that it wants. A forged or foreign value gets a polite refusal. */
  press(token: string): { readonly reply: Reply; readonly page: number };
  /** Autocomplete of topic names, of one facet or of all (null). */
  suggest(facet: string | null, typed: string, limit?: number): readonly Completion[];
}

/** A search for passages: in one pack, or in all (null). */
export interface PassageSearch {
  readonly text: string;
  readonly pack: string | null;
  readonly limit: number;
}

export interface BotOptions {
  /** What open resources know of words (`knowledge/language/words.bin`); asked for when a question is first put to a library. */
  readonly words: () => WordTable;
  /** The index of the whole library, where it need not be made anew; asked for when it is first needed. Null: passages are searched elsewhere ({@link Bot.searchFor}). */
  readonly indexOf?: ((library: Library) => FrozenIndex) | null;
}

/** Characters of a question that are read, counted as folded ({@link bounded}); the rest is ignored. Longer than any question. */
export const QUESTION_MAX = 2000;

/** Replies that are kept; a pack has some dozens of topics. */
const KEPT_MAX = 500;

/** Kinds of answers whose card asks for feedback, and shows no claim. */
const answersWithoutClaim: readonly Answer['kind'][] = ['not-found', 'no-pack'];

/** A topic by facet and id, or the list of a facet. */
function namesOnly(command: Command): boolean {
  return command.kind === 'list' || (command.kind === 'topic' && command.facet !== null);
}

export function createBot(library: Library, { words, indexOf }: BotOptions): Bot {
  const worlds = createWorlds(library, indexOf);
  const quoted = createQuotedClaims(library);
  const tools: AnswerTools = { quoted, searcher: createPassageSearcher(words) };
  const completer = createCompleter(library);
  const examples = nearest(library, []);

  function answer(command: Command, found: LibraryFound | null): { answer: Answer; trace?: Trace } {
    const asked = packOf(command);
    const pack = asked === null ? undefined : library.pack(asked);
    if (asked !== null && pack === undefined) return { answer: { kind: 'refused', reason: 'gone' } };
    const world = pack === undefined ? worlds.all : worlds.of(pack);
    switch (command.kind) {
      case 'help':
      case 'about':
      case 'privacy':
        return { answer: { kind: 'info', about: command.kind, suggestions: examples } };
      case 'caveats':
        return { answer: answerLimits(world.library) };
      case 'disclosures':
        return { answer: answerDisclosures(world.library) };
      case 'cite':
        return { answer: answerCitation(world.library, command.format) };
      case 'sources':
        return { answer: answerSources(world.library, command.text, command.from) };
      case 'list':
        return { answer: answerListing(world.library, command.facet) };
      case 'topic':
        return { answer: answerTopic(world.library, world.resolver, command.facet, command.name) };
      case 'compare':
        return { answer: answerComparison(world.library, world.resolver, command.names) };
      case 'ask':
        return answerQuestion(tools, world, command.text, found);
      case 'show':
        return { answer: answerShow(library, quoted, command) };
      case 'more':
        return { answer: answerMore(library, quoted, command.pack, command.claim) };
      case 'feedback':
        return {
          answer: isCard(command.subject)
            ? { kind: 'thanks', verdict: command.verdict }
            : { kind: 'refused', reason: 'gone' },
        };
      case 'unreadable':
        return { answer: { kind: 'unreadable', what: command.what } };
    }
  }

  // What a card that asks for feedback is of (compose.ts): a claim of a pack, or that there was no answer.
  function isCard(subject: string): boolean {
    const [pack = '', claim] = subject.split('/');
    if (claim === undefined) return answersWithoutClaim.some((kind) => kind === subject);
    return (library.claim(pack, claim) ?? quoted.byId(pack, claim)) !== undefined;
  }

  // What a command that names things of the packs gets is the same each time, and holds no word that anybody typed.
  const kept = new Map<string, Reply>();

  function reply(command: Command, reading: string | null, searched: LibraryFound | null = null): Reply {
    if (reading !== null || !namesOnly(command)) return makeReply(command, reading, searched);
    const key = JSON.stringify(command);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = makeReply(command, reading, searched);
    // A name that no pack knows may be anybody's word, in a button that was forged.
    if (made.answer.kind !== 'found' && made.answer.kind !== 'listing') return made;
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
    kept.set(key, made);
    return made;
  }

  function makeReply(command: Command, reading: string | null, searched: LibraryFound | null): Reply {
    const found = answer(command, searched);
    const card = compose({ library, answer: found.answer, command, reading });
    return {
      answer: found.answer,
      card,
      effects: found.answer.kind === 'thanks' ? effectsOf(command) : [],
      trace: found.trace ?? plainTrace(command, found.answer),
    };
  }

  // Answers that stand for no command: their card cannot be asked for again by a button.
  function fixed(given: Answer, whereabouts?: Whereabouts): Reply {
    const command: Command = { kind: 'ask', text: '' };
    const card = compose({
      library,
      answer: given,
      command,
      reading: null,
      ...(whereabouts === undefined ? {} : { whereabouts }),
    });
    return { answer: given, card, effects: [], trace: plainTrace(command, given) };
  }

  // The gate stands before every question, however it enters.
  function enter(command: Command, found: LibraryFound | null, locale: string | null): Reply {
    const own = freeText(command, library);
    return (own === null ? null : emergency(own, locale)) ?? reply(boundedCommand(command), null, found);
  }

  function emergency(text: string, locale: string | null): Reply | null {
    const reason = emergencyIn(text);
    return reason === null ? null : fixed({ kind: 'safety', reason }, { locale, language: languageOf(text) });
  }

  // A pack that was named is asked alone; where the name is none, nothing is searched.
  function read(text: string): { command: Command; reading: string | null } | { refusal: Answer } {
    const { rest, names } = takeScope(text);
    const [name, ...others] = names;
    if (name === undefined) return parse(text, library, worlds.all.resolver);
    const packs = packsNamed(library.packs, name);
    const [pack, ...same] = packs;
    const one = others.every((other) => packsNamed(library.packs, other)[0] === pack);
    if (pack === undefined || same.length > 0 || !one)
      return { refusal: noPack(library, names.join(', '), one ? packs : []) };
    if (!/[\p{L}\p{N}]/u.test(rest))
      return { command: { kind: 'sources', text: '', from: 1, pack: pack.id }, reading: null };
    const world = worlds.of(pack);
    const { command, reading } = parse(rest, world.library, world.resolver);
    return { command: library.packs.length > 1 ? ofPack(command, pack.id) : command, reading };
  }

  return {
    library,
    grammar: grammar(library),
    examples,
    suggest: (facet, typed, limit) => completer(facet, typed, limit),
    respond(input, found = null, locale = null) {
      if (typeof input !== 'string') return enter(input, found, locale);
      const text = bounded(input, QUESTION_MAX);
      const asked = read(text);
      if ('refusal' in asked) return emergency(input, locale) ?? fixed(asked.refusal);
      const { command, reading } = asked;
      // What reads as small talk is in the asker's own words, too.
      const own = command.kind === 'help' || freeText(command, library) !== null;
      return (own ? emergency(input, locale) : null) ?? reply(command, reading, found);
    },
    emergency: (input, locale = null) => emergency(input, locale),
    searchFor(input) {
      if (library.packs.every(({ concepts }) => concepts.length > 0)) return null;
      const asked =
        typeof input === 'string' ? read(bounded(input, QUESTION_MAX)) : { command: boundedCommand(input) };
      if ('refusal' in asked || asked.command.kind !== 'ask') return null;
      // Help in an emergency waits for nothing.
      if (emergencyIn(typeof input === 'string' ? input : asked.command.text) !== null) return null;
      const pack = packOf(asked.command);
      if (pack !== null && library.pack(pack)?.concepts.length !== 0) return null;
      return { text: cleanQuestion(asked.command.text), pack, limit: PASSAGES_READ };
    },
    press(token) {
      const press = decode(token);
      if (press !== null) return { reply: enter(press.command, null, null), page: press.page };
      return { reply: fixed({ kind: 'refused', reason: 'forged' }), page: 1 };
    },
  };
}

function boundedCommand(command: Command): Command {
  return command.kind === 'ask' ? { ...command, text: bounded(command.text, QUESTION_MAX) } : command;
}

function effectsOf(command: Command): readonly Effect[] {
  if (command.kind !== 'feedback') return [];
  return [{ kind: 'record-feedback', subject: command.subject, verdict: command.verdict }];
}

function plainTrace(command: Command, answer: Answer): Trace {
  const items = 'items' in answer ? answer.items : [];
  return {
    command: command.kind,
    decision: answer.kind,
    confidence: 'confidence' in answer ? answer.confidence : null,
    topics: [],
    passages: items.map(({ quote }) => ({
      passage: quote.passage,
      score: 1,
      reasons: ['named by the command'],
    })),
    words: [],
  };
}
