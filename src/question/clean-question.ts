// Takes the chat out of a text before its words are read: tags, mentions, links and code of either platform.

import { stripReferenceNumbers } from '../text/superscript.js';

const markup: readonly RegExp[] = [
  /<(script|style)\b[^>]*>[^<]{0,2000}<\/\1\s*>/gi,
  /<[@#!:][^<>\s]{0,200}>/g, // Slack and Discord mentions, special mentions and custom emoji
  /<(?:https?|mailto):[^<>]{0,2000}>/g, // Slack's links
  /<\/?[a-z][^<>]{0,200}>/gi, // HTML tags
  /\bhttps?:\/\/\S+/g,
  /(?<![\p{L}\p{N}])@(?:everyone|here|channel|glutamate)\b/giu,
  /[`*_~|]{2,}/g,
];

/** The text without markup, in the same order; words keep their characters. */
export function cleanQuestion(text: string): string {
  // Format characters (zero width, direction) inside a word would part it.
  const visible = text.replace(/[\p{Cf}\u00ad]/gu, '');
  return markup.reduce((rest, pattern) => rest.replace(pattern, ' '), stripReferenceNumbers(visible));
}
