// What the index takes: a passage as text, with what tells which document it belongs to.

export interface PassageText {
  /** Unique in the collection. */
  readonly id: string;
  /** The title of its document; may be empty. */
  readonly title: string;
  readonly text: string;
  /** Its document, where that is known; passages of one document follow each other. */
  readonly document?: string;
}

/** A document: passages that follow each other, with the title that they share. */
export interface DocumentText {
  readonly title: string;
  readonly passages: readonly PassageText[];
}
