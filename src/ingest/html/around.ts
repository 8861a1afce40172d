// What stands around an article on a web page: navigation, banners, lists of other articles, controls.
import type { Element } from 'hast';

const tags =
  /^(?:audio|button|canvas|dialog|embed|footer|form|head|iframe|input|link|meta|nav|noscript|object|script|select|style|svg|template|textarea|video)$/;
const roles =
  /^(?:alert|banner|button|complementary|contentinfo|dialog|menu|menubar|navigation|search|toolbar|tablist)$/;
const names =
  /(?:^|[-_ ])(?:ad|ads|advert(?:isement)?s?|alt-?metrics?|back-?to-?top|banner|breadcrumbs?|cite-?box|comments?|cookies?|download-?links?|footer|masthead|menu|metrics|modal|nav(?:bar|igation)?|newsletter|paywall|popup|promo|recommend(?:ed|ations?)?|related|share|sharing|sidebar|site-header|skip(?:-?link|-?nav|-?to)?|social|subscribe|toc|toolbar|tooltip|usa-banner|visually-?hidden|sr-only)(?:$|[-_ ])/i;

export function isAround({ tagName, properties, children }: Element): boolean {
  if (tags.test(tagName)) return true;
  if (properties['hidden'] === true || properties['hidden'] === '') return true;
  if (roles.test(String(properties['role'] ?? ''))) return true;
  // A page's header is around the article, unless it holds the title of it.
  const classes = properties['className'];
  const name = `${Array.isArray(classes) ? classes.join(' ') : ''} ${String(properties['id'] ?? '')}`.trim();
  if (tagName === 'aside') return !/\b(?:box|note|definition|abstract)\b/i.test(name);
  if (tagName === 'header') return !holdsTitle(children);
  return (
    /^(?:div|ul|ol|section|p|span|a)$/.test(tagName) &&
    names.test(name) &&
    !/article-?(?:body|content|text)|main/i.test(name)
  );
}

function holdsTitle(children: Element['children']): boolean {
  return children.some(
    (child) => child.type === 'element' && (child.tagName === 'h1' || holdsTitle(child.children)),
  );
}
