import { A, useLocation } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../lib/paths.ts";
import { me } from "../lib/session.ts";
import { Mark } from "../ui/mark/mark.tsx";
import { keepThenSignOut } from "./sign-out.ts";
import "../ui/mast/mast.css";
import { isIn, isLinear, openRooms, type Room } from "./rooms.ts";

/** The name, the open rooms, and who is at the screen. */
export function Mast() {
  return (
    <header class="mast">
      <Mark />
      <Show when={me()}>
        {(who) => (
          <>
            <Rooms rooms={openRooms(who().rooms)} />
            <Who name={who().person.name} />
          </>
        )}
      </Show>
    </header>
  );
}

function Rooms(props: { rooms: readonly Room[] }) {
  const location = useLocation();
  const path = () => location.pathname.replace(/^\/app(?=\/|$)/, "") || "/";
  return (
    <Show when={props.rooms.length > 0 && !isLinear(path())}>
      <nav class="rooms" aria-label="Rooms">
        <ul class="bare">
          <For each={props.rooms}>
            {(room) => (
              <li>
                <RoomLink room={room} here={isIn(room, path())} />
              </li>
            )}
          </For>
        </ul>
      </nav>
    </Show>
  );
}

/** The router's own link marks only the exact page; a room is current on all its pages. */
function RoomLink(props: { room: Room; here: boolean }) {
  return (
    <a
      href={`/app${props.room.href === "/" ? "/" : props.room.href}`}
      aria-current={props.here ? "page" : undefined}
    >
      {props.room.label}
    </a>
  );
}

function Who(props: { name: string }) {
  return (
    <div class="who">
      <A href={paths.me()} activeClass="" inactiveClass="">
        {props.name}
      </A>
      <form method="post" action="/sign-out" onSubmit={keepThenSignOut}>
        <button type="submit" class="quiet">
          Sign out
        </button>
      </form>
    </div>
  );
}
