type SettingsPage = "profile" | "email" | "pipelines" | "api-keys" | "members" | "workspace";

/** The one place that knows the addresses of pages. */
export const routes = {
  signIn: (callbackUrl?: string) => `/sign-in${callbackUrl ? `?callbackUrl=${encodeURIComponent(callbackUrl)}` : ""}`,
  contacts: (slug: string) => `/w/${slug}/contacts`,
  contact: (slug: string, id: string) => `/w/${slug}/contacts/${id}`,
  import: (slug: string, kind: "contact" | "customer") => `/w/${slug}/${kind}s/import`,
  customers: (slug: string) => `/w/${slug}/customers`,
  customer: (slug: string, id: string) => `/w/${slug}/customers/${id}`,
  deals: (slug: string) => `/w/${slug}/deals`,
  dealBoard: (slug: string, pipelineId?: string) =>
    `/w/${slug}/deals?view=board${pipelineId === undefined ? "" : `&pipeline_id=${pipelineId}`}`,
  deal: (slug: string, id: string) => `/w/${slug}/deals/${id}`,
  settings: (slug: string, page: SettingsPage = "profile") => `/w/${slug}/settings/${page}`,
  mailFrame: (slug: string, logId: string, withImages = false) =>
    `/w/${slug}/mail/${logId}${withImages ? "?images=1" : ""}`,
} as const;
