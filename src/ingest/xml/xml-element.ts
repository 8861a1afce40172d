// A small tree of XML: names and attributes without prefixes, text and elements in the order in which they stand.

export type XmlNode = XmlElement | string;

/** `attributes` by local name; where `href` and `xlink:href` meet, the first one counts. `line` is where it opens, from 1. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly line: number;
}

/** Of an element that is missing, each of these functions gives what an empty one would. */
type Maybe = XmlElement | undefined;

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function elementsOf(element: Maybe): readonly XmlElement[] {
  return element?.children.filter(isElement) ?? [];
}

/** Child elements of these names, in order. */
export function childrenOf(element: Maybe, ...names: readonly string[]): readonly XmlElement[] {
  return elementsOf(element).filter(({ name }) => names.includes(name));
}

/** The first child element of any of these names. */
export function firstChildNamed(element: Maybe, ...names: readonly string[]): Maybe {
  return childrenOf(element, ...names)[0];
}

/** The element at the end of a path of child elements. */
export function childAtPath(element: Maybe, ...path: readonly string[]): Maybe {
  return path.reduce<Maybe>((parent, name) => firstChildNamed(parent, name), element);
}

/** Elements of these names at any depth, in document order; none is looked for inside another of them. */
export function descendantsNamed(element: Maybe, ...names: readonly string[]): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    names.includes(child.name) ? [child] : descendantsNamed(child, ...names),
  );
}

/** Empty where the element has no such attribute. */
export function attributeOf(element: Maybe, name: string): string {
  return element?.attributes.get(name)?.trim() ?? '';
}

/** The characters of nodes, one after the other, without a rule of how they are laid out. */
export function charactersOf(nodes: readonly XmlNode[]): string {
  return nodes.map((node) => (isElement(node) ? charactersOf(node.children) : node)).join('');
}

/** The characters that stand in an element itself, not in those within it. */
export function bareText(element: XmlElement): string {
  return element.children.filter((node) => !isElement(node)).join('');
}
