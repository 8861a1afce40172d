// Text as it is read: characters in order, and white space of the markup's layout folded to one blank.

// The white space of XML. No-break, thin and hair spaces are characters of the article and stay.
const LAYOUT = /[ \t\r\n]+/;

/** Where a part of the text begins, known once its first word is added; -1 while there is none. */
export interface Mark {
  start: number;
}

export class FoldedText {
  #text = '';
  #blank = false;
  #waiting: Mark[] = [];

  add(characters: string): void {
    for (const [index, word] of characters.split(LAYOUT).entries()) {
      if (index > 0) this.#blank = true;
      if (word === '') continue;
      if (this.#blank && this.#text !== '') this.#text += ' ';
      this.#blank = false;
      if (this.#waiting.length > 0) this.#begin();
      this.#text += word;
    }
  }

  /** What comes next stands apart by a blank. */
  gap(): void {
    this.#blank = true;
  }

  /** Marks where the next word begins. */
  mark(): Mark {
    const mark = { start: -1 };
    this.#waiting.push(mark);
    return mark;
  }

  #begin(): void {
    for (const mark of this.#waiting) mark.start = this.#text.length;
    this.#waiting = [];
  }

  get length(): number {
    return this.#text.length;
  }

  toString(): string {
    return this.#text;
  }
}
