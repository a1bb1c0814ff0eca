// The words of danger as patterns over folded text (danger-fold.ts), and the everyday words that only sound like them.
//
// The notation keeps them readable and small enough for a phone: ordinary spelling, doubled letters counted once, " ?"
// where young people leave the space out, "~" for any ending, "_" for up to two words between, and a capital letter for
// a list that many patterns share.

export type DangerAbout =
  | 'suicide'
  | 'self-harm'
  | 'overdose'
  | 'hurt'
  | 'threat'
  | 'weapon'
  | 'sexual'
  | 'exploitation'
  | 'missing'
  | 'no-bed'
  | 'hunger'
  | 'unsafe'

export const SHARED: Readonly<Record<string, string>> = {
  '~': '[a-z]*',
  _: '( [^ ]+){0,2}?',
  // Hurting of any kind.
  H: '(hit|hurt|beat|punch|kick|slap|chok|strangl|burn|grab|push|atack|bater|smack|thump|stab)~( up)?',
  I: '(i|im|ive|i am|iv|we|were)',
  M: '(U|S|my (arm|fac|head|neck|hair|leg|bro|sis|baby|mum)~)',
  N: '(d[ou]?n ?t|do not|does~|did~|can(t| ?not)|cnt|never|not)',
  P: '(s?he|they|s?hes|theyre|(step ?)?(dad|mum|mom)|bf|(boy|girl) ?f[rei]+nd|ex|uncle|cousin|brother|m[ae]n|guys?|carer|staf|some ?(one|body)|partner|husband|people)',
  R: '( any ?more?)?',
  S: 'm[yei] ?s[elf]{2,4}',
  T: '(to ?(night|day)|tonite|2ni~|(right )?now|rn)',
  U: '(me|us)',
  V: '(kil|stab|shot|shoot|hurt|murder|rape|get|find)',
  W: '(wan~|wn~|wona|wish|need|go(ing|na)|gu?na|try~|tried|ready|about|might|wil|im?a|rather|could|should|just|plan~|think~ of)( ?(to|2|t))?',
}

/** Said about anything but danger. What matches is set aside before the patterns below look. */
export const EVERYDAY: readonly string[] = [
  '(P|nan|teacher|boss|coach|miss|sir)( is)? W ?kill me (if|when|for|co[sz]|because|lol|haha)',
  'd(ie|ye) (for|of [a-z]+|laughing|lol|my|her)|suicide squad|shoot me a|(beat|kick)~ me (at|to it|off)|hit~ me up',
  '[0-9]+ ?kms|kms (away|from)|(od|overdos~) on (choc~|sugar|sweets|crisps|cofee)',
  'out (of|from) (my|the) (account|phone|insta~|snap~|e?mail|laptop|app)|(phone|account|app)( has)? locked me out',
  'scared of (spiders|heights|clowns|the dark|needles|flying)|(film|movie|song|book|game|show) (is )?(called|about)( [^ ]+){1,4}',
]

export type Rules = Readonly<Partial<Record<DangerAbout, readonly string[]>>>

