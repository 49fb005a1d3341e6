#include <stdlib.h>
#include <string.h>
#include <unicode/unum.h>
#include <unicode/upluralrules.h>

#include "buffers.h"
#include "cicu.h"

struct cicu_number_format {
  UNumberFormat *format;
  UChar *rule_sets;
};

cicu_number_format *cicu_number_format_open(int32_t kind, const char *tag, int32_t *status) {
  static const UNumberFormatStyle styles[] = {UNUM_DECIMAL, UNUM_SPELLOUT, UNUM_ORDINAL};
  UErrorCode code = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY];
  cicu_locale_id(tag, id, &code);
  UNumberFormat *format = unum_open(styles[kind], NULL, 0, id, NULL, &code);
  *status = code;
  if (U_FAILURE(code)) return NULL;
  cicu_number_format *result = calloc(1, sizeof *result);
  if (result == NULL) {
    unum_close(format);
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  result->format = format;
  return result;
}

void cicu_number_format_close(cicu_number_format *format) {
  unum_close(format->format);
  free(format->rule_sets);
  free(format);
}

int64_t cicu_number_format_write(cicu_number_format *format, double value, char *out, int64_t capacity,
                                 int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UChar text[512];
  int32_t count = unum_formatDouble(format->format, value, text, 512, NULL, &code);
  int64_t length = cicu_units_to_utf8(text, count, out, capacity, &code);
  *status = code;
  return length;
}

int64_t cicu_number_rule_set(cicu_number_format *format, int32_t index, char *out, int64_t capacity,
                             int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  if (format->rule_sets == NULL) {
    format->rule_sets = malloc(4096 * sizeof(UChar));
    if (format->rule_sets == NULL) {
      *status = U_MEMORY_ALLOCATION_ERROR;
      return -1;
    }
    unum_getTextAttribute(format->format, UNUM_PUBLIC_RULESETS, format->rule_sets, 4096, &code);
    if (U_FAILURE(code)) format->rule_sets[0] = 0;
  }
  // Names end in ';'.
  const UChar *name = format->rule_sets;
  for (; index > 0 && *name != 0; name++)
    if (*name == u';') index--;
  *status = code;
  if (*name == 0) return -1;
  int32_t count = 0;
  while (name[count] != 0 && name[count] != u';') count++;
  int64_t length = cicu_units_to_utf8(name, count, out, capacity, &code);
  *status = code;
  return length;
}

void cicu_number_use_rule_set(cicu_number_format *format, const char *name, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  cicu_units units;
  cicu_units_init(&units);
  int32_t count = cicu_units_from_utf8(&units, name, (int64_t)strlen(name), &code);
  if (U_SUCCESS(code))
    unum_setTextAttribute(format->format, UNUM_DEFAULT_RULESET, units.units, count, &code);
  cicu_units_free(&units);
  *status = code;
}

int64_t cicu_plural_keyword(const char *tag, double count, char *out, int64_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY];
  cicu_locale_id(tag, id, &code);
  UPluralRules *rules = uplrules_open(id, &code);
  UChar keyword[32];
  int32_t length = uplrules_select(rules, count, keyword, 32, &code);
  int64_t written = cicu_units_to_utf8(keyword, length, out, capacity, &code);
  uplrules_close(rules);
  *status = code;
  return written;
}
