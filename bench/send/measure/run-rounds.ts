import type { Load } from "../load/start-load";
import type { Contender } from "./contender";
import { cpuMs, withChildren } from "./cpu-time";
import { machineTime, othersShare, waitForCalm } from "./machine-time";

export type RoundsOptions = {
  rounds: number;
  seconds: number;
  inFlight: number;
  /** How long to wait before a turn for others to leave the processors alone. */
  patienceMs: number;
  sinkPid: number;
  postgresPid: number;
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
const warmUpSends = 2_000;

/** All contenders in turn, again and again: whatever else the machine does then hits all alike. */
export async function runRounds(contenders: Contender[], load: Load, options: RoundsOptions): Promise<Map<string, Round[]>> {
  const results = new Map<string, Round[]>(contenders.map(({ id }) => [id, []]));
  for (const contender of contenders) {
    await load.apply(contender.target, { inFlight: options.inFlight, durationMs: 30_000, most: warmUpSends });
    options.onProgress(`warm: ${contender.title}`);
  }
  for (let number = 1; number <= options.rounds; number++) {
    // A different one begins each time, so that none always follows the same neighbour's clean-up.
    for (const contender of [...contenders.slice(number % contenders.length), ...contenders.slice(0, number % contenders.length)]) {
      await waitForCalm(options.patienceMs);
      const round = await runRound(contender, load, options);
      results.get(contender.id)?.push(round);
      const others = round.others === null ? "" : `, others ${Math.round(round.others * 100)} %`;
      options.onProgress(`round ${number}: ${contender.title}: ${Math.round(round.perSecond)}/s${others}`);
    }
  }
  return results;
}

async function runRound({ target, serverPid }: Contender, load: Load, options: RoundsOptions): Promise<Round> {
  const { inFlight, seconds, sinkPid, postgresPid } = options;
  const pids = { server: [serverPid], postgres: withChildren(postgresPid), sink: [sinkPid], load: [load.pid] };
  const readCpu = () => ({ server: cpuMs(pids.server), postgres: cpuMs(pids.postgres), sink: cpuMs(pids.sink), load: cpuMs(pids.load) });
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
    cpu: { server: perSend(used.server), postgres: perSend(used.postgres), sink: perSend(used.sink), load: perSend(used.load) },
    others: othersShare(start.machine, end.machine, ownMs),
  };
}

type CpuTimes = Round["cpu"];

function difference(from: CpuTimes, to: CpuTimes): CpuTimes {
  const minus = (name: keyof CpuTimes) => (from[name] === null || to[name] === null ? null : to[name] - from[name]);
  return { server: minus("server"), postgres: minus("postgres"), sink: minus("sink"), load: minus("load") };
}