/** Somebody may be hurt today. */
export const NOW: Rules = {
  suicide: [
    'k[my]s|ctb|kil~ ?S|kil me (now|pl~)|un ?aliv~|sewer ?slid~|(su[iea]?[csz]i?[iea]?[csz]?id|suicd|sooicid|s[iu]+[ce]+id)(e|al|es|el)?',
    'W ?(just |realy )?(d[iy]e|(be )?dead|(hang|shoot|drown|top|off) S|disap~ for ?ever|not (be|exist|wake)~)|hang~ S',
    '(end~|took|tak~) m[ye] (own )?life|end it( al|_ T)|jump~ (off|in ?front of|under)_ (bridge|train|roof|building|car|bus)',
    'N( ?even| realy)? ?(wan~|wn~)( ?(to|2))? ?(be? )?(alive|hereR|live|living|exist|wake|on this)',
    'wish~ id?_ (dead|born|here|wake up|alive|exist~|died?)',
    'beter off (dead|without me)|no ?(one|body)_ (care|notice|mis me)( if i_ (died?|dead|gone))?',
    'tired of (living|life)|point_ (living|alive|being here|life)|(good ?bye|suicide) (note|leter)|my good ?byes|never wak~ up',
  ],
  overdose: [
    'over ?dos~|(W ?|i )od(ed|ing)?|(took|take~|swalow~)( [^ ]+){0,3} (pils|tablets?|paracet~|ibuprofen|bleach|meds)|dr[aiu]nk bleach',
  ],
  'self-harm': ['(cut|slit|slash)~ (my (wrist|throat|vein)s?|to deep|deep)|wont stop bleeding|cut S T'],
  hurt: [
    'P_ (on )?H (on )?M|(got|get~|been|being|was|am|im) (hit|beat~( up)?|bater~|atacked|strangled|stabed|jumped|hurt) (by|at home|again|T)',
    'P_ (tied|lock~|trap~|drug~|spike~) me|wont let me (out|leave)|I (traped|locked in|in danger)|(scar~|afraid|frighten~) (to go home|of (him|my P))|(need|cal)_ (police|ambulance|999)|help me (pl~|now|hes)',
  ],
  threat: ['(sa[iy]~|told me|threat~)( [^ ]+){0,4}? V M|death threat|threat~ (U|to)|(after|chasing) me'],
  weapon: [
    '(got|ha[sd]|have|with|puled|cary~|holding|bring~|need)( out)? (an? |the |his |my )?(k?nifes?|machete|gun|blade|shank|acid|weapon|hammer)|(gun|knife) (to|at) (me|my [a-z]+)|(stab~|shot|shoot) (U|him|her|S)|(been|got|geting) (stabed|shot)',
  ],
  sexual: [
    'rap(ed?|es|ing|ist)|sexual~ (as+ault|abuse|haras)~|molest~|groped|graped|P_ (touch|finger|forc|groom)~ (me|my [a-z]+)|touch~ me (down|in|when)|(forc~|mak~|made) me (to )?(have sex|touch|suck|sleep with)|i said no (and|but) P',
  ],
  missing: [
    'W ?(run~ ?(away|of)|leg it|leave home|sneak out)_ T|run~ ?away T|I( just)? r[au]n ?away|never coming back|not coming back|im (missing|on the run)',
  ],
  'no-bed': [
    '(no ?whe?re?|no ?were|know where|no place|no ?bed|n[o ]?t_ any ?where)( (safe|for me))? (to|2) (sleep|stay|go|kip|live)|no ?where T|(sleep~|slept|stay~|stuck|living)_ (rough|outside|streets?|park|car|doorway|tent|bus|stair~)',
    '(lock~|kick~|chuck~|thro?wn?|threw)( me)? out|on the streets?|(I|T|get~|made me|been) (homeles|evicted)|homeles T',
  ],
}

