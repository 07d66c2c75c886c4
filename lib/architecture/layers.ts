import { isTest } from "./source-file";

/** The rooms of the house, innermost names first: a path belongs to the first that fits. */
const places = [
  ["e2e", /^e2e\//],
  ["bench", /^bench\//],
  ["registry", /^lib\/email\/providers\/registry(\.ts)?$/],
  ["adapter", /^lib\/email\/providers\/[^/]+\//],
  // Services of others, played over the network.
  ["stand-in", /^lib\/testing\/s3\//],
  ["testing", /^lib\/testing\//],
  ["architecture", /^lib\/architecture\//],
  ["contracts", /^lib\/contracts\//],
  ["client", /^lib\/client\//],
  ["http", /^lib\/http\//],
  ["auth", /^lib\/auth\//],
  ["core", /^lib\/core\//],
  ["net", /^lib\/net\//],
  ["storage", /^lib\/storage\//],
  ["domain", /^lib\//],
  ["app", /^app\//],
  ["components", /^components\//],
  ["db", /^db\//],
  ["scripts", /^scripts\//],
  ["config", /^[^/]+\.config\.(ts|mjs)$/],
  // What Next calls by itself: instrumentation and proxy.
  ["root", /^[^/]+\.tsx?$/],
] as const;

export type Layer = (typeof places)[number][0] | "test";

/** The layer of a file or of an import's target; null for what is no code of ours. */
export function layerOf(path: string): Layer | null {
  const place = places.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
  return isTest(path) && place !== "e2e" && place !== "bench" ? "test" : place;
}

const domain = ["domain", "registry", "auth", "core", "storage", "net", "contracts", "db"] as const;
const below = [...domain, "http", "adapter"] as const;

/** The arrows, one way: what each layer may import. What is not listed is forbidden. */
export const mayImport: Record<Layer, readonly Layer[]> = {
  app: ["app", "components", "http", "domain", "auth", "contracts"],
  root: ["http", "domain", "auth", "core", "contracts"],
  components: ["components", "client", "contracts"],
  client: ["client", "contracts"],
  contracts: ["contracts"],
  http: ["http", "auth", "core", "contracts"],
  auth: domain,
  domain,
  registry: [...domain, "adapter"],
  adapter: ["adapter", "domain", "core", "net", "contracts"],
  core: ["core", "db", "contracts"],
  storage: ["storage", "core", "contracts"],
  net: ["net", "core", "contracts"],
  db: ["db", "contracts"],
  scripts: [...below, "scripts"],
  "stand-in": ["stand-in"],
  testing: [...below, "testing", "stand-in", "scripts"],
  test: [...below, "client", "components", "app", "root", "testing", "stand-in", "architecture", "scripts"],
  architecture: ["architecture"],
  e2e: ["e2e", "bench", "scripts", "contracts", "adapter", "stand-in"],
  bench: ["e2e", "bench", "scripts", "contracts", "adapter"],
  config: ["scripts", "e2e", "contracts"],
};

type PackageRule = { pattern: RegExp; verdict: "only" | "never"; why: string };

const database = /^(drizzle-orm|postgres)$/;
const web = /^(next|react|react-dom|next-auth)$/;
const server = /^(node:.*|drizzle-orm|postgres|pino|nodemailer|server-only)$/;
const noWeb: PackageRule = { pattern: web, verdict: "never", why: "only app, components and lib/http know the web" };

/** Packages that a layer may take, or may not. next-auth belongs to lib/auth, which is no web layer otherwise. */
export const packageRules: Partial<Record<Layer, PackageRule>> = {
  contracts: { pattern: /^zod$/, verdict: "only", why: "contracts are pure and run in the browser" },
  client: { pattern: server, verdict: "never", why: "lib/client runs in the browser" },
  components: { pattern: server, verdict: "never", why: "components run in the browser" },
  app: { pattern: database, verdict: "never", why: "pages call verbs, they never query" },
  http: { pattern: database, verdict: "never", why: "lib/http knows no tables" },
  auth: { pattern: /^(next|react|react-dom)$/, verdict: "never", why: "lib/auth knows next-auth, but no pages" },
  db: { pattern: /^(node:.*|drizzle-orm|postgres|uuidv7)$/, verdict: "only", why: "db is a leaf" },
  domain: noWeb,
  registry: noWeb,
  adapter: noWeb,
  core: noWeb,
  net: noWeb,
  storage: noWeb,
};
