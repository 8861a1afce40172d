// The records of a reference manager in whichever of its formats: RIS, BibTeX, CSL-JSON, MEDLINE.
import { Fault } from '../../errors.js';
import { readMedline } from '../medline/read-medline.js';
import { type InputFormat, sniffFormat } from '../sniff.js';
import { readBibtex } from './bibtex.js';
import { readCslJson } from './csl-json.js';
import type { RecordEntry } from './record-entry.js';
import { readRis } from './ris.js';

/** Whether a file of this format holds records and no articles. */
export function isRecordFormat(format: InputFormat): boolean {
  return format === 'ris' || format === 'bibtex' || format === 'csl-json' || format === 'medline';
}

/** Never empty. */
export function readRecords(text: string): readonly RecordEntry[] {
  const entries = read(text.replace(/^\uFEFF/, ''));
  if (entries.length > 0) return entries;
  throw new Fault('bad-input', 'no record in it', 'the whole text', 'export it anew');
}

function read(text: string): readonly RecordEntry[] {
  switch (sniffFormat(text)) {
    case 'ris':
      return readRis(text);
    case 'bibtex':
      return readBibtex(text);
    case 'medline':
      return readMedline(text).map((article) => ({ article, files: [] }));
    default:
      return readCslJson(text);
  }
}