/** Somebody should read it before the day is out. */
export const SOON: Rules = {
  'self-harm': [
    'self ?harm~|(cut|hurt|burn|scratch|starv|harm|punish)~ ?S|cut~ my (arm|leg|thigh|skin)s?|(urges?|relapsed?|clean|started|been)( to| from| on)? (sh|s h|cuting)|making S (sick|bleed)',
    '(me|S|😔|😢|😭|💔) (🔫|🔪|💊|🩸)|(🔫|🔪|💊|🩸) (me|😔|😢|😭|💔)',
  ],
  hurt: [
    'abus~|domestic violence|buli(ed|es)|bruises on|black eye|(hit|hurt|beat|slap|kick|scream)s U|told me to (kil|die)|being hurt',
  ],
  threat: ['P_ W ?V U|stalk~|black ?mail~|folow(ing me|ed)|threats'],
  exploitation: [
    'county ?lines?|cuckoo~|trafic?k~|sextort~|forced mar~|(mak~|made|forc~|wants|got) me (to )?(sel|cary|hold|move|run|hide)_ (drugs?|packages?|weed|stuf|money|guns?)|owe (them|him)|(took|taken) over my (flat|house)',
    '(send|leak|share|post)~_ nudes?|sex for|seling (S|my body)|old~ (m[ae]n|guys?|bf)_ (giv|gave|bu?y|bought)~_ me',
  ],
  missing: ['W ?(run~ ?(away|of)|leave home)|run(ing)? ?away'],
  hunger: [
    '(h[ave]*nt|not|aint)_ (ate|eaten)|no food|(no|out of) (gas|electric~)|(no|N have|nt got)( any)? money_ food|(nothin~|nowt|nufin) (to|2) eat|to (bed|school) hungry|(always|so|realy) hungry (and|here|al)|food ?bank',
  ],
  unsafe: [
    'N ?(feel~ )?(very |realy )?safe|unsa?fe?|(feel~|im|so|realy|am)( so)? (hope?les|worthles|te?rified|scar?e?d|sacred|frighten~)|N ?(do|take|cope|handle|go on)( with)?( (this|it|life))? any ?more?|cant (cope|go on|take (it|this)|breathe)|no hope|hate (S|my life)|given up on life|🆘|help ?me',
  ],
}

/**
 * The few words that cannot be mistaken. They need a native reader's check before anybody relies on them. Arabic
 * letters are folded (no hamza, ة as ه, ى and ی as ي, ک as ك); Latin ones carry no accents.
 */
export const LANGUAGES: Rules = {
  suicide: [
    // Arabic
    '(ال|با?ل)?ا?نتحا?ر|س?ا?قتل نفسي|(اريد|بدي|ابغي|عاوز) (ان )?ا?موت',
    // Dari and Persian
    'خود ?كشي|مي ?خوا?ه?م (كه )?بميرم|خودم ?(را|رو) ?(مي ?كشم|بكشم)',
    // Tigrinya
    'ነፍሰ ?ቅትለት|(ክመውት|ክሞት) (እደሊ|ደልየ)|ነፍሰይ (ከጥፍእ|ክቐትል)',
    // Kurdish (Sorani)
    'خۆ ?كوشتن|(دە|ئە)مەوێت? بمرم|خۆم (دە|ئە)?كوژم',
    // Vietnamese ("từ từ", slowly, folds into "tự tử": it counts only after a word of wanting)
    '(muon|dinh|se|nghi den) tu tu|tu sat|muon chet|khong muon song',
    // Albanian
    'vetevras~|(dua|du) (te|me) vde[sk]~|vras veten',
  ],
  hurt: [
    // Arabic
    '(ب?ي|ت)ضربني|يعتدي علي|اغتصبني|ي[وا]?ذيني|سيقتلني|يهددني|(لا يوجد|ليس (عندي|لدي)|ما عندي) مكان (انام|لانام|للنوم)',
    // Dari and Persian
    '(من ?را|مرا|منو|من رو) مي ?زن(د|ه|ن|ند)|لت ?و ?كوب|به من تجاوز|جايي? (براي )?خواب(يدن)? ندارم',
    // Tigrinya
    'ይወ[ቕቅ]ዓኒ|ይሃርመኒ|ይቐትለኒ|ዓሚጹኒ',
    // Kurdish (Sorani)
    'لێم (دە|ئە)دات?|دەستدرێژي',
    // Vietnamese ("từ từ", slowly, folds into "tự tử": it counts only after a word of wanting)
    'danh (dap )?(toi|em|con|minh|chau)|hiep dam|khong co (cho|noi)( de)? ngu',
    // Albanian
    'me (reh|rah|rahin|godet|qelon)|perdhun~|(s|nuk) kam ku te fle',
  ],
}
