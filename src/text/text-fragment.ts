// The address of a sentence on a web page, as a text fragment. Own, since it must fit into 512 characters and be unambiguous.
// Source: WICG Scroll to Text Fragment, https://wicg.github.io/scroll-to-text-fragment/ (syntax `#:~:text=start,end`).

/** Whole text up to this many characters is spelled out; longer ones are given by their first and last words. */
const spelledOut = 80;
const fewestWords = 4;

/**
 * `page#:~:text=…` that selects `passage` inside `record`, the text that the page shows, or null where no
 * choice of first and last words is unambiguous within `limit` characters (512 is Discord's bound for a link button).
 */
export function textFragment(page: string, passage: string, record: string, limit = 512): string | null {
  const start = record.indexOf(passage);
  if (start < 0) return null;
  if (passage.length <= spelledOut && record.indexOf(passage, start + 1) < 0) {
    return within(`${page}#:~:text=${encode(passage)}`, limit);
  }
  const parts = passage.split(' ');
  for (let count = fewestWords; count * 2 <= parts.length; count++) {
    const head = parts.slice(0, count).join(' ');
    const tail = parts.slice(-count).join(' ');
    const found = record.indexOf(head);
    const end = record.indexOf(tail, found + head.length);
    if (found === start && end === start + passage.length - tail.length) {
      return within(`${page}#:~:text=${encode(head)},${encode(tail)}`, limit);
    }
  }
  return null;
}

function within(address: string, limit: number): string | null {
  return address.length <= limit ? address : null;
}

// `-`, `,` and `&` part the directive and must be escaped; the rest of the escapes keep the address safe to paste
// into chat markup, where brackets, quotes and apostrophes end links.
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[-!'()*~_]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}
