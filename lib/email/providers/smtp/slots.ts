import { untilStopped } from "@/lib/net/until-stopped";

/** Lets so many holders in at a time; the others wait in order of arrival. */
export class Slots {
  readonly #most: number;
  #limit: number;
  #taken = 0;
  readonly #waiting = new Set<() => void>();

  constructor(most: number) {
    this.#most = most;
    this.#limit = most;
  }

  /** @throws `stop.reason` when `stop` fires before a slot is free; no slot is held then */
  async acquire(stop: AbortSignal): Promise<void> {
    if (this.#taken >= this.#limit || stop.aborted) await this.#turn(stop);
    else this.#taken += 1;
  }

  release(): void {
    this.#taken -= 1;
    if (this.#taken === 0) this.#limit = this.#most;
    for (const enter of this.#waiting) {
      if (this.#taken >= this.#limit) return;
      this.#waiting.delete(enter);
      this.#taken += 1;
      enter();
    }
  }

  /** Lets one fewer in than hold a slot now, until all have been given back. For a holder who found no room. */
  narrow(): void {
    this.#limit = Math.max(this.#taken - 1, 1);
  }

  #turn(stop: AbortSignal): Promise<void> {
    let enter: () => void = () => {};
    return untilStopped<void>(
      stop,
      () => this.#waiting.delete(enter),
      (resolve) => {
        enter = resolve;
        this.#waiting.add(enter);
      },
    );
  }
}
