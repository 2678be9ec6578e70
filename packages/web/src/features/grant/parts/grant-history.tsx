import { groupStaff } from "@allotment/core/access/role";
import { Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { holds } from "../../../lib/session.ts";
import { Link } from "../../../ui/link/link.tsx";
import { History } from "../../../ui/log/log.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { When } from "../../../ui/when/when.tsx";
import type { GrantInfo } from "../grant.queries.ts";
import { historyOf } from "../history.ts";

const LooksPart = later(() => import("./looks-part.tsx").then((file) => file.LooksPart));
const AsksLine = later(() => import("../../../ui/asks/parts/asks-line.tsx").then((file) => file.AsksLine));
const CostPart = later(() => import("../../../ui/cost/parts/cost-part.tsx").then((file) => file.CostPart));
const ReflectPart = later(() =>
  import("../../../ui/reflection/parts/reflect-part.tsx").then((file) => file.ReflectPart),
);

/** Those who would ask more of a group. */
const convenes = ({ programmeId, funderOrgId }: GrantInfo): boolean =>
  holds(["commissioner", "steward"], [programmeId, funderOrgId]);

/** Whose way of working it is, and those it may be shared with. Only for what to show: the API decides. */
const reflects = ({ orgId, programmeId, funderOrgId }: GrantInfo): boolean =>
  holds(groupStaff, [orgId]) ||
  holds(["commissioner", "steward", "learningPartner"], [programmeId, funderOrgId]);

/** The way to its pauses, its reflections, and what happened to a grant, from its offer on. */
export function GrantHistory(props: { grant: GrantInfo }) {
  const may = (act: string) => props.grant.actions.includes(act);
  const shows = () =>
    props.grant.payments !== undefined &&
    (may("pause") || may("askEnd") || Boolean(props.grant.pauses ?? props.grant.ending ?? props.grant.ended));
  return (
    <>
      <Show when={shows()}>
        <Part title="Pauses and the end">
          <Show when={props.grant.lookOn}>
            {(on) => (
              <p>
                The pause is looked at again by <When at={on()} />.
              </p>
            )}
          </Show>
          <Link href={paths.grantPause(props.grant)} look="quiet">
            {may("pause") ? "Pause it, or end it" : "Read about pauses and the end"}
          </Link>
        </Part>
      </Show>
      <Show when={may("beginLook") || may("answerLook") || props.grant.looks}>
        <LooksPart grant={props.grant} />
      </Show>
      <Show when={props.grant.state === "live" && convenes(props.grant)}>
        <AsksLine grantId={props.grant.grantId} />
      </Show>
      <Show when={reflects(props.grant)}>
        <ReflectPart
          placeId={props.grant.grantId}
          whose={props.grant.orgName}
          others="the people of the programme"
        />
      </Show>
      <Show when={holds(groupStaff, [props.grant.orgId])}>
        <CostPart placeId={props.grant.grantId} whose={props.grant.orgName} />
      </Show>
      <History lines={historyOf(props.grant)} />
    </>
  );
}
