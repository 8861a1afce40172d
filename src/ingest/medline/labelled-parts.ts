// A structured abstract that is written as one line ("BACKGROUND: … METHODS: …") in its parts.

export interface Part {
  /** Empty for an abstract without labels. */
  readonly label: string;
  readonly text: string;
}

// A label opens the abstract or follows the end of a sentence; a gene or an abbreviation before a colon stands elsewhere.
const LABEL = /(?:^|(?<=[.?!)\]"”%] ))([A-Z][A-Z]{2,}[A-Z ,/&'’()-]{0,60}): (?=\S)/g;

export function labelledParts(abstract: string): readonly Part[] {
  const labels = [...abstract.matchAll(LABEL)];
  if (labels[0]?.index !== 0 || labels.length < 2) return [{ label: '', text: abstract }];
  return labels.map((label, index) => ({
    label: label[1] ?? '',
    text: abstract.slice(label.index + label[0].length, labels[index + 1]?.index).trim(),
  }));
}
