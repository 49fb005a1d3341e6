#ifndef CSTEMMER_H
#define CSTEMMER_H

#include <stdint.h>

// The only door to libstemmer (Snowball). No type of the library appears here.
//
// Text is UTF-8 with its length in bytes. A handle belongs to the caller, who closes it; it must not be
// used from two threads at once.

typedef struct cstemmer cstemmer;

/// The stemmer of a language by its ISO 639 code, ending in 0; NULL when there is none.
cstemmer *cstemmer_open(const char *language);
void cstemmer_close(cstemmer *stemmer);
/// The stem of a word in small letters. `*stem` belongs to the handle until its next call; the result is
/// its length in bytes, or -1 when memory ran out.
int64_t cstemmer_stem(cstemmer *stemmer, const char *word, int64_t length, const char **stem);

#endif
