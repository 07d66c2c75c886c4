"use client";

import dynamic from "next/dynamic";
import { PageHeader } from "@/components/app/page-header";
import { BoardSkeleton } from "./board-skeleton";
import { DealViewSwitch } from "./deal-view-switch";

/** The board, whose code is fetched only where it is shown: the list does without dragging. */
export const LazyDealBoard = dynamic(() => import("./deal-board").then((module) => module.DealBoard), {
  ssr: false,
  loading: () => (
    <>
      <PageHeader title="Deals" actions={<DealViewSwitch current="board" />} />
      <div className="h-11 shrink-0 border-b bg-surface" />
      <BoardSkeleton />
    </>
  ),
});
