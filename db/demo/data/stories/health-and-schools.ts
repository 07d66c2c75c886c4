import type { Story } from "../../story/story";

/** Clinics and a school: small budgets, and people who notice. */
export const healthAndSchoolStories: Story[] = [
  {
    owner: "jun",
    contact: "sigrid",
    customer: "vindstille",
    deal: {
      name: "Booking site in two languages",
      pipeline: "new-business",
      value: 14_200,
      currency: "EUR",
      closesInDays: 9,
      leadSource: "Web form",
      tags: ["health"],
    },
    events: `
@60 call 20min | Patients ring during treatment
Bjørn picks up with oil on his hands. Half of the patients are fishermen from abroad: English needed.
@59 email cc=bjorn | Booking without oily hands
Hei Sigrid,
Thanks for the call. If patients book themselves, the telephone rings only for the difficult cases, and those deserve dry hands.
Which system do you keep the calendar in today?
@55 stage | Qualified
@42 email cc=bjorn | Tilbud: timebestilling på norsk og engelsk
Hei Sigrid, hei Bjørn Åge,
Her er tilbudet: 14 200 euro for nettsted med timebestilling på to språk, uten innlogging for pasientene.
We keep no health data: the form asks for a time and a telephone number, nothing else.
@41 stage | Proposal
@23 call 15min | Data protection is settled
Their adviser has read it: no health data, no further forms. Board of the clinic decides next week.
@6 email state=delivered | A small change to the offer
Hei Sigrid,
As you asked: reminders by text message are in, for 40 euros a month, and can be left out again at any time.
`,
  },
  {
    owner: "jun",
    contact: "graham",
    customer: "lumen-dental",
    deal: {
      name: "New name and shopfront",
      pipeline: "new-business",
      value: 21_750,
      currency: "AUD",
      closesInDays: null,
      leadSource: "Web form",
      tags: ["health"],
    },
    events: `
@145 call 25min | Wants a new name
Four chairs instead of two, and a name that does not say “dental”. Yasmin thinks patients like the old one.
@142 email cc=yasmin | Before we change a name
Dear Graham,
Before we look for a new name I would ask forty of your patients what they call you today. It costs one afternoon and may save a lot of paint.
@137 stage | Qualified
@116 email cc=yasmin | What your patients call you
Dear Graham, dear Yasmin,
Of forty patients, thirty-three say “the one on Lumen Street”. That is a name people made for you, and I would keep it.
The offer therefore has a new shopfront and no new name: 21,750.
@115 stage | Proposal
@94 call 15min | He wanted the new name after all
Graham goes with an agency that gives him one. No hard feelings; Yasmin was sorry.
@93 stage | Lost
`,
  },
  {
    owner: "jun",
    contact: "yasmin",
    customer: "lumen-dental",
    deal: {
      name: "Website care plan",
      pipeline: "renewals",
      value: 2_880,
      currency: "AUD",
      closesInDays: null,
      leadSource: null,
      tags: ["health", "at risk"],
    },
    events: `
@85 note | Care plan after the lost rebrand
The other agency will bring a site of its own. Make the move easy for them.
@78 email | Moving your site without a gap
Dear Yasmin,
If the new site comes with the new name, you will not need our care plan any longer. I have put together everything the others need for the move, including the two things that always break.
Your site stays up until theirs has run for a week; the days in between are on us.
@77 stage | Contacted
@50 stage | Lapsed
`,
  },
  {
    owner: "jun",
    contact: "joanne",
    customer: "marigold-lane",
    deal: {
      name: "Signs for the new building",
      pipeline: "new-business",
      value: 7_400,
      currency: "AUD",
      closesInDays: null,
      leadSource: "Referral",
      tags: ["public sector"],
    },
    events: `
@136 meeting 60min | A tour led by two pupils
Two nine-year-olds showed me the building. They call the corridors “rivers”. The signs should too.
@134 email cc=peter | Rivers instead of corridors
Dear Joanne,
Please thank my two guides. If the corridors are rivers to them, let us paint rivers: three colours on the floor, and the rooms are harbours.
@129 stage | Qualified
@122 email cc=peter | Offer for the rivers
Dear Joanne,
Three rivers, 22 harbours, and paint that survives a school: 7,400, done within one week of the holidays.
@121 stage | Proposal
@113 stage | Won
@71 note | Painted in five days
Finished on Friday. The guides were allowed to name the last harbour: it is called Lost Jumper.
`,
  },
  {
    owner: "jun",
    contact: "peter",
    customer: "marigold-lane",
    deal: {
      name: "Map update and reprint",
      pipeline: "renewals",
      value: 1_950,
      currency: "AUD",
      closesInDays: -4,
      leadSource: null,
      tags: ["repeat client"],
    },
    events: `
@28 call 10min | Room numbers change next term
Six rooms get new numbers. 500 folding maps are needed for the open day.
@27 email cc=joanne | Six new room numbers
Hi Peter,
Could you mark the six rooms on the map from last time? 500 copies on the same paper are 1,950, delivered to the office.
@26 stage | Contacted
`,
  },
];
