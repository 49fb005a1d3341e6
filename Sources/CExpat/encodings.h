#ifndef CEXPAT_ENCODINGS_H
#define CEXPAT_ENCODINGS_H

#include <stdbool.h>
#include <stdint.h>

/// Fills `map` with the code point of each byte, -1 where there is none.
///
/// False when `name` is not a single-byte encoding that iconv knows under one of the allowed names.
bool cexpat_single_byte_map(const char *name, int map[256]);

/// Looks for halves of surrogate pairs in UTF-16, which expat lets through as wrong characters.
typedef struct {
  uint8_t head[2];
  uint8_t seen;
  /// 0 not UTF-16, 1 little-endian, 2 big-endian; known once two bytes were seen.
  uint8_t order;
  bool has_first, after_high;
  uint8_t first;
} surrogate_check;

/// Offset in `bytes` of the unit that cannot stand where it stands, or -1.
int32_t surrogate_check_feed(surrogate_check *check, const uint8_t *bytes, int32_t length);

#endif
