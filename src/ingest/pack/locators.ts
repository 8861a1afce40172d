// Where a passage stands, in words that a reader can follow: "Results, paragraph 3, sentence 2", "Table 2", "Abstract, sentence 6".
import type { Block, PagePlace, StatementRole } from '../article.js';

const headingMax = 60;
const fromPdf = 'from a PDF';
const abstractHeading = /^(?:abstract|summary)$/i;
const label = /^(table|figure|fig|box|scheme|chart)\.?\s*(S?\d{1,3}[A-Za-z]?|[IVX]{1,5})\b/i;

const roleNames: Readonly<Record<StatementRole, string>> = {
  disclosure: 'Conflict of interest statement',
  funding: 'Funding',
  'data-availability': 'Data availability',
  notice: 'Notice',
  licence: 'Licence',
  'peer-review': 'Peer review',
  other: 'Further statements',
};

/** Outermost and innermost heading: those between add length, hardly sense. */
function place({ section, role }: Block): string {
  const names = section.map(shortHeading).filter((name) => name !== '');
  if (names.length === 0) return role === undefined ? '' : roleNames[role];
  return [...new Set([names[0], names.at(-1)])].join(', ');
}

/** The name of the section of each counted block, which no other section has: by all headings, or by a number, where need be. */
function sectionNames(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const keys = sectionKeys(blocks);
  const keysOfPlace = new Map<string, Set<string>>();
  for (const [block, key] of keys) {
    const sharing = keysOfPlace.get(place(block)) ?? new Set();
    keysOfPlace.set(place(block), sharing.add(key));
  }
  const nameOf = new Map<string, string>();
  const times = new Map<string, number>();
  return new Map(
    [...keys].map(([block, key]) => {
      const earlier = nameOf.get(key);
      if (earlier !== undefined) return [block, earlier];
      const short = place(block);
      const all = [...new Set(block.section.map(shortHeading).filter((name) => name !== ''))].join(', ');
      const name = (keysOfPlace.get(short)?.size ?? 0) > 1 && all !== '' ? all : short;
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      nameOf.set(key, time === 1 ? name : `${name} (${time})`);
      return [block, nameOf.get(key) ?? name];
    }),
  );
}

/** A section is left where a block stands under other headings; what then has the same headings is another section. */
function sectionKeys(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const open = new Set<string>();
  const times = new Map<string, number>();
  return new Map(
    blocks.filter(counted).map((block) => {
      const path = `${block.section.length === 0 ? (block.role ?? '') : ''}\n${block.section.join('\n')}\n`;
      for (const other of open) if (!path.startsWith(other)) open.delete(other);
      if (block.opensSection === true || !open.has(path)) times.set(path, (times.get(path) ?? 0) + 1);
      open.add(path);
      return [block, `${path}${times.get(path)}`];
    }),
  );
}

function shortHeading(heading: string): string {
  // "2.1 Patients" is "Patients" in a place that counts paragraphs already.
  const name = heading
    .replace(/\s+/g, ' ')
    .replace(/^(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5})\.?\s+(?=\p{L}{3})/u, '')
    .replace(/[:.\s]+$/, '');
  return name.length > headingMax ? `${name.slice(0, headingMax - 1).trimEnd()}…` : name;
}

function sentenceCase(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** Names the pieces of block after block, which must come in reading order. `paragraphsOf`: how many stand in a section. */
export function createLocator(blocks: readonly Block[]): (block: Block, pieces: number) => string[] {
  const names = sectionNames(blocks);
  const inSection = new Map<string, number>();
  for (const name of names.values()) inSection.set(name, (inSection.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  const next = (key: string): number => {
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return seen.get(key) ?? 1;
  };
  const paragraph = (block: Block, pieces: number): string[] => {
    const where = names.get(block) ?? place(block);
    const number = next(`paragraph ${where}`);
    const alone = abstractHeading.test(block.section[0] ?? '') && inSection.get(where) === 1;
    const of = [where, ...(alone ? [] : [`paragraph ${number}`])].filter((part) => part !== '');
    const whole = block.kind === 'statement' && pieces === 1;
    return Array.from({ length: pieces }, (_, index) =>
      sentenceCase([...of, ...(whole ? [] : [`sentence ${index + 1}`])].join(', ')),
    );
  };
  // Of a PDF: its characters are those of the text layer, which a reader may want to hold against the page.
  const onPage = ({ number, paragraph: of }: PagePlace, pieces: number): string[] => {
    const where = [`p. ${number}`, ...(of === 0 ? [] : [`paragraph ${of}`])].join(', ');
    return Array.from({ length: pieces }, (_, index) => `${where}, sentence ${index + 1} (${fromPdf})`);
  };
  const float = (block: Block, pieces: number, name: string): string[] => {
    const match = label.exec(block.section.at(-1) ?? '') ?? label.exec(block.text);
    const kind = sentenceCase((match?.[1] ?? name).toLowerCase().replace(/^fig$/, 'figure'));
    const where = `${kind} ${match?.[2] ?? next(name)}`;
    const again = next(where);
    const first = again === 1 ? where : `${where}, part ${again}`;
    return Array.from({ length: pieces }, (_, index) =>
      index === 0 ? first : `${where}, part ${next(where)}`,
    ).map((locator) =>
      block.page === undefined ? locator : `${locator}, p. ${block.page.number} (${fromPdf})`,
    );
  };
  return (block, pieces) => {
    switch (block.kind) {
      case 'title':
        return named('Title', next('title'), pieces);
      case 'keywords':
        return named('Keywords', next('keywords'), pieces);
      case 'table':
        return float(block, pieces, 'table');
      case 'figure':
        return float(block, pieces, 'figure');
      case 'paragraph':
      case 'statement':
        return block.page === undefined ? paragraph(block, pieces) : onPage(block.page, pieces);
    }
  };
}

function counted({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'statement';
}

function named(name: string, number: number, pieces: number): string[] {
  return Array.from({ length: pieces }, () => (number === 1 ? name : `${name} ${number}`));
}
