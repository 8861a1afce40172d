// A free question: found, or honestly not.
import type { Resolver } from '../command/resolve.js';
import type { Library } from '../knowledge/library.js';
import type { Answer } from '../vocabulary.js';
import { notFound } from './not-found.js';

export function answerQuestion(library: Library, _resolver: Resolver, text: string): { answer: Answer } {
  return { answer: notFound(library, { missing: [text.slice(0, 30)] }) };
}
