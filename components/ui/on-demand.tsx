"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";

type OnDemand<Props> = ComponentType<Props & { waiting?: ReactNode }> & {
  /** Fetches the code, for when it is likely to be wanted soon. */
  preload: () => void;
};

/**
 * A component whose code is fetched when it is first shown. `waiting` stands there until then. React's own `lazy` would
 * do, but what it has suspended is shown 300 ms later at the earliest, and people notice that on every first menu.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const fetchOnce = () => {
    loading ??= load().then(
      (component) => {
        loaded = component;
      },
      (error: unknown) => {
        // The connection may be back when it is wanted again.
        loading = null;
        throw error;
      },
    );
    return loading;
  };

  // biome-ignore lint/correctness/noComponentHookFactories: called once for each module, as React's lazy is
  function Part({ waiting = null, ...props }: Props & { waiting?: ReactNode }) {
    const [, setLoaded] = useState(loaded !== null);
    useEffect(() => {
      if (loaded) {
        // It may have come between rendering and now.
        setLoaded(true);
        return undefined;
      }
      let isGone = false;
      fetchOnce().then(
        () => !isGone && setLoaded(true),
        (error: unknown) => {
          // Thrown while rendering, so that it reaches the page's error boundary.
          const fail = () => {
            throw error;
          };
          if (!isGone) setLoaded(fail);
        },
      );
      return () => {
        isGone = true;
      };
    }, []);
    const Loaded = loaded;
    // What is left of the props is what the component takes.
    return Loaded ? <Loaded {...(props as unknown as Props)} /> : waiting;
  }
  return Object.assign(Part, { preload: () => void fetchOnce().catch(() => undefined) });
}
