/** Headings and widths, shared by the list and what stands there while it loads. */
export const contactColumns = {
  email: { label: "E-mail", className: "w-[25%] max-sm:hidden" },
  company: { label: "Company", className: "w-[18%] max-md:hidden" },
  jobTitle: { label: "Job title", className: "w-[17%] max-lg:hidden" },
  created: { label: "Created", className: "w-24 text-right sm:w-28 sm:text-left" },
} as const;
