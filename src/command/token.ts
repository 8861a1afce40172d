// A Command as the value of a button, and back. Short enough for Discord's custom_id with room for an adapter's own prefix.
import { words } from '../text/tokens.js';
import { CITATION_FORMATS, type Command, type NonEmpty, type Press } from '../vocabulary.js';
import { ofPack } from './scope.js';

/** Discord: custom_id 1–100 characters (https://discord.com/developers/docs/components/reference); ten are left to the adapter. */
export const TOKEN_MAX = 90;

const version = '1';
const id = '[a-z0-9][a-z0-9-]*';
const list = `${id}(?:,${id})*`;
/** The one pack that is asked. */
const at = `(?:@(${id}))?`;

/** The token of a press, or null where the command carries free text or does not fit. Claims, and other packs before them, are dropped from the end to fit. */
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
      return fits(command.kind);
    case 'caveats':
    case 'disclosures':
      return fits(`${command.kind}${inPack(command.pack)}`);
    case 'cite':
      return fits(`cite:${command.format}${command.pack === undefined ? '' : `:${command.pack}`}`);
    case 'list':
      return fits(`list:${command.facet}${inPack(command.pack)}`);
    case 'topic': {
      const topic = `${command.name}${inPack(command.pack)}`;
      // Within a pack an id names one topic; the facet is the first thing that can be left out.
      return fits(`topic:${command.facet ?? ''}:${topic}`) ?? fits(`topic::${topic}`);
    }
    case 'compare':
      return fits(`compare:${command.names.join(',')}${inPack(command.pack)}`);
    case 'sources':
      return fits(`sources:${command.from}:${slug(command.text)}${inPack(command.pack)}`);
    case 'closest':
    case 'show': {
      const shape = command.kind === 'show' ? (['show', 's'] as const) : (['near', 'n'] as const);
      for (let kept = command.also?.length ?? 0; kept >= 0; kept--) {
        const others = (command.also ?? [])
          .slice(0, kept)
          .map(({ pack, claims }) => `+${pack}:${claims.join(',')}`)
          .join('');
        for (let count = command.claims.length; count > 0; count--) {
          const claims = command.claims.slice(0, count).join(',');
          const token =
            fits(`${shape[0]}:${command.pack}:${command.edition}:${claims}${others}`) ??
            // Several packs leave no room for the edition, which only dates the card.
            (others === '' ? null : fits(`${shape[1]}:${command.pack}:${claims}${others}`));
          if (token !== null) return token;
        }
      }
      return null;
    }
    case 'more':
      return fits(`more:${command.pack}:${command.claim}`);
    case 'feedback':
      return fits(`fb:${command.verdict === 'helpful' ? 'y' : 'n'}:${command.subject}`);
    case 'ask':
    case 'hello':
    case 'thanked':
    case 'unreadable':
      return null;
  }
}

function inPack(pack: string | undefined): string {
  return pack === undefined ? '' : `@${pack}`;
}

// What is looked for are words: joined, they are a text that a token can hold. Others than these letters do not fit.
function slug(text: string): string {
  return words(text).join('-');
}

const shapes: readonly [RegExp, (groups: readonly string[]) => Command | null][] = [
  [/^(help|about|privacy)$/, ([verb]) => simple(verb)],
  [new RegExp(`^(caveats|disclosures)${at}$`), ([verb, pack]) => scoped(simple(verb), pack)],
  [new RegExp(`^cite:([a-z-]+)(?::(${id}))?$`), ([name, pack]) => citeCommand(name, pack)],
  [new RegExp(`^list:(${id})${at}$`), ([facet = '', pack]) => scoped({ kind: 'list', facet }, pack)],
  [
    new RegExp(`^topic:(${id})?:(${id})${at}$`),
    ([facet, name = '', pack]) => scoped({ kind: 'topic', facet: facet || null, name }, pack),
  ],
  [
    new RegExp(`^compare:(${id}(?:,${id})+)${at}$`),
    ([names = '', pack]) => scoped({ kind: 'compare', names: names.split(',') }, pack),
  ],
  [
    new RegExp(`^sources:([1-9]\\d{0,5}):([a-z0-9]+(?:-[a-z0-9]+)*)?${at}$`),
    ([from = '1', text = '', pack]) =>
      scoped({ kind: 'sources', text: text.replaceAll('-', ' '), from: Number(from) }, pack),
  ],
  [
    new RegExp(`^(show|near):(${id}):([0-9a-f]{12}):(${list})((?:\\+${id}:${list})*)$`),
    ([kind, pack = '', edition = '', claims = '', others = '']) =>
      showCommand(kind === 'show' ? 'show' : 'closest', pack, edition, claims, others),
  ],
  [
    new RegExp(`^([sn]):(${id}):(${list})((?:\\+${id}:${list})+)$`),
    ([kind, pack = '', claims = '', others = '']) =>
      showCommand(kind === 's' ? 'show' : 'closest', pack, '', claims, others),
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

function showCommand(
  kind: 'show' | 'closest',
  pack: string,
  edition: string,
  claims: string,
  others: string,
): Command {
  const [next, ...rest] = others
    .split('+')
    .slice(1)
    .map((part) => {
      const [other = '', own = ''] = part.split(':');
      return { pack: other, claims: listOf(own) };
    });
  const also = next === undefined ? {} : { also: [next, ...rest] as const };
  return { kind, pack, edition, claims: listOf(claims), ...also };
}

function listOf(claims: string): NonEmpty<string> {
  const [first = '', ...others] = claims.split(',');
  return [first, ...others];
}

function scoped(command: Command | null, pack: string | undefined): Command | null {
  return command === null || !pack ? command : ofPack(command, pack);
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
