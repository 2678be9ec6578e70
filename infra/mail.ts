/** Mail goes out through SES, from one domain or one address. */
import { settings } from "./stage.ts";

const { sender } = settings();
const isDomain = !sender.includes("@");

const email = new sst.aws.Email("Mail", {
  sender,
  // Refuse what claims to be from us and is not; SST's default only watches.
  ...(isDomain ? { dmarc: "v=DMARC1; p=quarantine; adkim=s; aspf=r" } : {}),
});

export const mailFrom = `Allotment <${isDomain ? `no-reply@${sender}` : sender}>`;

/** Leave to send, as ourselves. Linking the component would grant every action of SES. */
export const mailer = new sst.Linkable("Mailer", {
  properties: { from: mailFrom },
  include: [
    sst.aws.permission({
      actions: ["ses:SendEmail"],
      resources: [email.nodes.identity.arn, email.nodes.configurationSet.arn],
    }),
  ],
});
