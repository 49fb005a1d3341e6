#include <string.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>

#include "buffers.h"
#include "cicu.h"

int64_t cicu_locale_canonical(const char *tag, char *out, int64_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY], canonical[ULOC_FULLNAME_CAPACITY];
  cicu_locale_id(tag, id, &code);
  uloc_canonicalize(id, canonical, sizeof canonical, &code);
  int32_t length = U_SUCCESS(code) ? uloc_toLanguageTag(canonical, out, (int32_t)capacity, true, &code) : 0;
  if (code == U_BUFFER_OVERFLOW_ERROR) code = U_ZERO_ERROR;
  *status = code;
  return length;
}

bool cicu_locale_is_known(const char *tag) {
  UErrorCode code = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY];
  cicu_locale_id(tag, id, &code);
  return U_SUCCESS(code) && uloc_getISO3Language(id)[0] != 0;
}

int64_t cicu_locale_maximize(const char *tag, char *out, int64_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY], full[ULOC_FULLNAME_CAPACITY];
  cicu_locale_id(tag, id, &code);
  uloc_addLikelySubtags(id, full, sizeof full, &code);
  int32_t length = U_SUCCESS(code) ? uloc_toLanguageTag(full, out, (int32_t)capacity, false, &code) : 0;
  if (code == U_BUFFER_OVERFLOW_ERROR) code = U_ZERO_ERROR;
  *status = code;
  return length;
}

bool cicu_locale_is_right_to_left(const char *tag) {
  UErrorCode code = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY];
  cicu_locale_id(tag, id, &code);
  return U_SUCCESS(code) && uloc_isRightToLeft(id);
}

int64_t cicu_locale_symbol(const char *tag, int32_t symbol, char *out, int64_t capacity, int32_t *status) {
  static const UNumberFormatSymbol symbols[] = {UNUM_DECIMAL_SEPARATOR_SYMBOL, UNUM_GROUPING_SEPARATOR_SYMBOL,
                                                UNUM_PERCENT_SYMBOL, UNUM_MINUS_SIGN_SYMBOL};
  UErrorCode code = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY];
  cicu_locale_id(tag, id, &code);
  UNumberFormat *format = unum_open(UNUM_DECIMAL, NULL, 0, id, NULL, &code);
  UChar text[16];
  int32_t count = U_SUCCESS(code) ? unum_getSymbol(format, symbols[symbol], text, 16, &code) : 0;
  unum_close(format);
  int64_t length = cicu_units_to_utf8(text, count, out, capacity, &code);
  *status = code;
  return length;
}

/// A format that knows the names of the Gregorian calendar; NULL on a failure.
static UDateFormat *open_gregorian(const char *tag, UErrorCode *code) {
  char id[ULOC_FULLNAME_CAPACITY];
  cicu_locale_id(tag, id, code);
  uloc_setKeywordValue("calendar", "gregorian", id, sizeof id, code);
  return U_SUCCESS(*code) ? udat_open(UDAT_DEFAULT, UDAT_DEFAULT, id, NULL, 0, NULL, 0, code) : NULL;
}

int64_t cicu_locale_calendar_names(const char *tag, char *out, int64_t capacity, int32_t *status) {
  static const struct {
    UDateFormatSymbolType type;
    int32_t first, count;
  } kinds[] = {
      {UDAT_MONTHS, 0, 12},
      {UDAT_SHORT_MONTHS, 0, 12},
      {UDAT_STANDALONE_MONTHS, 0, 12},
      {UDAT_STANDALONE_SHORT_MONTHS, 0, 12},
      // ICU counts weekdays from 1.
      {UDAT_WEEKDAYS, 1, 7},
      {UDAT_SHORT_WEEKDAYS, 1, 7},
  };
  UErrorCode code = U_ZERO_ERROR;
  UDateFormat *format = open_gregorian(tag, &code);
  UChar text[4096];
  int32_t used = 0;
  for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds && U_SUCCESS(code); kind++) {
    for (int32_t index = 0; index < kinds[kind].count && U_SUCCESS(code); index++) {
      used += udat_getSymbols(format, kinds[kind].type, kinds[kind].first + index, text + used, 4095 - used, &code);
      if (U_SUCCESS(code)) text[used++] = '\n';
    }
  }
  if (format != NULL) udat_close(format);
  int64_t length = cicu_units_to_utf8(text, U_SUCCESS(code) ? used : 0, out, capacity, &code);
  *status = code;
  return length;
}
