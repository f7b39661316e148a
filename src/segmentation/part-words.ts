/** What one of several languages calls a part in a conversation. */
export type Part = 'asking' | 'answering' | 'press' | 'presiding' | 'hosting';

/** Questions and answers, those who put them, and those who preside or host, as labels have them; each a whole label. */
const words: Readonly<Record<Part, string>> = {
  asking:
    'zusatz(?:frage)?|zuruf|nachfrage|domanda|pergunta|vraag|fråga|spørgsmål|spørsmål|kysymys|kérdés|întrebare|pytanie|otázka|вопрос|питання|запитання|въпрос|питање|ερώτηση|soru|سؤال|السؤال|س|שאלה|پرسش|प्रश्न|सवाल|hỏi|pertanyaan|tanya|問|问|質問|提问|문|질문',
  answering:
    'risposta|resposta|antwoord|svar|vastaus|válasz|răspuns|odpowiedź|odpověď|odpoveď|ответ|відповідь|отговор|одговор|απάντηση|cevap|yanıt|جواب|الجواب|ج|תשובה|پاسخ|उत्तर|जवाब|đáp|trả lời|jawaban|jawab|答|回答|答复|답|답변',
  press:
    'journalistin|journalist|giornalista|jornalista|repórter|verslaggever|toimittaja|újságíró|jurnalist|ziarist|dziennikarz|dziennikarka|novinář|novinářka|novinar|novinarka|redaktor|redaktorka|журналист|журналистка|корреспондент|журналіст|журналістка|кореспондент|новинар|δημοσιογράφος|gazeteci|muhabir|صحفي|صحافي|الصحفي|مراسل|עיתונאי|עיתונאית|خبرنگار|पत्रकार|phóng viên|wartawan|pewarta|記者|记者|幹事社|기자',
  presiding:
    'başkan|председатель|председательствующ(?:ий|ая)|голова|головуюч(?:ий|а)|председател|председавајући|przewodnicząc(?:y|a)|marszałek|wicemarszałek|předseda|předsedající|místopředseda|predseda|predsedajúci|elnök|președintele|preşedintele|pirmininkas|pirmininkė|puhemies|puheenjohtaja|talmannen|talman|formanden|ordstyrer(?:en)?|presidenten|voorzitter|πρόεδρος|προεδρεύων|الرئيس|رئيس الجلسة|היו["״”]ר|رئیس|अध्यक्ष|सभापति|उपाध्यक्ष|उपसभापति|माननीय अध्यक्ष|主席|議長|委員長|议长|위원장|의장',
  hosting:
    'sunucu|moderatör|ведущ(?:ий|ая)|ведуч(?:ий|а)|prowadząc(?:y|a)|moderátor|moderátorka|moderatorin|moderateur|modérateur|modératrice|conduttore|conduttrice|apresentador|apresentadora|juontaja|المذيع|المذيعة|مجري|מנחה|主持人|司会|司会者|앵커|사회자|진행자',
};

/** The words of a part, divided by strokes, for expressions. */
export function partWords(...parts: readonly Part[]): string {
  return parts.map((part) => words[part]).join('|');
}
