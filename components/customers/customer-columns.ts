/** Headings and widths, shared by the list and what stands there while it loads. */
export const customerColumns = {
  industry: { label: "Industry", className: "w-[18%] max-sm:hidden" },
  email: { label: "E-mail", className: "w-[22%] max-md:hidden" },
  website: { label: "Website", className: "w-[18%] max-lg:hidden" },
  created: { label: "Created", className: "w-24 text-right sm:w-28 sm:text-left" },
} as const;
