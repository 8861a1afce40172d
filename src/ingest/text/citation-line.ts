// A line that cites the article itself, at the head of a copied record: "Neurotherapeutics. 2018 Apr;15(2):361-370. doi: 10.…".
import { yearIn } from '../article-ids.js';
import { type Fields, readField } from './fields.js';

const pubmed =
  /^(?:\d+\.\s+)?([\p{Lu}][^.;]{1,80}?)[.,]?\s+((?:1[5-9]|20)\d\d[^;]{0,20});\s*(\w+)?(?:\s?\(([^)]{1,20})\))?:\s?(e?\w+(?:[-–]\w+)?)\.?(?=\s|$)/u;
/** The tail of a citation, cut off its journal: ", 15 (2), 361-370". */
const tail = /^,?\s*(\d{1,4})\s*\(([\w-]{1,10})\)\s*[,:]\s*(e?\d+(?:[-–]e?\d+)?)\.?$/;

export function readCitationLine(line: string): Fields | null {
  const cited = pubmed.exec(line.trim());
  if (cited !== null) {
    const [, journal, date, volume, issue, pages] = cited;
    const year = yearIn(date ?? '');
    const doi = /doi:\s*(\S+)/i.exec(line)?.[1];
    return {
      ...(journal === undefined ? {} : { journal }),
      ...(year === null ? {} : { year }),
      ...placeOf(volume, issue, pages),
      ...(doi === undefined ? {} : (readField('doi', doi) ?? {})),
    };
  }
  const place = tail.exec(line.trim());
  return place === null ? null : placeOf(place[1], place[2], place[3]);
}

function placeOf(volume?: string, issue?: string, pages?: string): Fields {
  return {
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(pages === undefined ? {} : { pages: pages.replace('–', '-') }),
  };
}
