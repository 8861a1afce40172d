// RIS, what reference managers import: Research Information Systems' tag format (TY first, ER last, CRLF between lines).
import type { Source } from '../vocabulary.js';
import { firstAndLast } from './pages.js';

export function ris(source: Source): string {
  const { first, last } = firstAndLast(source.pages ?? '');
  const lines: [string, string | null | undefined][] = [
    ['TY', 'JOUR'],
    ...source.authors.map(({ family, given }): [string, string] => [
      'AU',
      given ? `${family}, ${given}` : family,
    ]),
    ['TI', source.title],
    ['JO', source.journal],
    ['JA', source.journalShort],
    ['PY', source.year === null ? null : String(source.year)],
    ['VL', source.volume],
    ['IS', source.issue],
    ['SP', first],
    ['EP', last],
    ['DO', source.doi],
    ['AN', source.pmid],
    ['C2', source.pmcid],
    ['UR', source.url],
    ['ER', ''],
  ];
  return lines
    .filter(([tag, value]) => tag === 'ER' || (value !== null && value !== undefined && value !== ''))
    .map(([tag, value]) => `${tag}  - ${(value ?? '').replace(/\s+/g, ' ')}`)
    .join('\r\n')
    .concat('\r\n');
}
