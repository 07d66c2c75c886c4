import type { Load } from "../load/start-load";
import type { Contender } from "./contender";
import { cpuMs, withChildren } from "./cpu-time";
import { calmShare, machineTime, othersShare, waitForCalm } from "./machine-time";

export type RoundsOptions = {
  /** Turns of each contender that count. */
  rounds: number;
  seconds: number;
  inFlight: number;
  /** When to make do with the turns there were. */
  mostMs: number;
  sinkPid: number;
  postgresPid: number;
  afterWarmUp(): Promise<void>;
  onProgress(text: string): void;
};

/** What one contender did in one round. Processor times are milliseconds a send, at full load. */
export type Round = {
  perSecond: number;
  latencies: number[];
  latenciesBusy: number[];
  cpu: { server: number | null; postgres: number | null; sink: number | null; load: number | null };
  /** The share of the machine that others took meanwhile. */
  others: number | null;
};

/** Until the engine has compiled what is worth it, and all connections are there. */
const warmUpSends = 6_000;

/** How long to wait before a turn for others to leave the machine alone. */
const patienceMs = 5_000;

/**
 * All contenders in turn, again and again, so that whatever else the machine does hits all alike: until each had so
 * many turns in which others left the machine alone, or the time is up. Each has one turn at least.
 */
export async function runRounds(
  contenders: Contender[],
  load: Load,
  options: RoundsOptions,
): Promise<Map<string, Round[]>> {
  const results = new Map<string, Round[]>(contenders.map(({ id }) => [id, []]));
  for (const contender of contenders) {
    await load.apply(contender.target, { inFlight: options.inFlight, durationMs: 60_000, most: warmUpSends });
    options.onProgress(`warm: ${contender.title}`);
  }
  await options.afterWarmUp();
  const deadline = Date.now() + options.mostMs;
  const isDone = ({ id }: Contender) => calmOnes(results.get(id) ?? []).length >= options.rounds;
  for (let number = 0; !contenders.every(isDone) && (number === 0 || Date.now() < deadline); number++) {
    for (const contender of startingAt(contenders, number)) {
      const own = results.get(contender.id) ?? [];
      if (isDone(contender) || (own.length > 0 && Date.now() > deadline)) continue;
      await waitForCalm(patienceMs);
      const round = await runRound(contender, load, options);
      own.push(round);
      const others = round.others === null ? "" : `, others ${Math.round(round.others * 100)} %`;
      options.onProgress(`round ${number + 1}: ${contender.title}: ${Math.round(round.perSecond)}/s${others}`);
    }
  }
  return results;
}

/** The turns that count: the calm ones, or, of too few such, the calmest third. */
export function countedRounds(rounds: Round[]): Round[] {
  const calm = calmOnes(rounds);
  if (calm.length >= 3) return calm;
  return rounds
    .toSorted((a, b) => (a.others ?? 0) - (b.others ?? 0))
    .slice(0, Math.max(3, Math.ceil(rounds.length / 3)));
}

function calmOnes(rounds: Round[]): Round[] {
  return rounds.filter(({ others }) => others === null || others < calmShare);
}

/** A different one begins each time, so that none always follows the same neighbour's clean-up. */
function startingAt<T>(list: T[], number: number): T[] {
  const first = number % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}

async function runRound({ target, server }: Contender, load: Load, options: RoundsOptions): Promise<Round> {
  const { inFlight, seconds, sinkPid, postgresPid } = options;
  const readCpu = () => ({
    server: cpuMs([server.pid]),
    // Back ends come and go with the connections.
    postgres: cpuMs(withChildren(postgresPid)),
    sink: cpuMs([sinkPid]),
    load: cpuMs([load.pid]),
  });
  const start = { machine: machineTime(), cpu: readCpu() };
  const alone = await load.apply(target, { inFlight: 1, durationMs: seconds * 500 });
  const middle = readCpu();
  const busy = await load.apply(target, { inFlight, durationMs: seconds * 1_000 });
  const end = { machine: machineTime(), cpu: readCpu() };
  const ownMs = Object.values(difference(start.cpu, end.cpu)).reduce<number>((sum, ms) => sum + (ms ?? 0), 0);
  const used = difference(middle, end.cpu);
  const perSend = (ms: number | null) => (ms === null ? null : ms / busy.latencies.length);
  return {
    perSecond: (busy.latencies.length * 1_000) / busy.elapsedMs,
    latencies: alone.latencies,
    latenciesBusy: busy.latencies,
    cpu: {
      server: perSend(used.server),
      postgres: perSend(used.postgres),
      sink: perSend(used.sink),
      load: perSend(used.load),
    },
    others: othersShare(start.machine, end.machine, ownMs),
  };
}

type CpuTimes = Round["cpu"];

function difference(from: CpuTimes, to: CpuTimes): CpuTimes {
  const minus = (name: keyof CpuTimes) => (from[name] === null || to[name] === null ? null : to[name] - from[name]);
  return { server: minus("server"), postgres: minus("postgres"), sink: minus("sink"), load: minus("load") };
}
