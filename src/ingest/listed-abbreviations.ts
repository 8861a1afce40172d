// The abbreviations of a list that is written as prose ("CSD: cortical spreading depression; NO: nitric oxide").
import type { Block, ListedAbbreviation } from './article.js';

const HEADING =
  /^(?:\d+\.?\s)?(?:list of |non-?standard )?abbreviations?(?: (?:used|and acronyms))?\W{0,2}$/i;
const ITEM = /^(\S{2,12})(?:\s?[:=,]|\s[–-])\s(.{3,120})$/;

/** A word of its own with capitals or digits; what explains terms ("Aura: …") is a glossary, and no abbreviation. */
export function isShortForm(term: string): boolean {
  const shape = /^[\p{L}\p{N}][\p{L}\p{N}/+-]{1,11}$/u;
  const capital = /\p{Lu}.*\p{Lu}|\p{Lu}\p{N}|\p{N}\p{Lu}|\p{Ll}\p{Lu}/u;
  return shape.test(term) && capital.test(term);
}

export function listedAbbreviations({ section, text }: Block): readonly ListedAbbreviation[] {
  if (!HEADING.test(section.at(-1) ?? '')) return [];
  return text.split(/[;.]\s/).flatMap((item) => {
    const [, short = '', long = ''] = ITEM.exec(item.trim()) ?? [];
    const whole = long.replace(/[.;]$/, '');
    return isShortForm(short) && whole.length > short.length ? [{ short, long: whole }] : [];
  });
}
