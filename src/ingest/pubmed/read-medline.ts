// Articles from MEDLINE or NBIB, the tagged text that PubMed exports: "TI  - …", continued on indented lines.
import { badInput } from '../../errors.js';
import type { Author } from '../../vocabulary.js';
import { type Article, type ArticleRecord, type Block, plainBlocks } from '../article.js';
import { abstractAddress, doiOf, pmcIdOf, pmidOf, yearIn } from '../article-ids.js';
import { type Comment, commentNotices } from '../notices.js';

interface Field {
  readonly tag: string;
  readonly text: string;
}

type Fields = readonly Field[];

export function readMedline(text: string): readonly Article[] {
  const records = taggedRecords(text).filter((fields) => firstOf(fields, 'PMID', 'TI', 'BTI', 'AB') !== null);
  if (records.length > 0) return records.map(articleOf);
  throw badInput(
    'There is no record of MEDLINE in this text',
    'no line begins with "PMID- " or "TI  - "',
    'export from PubMed with the format "PubMed", or give another of the formats that are read',
  );
}

const FIELD = /^([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)$/;

/** A record ends at an empty line, or where the next `PMID` begins. Throws a Fault for a line that belongs to no field. */
function taggedRecords(text: string): readonly Fields[] {
  const records: Field[][] = [];
  let lines: { tag: string; parts: string[] }[] = [];
  const end = (): void => {
    if (lines.length > 0) records.push(lines.map(({ tag, parts }) => ({ tag, text: parts.join(' ') })));
    lines = [];
  };
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const [, tag, value = ''] = FIELD.exec(line) ?? [];
    if (line.trim() === '') end();
    else if (tag !== undefined) {
      if (tag === 'PMID' && lines.some((field) => field.tag === 'PMID')) end();
      lines.push({ tag, parts: value.trim() === '' ? [] : [value.trim()] });
    } else if (/^\s/.test(line) && lines.length > 0) lines.at(-1)?.parts.push(line.trim());
    else
      throw badInput(
        'This line is no field of a MEDLINE record',
        `line ${index + 1}`,
        'begin it with a tag such as "TI  - ", or with six blanks if it continues the line above',
      );
  }
  end();
  return records;
}

function valuesOf(fields: Fields, ...tags: readonly string[]): readonly string[] {
  return fields.filter(({ tag, text }) => tags.includes(tag) && text !== '').map(({ text }) => text);
}

/** The first field of the first tag that has one. */
function firstOf(fields: Fields, ...tags: readonly string[]): string | null {
  return tags.flatMap((tag) => valuesOf(fields, tag))[0] ?? null;
}

const AS_TEXT: ReadonlySet<string> = new Set(['TI', 'AB', 'OAB', 'COIS', 'CI', 'GR']);

function articleOf(fields: Fields): Article {
  const record = recordOf(fields);
  const keywords = [...new Set(valuesOf(fields, 'OT'))].map((word) => word.replace(/^\*/, ''));
  // "*Migraine Disorders/drug therapy": the heading stands before its qualifiers; the asterisk marks the main ones.
  const mesh = valuesOf(fields, 'MH').map((heading) => (heading.split('/')[0] ?? '').replace(/^\*/, ''));
  const statements = (tag: string, role: 'disclosure' | 'licence', heading: string): BareBlock[] =>
    valuesOf(fields, tag).map((text) => ({ kind: 'statement', role, section: [heading], text }));
  return {
    record,
    blocks: plainBlocks([
      { kind: 'title', section: [], text: titleOf(fields) },
      ...valuesOf(fields, 'AB').flatMap((text) => abstractParts('Abstract', text)),
      ...valuesOf(fields, 'OAB').flatMap((text) => abstractParts('Other abstract', text)),
      { kind: 'keywords', section: ['Keywords'], text: keywords.join('; ') },
      ...statements('COIS', 'disclosure', 'Conflict of interest statement'),
      ...statements('CI', 'licence', 'Copyright'),
      { kind: 'statement', role: 'funding', section: ['Funding'], text: valuesOf(fields, 'GR').join('; ') },
    ]),
    references: [],
    keywords,
    mesh: [...new Set(mesh)],
    notices: commentNotices(commentsOf(fields), valuesOf(fields, 'PT'), record.title),
    details: fields
      .filter(({ tag, text }) => !AS_TEXT.has(tag) && text !== '')
      .map(({ tag, text }) => ({ name: tag, text })),
  };
}

