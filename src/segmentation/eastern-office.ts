/** Syllables that offices end with in Korean: 위원장, 장관, 의원, 검사, 교육감, 군수, 참고인, 후보자, 대표, 총리, 대통령. */
const koreanOffice =
  /^[가-힣A-Z\d·ㆍ]{0,18}(?:장|관|위원|의원|검사|교육감|군수|인|후보자|대표|총리|대통령|직무대리|부의장)$/u;

/** First syllables of Korean family names. */
const koreanName =
  /^[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연표명기반왕금옥육인맹제모탁국어은편용라리][가-힣]{1,3}$/u;

/** Offices and names in Chinese characters, as Korean minutes printed them until the nineties. */
const hanjaOffice = /^[\u4e00-\u9fff]{0,12}[長官員事監守人者]$/u;
const hanjaName = /^[\u4e00-\u9fff]{2,4}$/u;

/**
 * How many characters at the beginning of a text are a name with an office before or behind it, in Korean: `의장 김하늘`,
 * `이바다 위원`, `의사팀 김하늘 주무관`; 0 where they are none.
 */
export function koreanLabelLength(text: string): number {
  const words = text.split(/(?<=\S)\s+(?=\S)/u, 5);
  for (let last = 1; last < words.length; last++) {
    const [before = '', word = ''] = [words[last - 1], words[last]];
    if (isKoreanPair(before, word) || (last > 1 && isKoreanPair(word, before) && koreanName.test(before))) {
      const behind = text.indexOf(word, words.slice(0, last).join(' ').length) + word.length;
      return behind;
    }
  }
  return 0;
}

/** An office and a name, or a name and an office. */
function isKoreanPair(first: string, second: string): boolean {
  return (
    (koreanName.test(first) && koreanOffice.test(second)) ||
    (koreanOffice.test(first) && koreanName.test(second)) ||
    (hanjaOffice.test(first) && hanjaName.test(second)) ||
    (hanjaName.test(first) && hanjaOffice.test(second))
  );
}

/** An office with a name in brackets, or a name with an office or form of address, in Japanese: `議長（青木 海君）`, `山川委員長`. */
const japanese =
  /^(?:[\p{Lo}\p{N}ー・々]{1,24}[（(][\p{Lo}ー・々 ]{1,16}[）)]|[（(][\p{Lo}ー・々 ]{2,16}[）)]|[\p{Lo}ー々]{1,12}(?:君|さん|氏|委員長?|議長|大臣|長官|参考人|議員|局長|部長|課長|市長|町長|村長|知事|教育長|会長|公述人|先生))/u;

/** How many characters at the beginning of a text are a speaker's label in Japanese; 0 where they are none. */
export function japaneseLabelLength(text: string): number {
  return japanese.exec(text.slice(0, 60))?.[0].length ?? 0;
}

/** What somebody in brackets is at a news conference in Japanese or Chinese: `（記者）`, `（朝日 山田記者）`, `（問）`. */
const easternPart =
  /^(?:問|答|问|質問|回答|提问|答复|質疑|主持人|司会者?|幹事社?|事務局|大臣|[\p{Lo}ー・A-Z]{0,14}(?:記者|记者|大臣|長官|知事|市長|町長|村長|区長|総理|政務官|報道官|会長|社長|委員長?|議員|議長|課長|部長|局長|室長|補佐官|次官|審議官|参事官|教授|先生|发言人|部长|司长|局长|主任|主席))$/u;

/** Whether a text, blanks left out, names a part at a news conference in Japanese or Chinese. */
export function isEasternPart(text: string): boolean {
  return text.length <= 20 && easternPart.test(text.replaceAll(/\s/gu, ''));
}
