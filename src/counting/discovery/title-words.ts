/** Words of titles before names, as printed. */
const words = new Set(
  (
    'Mr Mr. Ms Ms. Mrs Mrs. Miss Dr Dr. Prof. Professor Sir Dame Lord Lady Rev. Reverend President Chancellor Premier Prime Minister ' +
    'Secretary Senator Sen. Congressman Congresswoman Representative Rep. Governor Gov. Mayor Speaker Leader Ambassador General Gen. ' +
    'Admiral Adm. Colonel Col. Lieutenant Captain Chairman Chairwoman Chair Director Administrator Commissioner Attorney Justice Judge ' +
    'King Queen Prince Princess Pope Sheikh Emir Spokesperson Spokesman Spokeswoman Envoy Advisor Adviser Counsel Majority Minority Deputy ' +
    'Vice Acting Assistant Under Undersecretary Foreign Defense Press Chief Administrator Officer Sergeant Councilor Councillor Comrade ' +
    'Former Honorable Archbishop Bishop Father Imam Rabbi'
  ).split(' '),
);

/** Whether a word, as printed, is of a title that stands before names. */
export function isTitleWord(form: string): boolean {
  return words.has(form);
}
