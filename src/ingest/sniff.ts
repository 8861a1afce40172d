// Which format a text is in, told by its content: names of files lie, and standard input has none.

export type InputFormat = 'jats' | 'pubmed' | 'medline' | 'bioc' | 'markdown' | 'text' | 'jsonl';

// What is looked at: prologs, front matter and the first keys all stand at the head.
const HEAD = 65_536;

const PUBMED_ROOTS: ReadonlySet<string> = new Set([
  'PubmedArticleSet',
  'PubmedArticle',
  'PubmedBookArticleSet',
  'PubmedBookArticle',
  'MedlineCitationSet',
  'MedlineCitation',
]);

// Elements of HTML that Markdown texts open with; `html` itself is a page, and no form that is read.
const MARKDOWN_HTML: ReadonlySet<string> = new Set(
  'a abbr b blockquote br center details div em figure h1 h2 h3 h4 h5 h6 hr i img kbd ol p picture pre span strong sub sup table ul'.split(
    ' ',
  ),
);

/** The format of a text. It tells forms apart and does not check them: that is the reader's part. */
export function sniffFormat(text: string): InputFormat {
  const head = text.slice(0, HEAD).replace(/^[\uFEFF\s]+/, '');
  if (head.startsWith('<')) return markup(head);
  if (/^\{|^\[\s*[{\]]/.test(head)) return json(head);
  if (/^[A-Z][A-Z0-9 ]{3}- /.test(head) && /^(?:PMID|PMC |TI {2}|AB {2}|TY {2})- /m.test(head))
    return 'medline';
  return isMarkdown(head) ? 'markdown' : 'text';
}

function markup(head: string): InputFormat {
  const root = rootOf(head);
  if (root === null) return isMarkdown(head) || head.startsWith('<!--') ? 'markdown' : 'text';
  if (PUBMED_ROOTS.has(root)) return 'pubmed';
  return MARKDOWN_HTML.has(root) ? 'markdown' : 'jats';
}

/** Name of the first element, past declaration, comments and document type; null where none opens. */
function rootOf(head: string): string | null {
  let rest = head;
  for (;;) {
    const end = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : null;
    if (end !== null) {
      const at = rest.indexOf(end);
      if (at < 0) return rest.startsWith('<?xml') ? '?xml' : null;
      rest = rest.slice(at + end.length).trimStart();
      continue;
    }
    // A document type says the root's name itself, whatever follows it.
    const name = /^<(?:!DOCTYPE\s+)?(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/i.exec(rest)?.[1];
    return name ?? null;
  }
}

// BioC keeps documents in a collection, or passages in a document; in a string of JSON the quotes would be escaped.
function json(head: string): InputFormat {
  if (/"(?:documents|passages)"\s*:\s*\[/.test(head)) return 'bioc';
  return head.startsWith('[') ? 'bioc' : 'jsonl';
}

function isMarkdown(head: string): boolean {
  return (
    /^---[ \t]*\r?\n/.test(head) ||
    /^#{1,6}[ \t]+\S/m.test(head) ||
    /^\S.*\r?\n(?:={3,}|-{3,})[ \t]*$/m.test(head)
  );
}
