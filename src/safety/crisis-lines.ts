// Whom to call: numbers by country, those of the reader's country first. Data with source and date (knowledge/safety/crisis-lines.json).
import data from '../../knowledge/safety/crisis-lines.json' with { type: 'json' };
import type { Answer } from '../vocabulary.js';

/** Which card an alarm gets. */
export type SafetyReason = Extract<Answer, { kind: 'safety' }>['reason'];

export interface CrisisLine {
  /** Two letters of ISO 3166, or EU. */
  readonly country: string;
  readonly for: string;
  readonly number: string;
  readonly name: string;
  readonly source: string;
  /** Day on which the number was taken down from its source, as in 2026-11-22. */
  readonly date: string;
}

/** The lines of one country, in the order in which they are shown. */
export interface CountryLines {
  readonly name: string;
  readonly lines: readonly CrisisLine[];
}

const lines: readonly CrisisLine[] = data.lines;
const countries = Object.entries(data.countries);

export const emergencyAdvice: Readonly<Record<SafetyReason, string>> = data.advice;

/**
 * Lines for an emergency of this kind, those of the reader's country first. `locale` (such as "de-AT") names the country, or the
 * language of its countries; without one, `language` does. Example: ("self-harm", null, "fr") has France first.
 */
export function crisisLines(
  reason: SafetyReason,
  locale: string | null,
  language: string,
): { readonly own: readonly CountryLines[]; readonly others: readonly CountryLines[] } {
  const [tongue = '', region] = (locale ?? language).split('-');
  const isOwn = ([code, { language: spoken }]: (typeof countries)[number]): boolean =>
    region === undefined ? spoken === tongue.toLowerCase() : code === region.toUpperCase();
  // A country or language that has no line of its own: that of the text, if that has any.
  if (!countries.some(isOwn) && locale !== null) return crisisLines(reason, null, language);
  const linesOf = ([code, { name }]: (typeof countries)[number]): CountryLines => ({
    name,
    lines: first(
      reason,
      lines.filter(({ country, for: what }) => country === code && (what === reason || what === 'emergency')),
    ),
  });
  return {
    own: countries.filter(isOwn).map(linesOf),
    others: countries.filter((country) => !isOwn(country)).map(linesOf),
  };
}

/** Whom one talks to stands before whom one calls out, in thoughts of self-harm alone. */
function first(reason: SafetyReason, some: readonly CrisisLine[]): readonly CrisisLine[] {
  const emergency = some.filter(({ for: what }) => what === 'emergency');
  const special = some.filter(({ for: what }) => what !== 'emergency');
  return reason === 'self-harm' ? [...special, ...emergency] : [...emergency, ...special];
}

/** Crisis lines that were last checked more than a year before `today` (as in 2026-11-22), and must be checked again. */
export function outdatedLines(today: string): readonly CrisisLine[] {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return lines.filter(({ date }) => date < yearAgo);
}
