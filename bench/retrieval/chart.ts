// A small writer of charts as SVG: points or lines on linear or logarithmic axes, in light and dark.
import { type Box, labelHeight, labelsBeside, labelsInColumn } from './chart-labels.js';

export interface Axis {
  readonly label: string;
  readonly log: boolean;
  readonly ticks: readonly number[];
  readonly show: (tick: number) => string;
}
export interface Series {
  readonly name: string;
  /** What is ours stands out; the yardstick and the rest differ by dash and label, not by colour alone. */
  readonly role: 'ours' | 'yardstick' | 'other';
  readonly points: readonly (readonly [x: number, y: number])[];
}
export interface Chart {
  readonly title: string;
  readonly description: string;
  readonly x: Axis;
  readonly y: Axis;
  /** Lines have their labels at their right ends, points beside them. */
  readonly form: 'lines' | 'points';
  readonly series: readonly Series[];
}

const width = 760;
const height = 440;
const left = 70;
const top = 24;
const bottom = height - 60;
const dashes = ['', '7 4', '2 4', '10 3 2 3', '4 2', '1 3'];

const style = `
.paper{fill:#fff}.ink{fill:#1c2024}.axis{stroke:#5a6068;fill:none}.grid{stroke:#dde1e6;fill:none}
.line{fill:none;stroke-width:2}.lead{stroke:#9aa1a9;fill:none}
.ours{stroke:#0b62b0}.yardstick{stroke:#b04a00}.other{stroke:#5a6068}
.dot.ours{fill:#0b62b0}.dot.yardstick{fill:#b04a00}.dot.other{fill:#5a6068}
.bold{font-weight:bold}
@media (prefers-color-scheme:dark){
.paper{fill:#14181d}.ink{fill:#e8ebef}.axis{stroke:#a6adb5}.grid{stroke:#2c333b}.lead{stroke:#6a727b}
.ours{stroke:#6cb6ff}.yardstick{stroke:#ffab70}.other{stroke:#a6adb5}
.dot.ours{fill:#6cb6ff}.dot.yardstick{fill:#ffab70}.dot.other{fill:#a6adb5}
}`;

export function drawChart({ title, description, x, y, form, series }: Chart): string {
  const right = form === 'lines' ? width - 250 : width - 24;
  const xOf = scale(x, left + 10, right - 10);
  const yOf = scale(y, bottom - 10, top + 10);
  const placed = series.map((one) => ({ ...one, at: one.points.map(([a, b]) => [xOf(a), yOf(b)] as const) }));
  const dots = (role: string, at: readonly (readonly [number, number])[], radius: number): string =>
    at
      .map(([a, b]) => `<circle class="dot ${role}" cx="${fixed(a)}" cy="${fixed(b)}" r="${radius}"/>`)
      .join('');
  const drawn = placed.map(({ role, at }, index) =>
    form === 'lines'
      ? `<polyline class="line ${role}" points="${at.map(([a, b]) => `${fixed(a)},${fixed(b)}`).join(' ')}" stroke-dasharray="${dashes[index % dashes.length]}"/>${at.length < 10 ? dots(role, at, 3) : ''}`
      : dots(role, at, 5),
  );
  const ends = placed.map(({ name, role, at }) => {
    const [a, b] = at.at(-1) ?? [left, bottom];
    return { x: a, y: b, text: name, role };
  });
  const labels = form === 'lines' ? endLabels(ends, right) : besideLabels(ends, right);
  const ticksX = x.ticks.map(
    (tick) =>
      `<line class="grid" x1="${fixed(xOf(tick))}" x2="${fixed(xOf(tick))}" y1="${top}" y2="${bottom}"/><text class="ink" x="${fixed(xOf(tick))}" y="${bottom + 18}" text-anchor="middle">${x.show(tick)}</text>`,
  );
  const ticksY = y.ticks.map(
    (tick) =>
      `<line class="grid" x1="${left}" x2="${right}" y1="${fixed(yOf(tick))}" y2="${fixed(yOf(tick))}"/><text class="ink" x="${left - 8}" y="${fixed(yOf(tick) + 4)}" text-anchor="end">${y.show(tick)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="12">
<title id="t">${asText(title)}</title>
<desc id="d">${asText(description)}</desc>
<style>${style}
</style>
<rect class="paper" width="${width}" height="${height}"/>
${[...ticksX, ...ticksY].join('\n')}
<path class="axis" d="M${left} ${top}V${bottom}H${right}"/>
<text class="ink" x="${(left + right) / 2}" y="${height - 14}" text-anchor="middle">${asText(x.label)}</text>
<text class="ink" x="16" y="${(top + bottom) / 2}" text-anchor="middle" transform="rotate(-90 16 ${(top + bottom) / 2})">${asText(y.label)}</text>
${[...drawn, ...labels].join('\n')}
</svg>
`;
}

interface End {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly role: Series['role'];
}

function endLabels(ends: readonly End[], right: number): string[] {
  const heights = labelsInColumn(
    ends.map((end) => end.y),
    top + 8,
    bottom - 4,
  );
  return ends.map((end, index) => {
    const y = heights[index] ?? end.y;
    const lead = `<path class="lead" d="M${fixed(end.x + 3)} ${fixed(end.y)}L${right + 18} ${fixed(y)}"/>`;
    return `${lead}${label(end, right + 22, y + 4)}`;
  });
}

function besideLabels(ends: readonly End[], right: number): string[] {
  const within: Box = { x: left, y: top, width: right - left, height: bottom - top };
  const boxes = labelsBeside(ends, within);
  return ends.map((end, index) => {
    const box = boxes[index] ?? { ...end, width: 0, height: 0 };
    const away = Math.abs(box.y + labelHeight / 2 - end.y) > labelHeight;
    const near = box.x > end.x ? box.x - 2 : Math.min(end.x, box.x + box.width);
    const lead = `<path class="lead" d="M${fixed(end.x)} ${fixed(end.y)}L${fixed(near)} ${fixed(box.y + labelHeight / 2)}"/>`;
    // A label to the left of its point ends at it, whatever width the letters have.
    const ending = box.x + box.width < end.x;
    return `${away ? lead : ''}${label(end, ending ? box.x + box.width : box.x, box.y + 11, ending)}`;
  });
}

function label({ text, role }: End, x: number, y: number, ending = false): string {
  const strong = role === 'ours' ? ' bold' : '';
  return `<text class="ink${strong}" x="${fixed(x)}" y="${fixed(y)}"${ending ? ' text-anchor="end"' : ''}>${asText(text)}</text>`;
}

function scale({ log, ticks }: Axis, from: number, to: number): (value: number) => number {
  const of = (value: number): number => (log ? Math.log10(value) : value);
  const [low, high] = [of(ticks[0] ?? 0), of(ticks.at(-1) ?? 1)];
  return (value) => from + ((of(value) - low) / (high - low)) * (to - from);
}

const fixed = (value: number): string => value.toFixed(1);
const asText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
