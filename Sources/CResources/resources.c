#include "cresources.h"

#include <string.h>

// One line for each file under data/: RESOURCE(symbol, "path").
// To add a language, put its file there, name it here, and add it to `table`.

static const uint8_t abbreviations_en[] = {
#embed "data/abbreviations/en.txt"
};
static const uint8_t abbreviations_tr[] = {
#embed "data/abbreviations/tr.txt"
};

static const struct {
  const char *name;
  const uint8_t *bytes;
  int64_t length;
} table[] = {
    {"abbreviations/en.txt", abbreviations_en, sizeof abbreviations_en},
    {"abbreviations/tr.txt", abbreviations_tr, sizeof abbreviations_tr},
};

const uint8_t *cresources_find(const char *name, int64_t *length) {
  for (unsigned i = 0; i < sizeof table / sizeof table[0]; i++) {
    if (strcmp(table[i].name, name) == 0) {
      *length = table[i].length;
      return table[i].bytes;
    }
  }
  *length = 0;
  return NULL;
}
