import { useLocation } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../lib/paths.ts";
import { BASE } from "../lib/route.ts";
import { me } from "../lib/session.ts";
import { Link } from "../ui/link/link.tsx";
import { Mark } from "../ui/mark/mark.tsx";
import { keepThenSignOut } from "./sign-out.ts";
import "../ui/mast/mast.css";
import { isIn, isLinear, openRooms, type Room } from "../lib/rooms.ts";

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
  const path = () => location.pathname.slice(BASE.length) || "/";
  return (
    <Show when={props.rooms.length > 0 && !isLinear(path())}>
      <nav class="rooms" aria-label="Rooms">
        <ul class="bare">
          <For each={props.rooms}>
            {(room) => (
              <li>
                <Link href={room.href} current={isIn(room, path()) ? "page" : undefined}>
                  {room.label}
                </Link>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </Show>
  );
}

function Who(props: { name: string }) {
  return (
    <div class="who">
      <Link href={paths.me()}>{props.name}</Link>
      <form method="post" action="/sign-out" onSubmit={keepThenSignOut}>
        <button type="submit" class="quiet">
          Sign out
        </button>
      </form>
    </div>
  );
}
