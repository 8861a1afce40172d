// The pages that the directories of the platforms want of an app: privacy, terms, support. They show fixed words alone and
// nothing of the packs, so anybody may open them.
import type { IncomingMessage } from 'node:http';
import { type CardWords, cardWords, languageOf } from '../../src/card/index.js';
import type { Language } from '../../src/index.js';
import type { HttpHandler } from '../adapter.js';
import { botNameAndCommand } from '../settings/identity.js';
import { answerPage, type PageLink, type PlainPage } from './plain-page.js';

interface Given {
  readonly BOT_NAME?: string | undefined;
  readonly SUPPORT_EMAIL?: string | undefined;
}

const paths = ['/privacy', '/terms', '/support'] as const;
type Path = (typeof paths)[number];

/** The words change with a release: a browser may keep them for an hour. */
const kept = { 'cache-control': 'public, max-age=3600', vary: 'accept-language' } as const;

export function publicPages(given: Given): Readonly<Record<string, HttpHandler>> {
  return Object.fromEntries(paths.map((path) => [path, handlerOf(path, given)]));
}

function handlerOf(path: Path, given: Given): HttpHandler {
  return (request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD')
      return answerPage(response, 200, pageOf(path, languageIn(request), given), kept);
    response.setHeader('allow', 'GET, HEAD');
    return answerPage(response, 405, { title: 'Not this way', lines: ['Open this page in a browser.'] });
  };
}

/** The first language of the browser in which there are words; English where there is none. */
function languageIn({ headers }: IncomingMessage): Language {
  const ranges = (headers['accept-language'] ?? '').slice(0, 200).split(',');
  for (const range of ranges) {
    const language = languageOf(range.split(';', 1)[0]?.trim() ?? '');
    if (language !== null) return language;
  }
  return 'en';
}

function pageOf(path: Path, language: Language, given: Given): PlainPage {
  const words = cardWords(language);
  const titles: Readonly<Record<Path, string>> = {
    '/privacy': words.privacy,
    '/terms': words.terms,
    '/support': words.support,
  };
  const others = paths.filter((other) => other !== path);
  return {
    title: `${botNameAndCommand(given).name}: ${titles[path]}`,
    lines: linesOf(path, words, given),
    links: [...contactOf(path, given), ...others.map((href) => ({ label: titles[href], href }))],
    language,
  };
}

function linesOf(path: Path, words: CardWords, { SUPPORT_EMAIL: email }: Given): readonly string[] {
  switch (path) {
    case '/privacy': {
      const { privacy1, privacy2, privacy3, privacy4, privacy5, privacy6 } = words;
      return [privacy1, privacy2, privacy3, privacy4, privacy5, privacy6];
    }
    case '/terms':
      return [
        words.aboutSilentSources,
        words.aboutNot,
        words.aboutSure,
        words.personalAdvice,
        words.notAdvice,
      ];
    case '/support':
      return [email === undefined ? words.supportNone : words.supportAt, words.supportGive];
  }
}

function contactOf(path: Path, { SUPPORT_EMAIL: email }: Given): readonly PageLink[] {
  return path === '/support' && email !== undefined ? [{ label: email, href: `mailto:${email}` }] : [];
}
