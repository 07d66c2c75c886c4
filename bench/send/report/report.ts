import { cpus, totalmem } from "node:os";
import type { Contender } from "../measure/contender";
import { median, quantile } from "../measure/quantile";
import { countedRounds, type Round } from "../measure/run-rounds";
import type { ProfileSummary } from "../profile/summarise";
import type { RoundTrips } from "../round-trips/count-round-trips";

export type Row = {
  id: string;
  title: string;
  perSecond: number;
  perSecondByRound: number[];
  /** How many of the rounds count, and the median share of the machine that others took in them. */
  rounds: { counted: number; all: number; others: number | null };
  alone: { p50: number; p95: number; p99: number };
  busy: { p50: number; p95: number; p99: number };
  cpuMsPerSend: { server: number | null; postgres: number | null; sink: number | null; load: number | null };
};

export type Report = {
  at: string;
  machine: { cores: number; model: string; memoryGiB: number; node: string; platform: string };
  sink: string;
  inFlight: number;
  rows: Row[];
  /** The product's throughput over that of each other. */
  ratios: Record<string, number>;
  roundTrips: RoundTrips[];
  /** By contender. */
  profiles: Record<string, ProfileSummary>;
};

export function machine(): Report["machine"] {
  const memoryGiB = Math.round(totalmem() / 2 ** 30);
  return {
    cores: cpus().length,
    model: cpus()[0]?.model ?? "",
    memoryGiB,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
}

/** Medians over the rounds that count; percentiles over all their requests. */
export function toRow({ id, title }: Contender, all: Round[]): Row {
  const rounds = countedRounds(all);
  const others = rounds.flatMap((round) => round.others ?? []);
  const perSecondByRound = rounds.map((round) => round.perSecond);
  const cpu = (name: keyof Round["cpu"]) => {
    const known = rounds.flatMap((round) => round.cpu[name] ?? []);
    return known.length > 0 ? median(known) : null;
  };
  return {
    id,
    title,
    perSecond: median(perSecondByRound),
    perSecondByRound,
    rounds: { counted: rounds.length, all: all.length, others: others.length > 0 ? median(others) : null },
    alone: percentiles(rounds.flatMap((round) => round.latencies)),
    busy: percentiles(rounds.flatMap((round) => round.latenciesBusy)),
    cpuMsPerSend: { server: cpu("server"), postgres: cpu("postgres"), sink: cpu("sink"), load: cpu("load") },
  };
}

function percentiles(sample: number[]) {
  return { p50: quantile(sample, 0.5), p95: quantile(sample, 0.95), p99: quantile(sample, 0.99) };
}

export function ratios(rows: Row[]): Record<string, number> {
  const product = rows.find((row) => row.id === "product");
  return Object.fromEntries(rows.map((row) => [row.id, (product?.perSecond ?? Number.NaN) / row.perSecond]));
}
