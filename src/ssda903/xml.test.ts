import { describe, expect, it } from 'vitest'
import { Child } from './child.ts'
import { readReturn } from './read.ts'
import { givenFile } from './testing.ts'

const child = `
  <CHILD><HEADER><CHILDID>A1</CHILDID><UPN>UN1</UPN><SEX>F</SEX><DOB>10/05/2006</DOB><ETHNIC>WBRI</ETHNIC>
    <UASC>1</UASC><DUC>10/05/2024</DUC>
    <IN_TOUCH>YES</IN_TOUCH><ACTIV>F2</ACTIV><ACCOM>U1</ACCOM>
    <AMISSING><MISSING>M</MISSING><MIS_START>01/05/2023</MIS_START><MIS_END /></AMISSING>
    <AREVIEW><REVIEW>01/06/2023</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
    <AREVIEW><REVIEW>01/12/2023</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW>
    <MOTHER>0</MOTHER><MC_DOB />
    <PERMANENCE><PREV_PERM>P1</PREV_PERM><LA_PERM>ABC</LA_PERM><DATE_PERM>ZZ/ZZ/2010</DATE_PERM></PERMANENCE>
    <OC2><SDQ_SCORE>11</SDQ_SCORE><CONVICTED>0</CONVICTED></OC2>
    <AD_PLACED><DATE_PLACED>01/01/2024</DATE_PLACED></AD_PLACED>
  </HEADER>
  <EPISODE><DECOM>01/04/2023</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><DEC>10/05/2024</DEC><REC>E17</REC></EPISODE>
  <EPISODE><DECOM>01/06/2024</DECOM></EPISODE>
  </CHILD>`
const whole = `<?xml version='1.0' encoding='us-ascii'?>\n<EXPSSDA903>${child}</EXPSSDA903>`

const faultOf = async (xml: string) => (await readReturn([givenFile('return.xml', xml)])).problems.kept[0]

describe('the one-file XML form', () => {
  it('gives the same tables as the CSV files', async () => {
    const reading = await readReturn([givenFile('return.xml', whole)])
    expect(reading.problems.kept).toEqual([])
    expect(reading.files).toEqual([{ file: 'return.xml', table: 'XML', rows: 11, whole: true }])
    const one = new Child(reading, 0)
    expect(one.first('Header')?.code('UPN')).toBe('UN1')
    expect(one.rows('Episodes').map((row) => [row.code('PLACE'), row.line])).toEqual([
      ['U4', 14],
      ['', 15],
    ])
    expect(one.rows('Reviews').map((row) => row.code('REVIEW_CODE'))).toEqual(['PN1', 'PN2'])
    expect(one.first('OC3')?.code('ACCOM')).toBe('U1')
    expect(one.first('UASC')?.text('DUC')).toBe('10/05/2024')
    expect(one.first('Missing')?.text('MIS_START')).toBe('01/05/2023')
    expect(one.first('PrevPerm')?.code('DATE_PERM')).toBe('ZZ/ZZ/2010')
    expect(one.first('PlacedAdoption')?.text('DATE_PLACED')).toBe('01/01/2024')
    expect(one.first('OC2')?.text('DOB')).toBe('10/05/2006')
    expect(one.rows('AD1')).toEqual([])
  })

  it('is read the same however its bytes are cut', async () => {
    const bytes = Buffer.from(whole.replace('WBRI', 'WBRÏ'))
    const reading = await readReturn([givenFile('r.xml', ...Array.from(bytes, (_, at) => bytes.subarray(at, at + 1)))])
    expect(reading.files[0]?.rows).toBe(11)
    expect(new Child(reading, 0).first('Header')?.code('ETHNIC')).toBe('WBRÏ')
  })

  it('names an element that is not part of it', async () => {
    expect(await faultOf(whole.replace('<MC_DOB />', '<MC_DOB /><SHOE_SIZE>7</SHOE_SIZE>'))).toMatchObject({
      rule: 'XML_ELEMENT',
      level: 'warning',
      value: 'SHOE_SIZE',
    })
  })

  it.each([
    ['a document type', '<!DOCTYPE EXPSSDA903><EXPSSDA903/>', 'DOCTYPE'],
    [
      'an XML bomb',
      '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><EXPSSDA903><CHILD>&lol2;</CHILD></EXPSSDA903>',
      'DOCTYPE',
    ],
    [
      'an external entity',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><EXPSSDA903><CHILD>&e;</CHILD></EXPSSDA903>',
      'DOCTYPE',
    ],
    ['an entity that nobody declared', '<EXPSSDA903><CHILD>&e;</CHILD></EXPSSDA903>', 'not well-formed'],
    ['tags that do not match', '<EXPSSDA903><CHILD></EXPSSDA903>', 'not well-formed'],
    ['an end that is cut off', '<EXPSSDA903><CHILD>', 'not well-formed'],
    ['elements nested too deep', `<EXPSSDA903>${'<A>'.repeat(50)}`, 'nested too deep'],
    ['a text that never ends', `<EXPSSDA903><CHILD><HEADER><UPN>${'x'.repeat(300_000)}`, 'far too long'],
    [
      'attributes without end',
      `<EXPSSDA903 ${Array.from({ length: 50 }, (_, at) => `a${at}="1"`).join(' ')}/>`,
      'attributes',
    ],
    ['a child with entries without end', `<EXPSSDA903><CHILD>${'<EPISODE/>'.repeat(20_001)}`, 'more entries'],
    ['another kind of XML', '<rss><channel/></rss>', 'begins with EXPSSDA903'],
    ['nothing inside', '<EXPSSDA903></EXPSSDA903>', 'holds no children'],
  ])('with %s is refused', async (_what, xml, words) => {
    const fault = await faultOf(xml)
    expect(fault?.level).toBe('error')
    expect(fault?.message).toContain(words)
  })
})
