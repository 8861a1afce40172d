// Slack's three control characters, both ways. Nothing else may be escaped (https://docs.slack.dev/messaging/formatting-message-text#escaping).

/** For a field that Slack reads as mrkdwn: no mention, channel or link can come out of the result. */
export function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What a person typed, from the text that Slack sends: links become their labels, mentions words, entities characters. */
export function unescapeSlack(text: string): string {
  return text
    .replace(/<([^<>]*)>/g, (_, inner: string) => spoken(inner))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

// <@U1|ann> a person, <#C1|general> a channel, <!here> a group, <https://x|label> or <mailto:…|label> a link.
function spoken(inner: string): string {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? '' : inner.slice(bar + 1);
  if (target.startsWith('@')) return label === '' ? ' ' : `@${label}`;
  if (target.startsWith('#')) return label === '' ? ' ' : `#${label}`;
  if (target.startsWith('!')) return label === '' ? ' ' : label;
  return label === '' ? target.replace(/^mailto:/, '') : label;
}
