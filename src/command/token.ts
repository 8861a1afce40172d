// A Command as the value of a button, and back. Short enough for Discord's custom_id with room for an adapter's own prefix.
import { CITATION_FORMATS, type Command, type NonEmpty, type Press } from '../vocabulary.js';

/** Discord: custom_id 1–100 characters (https://discord.com/developers/docs/components/reference); ten are left to the adapter. */
export const TOKEN_MAX = 90;

const version = '1';
const id = '[a-z0-9][a-z0-9-]*';

/** The token of a press, or null where the command carries free text or does not fit. Claims are dropped from the end to fit. */
export function encode({ command, page }: Press): string | null {
  const tail = page > 1 ? `;${page}` : '';
  const fits = (body: string): string | null => {
    const token = `${version};${body}${tail}`;
    return token.length <= TOKEN_MAX && decode(token) !== null ? token : null;
  };
  switch (command.kind) {
    case 'help':
    case 'about':
    case 'privacy':
    case 'caveats':
    case 'disclosures':
      return fits(command.kind);
    case 'cite':
      return fits(`cite:${command.format}${command.pack === undefined ? '' : `:${command.pack}`}`);
    case 'list':
      return fits(`list:${command.facet}`);
    case 'topic':
      return fits(`topic:${command.facet ?? ''}:${command.name}`);
    case 'compare':
      return fits(`compare:${command.names.join(',')}`);
    case 'show':
      for (let count = command.claims.length; count > 0; count--) {
        const token = fits(
          `show:${command.pack}:${command.edition}:${command.claims.slice(0, count).join(',')}`,
        );
        if (token !== null) return token;
      }
      return null;
    case 'more':
      return fits(`more:${command.pack}:${command.claim}`);
    case 'feedback':
      return fits(`fb:${command.verdict === 'helpful' ? 'y' : 'n'}:${command.subject}`);
    case 'ask':
      return null;
  }
}

const shapes: readonly [RegExp, (groups: readonly string[]) => Command | null][] = [
  [/^(help|about|privacy|caveats|disclosures)$/, ([verb]) => simple(verb)],
  [new RegExp(`^cite:([a-z-]+)(?::(${id}))?$`), ([name, pack]) => citeCommand(name, pack)],
  [new RegExp(`^list:(${id})$`), ([facet = '']) => ({ kind: 'list', facet })],
  [
    new RegExp(`^topic:(${id})?:(${id})$`),
    ([facet, name = '']) => ({ kind: 'topic', facet: facet || null, name }),
  ],
  [
    new RegExp(`^compare:(${id}(?:,${id})+)$`),
    ([names = '']) => ({ kind: 'compare', names: names.split(',') }),
  ],
  [
    new RegExp(`^show:(${id}):([0-9a-f]{12}):(${id}(?:,${id})*)$`),
    ([pack = '', edition = '', claims = '']) => {
      const [first = '', ...others] = claims.split(',');
      const all: NonEmpty<string> = [first, ...others];
      return { kind: 'show', pack, edition, claims: all };
    },
  ],
  [new RegExp(`^more:(${id}):(${id})$`), ([pack = '', claim = '']) => ({ kind: 'more', pack, claim })],
  [
    new RegExp(`^fb:([yn]):(${id}(?:/${id})?)$`),
    ([verdict, subject = '']) => ({
      kind: 'feedback',
      subject,
      verdict: verdict === 'y' ? 'helpful' : 'not-helpful',
    }),
  ],
];

/** The press that a token carries, or null for anything that {@link encode} did not write. */
export function decode(token: string): Press | null {
  if (token.length > TOKEN_MAX) return null;
  const [written, body = '', page = '1', ...more] = token.split(';');
  if (written !== version || more.length > 0 || !/^[1-9]\d{0,3}$/.test(page)) return null;
  for (const [shape, read] of shapes) {
    const match = shape.exec(body);
    if (match === null) continue;
    const command = read(match.slice(1).map((group) => group ?? ''));
    return command === null ? null : { command, page: Number(page) };
  }
  return null;
}

function simple(verb: string | undefined): Command | null {
  switch (verb) {
    case 'help':
    case 'about':
    case 'privacy':
    case 'caveats':
    case 'disclosures':
      return { kind: verb };
    default:
      return null;
  }
}

function citeCommand(name: string | undefined, pack: string | undefined): Command | null {
  const format = CITATION_FORMATS.find((known) => known === name);
  if (format === undefined) return null;
  return pack ? { kind: 'cite', format, pack } : { kind: 'cite', format };
}
