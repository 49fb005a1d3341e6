#ifndef CEXPAT_NAMES_H
#define CEXPAT_NAMES_H

#include "cexpat.h"
#include "growth.h"

enum { NAMES_SLOTS = 4 * CEXPAT_MAXIMUM_NAMES };

/// Names and their numbers, from 0 in the order in which they came.
typedef struct {
  growth bytes;
  struct {
    uint32_t offset, length, hash;
  } names[CEXPAT_MAXIMUM_NAMES];
  int32_t count;
  /// Number + 1 of the name whose hash leads here; 0 where there is none.
  uint16_t slots[NAMES_SLOTS];
} names;

/// The number of a name, which is taken in where there is room, else -1.
int32_t names_number(names *table, const char *name, size_t length);

#endif
