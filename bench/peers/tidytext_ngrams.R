# 1- to 5-grams with document frequency by tidytext, grouped by data.table: tidytext_ngrams.R OUT.csv FOLDER...

suppressPackageStartupMessages({
  library(data.table)
  library(tidytext)
})

minimum <- 5
arguments <- commandArgs(trailingOnly = TRUE)
files <- sort(list.files(arguments[-1], "\\.txt$", recursive = TRUE, full.names = TRUE), method = "radix")

whole_text <- function(file) {
  text <- readChar(file, file.size(file), useBytes = TRUE)
  Encoding(text) <- "UTF-8"
  text
}
texts <- data.frame(document = seq_along(files), text = vapply(files, whole_text, "", USE.NAMES = FALSE))

ngrams_of <- function(length) {
  found <- as.data.table(
    if (length == 1) unnest_tokens(texts, term, text)
    else unnest_tokens(texts, term, text, token = "ngrams", n = length)
  )
  by_document <- found[!is.na(term), .N, by = .(document, term)]
  counts <- by_document[, .(n = length, count = sum(N), documents = .N), by = term]
  counts[count >= minimum]
}

rows <- rbindlist(lapply(1:5, ngrams_of))
setorder(rows, -count, term)
fwrite(rows, arguments[1])
