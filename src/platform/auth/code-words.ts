// Short everyday words for codes that can be read out over a telephone and typed from paper: without the letters i, l and
// o, which look like 1, 1 and 0 in print; no two words differ by one letter.
export const codeWords = `
  actress amber answer apart arch arena ash asset avenue aware badge baker banana banner barn basket beach beaver
  berry brand brass brave bread breeze brush bucket butter cabbage cactus cafe camera camp candy canvas caravan
  card career carpet carry catch cedar centre chance chant cheer cheese chef cherry chess crab craft crane crater
  cream creature crew crumb crust cube cupcake dance darts dawn daybreak deck deer depth desert draw dress drum
  dune dusk earth eastern energy engage event face fan farm feast feather fence fern ferret fete fresh fudge funny
  gadget garage garden gate gather gem grace graph gravy great green guard guest hammer hamster hand happy harp
  harvest haven hawk heart hedge hen herb huge human hut hutch jacket jade jaguar jam jasper jazz jersey jet jump
  karate kart kayak keeper key magenta magnet manager map market marsh mast maths maze mend metre mug museum
  mustang mustard nature navy near nearby nectar nest nugget number nutmeg page panda paper parade park party
  pasta path peanut peg penny pepper perch phrase prawn pretty puppet pyjama quack quartz queue radar ranger ray
  reader ready red reef return rhubarb rubber rugby rumba runner runway sauce save scarf scene search seat shade
  shaft shark shed sheep sherbet shrub skate sketch snack space speak speed sphere spray spread spruce sprung
  square squash stage stamp stand star stem stream street stuff sugar sum summer sunset supper surf surface swan
  sweater sweet syrup system tank tape target taste teacher teak tent theme thread thumb thunder track trade tram
  tree trumpet tuba turkey tweed upbeat vase verse wafer wax weave web weekend wheat wrap wren yacht zebra
`
  .trim()
  .split(/\s+/)

/** The code however it was typed: capitals, hyphens, commas and several blanks make no difference. */
export function asTypedCode(typed: string): string {
  return typed
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .join(' ')
}
