// The four formats, for the shipped source as a whole and for sources that try to break each format's syntax.
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/citations/cite.js';
import type { Source } from '../../src/vocabulary.js';
import { packOf, shippedTexts } from '../support/pack-texts.js';

const shipped = packOf(shippedTexts()).source;

const hostile: Source = {
  title: 'Curly {braces}, 50% & $5_of #1: C:\\path ~ ^up\nIs it so?',
  authors: [
    { given: '', family: 'The {Migraine} Study Group' },
    { given: 'Jean-Paul M.', family: 'O’Neil & Sons' },
  ],
  journal: 'Annals of 100% Data',
  journalShort: 'Ann 100% Data',
  year: 2020,
  volume: null,
  issue: null,
  pages: null,
  doi: '10.1000/a_b%c',
  pmid: null,
  pmcid: null,
  url: 'https://example.org/a_b',
};

describe('the citation of the shipped source', () => {
  it('is right in Vancouver style', () => {
    expect(cite(shipped, 'vancouver').text).toBe(
      'Hoffmann J, Charles A. Glutamate and Its Receptors as Therapeutic Targets for Migraine. Neurotherapeutics. 2018;15(2):361-370. doi:10.1007/s13311-018-0616-5. PMID: 29508147; PMCID: PMC5935645.',
    );
  });

  it('is right in RIS, line by line', () => {
    expect(cite(shipped, 'ris').text.split('\r\n')).toEqual([
      'TY  - JOUR',
      'AU  - Hoffmann, Jan',
      'AU  - Charles, Andrew',
      'TI  - Glutamate and Its Receptors as Therapeutic Targets for Migraine',
      'JO  - Neurotherapeutics',
      'JA  - Neurotherapeutics',
      'PY  - 2018',
      'VL  - 15',
      'IS  - 2',
      'SP  - 361',
      'EP  - 370',
      'DO  - 10.1007/s13311-018-0616-5',
      'AN  - 29508147',
      'C2  - PMC5935645',
      'UR  - https://pmc.ncbi.nlm.nih.gov/articles/PMC5935645/',
      'ER  - ',
      '',
    ]);
  });

  it('is right in BibTeX', () => {
    expect(cite(shipped, 'bibtex').text).toBe(`@article{hoffmann2018,
  author = {Hoffmann, Jan and Charles, Andrew},
  title = {{Glutamate and Its Receptors as Therapeutic Targets for Migraine}},
  journal = {Neurotherapeutics},
  year = {2018},
  volume = {15},
  number = {2},
  pages = {361--370},
  doi = {10.1007/s13311-018-0616-5},
  pmid = {29508147},
  pmcid = {PMC5935645},
  url = {https://pmc.ncbi.nlm.nih.gov/articles/PMC5935645/}
}
`);
  });

  it('is right in CSL-JSON', () => {
    expect(JSON.parse(cite(shipped, 'csl-json').text)).toEqual([
      {
        id: 'hoffmann2018',
        type: 'article-journal',
        title: 'Glutamate and Its Receptors as Therapeutic Targets for Migraine',
        author: [
          { family: 'Hoffmann', given: 'Jan' },
          { family: 'Charles', given: 'Andrew' },
        ],
        'container-title': 'Neurotherapeutics',
        'container-title-short': 'Neurotherapeutics',
        issued: { 'date-parts': [[2018]] },
        volume: '15',
        issue: '2',
        page: '361-370',
        DOI: '10.1007/s13311-018-0616-5',
        PMID: '29508147',
        PMCID: 'PMC5935645',
        URL: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5935645/',
      },
    ]);
  });

  it.each([
    ['vancouver', 'hoffmann2018.txt', 'text/plain'],
    ['ris', 'hoffmann2018.ris', 'application/x-research-info-systems'],
    ['bibtex', 'hoffmann2018.bib', 'application/x-bibtex'],
    ['csl-json', 'hoffmann2018.json', 'application/vnd.citationstyles.csl+json'],
  ] as const)('as %s is a file named %s', (format, filename, mediaType) => {
    expect(cite(shipped, format)).toMatchObject({ filename, mediaType });
  });
});

describe('the citation of a hostile source', () => {
  it('keeps a question mark as the end of the title, and leaves out what is not known, in Vancouver style', () => {
    expect(cite({ ...hostile, title: 'Is it so?' }, 'vancouver').text).toBe(
      'The {Migraine} Study Group, O’Neil & Sons JPM. Is it so? Ann 100% Data. 2020. doi:10.1000/a_b%c.',
    );
    expect(cite({ ...hostile, title: 'T', pages: 'e12', doi: null }, 'vancouver').text).toContain(
      '2020:e12.',
    );
  });

  it('holds every RIS field on one line, and names no field that is empty', () => {
    const lines = cite(hostile, 'ris').text.trimEnd().split('\r\n');
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- ?/);
    expect(lines).toContain('TI  - Curly {braces}, 50% & $5_of #1: C:\\path ~ ^up Is it so?');
    expect(lines).toContain('AU  - The {Migraine} Study Group');
    expect(lines.filter((line) => /^(?:VL|IS|SP|EP|AN|C2)/.test(line))).toEqual([]);
  });

  it('cannot be broken out of in BibTeX: braces pair up and TeX signs are escaped', () => {
    const { text } = cite(hostile, 'bibtex');
    expect(text).toContain('author = {{The \\{Migraine\\} Study Group} and O’Neil \\& Sons, Jean-Paul M.}');
    expect(text).toContain(
      'Curly \\{braces\\}, 50\\% \\& \\$5\\_of \\#1: C:\\textbackslash{}path \\textasciitilde{} \\textasciicircum{}up',
    );
    expect(text).not.toMatch(/\b(?:volume|number|pages|pmid) =/);
    let depth = 0;
    for (const sign of text.replace(/\\[{}]/g, '')) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    expect(depth).toBe(0);
  });

  it('gives a group of authors as a literal name in CSL-JSON', () => {
    const [item] = JSON.parse(cite(hostile, 'csl-json').text) as { author: unknown; volume?: string }[];
    expect(item?.author).toEqual([
      { literal: 'The {Migraine} Study Group' },
      { family: 'O’Neil & Sons', given: 'Jean-Paul M.' },
    ]);
    expect(item).not.toHaveProperty('volume');
  });

  it('has a key and a file name of plain letters and digits, whatever the name', () => {
    const named = (family: string): string =>
      cite({ ...hostile, authors: [{ given: '', family }] }, 'ris').filename;
    expect(named('Müller-Lüdenscheidt')).toBe('mullerludenscheidt2020.ris');
    expect(named('../../etc/passwd')).toBe('etcpasswd2020.ris');
    expect(named('山田')).toBe('source2020.ris');
    const titled = (title: string): string => cite({ ...hostile, authors: [], title }, 'bibtex').text;
    expect(titled('The Sencha notes')).toMatch(/^@article\{sencha2020,/);
    expect(titled('茶')).toMatch(/^@article\{source2020,/);
  });
});
