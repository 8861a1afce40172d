// The claims of an ingested pack: what a machine proposes as findings, with the caveats linked by rule, and statements of the record.
import { createCaveatFinder } from '../../caveats/attach.js';
import type { ClaimRow, PackFile } from '../../knowledge/schema.js';
import type { Caveat, Passage } from '../../vocabulary.js';
import { given, type StatementRole } from '../article.js';
import type { CutPassage, PassageRow } from './cut-passages.js';

type CaveatRow = PackFile['documentCaveats'][number];

export interface PackClaims {
  readonly claims: readonly ClaimRow[];
  readonly disclosures: readonly string[];
  readonly limits: readonly string[];
  readonly documentCaveats: readonly CaveatRow[];
  readonly recordClaim: string;
}

const recordClaim = 'record';
const limitsMax = 6;
const documentCaveatsMax = 4;
/** Statements that answer questions of their own: who paid, who is bound to whom, where the data are. */
const asked: ReadonlySet<StatementRole | null> = new Set(['disclosure', 'funding', 'data-availability']);
const statementsMax = 40;

/** `english`: whether the rules that find caveats know the language. */
export function claimsOf(
  passages: readonly CutPassage[],
  findings: readonly PassageRow[],
  english = true,
): PackClaims {
  const read = passages.map(({ row }) => asPassage(row));
  const byId = new Map(read.map((passage) => [passage.id, passage]));
  const finder = createCaveatFinder({ passages: english ? read : [] });
  const ofDocument = english ? finder.own(read[0]?.id ?? '') : { limits: [], caveats: [] };
  const limits = [
    ...ofDocument.limits.map(({ sentence }) => sentence.passage),
    ...callForResearch(ofDocument.caveats, byId),
  ];
  const limitIds = [...new Set(limits.map(({ id }) => id))].slice(0, limitsMax);
  const statements = passages.filter(({ role }) => asked.has(role)).slice(0, statementsMax);
  const proposed = findings.map(({ id }) => finding(id, english ? finder.of(id).near : [], byId));
  const taken = new Set(findings.map(({ id }) => id));
  // The title stands for the record; a text without one is named by its first words.
  const title = read.find(({ kind }) => kind === 'title') ?? read[0];
  const keywords = read.filter(({ kind }) => kind === 'keywords');
  const others = [...keywords, ...statements.map(({ row }) => row)].map(({ id }) => id);
  return {
    claims: [
      ...(title === undefined ? [] : [statement(recordClaim, title.id)]),
      ...proposed,
      ...[...new Set([...others, ...limitIds])].filter((id) => !taken.has(id)).map((id) => statement(id, id)),
    ],
    disclosures: statements.filter(({ role }) => role === 'disclosure').map(({ row }) => row.id),
    limits: limitIds,
    documentCaveats: ofDocument.caveats.slice(0, documentCaveatsMax).map((caveat) => caveatRow(caveat, byId)),
    recordClaim,
  };
}

function callForResearch(caveats: readonly Caveat[], byId: ReadonlyMap<string, Passage>): Passage[] {
  return caveats.flatMap(({ kind, passage }) =>
    kind === 'future-research' ? (byId.get(passage) ?? []) : [],
  );
}

function finding(id: string, caveats: readonly Caveat[], byId: ReadonlyMap<string, Passage>): ClaimRow {
  const rows = caveats.map((caveat) => caveatRow(caveat, byId));
  return { id, quote: { passage: id }, caveats: rows.length === 0 ? 'none-found' : rows, proposed: 'rule' };
}

function statement(id: string, passage: string): ClaimRow {
  return { id, quote: { passage }, statement: true };
}

function caveatRow({ kind, passage, text }: Caveat, byId: ReadonlyMap<string, Passage>): CaveatRow {
  return byId.get(passage)?.text === text ? { kind, passage } : { kind, passage, exact: text };
}

function asPassage({ id, kind, locator, text, start, section, paragraph }: PassageRow): Passage {
  return { id, kind, locator, text, start, url: null, ...given({ section, paragraph }) };
}
