#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "buffers.h"
#include "cicu.h"

struct cicu_breaker {
  UBreakIterator *iterator;
  UText *text;
};

cicu_breaker *cicu_breaker_open(int32_t kind, const char *locale, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY];
  cicu_locale_id(locale, id, &code);
  UBreakIterator *iterator = ubrk_open((UBreakIteratorType)kind, id, NULL, 0, &code);
  *status = code;
  if (U_FAILURE(code)) return NULL;
  cicu_breaker *breaker = calloc(1, sizeof *breaker);
  if (breaker == NULL) {
    ubrk_close(iterator);
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  breaker->iterator = iterator;
  return breaker;
}

void cicu_breaker_close(cicu_breaker *breaker) {
  ubrk_close(breaker->iterator);
  if (breaker->text != NULL) utext_close(breaker->text);
  free(breaker);
}

void cicu_breaker_set_text(cicu_breaker *breaker, const char *utf8, int64_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  breaker->text = utext_openUTF8(breaker->text, utf8, length, &code);
  if (U_SUCCESS(code)) ubrk_setUText(breaker->iterator, breaker->text, &code);
  *status = code;
}

int64_t cicu_breaker_next(cicu_breaker *breaker) { return ubrk_next(breaker->iterator); }

int32_t cicu_breaker_rule_status(cicu_breaker *breaker) { return ubrk_getRuleStatus(breaker->iterator); }
