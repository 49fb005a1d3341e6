#include "names.h"

int32_t names_number(names *table, const char *name, size_t length) {
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < length; i++) hash = (hash ^ (unsigned char)name[i]) * 16777619u;
  size_t slot = hash % NAMES_SLOTS;
  for (; table->slots[slot]; slot = (slot + 1) % NAMES_SLOTS) {
    const int32_t number = table->slots[slot] - 1;
    if (table->names[number].hash == hash && table->names[number].length == length &&
        memcmp(table->bytes.bytes + table->names[number].offset, name, length) == 0)
      return number;
  }
  const size_t offset = table->bytes.length;
  // A name may be as long as a tag: only usual ones are worth a number.
  if (table->count == CEXPAT_MAXIMUM_NAMES || length > 256 || !growth_append(&table->bytes, name, length)) return -1;
  const int32_t number = table->count++;
  table->names[number].offset = (uint32_t)offset;
  table->names[number].length = (uint32_t)length;
  table->names[number].hash = hash;
  table->slots[slot] = (uint16_t)(number + 1);
  return number;
}
