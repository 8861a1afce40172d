// Bounds on Markdown, looked at before it is parsed: a parser takes time that grows with the square of the marks of one paragraph,
// or goes as deep as quotes and lists stand in each other. Articles stay far below; what does not is no article.
import { badInput, type Fault } from '../../errors.js';

/** Quotes and lists within each other on one line. */
const depthMax = 32;
/** Marks of emphasis and brackets in a paragraph: the time grows with their square, and twice as many take about a second. */
const marksMax = 2000;
/** In one piece of text without a blank line: lines of hyphens, bars or equals signs, and lines that go on with a quote or a list without its mark. */
const [rulesMax, unmarkedMax] = [200, 200];
/** Footnotes of one text. */
const footnotesMax = 1000;
/** Blanks in a row; a page shows one of them. */
const blanks = /[ \t]{33,}/g;
const fewBlanks = ' '.repeat(32);

const containers = new RegExp(
  `^(?:[ \\t]{0,8}(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${depthMax + 1}}`,
);
const bullet = /^[-+*] +\S/;
const numbered = /^(\d{1,9})[.)] +\S/;
const rule = /^[-:|= \t]*[-=][ \t|:]*$/;
const opens = /^[ \t]{0,3}(?:(>)|(?:[-+*]|\d{1,9}[.)])[ \t]+|\[\^)/;
const footnote = /^[ \t]{0,3}\[\^[^\]]{1,1000}\]:/;
const starredLine = /^[ \t]*(?:(?:\*[ \t]*)+|(?:-[ \t]*)+)$/;
const marks = /[*_~[\]]|<[!?]/g;

/** What is counted since the last blank line. */
interface Counts {
  marks: number;
  rules: number;
  /** Lines that go on with a quote, a list or a footnote, and stand less far in than they should: `within` columns. */
  unmarked: number;
  within: number;
  inNumbers: boolean;
  table: 'head' | 'none' | 'rows';
}

const none = (): Counts => ({ marks: 0, rules: 0, unmarked: 0, within: 0, inNumbers: false, table: 'head' });

/** The text as it is parsed. Throws a Fault that names the line where a bound is passed. */
export function boundedMarkdown(text: string): string {
  let counts = none();
  let footnotes = 0;
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    if (containers.test(line) && !starredLine.test(line))
      throw fault(`more than ${depthMax} quotes and lists within each other`, at);
    if (line.trim() === '') {
      counts = none();
      continue;
    }
    count(counts, line, lines[at + 1] ?? '');
    if (footnote.test(line)) footnotes++;
    const passed = boundPassed(counts, footnotes);
    if (passed !== null) throw fault(passed, at);
  }
  return text.replace(blanks, fewBlanks);
}

function count(counts: Counts, line: string, next: string): void {
  const number = numbered.exec(line)?.[1];
  counts.inNumbers =
    number !== undefined && (counts.inNumbers || counts.table === 'head' || Number(number) === 1);
  // What surely begins anew; a line that only may belongs to the paragraph before it.
  if (bullet.test(line) || counts.inNumbers || counts.table === 'rows') counts.marks = 0;
  if (counts.table === 'head') counts.table = isTable(line, next) ? 'rows' : 'none';
  counts.marks += line.match(marks)?.length ?? 0;
  if (rule.test(line)) counts.rules++;
  const opened = opens.exec(line);
  if (opened === null) counts.unmarked += line.search(/[^ ]/) < counts.within ? 1 : 0;
  else counts.within = Math.max(counts.within, opened[1] === undefined ? opened[0].length : Infinity);
}

function boundPassed({ marks: inParagraph, rules, unmarked }: Counts, footnotes: number): string | null {
  const many = (bound: number): string => `more than ${bound.toLocaleString('en')}`;
  if (inParagraph > marksMax) return `${many(marksMax)} marks in one paragraph`;
  if (rules > rulesMax) return `${many(rulesMax)} rules without a blank line between`;
  if (unmarked > unmarkedMax) return `${many(unmarkedMax)} lines that go on with a quote or a list`;
  return footnotes > footnotesMax ? `${many(footnotesMax)} footnotes` : null;
}

// A head of a table that is not plain is taken for a paragraph: then its rows count together.
function isTable(head: string, under: string): boolean {
  const cells = (line: string): number =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|').length;
  return (
    /^[^\\`]*\|[^\\`]*$/.test(head) &&
    rule.test(under) &&
    !under.includes('=') &&
    cells(head) === cells(under)
  );
}

function fault(what: string, at: number): Fault {
  return badInput(
    what,
    `line ${at + 1} of its Markdown`,
    'split it by blank lines, or give it as plain text',
  );
}
