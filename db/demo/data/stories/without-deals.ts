import { required } from "../../required";
import type { Story } from "../../story/story";
import { people } from "../people";

/** What keeps people in touch when nothing is being sold: owner, contact and customer on a line, the events below. */
const text = `
# mara tomasz marnota
@146 call 20min | How the museum's board thinks
They fear two things: glue on old walls and decisions under time pressure. Bring samples, leave early.
# mara maria marnota
@96 email | The enamel plate is yours
Dear Dr Vasconcelos Teixeira,
The plate you kept at the meeting is yours, of course. It was fired in the same kiln that will make the others.
# mara emiliano humedales
@100 email | The bittern in recording 214
Dear Emiliano,
We listened to all eleven years. The bittern in recording 214 is so close that one of us looked round. May it be the first sound in the dark?
# mara marcus velacode
@143 email state=delivered | Slides from the fair
Hi Marcus,
Here are the slides from the fair, as promised. The egg trick is on page nine.
# mara oluwaseun
@119 meeting 30min | Introduced by Adaeze
Runs a print workshop with young people. Looks for a studio to visit for a week, not for a supplier.
@117 email | A week in the studio
Dear Olúwáṣeun,
It was a pleasure to meet you. Six young printers for a week are welcome here; the only thing we ask is that they show us something we cannot do.
@32 email | Dates for your visit
Dear Olúwáṣeun,
The second week after the holidays would suit us well. Jun has offered to clear the large table, which has never happened before.
# tomas harriet brightwater
@46 call 10min | Photographs of the new posters
She may use them in the staff magazine. Credit: the studio and the night crew.
# tomas fatima harrow-vale
@33 email | Your reading on Saturday
Dear Fatima-Zahra,
I saw in Quillfeather's newsletter that you read from your new book on Saturday. Three of us are coming, and none of us will mention signs.
# tomas olha polargrid
@51 email | Про вашу діаграму втрат
Ольго, добрий день!
Ваша діаграма втрат у мережі краща за нашу: ми взяли з неї шкалу. Чи можемо зазначити ваше ім'я у звіті?
# priya luca kestrel-gully
@29 email | Grazie for the introduction
Hi Luca,
Chiara's oil has conquered the studio. Thank you for bringing us together; the next bottle of yours that we photograph is on us.
# priya wanjiru kumbira
@104 call 20min | New certificate format from next season
The number gets two more digits. The import already takes them.
# priya arun
@154 call 15min | Photographer for the south
Good eye for hands at work. Day rate agreed, prefers mornings.
@107 email | Photographs of the growers
Dear Arun,
The contact sheets are wonderful. We take 3, 11, 24 and all of the ones by the river. Please send the invoice whenever you like; it is paid within a week.
# priya xiaomeng
@73 email | 关于诗集封面的插图
晓萌，你好！
诗集系列最后决定封面只用文字，但扉页上我们想放一幅你的小画。你这个月有时间吗？
@66 call 10min | One small drawing a title
She draws a single stroke for each title page. Six a year.
# priya ana
@45 note | Met at the makers' market
Ana makes paper from fig leaves. No surname given, no website. Wants to be told when someone needs very odd paper.
@43 email | Very odd paper
Hi Ana,
Somebody may soon need very odd paper: a potter in Brittany who wants to bind shards into a book. How thick can fig leaves get?
# jun mick sunder-bay
@76 call 10min | The print is too small
Font on the printed roster is now twice as large. He will ring again if it is not.
# jun nattaphong
@58 email | งานแปลสำหรับป้ายเรือเฟอร์รี่
สวัสดีครับคุณณัฐพงษ์
เรากำลังเตรียมป้ายสี่ภาษาและอยากให้คุณช่วยตรวจคำแปลภาษาไทยประมาณหกสิบบรรทัด สะดวกช่วงไหนครับ
# jun otto
@90 note | Walked in and stayed for an hour
Retired type founder. Has a cellar full of wood type and nobody to leave it to. Does not write e-mails; ring in the evening.
@20 call 35min | Wood type needs a new home
Forty cases. The museum in Aveiro might want some of it; ask Inês.
# jun helga
@102 email | Your question in reply to our newsletter
Dear Ms von Tschirnhaus-Beuthen,
You asked which typeface our newsletter is set in. It is one we drew for a ferry line, and yes, the small g is meant to look like that.
# jun lottie thistlewick
@1 call 10min by=tomas | Photographs on a quiet morning
Wednesday before eight. The cat at the front desk must be in the picture.
`;

export const storiesWithoutDeals: readonly Story[] = text
  .split(/^# /m)
  .slice(1)
  .map((part): Story => {
    const [heading = "", ...events] = part.split("\n");
    const [owner, contact = null, customer = null] = heading.split(" ");
    const known = (Object.keys(people) as (keyof typeof people)[]).find((key) => key === owner);
    return { owner: required(known, `person “${owner}”`), contact, customer, deal: null, events: events.join("\n") };
  });
