// What stands around an article on a page of PubMed when the page is copied as text: links and headings that are not the article's.

const furniture: readonly RegExp[] = [
  /^skip to (?:main (?:page )?content|main navigation)$/i,
  /^access keys ncbi homepage\b/i,
  /^(?:an official website of the united states government|here['’]s how you know)$/i,
  /^(?:full[- ]text links|full text|free (?:pmc )?article|free full text|display options|format|send to|save|email|cite|share|permalink|copy|actions|page navigation|title & authors|affiliations?)$/i,
  /^(?:expand|collapse|show more|show less|prev(?:ious)? article|next article|favorites|add to (?:collections|favorites))$/i,
  // A label that MEDLINE puts over every statement of disclosures.
  /^required author forms$/i,
];

/** Lists of other articles, and what an indexer added: each runs until the next of these or the end. */
const lists: readonly (readonly ['others' | 'mesh', RegExp])[] = [
  ['others', /^(?:similar articles|see all similar articles|figures)$/i],
  ['others', /^cited by(?: \d+(?: pubmed central)? articles?)?$/i],
  [
    'others',
    /^(?:publication types|substances|related information|linkout(?: - more resources)?|research materials|miscellaneous)$/i,
  ],
  ['mesh', /^mesh terms$/i],
];

/** The line that a browser prints over a page: its date and time, or its address. */
const printed =
  /^\s*(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?:[\s\u202f][AP]M)?\b|(?:file|https?):\/\/\S+\s*\d*\/?\d*\s*$|about:blank)/;

export function isPrinted(line: string): boolean {
  return printed.test(line);
}

export function isFurniture(line: string): boolean {
  return furniture.some((pattern) => pattern.test(line.trim()));
}

/** What list of the page a line opens; null where it opens none. */
export function listOpened(line: string): 'others' | 'mesh' | null {
  return lists.find(([, pattern]) => pattern.test(line.trim()))?.[0] ?? null;
}

/** "Affiliations" or "Figures" are headings in an article; only on a copied page are they links. */
export function isCopiedPage(text: string): boolean {
  return /^(?:skip to main (?:page )?content|similar articles|see all similar articles|linkout - more resources|full[- ]text links)\s*$/im.test(
    text,
  );
}
