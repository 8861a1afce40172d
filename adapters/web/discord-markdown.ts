// Discord's Markdown as its client reads it, so that a missing escape shows here as it would there.
// Rules: https://support.discord.com/hc/en-us/articles/210298617 and https://discord.com/developers/docs/reference#message-formatting
import { type Child, h, outwardLink } from './markup.js';

/** The blocks of one text: code, quotes, headings, small print, lists, and lines. */
export function discordMarkdown(text: string): Child[] {
  const out: Child[] = [];
  let rest = text;
  while (rest !== '') {
    const fence = /```(?:[a-z]*\n)?([\s\S]*?)\n?```/.exec(rest);
    out.push(...blocks(rest.slice(0, fence?.index ?? rest.length)));
    if (fence === null) break;
    out.push(h('pre', fence[1] ?? ''));
    rest = rest.slice(fence.index + fence[0].length);
  }
  return out;
}

interface Kind {
  readonly mark: RegExp;
  /** The lines of one kind that follow each other, without their marks. */
  readonly view: (lines: readonly string[]) => Child[];
}

const kinds: readonly Kind[] = [
  { mark: /^> /, view: (lines) => [h('blockquote', ...blocks(lines.join('\n')))] },
  { mark: /^#{1,3} /, view: (lines) => lines.map((line) => h('h3', ...inline(line))) },
  { mark: /^-# /, view: (lines) => lines.map((line) => h('p.small', ...inline(line))) },
  { mark: /^\s*[-*] /, view: (lines) => [h('ul', ...lines.map((line) => h('li', ...inline(line))))] },
  {
    mark: /^\s*\d+\. /,
    view: (lines) => [h('ol', ...lines.map((line) => h('li', ...inline(line))))],
  },
];
const plain: Kind = {
  mark: /^/,
  view: (lines) => (lines.every((line) => line === '') ? [] : [h('p', ...inline(lines.join('\n')))]),
};

function blocks(text: string): Child[] {
  const groups: { kind: Kind; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const kind = kinds.find(({ mark }) => mark.test(line)) ?? plain;
    const bare = line.replace(kind.mark, '');
    const open = groups.at(-1);
    if (open?.kind === kind) open.lines.push(bare);
    else groups.push({ kind, lines: [bare] });
  }
  return groups.flatMap(({ kind, lines }) => kind.view(lines));
}

const rules: readonly [RegExp, (match: RegExpExecArray) => Child][] = [
  [/^\\([^0-9A-Za-z\s])/, ([, character = '']) => character],
  [/^<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::[tTdDfFR])?)>|^@(?:everyone|here)/, ([all]) => mention(all)],
  [/^:[\w+-]+:/, ([all]) => mention(all)],
  [
    /^\[((?:\\.|[^\]\\])+)\]\((https?:\/\/[^\s)]+)\)/,
    ([, label = '', url = '']) => outwardLink(url, ...inline(label)),
  ],
  [/^https?:\/\/[^\s<]+[^<.,:; "'\]\s]/, ([all]) => outwardLink(all, all)],
  [/^\|\|([\s\S]+?)\|\|/, ([, body = '']) => h('span.spoiler', ...inline(body))],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/, ([, , code = '']) => h('code', code)],
  [/^\*\*((?:\\[\s\S]|[^*\\]|\*(?!\*))+)\*\*/, ([, body = '']) => h('strong', ...inline(body))],
  [/^\*(?!\s)((?:\\[\s\S]|[^*\\])+)\*/, ([, body = '']) => h('em', ...inline(body))],
  [/^__((?:\\[\s\S]|[^_\\])+)__/, ([, body = '']) => h('u', ...inline(body))],
  [/^_(?!\s)((?:\\[\s\S]|[^_\\])+)_(?!\w)/, ([, body = '']) => h('em', ...inline(body))],
  [/^~~((?:\\[\s\S]|[^~\\])+)~~/, ([, body = '']) => h('s', ...inline(body))],
];

function mention(text: string): Child {
  return h('span.mention', text);
}

// What no rule can begin with is taken in one piece; a letter run too, so that `a_b` begins no emphasis inside a word.
const words = /^(?:[^\\<@:[\]h|`*_~]+|h(?!ttps?:))+/;

function inline(text: string): Child[] {
  const out: Child[] = [];
  let shown = '';
  let rest = text;
  while (rest !== '') {
    const taken = words.exec(rest)?.[0] ?? '';
    shown += taken;
    rest = rest.slice(taken.length);
    if (rest === '') break;
    const hit = firstRule(rest, shown);
    if (hit === null) {
      shown += rest.slice(0, 1);
      rest = rest.slice(1);
    } else if (typeof hit.child === 'string') {
      shown += hit.child;
      rest = rest.slice(hit.length);
    } else {
      out.push(shown, hit.child);
      shown = '';
      rest = rest.slice(hit.length);
    }
  }
  return shown === '' ? out : [...out, shown];
}

function firstRule(rest: string, before: string): { child: Child; length: number } | null {
  if (rest.startsWith('_') && /\w$/.test(before)) return null;
  for (const [rule, show] of rules) {
    const match = rule.exec(rest);
    if (match !== null) return { child: show(match), length: match[0].length };
  }
  return null;
}
