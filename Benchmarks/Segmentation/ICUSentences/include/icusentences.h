#ifndef ICUSENTENCES_H
#define ICUSENTENCES_H

#include <stdint.h>

// ICU's own sentence break, straight from C: what the segmenter is measured against.

typedef struct icu_sentences icu_sentences;

/// `locale` ends in 0. NULL when ICU has no rules for it.
icu_sentences *icu_sentences_open(const char *locale);
void icu_sentences_close(icu_sentences *breaker);
/// Boundaries in the text, transcoded first into UTF-16 that is kept for the next call; -1 on a failure.
int64_t icu_sentences_count_utf16(icu_sentences *breaker, const char *utf8, int64_t length);
/// Boundaries in the text, read as UTF-8 through UText; -1 on a failure.
int64_t icu_sentences_count_utf8(icu_sentences *breaker, const char *utf8, int64_t length);

#endif
