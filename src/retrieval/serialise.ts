// An index as bytes and back: arrays as they stand in memory, behind a header that says what they are and of what they were made.
import { Fault } from '../errors.js';
import { type FrozenIndex, indexFits } from './frozen-index.js';
import type { StringTable } from './string-table.js';

/** Raise it by hand whenever the same texts give other terms, numbers or layout: an index of another version is built again. */
const indexVersion = 3;
const magic = 'glutamate-index';

/** `edition`: what the index was made of, so that it is never used with other passages. */
export interface SavedIndex {
  readonly edition: string;
  readonly index: FrozenIndex;
}

type Section = Exclude<keyof FrozenIndex, 'terms'> | 'terms.starts' | 'terms.text';

// Four-byte arrays first, so that each starts at a multiple of four.
const wide = [
  'postingStart',
  'postingDocument',
  'passageFrequency',
  'passageStart',
  'titleStart',
  'titleTerms',
  'bodyStart',
  'bodyTerms',
] as const;

interface Header {
  readonly magic: string;
  readonly version: number;
  readonly edition: string;
  readonly sections: readonly { readonly name: Section; readonly bytes: number }[];
}

/** The header is one line of JSON, filled with blanks to a multiple of four bytes; numbers are little-endian. */
export function serialiseIndex({ edition, index }: SavedIndex): Uint8Array {
  const parts: readonly (readonly [Section, ArrayBufferView])[] = [
    ...wide.map((name) => [name, index[name]] as const),
    ['terms.starts', index.terms.starts],
    ['postingFrequency', index.postingFrequency],
    ['terms.text', new TextEncoder().encode(index.terms.text)],
  ];
  const sections = parts.map(([name, { byteLength }]) => ({ name, bytes: byteLength }));
  const header: Header = { magic, version: indexVersion, edition, sections };
  const line = new TextEncoder().encode(JSON.stringify(header));
  const start = Math.ceil((line.length + 1) / 4) * 4;
  const bytes = new Uint8Array(start + sections.reduce((sum, section) => sum + section.bytes, 0));
  bytes.fill(0x20, 0, start);
  bytes.set(line);
  bytes[start - 1] = 0x0a;
  let at = start;
  for (const [, part] of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** The index whose bytes these are, sharing their memory. Throws a Fault `old-index` where another version made them, or none. */
export function loadIndex(bytes: Uint8Array): SavedIndex {
  const end = bytes.subarray(0, 4096).indexOf(0x0a);
  const header = end < 0 ? null : readHeader(new TextDecoder().decode(bytes.subarray(0, end)));
  if (header === null) throw outdated('it is no index');
  if (header.version !== indexVersion)
    throw outdated(`it was made by version ${header.version}, this is ${indexVersion}`);
  const length = header.sections.reduce((sum, section) => sum + section.bytes, end + 1);
  if (length !== bytes.length) throw outdated(`it has ${bytes.length} bytes of ${length}`);
  // Views must start at a multiple of four in their memory, which a file read into a pool does not.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const places = new Map<Section, Uint8Array>();
  let at = end + 1;
  for (const { name, bytes: size } of header.sections) {
    places.set(name, aligned.subarray(at, at + size));
    at += size;
  }
  const narrow = (name: Section): Uint8Array => places.get(name) ?? new Uint8Array();
  const numbers = (name: Section): Uint32Array => {
    const { buffer, byteOffset, byteLength } = narrow(name);
    return new Uint32Array(buffer, byteOffset, byteLength / 4);
  };
  const terms: StringTable = {
    text: new TextDecoder().decode(narrow('terms.text')),
    starts: numbers('terms.starts'),
  };
  const arrays = Object.fromEntries(wide.map((name) => [name, numbers(name)])) as Pick<
    FrozenIndex,
    (typeof wide)[number]
  >;
  const index: FrozenIndex = { ...arrays, terms, postingFrequency: narrow('postingFrequency') };
  if (!indexFits(index)) throw outdated('its parts do not fit together');
  return { edition: header.edition, index };
}

function readHeader(line: string): Header | null {
  try {
    const value: unknown = JSON.parse(line);
    return isHeader(value) ? value : null;
  } catch {
    return null;
  }
}

function isHeader(value: unknown): value is Header {
  if (typeof value !== 'object' || value === null || !('magic' in value) || value.magic !== magic)
    return false;
  if (!('edition' in value) || typeof value.edition !== 'string') return false;
  return 'sections' in value && Array.isArray(value.sections) && value.sections.every(isSection);
}

function isSection(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('bytes' in value)) return false;
  const { name, bytes } = value;
  if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0) return false;
  return bytes % 4 === 0 || name === 'postingFrequency' || name === 'terms.text';
}

function outdated(why: string): Fault {
  const cure = 'it is made anew in memory at each start; `glutamate index` saves it';
  return new Fault('old-index', 'the index cannot be used', why, cure);
}
