import { build } from 'esbuild'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readDanger } from './danger.ts'

const now = `
i want to kill myself
i wanna die
I dont wanna be here anymore
don't want to be here any more
dnt wnt 2 be alive
i want 2 die
wan2die
kms
K M S
k.m.s
im gonna kms tonight
im going to unalive myself
i feel suicidal
feeling sucidal
i keep thinking about suicide
su1c1de
I’m going to end my life
i just want to end it all
I wish I was dead
wish i was never born
wish i didnt wake up
everyone would be better off without me
no one would care if i died
nobody would miss me
i killlll myselfff in my head every day
k i l l  m y s e l f
tired of living
whats the point of living
i wrote a goodbye note
want to jump in front of a train
thinking about jumping off the bridge
gonna hang myself
ｋｉｌｌ ｍｙｓｅｌｆ
kіll mуself
took loads of pills
i took all my tablets
ive taken too many paracetamol
I overdosed
gonna overdose
going to od
drank bleach
i cut my wrists
cut too deep and it wont stop bleeding
he hits me
he keeps hitting me
my dad beats me
dad punched me again
my bf strangled me
my boyfriend chokes me
my step dad hurts us
she slapped my face
foster carer grabbed my arm
they beat me up
he wont let me leave
he locked me in my room
im trapped in the flat
I am in danger
im scared to go home
scared of my dad
need the police now
call 999
help me please
he said he will kill me
he says hes gonna stab me
they threatened me
theyre threatening to hurt my mum
got a knife
he has a gun
i need a knife to feel ok going out
he pulled out a machete
i got stabbed
he raped me
i was raped
he touches me
my uncle keeps touching me
he forces me to have sex
sexually assaulted
im running away tonight
gonna run away tonight
i ran away
leaving and not coming back
nowhere to sleep tonight
ive got no where to sleep
I have no where to go tonight
got nowhere 2 stay
sleeping rough
sleeping in my car
slept outside last night
locked out
im locked out of my flat
she kicked me out
got chucked out
im homeless
أريد أن أموت
انتحار
يضربني كل يوم
می‌خواهم بمیرم
خودکشی
مرا می زند
ነፍሰ ቅትለት
ይወቕዓኒ
خۆکوشتن
دەمەوێت بمرم
muốn chết
tôi muốn tự tử
bị đánh, bố đánh con
dua të vdes
babai më rreh
`
const soon = `
i self harm
been self-harming again
selfharm
i cut myself
started cutting again
i hurt myself when im sad
my ex is abusive
he screams at me and hits me when drunk
being bullied
they blackmailed me
someone is following me home
he is gonna get me
theyre making me carry drugs
made me sell weed
county lines
i owe them money
he will leak my nudes
sex for money
an older man keeps buying me stuff
wanna run away
i want to runaway
havent eaten in two days
not eaten since friday
no food in the house
nothing to eat
no money for food
go to bed hungry
i dont feel safe
i feel unsafe here
im so scared
feel hopeless
cant do this anymore
i cant cope
cant take it any more
i hate myself
given up on life
🆘
me 🔫
💊😭
`
const none = `
killing time before my bus
dying to see you
this homework is killing me
my phone died
my feet are killing me
my battery is dead
i died laughing
dying of embarrassment
mum will kill me if im late
im dead 💀
i could kill for a pizza
we killed it at the show
cut my hair today
cutting the cake at my party
hit me up later
this song hits different
he beat me at fifa
beat me to it
shoot me a text
a shot of espresso
locked out of my account
my phone locked me out
hang out with my mates
i ran 5 kms
overdosed on chocolate
jumped off the diving board
scared of spiders
knife and fork
a book called how to kill a mockingbird
suicide squad is on tonight
dye my hair pink
he rapped at the open mic
i love rapping
can i have bus fares for my interview
my social worker is great
i want to go to college
i want driving lessons
when is my next review
can my brother come and stay over
i need help with my cv
the gym hits closed
i feel happy
football on saturday
my room is cold
dead good
i am hungry for success
we want to be here for christmas
i live in a flat with my dad
please can someone ring me
I want to die my hair red lol
lol im dying
who should i tell about my bank card
the mood lights
can you drop me at the station
i took my dog for a walk
took the bus home
my tablet is broken
running to the shop
run a club for us
it would be good to get a laptop
I need to see a dentist
xin chào, tôi muốn học
مرحبا كيف حالك
🙂
`
const lines = (text: string): string[] => text.trim().split('\n')

describe('words of danger', () => {
  test.each(lines(now))('"%s": now', (text) => {
    expect(readDanger(text)).toMatchObject({ level: 'now' })
  })
  test.each(lines(soon))('"%s": soon', (text) => {
    expect(readDanger(text).level).not.toBe('none')
  })
  test.each(lines(none))('"%s": none', (text) => {
    expect(readDanger(text)).toEqual({ level: 'none', found: [] })
  })

  it('says which words and where they stand', () => {
    const text = 'School is ok but my dad HITS me, and theres no food in the house.'
    const { found } = readDanger(text)
    expect(found.map(({ words, about }) => [words, about])).toEqual([
      ['dad HITS me', 'hurt'],
      ['no food', 'hunger'],
    ])
    for (const { words, start, end } of found) expect(text.slice(start, end)).toBe(words)
  })

  it('lets a chosen feeling raise the level by a step', () => {
    expect(readDanger('', ['happy']).level).toBe('none')
    expect(readDanger('', ['unsafe']).level).toBe('soon')
    expect(readDanger('i self harm', ['scared']).level).toBe('now')
    expect(readDanger('', ['In danger']).found).toEqual([{ words: 'In danger', start: 0, end: 0, about: 'feeling' }])
  })

  it('reads any text, and points only at what is there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { words, start, end } of readDanger(text).found) {
          expect(text.slice(start, end)).toBe(words)
          expect(end).toBeGreaterThan(start)
        }
      }),
    )
  }, 60_000)

  // A way of looking that took more than its share would not end within the time a test has.
  it.each([
    ...['a', 'he ', 'i want ', 'he said that ', 'not really ', 'k.', 'wish i was ', 'ي', '🔪', '’', 'i '],
    ...['havent eaten since ', 'no one ', 'took a ', 'my dad kept on ', 'rn ', 'kms '],
  ])(
    'reads a megabyte of "%s"',
    (part) => {
      const { level } = readDanger(part.repeat(Math.ceil(1_000_000 / part.length)))
      expect(['now', 'soon', 'none']).toContain(level)
    },
    60_000,
  )

  it('is under 8 KB for the browser', async () => {
    const { outputFiles } = await build({
      entryPoints: [new URL('danger.ts', import.meta.url).pathname],
      ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2020', charset: 'utf8' },
    })
    expect(outputFiles[0]!.contents.length).toBeLessThan(8 * 1024)
  })
})
