/**
 * English words whose inflection no rule gives: the base form, then the others. Forms that are more often a word of their
 * own (`found`, `lay`) are left out, as are function words.
 */
const lists = `
  man men/woman women/child children/foot feet/tooth teeth/goose geese/mouse mice/person persons/life lives/wife wives
  knife knives/leaf leaves/half halves/shelf shelves/wolf wolves/loaf loaves/thief thieves/crisis crises/basis bases
  analysis analyses/criterion criteria/phenomenon phenomena/index indices/countryman countrymen
  congressman congressmen/congresswoman congresswomen/serviceman servicemen/servicewoman servicewomen
  policeman policemen/fisherman fishermen
  arise arose arisen/awake awoke awoken/bear bore borne/beat beaten/become became/begin began begun/bend bent/bind bound
  bite bit bitten/blow blew blown/break broke broken/breed bred/bring brought/build built/buy bought/catch caught
  choose chose chosen/cling clung/come came/creep crept/deal dealt/dig dug/draw drew drawn/drink drank drunk
  drive drove driven/eat ate eaten/fall fell fallen/feed fed/feel felt/fight fought/flee fled/fly flew flown
  forget forgot forgotten/forgive forgave forgiven/freeze froze frozen/get got gotten/give gave given/go went gone
  grow grew grown/hang hung/hear heard/hide hid hidden/hold held/keep kept/know knew known/lead led/leave left
  lend lent/lose lost/make made/mean meant/meet met/overcome overcame/pay paid/ride rode ridden/ring rang rung
  rise rose risen/run ran/say said/see saw seen/seek sought/sell sold/send sent/shake shook shaken/shine shone
  shoot shot/show shown/shrink shrank shrunk/sing sang sung/sink sank sunk/sit sat/sleep slept/slide slid
  speak spoke spoken/speed sped/spend spent/spin spun/stand stood/steal stole stolen/stick stuck/strike struck
  strive strove striven/swear swore sworn/sweep swept/swim swam swum/swing swung/take took taken/teach taught
  tear tore torn/tell told/think thought/throw threw thrown/undertake undertook undertaken/understand understood
  uphold upheld/wake woke woken/wear wore worn/weave wove woven/win won/withdraw withdrew withdrawn
  withstand withstood/write wrote written/rebuild rebuilt/overthrow overthrew overthrown/foresee foresaw foreseen
`;

/** Irregular form → base form. */
export const baseOfIrregular: ReadonlyMap<string, string> = new Map(
  lists
    .trim()
    .split(/\/|\n/u)
    .flatMap((list) => {
      const [base = '', ...forms] = list.trim().split(' ');
      return forms.map((form) => [form, base] as const);
    }),
);
