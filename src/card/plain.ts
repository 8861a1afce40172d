// The whole card as plain text in reading order: the terminal, notifications and screen readers get all of it.
import type { Block, Card, Run, ShownCaveat, ShownQuote } from './card.js';

/** One paragraph of plain text with what it is, so that a renderer may style it without parsing it again. */
export interface Line {
  readonly role: 'title' | 'text' | 'label' | 'quote' | 'locator' | 'address' | 'source' | 'blank';
  readonly text: string;
  readonly indent: number;
}

export function plain(card: Card): string {
  return plainLines(card)
    .map(({ text, indent }) => (text === '' ? '' : `${' '.repeat(indent)}${text}`))
    .join('\n')
    .concat('\n');
}

export function plainLines(card: Card): readonly Line[] {
  const page = card.page.of > 1 ? ` (page ${card.page.n} of ${card.page.of})` : '';
  const lines: Line[] = [{ role: 'title', text: `${card.title}${page}`, indent: 0 }];
  for (const block of card.blocks) lines.push({ role: 'blank', text: '', indent: 0 }, ...blockLines(block));
  return lines;
}

function blockLines(block: Block): Line[] {
  switch (block.kind) {
    case 'text':
      return [{ role: 'text', text: flat(block.runs), indent: 0 }];
    case 'statement':
      return [...headingLines(block.heading), ...quoteLines(block.quote)];
    case 'finding':
      return [
        ...headingLines(block.heading),
        ...quoteLines(block.quote),
        ...block.caveats.flatMap(caveatLines),
        ...(block.noCaveat === null
          ? []
          : [{ role: 'label' as const, text: `Caveat: ${block.noCaveat}`, indent: 2 }]),
      ];
    case 'list':
      return [
        { role: 'text', text: block.title, indent: 0 },
        ...block.items.map((item): Line => ({ role: 'text', text: `- ${flat(item)}`, indent: 2 })),
      ];
    case 'copy':
      return block.text
        .trimEnd()
        .split(/\r?\n/)
        .map((text): Line => ({ role: 'quote', text, indent: 0 }));
    case 'source':
      return [{ role: 'source', text: flat(block.runs), indent: 0 }];
    case 'disclaimer':
      return [{ role: 'locator', text: flat(block.runs), indent: 0 }];
  }
}

function headingLines(heading: string | null): Line[] {
  return heading === null ? [] : [{ role: 'label', text: heading, indent: 0 }];
}

function quoteLines(quote: ShownQuote): Line[] {
  const address: Line[] = quote.url === null ? [] : [{ role: 'address', text: quote.url, indent: 2 }];
  return [
    { role: 'quote', text: `“${quote.text}”${partOf(quote)}`, indent: 2 },
    { role: 'locator', text: quote.locator, indent: 2 },
    ...address,
  ];
}

function caveatLines(caveat: ShownCaveat): Line[] {
  return [
    { role: 'blank', text: '', indent: 0 },
    { role: 'label', text: `Caveat. ${caveat.label}:`, indent: 2 },
    { role: 'quote', text: `“${caveat.text}”${partOf(caveat)}`, indent: 4 },
    { role: 'locator', text: caveat.locator, indent: 4 },
  ];
}

/** " (part 1 of 3)" where a quote goes on, else nothing. */
export function partOf({ part }: ShownQuote): string {
  return part === undefined ? '' : ` (part ${part.n} of ${part.of})`;
}

// A link is written out where its text does not show the address already.
function flat(runs: readonly Run[]): string {
  return runs
    .map(({ text, href }) => (href === undefined || text.includes(href) ? text : `${text} <${href}>`))
    .join('');
}
