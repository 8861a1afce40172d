// Who wrote the article: names of persons and of groups, editors left out.
import type { Author } from '../../vocabulary.js';
import { attributeOf, childOf, childrenOf, isElement, type XmlElement } from '../xml/xml-element.js';
import { textOf } from './inline.js';

// Groups of contributors that are not the article's authors.
const OTHERS = /editor|review|translat|section|investigat|collab|non-?byline/i;

export function authorsOf(meta: XmlElement | undefined): readonly Author[] {
  if (meta === undefined) return [];
  return childrenOf(meta, 'contrib-group')
    .filter((group) => !OTHERS.test(attributeOf(group, 'content-type')))
    .flatMap((group) => childrenOf(group, 'contrib'))
    .filter((contributor) => /^$|^(?!.*non-?byline).*author/i.test(attributeOf(contributor, 'contrib-type')))
    .flatMap(authorOf);
}

function authorOf(contributor: XmlElement): readonly Author[] {
  const names = childOf(contributor, 'name-alternatives') ?? contributor;
  const name = childOf(names, 'name', 'string-name');
  if (name !== undefined) return nameOf(name);
  // JATS 1.4 has a name within the group.
  const groups =
    childOf(contributor, 'collab-alternatives', 'collab-name-alternatives', 'collab-wrap') ?? contributor;
  const group = childOf(groups, 'collab', 'collab-name');
  return group === undefined ? [] : groupOf(group);
}

function nameOf(name: XmlElement): readonly Author[] {
  const family = textOf(childOf(name, 'surname'));
  const given = textOf(childOf(name, 'given-names'));
  if (family !== '') return [{ given, family }];
  const whole = given || textOf(name);
  return whole === '' ? [] : [{ given: '', family: whole }];
}

// The members of a group are listed within it; the group is the author.
function groupOf(group: XmlElement): readonly Author[] {
  const children = group.children.filter((node) => !isElement(node) || node.name !== 'contrib-group');
  const name = textOf({ ...group, children });
  return name === '' ? [] : [{ given: '', family: name }];
}
