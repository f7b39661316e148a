/**
 * English function words, as types: articles, pronouns, prepositions, conjunctions, auxiliaries and the commonest
 * adverbs. Clitics stand as tokenizers split them (`n't`), contractions also whole, so that the list serves every
 * tokenizer. Numbers, titles and the vocabulary of politics are not in it.
 */
export const en: ReadonlySet<string> = new Set(
  `
  a an the this that these those some any no none every each either neither both all half such another other others
  what whatever which whichever who whoever whom whose
  i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
  herself it its itself they them their theirs themselves one ones oneself
  somebody someone something anybody anyone anything nobody nothing everybody everyone everything
  there here where when why how whether
  be am is are was were been being have has had having do does did doing done
  can could may might must shall should will would ought cannot ca wo sha
  about above across after against along amid among amongst around as at before behind below beneath beside besides
  between beyond by despite down during except for from in inside into like near of off on onto out outside over past
  per regarding since through throughout till to toward towards under underneath until unto up upon via with within
  without
  and but or nor so yet if unless although though because while whereas than then
  not only also just too very quite rather even still again already ever never always often much more most many
  less least few fewer enough however therefore thus hence indeed perhaps maybe once
  's 're 've 'll 'd 'm n't s' '
  isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't can't couldn't mustn't shan't shouldn't won't
  wouldn't ain't i'm i've i'll i'd we're we've we'll we'd you're you've you'll you'd he's he'll he'd she's she'll she'd
  it's it'll it'd they're they've they'll they'd that's that'll there's here's what's who's where's how's let's
  `
    .trim()
    .split(/\s+/u),
);
