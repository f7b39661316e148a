"""1- to 5-grams with document frequency by NLTK: nltk_ngrams.py OUT.csv FOLDER..."""

import csv
import sys
from collections import Counter
from pathlib import Path

from nltk.probability import FreqDist
from nltk.tokenize import RegexpTokenizer
from nltk.util import everygrams

MINIMUM = 5


def main(out, folders):
    files = sorted(path for folder in folders for path in Path(folder).rglob("*.txt"))
    # NLTK's own tokenizer of words needs a model that does not come with it; this one is faster, too.
    tokenizer = RegexpTokenizer(r"\w+(?:['’]\w+)*")
    counts, documents = FreqDist(), Counter()
    for file in files:
        tokens = tokenizer.tokenize(file.read_text(encoding="utf-8").lower())
        own = FreqDist(everygrams(tokens, max_len=5))
        counts.update(own)
        documents.update(own.keys())
    kept = [(-count, " ".join(gram), gram) for gram, count in counts.items() if count >= MINIMUM]
    kept.sort()
    with open(out, "w", encoding="utf-8", newline="") as handle:
        rows = csv.writer(handle, lineterminator="\n")
        rows.writerow(["term", "n", "count", "documents"])
        for count, term, gram in kept:
            rows.writerow([term, len(gram), -count, documents[gram]])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
