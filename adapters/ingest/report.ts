// What `ingest` says of an input: the record as it was read, what of it is guessed, and what was left out.
import { Fault } from '../../src/index.js';
import type { GuessedField, Pack } from '../../src/vocabulary.js';

/** A line of `ingest --json`; scripts rely on its shape. */
export interface InputReport {
  readonly input: string;
  /** Null where no pack was made. */
  readonly pack: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly journal: string | null;
  readonly doi: string | null;
  readonly passages: number;
  readonly guessed: readonly GuessedField[];
  readonly problems: readonly string[];
}

export function packReport(
  input: string,
  { id, source, passages }: Pack,
  problems: readonly string[],
): InputReport {
  return {
    input,
    pack: id,
    title: source.title,
    authors: source.authors.map(({ given, family }) => `${given} ${family}`.trim()),
    year: source.year,
    journal: source.journal === '' ? null : source.journal,
    doi: source.doi,
    passages: passages.length,
    guessed: source.guessed ?? [],
    problems,
  };
}

/** Of an input that no pack was made of. */
export function emptyReport(input: string, problems: readonly string[]): InputReport {
  const unknown = { pack: null, title: null, year: null, journal: null, doi: null };
  return { input, ...unknown, authors: [], passages: 0, guessed: [], problems };
}

/** Lines for a reader, under the one that names the pack. */
export function reportLines(report: InputReport): string[] {
  const { title, authors, journal, year, doi, guessed, problems } = report;
  const mark = (field: GuessedField): string =>
    guessed.includes(field) ? ' (read from the text: check it)' : '';
  const rows: readonly (readonly [GuessedField, string])[] = [
    ['title', title ?? ''],
    ['authors', authors.join(', ')],
    ['journal', journal ?? ''],
    ['year', year === null ? '' : String(year)],
    ['doi', doi ?? ''],
  ];
  const missing = rows.filter(([, value]) => value === '').map(([field]) => field);
  return [
    ...rows.filter(([, value]) => value !== '').map(([field, value]) => `  ${field}: ${value}${mark(field)}`),
    ...(missing.length === 0 ? [] : [`  not given: ${missing.join(', ')}`]),
    ...problems.map((problem) => `  ${problem}`),
  ];
}

export function faultText(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  return error instanceof Fault ? what : `failed: ${what}`;
}
