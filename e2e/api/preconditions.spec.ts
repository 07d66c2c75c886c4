import { expect, test } from "@/e2e/fixtures/product";
import { createContactContract, deleteContactContract, getContactContract } from "@/lib/contracts/contacts";
import { moveDealContract } from "@/lib/contracts/deal-actions";
import { createDealContract, getDealContract } from "@/lib/contracts/deals";
import { createPipelineContract } from "@/lib/contracts/pipelines";

test("If-Match keeps a contact from being deleted that has changed meanwhile", async ({ api }) => {
  const { data: contact } = await api.call(createContactContract, { body: { first_name: "Ada" } });
  const params = { id: contact.id };
  const remove = (ifMatch: string) => api.call(deleteContactContract, { params, headers: { "If-Match": ifMatch } });
  const refused = await remove("999");
  expect(refused.verdict).toBe("409 CONFLICT");
  expect(refused.error.details).toEqual({ current: contact });
  const unreadable = await remove("latest");
  expect(unreadable.verdict).toBe("400 VALIDATION_ERROR");
  expect(unreadable.error.details).toEqual({ fields: { "If-Match": ["must be the record's version"] } });
  expect((await api.call(getContactContract, { params })).data).toEqual(contact);
  expect((await remove('"1"')).status).toBe(204);
});

test("If-Match keeps a deal from being moved that has changed meanwhile", async ({ api }) => {
  const stages = [
    { name: "Lead", color: "slate" },
    { name: "Offer", color: "teal" },
  ];
  const { data: pipeline } = await api.call(createPipelineContract, { body: { name: "Sales", stages } });
  const body = { pipeline_id: pipeline.id, stage_id: pipeline.stages[1]?.id };
  const { data: deal } = await api.call(createDealContract, { body: { name: "Press", pipeline_id: pipeline.id } });
  const params = { id: deal.id };
  const move = (ifMatch: string) => api.call(moveDealContract, { params, body, headers: { "If-Match": ifMatch } });
  expect((await move("999")).verdict).toBe("409 CONFLICT");
  expect((await move("*")).verdict).toBe("400 VALIDATION_ERROR");
  expect((await api.call(getDealContract, { params })).data.placements).toEqual(deal.placements);
  expect((await move("1")).data.placements[0]).toMatchObject(body);
});
