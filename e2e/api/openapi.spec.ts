import { pathOf } from "@/e2e/fixtures/find-contract";
import { type OpenApi, openApi, schemaProblems } from "@/e2e/fixtures/openapi-check";
import { expect, test } from "@/e2e/fixtures/product";
import { registry } from "@/lib/contracts/registry";

let document: OpenApi;

test.beforeAll(async ({ server }) => {
  const answer = await server.api.raw({ method: "GET", path: "/api/v1/openapi.json" }, { key: null });
  expect(answer.status).toBe(200);
  document = openApi.parse(answer.json);
});

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

test("the description names every contract, and nothing else", () => {
  const described = operations().map(({ path, method, operation }) => `${operation.operationId} ${method} ${path}`);
  expect(described.toSorted()).toEqual(registry.map(({ id, method, path }) => `${id} ${method} ${path}`).toSorted());
});

test("it is OpenAPI 3.0 in structure: schemas, references, parameters and answers", () => {
  expect(document.openapi).toMatch(/^3\.0\.\d$/);
  expect(schemaProblems(document)).toEqual([]);
  for (const { path, operation } of operations()) {
    const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === "path");
    expect(inPath.map(({ name }) => name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect(inPath.every(({ required }) => required === true)).toBe(true);
    expect(Object.keys(operation.responses).every((status) => /^[1-5]\d\d$/.test(status))).toBe(true);
  }
});

test("each operation describes its success, its body with examples its own contract accepts, and who may call it", () => {
  for (const contract of registry) {
    const operation = document.paths[contract.path]?.[contract.method.toLowerCase()];
    expect(Object.keys(operation?.responses ?? {})).toContain(String(contract.status));
    expect(operation?.requestBody !== undefined).toBe(contract.body !== null);
    if (contract.scope === "public") expect(operation?.security).toEqual([]);
    else if (contract.scope !== null) expect(operation?.description).toContain(contract.scope);
    const { body } = contract;
    if (body === null) continue;
    const examples = Object.values(operation?.requestBody?.content["application/json"]?.examples ?? {});
    expect(examples.length).toBeGreaterThan(0);
    for (const { value } of examples) expect(body.safeParse(value).success).toBe(true);
  }
});

test("what takes files takes them as parts of a form too, and says so", () => {
  const taking = registry.filter(({ filesField }) => filesField !== null);
  expect(taking.map(({ id }) => id)).toContain("sendEmail");
  for (const contract of registry) {
    const operation = document.paths[contract.path]?.[contract.method.toLowerCase()];
    const form = operation?.requestBody?.content["multipart/form-data"]?.schema;
    expect([contract.id, form !== undefined]).toEqual([contract.id, contract.filesField !== null]);
    const files = Object(Object(form).properties)[String(contract.filesField)];
    if (form) expect(files).toEqual({ type: "array", items: { type: "string", format: "binary" } });
  }
});

test("422 means delivered but not logged, and only sending can answer it", () => {
  const with422 = operations().filter(({ operation }) => "422" in operation.responses);
  expect(with422.map(({ operation }) => operation.operationId).sort()).toEqual(["replyEmail", "sendEmail"]);
});

test("its server address is where the API answers, and its paths lead there", async ({ server }) => {
  const [first] = document.servers;
  expect(new URL(first?.url ?? "").port).toBe(new URL(server.baseUrl).port);
  expect(new URL(first?.url ?? "").pathname).toBe("/api/v1");
  for (const contract of registry.filter(({ method }) => method === "GET")) {
    const answer = await server.api.raw({
      method: "GET",
      path: pathOf(contract, { id: "01900000-0000-7000-8000-000000000000" }),
    });
    expect([contract.id, answer.status === 404 ? answer.error.message.includes("no endpoint") : false]).toEqual([
      contract.id,
      false,
    ]);
  }
});
