import type { Page } from "@playwright/test";

/** One visit, in milliseconds from the start of the navigation. */
export type Visit = { documentMs: number; timelineMs: number };

/** Visits a record's page: when its document had come whole, and when the first entry of the timeline stood there. */
export async function visit(page: Page, url: string): Promise<Visit> {
  await page.goto(url, { waitUntil: "commit" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.locator("[id^=activity-]").first().waitFor();
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return { documentMs: navigation?.responseEnd ?? Number.NaN, timelineMs: performance.now() };
  });
}
