#include "cresources.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

// Word lists of English and one other language; Scripts/make-lexicons makes them.

static const uint8_t lexicon_ar[] = {
#embed "data/lexicons/en-ar.tsv"
};
static const uint8_t lexicon_bg[] = {
#embed "data/lexicons/en-bg.tsv"
};
static const uint8_t lexicon_cs[] = {
#embed "data/lexicons/en-cs.tsv"
};
static const uint8_t lexicon_da[] = {
#embed "data/lexicons/en-da.tsv"
};
static const uint8_t lexicon_de[] = {
#embed "data/lexicons/en-de.tsv"
};
static const uint8_t lexicon_el[] = {
#embed "data/lexicons/en-el.tsv"
};
static const uint8_t lexicon_es[] = {
#embed "data/lexicons/en-es.tsv"
};
static const uint8_t lexicon_fa[] = {
#embed "data/lexicons/en-fa.tsv"
};
static const uint8_t lexicon_fi[] = {
#embed "data/lexicons/en-fi.tsv"
};
static const uint8_t lexicon_fr[] = {
#embed "data/lexicons/en-fr.tsv"
};
static const uint8_t lexicon_he[] = {
#embed "data/lexicons/en-he.tsv"
};
static const uint8_t lexicon_hi[] = {
#embed "data/lexicons/en-hi.tsv"
};
static const uint8_t lexicon_hu[] = {
#embed "data/lexicons/en-hu.tsv"
};
static const uint8_t lexicon_id[] = {
#embed "data/lexicons/en-id.tsv"
};
static const uint8_t lexicon_is[] = {
#embed "data/lexicons/en-is.tsv"
};
static const uint8_t lexicon_it[] = {
#embed "data/lexicons/en-it.tsv"
};
static const uint8_t lexicon_ja[] = {
#embed "data/lexicons/en-ja.tsv"
};
static const uint8_t lexicon_ko[] = {
#embed "data/lexicons/en-ko.tsv"
};
static const uint8_t lexicon_nb[] = {
#embed "data/lexicons/en-nb.tsv"
};
static const uint8_t lexicon_nl[] = {
#embed "data/lexicons/en-nl.tsv"
};
static const uint8_t lexicon_pl[] = {
#embed "data/lexicons/en-pl.tsv"
};
static const uint8_t lexicon_pt[] = {
#embed "data/lexicons/en-pt.tsv"
};
static const uint8_t lexicon_ro[] = {
#embed "data/lexicons/en-ro.tsv"
};
static const uint8_t lexicon_ru[] = {
#embed "data/lexicons/en-ru.tsv"
};
static const uint8_t lexicon_sv[] = {
#embed "data/lexicons/en-sv.tsv"
};
static const uint8_t lexicon_tr[] = {
#embed "data/lexicons/en-tr.tsv"
};
static const uint8_t lexicon_uk[] = {
#embed "data/lexicons/en-uk.tsv"
};
static const uint8_t lexicon_vi[] = {
#embed "data/lexicons/en-vi.tsv"
};
static const uint8_t lexicon_zh[] = {
#embed "data/lexicons/en-zh.tsv"
};

static const struct {
  const char *language;
  const uint8_t *bytes;
  int64_t length;
} lexicons[] = {
    {"ar", lexicon_ar, sizeof lexicon_ar},
    {"bg", lexicon_bg, sizeof lexicon_bg},
    {"cs", lexicon_cs, sizeof lexicon_cs},
    {"da", lexicon_da, sizeof lexicon_da},
    {"de", lexicon_de, sizeof lexicon_de},
    {"el", lexicon_el, sizeof lexicon_el},
    {"es", lexicon_es, sizeof lexicon_es},
    {"fa", lexicon_fa, sizeof lexicon_fa},
    {"fi", lexicon_fi, sizeof lexicon_fi},
    {"fr", lexicon_fr, sizeof lexicon_fr},
    {"he", lexicon_he, sizeof lexicon_he},
    {"hi", lexicon_hi, sizeof lexicon_hi},
    {"hu", lexicon_hu, sizeof lexicon_hu},
    {"id", lexicon_id, sizeof lexicon_id},
    {"is", lexicon_is, sizeof lexicon_is},
    {"it", lexicon_it, sizeof lexicon_it},
    {"ja", lexicon_ja, sizeof lexicon_ja},
    {"ko", lexicon_ko, sizeof lexicon_ko},
    {"nb", lexicon_nb, sizeof lexicon_nb},
    {"nl", lexicon_nl, sizeof lexicon_nl},
    {"pl", lexicon_pl, sizeof lexicon_pl},
    {"pt", lexicon_pt, sizeof lexicon_pt},
    {"ro", lexicon_ro, sizeof lexicon_ro},
    {"ru", lexicon_ru, sizeof lexicon_ru},
    {"sv", lexicon_sv, sizeof lexicon_sv},
    {"tr", lexicon_tr, sizeof lexicon_tr},
    {"uk", lexicon_uk, sizeof lexicon_uk},
    {"vi", lexicon_vi, sizeof lexicon_vi},
    {"zh", lexicon_zh, sizeof lexicon_zh},
    // One language under other names.
    {"no", lexicon_nb, sizeof lexicon_nb},
    {"nn", lexicon_nb, sizeof lexicon_nb},
};

const uint8_t *cresources_lexicon(const char *language, int64_t *length) {
  for (unsigned i = 0; i < sizeof lexicons / sizeof lexicons[0]; i++) {
    if (strcmp(lexicons[i].language, language) == 0) {
      *length = lexicons[i].length;
      return lexicons[i].bytes;
    }
  }
  *length = 0;
  return NULL;
}