type BareBlock = Omit<Block, 'markers'>;

function titleOf(fields: Fields): string {
  return firstOf(fields, 'TI', 'BTI') ?? '';
}

// A label opens the abstract or follows the end of a sentence; a gene or an abbreviation before a colon stands elsewhere.
const LABEL = /(?:^|(?<=[.?!)\]"”%] ))([A-Z][A-Z]{2,}[A-Z ,/&'’()-]{0,60}): (?=\S)/g;

/** A structured abstract is written as one line: "BACKGROUND: … METHODS: …". */
function abstractParts(heading: string, abstract: string): BareBlock[] {
  const labels = [...abstract.matchAll(LABEL)];
  if (labels[0]?.index !== 0 || labels.length < 2)
    return [{ kind: 'paragraph', section: [heading], text: abstract }];
  return labels.map((label, index) => ({
    kind: 'paragraph',
    section: [heading, label[1] ?? ''],
    text: abstract.slice(label.index + label[0].length, labels[index + 1]?.index).trim(),
  }));
}

function recordOf(fields: Fields): ArticleRecord {
  const ids = valuesOf(fields, 'LID', 'AID');
  const pmid = pmidOf(firstOf(fields, 'PMID') ?? '');
  const doi = doiOf(ids.find((id) => /\[doi\]$/.test(id))?.replace(/ ?\[doi\]$/, '') ?? '');
  return {
    title: titleOf(fields).replace(/(?<=[^.])\.$/, ''),
    authors: authorsOf(fields),
    journal: firstOf(fields, 'JT'),
    journalShort: firstOf(fields, 'TA'),
    year: yearIn(firstOf(fields, 'DP', 'DEP') ?? ''),
    volume: firstOf(fields, 'VI'),
    issue: firstOf(fields, 'IP'),
    pages: firstOf(fields, 'PG'),
    doi,
    pmid,
    pmcid: pmcIdOf(firstOf(fields, 'PMC') ?? ''),
    url: abstractAddress({ doi, pmid }),
    licence: firstOf(fields, 'CI'),
  };
}

// Full names stand before short ones of the same person; groups have a tag of their own.
function authorsOf(fields: Fields): readonly Author[] {
  return fields.flatMap(({ tag, text }, index) => {
    if (tag === 'CN') return [{ given: '', family: text }];
    if (/^et al\b/i.test(text)) return [];
    if (tag !== 'FAU' && (tag !== 'AU' || fields[index - 1]?.tag === 'FAU')) return [];
    const [, family = text, given = ''] =
      /^([^,]+), (.+)$/.exec(text) ??
      /^(.+) ([A-Z]{1,4})(?: (?:Jr|Sr|II|III|IV|2nd|3rd|4th))?$/.exec(text) ??
      [];
    return [{ given, family }];
  });
}

// Tags of PubMed's XML kinds; the source is followed by "PMID: 1234".
const COMMENTS: ReadonlyMap<string, string> = new Map([
  ['RIN', 'RetractionIn'],
  ['PRIN', 'PartialRetractionIn'],
  ['ROF', 'RetractionOf'],
  ['PROF', 'PartialRetractionOf'],
  ['EIN', 'ErratumIn'],
  ['ECI', 'ExpressionOfConcernIn'],
  ['ECF', 'ExpressionOfConcernFor'],
  ['CRI', 'CorrectedandRepublishedIn'],
]);

function commentsOf(fields: Fields): readonly Comment[] {
  return fields.flatMap(({ tag, text }) => {
    const type = COMMENTS.get(tag);
    if (type === undefined) return [];
    const pmid = /\bPMID: ?(\d+)/.exec(text)?.[1] ?? '';
    return [{ type, text: text.replace(/ ?\bPMID: ?\d+\W{0,3}$/, ''), pmid }];
  });
}
