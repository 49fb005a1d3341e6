#include <libstemmer.h>
#include <limits.h>

#include "cstemmer.h"

cstemmer *cstemmer_open(const char *language) { return (cstemmer *)sb_stemmer_new(language, "UTF_8"); }

void cstemmer_close(cstemmer *stemmer) { sb_stemmer_delete((struct sb_stemmer *)stemmer); }

int64_t cstemmer_stem(cstemmer *stemmer, const char *word, int64_t length, const char **stem) {
  struct sb_stemmer *own = (struct sb_stemmer *)stemmer;
  if (length > INT_MAX) return -1;
  *stem = (const char *)sb_stemmer_stem(own, (const sb_symbol *)word, (int)length);
  return *stem == 0 ? -1 : sb_stemmer_length(own);
}

