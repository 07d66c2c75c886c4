/** The pipelines and their stages, first to last; `probability` is the chance in percent of a deal that stands there. */
export const pipelines = {
  "new-business": {
    name: "New business",
    stages: [
      { name: "Lead", color: "#64748b", probability: 10 },
      { name: "Qualified", color: "#0284c7", probability: 25 },
      { name: "Proposal", color: "#7c3aed", probability: 50 },
      { name: "Negotiation", color: "#d97706", probability: 75 },
      { name: "Won", color: "#16a34a", probability: 100 },
      { name: "Lost", color: "#dc2626", probability: 0 },
    ],
  },
  renewals: {
    name: "Renewals",
    stages: [
      { name: "Upcoming", color: "#64748b", probability: 60 },
      { name: "Contacted", color: "#0891b2", probability: 70 },
      { name: "Terms sent", color: "#c026d3", probability: 80 },
      { name: "Renewed", color: "#16a34a", probability: 100 },
      { name: "Lapsed", color: "#dc2626", probability: 0 },
    ],
  },
} as const;

export type PipelineKey = keyof typeof pipelines;
