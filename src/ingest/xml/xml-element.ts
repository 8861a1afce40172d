// A small tree of XML: names and attributes without prefixes, text and elements in the order in which they stand.

export type XmlNode = XmlElement | string;

/** `attributes` by local name; where `href` and `xlink:href` meet, the first one counts. `line` is where it opens, from 1. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly line: number;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter(isElement);
}

/** Child elements of these names, in order. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return elementsOf(element).filter(({ name }) => names.includes(name));
}

export function childOf(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  return element === undefined ? undefined : childrenOf(element, ...names)[0];
}

/** Elements of these names at any depth, in document order; none is looked for inside another of them. */
export function within(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    names.includes(child.name) ? [child] : within(child, ...names),
  );
}

export function attributeOf(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name)?.trim() ?? '';
}

/** The characters of nodes, one after the other, without a rule of how they are laid out. */
export function charactersOf(nodes: readonly XmlNode[]): string {
  return nodes.map((node) => (isElement(node) ? charactersOf(node.children) : node)).join('');
}
