// The text of a tree of elements, as a reader gets it: of the whole, or of the elements of one class.

interface Node {
  readonly value?: string;
  readonly properties?: { readonly className?: unknown };
  readonly children?: readonly Node[];
}

export function treeText(node: unknown): string {
  const { value, children = [] } = node as Node;
  return value ?? children.map(treeText).join('\n');
}

/** The elements of a class, outermost first. */
export function ofClass(node: unknown, name: string): readonly unknown[] {
  const { properties, children = [] } = node as Node;
  const own = properties?.className;
  if (Array.isArray(own) && own.includes(name)) return [node];
  return children.flatMap((child) => ofClass(child, name));
}

/** Line breaks between elements are the layout's: texts are compared without blanks. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
