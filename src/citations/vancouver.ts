// Vancouver style, the one of medical journals: ICMJE sample references (Citing Medicine, NLM, 2nd ed.), journal article.
import type { Author, Source } from '../vocabulary.js';

/** `Hoffmann J, Charles A. Title. Journal. 2018;15(2):361-370. doi:… PMID: …; PMCID: ….` */
export function vancouver(source: Source): string {
  const authors = source.authors.map(authorName).join(', ');
  const ids = [source.pmid && `PMID: ${source.pmid}`, source.pmcid && `PMCID: ${source.pmcid}`]
    .filter(Boolean)
    .join('; ');
  const sentences = [
    authors === '' ? '' : closed(authors),
    closed(source.title),
    source.journalShort === '' ? '' : closed(source.journalShort),
    source.year === null ? '' : closed(`${source.year}${place(source)}`),
    source.doi ? `doi:${source.doi}.` : '',
    ids ? closed(ids) : '',
  ];
  return sentences.filter((sentence) => sentence.length > 0).join(' ');
}

/** `Hoffmann J`: family name and initials without full stops. */
function authorName({ given, family }: Author): string {
  const initials = given
    .split(/[\s.-]+/)
    .map((name) => name.charAt(0).toUpperCase())
    .join('');
  return initials ? `${family} ${initials}` : family;
}

function place({ volume, issue, pages }: Source): string {
  const number = issue ? `(${issue})` : '';
  return `${volume || number ? `;${volume ?? ''}${number}` : ''}${pages ? `:${pages}` : ''}`;
}

function closed(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
