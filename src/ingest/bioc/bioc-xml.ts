// The documents of BioC XML (the document type BioC.dtd), as its JSON has them: what comes after is the same for both.
import { badInput } from '../../errors.js';
import { parseXml } from '../xml/parse-xml.js';
import {
  attributeOf,
  charactersOf,
  childrenOf,
  firstChildNamed,
  type XmlElement,
} from '../xml/xml-element.js';
import type { BiocDocument, BiocPassage } from './bioc-documents.js';

/** Throws a Fault where the XML is broken or holds no document with passages. */
export function parseBiocXml(xml: string): readonly BiocDocument[] {
  const documents: BiocDocument[] = [];
  const root = parseXml(xml, new Set(['document']), (element) => {
    const passages = childrenOf(element, 'passage').map(passageOf);
    const id = textOf(element, 'id')?.trim();
    if (passages.length > 0) documents.push({ id, infons: infonsOf(element), passages });
  });
  if (documents.length > 0) return documents;
  throw badInput(
    'There is no document of BioC in this XML',
    `the outermost element is ${root}, and no "document" with "passage" is in it`,
    'give what the BioC service answers for an article that it has',
  );
}

function passageOf(element: XmlElement): BiocPassage {
  const sentences = childrenOf(element, 'sentence').map((sentence) => ({ text: textOf(sentence, 'text') }));
  return { text: textOf(element, 'text'), infons: infonsOf(element), sentences };
}

function textOf(element: XmlElement, name: string): string | undefined {
  const child = firstChildNamed(element, name);
  return child === undefined ? undefined : charactersOf(child.children);
}

/** What is said several times under a key is one text. */
function infonsOf(element: XmlElement): BiocDocument['infons'] {
  const infons = new Map<string, string>();
  for (const infon of childrenOf(element, 'infon')) {
    const key = attributeOf(infon, 'key');
    const before = infons.get(key);
    const value = charactersOf(infon.children);
    infons.set(key, before === undefined ? value : `${before}; ${value}`);
  }
  return Object.fromEntries(infons);
}
