import { parseTable } from "../story/parse-table";

/** Business accounts, all invented. The mailbox is the part before the `@`; blank cells stay empty in the record. */
export const customers = parseTable(
  ["key", "name", "mailbox", "domain", "industry", "landline", "notes"],
  `
  marnota    | Museu da Marnota | geral | museumarnota.example | Museums | | Museum of the salt pans. The board meets on the first Tuesday of the month.
  brightwater     | Brightwater Ferries | office | brightwaterferries.example | Transport | +61255501020 | Purchase orders above 10,000 need two signatures.
  kestrel-gully   | Kestrel Gully Vineyard | cellardoor | kestrelgully.example | Wine | +61370101188 | Closed during vintage; call before nine.
  vindstille        | Klinikk Vindstille | post | vindstille.example | Health care | | Wants everything in Norwegian and English.
  tsukimakura          | 月枕文具店 (Tsukimakura Stationery) | info | tsukimakura.example | Retail | | Three shops and a warehouse; ships abroad since last spring.
  umber-okoye     | Umber & Okoye Architects | studio | umberokoye.example | Architecture | +442079460188 | Brings us in on signage for their own projects.
  quillfeather    | Quillfeather Press | hello | quillfeather.example | Publishing | +442079460311 | Twelve titles a year, two of them poetry.
  humedales       | Fundación para la Conservación de los Humedales del Río Salado y su Patrimonio Natural | contacto | humedalessalado.example | Conservation | | Grant money: invoices must name the grant.
  lumen-dental    | Lumen Street Dental | reception | lumenstreetdental.example | Health care | +61255501344 | Two chairs, moving to four.
  marigold-lane   | Marigold Lane Primary School | office | marigoldlane.example | Education | +61255501677 | School terms decide everything; nothing on site during exams.
  polargrid       | Polargrid Energi | kontakt | polargrid.example | Energy | | Legal reads every line before it is printed.
  brindezingue    | Atelier Brindezingue | bonjour | brindezingue.example | Crafts | +33199001234 | Four potters and one kiln.
  harrow-vale     | Harrow Vale Council | procurement | harrowvale.example | Local government | +61255501900 | Tender portal only above 25,000.
  oliveto         | Oliveto Sanferro | info | olivetosanferro.example | Food | | Harvest from October; nobody reads mail then.
  sunder-bay      | Sunder Bay Surf Lifesaving Club | | sunderbay.example | Sport | | Volunteers: mail is answered at night.
  reedshade       | مكتبة ظلّ القصب (Reedshade Books) | salam | reedshade.example | Retail | | Right-to-left first in everything we make.
  velacode        | Velacode Robotics | press | velacode.example | Robotics | +12025550148 | Marketing decides, finance signs.
  zabawka         | Zabawka i Córki | biuro | zabawka.example | Toys | | Wooden toys in the third generation.
  thistlewick     | Thistlewick Veterinary Hospital | frontdesk | thistlewickvets.example | Veterinary | +442079460722 | Open around the clock; mornings are quiet.
  kumbira         | Kumbira Coffee Growers’ Cooperative | trade | kumbiracoffee.example | Agriculture | | 340 growers; decisions are made in the general meeting.
`,
);
