import { randomUUID } from "node:crypto";
import type { Answer } from "@/e2e/fixtures/answer";
import { guardedContracts, idFor, idsOf, idTakingContracts, validRequest } from "@/e2e/fixtures/contract-request";
import { findContract } from "@/e2e/fixtures/find-contract";
import { type OpenApi, openApi } from "@/e2e/fixtures/openapi-check";
import { expect, test } from "@/e2e/fixtures/product";
import { untoldBy } from "@/e2e/fixtures/published-answer";
import { sendRequest, unlinkedRequest } from "@/e2e/fixtures/send-request";
import { registry } from "@/lib/contracts/registry";

let document: OpenApi;

test.beforeAll(async ({ server }) => {
  document = openApi.parse((await server.api.raw({ method: "GET", path: "/api/v1/openapi.json" }, { key: null })).json);
});

/** The answer of a send, held against what is published of sends. */
function untoldOfSend(answer: Answer<unknown>): string[] {
  const contract = findContract("POST", "/api/v1/email/send");
  return contract ? untoldBy(document, contract, answer) : ["no contract"];
}

test("whatever is read is as published, whether or not it is there", async ({ api, installation }) => {
  const ids = await idsOf(api, installation.own);
  const taking = new Set(idTakingContracts);
  const untold: string[] = [];
  const seen: number[] = [];
  for (const contract of registry.filter(({ method }) => method === "GET")) {
    const requests = [
      validRequest(contract),
      ...(taking.has(contract) ? [validRequest(contract, idFor(contract, ids))] : []),
    ];
    for (const request of requests) {
      const answer = await api.raw(request);
      seen.push(answer.status);
      untold.push(...untoldBy(document, contract, answer));
    }
  }
  expect(untold).toEqual([]);
  expect(seen.filter((status) => status === 200).length).toBeGreaterThan(30);
});

test("refusals are as published: no key, a field that is not known, a body that is none", async ({ api }) => {
  const untold: string[] = [];
  for (const contract of guardedContracts) {
    const request = validRequest(contract);
    untold.push(...untoldBy(document, contract, await api.raw(request, { key: null })));
    untold.push(...untoldBy(document, contract, await api.raw({ ...request, path: `${request.path}?nonsense=1` })));
    if (contract.body === null) continue;
    untold.push(...untoldBy(document, contract, await api.raw({ ...request, body: "{" })));
    untold.push(...untoldBy(document, contract, await api.raw({ ...request, headers: { "Content-Type": "a/b" } })));
  }
  expect(untold).toEqual([]);
});

test("what is written is as published", async ({ ownInstallation }) => {
  const { api } = await ownInstallation.start();
  const untold: string[] = [];
  const seen: number[] = [];
  for (const contract of guardedContracts.filter(({ body, path }) => body !== null && !path.includes("{"))) {
    const answer = await api.raw(validRequest(contract));
    seen.push(answer.status);
    untold.push(...untoldBy(document, contract, answer));
  }
  expect(untold).toEqual([]);
  expect(seen.filter((status) => status < 300).length).toBeGreaterThan(5);
});

test("sends are as published: done, repeated, reused, tried, refused and not taken now", async ({
  api,
  relay,
  installation,
}) => {
  const headers = { "Idempotency-Key": randomUUID() };
  const body = sendRequest(installation.own, { cc: "bob@client.test" });
  const answers = [
    await api.post("/email/send", body, { headers }),
    await api.post("/email/send", body, { headers }),
    await api.post("/email/send", { ...body, subject: "Another" }, { headers }),
    await api.post("/email/send?dry_run=true", body),
    await api.post("/email/send?dry_run=true", { ...body, contact_id: randomUUID(), to_email: null }),
    // Null is what a field that is left out says.
    await api.post("/email/send", { ...unlinkedRequest(), cc: null, mode: null, attachments: null, deal_id: null }),
  ];
  relay.behave({ fault: ({ stage }) => (stage === "rcpt" ? "550 no such user" : undefined) });
  answers.push(await api.post("/email/send", unlinkedRequest()));
  relay.behave({ fault: ({ stage }) => (stage === "rcpt" ? "451 try later" : undefined) });
  answers.push(await api.post("/email/send", unlinkedRequest()));
  expect(answers.flatMap(untoldOfSend)).toEqual([]);
  expect(answers.map(({ verdict }) => verdict)).toEqual([
    "200",
    "200",
    "409 IDEMPOTENCY_KEY_REUSED",
    "200",
    "400 MISSING_FIELDS",
    "200",
    "409 EMAIL_REJECTED",
    "503 PROVIDER_UNAVAILABLE",
  ]);
  expect(answers[1]?.headers["idempotency-replayed"]).toBe("true");
});
