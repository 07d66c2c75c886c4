import { parseTable } from "../story/parse-table";

/**
 * People, all invented, with telephone numbers from the ranges that the regulators keep for fiction. `employers` names
 * the customer and the job there; the first one is the main employer. `mailbox` without `@` is at the main employer.
 */
export const contacts = parseTable(
  ["key", "first", "last", "mailbox", "phone", "city", "country", "source", "employers"],
  `
  ines          | Inês | Carvalho | ines.carvalho | | Aveiro | Portugal | Referral | marnota: Head of Exhibitions
  rui           | Rui | Bettencourt | rui.bettencourt | | Aveiro | Portugal | Client | marnota: Facilities Manager
  maria         | Maria Francisca Esperança | dos Santos de Albuquerque e Vasconcelos Teixeira | direccao | | Ílhavo | Portugal | Client | marnota: Director
  callum        | Callum | Drury | callum.drury | +61491570156 | Sydney | Australia | Web form | brightwater: Operations Manager
  mele          | Mele | Tauataina | mele.tauataina | +61491570157 | Sydney | Australia | Client | brightwater: Wharf Supervisor
  harriet       | Harriet | O’Brien | harriet.obrien | | Sydney | Australia | Client | brightwater: Communications Lead
  bronwyn       | Bronwyn | Achterberg | bronwyn | +61491570158 | Healesville | Australia | Trade fair | kestrel-gully: Owner
  luca          | Luca | De Santi | luca | | Healesville | Australia | Client | kestrel-gully: Winemaker; oliveto: Consulting Agronomist
  minh-anh      | Minh Anh | Nguyễn | minhanh | +61491570159 | Healesville | Australia | Client | kestrel-gully: Cellar Door Manager
  sigrid        | Sigrid | Aasen | sigrid.aasen | | Ålesund | Norway | Web form | vindstille: Practice Manager
  bjorn         | Bjørn Åge | Østby | bjorn.ostby | | Ålesund | Norway | Client | vindstille: Physiotherapist
  misaki        | 美咲 | 佐藤 | misaki.sato | | 東京 | 日本 | Trade fair | tsukimakura: 海外事業部 主任
  kenji         | 健二 | 森 | k.mori | | 東京 | 日本 | Client | tsukimakura: 代表取締役
  adaeze        | Adaeze | Okoye | adaeze | +447700900118 | London | United Kingdom | Partner | umber-okoye: Partner
  freya         | Freya | Umber | freya | +447700900119 | London | United Kingdom | Partner | umber-okoye: Partner
  tomasz        | Tomasz | Wrona | tomasz | | London | United Kingdom | Partner | umber-okoye: Associate; marnota: Advisor to the Board
  imogen        | Imogen | Hartley-Finch | imogen | +447700900231 | Bristol | United Kingdom | Referral | quillfeather: Publisher
  dev           | Dev | Malhotra | dev | | Bristol | United Kingdom | Client | quillfeather: Production Editor
  siobhan       | Siobhán | Ní Dhálaigh | siobhan | | Bristol | United Kingdom | Client | quillfeather: Rights Manager
  lucia         | Lucía | Barrenechea Ortúzar | lucia.barrenechea | | Santa Fe | Argentina | Conference | humedales: Directora de Proyectos
  emiliano      | Emiliano | Quispe | emiliano.quispe | | Santa Fe | Argentina | Client | humedales: Biologist
  rosario       | Rosario | | rosario | | Santa Fe | Argentina | Client | humedales: Volunteer Coordinator
  graham        | Graham | Pell | graham.pell | +61491570110 | Newcastle | Australia | Web form | lumen-dental: Principal Dentist
  yasmin        | Yasmin | Farouk | yasmin.farouk | | Newcastle | Australia | Client | lumen-dental: Practice Manager
  joanne        | Joanne | Tran | principal | +61491570313 | Wollongong | Australia | Referral | marigold-lane: Principal
  peter         | Peter | Kowalczyk | p.kowalczyk | | Wollongong | Australia | Client | marigold-lane: Business Manager
  ingrid        | Ingrid | Solheim | ingrid.solheim | | Tromsø | Norway | Conference | polargrid: Head of Communications
  olha          | Ольга | Коваленко | olha.kovalenko | | Tromsø | Norway | Client | polargrid: Graphic Designer
  aleksi        | Aleksi | Niemi | aleksi.niemi | | Tromsø | Norway | Client | polargrid: Chief Financial Officer
  solene        | Solène | Lagarde | solene | +33639980117 | Quimper | France | Trade fair | brindezingue: Founder
  mael          | Maël | Kerguiziau | mael | | Quimper | France | Client | brindezingue: Kiln Master
  denise        | Denise | Abbott | denise.abbott | +61255501911 | Harrow Vale | Australia | Tender | harrow-vale: Procurement Officer
  wiremu        | Wiremu | Parata-Hohaia | wiremu.parata | +61491570737 | Harrow Vale | Australia | Client | harrow-vale: Parks Team Leader
  fatima        | Fatima-Zahra | El Idrissi | fatima.elidrissi | | Harrow Vale | Australia | Tender | harrow-vale: Library Services Manager; quillfeather: Author
  chiara        | Chiara | Sanferro | chiara | | Lucca | Italy | Referral | oliveto: Owner
  giorgos       | Γιώργος | Παπαδάκης | g.papadakis | | Lucca | Italy | Client | oliveto: Export Manager
  tahlia        | Tahlia | Greene | tahlia.greene@example.com | +61491570266 | Sunder Bay | Australia | Neighbour | sunder-bay: President
  mick          | Mick | Treloar | | +61491570491 | Sunder Bay | Australia | Neighbour | sunder-bay: Club Secretary
  huda          | هدى | الحسيني | huda | | عمّان | الأردن | Referral | reedshade: المالكة
  karim         | كريم | ناصر | karim | | عمّان | الأردن | Client | reedshade: Shop Manager
  dana          | Dana | Whitlock | dana.whitlock | +12025550117 | Pittsburgh | United States | Trade fair | velacode: VP Marketing
  jiwoo         | 지우 | 한 | jiwoo.han | +12025550162 | Pittsburgh | United States | Client | velacode: Events Manager
  noam          | נועם | לוי | noam.levi | | Pittsburgh | United States | Client | velacode: Hardware Lead
  marcus        | Marcus | Bellweather | marcus.bellweather | | Pittsburgh | United States | Trade fair | velacode: Marketing Coordinator
  zofia         | Zofia | Brzęczyszczewska | zofia | | Kraków | Poland | Web form | zabawka: Managing Director
  wojciech      | Wojciech | Zawadzki | wojciech | | Kraków | Poland | Client | zabawka: Toy Maker
  priscilla     | Priscilla | Mabaso | priscilla.mabaso | +447700900455 | Leeds | United Kingdom | Web form | thistlewick: Practice Director
  ewan          | Ewan | Strachan | ewan.strachan | | Leeds | United Kingdom | Client | thistlewick: Veterinary Surgeon; sunder-bay: Honorary Member
  lottie        | Lottie | Fairweather | lottie.fairweather | +447700900456 | Leeds | United Kingdom | Client | thistlewick: Head Receptionist
  esperanca     | Esperança | Macuácua | esperanca | | Gurué | Mozambique | Conference | kumbira: Coordinator
  tendai        | Tendai | Chikwanda | tendai | | Gurué | Mozambique | Client | kumbira: Export Lead
  wanjiru       | Wanjirũ | Kamande | wanjiru@example.com | | Nairobi | Kenya | Conference | kumbira: Certification Adviser
  ana           | Ana | | ana@example.com | | Setúbal | Portugal | Market stall |
  bernadette    | Bernadette | Szabó-Murray | bernadette@example.com | +61491570804 | Geelong | Australia | Web form |
  xiaomeng      | 晓萌 | 李 | xiaomeng.li@example.com | | 上海 | 中国 | Freelancer |
  arun          | அருண் | செல்வம் | arun.selvam@example.com | | சென்னை | இந்தியா | Freelancer |
  nattaphong    | ณัฐพงษ์ | ศรีวงศ์ทอง | nattaphong@example.com | | เชียงใหม่ | ประเทศไทย | Freelancer |
  oluwaseun     | Olúwáṣeun | Adébáyọ̀ | seun@example.com | | Ìbàdàn | Nigeria | Referral |
  helga         | Helga | von Tschirnhaus-Beuthen | helga.vtb@example.com | +4930231250417 | Görlitz | Germany | Newsletter |
  otto          | Otto | Lindenbaum | | +4930231250733 | Berlin | Germany | Walk-in |
`,
);
