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
  // Only functions without a name: what is handed to the page is its text, and tsx would add a helper to named ones.
  await page.evaluate(() => {
    window.composerFocusedAt = undefined;
    document.addEventListener(
      "focusin",
      (event) => {
        if (event.target instanceof Element && event.target.closest("[data-composer]"))
          window.composerFocusedAt ??= performance.now();
      },
      true,
    );
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
