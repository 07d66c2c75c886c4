import { profileText } from "./profile-text";
import type { Report, Row } from "./report";

/** The report for a terminal. */
export function toText(report: Report): string {
  const { cores, model, node } = report.machine;
  return [
    `${cores} × ${model}, Node ${node}; sink: ${report.sink}`,
    "",
    table(report),
    "",
    "Latencies in ms. CPU in ms a send, at " +
      report.inFlight +
      " in flight: server process / PostgreSQL / sink / load generator.",
    ...roundTripLines(report),
    ...profileText(report.profiles),
  ].join("\n");
}

function table({ rows, ratios, inFlight }: Report): string {
  const header = [
    "",
    "sends/s",
    "product is",
    `p50 p95 p99 at 1`,
    `p50 p95 p99 at ${inFlight}`,
    "CPU",
    "rounds",
    "others",
  ];
  const lines = rows.map((row) => [
    row.title,
    row.perSecond.toFixed(0),
    `${ratios[row.id]?.toFixed(2)} ×`,
    times(row.alone),
    times(row.busy),
    cpu(row),
    `${row.rounds.counted}/${row.rounds.all}`,
    percent(row.rounds.others),
  ]);
  const widths = header.map((_, column) => Math.max(...[header, ...lines].map((line) => line[column]?.length ?? 0)));
  return [header, ...lines]
    .map((line) => line.map((cell, column) => pad(cell, widths[column] ?? 0, column === 0)).join("  "))
    .join("\n");
}

function pad(text: string, width: number, isLeft: boolean): string {
  return isLeft ? text.padEnd(width) : text.padStart(width);
}

function times({ p50, p95, p99 }: Row["alone"]): string {
  return [p50, p95, p99].map((ms) => ms.toFixed(1)).join(" ");
}

function cpu({ cpuMsPerSend: { server, postgres, sink, load } }: Row): string {
  return [server, postgres, sink, load].map((ms) => ms?.toFixed(2) ?? "?").join(" / ");
}

function percent(share: number | null): string {
  return share === null ? "?" : `${Math.round(share * 100)} %`;
}

function roundTripLines({ roundTrips }: Report): string[] {
  return [
    "",
    "A send of the product makes, at PostgreSQL:",
    ...roundTrips.map(
      ({ inFlight, roundTrips: trips, commits, walFsyncs }) =>
        `  ${inFlight} in flight: ${trips.toFixed(2)} round trips, ${commits.toFixed(2)} transactions, ${walFsyncs.toFixed(2)} WAL fsyncs`,
    ),
  ];
}
