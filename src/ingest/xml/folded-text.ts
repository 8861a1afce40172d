// Text as it is read: characters in order, and white space of the markup's layout folded to one blank.

// As far back as is looked for an open bracket.
const tailMax = 40;

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
  // Kept apart: to slice the whole at every mark would take time that grows with its square.
  #tail = '';
  #shape: ((word: string) => string) | null = null;

  add(characters: string): void {
    for (const [index, word] of characters.split(LAYOUT).entries()) {
      if (index > 0) this.#blank = true;
      if (word === '') continue;
      if (this.#blank && this.#text !== '') this.#write(' ');
      this.#blank = false;
      if (this.#waiting.length > 0) this.#begin();
      this.#write(this.#shape === null ? word : this.#shape(word));
    }
  }

  /** What `add` brings is written by `shape`, which keeps the number of code units. */
  shaped(shape: (word: string) => string, add: () => void): void {
    const before = this.#shape;
    this.#shape = shape;
    add();
    this.#shape = before;
  }

  get isShaped(): boolean {
    return this.#shape !== null;
  }

  #write(characters: string): void {
    this.#text += characters;
    this.#tail = (this.#tail + characters).slice(-tailMax);
  }

  /** The last characters, with the blank that waits. */
  get tail(): string {
    return this.#blank ? `${this.#tail} ` : this.#tail;
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
