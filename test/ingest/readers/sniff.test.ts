// The format of an input is told by its content: each form as it really begins, and the look-alikes beside it.
import { describe, expect, it } from 'vitest';
import { type InputFormat, sniffFormat } from '../../../src/ingest/sniff.js';

const forms: readonly (readonly [InputFormat, string, string])[] = [
  ['jats', 'an article', '<article article-type="research-article"><front/></article>'],
  [
    'jats',
    'a declaration and document type',
    '\uFEFF<?xml version="1.0"?>\n<!DOCTYPE article PUBLIC "x" "y.dtd">\n<article/>',
  ],
  [
    'jats',
    'a set as NCBI sends it',
    '<?xml version="1.0"?><!-- made today --><pmc-articleset><article/></pmc-articleset>',
  ],
  ['jats', 'an unknown root, for its reader to refuse', '<feed><entry/></feed>'],
  ['html', 'a page of HTML', '<!DOCTYPE html><html><body>x</body></html>'],
  ['html', 'a page in XML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
  ['jats', 'an article cut off', '<article><p>Tea'],
  ['ris', 'RIS', 'TY  - JOUR\nTI  - Tea\nER  - \n'],
  ['bibtex', 'BibTeX after a comment', '% exported\n@article{tea2020,\n title = {Tea}}'],
  ['csl-json', 'a list of CSL-JSON', '[{"id":"x","type":"article-journal","title":"Tea"}]'],
  ['csl-json', 'one item of CSL-JSON', '{"type":"article-journal","title":"Tea"}'],
  ['jats', 'a document type with another root', '<!DOCTYPE a [<!ENTITY b "c">]><article>&b;</article>'],
  ['jats', 'an unknown root after a comment and a declaration', '<!-- x --><?xml version="1.0"?><p>x</p>'],
  ['jats', 'a root with a prefix', '<x:table xmlns:x="y"><x:row/></x:table>'],
  ['jats', 'an instruction of another program', '<?php echo 1; ?>'],
  ['jats', 'a definition alone', '<!ELEMENT article ANY>'],
  ['jats', 'XML cut off in its declaration', '<?xml version="1.0" enco'],
  [
    'pubmed',
    'a set',
    '<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "a" "b">\n<PubmedArticleSet/>',
  ],
  ['pubmed', 'one article', '  <PubmedArticle><MedlineCitation/></PubmedArticle>'],
  ['medline', 'tagged lines', '\nPMID- 123\nOWN - NLM\nTI  - A title\n'],
  ['medline', 'tagged lines that begin otherwise', 'OWN - NLM\nPMID- 123\n'],
  ['bioc', 'a collection', '{"source":"PMC","documents":[{"id":"1","passages":[]}]}'],
  ['bioc', 'an array of collections', '[ {"bioctype":"BioCCollection","documents": [] } ]'],
  [
    'bioc',
    'a collection in XML',
    '<?xml version="1.0"?><!DOCTYPE collection SYSTEM "BioC.dtd"><collection><document>',
  ],
  ['jats', 'a collection of another kind', '<collection><record/></collection>'],
  ['bioc', 'one document', '{"id":"1","passages":[{"text":"x"}]}'],
  ['jsonl', 'lines of passages', '{"id":"a","title":"T","text":"x"}\n{"id":"b","text":"y"}\n'],
  ['jsonl', 'a passage that speaks of documents', '{"id":"a","text":"the key \\"documents\\": [ is one"}\n'],
  ['markdown', 'front matter', '---\ntitle: A\n---\n\nText.\n'],
  ['markdown', 'a heading', 'Text.\n\n## Results\n\nMore.\n'],
  ['markdown', 'an underlined heading', 'A title\n=======\n\nText.\n'],
  ['markdown', 'a picture in HTML first', '<div align="center">\n\n# A title\n\n</div>'],
  ['text', 'plain prose', 'A title\n\nOne sentence. Another one - with a dash.\n'],
  ['text', 'prose that opens with a bracket', '[Migraine and glutamate]\n\nText.'],
  ['text', 'prose that opens with a sign', '<5% of the patients dropped out.'],
  ['text', 'a word that looks like a tag of MEDLINE', 'DRUG- free periods were rare.\nSo it was.'],
  ['text', 'nothing', ''],
];

describe('the format of an input', () => {
  it.each(forms)('is %s for %s', (format, _what, text) => {
    expect(sniffFormat(text)).toBe(format);
  });

  it('is found at once in a long text', () => {
    expect(sniffFormat(`${'A line of prose.\n'.repeat(500_000)}# end`)).toBe('text');
    expect(sniffFormat('<!--'.repeat(500_000))).toBe('markdown');
    expect(sniffFormat(`${'<!-- -->'.repeat(500_000)}<article/>`)).toBe('markdown');
  });
});
