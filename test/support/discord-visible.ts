// What a reader of a Discord message sees: its Markdown read as the client reads it. Own code, so that the renderer cannot agree with itself.
// Rules: https://support.discord.com/hc/en-us/articles/210298617 and https://discord.com/developers/docs/reference#message-formatting

interface Piece {
  readonly type?: number;
  readonly content?: string;
  readonly components?: readonly Piece[];
}

/** All texts of a message in reading order, un-escaped; whatever the client would turn into something else stands in ⟦brackets⟧. */
export function discordVisible(payload: unknown): string {
  return texts(payload as Piece)
    .map(shown)
    .join('\n');
}

function texts(piece: Piece): string[] {
  const own = piece.type === 10 || piece.type === undefined ? [piece.content ?? ''] : [];
  return [...own, ...(piece.components ?? []).flatMap(texts)].filter((text) => text !== '');
}

/** One text display. */
export function shown(markdown: string): string {
  let out = '';
  let rest = markdown;
  while (rest !== '') {
    const fence = /```(?:[a-z]*\n)?([\s\S]*?)\n?```/.exec(rest);
    const before = fence === null ? rest : rest.slice(0, fence.index);
    out += before.split('\n').map(line).join('\n');
    if (fence === null) break;
    out += fence[1] ?? '';
    rest = rest.slice(fence.index + fence[0].length);
  }
  return out;
}

// What a line may begin with, from the outside in: quote bar, small print or heading, list.
function line(text: string): string {
  if (/^\s*(?:>>> )/.test(text)) return `⟦long quote⟧${text.slice(4)}`;
  if (text.startsWith('> ')) return block(text.slice(2));
  return block(text);
}

function block(text: string): string {
  const mark = /^(?:-# |#{1,3} |\s*[-*] |\s*\d+\. )/.exec(text)?.[0] ?? '';
  return inline(text.slice(mark.length));
}

const rules: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [/^\\([^0-9A-Za-z\s])/, ([, character = '']) => character],
  [/^<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::[tTdDfFR])?|\/[^>]+:\d+|id:\w+)>/, () => '⟦mention⟧'],
  [/^<https?:\/\/[^>\s]+>/, ([all]) => all.slice(1, -1)],
  [/^@(?:everyone|here)/, () => '⟦everyone⟧'],
  [/^\[((?:\\.|[^\]\\])+)\]\((https?:\/\/[^\s)]+)\)/, ([, label = '']) => inline(label)],
  // An address swallows the backslashes in it.
  [/^https?:\/\/[^\s<]+[^<.,:; "'\]\s]/, ([all]) => all],
  [/^:[\w+-]+:/, () => '⟦emoji⟧'],
  [/^\|\|([\s\S]+?)\|\|/, () => '⟦spoiler⟧'],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/, ([, , code = '']) => code],
  [/^\*\*((?:\\.|[^*\\])+)\*\*/, ([, body = '']) => inline(body)],
  [/^\*(?!\s)((?:\\.|[^*\\])+)\*/, ([, body = '']) => inline(body)],
  [/^__((?:\\.|[^_\\])+)__/, ([, body = '']) => inline(body)],
  [/^_(?!\s)((?:\\.|[^_\\])+)_(?!\w)/, ([, body = '']) => inline(body)],
  [/^~~((?:\\.|[^~\\])+)~~/, ([, body = '']) => inline(body)],
];

function inline(text: string): string {
  let out = '';
  let rest = text;
  while (rest !== '') {
    const hit = rules
      .map(([rule, show]) => ({ match: rule.exec(rest), show }))
      .find(({ match }) => match !== null);
    if (hit?.match) {
      out += hit.show(hit.match);
      rest = rest.slice(hit.match[0].length);
    } else {
      // A word at once, since `a_b` and the like begin no emphasis inside a word, and for speed.
      const plain =
        /^(?:[0-9A-Za-z ]{2,}(?=[^0-9A-Za-z])(?<!https?)|[\s\S])/u.exec(rest)?.[0] ?? rest.slice(0, 1);
      const url = plain.search(/https?$/);
      const taken = url > 0 ? plain.slice(0, url) : plain.length > 1 && url === 0 ? plain.slice(0, 1) : plain;
      out += taken;
      rest = rest.slice(taken.length);
    }
  }
  return out;
}
