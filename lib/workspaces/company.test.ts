import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { refusal } from "@/lib/testing/refusal";
import { createTestWorkspace, type TestWorkspace } from "@/lib/testing/test-context";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import { getCompany } from "./get-company";
import { updateCompany } from "./update-company";

let db: TestDatabase;
let acme: TestWorkspace;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

beforeEach(async () => {
  acme = await createTestWorkspace();
});

describe("the workspace", () => {
  it("is renamed and keeps its slug, and no other workspace with it", async () => {
    const other = await createTestWorkspace();
    const before = (await getCompany(acme.ctx)).data;
    const { data } = await updateCompany(acme.ctx, { name: "Acme International" });
    expect(data).toMatchObject({ id: before.id, slug: before.slug, name: "Acme International", version: 2 });
    expect((await getCompany(other.ctx)).data.name).toBe("Acme");
  });

  it("is not renamed over somebody else's change", async () => {
    await updateCompany(acme.ctx, { name: "First", if_match: "1" });
    const late = await refusal(updateCompany(acme.ctx, { name: "Second", if_match: '"1"' }));
    expect(late).toMatchObject({ code: "CONFLICT", details: { current: { name: "First", version: 2 } } });
    expect((await updateCompany(acme.ctx, {})).data).toMatchObject({ name: "First", version: 2 });
  });
});
