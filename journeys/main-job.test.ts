// The main job on a small invented return, with a fault in it.
import { csv, walkMainJob } from './main-job.ts'

const header = (...children: readonly string[]) =>
  csv(
    'header.csv',
    ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', ...children.map((one) => `${one},WBRI,UN1,,`), ''].join('\r\n'),
  )
const episodes = (...rows: readonly string[]) =>
  csv(
    'episodes.csv',
    ['CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN', ...rows, ''].join(
      '\r\n',
    ),
  )

walkMainJob({
  lastYear: [
    header('J101,F,14/02/2010', 'J102,M,02/11/2011'),
    episodes(
      'J101,03/06/2023,S,V2,N1,U6,PR1,,,,ZZ9 1AA,ZZ9 2BB,SC900001',
      'J102,20/01/2025,S,C2,N1,U6,PR1,,,,ZZ9 1AA,ZZ9 2BB,SC900001',
    ),
  ],
  thisYear: [
    header('J101,F,14/02/2010', 'J102,M,02/11/2011', 'J105,F,21/08/2008', 'J106,M,09/09/2012'),
    episodes(
      'J101,03/06/2023,S,V2,N1,U6,PR1,,,,ZZ9 1AA,ZZ9 2BB,SC900001',
      'J102,20/01/2025,S,C2,N1,U6,PR1,,,,ZZ9 1AA,ZZ9 2BB,SC900001',
      'J105,09/09/2025,S,V2,N5,U6,PR1,30/12/2025,E4B,,ZZ9 1AA,ZZ9 2BB,SC900002',
      'J106,31/02/2026,S,V2,N5,U6,PR1,,,,ZZ9 1AA,ZZ9 2BB,SC900002',
    ),
  ],
  childId: 'J105',
  expected: { newPeople: '2', fault: { value: '31/02/2026', childId: 'J106' } },
})
