/** Headings and widths, shared by the list and what stands there while it loads. */
export const dealColumns = {
  contact: { label: "Contact", className: "w-[14%] max-md:hidden" },
  customer: { label: "Customer", className: "w-[14%] max-lg:hidden" },
  stage: { label: "Stage", className: "w-40 max-sm:hidden" },
  value: { label: "Value", className: "w-26 text-right" },
  close: { label: "Close date", className: "w-26 max-md:hidden" },
  owner: { label: "Owner", className: "w-[11%] max-xl:hidden" },
} as const;
