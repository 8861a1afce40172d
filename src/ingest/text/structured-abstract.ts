// A structured abstract printed as running text: its labels ("METHODS:") become headings, so that a quote knows where it stands.
import type { Block } from '../article.js';

const label =
  '(?:Background|Introduction|Context|Rationale|Importance|Objectives?|Aims?|Purpose|Hypothesis|(?:Patients and |Materials and )?Methods?|Methodology|Design|Study Design|Setting|Participants|Patients|Interventions?|Main Outcome Measures?|Outcomes?|Measurements|Data Sources|Study Selection|Data Extraction|Results?|(?:Principal )?Findings|Main Results|Discussion|Limitations?|Conclusions?(?: and Relevance)?|Interpretation|Significance|Summary|Registration|Funding)';
const opens = new RegExp(`^(${label})\\s*:\\s+(?=\\S)`, 'i');
const inside = new RegExp(`(?<=[.!?)]\\s)(${label.toUpperCase()}|${label})\\s*:\\s+(?=\\p{Lu})`, 'gu');

/** The parts of a paragraph of an abstract; any other block as it is. */
export function partOut(block: Block): Block[] {
  const { section, text } = block;
  const top = section.at(-1) ?? '';
  if (block.kind !== 'paragraph' || !/^(?:abstract|summary)$/i.test(top)) return [block];
  const first = opens.exec(text);
  if (first === null) return [block];
  const starts = [
    { at: 0, name: first[1] ?? '', from: first[0].length },
    ...[...text.matchAll(inside)].map(({ index, 0: all, 1: name }) => {
      return { at: index, name: name ?? '', from: index + all.length };
    }),
  ];
  return starts.map(({ name, from }, index) => {
    const to = starts[index + 1]?.at ?? text.length;
    const words = text.slice(from, to).trimEnd();
    const markers = block.markers
      .filter(({ start, end }) => start >= from && end <= to)
      .map((one) => ({ ...one, start: one.start - from, end: one.end - from }));
    return { ...block, section: [...section, name], text: words, markers };
  });
}
