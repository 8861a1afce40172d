// Reads the short notation of a lexicon ("(cant|could not) ~ move*") into the steps and choices that it stands for.
import { cutWords } from './cut-words.js';
import { shortForms } from './short-forms.js';

const plainWord = /^[a-z]+$/;
// A word that stands for itself, as most phrases begin.
const startsPlain = /^\s*([a-z]+\*?)(?![^\s;])/;
const piecesAndSigns = /[()|]|[^()|\s]+/g;

/** A word key, a gap `~`, or a choice between rows of further steps. */
export type Step = string | readonly (readonly Step[])[];

/** The ways to say a phrase. None starts with something that may be left out: it is given both ways. */
export function phraseSteps(phrase: string): (readonly Step[])[] {
  return startFixed(readRow(phrase.match(piecesAndSigns) ?? [], { at: 0 }));
}

/** The pieces by one of which every way to say a phrase begins, and perhaps others: up to the first that cannot be left out. */
export function firstPieces(phrase: string): string[] {
  const plain = startsPlain.exec(phrase)?.[1];
  if (plain !== undefined) return [plain];
  const found: string[] = [];
  let depth = 0;
  for (const [piece] of phrase.matchAll(piecesAndSigns)) {
    if (piece === '(') depth++;
    else if (piece === ')') depth--;
    else if (piece !== '|' && piece !== '~') {
      found.push(piece);
      if (depth === 0 && readPiece(piece).length > 0) break;
    }
  }
  return found;
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
    else row.push(...readPiece(piece));
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

/** The words of a piece: itself nearly always, more where it is a short form or is joined. */
export function readPiece(piece: string): readonly string[] {
  if (piece === '~' || piece.startsWith('#')) return [piece];
  // Nearly all of them, and cut to themselves: there are thousands to read.
  if (plainWord.test(piece)) return shortForms.get(piece) ?? [piece];
  const words = cutWords(piece.replace(/\*$/, '')).map(({ word }) => word);
  return piece.endsWith('*')
    ? words.map((word, index) => (index === words.length - 1 ? `${word}*` : word))
    : words;
}
