// A table as text: a line for each row, cells parted by tabs, each row a sentence of its own.
import type { ReferenceMarker } from '../article.js';
import { isElement, type XmlElement, type XmlNode } from '../xml/xml-element.js';
import type { Draft } from './draft.js';
import type { Place } from './place.js';
import { readRun } from './run.js';

// The names of XHTML and of the OASIS exchange table.
const ROWS: ReadonlySet<string> = new Set(['tr', 'row']);
const CELLS: ReadonlySet<string> = new Set(['td', 'th', 'entry', 'entrytbl']);

interface Line {
  readonly text: string;
  readonly markers: readonly ReferenceMarker[];
}

/** Adds the rows of a table as one block; returns what floats in its cells. */
export function addTable(table: XmlElement, place: Place, draft: Draft): readonly XmlElement[] {
  const floats: XmlElement[] = [];
  const lines = linesOf(table, draft, floats);
  let text = '';
  const markers: ReferenceMarker[] = [];
  const sentences: { start: number; end: number }[] = [];
  for (const line of lines) {
    if (text !== '') text += '\n';
    const start = text.length;
    text += line.text;
    sentences.push({ start, end: text.length });
    for (const marker of line.markers)
      markers.push({ ...marker, start: marker.start + start, end: marker.end + start });
  }
  draft.block(place, text, { markers, sentences });
  return floats;
}

function linesOf(table: XmlElement, draft: Draft, floats: XmlElement[]): readonly Line[] {
  return table.children.flatMap((node) => {
    if (!isElement(node)) return lineOf([[node]], draft, floats);
    if (ROWS.has(node.name)) return lineOf(cellsOf(node), draft, floats);
    const nested = node.children.some((child) => isElement(child));
    return nested && !CELLS.has(node.name) ? linesOf(node, draft, floats) : lineOf([[node]], draft, floats);
  });
}

function cellsOf(row: XmlElement): readonly (readonly XmlNode[])[] {
  return row.children
    .filter((node) => isElement(node) || node.trim() !== '')
    .map((node) => (isElement(node) ? node.children : [node]));
}

// Empty cells keep their place between others, and none is kept at the ends of a line.
function lineOf(cells: readonly (readonly XmlNode[])[], draft: Draft, floats: XmlElement[]): readonly Line[] {
  let text = '';
  const markers: ReferenceMarker[] = [];
  for (const cell of cells) {
    const run = readRun(cell, draft);
    for (const float of run.floats) floats.push(float);
    if (text !== '') text += '\t';
    for (const marker of run.markers)
      markers.push({ ...marker, start: marker.start + text.length, end: marker.end + text.length });
    text += run.text;
  }
  const trimmed = text.trimEnd();
  return trimmed === '' ? [] : [{ text: trimmed, markers }];
}
