// What is wrong with a document in XML, where, and what to do about it, in words for people who did not write the parser.
import { badInput, type Fault } from '../../errors.js';

const cures: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:unclosed tag|unexpected end|document must contain a root)/,
    'it ends too early: fetch the whole file again',
  ],
  [/^undefined entity/, 'write the character itself, or its number as in &#945;'],
  [/^disallowed character\.?$/, 'save the file as UTF-8, without control characters'],
  [/^(?:a bare ampersand|malformed character entity)/, 'write &amp; for a bare ampersand'],
  [/\bdoctype\b/, 'take out the document type, or place it before the first element'],
];

/** `what`: the parser's words; `culprit` says the place, so that the reader of a file may put its name before it. */
export function xmlFault(what: string, line: number, column: number): Fault {
  const said = what.replace(/\.$/, '');
  const cure =
    cures.find(([pattern]) => pattern.test(said))?.[1] ?? 'mend the markup there, or fetch the file again';
  return badInput(`The XML cannot be read: ${said}`, `line ${line}, column ${column}`, cure);
}

/** A bound was passed: which, and how large it is. */
export function boundFault(what: string, bound: number, line: number, column: number): Fault {
  return badInput(
    `The XML has more than ${bound.toLocaleString('en')} ${what}`,
    `line ${line}, column ${column}`,
    'give an article as published, or a part of it',
  );
}
