#include "icusentences.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

struct icu_sentences {
  UBreakIterator *iterator;
  UText *text;
  UChar *units;
  int32_t capacity;
};

icu_sentences *icu_sentences_open(const char *locale) {
  UErrorCode code = U_ZERO_ERROR;
  icu_sentences *breaker = calloc(1, sizeof *breaker);
  if (breaker == NULL) return NULL;
  breaker->iterator = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &code);
  if (U_SUCCESS(code)) return breaker;
  free(breaker);
  return NULL;
}

void icu_sentences_close(icu_sentences *breaker) {
  ubrk_close(breaker->iterator);
  if (breaker->text != NULL) utext_close(breaker->text);
  free(breaker->units);
  free(breaker);
}

static int64_t count(icu_sentences *breaker, UErrorCode code) {
  if (U_FAILURE(code)) return -1;
  int64_t found = 0;
  while (ubrk_next(breaker->iterator) != UBRK_DONE) found++;
  return found;
}

int64_t icu_sentences_count_utf16(icu_sentences *breaker, const char *utf8, int64_t length) {
  UErrorCode code = U_ZERO_ERROR;
  if (length > INT32_MAX / 4) return -1;
  if (length + 1 > breaker->capacity) {
    free(breaker->units);
    breaker->capacity = (int32_t)length + 1;
    breaker->units = malloc((size_t)breaker->capacity * sizeof(UChar));
    if (breaker->units == NULL) {
      breaker->capacity = 0;
      return -1;
    }
  }
  int32_t units = 0;
  u_strFromUTF8(breaker->units, breaker->capacity, &units, utf8, (int32_t)length, &code);
  if (U_SUCCESS(code)) ubrk_setText(breaker->iterator, breaker->units, units, &code);
  return count(breaker, code);
}

int64_t icu_sentences_count_utf8(icu_sentences *breaker, const char *utf8, int64_t length) {
  UErrorCode code = U_ZERO_ERROR;
  breaker->text = utext_openUTF8(breaker->text, utf8, length, &code);
  if (U_SUCCESS(code)) ubrk_setUText(breaker->iterator, breaker->text, &code);
  return count(breaker, code);
}
