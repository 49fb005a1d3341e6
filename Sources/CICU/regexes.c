#include <stdlib.h>
#include <time.h>
#include <unicode/uregex.h>
#include <unicode/utext.h>

#include "buffers.h"
#include "cicu.h"

struct cicu_regex {
  URegularExpression *expression;
  UText *text;
};

cicu_regex *cicu_regex_open(const char *pattern, int64_t length, uint32_t flags, int64_t *where,
                            int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  *where = -1;
  cicu_units units;
  cicu_units_init(&units);
  int32_t count = cicu_units_from_utf8(&units, pattern, length, &code);
  UParseError fault = {0};
  URegularExpression *expression =
      U_SUCCESS(code) ? uregex_open(units.units, count, flags, &fault, &code) : NULL;
  cicu_units_free(&units);
  *status = code;
  if (U_FAILURE(code)) {
    *where = fault.offset;
    return NULL;
  }
  cicu_regex *regex = calloc(1, sizeof *regex);
  if (regex == NULL) {
    uregex_close(expression);
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  regex->expression = expression;
  uregex_setStackLimit(expression, 1 << 20, &code);
  *status = code;
  if (U_FAILURE(code)) {
    cicu_regex_close(regex);
    return NULL;
  }
  return regex;
}

void cicu_regex_close(cicu_regex *regex) {
  uregex_close(regex->expression);
  if (regex->text != NULL) utext_close(regex->text);
  free(regex);
}

void cicu_regex_set_text(cicu_regex *regex, const char *utf8, int64_t length, int32_t milliseconds,
                         int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  regex->text = utext_openUTF8(regex->text, utf8, length, &code);
  if (U_SUCCESS(code)) uregex_setUText(regex->expression, regex->text, &code);
  // ICU counts in steps of its engine, of about a millisecond each.
  uregex_setTimeLimit(regex->expression, milliseconds, &code);
  *status = code;
}

bool cicu_regex_next(cicu_regex *regex, int64_t *start, int64_t *end, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  bool found = uregex_findNext(regex->expression, &code);
  if (found && U_SUCCESS(code)) {
    *start = uregex_start64(regex->expression, 0, &code);
    *end = uregex_end64(regex->expression, 0, &code);
  }
  *status = code;
  return found && U_SUCCESS(code);
}

static bool open_region(cicu_regex *regex, int64_t start, int64_t end, UErrorCode *code) {
  uregex_useTransparentBounds(regex->expression, true, code);
  uregex_useAnchoringBounds(regex->expression, false, code);
  uregex_setRegion64(regex->expression, start, end, code);
  return U_SUCCESS(*code);
}

bool cicu_regex_matches(cicu_regex *regex, int64_t start, int64_t end, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  bool found =
      open_region(regex, start, end, &code) && uregex_matches64(regex->expression, -1, &code);
  *status = code;
  return found && U_SUCCESS(code);
}

bool cicu_regex_begins(cicu_regex *regex, int64_t start, int64_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  bool found =
      open_region(regex, start, length, &code) && uregex_lookingAt64(regex->expression, -1, &code);
  *status = code;
  return found && U_SUCCESS(code);
}

int64_t cicu_thread_nanoseconds(void) {
  struct timespec time = {0};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}
