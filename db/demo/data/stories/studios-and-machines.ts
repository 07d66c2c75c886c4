import type { Story } from "../../story/story";

/** The architects and the robot makers: people who draw for a living, and people who exhibit. */
export const studioAndMachineStories: Story[] = [
  {
    owner: "mara",
    contact: "adaeze",
    customer: "umber-okoye",
    deal: {
      name: "Portfolio website",
      pipeline: "new-business",
      value: 16_500,
      currency: "AUD",
      closesInDays: null,
      leadSource: "Partner",
      tags: ["repeat client"],
    },
    events: `
@158 call 15min | They want to show drawings, not renderings
Adaeze is tired of portfolio sites that look alike. Plans and sections first, photographs second.
@156 email cc=freya | A site that starts with the section drawing
Hi Adaeze, hi Freya,
Your idea stayed with us: the section as the way through a project. We tried it with the boathouse, and it works even on a telephone.
Have a look at the sketch on Friday? Half an hour is enough to know whether you like it.
@152 stage | Qualified
@147 meeting 35min | Sketch shown, both liked it
Freya wants the drawings to be zoomable to the millimetre. Adaeze wants fewer words.
@140 email | Offer for the portfolio website
Hi Adaeze,
Here is the offer: 16,500 for twelve projects, including the drawing viewer. You add further projects yourselves; the viewer cuts the drawings on its own.
We could begin on the first and be done in eight weeks.
@139 stage | Proposal
@126 stage | Won
@125 email cc=freya,tomasz | We begin on Monday
Hi all,
Thank you for the signature! Monday at ten we start with the drawings: please have one project ready in full, with all its layers, as untidy as it really is.
@66 note | Online without a hitch
Twelve projects online, the viewer holds 900 MB of drawings. Adaeze's comment: "It is finally quiet."
`,
  },
  {
    owner: "mara",
    contact: "freya",
    customer: "umber-okoye",
    deal: {
      name: "Portfolio website: care plan",
      pipeline: "renewals",
      value: 3_600,
      currency: "AUD",
      closesInDays: 62,
      leadSource: null,
      tags: ["repeat client"],
    },
    events: `
@30 note | Ask about a care plan before the free months end
Three free months after launch. Freya has added four projects without help.
@8 email | When the free months end
Hi Freya,
The three months we look after your site for free end soon. From what I see, you hardly need us: four new projects, and not one question.
What remains is updates and back-ups. I would suggest 300 a month, cancelled whenever you like. Shall I put that on one page?
`,
  },
  {
    owner: "mara",
    contact: "dana",
    customer: "velacode",
    deal: {
      name: "Trade-fair stand for the gripper launch",
      pipeline: "new-business",
      value: 41_000,
      currency: "USD",
      closesInDays: 12,
      leadSource: "Trade fair",
      tags: ["priority", "at risk"],
      notes: "The hall wants the structural proof six weeks before it opens. No proof, no stand.",
    },
    events: `
@92 call 30min | Dana has a stand and no idea for it
Ten by eight metres, corner, two aisles. The gripper must be touched by visitors, safely.
@90 email | Let people shake hands with it
Hi Dana,
One thought before any drawing: if the gripper is gentle enough to hold an egg, let people shake hands with it. A queue is the best sign a stand can have.
I would need to know from your hardware team how near a hand may come.
@84 stage | Qualified
@81 call 45min by=jun | Noam on safe distances
Force limit is certified; bare hands are fine with the soft fingers. Emergency stop must be within one metre of the visitor.
@79 email to=noam cc=jiwoo by=jun | Stop button and soft fingers
Hi Noam,
Thanks for the clear answers. We put the stop button on a post of its own, 80 cm from the visitor, and plan for soft fingers only.
Could you lend us one gripper for two days, so that we can try the queue with real people?
@58 email cc=jiwoo state=delivered | Offer: the handshake stand
Hi Dana,
Here is our offer for the stand: 41,000 dollars with construction, transport and two days of our people on site. The structure can be used again at three more fairs.
What I cannot promise is a date after the hall's deadline for the structural proof. The go-ahead should come by the end of next month.
@57 stage | Proposal
@36 meeting 60min | Rehearsal with twelve strangers
All twelve waited to shake hands, three filmed it. Noam's gripper overheated after forty minutes; he is adding a fan.
@35 stage | Negotiation
@11 email cc=jiwoo | The hall's deadline is near
Hi Dana,
The structural proof has to be with the hall in four weeks, and our engineer needs three of them. I have booked her from Monday on my own risk, so that we lose nothing while finance decides.
Please tell me by Thursday whether I should let her begin.
@2 email cc=jiwoo state=unknown | Engineer starts today unless you stop us
Hi Dana,
I have tried to reach you by phone. The engineer starts today; if you would rather wait, one word is enough and you will not be charged for the day.
`,
  },
  {
    owner: "mara",
    contact: "jiwoo",
    customer: "velacode",
    deal: {
      name: "Brand support retainer",
      pipeline: "renewals",
      value: 18_000,
      currency: "USD",
      closesInDays: 48,
      leadSource: null,
      tags: ["repeat client"],
    },
    events: `
@69 note | Retainer: 46 of 60 hours used
Mostly slides. Ji-woo says the hours should carry over; our contract says they do not.
@50 email to=marcus state=bounced | Where your hours went this year
Hi Marcus,
As every year, the list of what your retainer was used for. Slides took two thirds of it; perhaps a template would serve you better than hours.
@49 note | Marcus has left
The mail came back. Ji-woo answers for the retainer from now on.
@48 email cc=dana | Where your hours went this year
Hi Ji-woo,
I wrote to Marcus first and learned that you have taken over. Here is the list of this year's hours: two thirds went into slides.
My suggestion: we make one good template for 2,400, and you keep 40 hours instead of 60.
@45 stage | Contacted
@22 email cc=dana | Terms: template and 40 hours
Hi Ji-woo,
Written down as agreed: the template first, then 40 hours over the year, ten of which may be carried over. 18,000 dollars in all.
@21 stage | Terms sent
`,
  },
];
