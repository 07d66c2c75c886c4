import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** Set by the measurement itself. */
    composerFocusedAt?: number | undefined;
    composerPressedAt?: number;
  }
}

/** From the press of `c` to the focus inside the composer, in milliseconds, by the page's own clock. */
export async function openComposerMs(page: Page): Promise<number> {
  await page.evaluate(() => {
    window.composerFocusedAt = undefined;
    const onFocus = (event: FocusEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest("[data-composer]")) return;
      window.composerFocusedAt = performance.now();
      document.removeEventListener("focusin", onFocus, true);
    };
    document.addEventListener("focusin", onFocus, true);
    document.addEventListener(
      "keydown",
      (event) => {
        window.composerPressedAt = event.timeStamp;
      },
      { once: true, capture: true },
    );
  });
  await page.keyboard.press("c");
  await page.waitForFunction(() => window.composerFocusedAt !== undefined, undefined, { timeout: 10_000 });
  return page.evaluate(() => (window.composerFocusedAt ?? Number.NaN) - (window.composerPressedAt ?? Number.NaN));
}

/** Puts the composer away, for the next press. */
export async function closeComposer(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.locator("[data-composer]").waitFor({ state: "detached" });
}
