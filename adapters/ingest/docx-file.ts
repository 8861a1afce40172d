// The parts of a Word file that are read, unfolded within bounds: pictures and whatever else it holds stay folded.
import { unzipSync } from 'fflate';
import { badInput, type DocxParts, Fault } from '../../src/index.js';
import { INPUT_BYTES_MAX, tooLarge } from './decode.js';

/** Some writers number the parts ("word/document2.xml"). */
const wanted = /^(?:word\/(?:document|styles|footnotes|endnotes)\d{0,3}\.xml|docProps\/core\d{0,3}\.xml)$/;

/** A zip archive that is no Word file is told from one that is. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Word before 2007, and a Word file with a password, are in this older container. */
export function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

export function oldWord(): Fault {
  return badInput(
    'a Word file of the older kind, or one with a password',
    'the whole file',
    'save it as DOCX without a password',
  );
}

/** Null for an archive of another kind. */
export function readDocxFile(bytes: Uint8Array): DocxParts | null {
  const parts = unzip(bytes);
  const of = (name: string): string | null => {
    const [stem = '', ending = ''] = name.split(/(?=\.xml$)/);
    const place = Object.keys(parts).find(
      (path) => path.startsWith(stem) && /^\d*$/.test(path.slice(stem.length, -ending.length)),
    );
    const part = place === undefined ? undefined : parts[place];
    return part === undefined ? null : new TextDecoder().decode(part);
  };
  const document = of('word/document.xml');
  if (document === null) return null;
  return {
    document,
    styles: of('word/styles.xml'),
    footnotes: of('word/footnotes.xml'),
    endnotes: of('word/endnotes.xml'),
    core: of('docProps/core.xml'),
  };
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false;
        size += originalSize;
        if (size > INPUT_BYTES_MAX) throw tooLarge();
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw badInput('this file is damaged', 'the whole archive', 'open it in Word and save it again', cause);
  }
}
