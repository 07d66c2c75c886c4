type Start<T> = (resolve: (value: T) => void, reject: (error: unknown) => void) => void;

/**
 * A promise for something callback-shaped that never outlives `stop`.
 *
 * @param abandon called once when `stop` fires first; it must make the work impossible to go on
 * @param start begins the work; not called when `stop` has fired already
 * @throws `stop.reason` when stopped, else whatever `start` rejects with
 */
export function untilStopped<T>(stop: AbortSignal, abandon: () => void, start: Start<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (stop.aborted) {
      abandon();
      reject(stop.reason);
      return;
    }
    const onStop = () => {
      abandon();
      reject(stop.reason);
    };
    stop.addEventListener("abort", onStop, { once: true });
    const forget = () => stop.removeEventListener("abort", onStop);
    start(
      (value) => {
        forget();
        resolve(value);
      },
      (error) => {
        forget();
        reject(error);
      },
    );
  });
}
