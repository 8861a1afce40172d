// Numbers in order of coming, as many as there are: a typed array that doubles, a quarter of the memory of a plain one.

export class GrowingArray {
  #array = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#array.length) {
      const larger = new Uint32Array(this.#array.length * 2);
      larger.set(this.#array);
      this.#array = larger;
    }
    this.#array[this.#length++] = value;
  }

  /** A copy that holds just the numbers. */
  toArray(): Uint32Array {
    return this.#array.slice(0, this.#length);
  }
}
