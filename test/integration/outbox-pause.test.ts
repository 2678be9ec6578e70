import { transact } from "@allotment/core/db/transact";
import { Membership } from "@allotment/core/membership/index";
import { Programme } from "@allotment/core/programme/index";
import { describe, expect, it } from "vitest";
import { aDraftApplication, aGroup, aSentApplication } from "../support/applications.ts";
import { newOutbox } from "../support/outbox.ts";
import { anOpenProgramme } from "../support/programmes.ts";
import { newWorld } from "../support/world.ts";

const reason = "Our money is late. We wait.";

const start = async () => {
  const world = await newWorld();
  const { mails, read } = await newOutbox(world);
  const programme = await anOpenProgramme(world);
  const governor = await world.person("Vik");
  const role = { personId: governor, scope: programme.funderId, title: "Council", role: "governor" } as const;
  await world.asSystem(() => transact([Membership.roleWrite(role)]));
  await aDraftApplication(world, programme, await aGroup(world, { name: "Draft" }));
  await aSentApplication(world, programme, await aGroup(world, { name: "Sent" }));
  await read();
  mails.length = 0;
  /** Who was told since, by the name they have, and what in all. */
  const told = async () => {
    await read();
    const all = {
      to: mails.map(({ to }) => to.split(/[@]/)[0]?.split(".of.").at(0)).sort(),
      text: JSON.stringify(mails),
    };
    mails.length = 0;
    return all;
  };
  return { world, told, governor, ...programme };
};

describe("when a programme is to rest", () => {
  it("the other side hears that they are asked, and all parties when it rests and when it goes on", async () => {
    const { world, told, governor, programmeId, commissioner } = await start();
    await world.as(commissioner, () => Programme.askPause({ programmeId, reason }));
    expect((await told()).to).toEqual(["vik"]);
    await world.as(governor, () => Programme.sayYes({ programmeId }));
    const rests = await told();
    expect(rests.to).toEqual(["col", "mo", "mo", "ruth"]);
    expect(rests.text).toContain("Payments already promised still go");
    expect(rests.text).not.toContain(reason);
    await world.as(governor, () => Programme.askResume({ programmeId, reason }));
    expect((await told()).to).toEqual(["ruth"]);
    await world.as(commissioner, () => Programme.sayYes({ programmeId }));
    const on = await told();
    expect(on.to).toEqual(["col", "mo", "mo", "vik"]);
    expect(on.text).toContain("goes on from where it was");
  });

  it("whoever asked hears a no, and no one hears of what is taken back", async () => {
    const { world, told, governor, programmeId, commissioner } = await start();
    const ask = () => world.as(commissioner, () => Programme.askPause({ programmeId, reason }));
    await ask();
    await told();
    await world.as(commissioner, () => Programme.letGo({ programmeId }));
    expect((await told()).to).toEqual([]);
    await ask();
    await told();
    await world.as(governor, () => Programme.letGo({ programmeId }));
    expect((await told()).to).toEqual(["ruth"]);
  });
});
