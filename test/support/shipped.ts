// The shipped pack with all that is made from it, once for every test of a file.

import { openLibrary, shippedKnowledge } from '../../adapters/packs/packs.js';
import { words } from '../../adapters/packs/shipped.js';
import { type AnswerObject, answerObject, createBot } from '../../src/index.js';
import type { Command } from '../../src/vocabulary.js';

export const library = openLibrary([shippedKnowledge()]);
export const bot = createBot(library, { words });

export function ask(input: string | Command): AnswerObject {
  return answerObject(bot.respond(input), library);
}

/** The text of a passage of the shipped pack. */
export function passage(id: string): string {
  return library.packs[0].passages.find((one) => one.id === id)?.text ?? '';
}
