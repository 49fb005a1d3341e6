#include "cresources.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

// To add a data file: put it under data/, embed it here, and name it in the table below.

static const uint8_t abbreviations_ar[] = {
#embed "data/abbreviations/ar.txt"
};
static const uint8_t abbreviations_de[] = {
#embed "data/abbreviations/de.txt"
};
static const uint8_t abbreviations_en[] = {
#embed "data/abbreviations/en.txt"
};
static const uint8_t abbreviations_es[] = {
#embed "data/abbreviations/es.txt"
};
static const uint8_t abbreviations_fr[] = {
#embed "data/abbreviations/fr.txt"
};
static const uint8_t abbreviations_tr[] = {
#embed "data/abbreviations/tr.txt"
};

static const struct {
  const char *name;
  const uint8_t *bytes;
  int64_t length;
} table[] = {
    {"abbreviations/ar.txt", abbreviations_ar, sizeof abbreviations_ar},
    {"abbreviations/de.txt", abbreviations_de, sizeof abbreviations_de},
    {"abbreviations/en.txt", abbreviations_en, sizeof abbreviations_en},
    {"abbreviations/es.txt", abbreviations_es, sizeof abbreviations_es},
    {"abbreviations/fr.txt", abbreviations_fr, sizeof abbreviations_fr},
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
