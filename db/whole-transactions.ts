import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";

type Transaction = { isOver: boolean };
type Work = (scope: postgres.TransactionSql) => unknown;

/**
 * The same client, except that a transaction ends with its connection. When the server closes that connection,
 * postgres.js by itself still sends a rollback, to a socket that is gone: an uncaught error, and the pool never gets
 * that place back. And what the work goes on to ask would run on whatever connection takes the place, outside of the
 * transaction. Here nothing more is sent: `begin` rejects as it does anyway, and later queries of the work throw.
 */
export function withWholeTransactions(client: postgres.Sql): postgres.Sql {
  const begin = async (work: Work): Promise<unknown> => {
    const transaction: Transaction = { isOver: false };
    try {
      return await client.begin(untilOver(transaction, work));
    } finally {
      transaction.isOver = true;
    }
  };
  return new Proxy(client, { get: (target, key) => (key === "begin" ? begin : Reflect.get(target, key)) });
}

/** Does not settle once the transaction is over, so that postgres.js neither commits nor rolls back. */
function untilOver(transaction: Transaction, work: Work): Work {
  return async (scope) => {
    try {
      return await work(openScope(transaction, scope));
    } catch (err) {
      // A lost connection fails its queries first, and ends its transaction in the same turn of the event loop.
      await sleep(0);
      throw err;
    } finally {
      if (transaction.isOver) await new Promise(() => undefined);
    }
  };
}

function openScope(transaction: Transaction, scope: postgres.TransactionSql): postgres.TransactionSql {
  const savepoint = (work: Work) => scope.savepoint(untilOver(transaction, work));
  const assertOpen = () => {
    if (transaction.isOver) throw new Error("The transaction is over");
  };
  return new Proxy(scope, {
    apply(target, self, args) {
      assertOpen();
      return Reflect.apply(target, self, args);
    },
    get(target, key) {
      assertOpen();
      return key === "savepoint" ? savepoint : Reflect.get(target, key);
    },
  });
}
