/** What a page says of itself in its head. */
export interface PageFacts {
  /** Of the element `<title>` or its like in social media. */
  readonly titles: readonly string[];
  /** ISO 8601 dates of publication, as stated. */
  readonly dates: readonly string[];
  readonly url: string | undefined;
  readonly language: string | undefined;
}

/** Collects what a page says of itself. */
export interface PageFactsReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** Text of the element `<title>`. */
  title(text: string): void;
  facts(): PageFacts;
}

const dateNames =
  /^(?:article:published_time|date|dc\.date(?:\.\w+)?|dcterms\.(?:date|created|issued|available)|pubdate|publish-?date|datepublished|publication_date|cxenseparse:recs:publishtime)$/iu;

/** A collector that knows nothing yet. */
export function pageFactsReader(): PageFactsReader {
  const dates: string[] = [];
  const named: string[] = [];
  let title = '';
  let url: string | undefined;
  let language: string | undefined;
  const meta = (key: string, content: string): void => {
    if (/^(?:og|twitter):title$/iu.test(key)) named.push(collapsed(content));
    else if (/^og:url$/iu.test(key)) url ??= content;
    else if (dateNames.test(key)) dates.unshift(content);
  };
  return {
    open(name, attributes) {
      if (name === 'html') language ??= attributes['lang'] ?? attributes['xml:lang'];
      else if (name === 'link' && attributes['rel'] === 'canonical') url ??= attributes['href'];
      else if (name === 'time') dates.push(attributes['datetime'] ?? '');
      else if (name === 'meta') {
        meta(
          attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '',
          attributes['content'] ?? '',
        );
      }
    },
    title(text) {
      title += text;
    },
    facts: () => ({
      titles: [...named, collapsed(title)].filter((text) => text !== ''),
      dates: dates.flatMap((date) => /^\d{4}-\d{2}-\d{2}(?=$|[T ])/u.exec(date.trim())?.[0] ?? []),
      url: url !== undefined && /^https?:\/\//u.test(url) ? url : undefined,
      language: language !== undefined && /^[a-z]{2,3}(?:-\w+)*$/iu.test(language) ? language : undefined,
    }),
  };
}

function collapsed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
