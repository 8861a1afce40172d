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

/** `Hoffmann J`: family name and initials without full stops; a name of a script without capitals stays whole ("王小明"). */
function authorName({ given, family }: Author): string {
  const plain = given.normalize('NFC').replace(/\([^()]*\)/g, ' ');
  if (!/[\p{Lu}\p{Ll}]/u.test(plain)) {
    const together = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(
      family,
    );
    return [family, plain.trim()].filter((part) => part !== '').join(together ? '' : ' ');
  }
  const names = plain.split(/[\s.\u2010-\u2015-]+/);
  const shouted = family === family.toUpperCase() && /\p{Lu}{3}/u.test(family);
  const initials = names.map((name) => initialsOf(name, shouted)).join('');
  return initials === '' ? family : `${family} ${initials}`;
}

// "AB" is two initials, unless the whole name is in capitals.
function initialsOf(name: string, shouted: boolean): string {
  if (!shouted && /^\p{Lu}{2,4}$/u.test(name)) return name;
  return (/\p{L}/u.exec(name)?.[0] ?? '').toUpperCase();
}

function place({ volume, issue, pages }: Source): string {
  const number = issue ? `(${issue})` : '';
  return `${volume || number ? `;${volume ?? ''}${number}` : ''}${pages ? `:${pages}` : ''}`;
}

function closed(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
