// The bot: text or Command in, Answer, Card, effects and trace out. It holds the order of gate, follow-up and answer, and kept replies.

import { noPack } from './answer/no-answer.js';
import { type AnswerTools, answerQuestion } from './answer/question.js';
import { createQuotedClaims } from './answer/quoted-claims.js';
import { answerCitation, answerDisclosures, answerLimits, answerSources } from './answer/record.js';
import { createScopes } from './answer/scopes.js';
import { answerMore, answerShow, notFoundWithClosest } from './answer/show-claims.js';
import { goodQuestions, nearestTopics } from './answer/suggest.js';
import { answerComparison, answerListing, answerTopic } from './answer/topics.js';
import type { Bot, BotOptions, Following, Reply, Setting, Spoken } from './bot-port.js';
import { closestCard } from './card/closest-card.js';
import { compose } from './card/compose.js';
import type { Whereabouts } from './card/safety.js';
import { sourceLabel } from './card/source-label.js';
import { languageOf } from './card/words.js';
import { createCompleter } from './command/complete.js';
import { createFollowUps } from './command/follow-up.js';
import { freeText } from './command/free-text.js';
import { grammar } from './command/grammar.js';
import { parse } from './command/parse.js';
import { ofPack, packOf, takeScope } from './command/scope.js';
import { decode } from './command/token.js';
import { packsAbout, packsNamed } from './knowledge/find-pack.js';
import type { Library } from './knowledge/library.js';
import { spokenLanguage } from './question/spoken-language.js';
import type { SearchPassages } from './retrieval/library-ranking.js';
import { emergencyIn, languageOf as likelyLanguage } from './safety/gate.js';
import { createPassageSearcher } from './search/passage-searcher.js';
import { bounded } from './text/normalise.js';
import { type Effect, plainTrace, type Trace } from './trace.js';
import type { Answer, Command, Suggestion } from './vocabulary.js';

/** Characters of a question that are read, counted as folded ({@link bounded}); the rest is ignored. Longer than any question. */
export const QUESTION_MAX = 2000;

/** Replies that are kept; a pack has some dozens of topics. */
const KEPT_MAX = 500;

/** Answers to commands that name what the packs know. */
const keptKinds: readonly Answer['kind'][] = ['found', 'comparison', 'listing'];

/** Kinds of answers whose card asks for feedback, and shows no claim. */
const answersWithoutClaim: readonly Answer['kind'][] = ['not-found', 'no-pack'];

/** Small talk is in the asker's own words. */
function isTalk({ kind }: Command): boolean {
  return kind === 'help' || kind === 'about' || kind === 'hello' || kind === 'thanked';
}

/** A topic by facet and id, topics side by side by their ids, or the list of a facet. */
function namesOnly(command: Command, library: Library): boolean {
  if (command.kind === 'compare') return command.names.every((name) => library.topic(name) !== undefined);
  return command.kind === 'list' || (command.kind === 'topic' && command.facet !== null);
}

