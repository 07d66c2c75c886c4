import { processSingleton } from "@/lib/core/process-singleton";
import type { DeliveryFact } from "@/lib/email/send/delivery-fact";

/**
 * Facts about delivered messages that the database would not take. They live as long as the process does; the
 * reconciler tries them again, and repeats of the request are answered from them.
 */
const kept = () => processSingleton("kept-facts", () => new Map<string, DeliveryFact>());

export function keepFact(fact: DeliveryFact): void {
  kept().set(fact.id, fact);
}

export function keptFact(id: string): DeliveryFact | undefined {
  return kept().get(id);
}

export function keptFacts(): DeliveryFact[] {
  return [...kept().values()];
}

export function forgetFact(id: string): void {
  kept().delete(id);
}
