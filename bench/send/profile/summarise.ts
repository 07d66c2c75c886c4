import { type CpuProfile, stackTimes } from "./cpu-profile";
import { createLocator, type Place } from "./locate";
import { isSomebodysWork, moduleGroup } from "./module-group";

type Share = { name: string; ms: number };

/** Times in milliseconds a send. */
export type ProfileSummary = {
  sends: number;
  /** By the group of the function that ran. */
  self: Share[];
  /** The same, but what Node and the engine do is counted for the module that called them. */
  charged: Share[];
  /** Functions by what they did themselves. */
  topSelf: Share[];
  /** Functions of ours and of packages by what they and all they called took. */
  topTotal: Share[];
};

export function summarise(profile: CpuProfile, sends: number): ProfileSummary {
  const locate = createLocator();
  const [self, charged, topSelf, topTotal] = [new Tally(), new Tally(), new Tally(), new Tally()];
  for (const { selfMs, stack } of stackTimes(profile)) {
    const places = stack.map(locate);
    const [leaf] = places;
    if (!leaf || places.some(({ file }) => file.startsWith("bench/"))) continue;
    const groups = places.map(moduleGroup);
    self.add(groups[0] ?? "other", selfMs);
    charged.add(groups.find((group) => !isSomebodysWork(group) && group !== "other") ?? groups[0] ?? "other", selfMs);
    topSelf.add(label(leaf), selfMs);
    for (const place of new Set(places.filter((_, index) => !isSomebodysWork(groups[index] ?? "")).map(label)))
      topTotal.add(place, selfMs);
  }
  return {
    sends,
    self: self.shares(sends),
    charged: charged.shares(sends),
    topSelf: topSelf.shares(sends, 40),
    topTotal: topTotal.shares(sends, 60),
  };
}

function label({ file, name, line }: Place): string {
  if (file === "") return name;
  return `${name}  ${file.replace(/^.*node_modules\//, "")}:${line}`;
}

class Tally {
  readonly #byName = new Map<string, number>();

  add(name: string, ms: number): void {
    this.#byName.set(name, (this.#byName.get(name) ?? 0) + ms);
  }

  shares(sends: number, most = Number.POSITIVE_INFINITY): Share[] {
    const all = [...this.#byName].map(([name, ms]) => ({ name, ms: ms / sends }));
    return all.toSorted((a, b) => b.ms - a.ms).slice(0, most);
  }
}
