// Publishers mark a retracted article in its title ("RETRACTED: …", "[Retracted] …"), and the notice of it, too ("Retraction: …").

const END = String.raw`\s?(?:\]|:|\.|—|–|- )`;
const RETRACTED = new RegExp(
  String.raw`^\W{0,3}(?:(?:retracted|withdrawn|removed)(?: (?:article|paper|publication))?|art(?:igo|ículo) retra(?:c?tado|ído))${END}`,
  'i',
);
const NOTICE = new RegExp(
  String.raw`^\W{0,3}(?:notice of )?(partial )?retraction(?: (?:notice|note|statement))?(?: (?:to|for))?${END}`,
  'i',
);

export function isRetractedTitle(title: string): boolean {
  return RETRACTED.test(title);
}

/** Null where the title is not that of a notice. */
export function noticeInTitle(title: string): 'retraction' | 'partial-retraction' | null {
  const found = NOTICE.exec(title);
  if (found === null) return null;
  return found[1] === undefined ? 'retraction' : 'partial-retraction';
}

/** The title of a notice without what marks it as one: mostly the title of the article that it is about. */
function withoutMark(title: string): string {
  return title.replace(NOTICE, '').trim();
}

/** How an article that is itself a notice says so; `named`: the other article, as the notice cites it; else its own title tells. */
export function noticeText(
  of: 'retraction' | 'partial-retraction' | 'concern',
  named: string,
  title: string,
): string {
  const about = named || withoutMark(title) || 'another article';
  if (of === 'concern') return `This is an expression of concern about ${about}`;
  return `This is a notice of ${of === 'retraction' ? 'retraction' : 'partial retraction'} of ${about}`;
}
