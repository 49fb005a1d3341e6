#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uset.h>

#include "buffers.h"
#include "cicu.h"

const char *cicu_error_name(int32_t status) { return u_errorName((UErrorCode)status); }

int64_t cicu_normalize(int32_t form, const char *utf8, int64_t length, char *out, int64_t capacity,
                       int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = NULL;
  switch (form) {
    case CICU_NFC: normalizer = unorm2_getNFCInstance(&code); break;
    case CICU_NFD: normalizer = unorm2_getNFDInstance(&code); break;
    case CICU_NFKC: normalizer = unorm2_getNFKCInstance(&code); break;
    default: normalizer = unorm2_getNFKDInstance(&code); break;
  }
  cicu_units from, to;
  cicu_units_init(&from);
  cicu_units_init(&to);
  int32_t count = cicu_units_from_utf8(&from, utf8, length, &code);
  int32_t needed = 0;
  if (U_SUCCESS(code)) {
    needed = unorm2_normalize(normalizer, from.units, count, to.units, to.capacity, &code);
    if (code == U_BUFFER_OVERFLOW_ERROR) {
      code = U_ZERO_ERROR;
      cicu_units_reserve(&to, needed + 1, &code);
      if (U_SUCCESS(code))
        needed = unorm2_normalize(normalizer, from.units, count, to.units, to.capacity, &code);
    }
  }
  int64_t result = cicu_units_to_utf8(to.units, needed, out, capacity, &code);
  cicu_units_free(&from);
  cicu_units_free(&to);
  *status = code;
  return result;
}

bool cicu_starts_composition(uint32_t scalar) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFCInstance(&code);
  return U_SUCCESS(code) && unorm2_hasBoundaryBefore(normalizer, (UChar32)scalar);
}

bool cicu_may_compose(uint32_t scalar) {
  return u_getIntPropertyValue((UChar32)scalar, UCHAR_NFC_QUICK_CHECK) != UNORM_YES;
}

int32_t cicu_combining_class(uint32_t scalar) { return u_getCombiningClass((UChar32)scalar); }

int64_t cicu_decompose_once(uint32_t scalar, char *out, int64_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCInstance(&code);
  UChar text[64];
  int32_t count =
      U_SUCCESS(code) ? unorm2_getRawDecomposition(normalizer, (UChar32)scalar, text, 64, &code) : 0;
  int64_t length = count > 0 ? cicu_units_to_utf8(text, count, out, capacity, &code) : 0;
  *status = code;
  return length;
}

typedef int32_t (*cicu_mapping)(UChar *, int32_t, const UChar *, int32_t, const void *, UErrorCode *);

static int64_t map_text(cicu_mapping mapping, const void *context, const char *utf8, int64_t length,
                        char *out, int64_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  cicu_units from, to;
  cicu_units_init(&from);
  cicu_units_init(&to);
  int32_t count = cicu_units_from_utf8(&from, utf8, length, &code);
  int32_t needed = 0;
  if (U_SUCCESS(code)) {
    needed = mapping(to.units, to.capacity, from.units, count, context, &code);
    if (code == U_BUFFER_OVERFLOW_ERROR) {
      code = U_ZERO_ERROR;
      cicu_units_reserve(&to, needed + 1, &code);
      if (U_SUCCESS(code)) needed = mapping(to.units, to.capacity, from.units, count, context, &code);
    }
  }
  int64_t result = cicu_units_to_utf8(to.units, needed, out, capacity, &code);
  cicu_units_free(&from);
  cicu_units_free(&to);
  *status = code;
  return result;
}

static int32_t fold(UChar *out, int32_t capacity, const UChar *in, int32_t count, const void *context,
                    UErrorCode *code) {
  uint32_t options = *(const bool *)context ? U_FOLD_CASE_EXCLUDE_SPECIAL_I : U_FOLD_CASE_DEFAULT;
  return u_strFoldCase(out, capacity, in, count, options, code);
}

static int32_t lower(UChar *out, int32_t capacity, const UChar *in, int32_t count, const void *context,
                     UErrorCode *code) {
  return u_strToLower(out, capacity, in, count, context, code);
}

static int32_t upper(UChar *out, int32_t capacity, const UChar *in, int32_t count, const void *context,
                     UErrorCode *code) {
  return u_strToUpper(out, capacity, in, count, context, code);
}

int64_t cicu_fold_case(bool turkic, const char *utf8, int64_t length, char *out, int64_t capacity,
                       int32_t *status) {
  return map_text(fold, &turkic, utf8, length, out, capacity, status);
}

int64_t cicu_to_lower(const char *locale, const char *utf8, int64_t length, char *out, int64_t capacity,
                      int32_t *status) {
  return map_text(lower, locale, utf8, length, out, capacity, status);
}

int64_t cicu_to_upper(const char *locale, const char *utf8, int64_t length, char *out, int64_t capacity,
                      int32_t *status) {
  return map_text(upper, locale, utf8, length, out, capacity, status);
}

int32_t cicu_category(uint32_t scalar) { return u_charType((UChar32)scalar); }

int32_t cicu_script(uint32_t scalar) {
  UErrorCode code = U_ZERO_ERROR;
  return uscript_getScript((UChar32)scalar, &code);
}

int32_t cicu_digit(uint32_t scalar) { return u_charDigitValue((UChar32)scalar); }
bool cicu_is_alphabetic(uint32_t scalar) { return u_isUAlphabetic((UChar32)scalar); }
bool cicu_is_uppercase(uint32_t scalar) { return u_isUUppercase((UChar32)scalar); }
bool cicu_is_lowercase(uint32_t scalar) { return u_isULowercase((UChar32)scalar); }
bool cicu_is_white_space(uint32_t scalar) { return u_isUWhiteSpace((UChar32)scalar); }
uint32_t cicu_simple_lower(uint32_t scalar) { return (uint32_t)u_tolower((UChar32)scalar); }

int64_t cicu_scalars(const char *pattern, int64_t length, bool any_case, uint32_t *out, int64_t capacity,
                     int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  cicu_units units;
  cicu_units_init(&units);
  int32_t count = cicu_units_from_utf8(&units, pattern, length, &code);
  USet *set = U_SUCCESS(code) ? uset_openPattern(units.units, count, &code) : NULL;
  cicu_units_free(&units);
  *status = code;
  if (U_FAILURE(code)) return 0;
  if (any_case) uset_closeOver(set, USET_CASE_INSENSITIVE);
  // Strings of several scalars stand behind the ranges and are no part of the answer.
  int64_t ranges = uset_getRangeCount(set);
  for (int64_t index = 0; index < ranges && 2 * index + 1 < capacity; index += 1) {
    UChar32 first = 0, last = 0;
    uset_getItem(set, (int32_t)index, &first, &last, NULL, 0, &code);
    out[2 * index] = (uint32_t)first;
    out[2 * index + 1] = (uint32_t)last;
  }
  uset_close(set);
  *status = code;
  return 2 * ranges;
}
