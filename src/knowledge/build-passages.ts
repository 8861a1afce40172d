// The passages of a checked pack: their words are slices of the record, which is held once.
import { textFragment } from '../text/text-fragment.js';
import type { Passage, PassageKind } from '../vocabulary.js';
import type { PackParts } from './read-files.js';
import type { PassagesFile } from './schema.js';

type PassageRow = PassagesFile['passages'][number];

/** Where the words of a record are read: the article's page, or null where it has none. */
interface Page {
  readonly address: string | null;
  readonly record: string;
}

/** The page words these otherwise: rows are cells there, keywords a list. */
const withoutAddress: ReadonlySet<PassageKind> = new Set(['keywords', 'table']);

/**
 * A passage of an ingested pack. Its address is made when it is asked for, and so stands on the prototype: finding an unambiguous
 * one reads the record from its start, which over a thousand articles takes longer than all else.
 */
class IngestedPassage implements Passage {
  readonly id: string;
  readonly kind: PassageKind;
  readonly locator: string;
  readonly text: string;
  readonly start: number;
  readonly section: readonly string[];
  readonly #page: Page;
  /** Of a PDF. */
  readonly #number: number | undefined;

  constructor(row: PassageRow, section: readonly string[], page: Page) {
    this.#number = row.page;
    this.id = row.id;
    this.kind = row.kind;
    this.locator = row.locator;
    this.text = page.record.slice(row.start, row.start + row.text.length);
    this.start = row.start;
    this.section = section;
    this.#page = page;
  }

  get url(): string | null {
    const { address, record } = this.#page;
    if (address !== null && this.#number !== undefined) return pageAddress(address, this.#number);
    if (address === null || withoutAddress.has(this.kind)) return null;
    return textFragment(address, this.text, record);
  }
}

/** A PDF opens at a page (RFC 8118, section 3); the page of an article on the web may word it otherwise, and opens as it is. */
function pageAddress(address: string, page: number): string {
  return /\.pdf(?:[?#]|$)/i.test(address) ? `${address.replace(/#.*$/, '')}#page=${page}` : address;
}

export function buildPassages({ pack, passages, references, record, source }: PackParts): Passage[] {
  const page: Page = { address: source.URL ?? null, record };
  if (pack.origin === 'curated') return passages.passages.map((row) => curated(row, page));
  const listed = new Map(references.map(({ id, text }) => [id, text]));
  const sections = new Map<string, readonly string[]>();
  return passages.passages.map((row) => {
    const key = row.section?.join('\n') ?? '';
    const section = sections.get(key) ?? row.section ?? [];
    sections.set(key, section);
    const cites = row.cites?.flatMap((id) => listed.get(id) ?? []);
    return Object.assign(new IngestedPassage(row, section, page), {
      ...(row.paragraph === undefined ? {} : { paragraph: row.paragraph }),
      ...(cites === undefined ? {} : { cites }),
    });
  });
}

function curated({ id, kind, locator, text, start, address }: PassageRow, page: Page): Passage {
  const unaddressed = address === 'none' || page.address === null;
  const url = unaddressed ? null : textFragment(page.address, text, page.record);
  return { id, kind, locator, text, start, url };
}
