// Which format a text is in, told by its content: names of files lie, and standard input has none.

export type InputFormat =
  | 'jats'
  | 'pubmed'
  | 'medline'
  | 'bioc'
  | 'html'
  | 'ris'
  | 'bibtex'
  | 'csl-json'
  | 'markdown'
  | 'text'
  | 'jsonl';

// What is looked at: prologs, front matter and the first keys all stand at the head.
const HEAD = 65_536;

const PUBMED_ROOT = /^(?:Pubmed(?:Book)?Article(?:Set)?|MedlineCitation(?:Set)?)$/;

// Elements of HTML that Markdown texts open with.
const MARKDOWN_HTML: ReadonlySet<string> = new Set(
  'a abbr b blockquote br center details div em figure h1 h2 h3 h4 h5 h6 hr i img kbd ol p picture pre span strong sub sup table ul'.split(
    ' ',
  ),
);

/** The first line of an entry of BibTeX: its kind and its key. */
const bibtexEntry =
  /^\s{0,8}@(?!comment|preamble|string)[a-z]{3,20}\s{0,4}[{(]\s{0,8}[^\s,{}()"=]{0,200}\s{0,8},/im;

/** The format of a text. It tells forms apart and does not check them: that is the reader's part. */
export function sniffFormat(text: string): InputFormat {
  const head = text.slice(0, HEAD).replace(/^[\uFEFF\s]+/, '');
  if (head.startsWith('<')) return markup(head);
  if (/^\{|^\[\s*[{\]]/.test(head)) return json(head);
  if (/^TY\s{1,3}-(?:\s|$)/m.test(head.slice(0, 400)) && !/^#|^<|^\{/.test(head)) return 'ris';
  if (/^[@%]/.test(head) && bibtexEntry.test(head)) return 'bibtex';
  if (/^[A-Z][A-Z0-9 ]{3}- /.test(head) && /^(?:PMID|PMC |TI {2}|AB {2}|TY {2})- /m.test(head))
    return 'medline';
  return isMarkdown(head) ? 'markdown' : 'text';
}

function markup(head: string): InputFormat {
  const { rest, isXml } = withoutProlog(head);
  const root = /^<((?:[\w.-]+:)?)([A-Za-z_][\w.-]*)/.exec(rest);
  const name = root?.[2] ?? /^<!DOCTYPE\s+(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/i.exec(rest)?.[1];
  if (name !== undefined && PUBMED_ROOT.test(name)) return 'pubmed';
  if (name?.toLowerCase() === 'html') return 'html';
  if (name === 'collection' && /<(?:[\w.-]+:)?document[\s>]/.test(rest)) return 'bioc';
  // Its reader refuses what is no article, and says what the root is.
  if (isXml || root?.[1]) return 'jats';
  if (name === undefined) return isMarkdown(head) || head.startsWith('<!--') ? 'markdown' : 'text';
  if (
    /^(?:head|body|main)$/i.test(name) &&
    /<(?:p|h1|div|section)\b/i.test(head) &&
    !/<(?:front|article-meta)\b/.test(head)
  )
    return 'html';
  return MARKDOWN_HTML.has(name) ? 'markdown' : 'jats';
}

/** Past comments and instructions; a declaration or an instruction is XML, whatever follows. */
function withoutProlog(head: string): { readonly rest: string; readonly isXml: boolean } {
  let rest = head;
  let isXml = false;
  for (;;) {
    const end = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : null;
    if (end === '?>') isXml = true;
    const at = end === null ? -1 : rest.indexOf(end);
    if (end === null || at < 0) return { rest, isXml: isXml || /^<!(?!--)/.test(rest) };
    rest = rest.slice(at + end.length).trimStart();
  }
}

const CSL_TYPE =
  /"type"\s*:\s*"(?:article|paper|book|chapter|thesis|report|webpage|manuscript|dataset|review|speech|post|document)[a-z-]*"/;

// BioC keeps documents in a collection, or passages in a document; in a string of JSON the quotes would be escaped.
function json(head: string): InputFormat {
  if (/"(?:documents|passages)"\s*:\s*\[/.test(head)) return 'bioc';
  // Of CSL-JSON, one item or the items of an export; passages as lines have no type.
  const isItem = CSL_TYPE.test(head) && /"(?:title|DOI)"\s*:/.test(head) && !/"text"\s*:/.test(head);
  return isItem || /^(?:\[|\{\s*"items"\s*:\s*\[)/.test(head) ? 'csl-json' : 'jsonl';
}

function isMarkdown(head: string): boolean {
  return (
    /^---[ \t]*\r?\n/.test(head) ||
    /^#{1,6}[ \t]+\S/m.test(head) ||
    /^\S.*\r?\n(?:={3,}|-{3,})[ \t]*$/m.test(head)
  );
}
