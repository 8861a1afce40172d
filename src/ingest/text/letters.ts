// A text by its letters and digits alone, so that titles can be compared however they are printed.

export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
