import { keepers } from "@allotment/core/access/role";
import { Match, Switch } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { holds } from "../../../lib/session.ts";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { NotFound } from "../../../ui/wait/wait.tsx";
import { BankFilePart } from "./bank-file-part.tsx";
import { BankMatchPart } from "./bank-match-part.tsx";

/** What the register and a bank have to do with each other: a file for the bank, and a statement from it. */
export function BankPart(props: { programmeId: string; bank: string }) {
  const back = () => ({ href: paths.programmePayments(props), label: "Back to the register" });
  return (
    <Switch fallback={<NotFound />}>
      <Match when={props.bank === "file" && holds(["commissioner"])}>
        <PageHead
          title="A file for your bank"
          state="Your browser makes it. Account numbers stay on this device, and are forgotten when you leave."
          back={back()}
        />
        <BankFilePart programmeId={props.programmeId} />
      </Match>
      <Match when={props.bank === "statement" && holds(keepers)}>
        <PageHead
          title="A bank statement beside the register"
          state="Your browser reads it. Nothing of the file is sent or kept; only how many agree, if you say so."
          back={back()}
        />
        <BankMatchPart programmeId={props.programmeId} />
      </Match>
    </Switch>
  );
}
