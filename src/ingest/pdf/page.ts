// A page of a PDF as its text layer gives it: pieces of text with their places, in the order in which the file draws them.

/** Lengths are in points (1/72 inch), from the upper left corner of the page as it is shown. */
export interface PageItem {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
  readonly font: string;
  /** A blank stands before it. */
  readonly spaced: boolean;
}

/** Width and height in points. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Text that stands upright. */
  readonly items: readonly PageItem[];
  /** Characters of text that is turned, which is not read. */
  readonly turned: number;
}

/** What the file says of itself: its own fields, and those that publishers write into it (XMP, PRISM). */
export interface PdfMetadata {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly doi: string | null;
  readonly journal: string | null;
  readonly year: number | null;
}

/** The text layer of a file, page by page, and what the file says of itself. */
export interface PdfFile {
  readonly pages: readonly PdfPage[];
  readonly metadata: PdfMetadata;
}

/** What was found wrong with a page, which is then left out. */
export interface LeftOut {
  readonly page: number;
  readonly why: string;
}
