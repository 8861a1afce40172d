// Reads the short notation of a lexicon ("(cant|could not) ~ move*") into the steps and choices that it stands for.
import { cutWords } from './cut-words.js';
import { shortForms } from './short-forms.js';

const plainWord = /^[a-z]+$/;

/** A word key, a gap `~`, or a choice between rows of further steps. */
export type Step = string | readonly (readonly Step[])[];

/** The phrases of one class. No phrase starts with something that may be left out: it is given both ways. */
export function phraseSteps(notation: string): (readonly Step[])[] {
  return notation
    .split(';')
    .flatMap((phrase) => startFixed(readRow(phrase.match(/[()|]|[^()|\s]+/g) ?? [], { at: 0 })));
}

function startFixed(row: readonly Step[]): (readonly Step[])[] {
  const [first, ...rest] = row;
  if (first === undefined) return [];
  if (typeof first === 'string') return first === '~' ? startFixed(rest) : [row];
  const full = first.filter((choice) => choice.length > 0);
  const rows: (readonly Step[])[] = full.flatMap((choice) => startFixed([...choice, ...rest]));
  return full.length < first.length ? [...rows, ...startFixed(rest)] : rows;
}

function readRow(pieces: readonly string[], place: { at: number }): Step[] {
  const row: Step[] = [];
  while (place.at < pieces.length) {
    const piece = pieces[place.at] ?? '';
    if (piece === ')' || piece === '|') return row;
    place.at++;
    if (piece === '(') row.push(readChoices(pieces, place));
    else row.push(...readWord(piece));
  }
  return row;
}

function readChoices(pieces: readonly string[], place: { at: number }): Step[][] {
  const choices = [readRow(pieces, place)];
  while (pieces[place.at] === '|') {
    place.at++;
    choices.push(readRow(pieces, place));
  }
  place.at++;
  return choices;
}

function readWord(piece: string): string[] {
  if (piece === '~' || piece.startsWith('#')) return [piece];
  // Nearly all of them, and cut to themselves: there are tens of thousands to read at every start.
  if (plainWord.test(piece)) return [...(shortForms.get(piece) ?? [piece])];
  const words = cutWords(piece.replace(/\*$/, '')).map(({ word }) => word);
  return piece.endsWith('*')
    ? words.map((word, index) => (index === words.length - 1 ? `${word}*` : word))
    : words;
}
