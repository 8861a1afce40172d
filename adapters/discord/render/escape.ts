// Discord's Markdown, switched off: the reader sees exactly the characters given.
// Rules: https://support.discord.com/hc/en-us/articles/210298617; a backslash before any punctuation shows it as it is.

// Emphasis, underline, strikethrough, spoiler, code, masked links, mentions, custom emoji, timestamps, @everyone.
const anywhere = /[\\*_~`|[\]<>@]/g;
// An address would become a link, inside which backslashes are shown; without its colon it is text.
const address = /:(?=\/\/)/g;
// `:brain:` is shown as an emoji.
const shortcode = /:(?=[\w+-]+:)/g;
// Headings, lists, small print: only where a line begins.
const lineStart = /^([ \t]*)([#+-])/gm;
const numbered = /^([ \t]*\d+)\./gm;

/** Text that Discord shows as the very characters of `text`. */
export function escapeText(text: string): string {
  return text
    .replace(anywhere, '\\$&')
    .replace(address, '\\:')
    .replace(shortcode, '\\:')
    .replace(lineStart, '$1\\$2')
    .replace(numbered, '$1\\.');
}

/** For code blocks, where nothing can be escaped: a fence inside the text is broken by an invisible character. */
export function codeBlock(text: string, language = ''): string {
  return `\`\`\`${language}\n${text.trimEnd().replace(/`(?=``)/g, '`\u200b')}\n\`\`\``;
}
