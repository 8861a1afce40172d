// What a part of an article is for, by its heading, its type or its first words; and the look-alikes that are findings.
import { describe, expect, it } from 'vitest';
import { roleOfHeading, roleOfOpening, roleOfType } from '../../../src/ingest/jats/roles.js';

describe('a heading', () => {
  it.each([
    ['disclosure', 'Conflict of interest'],
    ['disclosure', 'Conflicts of Interest Statement'],
    ['disclosure', 'Competing interests'],
    ['disclosure', 'COMPETING FINANCIAL INTERESTS'],
    ['disclosure', 'Declaration of conflicting interests'],
    ['disclosure', 'Declaration of Competing Interest'],
    ['disclosure', 'Disclosure statement'],
    ['disclosure', 'Author disclosures:'],
    ['funding', 'Funding'],
    ['funding', '6. Financial support'],
    ['funding', 'Role of the funding source'],
    ['data-availability', 'Data Availability Statement'],
    ['data-availability', 'Availability of data and materials'],
    ['data-availability', 'Data and code availability'],
    ['data-availability', 'Data sharing'],
    ['notice', "Publisher's Note"],
    ['other', 'Acknowledgments'],
    ['other', 'Acknowledgements and affiliations'],
    ['other', 'Authors’ contributions'],
    ['other', 'Ethics approval and consent to participate'],
    ['other', 'Supplementary Material'],
    ['other', 'List of abbreviations'],
    ['other', 'Peer review'],
  ])('is of %s: %s', (role, heading) => {
    expect(roleOfHeading(heading)).toBe(role);
  });

  it.each([
    'Results',
    'Limitations',
    'Support for the hypothesis',
    'Support',
    'Availability of triptans',
    'Interest in new targets',
    'Funding gaps in migraine care',
    'Disclosure of pain to relatives',
    'Ethical questions of placebo surgery',
    'Supplementary motor area',
    'Data',
    'Correction of magnesium levels',
    '',
    'Conflict '.repeat(40),
  ])('is of the article itself: %s', (heading) => {
    expect(roleOfHeading(heading)).toBeNull();
  });
});

describe('a type', () => {
  it.each([
    ['COI-statement', 'disclosure'],
    ['conflict', 'disclosure'],
    ['competing-interest', 'disclosure'],
    ['financial-disclosure', 'funding'],
    ['supported-by', 'funding'],
    ['data-availability', 'data-availability'],
    ['con', 'other'],
    ['ethics-statement', 'other'],
    ['results', null],
    ['', null],
  ])('%s is of %s', (type, role) => {
    expect(roleOfType(type)).toBe(role);
  });
});

describe('the first words of a note', () => {
  it.each([
    ['Conflicts of interest: none.', 'disclosure'],
    ['The authors have declared that no competing interests exist.', 'disclosure'],
    ['The author reports no conflict.', 'disclosure'],
    ['This work was supported in part by a grant.', 'funding'],
    ['The study was partly funded by the state.', 'funding'],
    ['We thank the nurses.', 'other'],
    ['The mean of three runs.', null],
    ['This study was the first of its kind.', null],
  ])('%s is of %s', (words, role) => {
    expect(roleOfOpening(words)).toBe(role);
  });
});
