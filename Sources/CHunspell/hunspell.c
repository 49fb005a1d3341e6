#include <hunspell/hunspell.h>

#include "chunspell.h"

chunspell *chunspell_open(const char *affix_path, const char *dictionary_path) {
  return (chunspell *)Hunspell_create(affix_path, dictionary_path);
}

void chunspell_close(chunspell *dictionary) { Hunspell_destroy((Hunhandle *)dictionary); }
