// Albanian. An example: nobody has checked it.
import { textsFrom } from './core.ts'

export const albanian = textsFrom({
  'help-with-rent': {
    title: 'Ndihmë për qiranë',
    summary:
      'Mund të marrësh ndihmë për të marrë me qira një banesë tënden, jo vetëm një dhomë në një shtëpi të përbashkët.',
    details: [
      'Shumica e të rinjve marrin ndihmë vetëm për një dhomë. Ky rregull nuk vlen për ty dhe mund të marrësh më shumë.',
      'Kjo është pjesë e universal credit. Ne ulemi me ty kur e kërkon.',
    ],
    steps: [
      'Kërkoje te kërkesa jote për universal credit.',
      'Thuaj që ke qenë nën kujdesin e këshillit.',
      'Tregoju vërtetimin. Ne mund të ta japim.',
    ],
    evidence: ['Kontrata e qirasë, ose oferta për të', 'Vërtetimi që ke qenë nën kujdes'],
    keywords: ['qira', 'shtëpi', 'apartament', 'pronar', 'dhomë'],
  },
  'personal-adviser': {
    title: 'Këshilltari yt personal',
    summary: 'Ke një njeri që punën e ka të të mbështesë.',
    details: [
      'Të ndihmon për banesën, paratë, punën, shëndetin dhe ditët e vështira. Të takon rregullisht.',
      'Mund të kërkosh një këshilltar tjetër nëse nuk merreni vesh.',
    ],
    steps: [
      'Këshilltari vjen të të takojë.',
      'Nuk ke dëgjuar prej tij? Na telefono dhe e gjejmë pse.',
      'Je larguar? Mund të kthehesh. Vetëm kërko.',
    ],
    keywords: ['këshilltar', 'ndihmë', 'punonjës', 'mbështetje'],
  },
  'emergency-payment': {
    title: 'Para në rast urgjence',
    summary: 'Pa ushqim, pa ngrohje, pa rrugë për në shtëpi: na telefono dhe të ndihmojmë po atë ditë.',
    details: [
      'Mund të dërgojmë para në një dyqan ose në telefonin tënd, ose të sjellim ushqim. Së pari ndihmojmë, pastaj pyesim.',
    ],
    steps: [
      'Ditën telefono zyrën kujdestare dhe ndihmojmë po atë ditë.',
      'Natën ose në fundjavë, telefono ekipin e urgjencës.',
      'Na thuaj nëse ke një fëmijë me vete.',
    ],
    keywords: ['urgjencë', 'uri', 'ushqim', 'pa para', 'lekë'],
  },
  'setting-up-home': {
    title: 'Para për të pajisur shtëpinë',
    summary: 'Kur shkon në një shtëpi tënden, ne paguajmë për gjërat që i duhen.',
    details: [
      'Mund të blesh krevat, sobë, perde dhe enë. Mund ta përdorësh pak nga pak, kur e kupton çfarë të duhet.',
      'Nuk i kthen. Nëse ndërron shtëpi përsëri, ajo që ka mbetur është ende jotja.',
    ],
    steps: [
      'Bëj një listë me këshilltarin.',
      'Na e dërgo listën, me çmimet nëse i ke.',
      'Ne paguajmë dyqanin, ose i hedhim paratë në një kartë.',
    ],
    evidence: ['Kontrata e qirasë, ose oferta për të', 'Lista e gjërave që të duhen'],
    keywords: ['mobilie', 'krevat', 'frigorifer', 'lavatriçe', 'shtëpi e re'],
  },
  'interview-clothes': {
    title: 'Rroba për intervistë ose punë të re',
    summary: 'Paguajmë për atë që duhet të veshësh: këmishë, këpucë, këpucë pune, xhaketë të ngrohtë.',
    details: ['Mund të paguajmë para asaj dite, kështu nuk të duhen paratë më parë. Rrobat i zgjedh ti.'],
    steps: [
      'Na thuaj ditën e intervistës ose ditën e parë të punës.',
      'Thuaj çfarë të duhet.',
      'Të dërgojmë një kupon ose të paguajmë.',
    ],
    evidence: ['Mesazhi ose letra për intervistën a punën'],
    keywords: ['rroba', 'intervistë', 'punë', 'këpucë'],
  },
  'mental-health': {
    title: 'Ndihmë kur të dhemb shpirti',
    summary: 'Një infermiere që e di si është jeta nën kujdes flet me ty. Nuk ka nevojë të presësh sa të keqësohet.',
    details: [
      'Mund të takoheni në shtëpi, duke ecur, ose në qendrën Willow. Nëse largohesh nga ekipi i të rinjve, infermierja vjen me ty.',
      'Nëse mund të lëndosh veten, telefono 111 dhe shtyp 2, ose 999, në çdo kohë.',
    ],
    steps: [
      'Telefono ose shkruaju infermiereve, ose kërkoja këshilltarit.',
      'Një infermiere të telefonon brenda pak ditësh.',
      'Ti zgjedh ku të takoheni.',
    ],
    keywords: ['depresion', 'ankth', 'trishtim', 'gjumë', 'stres'],
  },
  'gp-and-dentist': {
    title: 'Gjej mjek dhe dentist',
    summary: 'Të ndihmojmë të regjistrohesh te një mjek pranë teje dhe të gjesh një dentist që pranon njerëz të rinj.',
    details: ['Nuk të duhet vërtetim adrese për t’u regjistruar te mjeku. Nëse thonë ndryshe, na trego.'],
    steps: [
      'Thuaji këshilltarit ose infermieres ku jeton.',
      'E plotësojmë formularin me ty.',
      'Për dentistin mund të presësh. Ne telefonojmë për ty.',
    ],
    keywords: ['mjek', 'doktor', 'dentist', 'dhëmb', 'klinikë'],
  },
  'immigration-help': {
    title: 'Ndihmë për të qëndruar në këtë vend',
    summary: 'Nëse ke ardhur këtu vetëm, të gjejmë një avokat të mirë dhe vijmë me ty ta takosh.',
    details: ['Fillo herët. Ne nuk vendosim nëse qëndron, por nuk të lëmë vetëm.'],
    steps: [
      'Thuaji këshilltarit sapo të vijë një letër.',
      'Caktojmë avokatin dhe dikë që flet gjuhën tënde.',
      'Ruaj çdo letër. Bëji një foto.',
    ],
    evidence: ['Letrat nga Ministria e Brendshme (Home Office)'],
    keywords: ['azil', 'vizë', 'avokat', 'letra', 'refugjat'],
  },
  'council-tax': {
    title: 'Nuk paguan taksën e këshillit',
    summary: 'Nëse jeton në zonën tonë, ta ulim faturën e taksës së këshillit (council tax).',
    details: ['Vlen edhe për pjesën tënde nëse jeton me të tjerë. Një formular mjafton për gjithë vitin.'],
    steps: [
      'Plotëso formularin e taksës së këshillit.',
      'Ne pyesim këshilltarin tënd. Nuk ke pse ta vërtetosh.',
      'Të dërgojmë një faturë të re.',
    ],
    evidence: ['Numri i taksës së këshillit, në faturë'],
    keywords: ['taksë', 'faturë', 'borxh'],
  },
  'bus-pass': {
    title: 'Kartë falas për autobus',
    summary: 'Mund të udhëtosh falas me të gjithë autobusët e zonës sonë: për punë, mësim ose te shokët.',
    details: ['Kjo vjen përveç kartës së kolegjit, dhe bursa jote mbetet siç është.'],
    steps: [
      'Bëji një foto fytyrës me telefon.',
      'Plotëso formularin, ose le ta plotësojë këshilltari.',
      'Karta vjen me postë.',
    ],
    evidence: ['Një foto e fytyrës'],
    keywords: ['autobus', 'biletë', 'udhëtim', 'transport'],
  },
  advocacy: {
    title: 'Dikush në anën tënde',
    summary: 'Një avokat i të rinjve të ndihmon të thuash çfarë do dhe sigurohet që ne të dëgjojmë. Nuk punon për ne.',
    details: [
      'Mund të vijë me ty në mbledhje ose të flasë për ty. Ajo që i thua mbetet tek ai, përveç kur dikush është në rrezik.',
    ],
    steps: [
      'Telefono, shkruaj mesazh ose email. Nuk ke pse të na pyesësh më parë.',
      'Të telefonojnë brenda pak ditësh.',
    ],
    keywords: ['ankesë', 'të drejta', 'refuzim', 'mbrojtje'],
  },
  'care-leaver-proof': {
    title: 'Vërtetim që ke qenë nën kujdes',
    summary: 'Një vërtetim në telefon ose në letër. Tregoje, dhe askush nuk ka pse të pyesë për të kaluarën tënde.',
    details: ['Kush e kontrollon sheh që është i vërtetë dhe deri kur vlen. Nuk sheh asgjë tjetër për ty.'],
    steps: ['Kërkoje këtu.', 'Ruaje në telefon, ose printoje.'],
    keywords: ['vërtetim', 'letër', 'dokument', 'provë'],
  },
})
