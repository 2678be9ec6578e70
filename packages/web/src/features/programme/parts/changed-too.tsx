import { Note } from "../../../ui/note/note.tsx";

/** What a part of the set-up says by now, where someone else saved it meanwhile. */
export function ChangedToo(props: { words: string }) {
  return (
    <Note title="Someone else changed this programme too">
      <p>This part now says:</p>
      <p class="said as-typed">{props.words}</p>
      <p>Yours are below, as you typed them. Save again to keep yours.</p>
    </Note>
  );
}
