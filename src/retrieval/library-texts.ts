// The passages of a library as the index takes them: with the title above them, and what paragraph or document they belong to.
import type { Library } from '../knowledge/library.js';
import type { Pack, Passage } from '../vocabulary.js';
import type { PassageText } from './passage-text.js';

/** A passage with its pack, in the order in which the index numbers them. */
export interface LibraryPassage {
  readonly pack: Pack;
  readonly passage: Passage;
}

export function passagesOf({ packs }: Library): LibraryPassage[] {
  return packs.flatMap((pack) => pack.passages.map((passage) => ({ pack, passage })));
}

/** The passages of a pack as the index takes them. */
export function textsOf(pack: Pack): PassageText[] {
  return pack.passages.map((passage) => textOf(pack, passage));
}

// A passage of a collection has the title of its own document; one of an article stands in its paragraph, under its headings.
function textOf(pack: Pack, { id, kind, title, text, section, paragraph }: Passage): PassageText {
  if (kind === 'text') return { id, title: title ?? '', text };
  const headings = [pack.source.title, ...(section ?? [])].join(' ');
  const document = `${pack.id} ${paragraph ?? ''}`;
  return { id, title: kind === 'title' ? '' : headings, text, document };
}
