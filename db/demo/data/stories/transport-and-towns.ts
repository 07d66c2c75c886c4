import type { Story } from "../../story/story";

/** The ferry line and the council: purchase orders, tenders, and signs that stand in the weather. */
export const transportAndTownStories: Story[] = [
  {
    owner: "tomas",
    contact: "callum",
    customer: "brightwater",
    deal: {
      name: "Timetables and terminal signs",
      pipeline: "new-business",
      value: 32_400,
      currency: "AUD",
      closesInDays: null,
      leadSource: "Web form",
      tags: ["repeat client"],
      notes: "Orders above 10,000 need two signatures: Callum's and the finance director's.",
    },
    events: `
@171 call 20min | Timetable change in three months
Nine wharves, a new timetable, and posters that nobody over sixty can read. Needs everything on the day of the change.
@170 email cc=harriet | Nine wharves, one day
Hi Callum,
Thanks for ringing. To have all nine wharves changed in one night we need the final times six weeks before, and one person who decides about wording.
Harriet, would that be you? If so, could I have half an hour of your time this week?
@164 stage | Qualified
@161 meeting 75min | On the wharf at six in the morning
With Mele on the first boat. People read the poster while walking: destination first, then platform, then time.
@150 email cc=harriet,mele | Offer: timetables and signs
Hi Callum,
The offer for nine wharves: 32,400 including printing, mounting at night and a reserve set of every poster.
What Mele showed us on the first boat is in it: the destination is now the largest thing on the sheet.
@149 stage | Proposal
@138 call 10min | Finance asks for a split invoice
Two invoices, half now and half after mounting. Fine with us.
@130 stage | Won
@82 note | Changed in one night
Nine wharves between one and five in the morning, no missing sheet. Mele found one wrong Sunday departure, reprinted the same day.
@80 email to=mele | Thank you for that night
Hi Mele,
Thank you for the coffee at three in the morning, and above all for spotting that Sunday departure. The corrected sheet is up since noon.
@35 stage pipeline=renewals | Upcoming
@34 note | Maintenance contract, first year
Signs have stood the first storms. Salt has got behind two frames at the outer wharf.
@17 email cc=mele | Looking after the signs
Hi Callum,
The signs have been out for a season now. On our round we found two frames at the outer wharf that let salt in; we are replacing them at our cost.
For the years to come I would suggest a round every quarter, with cleaning and a reserve set, for 2,700 each. Shall we speak about it next week?
@16 stage pipeline=renewals | Contacted
`,
  },
  {
    owner: "tomas",
    contact: "denise",
    customer: "harrow-vale",
    deal: {
      name: "Tender: library wayfinding",
      pipeline: "new-business",
      value: 58_000,
      currency: "AUD",
      closesInDays: null,
      leadSource: "Tender",
      tags: ["public sector"],
    },
    events: `
@153 note | Tender documents read
Price counts 60 %, concept 30 %, references 10 %. Hard for us, but Fatima-Zahra's library is lovely.
@151 email cc=fatima | Three questions on the library tender
Dear Ms Abbott,
We intend to bid and have three questions, which you may of course answer to all bidders:
- Is the children's library part of stage one or stage two?
- May signs be fixed to the listed columns if nothing is drilled?
- Which languages besides English are required?
@148 stage | Qualified
@124 email state=delivered | Our bid has been handed in
Dear Ms Abbott,
Our bid went through the portal this morning; the receipt ends in 4471. Please tell me if anything does not open on your side.
@123 stage | Proposal
@89 call 10min | Second place
Lost on price by six points; best concept of all bids. Denise was kind enough to ring before the letter went out.
@88 stage | Lost
@87 email cc=fatima | Thank you for a fair procedure
Dear Ms Abbott,
Thank you for ringing before the letter arrived. We lost to a better price, and that is how it should be decided.
Should something smaller come up that does not need the portal, we would be glad to hear from you.
`,
  },
  {
    owner: "tomas",
    contact: "wiremu",
    customer: "harrow-vale",
    deal: {
      name: "Park signs: pilot in two parks",
      pipeline: "new-business",
      value: 13_900,
      currency: "AUD",
      closesInDays: 33,
      leadSource: "Referral",
      tags: ["public sector", "repeat client"],
    },
    events: `
@67 call 20min | Denise passed on our name
Wiremu's team wants signs that can be mended with what is in the ute. Two parks as a pilot, below the tender limit.
@65 email | Signs you can mend from the ute
Kia ora Wiremu,
Good to talk. Posts in local hardwood, plates on two bolts, one spanner for everything: that is what I heard, and I like it.
Could you show me both parks? I am free on Thursday and would bring a post.
@59 stage | Qualified
@52 meeting 150min | Both parks on foot
Place names in two languages, agreed with the elders first; Wiremu arranges that. Vandalism is rare, whipper-snippers are the enemy.
@37 email cc=denise | What the pilot would cost
Kia ora Wiremu,
Eleven posts and 26 plates come to 13,900 with mounting by your own team; we train them in a morning.
The names stay open until the elders have agreed. Nothing is cut before that.
@9 call 10min | Names will be settled this month
The hui about the names is at the end of the month. He has the budget.
`,
  },
  {
    owner: "tomas",
    contact: null,
    customer: "harrow-vale",
    deal: {
      name: "Framework agreement for small works",
      pipeline: "new-business",
      value: null,
      currency: "AUD",
      closesInDays: 95,
      leadSource: "Tender",
      tags: ["public sector"],
      notes: "No contact person yet: the council names one when the panel opens.",
    },
    events: `
@24 note | A panel for jobs below 10,000
The council sets up a panel of studios for small works. Opens next quarter; needs proof of insurance and two referees.
`,
  },
  {
    owner: "tomas",
    contact: "ingrid",
    customer: "polargrid",
    deal: {
      name: "Annual report, in print and online",
      pipeline: "new-business",
      value: 27_300,
      currency: "EUR",
      closesInDays: 24,
      leadSource: "Conference",
      tags: ["priority"],
    },
    events: `
@79 meeting 30min | Met after the talk in Tromsø
Ingrid wants a report that engineers read. Charts drawn from the data, no stock photographs of wind.
@77 email cc=olha | A report that engineers read
Hei Ingrid,
I enjoyed our talk. Send us last year's figures, even raw, and we will draw three charts the way we would do it. No charge; if you do not like them, we have lost an afternoon.
Ольго, буду радий працювати разом: чи маєте ви шрифти та сітку попереднього звіту?
@73 stage | Qualified
@55 email cc=olha,aleksi | Three charts from your figures
Hei Ingrid,
Here they are. The second one may surprise Aleksi: the grid losses fall faster than the text of last year's report says. We checked it twice.
@53 call 25min | Aleksi checked the losses himself
He recalculated and agrees. Now he wants the whole report done like this.
@20 email cc=aleksi | Dates for the annual report
Hei Ingrid,
To be printed before the general meeting we need the audited figures four weeks ahead and the last legal remarks two weeks ahead. I put both into the plan as fixed days.
The price stands at 27,300 euros; paper is ordered once you say yes.
`,
  },
  {
    owner: "tomas",
    contact: "aleksi",
    customer: "polargrid",
    deal: {
      name: "Icon set: licence",
      pipeline: "renewals",
      value: 3_200,
      currency: "EUR",
      closesInDays: null,
      leadSource: null,
      tags: [],
    },
    events: `
@127 note | Licence for the intranet icons ends
120 icons, used on the intranet only. Olha has drawn about forty of their own since.
@118 email cc=olha | Your icon licence
Hei Aleksi,
The licence for the intranet icons ends next month. If you would like to keep them, nothing needs to be done but a yes; if not, the intranet has to change before then.
@117 stage | Contacted
@104 call 10min | They will draw their own
Olha has replaced most of them. Fair enough, and her icons are good.
@103 stage | Lapsed
`,
  },
];
