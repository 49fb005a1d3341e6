#ifndef CRESOURCES_H
#define CRESOURCES_H

#include <stdint.h>

/// The bytes of the data file `name` (such as "abbreviations/tr.txt"), built into the program so
/// that it runs from anywhere; `NULL` when there is no such file. They live as long as the program.
const uint8_t *cresources_find(const char *name, int64_t *length);

/// The word list of English and `language` (such as "tr"); `NULL` when there is none. Lives as long as the program.
const uint8_t *cresources_lexicon(const char *language, int64_t *length);

#endif
