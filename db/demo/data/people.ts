/** The house that the demo workspace belongs to: an invented design studio. Its addresses reach nobody (RFC 2606). */
export const studio = { slug: "demo", name: "Lanternfold Studio", domain: "lanternfold.test" } as const;

/** Who works there, the owner first. */
export const people = {
  mara: { name: "Mara Lindqvist", role: "owner", email: "mara@lanternfold.test" },
  tomas: { name: "Tomás Okafor", role: "admin", email: "tomas@lanternfold.test" },
  priya: { name: "Priya Raman", role: "member", email: "priya@lanternfold.test" },
  jun: { name: "Jun Takeda", role: "member", email: "jun@lanternfold.test" },
} as const;

export type PersonKey = keyof typeof people;
