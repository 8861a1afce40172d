// Finds the phrases of one language's lexicon in a row of words. A text holds few words of thousands, so a phrase is read and laid
// into the trie when a word that it may begin with is first met: a start costs a scan of the lexicon, not the reading of it.
import { type CueClass, cueClasses, type Lexicon } from './cue-class.js';
import { firstPieces, phraseSteps, readPiece } from './phrase-steps.js';
import { type Hit, PhraseTrie } from './phrase-trie.js';
import { WordKeys } from './word-keys.js';

const longestGap = { sign: 10, word: 3 };
const sign = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]$/u;

/** A phrase that is not laid yet; null once it is. */
interface Waiting {
  phrase: string | null;
  readonly cue: CueClass;
}

export class CueFinder {
  readonly #keys = new WordKeys();
  readonly #trie = new PhraseTrie<CueClass>((word) =>
    word !== undefined && sign.test(word) ? longestGap.sign : longestGap.word,
  );
  /** By each word that the phrase may begin with. */
  readonly #waiting = new Map<string, Waiting[]>();

  constructor(parts: readonly Lexicon[]) {
    const notations: string[] = [];
    for (const part of parts) {
      for (const cue of cueClasses) {
        const notation = part[cue];
        if (notation === undefined) continue;
        notations.push(notation);
        for (const phrase of notation.split(';')) this.#keep({ phrase, cue }, firstPieces(phrase));
      }
    }
    const pieces = new Set(notations.join(';').match(/[^()|;\s]+/g));
    for (const piece of pieces) for (const word of readPiece(piece)) this.#keys.learn(word);
  }

  /** Every phrase in a row of words that no sentence ends. */
  find(words: readonly string[]): Hit<CueClass>[] {
    const keysAt = words.map((word) => this.#keys.of(word));
    for (const keys of keysAt) for (const key of keys) this.#layThoseWith(key);
    return this.#trie.find(keysAt);
  }

  #keep(waiting: Waiting, pieces: readonly string[]): void {
    for (const piece of pieces) {
      const [first] = readPiece(piece);
      if (first === undefined) continue;
      const list = this.#waiting.get(first);
      if (list === undefined) this.#waiting.set(first, [waiting]);
      else list.push(waiting);
    }
  }

  #layThoseWith(key: string): void {
    const list = this.#waiting.get(key);
    if (list === undefined) return;
    this.#waiting.delete(key);
    for (const one of list) {
      if (one.phrase === null) continue;
      for (const steps of phraseSteps(one.phrase)) this.#trie.add(steps, one.cue);
      one.phrase = null;
    }
  }
}
