// What a reader has made of an article so far; the only thing that its parts write to.
import type { Block, Detail, ListedAbbreviation } from '../article.js';
import { isShortForm } from '../listed-abbreviations.js';
import type { Place } from './place.js';
import type { ReferenceList } from './reference-list.js';

export class Draft {
  readonly blocks: Block[] = [];
  readonly details: Detail[] = [];
  readonly abbreviations: ListedAbbreviation[] = [];
  /** The references that markers point to; another list where a letter with references of its own is read. */
  references: ReferenceList;

  readonly #sections = new Set<string>();

  constructor(references: ReferenceList) {
    this.references = references;
  }

  /** Empty text is no block. */
  block(place: Place, text: string, more: Partial<Pick<Block, 'markers' | 'sentences'>> = {}): void {
    if (text !== '') this.blocks.push({ ...place, text, markers: [], ...more });
  }

  /** Whether a section under these headings was opened before. */
  opensAgain({ section }: Place): boolean {
    const path = section.join('\n');
    const again = this.#sections.has(path);
    this.#sections.add(path);
    return again;
  }

  /** The first words since `before` blocks begin another section, not the one of this name. */
  beginsAnew(before: number): void {
    for (let at = before; at < this.blocks.length; at++) {
      const block = this.blocks[at];
      if (block?.kind !== 'paragraph' && block?.kind !== 'statement') continue;
      this.blocks[at] = { ...block, anew: true };
      return;
    }
  }

  abbreviation(short: string, long: string): void {
    if (isShortForm(short) && long.length > short.length) this.abbreviations.push({ short, long });
  }

  detail(name: string, text: string): void {
    if (text !== '') this.details.push({ name, text });
  }
}
