/** Where the timelines are. Apart from their contracts, since an open page asks them again and again. */
export const timelinePaths = {
  contact: "/contacts/{id}/activities",
  deal: "/deals/{id}/activities",
  customer: "/customers/{id}/activities",
} as const;
