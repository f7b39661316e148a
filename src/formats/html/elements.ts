/** Elements whose text is never read. */
export const unread: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe object embed canvas audio video select textarea button dialog nav map'.split(
    ' ',
  ),
);

/** Elements that begin on a line of their own. */
export const blocks: ReadonlySet<string> = new Set(
  'html body p div section article main h1 h2 h3 h4 h5 h6 li ul ol table thead tbody tfoot tr td th caption blockquote pre dl dt dd hr address center figure figcaption header footer aside form fieldset legend details summary menu'.split(
    ' ',
  ),
);

/** Blocks that hold other blocks: one of them is the transcript. */
export const containers: ReadonlySet<string> = new Set(
  'html body div section article main ul ol table tbody tr td blockquote dl center figure header footer aside form fieldset details menu'.split(
    ' ',
  ),
);

/** Class names and ids of what surrounds a text on a page. */
export const furnitureNames: RegExp =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|foot(?:er)?|side-?bar|breadcrumbs?|cookies?|share|sharing|social|related|comments?|promo|banner|adverts?|ads?|widget|newsletter|subscribe|toolbar|tags?|skip(?:-?link)?|recommend\w*|popular|trending|masthead|utility|search|login|print|byline-links|footnotes?)(?:$|[\s_-])/iu;

/** Class names and ids of the links to the other pages of a text. */
export const paginationNames: RegExp =
  /(?:^|[\s_-])(?:pagination|pager|paging|page-?nav(?:igation)?|page-?numbers?|pages)(?:$|[\s_-])/iu;

/** Class names that say that a piece of text is the name of a speaker. */
export const speakerNames: RegExp =
  /(?:^|[\s_-])(?:speaker|speaker-?name|interlocutor|questioner)(?:$|[\s_-])/iu;
