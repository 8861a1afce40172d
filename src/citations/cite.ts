// The table of citation formats: how each is written, what a file of it is called, and its media type.
import type { CitationFormat, Source } from '../vocabulary.js';
import { bibtex, citationKey } from './bibtex.js';
import { cslJson } from './csl-json.js';
import { ris } from './ris.js';
import { vancouver } from './vancouver.js';

interface FormatRow {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (source: Source) => string;
}

const formats: Readonly<Record<CitationFormat, FormatRow>> = {
  vancouver: { name: 'Vancouver', extension: 'txt', mediaType: 'text/plain', write: vancouver },
  ris: { name: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems', write: ris },
  bibtex: { name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', write: bibtex },
  'csl-json': {
    name: 'CSL-JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: cslJson,
  },
};

export interface Citation {
  readonly text: string;
  readonly filename: string;
  readonly mediaType: string;
}

export function cite(source: Source, format: CitationFormat): Citation {
  const { extension, mediaType, write } = formats[format];
  return { text: write(source), filename: `${citationKey(source)}.${extension}`, mediaType };
}

export function formatName(format: CitationFormat): string {
  return formats[format].name;
}
