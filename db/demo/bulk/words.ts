import { parseTable } from "../story/parse-table";

/** First and last names are 71 and 73, both prime, so that stepping through them repeats after 5,183 people only. */
const list = (text: string) => text.trim().split(/\s*,\s*/);

export const firstNames = list(`
  Aino, Alba, Amara, Anders, Anouk, Arjun, Astrid, Ayşe, Beatriz, Bjørn, Camille, Chidi, Chloé, Dalia, Daniel, Delphine, Diego,
  Eilidh, Elif, Emeka, Enzo, Fatou, Femke, Finn, Giulia, Grace, Hana, Haruto, Henrik, Ifeoma, Ilse, Ioana, Isla, Jakub, Jasmine,
  João, Kaia, Karim, Keiko, Kwame, Lars, Leila, Lukas, Maeve, Malik, Marek, Mei, Mina, Nadia, Niamh, Noor, Oisín, Olena, Paloma,
  Petra, Quentin, Rania, Ravi, Rosa, Samir, Sanna, Tariq, Thandiwe, Tove, Usha, Viktor, Wanda, Xavier, Yara, Yusuf, Zainab`);

export const lastNames = list(`
  Abara, Almeida, Andersen, Baptiste, Bergström, Bianchi, Boateng, Carvalho, Castillo, Cohen, Costa, Dahl, Demir, Dubois, Eriksen,
  Farah, Ferreira, Fischer, Fontaine, Gallagher, Garcia, Goldberg, Grant, Haddad, Hansen, Hoang, Horvat, Ibrahim, Ivanova, Jansen,
  Joshi, Kaya, Keller, Kim, Kowalski, Kumar, Larsen, Lefèvre, Lindgren, Lopes, Maier, Mbeki, Mendes, Moreau, Müller, Murphy, Nakamura,
  Ndiaye, Novák, O'Connor, Okafor, Olsen, Park, Petrov, Quispe, Rahman, Reyes, Rossi, Santos, Schmidt, Silva, Singh, Sørensen,
  Tanaka, Torres, Ueda, Varga, Visser, Weber, Yamamoto, Yılmaz, Zhang, Zielińska`);

export const companyWords = list(`
  Amber, Anchor, Arbor, Atlas, Beacon, Birch, Canyon, Cedar, Cobalt, Copper, Coral, Delta, Ember, Falcon, Fern, Flint, Garnet,
  Granite, Grove, Harbour, Heron, Indigo, Island, Juniper, Kelp, Lantern, Lichen, Maple, Meridian, Nettle, Opal, Orchid, Osprey,
  Pebble, Quartz, Raven, Saffron`);

export const companyKinds = list(
  "Foods, Logistics, Textiles, Instruments, Clinics, Timber, Studios, Energy, Press, Orchards, Marine",
);
export const industries = list("Food, Transport, Textiles, Engineering, Health care, Forestry, Design");
export const jobTitles = list("Office Manager, Head of Operations, Buyer, Marketing Lead, Managing Director");
export const sources = list("Web form, Referral, Trade fair, Newsletter, Partner, Cold call, Open day, Client");
export const works = list(
  "Website, Signs, Annual report, Packaging, Photography, Catalogue, Trade-fair stand, Brochure",
);

export const places = parseTable(
  ["city", "country"],
  `
  Adelaide | Australia
  Bergen | Norway
  Cork | Ireland
  Gdańsk | Poland
  Nantes | France
  Porto | Portugal
  Pittsburgh | United States
  `,
);

export const calls = parseTable(
  ["subject", "text"],
  `
  Asked about the delivery date | The parts arrive next week; promised to ring again when they are in.
  Wants a second quotation | The first one without mounting, please. Compare by Friday.
  Happy with the last job | Would recommend us, and gave two names.
  Question about an invoice | The purchase order number was missing. Sent again with it.
  Not before the new year | Budget is spent; call again in January.
  `,
);

export const notes = parseTable(
  ["subject", "text"],
  `
  Prefers mail to calls | Sits in an open office and answers best before nine.
  New colleague | A second person will share the work from next month.
  Budget confirmed | Confirmed in writing; the order follows.
  Watch the deadline | Everything has to be there one week before the opening.
  Comparing three offers | We are not the cheapest; the references decide.
  Back from leave | Back on Monday, then a decision within days.
  Sent samples | Two sheets of each paper, by post.
  `,
);

export const meetings = parseTable(
  ["subject", "text"],
  `
  Kick-off | Agreed on the scope and on who decides. First drafts in three weeks.
  On site | Measured all rooms; the entrance is narrower than in the plan.
  Review of the drafts | Second draft chosen with two changes.
  `,
);

export const mails = parseTable(
  ["subject", "text"],
  `
  Your quotation | as promised, here is our quotation. It holds for four weeks, and each part can be ordered by itself.
  Dates for the next weeks | these are the dates we have agreed on. If one of them no longer suits you, a short line is enough.
  The drafts are ready | the drafts are ready. We would defend the second one, but please look at all of them first.
  A question about the texts | could you tell us who has the last word on the texts? Then we can ask that person directly.
  Thank you for your visit | thank you for coming by. The samples you liked are on their way to you.
  Delivery on Thursday | everything leaves our workshop on Wednesday and is with you on Thursday before noon.
  `,
);
