// What people in this field mean alike: each group is one meaning, named by its first words as a person would say it.
// Searches for one of a group find them all. Words of one group should stand for each other on a page of results.

const lines = `
travel, bus, transport, fare, train, link bus, bus pass, travel pass, railcard, taxi, lift, journey, travelling, commute, oyster, tram, tube, petrol, uber
family time, contact, seeing mum, seeing dad, seeing my mum, seeing my dad, seeing family, see my family, visits, birth family
brothers and sisters, sibling, brother, sister, twin
home, house, housing, flat, placement, accommodation, room, bedroom, tenancy, rent, landlord, hostel, homeless, council house, supported living, lodging, place to live, somewhere to live, moving in, digs, sofa surfing, evicted, eviction, kicked out
money, allowance, grant, cash, pocket money, benefit, universal credit, savings, bank, bill, debt, budget, budgeting, afford, cost, payment, bursary, junior isa, child trust fund, setting up home, skint, dosh, im broke, overdraft
work, job, interview, apprenticeship, apprentice, employment, employer, career, work experience, cv, wages, traineeship, volunteering
driving, driving lesson, licence, license, provisional, driving test, theory test, learn to drive, drive, car, moped
mental health, camhs, counselling, counsellor, counseling, emotional support, therapy, therapist, wellbeing, anxiety, anxious, depression, depressed, stress, stressed, lonely, loneliness, someone to talk to
health, doctor, gp, dentist, nurse, hospital, prescription, optician, medical, health passport
sleepover, sleep over, staying over, stay over, stay at a friend, overnight stay, staying at friends
worker, social worker, adviser, advisor, personal adviser, personal advisor, pa, key worker, keyworker, support worker, independent reviewing officer, iro
school, college, university, uni, sixth form, course, education, teacher, exam, gcse, a level, homework, tutor, virtual school, pep, student, training, studying
moving on, leaving care, care leaver, leave care, independence, independent living, living alone, living on my own, aftercare, staying put, staying close
foster carer, foster, carer, fostering, foster family, foster parent, foster home
children’s home, childrens home, residential, residential home, care home, unit
meeting, review, cla review, lac review, panel, children in care council, cicc, care council
plan, pathway plan, care plan, pathway
phone, mobile, sim, smartphone, handset, phone credit, data, top up
internet, wifi, wi fi, broadband, laptop, computer, tablet, device, online
food, cooking, cook, meal, dinner, shopping, groceries, food bank, foodbank, hungry, recipe, starving, scran, takeaway
clothes, clothing, shoes, uniform, trainers, coat, outfit, tracksuit, trackies
sport, gym, leisure, swimming, swim, football, leisure centre, fitness, gym pass, leisure card, max card
activities, hobby, trip, day out, club, holiday, youth club, music, fun, events, residential trip, art, drama
friends, friend, mate, friendship, social life, meet people, making friends
identity, passport, id, birth certificate, provisional id, national insurance, ni number, documents, proof of id
immigration, asylum, home office, visa, settled status, refugee, unaccompanied, solicitor, leave to remain, citizenship
language, english class, esol, interpreter, translation, translate, translator
religion, faith, mosque, church, prayer, halal, culture, temple, ramadan, eid
my records, file, records, life story, memory box, photos, my past, why i was in care, access to records
being heard, listen, listened, heard, have a say, my views, voice, advocate, advocacy, complaint, complain, independent visitor
safety, safe, unsafe, bullying, bullied, police, crime, violence, scared, exploitation
having a baby, baby, pregnant, pregnancy, childcare, nursery, young parent, being a mum, being a dad
council tax, council tax exemption
furniture, bed, sofa, cooker, washing machine, fridge, carpet, curtains, white goods, decorating, paint
repairs, repair, broken, mould, damp, boiler, heating, leak, fix
birthday, christmas, gift, celebration, celebrate, achievement, award
pets, pet, dog, cat
short break, respite
changing workers, change of worker, new social worker, different social workers, new worker, turnover, repeat my story, keep changing
`

export const SYNONYM_GROUPS: readonly (readonly string[])[] = lines
  .trim()
  .split('\n')
  .map((line) => line.split(', '))