/** Pure: the same library, words and input give the same reply. What is read or searched elsewhere comes in by `BotOptions` and `Setting`. */
export function createBot(library: Library, { words, indexOf }: BotOptions): Bot {
  const scopes = createScopes(library, indexOf);
  const quoted = createQuotedClaims(library);
  const tools: AnswerTools = { quoted, searcher: createPassageSearcher(words) };
  const completer = createCompleter(library);
  const followUps = createFollowUps(library, words);
  let examples: readonly Suggestion[] | null = null;
  // Made when they are first needed, since each question among them is answered to see that it is.
  const tryOut = (): readonly Suggestion[] =>
    (examples ??= [...goodQuestions(library, isFinding), ...nearestTopics(library, [])]);
  const isFinding = (text: string): boolean => {
    const tried = answer({ kind: 'ask', text }).answer;
    return 'items' in tried && tried.items[0].type === 'finding';
  };

  function answer(command: Command, search?: SearchPassages): { answer: Answer; trace?: Trace } {
    const asked = packOf(command);
    const pack = asked === null ? undefined : library.pack(asked);
    if (asked !== null && pack === undefined) return { answer: { kind: 'refused', reason: 'gone' } };
    const scope = pack === undefined ? scopes.all : scopes.of(pack);
    switch (command.kind) {
      case 'help':
      case 'about':
      case 'privacy':
      case 'hello':
      case 'thanked':
        return { answer: { kind: 'info', about: command.kind, suggestions: tryOut() } };
      case 'caveats':
        return { answer: answerLimits(scope.library) };
      case 'disclosures':
        return { answer: answerDisclosures(scope.library) };
      case 'cite':
        return { answer: answerCitation(scope.library, command.format) };
      case 'sources':
        return { answer: answerSources(scope.library, command.text, command.from) };
      case 'list':
        return { answer: answerListing(scope.library, command.facet) };
      case 'topic':
        return { answer: answerTopic(scope.library, scope.resolver, command.facet, command.name) };
      case 'compare':
        return { answer: answerComparison(scope.library, scope.resolver, command.names) };
      case 'ask':
        return answerQuestion(tools, scope, command.text, search);
      case 'show':
        return { answer: answerShow(library, quoted, command) };
      case 'closest':
        return { answer: notFoundWithClosest(library, quoted, command) };
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

  // Replies to commands that only name things of the packs: always the same, and without a word that anybody typed. How such a
  // command was read names things of the packs, too.
  const kept = new Map<string, Reply>();

  function reply(command: Command, reading: string | null, setting: Setting = {}): Reply {
    if (!namesOnly(command, library)) return makeReply(command, reading, setting);
    const key = JSON.stringify([command, reading, setting.language ?? 'en']);
    const keptReply = kept.get(key);
    if (keptReply !== undefined) return keptReply;
    const newReply = makeReply(command, reading, setting);
    // A name that no pack knows may be anybody's word, in a button that was forged.
    if (!keptKinds.includes(newReply.answer.kind)) return newReply;
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
    kept.set(key, newReply);
    return newReply;
  }

  function makeReply(command: Command, reading: string | null, setting: Following): Reply {
    const { search, language = 'en', follows } = setting;
    const answered = answer(command, search);
    const closest = command.kind === 'closest' ? closestCard(answered.answer, library, language) : null;
    const names = follows?.names ?? [];
    const card =
      closest ?? compose({ library, answer: answered.answer, command, reading, language, follows: names });
    const trace = answered.trace ?? plainTrace(command, answered.answer);
    return {
      answer: answered.answer,
      card,
      effects: answered.answer.kind === 'thanks' ? effectsOf(command) : [],
      trace,
      topics: followUps.topicsOf(command, trace.topics, follows?.ids ?? []),
      ...(follows === undefined ? {} : { follows: follows.ids }),
    };
  }

  // Answers that stand for no command: their card cannot be asked for again by a button.
  function fixed(given: Answer, { language = 'en' }: Spoken = {}, whereabouts?: Whereabouts): Reply {
    const command: Command = { kind: 'ask', text: '' };
    const where = whereabouts === undefined ? {} : { whereabouts };
    const card = compose({ library, answer: given, command, reading: null, language, ...where });
    return { answer: given, card, effects: [], trace: plainTrace(command, given), topics: [] };
  }

  function followed(command: Command, setting: Setting): Reply | null {
    const asked = followUps.read(command, setting.topics ?? []);
    if (asked === null) return null;
    const alone = reply(command, null, setting);
    // What is said of the source itself needs no topic: "who wrote it?"
    const ofRecord = 'items' in alone.answer && alone.answer.items.every(({ type }) => type === 'statement');
    if (ofRecord) return alone;
    const { ids, names } = asked;
    const read = makeReply(asked.command, null, { ...setting, follows: { ids, names } });
    return read.answer.kind === 'not-found' && 'items' in alone.answer ? alone : read;
  }

  // The gate stands before every question, however it enters.
  function enter(command: Command, setting: Setting): Reply {
    const askersWords = freeText(command, library);
    return (
      (askersWords === null ? null : emergency(askersWords, setting)) ??
      reply(boundedCommand(command), null, setting)
    );
  }

  function emergency(text: string, spoken: Spoken = {}): Reply | null {
    const reason = emergencyIn(text);
    if (reason === null) return null;
    const whereabouts = { locale: spoken.locale ?? null, language: likelyLanguage(text) };
    return fixed({ kind: 'safety', reason }, spoken, whereabouts);
  }

  // A pack that was named is asked alone; where no pack has the name, nothing is searched.
  function read(text: string): { command: Command; reading: string | null } | { refusal: Answer } {
    const { rest, names } = takeScope(text);
    const [name, ...others] = names;
    if (name === undefined) return parse(text, library, scopes.all.resolver);
    const packs = packsNamed(library.packs, name);
    const [pack, ...same] = packs;
    const isOnePack = others.every((other) => packsNamed(library.packs, other)[0] === pack);
    if (pack === undefined || same.length > 0 || !isOnePack)
      return { refusal: noPack(library, names.join(', '), isOnePack ? packs : []) };
    if (!/[\p{L}\p{N}]/u.test(rest))
      return { command: { kind: 'sources', text: '', from: 1, pack: pack.id }, reading: null };
    const scope = scopes.of(pack);
    const { command, reading } = parse(rest, scope.library, scope.resolver);
    return { command: library.packs.length > 1 ? ofPack(command, pack.id) : command, reading };
  }

  return {
    library,
    grammar: grammar(library),
    get examples() {
      return tryOut();
    },
    languageOf: (text) => languageOf(spokenLanguage(bounded(text, QUESTION_MAX)) ?? ''),
    welcome: (spoken) => fixed({ kind: 'info', about: 'welcome', suggestions: tryOut() }, spoken).card,
    suggest: completer,
    suggestSources: (typed, limit = 25) =>
      packsAbout(library.packs, bounded(typed, 100))
        .slice(0, limit)
        .map(({ id, source }) => ({
          name: `${sourceLabel(source)}: ${source.title}`.slice(0, 100),
          value: id,
        })),
    respond(input, setting = {}) {
      if (typeof input !== 'string') return enter(input, setting);
      const text = bounded(input, QUESTION_MAX);
      const asked = read(text);
      if ('refusal' in asked) return emergency(input, setting) ?? fixed(asked.refusal, setting);
      const { command, reading } = asked;
      // What reads as small talk is in the asker's own words, too.
      const hasAskersWords = isTalk(command) || freeText(command, library) !== null;
      const urgent = hasAskersWords ? emergency(input, setting) : null;
      return urgent ?? followed(command, setting) ?? reply(command, reading, setting);
    },
    emergency,
    press(token, spoken = {}) {
      const press = decode(token);
      if (press !== null) return { reply: enter(press.command, spoken), page: press.page };
      return { reply: fixed({ kind: 'refused', reason: 'forged' }, spoken), page: 1 };
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
