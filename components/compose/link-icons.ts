import { Building2, CircleDollarSign, type LucideIcon, User } from "lucide-react";
import type { LinkKind } from "@/lib/client/compose/compose-request";

export const linkIcons: Record<LinkKind, LucideIcon> = { contact: User, deal: CircleDollarSign, customer: Building2 };
