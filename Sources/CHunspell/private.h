#ifndef CHUNSPELL_PRIVATE_H
#define CHUNSPELL_PRIVATE_H

#include <stdbool.h>

/// Whether Hunspell may read the two files: it trusts the numbers that they announce.
bool chunspell_are_sound(const char *affix_path, const char *dictionary_path);

#endif
