import { keepTypedText } from "../lib/leave.ts";

/** Lets typed text be kept before the session ends. The browser then sends the form as it stands. */
export function keepThenSignOut(event: SubmitEvent): void {
  if (!(event.currentTarget instanceof HTMLFormElement)) return;
  const form = event.currentTarget;
  event.preventDefault();
  void keepTypedText().then(() => form.submit());
}
