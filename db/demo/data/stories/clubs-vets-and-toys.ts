import type { Story } from "../../story/story";

/** The surf club, the animal hospital and the toy makers. */
export const clubVetAndToyStories: Story[] = [
  {
    owner: "jun",
    contact: "tahlia",
    customer: "sunder-bay",
    deal: {
      name: "Club website",
      pipeline: "new-business",
      value: 5_200,
      currency: "AUD",
      closesInDays: null,
      leadSource: "Neighbour",
      tags: ["non-profit"],
    },
    events: `
@135 meeting 45min | In the clubhouse, after patrol
Rosters live on a whiteboard and in Mick's head. Mick has no e-mail and wants none; he must be able to ring somebody.
@133 email | Rosters off the whiteboard
Hi Tahlia,
Good to meet you all, wet hair included. The roster goes online, and Mick keeps his whiteboard: the site prints it for him every Friday.
For a club I would do it for 5,200, payable in two summers.
@132 stage | Proposal
@108 stage | Won
@75 note | Whiteboard prints itself
Mick rang to say that the print is too small. It is larger now.
@43 stage pipeline=renewals | Upcoming
@39 email | The second summer
Hi Tahlia,
The second half of the fee falls due in spring, and hosting goes on as it is. Is anything missing for the new season?
@38 stage pipeline=renewals | Terms sent
@30 stage pipeline=renewals | Renewed
`,
  },
  {
    owner: "tomas",
    contact: "priscilla",
    customer: "thistlewick",
    deal: {
      name: "Website with emergency booking",
      pipeline: "new-business",
      value: 24_300,
      currency: "AUD",
      closesInDays: 15,
      leadSource: "Web form",
      tags: ["health", "priority"],
    },
    events: `
@68 call 25min | Open around the clock, but the site does not say so
At night people drive to the wrong hospital. The first thing on the site must be: open now, ring this number.
@66 email cc=lottie | Open now, ring this number
Dear Priscilla,
You said it in four words, and I would not add one: “open now, ring this number”. Everything else can be one tap further away.
Lottie, what do people ask most often at three in the morning?
@63 stage | Qualified
@49 meeting 60min | A morning at the front desk
Lottie's list: poison, price, parking. Ewan wants no symptom checker, ever.
@48 email cc=ewan,lottie state=partly-refused | Poison, price, parking
Dear Priscilla, dear Ewan, dear Lottie,
Three pages carry the night: what to do about poison, what it costs, where to park. Ewan, there will be no symptom checker.
The offer follows on Friday.
@47 note | Ewan's mailbox is full
The mail server refused his copy. Sent him the list through Lottie.
@40 email cc=lottie | Offer: a site for the night
Dear Priscilla,
24,300 for the site, with the night page in the air within three weeks and the rest a month later.
If the night page alone helps you already, it can be ordered by itself for 6,500.
@39 stage | Proposal
@3 call 15min | She wants the night page first
Night page now, the rest in the next budget year. Needs a new offer in two parts.
`,
  },
  {
    owner: "jun",
    contact: "zofia",
    customer: "zabawka",
    deal: {
      name: "Packaging for the wooden train",
      pipeline: "new-business",
      value: 11_600,
      currency: "EUR",
      closesInDays: 70,
      leadSource: "Web form",
      tags: ["retail"],
    },
    events: `
@22 call 20min | The box costs more than the engine
A box that becomes the station. No plastic window; children must see the train anyway.
@19 email cc=wojciech | Pudełko, które zostaje stacją
Szanowna Pani Zofio,
dziękuję za rozmowę. Pomysł jest prosty: pudełko po otwarciu staje się stacją, a okienkiem jest sam łuk peronu, bez plastiku.
Czy mogliby Państwo przysłać nam jeden pociąg? Wojciech wspominał, że ostatni wagon ma zostać zmieniony.
@18 note | Train is on its way
Wojciech sends two engines and asks for them back, scratched or not.
`,
  },
];
