// The frame of every page: head, navigation, the question's field, footer. Ids of its own hold an underscore, which no passage's id can.
import { QUESTION_MAX } from '../../src/index.js';
import { address, type Child, h, html, link } from './markup.js';

const views = [
  { path: '/', name: 'Ask' },
  { path: '/gallery', name: 'Cards' },
  { path: '/source', name: 'Text' },
] as const;
/** The pages that no view leads to are linked from where they are of use. */
export type Path = (typeof views)[number]['path'] | '/why' | '/curate' | null;

export interface Frame {
  readonly path: Path;
  readonly title: string;
  readonly body: readonly Child[];
  /** What stands in the field, and goes along to the answer; a page without it shows no field. */
  readonly text?: string;
  /** What stands before the field. */
  readonly intro?: readonly Child[];
}

export function layout({ path, title, body, text, intro = [] }: Frame): string {
  const head = h(
    'head',
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('title', `${title} · glutamate-bot`),
    h('link', { rel: ['icon'], href: '/icon.svg' }),
    ...['/page.css', '/answer.css', '/views.css'].map((href) => h('link', { rel: ['stylesheet'], href })),
    h('script', { src: '/page.js', type: 'module' }),
  );
  const main = h(
    'main#page_main',
    { tabIndex: -1 },
    h('div#page_intro', { dataSwap: 'true' }, ...intro),
    text === undefined ? null : askForm(path === '/why' ? '/why' : '/', text),
    h('div#page_out', { dataSwap: 'true' }, ...body),
  );
  const skip = h('a.skip', { href: '#page_main' }, 'Skip to the content');
  const footer = h(
    'footer',
    'Everything on this page comes from the machine that serves it. No cookie, nothing stored, nothing counted.',
  );
  const page = h('html', { lang: 'en' }, head, h('body', skip, banner(path, text ?? ''), main, footer));
  return `<!doctype html>\n${html(page)}\n`;
}

export interface WayBack {
  readonly href: string;
  readonly label: string;
}

/** A few words in place of a page, with a way back. */
export function notePage(words: string, back: WayBack = { href: '/', label: 'Ask a question' }): string {
  return layout({ path: null, title: words, body: [h('h1', words), h('p', link(back.href, back.label))] });
}

function banner(path: Path, text: string): Child {
  const links = views.map((view) => {
    const href = address(view.path, view.path === '/' ? { q: text } : {});
    return h('li', h('a', { href, ariaCurrent: view.path === path ? 'page' : undefined }, view.name));
  });
  const icon = h('img', { src: '/icon.svg', alt: '', width: 24, height: 24 });
  return h(
    'header',
    h('a.brand', { href: '/' }, icon, h('span', 'glutamate-bot')),
    h('nav#page_nav', { dataSwap: 'true', ariaLabel: 'Views' }, h('ul', ...links)),
  );
}

/** A combobox once the script runs; a plain field without it. */
function askForm(path: '/' | '/why', text: string): Child {
  const field = h('input#page_q', {
    name: 'q',
    type: 'text',
    value: text,
    maxLength: QUESTION_MAX,
    autoComplete: 'off',
    autoCapitalize: 'off',
    enterKeyHint: 'search',
  });
  return h(
    'form#page_ask',
    { method: 'get', action: path, role: 'search' },
    h('label', { htmlFor: 'page_q' }, 'Ask a question, or name a topic'),
    h('div.field', field, h('button', { type: 'submit' }, 'Ask')),
  );
}
