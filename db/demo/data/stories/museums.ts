import type { Story } from "../../story/story";

/** The museum of the salt pans and the wetlands foundation: long projects with many hands in them. */
export const museumStories: Story[] = [
  {
    owner: "mara",
    contact: "ines",
    customer: "marnota",
    deal: {
      name: "Wayfinding for the east wing",
      pipeline: "new-business",
      value: 48_500,
      currency: "EUR",
      closesInDays: 19,
      leadSource: "Referral",
      tags: ["culture", "priority"],
      notes: "The board decides. Tomasz Wrona advises it and likes the enamel samples.",
    },
    events: `
@176 call 25min | First call about the east wing
The new wing opens next season and has no signs at all. Inês has seen the harbour trail and wants something as quiet.
Budget around 50,000, to be confirmed by the board. She asked for two references in museums.
@175 email | Notes from our call, and two references
Dear Inês,
Thank you for the time today. What I took away: nineteen rooms, two languages with room for a third, and nothing screwed into the old walls.
Two places you could call about us:
- the harbour trail, where we made 64 enamel plates in four languages
- the paper mill museum, where every sign hangs from one rail
Could you send me the floor plan as it stands, even if it still changes? Then I can say by next week how many signs we are talking about.
@171 stage | Qualified
@163 meeting 120min | Walk through the empty wing
Inês, Rui and the architect on site. The light changes so much over the day that matt surfaces are a must.
Rui worries about cleaning: salt air, twice a week. The stairs need a solution of their own.
@160 email cc=rui,tomasz | What we saw in the empty wing
Dear Inês, dear Rui,
The wing is a gift to work in. Three things struck us, and I would like your opinion before we draw anything.
- Visitors come up the stairs facing the wrong way; the first sign has to turn them round.
- At four in the afternoon nothing glossy can be read on the west wall.
- The old door numbers are beautiful. We would like to keep them and build on them.
Tomasz, you mentioned drawings of the original numbering. May we see them?
@149 note | Original numbering found
Tomasz sent scans from the municipal archive: the warehouses were numbered in blue on white enamel. That is our material.
@132 email state=delivered cc=tomasz,maria | Proposal: signs for the east wing
Dear Inês,
Our proposal is ready. In short: 41 signs in enamel on steel, made to be taken off and changed by your own people, for 48,500 euros with installation.
The largest item is the stairs. If the budget is tight, that part can wait a year without harm, and I would rather say so now than later.
I am happy to present it to the board in person; Tomasz knows the dates.
@131 stage | Proposal
@97 meeting 60min | Presentation to the board
Eleven people, many questions about durability. The director passed the sample plate round the table and kept it.
They want a price for a third language (French) as an option.
@95 email | The third language, priced
Dear Inês,
As promised: French on all 41 signs adds 3,900 euros if we do it now, and about twice that if it comes later, because every plate would have to be fired again.
If it helps the board: the layouts already have the room.
@61 call 15min | Board has approved in principle
Approved in principle, with French. The contract goes to the municipality's lawyers, which takes weeks rather than days.
@60 stage | Negotiation
@33 email cc=maria bcc=tomas | Contract: our two remarks
Dear Inês,
Thank you for the draft. Two small things and we can sign: the warranty for enamel should run from installation and not from delivery, and clause 9 makes us liable for the lifts, which I believe was meant for somebody else.
Everything else is clear and fair.
@12 call 10min | Lawyers agree on the warranty
Clause 9 is gone, warranty from installation. She expects signatures within three weeks.
@5 email | Firing dates, so that you can plan
Dear Inês,
The enamel works holds a slot for us in seven weeks. If the contract is signed before that, the plates arrive a full month ahead of your opening.
I will keep the slot free as long as I can and tell you before I have to let it go.
`,
  },
  {
    owner: "mara",
    contact: "rui",
    customer: "marnota",
    deal: {
      name: "Collection website: care plan",
      pipeline: "renewals",
      value: 8_400,
      currency: "EUR",
      closesInDays: 26,
      leadSource: null,
      tags: ["culture", "repeat client"],
    },
    events: `
@74 note | Care plan ends this quarter
Four incidents this year, all answered the same day. Search needs work: visitors type dialect words for the salt tools.
@58 email | A year of the collection website
Dear Rui,
Your care plan ends soon, so here is the year in three numbers: 31,000 visitors, four incidents, and no hour offline during opening times.
I would like to use the coming year for one thing visitors really miss: the search should know the local names of the tools. Shall we talk about it?
@57 stage | Contacted
@41 call 20min | Rui wants the dialect search
He will provide the word list, some 300 entries. Same price if the search is included.
@29 email cc=ines | Terms for the coming year
Dear Rui,
As discussed: the same 8,400 euros, the dialect search included, and a day of training for the new colleague.
If you agree, a line by e-mail is enough; the contract renews with it.
@28 stage | Terms sent
`,
  },
  {
    owner: "mara",
    contact: "lucia",
    customer: "humedales",
    deal: {
      name: "Visitor centre: permanent exhibition",
      pipeline: "new-business",
      value: 96_000,
      currency: "EUR",
      closesInDays: 40,
      leadSource: "Conference",
      tags: ["culture", "non-profit", "priority"],
      notes: "Paid from a grant: every invoice names it, and nothing may be billed before the second tranche.",
    },
    events: `
@168 meeting 45min | Met at the wetlands conference
Lucía runs the visitor centre project. One hall, 240 square metres, a budget from a grant. She wants birds to be heard, not only seen.
@166 email | Encantada de conocerla
Estimada Lucía:
Fue un placer conversar con usted. Le escribo en español porque así empezó nuestra charla; nuestra propuesta irá en los dos idiomas.
Me quedé pensando en su frase: «que primero se oigan los pájaros». Creo que el recorrido puede empezar a oscuras, con el amanecer en el humedal.
¿Podría enviarme el plano de la sala y las bases de la subvención?
@158 stage | Qualified
@139 call 40min | Emiliano on the recordings
He has eleven years of recordings, well labelled. Rights are the foundation's own. Two species must not be located exactly.
@121 email cc=emiliano | Propuesta de recorrido
Estimada Lucía, estimado Emiliano:
Aquí va la propuesta: cuatro salas sonoras, doce vitrinas y una mesa táctil que los voluntarios pueden actualizar sin nosotros.
Hemos dejado fuera la ubicación exacta de las dos especies que Emiliano mencionó.
El presupuesto es de 96.000 euros en tres pagos, según los tramos de la subvención.
@120 stage | Proposal
@88 meeting 90min | Workshop with the volunteers
Rosario brought fourteen volunteers. They will keep the table up to date, so the editing screen was tried by them: two labels renamed, one button removed.
@86 email to=rosario | Gracias por el taller
Querida Rosario:
Gracias a usted y a todo el grupo. Ya cambiamos los dos nombres que confundían, y el botón que nadie entendía desapareció.
En cuanto haya una versión para probar, ustedes serán los primeros.
@47 stage | Negotiation
@46 email cc=emiliano state=delivered | Contrato y calendario de pagos
Estimada Lucía:
Adjunto en este correo las fechas que acordamos por teléfono: primer pago a la firma, segundo con la maqueta, tercero con la apertura.
Si la segunda parte de la subvención se retrasa, esperamos con usted: lo hemos puesto por escrito.
@16 call 20min | Second tranche is confirmed
The ministry has confirmed the second tranche in writing. She signs when the treasurer is back from leave.
@4 note | Treasurer back next week
Rosario says the treasurer has the contract on the desk. Nothing to do but wait; call on Wednesday.
`,
  },
];
