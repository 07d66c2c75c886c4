import type { Api } from "./api-client";
import { ApiError } from "./api-error";

export type SessionGate = {
  /** The same client, whose calls outlive the session: one that is told to sign in waits for that and is made again. */
  guard: (api: Api) => Api;
  /** Ends the question: signed in, or dismissed. */
  answer: (isSignedIn: boolean) => void;
};

/**
 * Stands between a page and the end of its session. `show` is told when to ask for the password and when to stop. A call
 * that found the session ended was refused before anything was done, so that even a write may be repeated. Whoever
 * dismisses the question is asked again only by a write of theirs, not by what the page reads by itself.
 */
export function createSessionGate(show: (isAsking: boolean) => void): SessionGate {
  let asked: Question | null = null;
  let wasDismissed = false;

  const askToSignIn = () => {
    asked ??= newQuestion();
    show(true);
    return asked.answered;
  };
  return {
    guard: (api) => {
      const callAt: Api["callAt"] = async (address, input, transfer) => {
        try {
          return await api.callAt(address, input, transfer);
        } catch (error) {
          const isSilenced = wasDismissed && address.method === "GET";
          if (!isSessionEnd(error) || isSilenced || !(await askToSignIn())) throw error;
          return api.callAt(address, input, transfer);
        }
      };
      return { ...api, callAt, call: (contract, input, transfer) => callAt(contract, input, transfer) };
    },
    answer: (isSignedIn) => {
      wasDismissed = !isSignedIn;
      show(false);
      asked?.settle(isSignedIn);
      asked = null;
    },
  };
}

type Question = { answered: Promise<boolean>; settle: (isSignedIn: boolean) => void };

function newQuestion(): Question {
  let settle: Question["settle"] = () => undefined;
  const answered = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  return { answered, settle };
}

function isSessionEnd(error: unknown): boolean {
  return error instanceof ApiError && error.code === "UNAUTHORIZED";
}
