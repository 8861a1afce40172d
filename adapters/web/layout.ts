// The frame of every page: head, navigation, the question's field, footer. Ids of its own hold an underscore, which no passage's id can.
import { QUERY_MAX } from './limits.js';
import { address, type Child, h, html } from './markup.js';

export const views = [
  { path: '/', name: 'Ask' },
  { path: '/why', name: 'Why' },
  { path: '/gallery', name: 'Gallery' },
  { path: '/source', name: 'Source' },
] as const;
/** The view of packs to decide on is linked from where it is served alone. */
export type Path = (typeof views)[number]['path'] | '/curate';

export interface Frame {
  readonly path: Path;
  readonly title: string;
  /** What stands in the field and goes along to the other views; a page with `ask` shows the field. */
  readonly text: string;
  readonly ask: boolean;
  readonly body: readonly Child[];
}

export function layout({ path, title, text, ask, body }: Frame): string {
  const head = h(
    'head',
    {},
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('title', {}, `${title} · glutamate-bot`),
    h('link', { rel: ['icon'], href: '/icon.svg' }),
    ...['/page.css', '/ask.css', '/looks.css', '/views.css'].map((href) =>
      h('link', { rel: ['stylesheet'], href }),
    ),
    h('script', { src: '/page.js', type: 'module' }),
  );
  const main = h(
    'main',
    { id: 'page_main', tabIndex: -1 },
    ...(ask ? [askForm(path, text)] : []),
    h('div', { id: 'page_out', dataSwap: 'true' }, ...body),
  );
  const page = h('html', { lang: 'en' }, head, h('body', {}, skipLink(), banner(path, text), main, footer()));
  return `<!doctype html>\n${html(page)}\n`;
}

function skipLink(): Child {
  return h('a', { className: ['skip'], href: '#page_main' }, 'Skip to the content');
}

function banner(path: Path, text: string): Child {
  const links = views.map((view) => {
    const keeps = view.path === '/' || view.path === '/why';
    const href = address(view.path, keeps ? { q: text } : {});
    return h('li', {}, h('a', { href, ...(view.path === path ? { ariaCurrent: 'page' } : {}) }, view.name));
  });
  return h(
    'header',
    {},
    h(
      'p',
      { className: ['brand'] },
      h('img', { src: '/icon.svg', alt: '', width: 24, height: 24 }),
      h('span', {}, 'glutamate-bot'),
    ),
    h('nav', { id: 'page_nav', dataSwap: 'true', ariaLabel: 'Views' }, h('ul', {}, ...links)),
  );
}

/** A combobox once the script runs; a plain field without it. */
function askForm(path: Path, text: string): Child {
  const field = h('input', {
    id: 'page_q',
    name: 'q',
    type: 'text',
    value: text,
    maxLength: QUERY_MAX,
    autoComplete: 'off',
    autoCapitalize: 'off',
    enterKeyHint: 'search',
    placeholder: 'a question, or a topic',
  });
  return h(
    'form',
    { id: 'page_ask', method: 'get', action: path, role: 'search' },
    h('label', { htmlFor: 'page_q' }, 'Ask, as you would after /glutamate'),
    h('div', { className: ['field'] }, field, h('button', { type: 'submit' }, 'Ask')),
  );
}

function footer(): Child {
  return h(
    'footer',
    {},
    h(
      'p',
      {},
      'Everything on this page comes from the machine that serves it. No cookie, nothing stored, nothing counted.',
    ),
  );
}
