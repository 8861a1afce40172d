// A reference that is given in fields as one line: "Authors. Title. Source. 2001;4(2):5-9. What else there is, each by itself."

export interface ReferenceFields {
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly sources: readonly string[];
  readonly year: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: readonly string[];
  readonly others: readonly string[];
}

/** What is empty is left out. */
export function composedReference(fields: ReferenceFields): string {
  const { names, titles, sources, year, volume, issue, pages, others } = fields;
  const numbers = [
    year,
    volume && `;${volume}`,
    issue && `(${issue})`,
    ...pages.map((page) => page && `:${page}`),
  ];
  return [names.join(', '), ...titles, ...sources, numbers.join(''), ...others]
    .filter((part) => part !== '')
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
