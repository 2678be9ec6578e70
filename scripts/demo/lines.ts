import type { Saltmere } from "./data.ts";

/** One plain line on each person, for whoever chooses whom to be. */
const lines: Readonly<Record<string, string>> = {
  p_ruth: "Commissioner at Saltmere Council. Answers for Steady Ground, decides and signs.",
  p_col: "Steward of Steady Ground. Convenes the reviews and the talks.",
  p_vik: "Governor at the council. Chairs the programme board.",
  p_ema: "Auditor at the council. Reads the money and the decisions.",
  p_sal: "Safeguarding lead at the council.",
  p_bex: "Money and grants officer at the council. Reviews for the funder and does not decide.",
  p_idris: "Community officer at the council. Reviews for the funder and does not decide.",
  p_ine: "Learning partner, of Commonplace Learning. Reviews too.",
  p_theo: "Learning partner, of Commonplace Learning. Reviews too.",
  p_mo: "Leads Harbour Door, which has a three-year grant, and gave an account of it.",
  p_dean: "Worker at Harbour Door. Holds pots with Jo and with Marcus.",
  p_pri: "Worker at Harbour Door. Pays for what Aisha chooses.",
  p_fin: "Leads Second Tide, run by people in recovery. Hosts the Makers' Shed.",
  p_cass: "Worker at Second Tide. Cooks on Sundays with the recovery group.",
  p_bea: "Leads Lantern Women. Holds a pot that no one else may know of.",
  p_tom: "Leads Wend Street Health and its evening van.",
  p_gil: "Leads the Makers' Shed, a group with no bank account of its own.",
  p_kit: "Leads Quayside Moves, which applied. The talk goes on.",
  p_una: "Leads Northgate Training, which applied and was not funded.",
  p_jo: "Goes to Harbour Door. Decides with Dean.",
  p_marcus: "Goes to Harbour Door. Decides with Dean, and takes a second look.",
  p_aisha: "Goes to Harbour Door. Chooses, and Priya pays.",
  p_lee: "Goes to Second Tide. Holds a pot alone, and reviews for people served.",
  p_noor: "Goes to Lantern Women. Nobody else knows.",
  p_wren: "Reviews for people served.",
  p_bram: "Reviews for people served.",
  p_nan: "Link worker at the hospital. Reviews for workers.",
  p_hal: "Works nights at the shelter. Reviews for workers.",
  p_rosa: "Runs a community kitchen. Reviews for peers.",
  p_abe: "Runs a repair stall at the market. Reviews for peers.",
};

/** Everyone in the demo, in the order of the cast, with the address they sign in by. */
export const castOf = ({ people }: Saltmere): { name: string; email: string; line: string }[] =>
  Object.entries(lines).map(([ref, line]) => {
    const person = people.find(({ id }) => id === ref);
    if (!person) throw new Error(`${ref} is not in the data`);
    return { name: person.name, email: person.email, line };
  });
