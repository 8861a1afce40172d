// A free question: each pack is asked by itself, and what they say is joined; found, or honestly not.
import type { Trace } from '../trace.js';
import type { Answer } from '../vocabulary.js';
import { joinParts } from './join-parts.js';
import { packPart } from './pack-part.js';
import type { Part } from './part.js';
import type { World, Worlds } from './worlds.js';

/** `world`: what is asked, the whole library or one pack of it. */
export function answerQuestion(
  worlds: Worlds,
  { library }: World,
  text: string,
): { answer: Answer; trace: Trace } {
  const ask = (pack: (typeof library.packs)[number]): Part => {
    const own = worlds.of(pack);
    return packPart(library, own.library, own.search(), text);
  };
  const [first, ...others] = library.packs;
  return joinParts(library, [ask(first), ...others.map(ask)], text);
}
