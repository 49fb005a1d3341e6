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
static const uint8_t dates_ar[] = {
#embed "data/dates/ar.txt"
};
static const uint8_t dates_de[] = {
#embed "data/dates/de.txt"
};
static const uint8_t dates_en[] = {
#embed "data/dates/en.txt"
};
static const uint8_t dates_es[] = {
#embed "data/dates/es.txt"
};
static const uint8_t dates_fr[] = {
#embed "data/dates/fr.txt"
};
static const uint8_t dates_pt[] = {
#embed "data/dates/pt.txt"
};
static const uint8_t dates_tr[] = {
#embed "data/dates/tr.txt"
};
static const uint8_t inflection_ar[] = {
#embed "data/inflection/ar.txt"
};
static const uint8_t inflection_de[] = {
#embed "data/inflection/de.txt"
};
static const uint8_t inflection_en[] = {
#embed "data/inflection/en.txt"
};
static const uint8_t inflection_tr[] = {
#embed "data/inflection/tr.txt"
};
static const uint8_t numbers_ar[] = {
#embed "data/numbers/ar.txt"
};
static const uint8_t numbers_de[] = {
#embed "data/numbers/de.txt"
};
static const uint8_t numbers_en[] = {
#embed "data/numbers/en.txt"
};
static const uint8_t numbers_fr[] = {
#embed "data/numbers/fr.txt"
};
static const uint8_t numbers_tr[] = {
#embed "data/numbers/tr.txt"
};
static const uint8_t function_words_ar[] = {
#embed "data/function-words/ar.txt"
};
static const uint8_t function_words_de[] = {
#embed "data/function-words/de.txt"
};
static const uint8_t function_words_en[] = {
#embed "data/function-words/en.txt"
};
static const uint8_t function_words_es[] = {
#embed "data/function-words/es.txt"
};
static const uint8_t function_words_fr[] = {
#embed "data/function-words/fr.txt"
};
static const uint8_t function_words_tr[] = {
#embed "data/function-words/tr.txt"
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
    {"dates/ar.txt", dates_ar, sizeof dates_ar},
    {"dates/de.txt", dates_de, sizeof dates_de},
    {"dates/en.txt", dates_en, sizeof dates_en},
    {"dates/es.txt", dates_es, sizeof dates_es},
    {"dates/fr.txt", dates_fr, sizeof dates_fr},
    {"dates/pt.txt", dates_pt, sizeof dates_pt},
    {"dates/tr.txt", dates_tr, sizeof dates_tr},
    {"inflection/ar.txt", inflection_ar, sizeof inflection_ar},
    {"inflection/de.txt", inflection_de, sizeof inflection_de},
    {"inflection/en.txt", inflection_en, sizeof inflection_en},
    {"inflection/tr.txt", inflection_tr, sizeof inflection_tr},
    {"numbers/ar.txt", numbers_ar, sizeof numbers_ar},
    {"numbers/de.txt", numbers_de, sizeof numbers_de},
    {"numbers/en.txt", numbers_en, sizeof numbers_en},
    {"numbers/fr.txt", numbers_fr, sizeof numbers_fr},
    {"numbers/tr.txt", numbers_tr, sizeof numbers_tr},
    {"function-words/ar.txt", function_words_ar, sizeof function_words_ar},
    {"function-words/de.txt", function_words_de, sizeof function_words_de},
    {"function-words/en.txt", function_words_en, sizeof function_words_en},
    {"function-words/es.txt", function_words_es, sizeof function_words_es},
    {"function-words/fr.txt", function_words_fr, sizeof function_words_fr},
    {"function-words/tr.txt", function_words_tr, sizeof function_words_tr},
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
