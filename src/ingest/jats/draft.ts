// What a reader has made of an article so far; the only thing that its parts write to.
import type { Block, BlockKind, Detail, ListedAbbreviation, StatementRole } from '../article.js';
import { isShortForm } from '../listed-abbreviations.js';
import type { ReferenceList } from './references.js';

/** Where a piece of text stands in its article: headings, kind of block, and what a statement speaks of. */
export interface BlockContext {
  readonly section: readonly string[];
  readonly kind: BlockKind;
  readonly role?: StatementRole;
}

// Letters of peer review stay such, whatever stands in them: a figure there is no figure of the article.
const isApart = (context: BlockContext): boolean => context.role === 'peer-review';

export function underHeading(context: BlockContext, heading: string): BlockContext {
  return heading === '' ? context : { ...context, section: [...context.section, heading] };
}

export function asKind(context: BlockContext, kind: BlockKind): BlockContext {
  return isApart(context) ? context : { section: context.section, kind };
}

/** A statement of this role; null leaves the context as it is. */
export function asStatement(context: BlockContext, role: StatementRole | null): BlockContext {
  const isStatement = role !== null && !isApart(context);
  return isStatement ? { section: context.section, kind: 'statement', role } : context;
}

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
  block(context: BlockContext, text: string, more: Partial<Pick<Block, 'markers' | 'sentences'>> = {}): void {
    if (text !== '') this.blocks.push({ ...context, text, markers: [], ...more });
  }

  /** Whether a section under these headings was opened before. */
  opensAgain({ section }: BlockContext): boolean {
    const path = section.join('\n');
    const again = this.#sections.has(path);
    this.#sections.add(path);
    return again;
  }

  /** The first words since `before` blocks open another section of the same name. */
  opensSection(before: number): void {
    const isWords = ({ kind }: Block): boolean => kind === 'paragraph' || kind === 'statement';
    const at = this.blocks.findIndex((block, index) => index >= before && isWords(block));
    const block = this.blocks[at];
    if (block !== undefined) this.blocks[at] = { ...block, opensSection: true };
  }

  abbreviation(short: string, long: string): void {
    if (isShortForm(short) && long.length > short.length) this.abbreviations.push({ short, long });
  }

  detail(name: string, text: string): void {
    if (text !== '') this.details.push({ name, text });
  }
}
