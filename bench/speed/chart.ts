import type { EngineReport } from "./run.ts";

const WIDTH = 760;
const LABEL = 170;
const BAR = 22;
const PANEL = 64;

/** What the chart shows of an engine, smaller being better; bars are on a logarithmic scale. */
const PANELS: readonly {
  readonly title: string;
  readonly unit: string;
  readonly digits: number;
  readonly of: (report: EngineReport) => number;
}[] = [
  { title: "Load, CPU", unit: "ms", digits: 0, of: ({ figures }) => figures.loadMs },
  { title: "Index", unit: "MB", digits: 1, of: ({ figures }) => figures.bytes / 1e6 },
  { title: "Memory", unit: "MB", digits: 0, of: ({ figures }) => figures.heapBytes / 1e6 },
  {
    title: "12-word question, p50",
    unit: "ms",
    digits: 2,
    of: ({ figures }) => figures.queries[12]?.p50Ms ?? 0,
  },
];

/** An SVG of the engines side by side at one size; reads on a light and on a dark page. */
export function drawChart(reports: readonly EngineReport[]): string {
  const panel = PANEL + reports.length * BAR;
  const panels = PANELS.map(({ title, unit, digits, of }, i) => {
    const most = Math.max(...reports.map(of));
    const least = Math.min(...reports.map(of));
    const scale = (value: number) =>
      20 + (Math.log(value / least + 1) / Math.log(most / least + 1)) * (WIDTH - LABEL - 140);
    const bars = reports.map((report, row) => {
      const y = 34 + row * BAR;
      const own = report.engine.startsWith("fihrist") ? ' class="own"' : "";
      const value = `${of(report).toFixed(digits)} ${unit}`;
      return [
        `<text x="${LABEL - 10}" y="${y + 13}" text-anchor="end">${report.engine}</text>`,
        `<rect x="${LABEL}" y="${y}" width="${scale(of(report)).toFixed(0)}" height="16"${own}/>`,
        `<text x="${(LABEL + scale(of(report)) + 8).toFixed(0)}" y="${y + 13}">${value}</text>`,
      ].join("");
    });
    return `<g transform="translate(0 ${i * panel})"><text x="${LABEL}" y="20" class="title">${title}</text>${bars.join("")}</g>`;
  });
  const articles = reports[0]?.articles ?? 0;
  const height = PANELS.length * panel + 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Engines side by side at ${articles} articles">
<style>text{font:13px system-ui,sans-serif;fill:#555}.title{font-weight:600}rect{fill:#9aa5b1}.own{fill:#0f766e}@media(prefers-color-scheme:dark){text{fill:#bbb}}</style>
${panels.join("\n")}
<text x="${LABEL}" y="${height - 6}">${articles} articles of some 660 words; logarithmic scale</text>
</svg>
`;
}
