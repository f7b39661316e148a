"""1- to 5-grams with document frequency by scikit-learn: sklearn_ngrams.py OUT.csv FOLDER..."""

import csv
import sys
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer

MINIMUM = 5


def main(out, folders):
    files = sorted(path for folder in folders for path in Path(folder).rglob("*.txt"))
    vectorizer = CountVectorizer(
        input="filename",
        ngram_range=(1, 5),
        token_pattern=r"(?u)\w+(?:['’]\w+)*",
        dtype=np.int32,
    )
    matrix = vectorizer.fit_transform(files)
    counts = np.asarray(matrix.sum(axis=0)).ravel()
    documents = np.bincount(matrix.indices, minlength=matrix.shape[1])
    terms = vectorizer.get_feature_names_out()
    kept = np.flatnonzero(counts >= MINIMUM)
    # The features are in code-point order, so a stable sort leaves equal counts in order of term.
    kept = kept[np.argsort(-counts[kept], kind="stable")]
    with open(out, "w", encoding="utf-8", newline="") as handle:
        rows = csv.writer(handle, lineterminator="\n")
        rows.writerow(["term", "n", "count", "documents"])
        for index in kept:
            term = terms[index]
            rows.writerow([term, term.count(" ") + 1, counts[index], documents[index]])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
