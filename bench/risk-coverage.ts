// The risk-coverage curve: if only the most confident answers were given, what share of them would be wrong?
// After El-Yaniv and Wiener, J Mach Learn Res 2010;11:1605-1641. Risk: share of answers whose first quote is not a right one.
import type { Asked } from './measure-answers.js';

export interface Point {
  /** Share of all questions that would be answered, 0 to 1. */
  readonly coverage: number;
  /** Share of those answers that would be wrong, 0 to 1. */
  readonly risk: number;
}

export function riskCoverage(asked: readonly Asked[]): Point[] {
  const answers = asked.filter(({ answer }) => answer.kind === 'answer');
  const sorted = answers.toSorted((a, b) => (b.answer.confidence ?? 0) - (a.answer.confidence ?? 0));
  let wrong = 0;
  return sorted.map(({ score }, index) => {
    if (score.firstQuote !== true) wrong++;
    return { coverage: (index + 1) / asked.length, risk: wrong / (index + 1) };
  });
}

const width = 640;
const height = 360;
const margin = 56;
const shades = ['#1b5e9e', '#b3541e', '#3c7a3c', '#6b4a9e'];
const dashes = ['', '8 4', '2 4', '10 3 2 3'];

/** An SVG with one line a set; the lines differ by dash and label, not by colour alone. */
export function plot(series: ReadonlyMap<string, readonly Point[]>): string {
  const most = Math.max(0.05, ...[...series.values()].flatMap((points) => points.map(({ risk }) => risk)));
  const x = (share: number): string => (margin + share * (width - 2 * margin)).toFixed(1);
  const y = (share: number): string => (height - margin - (share / most) * (height - 2 * margin)).toFixed(1);
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const lines = [...series].map(([name, points], index) => {
    const path = points.map(({ coverage, risk }) => `${x(coverage)},${y(risk)}`).join(' ');
    const style = `fill="none" stroke="${shades[index % shades.length]}" stroke-width="2" stroke-dasharray="${dashes[index % dashes.length]}"`;
    const label = margin + 16 * index;
    return `<polyline points="${path}" ${style}/>
<line x1="${width - 190}" x2="${width - 160}" y1="${label}" y2="${label}" ${style}/><text x="${width - 152}" y="${label + 4}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="12">
<title>Share of wrong answers against share of questions answered, most confident first</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<line x1="${margin}" y1="${height - margin}" x2="${width - margin}" y2="${height - margin}" stroke="#444"/>
<line x1="${margin}" y1="${margin}" x2="${margin}" y2="${height - margin}" stroke="#444"/>
${ticks.map((tick) => `<text x="${x(tick)}" y="${height - margin + 18}" text-anchor="middle">${tick * 100} %</text>`).join('\n')}
${ticks.map((tick) => `<text x="${margin - 6}" y="${y(tick * most)}" text-anchor="end">${(tick * most * 100).toFixed(1)} %</text>`).join('\n')}
<text x="${width / 2}" y="${height - 12}" text-anchor="middle">questions answered (most confident first)</text>
<text x="14" y="${height / 2}" text-anchor="middle" transform="rotate(-90 14 ${height / 2})">wrong first quotes among them</text>
${lines.join('\n')}
</svg>
`;
}
