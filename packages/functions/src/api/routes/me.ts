import { thePerson } from "@allotment/core/actor";
import * as HomeSchema from "@allotment/core/home/home.schema";
import { Home } from "@allotment/core/home/index";
import { rooms } from "@allotment/core/home/rooms.rules";
import { Membership } from "@allotment/core/membership/index";
import * as MembershipSchema from "@allotment/core/membership/membership.schema";
import { Person } from "@allotment/core/person/index";
import * as PersonSchema from "@allotment/core/person/person.schema";
import { Session } from "@allotment/core/session/index";
import * as SessionSchema from "@allotment/core/session/session";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, problems, router } from "../contract.ts";

const Me = z
  .object({
    person: PersonSchema.Info,
    memberships: z.array(MembershipSchema.Info),
    rooms: z.array(z.enum(rooms)),
    help: HomeSchema.Help.nullable(),
  })
  .openapi("Me");

export const meRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/",
      operationId: "me",
      tags: ["You"],
      summary: "Who you are, the roles you hold, and the rooms that are open to you",
      responses: { 200: answer(Me, "You."), ...problems },
    }),
    async (c) => {
      const [person, memberships] = await Promise.all([
        Person.me({}),
        Membership.rolesOf(thePerson().personId),
      ]);
      const [open, help] = await Promise.all([Home.rooms(memberships), Home.helpFor(memberships)]);
      return c.json({ person, memberships, rooms: open, help }, 200);
    },
  )
  .openapi(
    createRoute({
      method: "patch",
      path: "/",
      operationId: "renameMe",
      tags: ["You"],
      summary: "Change the name you go by",
      request: { body: body(Person.rename.schema) },
      responses: { 200: answer(PersonSchema.Info, "You."), ...problems },
    }),
    async (c) => c.json(await Person.rename(c.req.valid("json")), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/home",
      operationId: "home",
      tags: ["You"],
      summary: "What waits for you, what waits for others, and what was lately learnt",
      responses: { 200: answer(HomeSchema.Shown, "Your home."), ...problems },
    }),
    async (c) => c.json(await Home.show({}), 200),
  )
  .openapi(
    createRoute({
      method: "get",
      path: "/sessions",
      operationId: "listSessions",
      tags: ["You"],
      summary: "The browsers you are signed in on",
      responses: {
        200: answer(z.object({ items: z.array(SessionSchema.Info) }), "Your sessions."),
        ...problems,
      },
    }),
    async (c) => c.json({ items: await Session.mine({ token: c.get("token") ?? "" }) }, 200),
  )
  .openapi(
    createRoute({
      method: "delete",
      path: "/sessions/{ref}",
      operationId: "endSession",
      tags: ["You"],
      summary: "Sign one of your browsers out",
      request: { params: Session.end.schema },
      responses: { 200: answer(z.object({}), "It is signed out."), ...problems },
    }),
    async (c) => c.json(await Session.end(c.req.valid("param")), 200),
  );
