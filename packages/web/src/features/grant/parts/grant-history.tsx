import { History } from "../../../ui/log/log.tsx";
import type { GrantInfo } from "../grant.queries.ts";
import { historyOf } from "../history.ts";

/** What happened to a grant, from its offer on. */
export function GrantHistory(props: { grant: GrantInfo }) {
  return <History lines={historyOf(props.grant)} />;
}
