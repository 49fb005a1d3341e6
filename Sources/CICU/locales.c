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

int64_t cicu_locale_name(const char *tag, int32_t names, int32_t index, char *out, int64_t capacity,
                         int32_t *status) {
  static const UDateFormatSymbolType kinds[] = {
      UDAT_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_STANDALONE_SHORT_MONTHS,
      UDAT_WEEKDAYS, UDAT_SHORT_WEEKDAYS};
  UErrorCode code = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY];
  cicu_locale_id(tag, id, &code);
  uloc_setKeywordValue("calendar", "gregorian", id, sizeof id, &code);
  UDateFormat *format = U_SUCCESS(code) ? udat_open(UDAT_DEFAULT, UDAT_DEFAULT, id, NULL, 0, NULL, 0, &code) : NULL;
  UChar text[128];
  int32_t count = 0;
  if (U_SUCCESS(code)) {
    // ICU counts weekdays from 1.
    int32_t first = names >= CICU_NAMES_WEEKDAYS ? 1 : 0;
    count = udat_getSymbols(format, kinds[names], index + first, text, 128, &code);
  }
  if (format != NULL) udat_close(format);
  int64_t length = cicu_units_to_utf8(text, count, out, capacity, &code);
  *status = code;
  return length;
}
