import type { ProfileSummary } from "../profile/summarise";
import type { Report } from "./report";

/** Where the servers' processor time goes: the product's modules beside the control's, then the product's functions. */
export function profileText({ product, nodelay }: Report["profiles"]): string[] {
  if (!product) return [];
  return [
    "",
    `Where the server process spends its time (${product.sends} sends profiled), ms a send; in brackets the control with TCP_NODELAY.`,
    ...modules("By module, Node's and the engine's work counted for its caller:", product.charged, nodelay?.charged),
    ...modules("By module, by itself:", product.self, nodelay?.self),
    ...functions("Functions, by themselves:", product, product.topSelf.slice(0, 25)),
    ...functions("Functions with all they call:", product, product.topTotal.slice(0, 40)),
  ];
}

type Shares = ProfileSummary["self"];

function modules(title: string, shares: Shares, others: Shares | undefined): string[] {
  const lines = shares.map(({ name, ms }) => {
    const other = others?.find((share) => share.name === name);
    return `${ms.toFixed(3).padStart(8)}  ${`[${other?.ms.toFixed(3) ?? "-"}]`.padStart(8)}  ${name}`;
  });
  return ["", title, ...lines];
}

function functions(title: string, { self }: ProfileSummary, shares: Shares): string[] {
  const all = self.reduce((sum, { ms }) => sum + ms, 0);
  const lines = shares.map(({ name, ms }) => {
    const percent = `${((100 * ms) / all).toFixed(1)} %`;
    return `${ms.toFixed(3).padStart(8)}  ${percent.padStart(8)}  ${name}`;
  });
  return ["", title, ...lines];
}
