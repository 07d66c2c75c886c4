import type { Story } from "../../story/story";

/** Wine, oil, coffee and clay: customers with a harvest, whose calendar is not the studio's. */
export const growerAndMakerStories: Story[] = [
  {
    owner: "priya",
    contact: "bronwyn",
    customer: "kestrel-gully",
    deal: {
      name: "Cellar-door website",
      pipeline: "new-business",
      value: 18_900,
      currency: "AUD",
      closesInDays: null,
      leadSource: "Trade fair",
      tags: ["retail"],
    },
    events: `
@165 call 20min | Bookings by telephone only
Bronwyn takes every tasting booking by phone, in the vines. Wants to stop by next season.
@163 email cc=minh-anh | Bookings without the telephone
Hi Bronwyn,
Lovely to meet you at the fair. Three questions, and then I leave you to the vines: how many tastings a day, how many people at most, and who says no when it is full?
Minh Anh, I believe the last answer is you.
@157 stage | Qualified
@144 email cc=minh-anh | Offer for the cellar-door website
Hi Bronwyn,
The offer: 18,900 for the site with bookings, deposits and a waiting list that Minh Anh can overrule. Photographs are not in it; I know somebody good and fair.
@143 stage | Proposal
@133 call 15min | Deposit frightens her regulars
Members pay no deposit. She signs with that change.
@132 stage | Won
@70 meeting 60min | Opening weekend at the cellar door
212 bookings, four no-shows. Minh Anh overruled the waiting list twice and was right both times.
@40 stage pipeline=renewals | Upcoming
@21 email | The first season in numbers
Hi Bronwyn,
The season in short: 1,940 bookings, 31 no-shows, and a telephone that, Minh Anh tells me, rings four times a day instead of forty.
Your care plan would go on for 190 a month. May I call you on Monday before nine?
@20 stage pipeline=renewals | Contacted
@13 call 10min | She will think about it after bottling
Happy with everything. Ring again when bottling is over.
`,
  },
  {
    owner: "priya",
    contact: "chiara",
    customer: "oliveto",
    deal: {
      name: "Labels and web shop",
      pipeline: "new-business",
      value: 19_400,
      currency: "EUR",
      closesInDays: 55,
      leadSource: "Referral",
      tags: ["retail"],
    },
    events: `
@105 call 25min | Luca recommended us
Chiara has three oils and one label. Exports go through Giorgos, who sells the story better than the label does.
@102 email cc=luca,giorgos | Three oils, three labels
Gentile Chiara,
Luca spoke so warmly of your early harvest that I would like to taste it before drawing it. Could you send us a small bottle of each?
Γιώργο, θα χαρώ να μιλήσουμε για τις απαιτήσεις στην ετικέτα κάθε χώρας.
@95 stage | Qualified
@91 note | Bottles arrived
Tasted with the whole studio. The early one is green and bites; the late one is round. The labels should say just that.
@63 email cc=giorgos | Proposal: labels first, shop after the harvest
Gentile Chiara,
We would do the labels now and the shop when your harvest is over, because nobody at Sanferro reads mail in October, as you said yourself.
Labels 6,200, shop 13,200 euros, and each can be ordered without the other.
@62 stage | Proposal
@27 call 15min | Labels yes, shop perhaps
She loves the early label. The shop depends on what Giorgos sells at the fair.
@26 email cc=giorgos | The early label, corrected
Gentile Chiara,
Here is the label with the smaller crest. Giorgos was right about the allergen line; it now stands where the northern countries want it.
`,
  },
  {
    owner: "priya",
    contact: "esperanca",
    customer: "kumbira",
    deal: {
      name: "Origin-story microsite",
      pipeline: "new-business",
      value: 15_750,
      currency: "USD",
      closesInDays: null,
      leadSource: "Conference",
      tags: ["non-profit"],
    },
    events: `
@162 meeting 40min | Coffee conference, last row
Esperança wants buyers to see the growers, not a sunset. 340 families, 26 of them with photographs so far.
@159 email cc=tendai | Growers before sunsets
Olá Esperança,
Thank you for the coffee and for the sentence “no sunsets”. It hangs above my desk.
To begin with I need the list of growers who agree to be shown, and how they wish to be named.
@151 stage | Qualified
@141 call 30min | Wanjiru on certificates
The certificate number must stand beside each lot, and lots change every eight weeks. Needs an import from their spreadsheet.
@128 email cc=tendai,wanjiru | Offer, with the spreadsheet import
Olá Esperança,
Our offer is 15,750 dollars: 60 grower pages, the lots imported from Tendai's spreadsheet, and pages light enough for a telephone on a hill.
@127 stage | Proposal
@110 stage | Won
@109 email cc=tendai | The general meeting said yes
Olá Esperança,
What a way to get a contract: by show of hands! Please thank everybody. We start with the twenty growers nearest to the road, as you proposed.
@44 note | Live, 60 growers
Online in Portuguese and English. First roaster wrote within a day and asked for two growers by name.
`,
  },
  {
    owner: "priya",
    contact: "solene",
    customer: "brindezingue",
    deal: {
      name: "Catalogue of the year's glazes",
      pipeline: "new-business",
      value: 6_900,
      currency: "EUR",
      closesInDays: 78,
      leadSource: "Trade fair",
      tags: [],
    },
    events: `
@18 call 15min | A catalogue that shows glazes truly
Printed glazes always look wrong. Solène would rather have real shards glued in than one more bad photograph.
@15 email cc=mael | Real shards in a printed book?
Chère Solène,
Your idea of gluing in real shards has not left me alone. With a board of 2 mm and a punched window it can be bound, at about four euros a copy.
Maël, how many shards of the same glaze does one kiln give you?
`,
  },
];
