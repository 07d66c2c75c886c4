import type { Story } from "../../story/story";

/** The press, the bookshop, the stationer, and a family with a chest of letters. */
export const bookStories: Story[] = [
  {
    owner: "priya",
    contact: "imogen",
    customer: "quillfeather",
    deal: {
      name: "Series design for the poetry list",
      pipeline: "new-business",
      value: 9_800,
      currency: "AUD",
      closesInDays: 17,
      leadSource: "Referral",
      tags: ["culture", "repeat client"],
    },
    events: `
@83 meeting 50min | Lunch about poetry covers
Two poetry titles a year, always with whatever picture is left over. Imogen wants a series one recognises across a shop.
@80 email cc=dev | A series without pictures
Dear Imogen,
After our lunch I looked at the whole list side by side. What holds the poems together is their first lines, so why not set only those on the cover, large, and let the colour do the rest?
Dev, could you send me the first lines of the next six titles?
@76 stage | Qualified
@54 email cc=dev,siobhan | Six covers to disagree about
Dear Imogen,
Six covers are attached to the shared board. Two of them I would defend; the other four are there to be disliked, which helps as well.
The fee for the series would be 9,800, with six titles included.
@53 stage | Proposal
@38 call 20min | Siobhán worries about foreign editions
First lines change in translation. The grid has to bear German.
@37 email to=siobhan cc=imogen | It bears German
Dear Siobhán,
I tried your hardest case: the line with “Donaudampfschifffahrt” in it fits at 46 points without a hyphen. The second sheet shows it.
@7 call 10min | Decision after the sales meeting
The sales team sees it on Tuesday. Imogen is for it.
`,
  },
  {
    owner: "priya",
    contact: "dev",
    customer: "quillfeather",
    deal: {
      name: "Shop hosting and care",
      pipeline: "renewals",
      value: 4_800,
      currency: "AUD",
      closesInDays: null,
      leadSource: null,
      tags: ["repeat client"],
    },
    events: `
@114 note | Hosting ends next month
No outage since the move. Two price changes went wrong because of the old import; ours to mend.
@112 email cc=imogen | Your shop's year, and one apology
Hi Dev,
Your hosting ends next month. The good news: no outage. The bad: two price changes came a day late, because the import was slow. That is mended, and the month it happened in is free.
Shall we go on for another year at 4,800?
@111 stage | Contacted
@106 email | Terms in writing
Hi Dev,
Here are the terms in writing: the same price, the import watched from now on, and an alarm that rings at our place before it rings at yours.
@105 stage | Terms sent
@98 stage | Renewed
@97 email cc=imogen | Thank you, and one change
Hi Dev,
Renewed for a year, thank you. From today the price import runs every hour instead of at night.
`,
  },
  {
    owner: "jun",
    contact: "misaki",
    customer: "tsukimakura",
    deal: {
      name: "English online shop",
      pipeline: "new-business",
      value: 22_000,
      currency: "USD",
      closesInDays: 44,
      leadSource: "Trade fair",
      tags: ["retail"],
    },
    events: `
@99 meeting 30min | 展示会でのお話
海外からの注文が月に八十件。今はメールと表計算で対応している。英語の店が必要。
@98 email | 展示会のお礼
佐藤様
先日は展示会でお時間をいただき、ありがとうございました。手染めの便箋の手ざわりが忘れられません。
海外からのご注文について、月の件数と主な国を教えていただけますか。それをもとに、英語の店の形をご提案いたします。
@93 stage | Qualified
@72 call 40min | Customs forms are the real problem
Eighty orders a month, and each customs form is typed twice. The shop should print it.
@56 email cc=kenji | 英語の店のご提案
佐藤様、森様
お電話ありがとうございました。通関書類を注文から直接印刷できる形で、二万二千ドルの概算をまとめました。
まずは便箋と封筒の六十点から始め、うまくいけば全商品に広げる、という順番をおすすめします。
@31 call 25min | Mori-san wants to see it with one product
One notepaper, one envelope, one real order to Lisbon. We do it for free; it takes two days.
@10 email cc=kenji | 試作の店ができました
佐藤様、森様
便箋一点、封筒一点だけの小さな店ができました。昨日、リスボンへの最初の注文が通り、通関書類も一度で印刷されました。
ご都合のよいときに、画面をご一緒に見ていただけますか。
`,
  },
  {
    owner: "jun",
    contact: "huda",
    customer: "reedshade",
    deal: {
      name: "Bookshop identity",
      pipeline: "new-business",
      value: 12_800,
      currency: "USD",
      closesInDays: 36,
      leadSource: "Referral",
      tags: ["culture", "retail"],
    },
    events: `
@64 call 35min | Arabic first, Latin second
Huda has seen too many identities drawn in Latin and translated. The sign is for people who read from the right.
@62 email cc=karim | شكراً على المكالمة
السيدة هدى،
شكراً على وقتك اليوم. فهمت أن الهوية تبدأ من الخط العربي، وأن الحروف اللاتينية تتبعه لا العكس.
هل يمكن أن ترسلي لنا صوراً للواجهة في الصباح وفي المساء؟
@51 stage | Qualified
@32 meeting 45min | Three drawings of the name
Huda chose the second: the reed grows out of the last letter. Karim fears that it cannot be cut in brass; we try.
@25 email cc=karim | A test piece in brass
Dear Huda, dear Karim,
The second drawing can be cut: the thinnest stroke is 3 mm, and a photograph of the test piece follows tomorrow.
قال الحدّاد إن الحرف الأخير هو أجمل ما قصّه هذا العام.
`,
  },
  {
    owner: "priya",
    contact: "bernadette",
    customer: null,
    deal: {
      name: "Book of the family letters",
      pipeline: "new-business",
      value: 3_600,
      currency: "AUD",
      closesInDays: 120,
      leadSource: "Web form",
      tags: [],
    },
    events: `
@14 call 30min | A chest with 200 letters
Letters from 1911 to 1958, in Hungarian and English. Thirty copies for the family. She has time, and a scanner.
@12 email | Your chest of letters
Dear Bernadette,
Thank you for telling me about the chest. Thirty bound copies are no trouble at all; reading 200 letters is the work, and perhaps the pleasure.
Would you scan ten that you like most? From those I can tell how the book wants to look.
`,
  },
];
