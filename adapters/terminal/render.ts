// Card → text for a terminal: wrapped to its width, coloured only where colours are wanted. Meaning never hangs on them.
import { createColors } from 'picocolors';
import { aligned, type Line, parseTabTable, plainLines } from '../../src/card/index.js';
import type { Card } from '../../src/index.js';

/** `width` in columns; null leaves lines whole, as a pipe or a file wants them. */
export interface TerminalStyle {
  readonly width: number | null;
  readonly colour: boolean;
}

const widest = 100;
/** Columns of a terminal that does not say how many it has (it says 0). */
const unknown = 80;

/** What breaks lines is loaded where lines are broken. */
export async function renderTerminal(card: Card, { width, colour }: TerminalStyle): Promise<string> {
  const paint = painter(colour);
  const wrap = width === null ? null : (await import('wrap-ansi')).default;
  const lines = [...plainLines(card), ...wayLines(card)].flatMap((line) => {
    const text = visible(line.text);
    const room = Math.max(20, Math.min(width || unknown, widest) - line.indent);
    // A broken address cannot be followed.
    const wrapped =
      tabled(text, wrap === null ? null : room) ??
      (wrap === null || line.role === 'address'
        ? [text]
        : wrap(text, room, { hard: true, trim: true }).split('\n'));
    return wrapped.map((piece) =>
      piece === '' ? '' : `${' '.repeat(line.indent)}${paint(line.role, piece)}`,
    );
  });
  return `${lines.join('\n')}\n`;
}

// The columns of a table begin below each other, also below the quotation mark; null for what is no table, or is wider than the room.
function tabled(text: string, room: number | null): readonly string[] | null {
  const rows = room !== null && text.startsWith('“') ? parseTabTable(text.slice(1)) : null;
  if (room === null || rows === null) return null;
  const lines = aligned(rows)
    .split('\n')
    .map((row, at) => `${at === 0 ? '“' : ' '}${row}`);
  return lines.every(({ length }) => length <= room) ? lines : null;
}

// A terminal has no buttons: the address behind one is printed.
function wayLines({ actions }: Card): readonly Line[] {
  return actions.flatMap((action): Line[] =>
    action.kind === 'link'
      ? [
          { role: 'locator', text: `${action.label}:`, indent: 0 },
          { role: 'address', text: action.href, indent: 0 },
        ]
      : [],
  );
}

/** Control characters would move the cursor or recolour the screen: they are shown by their code point instead. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, (sign) => {
    if (sign === '\n' || sign === '\t') return sign;
    return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

function painter(colour: boolean): (role: Line['role'], text: string) => string {
  const colours = createColors(colour);
  return (role, text) => {
    switch (role) {
      case 'title':
        return colours.bold(text);
      case 'label':
        return colours.bold(text);
      case 'quote':
        return colours.cyan(text);
      case 'locator':
      case 'address':
      case 'source':
        return colours.dim(text);
      case 'text':
      case 'blank':
        return text;
    }
  };
}
