import { Link } from "../../ui/link/link.tsx";
import { PageHead } from "../../ui/page-head/page-head.tsx";
import { Part } from "../../ui/part/part.tsx";

/** Where "I am worried about someone's safety" leads. It works with no record kept and nothing to fill in. */
export default function SafetyPage() {
  return (
    <>
      <PageHead
        kind="When someone may be in danger"
        title="I am worried about someone’s safety"
        state="If someone is in danger now, call 999."
      >
        <Link out href="tel:999" look="button">
          Call 999
        </Link>
      </PageHead>
      <Part title="If it can wait a little">
        <p>Talk to the person named below, or to someone you trust. You do not have to be sure.</p>
        <p>You do not need to write anything here. We do not keep your story with what people learn.</p>
      </Part>
    </>
  );
}
