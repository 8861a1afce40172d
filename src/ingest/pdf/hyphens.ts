// Lines of a paragraph as one text: a hyphen at the end of a line goes only where the word without it is known.

/** Whether a word, in lower case, is one of English. */
export type KnownWord = (word: string) => boolean;

/** How often a text has each word inside its lines. */
export function wordsWithin(lines: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const line of lines)
    for (const [word] of line.matchAll(/\p{L}+(?:[-‐‑]\p{L}+)*(?![\p{L}‐‑-]*$)/gu)) {
      const key = word.toLowerCase().replace(/[‐‑]/g, '-');
      found.set(key, (found.get(key) ?? 0) + 1);
    }
  return found;
}

const broken = /(\p{L}+(?:[-‐‑]\p{L}+)*)([-‐\u00ad])$/u;

export function joinLines(
  lines: readonly string[],
  within: ReadonlyMap<string, number>,
  known: KnownWord,
): string {
  let text = '';
  for (const line of lines) {
    const [, head = '', hyphen = ''] = broken.exec(text) ?? [];
    const tail = /^\p{Ll}[\p{L}]*/u.exec(line)?.[0] ?? '';
    if (text === '') text = line;
    else if (hyphen === '\u00ad') text = `${text.slice(0, -1)}${line}`;
    else if (head !== '' && tail !== '')
      text = `${isOneWord(head, tail, within, known) ? text.slice(0, -1) : text}${line}`;
    // A range or a compound goes on ("2010-|2012", "CB1-|R"), a dash alone does not.
    else if (/[\p{L}\p{N}][-‐–/]$/u.test(text) && /^[\p{L}\p{N}]/u.test(line)) text += line;
    else text += ` ${line}`;
  }
  return text.replaceAll('\u00ad', '');
}

function isOneWord(
  head: string,
  tail: string,
  within: ReadonlyMap<string, number>,
  known: KnownWord,
): boolean {
  const last = (head.split(/[-‐‑]/).at(-1) ?? head).toLowerCase();
  const [joined, parted] = [`${last}${tail.toLowerCase()}`, `${last}-${tail.toLowerCase()}`];
  const [asOne, asTwo] = [within.get(joined) ?? 0, within.get(parted) ?? 0];
  return asOne === asTwo ? asOne === 0 && known(joined) : asOne > asTwo;
}
