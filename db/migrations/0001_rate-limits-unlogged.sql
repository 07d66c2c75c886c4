-- Counters are worth nothing after a crash; without write-ahead log a counted request costs almost nothing.
ALTER TABLE "rate_limits" SET UNLOGGED;
