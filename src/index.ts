// The door for whoever embeds the bot: packs and words in, a bot, its replies out. The words themselves are in vocabulary.ts.

export { type AnswerObject, answerObject } from './answer-object.js';
export { createBot, QUESTION_MAX } from './bot.js';
export type { Bot, Reply, Setting, Spoken } from './bot-port.js';
export type { Card } from './card/card.js';
export { plain } from './card/plain.js';
export { LANGUAGES, type Language } from './card/words.js';
export { type CaveatSpan, detectCaveats } from './caveats/detect.js';
export type { Completion } from './command/complete.js';
export type { Argument, GrammarRow } from './command/grammar.js';
export { encode, TOKEN_MAX } from './command/token.js';
export { badInput, Fault } from './errors.js';
export { createLibrary, type Library } from './knowledge/library.js';
export { type LoadedPack, loadPack } from './knowledge/load-pack.js';
export { describeFirst, describeProblem, type Problem } from './knowledge/problem.js';
export type { PackTexts } from './knowledge/read-files.js';
export { loadWords, type WordTable } from './language/word-table.js';
export type { Effect, Trace } from './trace.js';
