import type { Target } from "../load/start-load";

/** Something that takes sends, and the processes it is made of. */
export type Contender = {
  id: string;
  title: string;
  target: Target;
  serverPid: number;
  stop(): Promise<void>;
};
