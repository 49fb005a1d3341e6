#ifndef CEXPAT_GROWTH_H
#define CEXPAT_GROWTH_H

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// An array of bytes that grows by doubling and is emptied without being freed.
typedef struct {
  char *bytes;
  size_t length, capacity;
} growth;

/// Adds room for `length` more bytes and returns where they begin, or `NULL` when memory is out.
static inline char *growth_extend(growth *array, size_t length) {
  if (length > array->capacity - array->length) {
    size_t capacity = array->capacity ? array->capacity : 4096;
    while (capacity - array->length < length) {
      if (capacity > SIZE_MAX / 2) return NULL;
      capacity *= 2;
    }
    char *bytes = realloc(array->bytes, capacity);
    if (!bytes) return NULL;
    array->bytes = bytes;
    array->capacity = capacity;
  }
  char *start = array->bytes + array->length;
  array->length += length;
  return start;
}

static inline bool growth_append(growth *array, const void *bytes, size_t length) {
  if (!length) return true;
  char *start = growth_extend(array, length);
  if (!start) return false;
  memcpy(start, bytes, length);
  return true;
}

#endif
