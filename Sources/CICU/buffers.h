#ifndef CICU_BUFFERS_H
#define CICU_BUFFERS_H

#include <stdint.h>
#include <stdlib.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>
#include <unicode/utypes.h>

// UTF-16 scratch space that starts on the stack and moves to the heap for long texts.

enum { CICU_INLINE_UNITS = 512 };

typedef struct {
  UChar inline_units[CICU_INLINE_UNITS];
  UChar *units;
  int32_t capacity;
} cicu_units;

static inline void cicu_units_init(cicu_units *buffer) {
  buffer->units = buffer->inline_units;
  buffer->capacity = CICU_INLINE_UNITS;
}

static inline void cicu_units_free(cicu_units *buffer) {
  if (buffer->units != buffer->inline_units) free(buffer->units);
}

static inline void cicu_units_reserve(cicu_units *buffer, int64_t capacity, UErrorCode *code) {
  if (U_FAILURE(*code) || capacity <= buffer->capacity) return;
  if (capacity > INT32_MAX / 4) {
    *code = U_INDEX_OUTOFBOUNDS_ERROR;
    return;
  }
  cicu_units_free(buffer);
  buffer->units = malloc((size_t)capacity * sizeof(UChar));
  buffer->capacity = (int32_t)capacity;
  if (buffer->units == NULL) {
    cicu_units_init(buffer);
    *code = U_MEMORY_ALLOCATION_ERROR;
  }
}

/// Fills the buffer from UTF-8; returns the number of units.
static inline int32_t cicu_units_from_utf8(cicu_units *buffer, const char *utf8, int64_t length,
                                           UErrorCode *code) {
  if (U_FAILURE(*code)) return 0;
  if (length > INT32_MAX / 4) {
    *code = U_INDEX_OUTOFBOUNDS_ERROR;
    return 0;
  }
  cicu_units_reserve(buffer, length + 1, code);
  int32_t count = 0;
  u_strFromUTF8(buffer->units, buffer->capacity, &count, utf8, (int32_t)length, code);
  return count;
}

/// Writes units as UTF-8; returns the length needed and never fails for want of room.
static inline int64_t cicu_units_to_utf8(const UChar *units, int32_t count, char *out, int64_t capacity,
                                         UErrorCode *code) {
  if (U_FAILURE(*code)) return 0;
  int32_t length = 0;
  int32_t room = capacity > INT32_MAX ? INT32_MAX : (int32_t)capacity;
  u_strToUTF8(out, room, &length, units, count, code);
  if (*code == U_BUFFER_OVERFLOW_ERROR) *code = U_ZERO_ERROR;
  return length;
}

/// ICU's own name for the locale of a BCP 47 tag.
static inline void cicu_locale_id(const char *tag, char id[ULOC_FULLNAME_CAPACITY], UErrorCode *code) {
  uloc_forLanguageTag(tag, id, ULOC_FULLNAME_CAPACITY, NULL, code);
}

#endif
