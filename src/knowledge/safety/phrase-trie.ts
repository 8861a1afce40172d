// Finds every phrase of a lexicon in a row of words in one pass, so that the time grows with the words and not with the phrases.
import type { Step } from './phrase-steps.js';

/** What a phrase stands for where it is found: [start, end). */
export interface Hit<Label> {
  readonly label: Label;
  readonly start: number;
  readonly end: number;
}

interface Node<Label> {
  readonly next: Map<string, Node<Label>>;
  readonly labels: Label[];
  /** Where a choice goes on, whichever was taken. */
  readonly joins: Node<Label>[];
  gap: Node<Label> | null;
}

type Keys = readonly (readonly string[])[];

const makeNode = <Label>(): Node<Label> => ({ next: new Map(), labels: [], joins: [], gap: null });

export class PhraseTrie<Label> {
  readonly #root = makeNode<Label>();
  readonly #gapWidth: (word: string | undefined) => number;

  /** `gapWidth`: how many words a gap may skip that starts at this word. */
  constructor(gapWidth: (word: string | undefined) => number) {
    this.#gapWidth = gapWidth;
  }

  add(steps: readonly Step[], label: Label): void {
    const { labels } = this.#lay(this.#root, steps);
    if (!labels.includes(label)) labels.push(label);
  }

  #lay(from: Node<Label>, steps: readonly Step[]): Node<Label> {
    let node = from;
    for (const step of steps) {
      if (step === '~') {
        node.gap ??= makeNode();
        node = node.gap;
      } else if (typeof step === 'string') {
        let child = node.next.get(step);
        if (child === undefined) {
          child = makeNode();
          node.next.set(step, child);
        }
        node = child;
      } else {
        const join = makeNode<Label>();
        for (const choice of step) this.#lay(node, choice).joins.push(join);
        node = join;
      }
    }
    return node;
  }

  /** `keysAt[i]`: the keys under which the i-th word is known (itself, its stems, its size if a number). */
  find(keysAt: Keys): Hit<Label>[] {
    const hits: Hit<Label>[] = [];
    for (let start = 0; start < keysAt.length; start++) this.#walk(this.#root, keysAt, start, start, hits);
    return hits;
  }

  #walk(node: Node<Label>, keysAt: Keys, start: number, at: number, hits: Hit<Label>[]): void {
    for (const label of node.labels) hits.push({ label, start, end: at });
    for (const join of node.joins) this.#walk(join, keysAt, start, at, hits);
    if (node.gap !== null) {
      const furthest = Math.min(at + this.#gapWidth(keysAt[at]?.[0]), keysAt.length);
      for (let skipped = at; skipped <= furthest; skipped++)
        this.#walk(node.gap, keysAt, start, skipped, hits);
    }
    for (const key of keysAt[at] ?? []) {
      const child = node.next.get(key);
      if (child !== undefined) this.#walk(child, keysAt, start, at + 1, hits);
    }
  }
}
